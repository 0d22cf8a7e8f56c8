package org.doithoai.article;

import org.doithoai.article.format.SqueezedText;

/**
 * Finds the {@link SourceRuns} of a text: covers it from its beginning to its end with the longest
 * stretches that stand in its source, wherever they stand there; text and source are compared as
 * {@link SqueezedText}s. A run holds whole words: a word that the source has in pieces ({@code
 * N<b>ga</b>}), or as a part of another one, stands in none.
 *
 * <p>Greedy, with a place in the source that moves on: at the end of a run the next one is looked
 * for at the source's places nearest to there that have the same {@value #GRAM} characters, at most
 * {@value #MOST} before and as many behind, and of a run shorter than those a little way ahead.
 * What is thrown away is never longer than what is kept and the word behind it, so that the time is
 * linear in the lengths of both, as is the memory. Never throws.
 */
final class SourceAligner {

  /** Length of the stretches by which places in the source are found. */
  private static final int GRAM = 8;

  /** The most bits of a hash. */
  private static final int MOST_BITS = 22;

  /** The most places that are tried in each direction. */
  private static final int MOST = 16;

  private static final String ENDS = ".!?…";
  private static final String CLOSERS = "\"'”’»)]";

  /** How far ahead in the source a word is looked for, in characters. */
  private static final int NEAR = 256;

  /** How far ahead in the source a punctuation mark is looked for. */
  private static final int NEXT = 16;

  /** From farther off, only a run of this length takes the place in the source with it. */
  private static final int FAR = 1024;

  private static final int LONG = 32;

  private final String text;
  private final String source;

  /** Where the places of each hash begin, and behind the last one their end; empty until asked. */
  private int[] buckets = {};

  /** The source's places where a run may begin, by the hash of their characters, ascending. */
  private int[] places = {};

  private int shift;

  /** Where the last run ended in the source. */
  private int at;

  private int bestPlace;
  private int bestLength;

  private SourceAligner(String text, String source) {
    this.text = text;
    this.source = source;
  }

  /**
   * Aligns a text with its source.
   *
   * @param text in normalization form C
   * @param source the whole of it, decoded; {@link SqueezedText#BORDER} between its parts if they
   *     do not stand beside each other
   */
  static SourceRuns align(String text, String source) {
    SqueezedText squeezed = SqueezedText.of(text);
    SourceRuns.Builder runs = new SourceRuns.Builder();
    SourceAligner aligner = new SourceAligner(squeezed.text(), SqueezedText.ofSource(source));
    String words = squeezed.text();
    int i = 0;
    while (i < words.length()) {
      if (words.charAt(i) == ' ') {
        i++;
      } else if (aligner.find(i)) {
        int end = aligner.end(i, text, squeezed);
        if (squeezed.offset(i) < squeezed.offset(end)) {
          runs.add(squeezed.offset(i), squeezed.offset(end));
        }
        i = end;
      } else {
        i = aligner.wordEnd(i);
      }
    }
    return runs.build();
  }

  /** Looks for the longest run that begins at a word of the text; false if there is none. */
  private boolean find(int from) {
    bestLength = 0;
    consider(from, at);
    consider(from, at + 1);
    if (from + bestLength < text.length()) {
      considerGrams(from);
      if (bestLength <= GRAM) {
        considerNear(from);
      }
    }
    if (bestLength == 0) {
      return false;
    }
    if (bestLength >= LONG || Math.abs(bestPlace - at) <= FAR) {
      at = bestPlace + bestLength;
    }
    return true;
  }

  /**
   * Where to end the run that was found: at its own end or, if that lies within a sentence which
   * the source has at another place in a longer piece, before the sentence.
   */
  private int end(int from, String original, SqueezedText squeezed) {
    int end = from + bestLength;
    int place = bestPlace;
    int then = at;
    int sentence = end;
    while (sentence > from && !isSentence(sentence, original, squeezed)) {
      sentence--;
    }
    if (end == text.length() || sentence == from || sentence >= end) {
      return end;
    }
    int before = place + sentence - from;
    at = before;
    if (find(sentence) && bestLength > end - sentence) {
      at = then == place + end - from ? before : then;
      return sentence - 1;
    }
    at = then;
    return end;
  }

