package org.doithoai.subscription;

/** What a word of a digest request is there for. */
public enum RequestRole {
  /** Says when, what is to be done, or nothing. */
  OTHER,
  /** Names what the digest is to be about. */
  ABOUT,
  /** Names what it is not to be about. */
  EXCEPT,
  /** Names what it has been about and is to be about no longer. */
  DROP,
  /** Names who has to have published what is told. */
  OUTLET,
  /** The place of a digest in the list of them. */
  REFERENCE,
  /** A time between which and another one nothing is to be sent. */
  QUIET,
  /** A time between which and another one alone something is to be sent. */
  WINDOW,
  /** A bare figure that is an hour. */
  HOUR,
  /** Says which language the digest is to speak. */
  LANGUAGE,
  /** A time or day that is not meant: it is the former one, or left out. */
  NOT_THEN
}
