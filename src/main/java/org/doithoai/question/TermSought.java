package org.doithoai.question;

import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A term that a question asks for as such: how it is said in the other language, or what it is
 * short for.
 *
 * @param text the term as it was typed, in either language
 * @param into the language to give it in; null where the question does not say
 * @param sure false where the question may as well be about the thing itself: {@code what is X?}
 */
public record TermSought(String text, @Nullable Language into, boolean sure) {}