  /** True if a sentence seems to begin here: behind a line's end, or an end mark and a space. */
  private boolean isSentence(int index, String original, SqueezedText squeezed) {
    if (index < 2 || text.charAt(index - 1) != ' ') {
      return false;
    }
    if (original.charAt(squeezed.offset(index - 1)) == '\n') {
      return true;
    }
    boolean closed = CLOSERS.indexOf(text.charAt(index - 2)) >= 0 && index > 2;
    return ENDS.indexOf(text.charAt(closed ? index - 3 : index - 2)) >= 0;
  }

  private void sortPlaces() {
    int last = source.length() - GRAM;
    int count = 0;
    for (int i = 0; i <= last; i++) {
      count += isStart(i) ? 1 : 0;
    }
    int bits = Math.clamp(32 - Integer.numberOfLeadingZeros(count), 1, MOST_BITS);
    shift = 32 - bits;
    buckets = new int[(1 << bits) + 1];
    for (int i = 0; i <= last; i++) {
      if (isStart(i)) {
        buckets[hash(source, i)]++;
      }
    }
    for (int i = 1; i < buckets.length; i++) {
      buckets[i] += buckets[i - 1];
    }
    places = new int[count];
    for (int i = last; i >= 0; i--) {
      if (isStart(i)) {
        places[--buckets[hash(source, i)]] = i;
      }
    }
  }

  private void considerGrams(int from) {
    if (from + GRAM > text.length()) {
      return;
    }
    if (buckets.length == 0) {
      sortPlaces();
    }
    int hash = hash(text, from);
    int begin = buckets[hash];
    int end = buckets[hash + 1];
    int low = begin;
    int high = end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places[middle] < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < Math.min(end, low + MOST); i++) {
      consider(from, places[i]);
    }
    for (int i = low - 1; i >= Math.max(begin, low - MOST); i--) {
      consider(from, places[i]);
    }
  }

  /** Looks for the first word alone; there may be more of the run. */
  private void considerNear(int from) {
    int end = wordEnd(from);
    int ahead = isWord(text.charAt(from)) ? NEAR : NEXT;
    if (end - from > ahead || end - from < bestLength) {
      return;
    }
    String word = text.substring(from, end);
    int last = Math.min(source.length(), at + ahead);
    int length = bestLength;
    for (int i = source.indexOf(word, Math.min(at, last), last);
        i >= 0 && bestLength == length;
        i = source.indexOf(word, i + 1, last)) {
      consider(from, i);
    }
  }

  /** Keeps the run from this place on if it is the longest so far. */
  private void consider(int from, int place) {
    int length = bestLength;
    if (place + length >= source.length()
        || from + length >= text.length()
        || text.charAt(from + length) != source.charAt(place + length)
        || !isStart(place)) {
      return;
    }
    int most = Math.min(text.length() - from, source.length() - place);
    int same = 0;
    while (same < most && text.charAt(from + same) == source.charAt(place + same)) {
      same++;
    }
    if (isInside(text, from + same) || isInside(source, place + same)) {
      while (same > 0 && isWord(text.charAt(from + same - 1))) {
        same--;
      }
    }
    while (same > 0 && text.charAt(from + same - 1) == ' ') {
      same--;
    }
    if (same > bestLength) {
      bestLength = same;
      bestPlace = place;
    }
  }

  private int hash(String of, int from) {
    int hash = 0;
    for (int i = from; i < from + GRAM; i++) {
      hash = hash * 31 + of.charAt(i);
    }
    return (hash * 0x9E3779B9) >>> shift;
  }

  /** True if a run may begin at this place in the source. */
  private boolean isStart(int place) {
    return source.charAt(place) != ' ' && !isInside(source, place);
  }

  private int wordEnd(int from) {
    int end = from + 1;
    while (isInside(text, end)) {
      end++;
    }
    return end;
  }

  /** True if a word goes on over this index. */
  private static boolean isInside(String of, int index) {
    return index > 0
        && index < of.length()
        && isWord(of.charAt(index))
        && isWord(of.charAt(index - 1));
  }

  /** True for letters, digits, combining marks, and halves of a surrogate pair. */
  private static boolean isWord(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
