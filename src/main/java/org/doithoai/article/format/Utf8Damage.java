package org.doithoai.article.format;

/** Whether bytes that are not valid UTF-8 were meant as UTF-8, and where the first error stands. */
final class Utf8Damage {

  private Utf8Damage() {}

  /** At least three characters of several bytes stand in order, and ten for every error. */
  static boolean isUtf8WithErrors(byte[] bytes) {
    int good = 0;
    int bad = 0;
    for (int i = 0; i < bytes.length; ) {
      int length = sequence(bytes, i);
      if (length == 0) {
        bad++;
        i++;
      } else {
        good += length > 1 ? 1 : 0;
        i += length;
      }
    }
    return good >= 3 && good >= 10 * bad;
  }

  /** The first error as people count: its line. */
  static String where(byte[] bytes) {
    int line = 1;
    for (int i = 0; i < bytes.length; ) {
      int length = sequence(bytes, i);
      if (length == 0) {
        break;
      }
      line += bytes[i] == '\n' ? 1 : 0;
      i += length;
    }
    return "the first wrong byte is in line " + line;
  }

  /** How many bytes the character at this place takes; 0 when it is none (RFC 3629). */
  private static int sequence(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (lead > 0xF4 || at + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
