package org.doithoai.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.doithoai.text.Language;
import org.doithoai.text.WholeFile;

/**
 * The form of the lexicon's file: gzip of UTF-8 text. Lines that begin with {@code #} come first
 * and say what it is and where it is from. Each other line is one term, its columns separated by
 * tabs: language code, term, count in the parallel text, then its translations, best first, each
 * followed by a space and its probability with three decimals. The lines are in ascending order of
 * their bytes.
 */
public final class LexiconFile {

  /** The first line of every lexicon. */
  static final String FIRST_LINE = "# Doithoai bilingual lexicon, format 1";

  /** The term that counts all words of a language: English words or Vietnamese syllables. */
  public static final String ALL_WORDS = "";

  /** The column of the count, counted from 0. */
  private static final int COUNT = 2;

  /** The column of the first translation. */
  private static final int TRANSLATIONS = 3;

  private static final byte[] ENGLISH = prefix(Language.ENGLISH);
  private static final byte[] VIETNAMESE = prefix(Language.VIETNAMESE);
  private static final int PROBABILITY = "0.123".length();
  private static final int MOST_DIGITS = 18;

  private static final String HEADER =
      FIRST_LINE
          + """

          # Computed by `doithoai lexicon train` from line-aligned English and Vietnamese text. \
          The one that
          # comes with Doithoai: from the Asian Language Treebank (ALT) parallel corpus, NICT \
          and partners,
          # CC BY 4.0, https://creativecommons.org/licenses/by/4.0/ (Riza et al. 2016, \
          Introduction of the
          # Asian Language Treebank, O-COCOSDA). To compute it again, fetch the corpus, write \
          its English
          # and its Vietnamese sentences to a file each, translations on the same line, and run
          #   doithoai lexicon train --english alt.en --vietnamese alt.vi --output lexicon.tsv.gz
          # Columns: language; term; how often it stands in the text; then its translations, \
          best first, each
          # with its probability given the term. Neighbouring Vietnamese syllables without a \
          translation are no
          # word. The empty term counts all English words and all Vietnamese syllables.
          """;

  private LexiconFile() {}

  /**
   * One line.
   *
   * @param count how often the term stands in the text
   * @param translations best first
   */
  public record Entry(Language language, String term, long count, List<Translation> translations) {
    public Entry {
      translations = List.copyOf(translations);
    }

    private byte[] line() {
      StringBuilder line = new StringBuilder();
      line.append(language.code()).append('\t').append(term).append('\t').append(count);
      for (Translation translation : translations) {
        String probability = String.format(Locale.ROOT, "%.3f", translation.probability());
        line.append('\t').append(translation.term()).append(' ').append(probability);
      }
      return line.append('\n').toString().getBytes(UTF_8);
    }
  }

  /**
   * Writes a lexicon: the same entries, in any order, give the same bytes. Another file of that
   * name is replaced when all is written.
   */
  public static void write(Path file, List<Entry> entries) throws LexiconException {
    List<byte[]> lines = new ArrayList<>();
    entries.forEach(entry -> lines.add(entry.line()));
    lines.sort(Arrays::compareUnsigned);
    try {
      WholeFile.write(
          file,
          to -> {
            GZIPOutputStream out = new SmallestGzip(to);
            out.write(HEADER.getBytes(UTF_8));
            for (byte[] line : lines) {
              out.write(line);
            }
            out.finish();
          });
    } catch (IOException e) {
      throw new LexiconException("Lexicon " + file + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** Gzip with the hardest compression; its header holds no time and no name. */
  private static final class SmallestGzip extends GZIPOutputStream {
    SmallestGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  private static byte[] prefix(Language language) {
    return (language.code() + "\t").getBytes(UTF_8);
  }

  /** The entry that a line without its end is of, which has been found to be one. */
  static Entry entry(String line) {
    String[] columns = line.split("\t", -1);
    List<Translation> translations = new ArrayList<>(columns.length);
    for (int i = TRANSLATIONS; i < columns.length; i++) {
      int space = columns[i].lastIndexOf(' ');
      translations.add(
          new Translation(
              columns[i].substring(0, space), Double.parseDouble(columns[i].substring(space + 1))));
    }
    Language language = Language.ofCode(columns[0]).orElseThrow();
    return new Entry(language, columns[1], Long.parseLong(columns[COUNT]), translations);
  }

  /**
   * The offsets of the lines with terms, and last the length of the text.
   *
   * @throws LexiconException if the text is no lexicon or its lines are out of order
   */
  static int[] index(byte[] text, Path file) throws LexiconException {
    byte[] first = (FIRST_LINE + "\n").getBytes(UTF_8);
    if (!starts(text, 0, first)) {
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
      boolean ordered =
          count == 0 || Arrays.compareUnsigned(text, lines[count - 1], start, text, start, end) < 0;
      if (!ordered || !isEntry(text, start, end)) {
        throw new LexiconException("Lexicon " + file + " is damaged at byte " + start + ".");
      }
      lines[count++] = start;
      start = end;
    }
    lines[count] = text.length;
    return Arrays.copyOf(lines, count + 1);
  }

  private static boolean isEntry(byte[] text, int start, int end) {
    boolean known = starts(text, start, ENGLISH) || starts(text, start, VIETNAMESE);
    if (text[end - 1] != '\n' || !known) {
      return false;
    }
    int column = 1;
    int begin = start + ENGLISH.length;
    for (int i = begin; i < end; i++) {
      if (text[i] == '\t' || text[i] == '\n') {
        if ((column == COUNT && !isNumber(text, begin, i))
            || (column >= TRANSLATIONS && !isTranslation(text, begin, i))) {
          return false;
        }
        column++;
        begin = i + 1;
      }
    }
    return column >= TRANSLATIONS;
  }

  private static boolean starts(byte[] text, int start, byte[] prefix) {
    int end = Math.min(text.length, start + prefix.length);
    return Arrays.equals(text, start, end, prefix, 0, prefix.length);
  }

  private static boolean isNumber(byte[] text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return false;
      }
    }
    return end > begin && end - begin <= MOST_DIGITS;
  }

  /** A term, a space and a probability above 0: {@code defence 0.532}. */
  private static boolean isTranslation(byte[] text, int begin, int end) {
    int number = end - PROBABILITY;
    return number > begin + 1
        && text[number - 1] == ' '
        && text[number + 1] == '.'
        && isNumber(text, number, number + 1)
        && isNumber(text, number + 2, end)
        && thousandths(text, number) > 0
        && thousandths(text, number) <= 1000;
  }

  private static int thousandths(byte[] text, int number) {
    return 1000 * (text[number] - '0')
        + 100 * (text[number + 2] - '0')
        + 10 * (text[number + 3] - '0')
        + text[number + 4]
        - '0';
  }

  private static int next(byte[] text, int start) {
    int i = start;
    while (i < text.length && text[i] != '\n') {
      i++;
    }
    return Math.min(i + 1, text.length);
  }
}
