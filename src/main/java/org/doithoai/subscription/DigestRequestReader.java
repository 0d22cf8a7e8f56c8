package org.doithoai.subscription;

import java.time.LocalDate;
import org.doithoai.text.Language;

/** Reads what a person wants of the digest. Any number of threads may use one. */
@FunctionalInterface
public interface DigestRequestReader {

  /**
   * Reads a sentence; never fails, whatever is in it.
   *
   * @param sentence as typed, with or without diacritics
   * @param language which it is probably in
   * @param today where the person is, for "tomorrow" and "until Friday"
   */
  DigestRequest read(String sentence, Language language, LocalDate today);

  /**
   * Whether it is worth while to read a sentence that was not said to be a wish; quick, since every
   * question is asked so. False only where {@link DigestRequest#meant()} would say {@code NOT}.
   */
  default boolean mayBeWish(String sentence) {
    return true;
  }
}
