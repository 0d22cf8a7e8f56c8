/**
 * What the bot knows: articles read from files into {@link org.doithoai.knowledge.Article}, the
 * registry of partners, dialogues, people and places, the glossary, and the facts an article states.
 *
 * <p>In: files that anyone may have written, and that may be broken or hostile. Out: clean text
 * with what is known of it. May use {@code language}.
 */
@NullMarked
package org.doithoai.knowledge;

import org.jspecify.annotations.NullMarked;
