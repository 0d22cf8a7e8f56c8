package org.doithoai.text;

/**
 * What a phrase is a cue for. The phrases themselves stand in {@code cues.en.tsv} and {@code
 * cues.vi.tsv}, where somebody who speaks the language can mend them.
 */
public enum Cue {
  /** A Vietnamese rank or office that begins a title. */
  TITLE,
  /**
   * A word before the name that a person is called by; its value is 1 where it may stand without
   * its diacritics though it is one syllable.
   */
  ADDRESS,
  /**
   * What a body is called, and with which the name of one may begin; its value is 1 where it mostly
   * stands for itself.
   */
  BODY,
  /** Leading a meeting, or being its leader. */
  LEADING,
  /** Agreeing on something, or saying what will be done. */
  AGREEING,
  /** Signing, exchanging or handing over. */
  SIGNING,
  /** A sort of document. */
  DOCUMENT,
  /** What makes a signing one of another day. */
  EARLIER,
  /** Saying something, or being of a view. */
  SAYING,
  /** Inviting. */
  INVITING,
  /** A meeting that is counted by its editions. */
  MEETING,
  /** That something took place, or what any meeting of the field is about. */
  HAPPENING,
  /** A document of whatever sort, as a question asks for it. */
  ANY_DOCUMENT,
  /** A field of co-operation. */
  FIELD,
  /** What else is counted with an ordinal number. */
  OTHER_EVENT,
  /** What stands before the name of a place where something is. */
  BEING_IN,
  /** That something will be, or is planned. */
  FUTURE,
  /** That two sides met. */
  ENCOUNTER
}
