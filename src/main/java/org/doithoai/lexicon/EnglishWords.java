package org.doithoai.lexicon;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.doithoai.text.ProgramFile;

/**
 * The English words of a dictionary, WordNet (Miller 1995), by which a rare word is told from a
 * misspelt one. They are read when first asked for. Thread-safe.
 */
public final class EnglishWords {

  private EnglishWords() {}

  /** The file as it lies there: its words are in the order of their bytes, behind remarks. */
  private static final class File {
    private static final byte[] WORDS = ProgramFile.bytes(EnglishWords.class, "words.en.gz");
  }

  /**
   * True for a word of the dictionary; inflected forms are none.
   *
   * @param word in lower case
   */
  public static boolean contains(String word) {
    byte[] sought = (word + "\n").getBytes(US_ASCII);
    byte[] words = File.WORDS;
    int low = 0;
    int high = words.length;
    while (low < high) {
      int start = lineStart(words, (low + high) >>> 1);
      int end = lineEnd(words, start);
      int order = Arrays.compareUnsigned(words, start, end, sought, 0, sought.length);
      if (order == 0) {
        return true;
      }
      low = order < 0 ? end : low;
      high = order < 0 ? high : start;
    }
    return false;
  }

  private static int lineStart(byte[] words, int at) {
    int start = at;
    while (start > 0 && words[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private static int lineEnd(byte[] words, int start) {
    int end = start;
    while (words[end] != '\n') {
      end++;
    }
    return end + 1;
  }
}
