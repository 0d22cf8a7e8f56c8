package org.doithoai.text;

/**
 * One word of a text: a run of letters and digits, with a plus sign at its end if there is one. A
 * Vietnamese word of two syllables, or a name written with hyphens ({@code Xinh-ga-po}), is as many
 * tokens as it has parts.
 *
 * @param start the first UTF-16 code unit in the text
 * @param end one past the last one
 * @param form how it is written, with the forms under which spellings meet
 */
public record Token(int start, int end, WordForm form) {

  /** As it is written. */
  public String text() {
    return form.surface();
  }

  /** In lower case. */
  public String lower() {
    return form.lower();
  }

  /** In lower case without any diacritics. */
  public String folded() {
    return form.folded();
  }

  /** {@link WordForm#key()}. */
  public String key() {
    return form.key();
  }

  /** {@link WordForm#word()}. */
  public String word() {
    return form.word();
  }

  /** True if it is a word of this kind. */
  public boolean is(WordKind kind) {
    return form.is(kind);
  }

  /** True without any diacritic, as typed by somebody without a Vietnamese keyboard. */
  public boolean isPlain() {
    return form.isPlain();
  }

  /** True if its first letter is a capital. */
  public boolean isCapitalised() {
    return form.isCapitalised();
  }

  /** True for two or more letters, all of them capitals. */
  public boolean isAcronym() {
    return form.isAcronym();
  }

  /** True for digits alone. */
  public boolean isNumber() {
    return form.isNumber();
  }

  /** Where it stands. */
  public Span span() {
    return new Span(start, end);
  }
}
