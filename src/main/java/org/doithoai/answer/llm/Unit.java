package org.doithoai.answer.llm;

import java.util.Set;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A word of a text that says something of its own; two Vietnamese syllables are one where they form
 * a word.
 *
 * @param token its first word of the text
 * @param word as the lexicon has it
 * @param bases the forms of which it may be one
 * @param terms the entries of the glossary of which it is a term, or part of one
 * @param related the lines of related words in which it stands, or part of it
 * @param kinds what it is among words that exclude each other
 * @param name its first word folded, where it is written as a name; else null
 * @param weight how rare it is, from 0 to 1
 */
record Unit(
    Language language,
    int token,
    String word,
    Set<String> bases,
    Set<Integer> terms,
    Set<Integer> related,
    Set<Contrasts.Alternative> kinds,
    @Nullable String name,
    double weight) {}
