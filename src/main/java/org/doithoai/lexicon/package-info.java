/**
 * What words mean in the other language: the {@link org.doithoai.lexicon.Lexicon}, translations
 * with probabilities computed from parallel text, and the {@link org.doithoai.lexicon.Glossary},
 * the field's terms in both languages (related words are kept in the same form).
 *
 * <p>Also what can only be told by one who knows words: the language of a text ({@link
 * org.doithoai.lexicon.LanguageDetector}) and the diacritics that somebody left out ({@link
 * org.doithoai.lexicon.DiacriticRestorer}).
 *
 * <p>In: the files of the knowledge folder; words. Out: translations, terms, languages. May use
 * {@code text}. How the lexicon is computed is a matter of {@code training}.
 */
@NullMarked
package org.doithoai.lexicon;

import org.jspecify.annotations.NullMarked;
