package org.doithoai.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * The form of the lexicon's file: gzip of UTF-8 text. Lines that begin with {@code #} come first
 * and say what it is and where it is from. Each other line is one term, its columns separated by
 * tabs: language code, term, count in the parallel text, then its translations, best first, each
 * followed by a space and its probability. The lines are in ascending order of their bytes.
 */
final class LexiconFile {

  /** The first line of every lexicon. */
  static final String FIRST_LINE = "# Doithoai bilingual lexicon, format 1";

  /** The column of the first translation. */
  static final int TRANSLATIONS = 3;

  private LexiconFile() {}

  /** What the lines of a language begin with. */
  static byte[] prefix(Language language) {
    return (language.code() + "\t").getBytes(UTF_8);
  }

  /** What the line of a term begins with. */
  static byte[] key(Language language, String term) {
    return (language.code() + "\t" + term + "\t").getBytes(UTF_8);
  }

  /**
   * The offsets of the lines with terms, and last the length of the text.
   *
   * @throws LexiconException if the text is no lexicon or its lines are out of order
   */
  static int[] index(byte[] text, Path file) throws LexiconException {
    byte[] first = (FIRST_LINE + "\n").getBytes(UTF_8);
    if (text.length < first.length || !Arrays.equals(text, 0, first.length, first, 0, first.length)) {
      throw new LexiconException("Lexicon " + file + " is not a lexicon of this program.");
    }
    int start = 0;
    while (start < text.length && text[start] == '#') {
      start = next(text, start);
    }
    int[] lines = new int[1 << 10];
    int count = 0;
    while (start < text.length) {
      if (count + 2 > lines.length) {
        lines = Arrays.copyOf(lines, 2 * lines.length);
      }
      int end = next(text, start);
      if (text[end - 1] != '\n'
          || (count > 0
              && Arrays.compareUnsigned(text, lines[count - 1], start, text, start, end) >= 0)) {
        throw new LexiconException("Lexicon " + file + " is damaged at byte " + start + ".");
      }
      lines[count++] = start;
      start = end;
    }
    lines[count] = text.length;
    return Arrays.copyOf(lines, count + 1);
  }

  private static int next(byte[] text, int start) {
    int i = start;
    while (i < text.length && text[i] != '\n') {
      i++;
    }
    return Math.min(i + 1, text.length);
  }
}
