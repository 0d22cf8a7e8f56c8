package org.doithoai.question;

import java.util.List;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A term that a question asks for as such: how it is said in the other language, or what it is
 * short for.
 *
 * @param text the term as it was typed, in either language
 * @param several the terms that it may be instead, in order, at least two; empty where it is one
 * @param into the language to give it in; null where the question does not say
 * @param manner how surely it is the term that is asked for
 */
public record TermSought(
    String text, List<String> several, @Nullable Language into, Manner manner) {

  public TermSought {
    several = List.copyOf(several);
  }

  /** How a term is asked for. */
  public enum Manner {
    /** By words for terms and languages: {@code the Vietnamese for X}. */
    NAMED,
    /** An abbreviation, of which it is asked what it is. */
    ABBREVIATION,
    /** Nothing but the term was typed. */
    BARE,
    /** Anything else of which it is asked what it is, which may be a question about the thing. */
    PERHAPS
  }

  /** One of {@link #several} by itself. */
  public TermSought alone(String one) {
    return new TermSought(one, List.of(), into, manner);
  }

  /** True if nothing but the term was typed. */
  public boolean isBare() {
    return manner == Manner.BARE;
  }
}
