package org.doithoai.subscription;

import java.time.LocalDate;
import org.doithoai.subscription.DigestRequest.Meant;
import org.doithoai.text.Language;

/** Reads what a person wants of the digest. Any number of threads may use one. */
public interface DigestRequestReader {

  /**
   * Reads a sentence; never fails, whatever is in it.
   *
   * @param sentence as typed, with or without diacritics
   * @param language which it is probably in
   * @param today where the person is, for "tomorrow" and "until Friday"
   * @param setting where it was said
   */
  DigestRequest read(
      String sentence, Language language, LocalDate today, RequestFeatures.Setting setting);

  /**
   * Whether a sentence that nobody called a request is one: as {@link #read} tells, but without
   * reading what it asks for. Never fails.
   */
  Meant meant(String sentence, Language language, RequestFeatures.Setting setting);

  /** What a text that is no request names: its partners and people, or else its topics. */
  Filter named(String text, Language language);
}
