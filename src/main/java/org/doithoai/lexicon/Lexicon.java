package org.doithoai.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjLongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.doithoai.text.Analyzers;
import org.doithoai.text.EnglishStemmer;
import org.doithoai.text.Language;

/**
 * The bilingual lexicon: for an English word, a Vietnamese syllable or a pair of adjacent
 * syllables, its translations with probabilities and how often it stands in the parallel text.
 *
 * <p>Terms are what {@link Analyzers#words} makes of a text in normalization form C; a pair of
 * syllables is joined by one space. The file ({@link LexiconFile}) is held as the bytes it is and
 * searched by halves, and only the lines asked for are parsed, so that loading costs little more
 * than unpacking. Immutable and safe for any number of threads.
 */
public final class Lexicon {

  private static final int MAX_BYTES = 64 << 20;
  private static final int SHORTEST_STEM = 3;

  private final byte[] text;
  private final int[] lines;

  private Lexicon(byte[] text, int[] lines) {
    this.text = text;
    this.lines = lines;
  }

  /**
   * Reads a lexicon.
   *
   * @throws LexiconException if the file is missing, unreadable, damaged or no lexicon
   */
  public static Lexicon load(Path file) throws LexiconException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      byte[] text = in.readNBytes(MAX_BYTES);
      if (text.length == MAX_BYTES) {
        throw new LexiconException("Lexicon " + file + " is larger than any lexicon can be.");
      }
      return new Lexicon(text, LexiconFile.index(text, file));
    } catch (NoSuchFileException e) {
      throw new LexiconException("Lexicon " + file + " does not exist.", e);
    } catch (ZipException | EOFException e) {
      throw new LexiconException("Lexicon " + file + " is damaged: not a whole gzip file.", e);
    } catch (LexiconException e) {
      throw e;
    } catch (IOException e) {
      throw new LexiconException("Lexicon " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The translations of a term of one language into the other, best first; empty if unknown. An
   * English word that is unknown is translated as the words of its stem are on the whole.
   */
  public List<Translation> translations(String term, Language from) {
    int line = find(term, from);
    if (line >= 0 && isTranslated(line)) {
      return translations(line);
    }
    return from == Language.ENGLISH && !term.isEmpty() ? ofFamily(term) : List.of();
  }

  /**
   * Whether the term itself has translations. A pair of Vietnamese syllables that has some is a
   * word; of one that has none only the count is known.
   */
  public boolean isTranslated(String term, Language from) {
    int line = find(term, from);
    return line >= 0 && isTranslated(line);
  }

  /**
   * How often the term stands in the parallel text the lexicon was computed from, a pair of
   * syllables whether it is a word or not; 0 if never or, for a pair that is no word, seldom.
   */
  public long count(String term, Language language) {
    int line = find(term, language);
    return line < 0 ? 0 : count(line);
  }

  /** How many words the parallel text has: English words or Vietnamese syllables. */
  public long total(Language language) {
    return count(LexiconFile.ALL_WORDS, language);
  }

  /** Hands every term of a language with its count to the consumer, in order of their bytes. */
  public void forEachTerm(Language language, ObjLongConsumer<String> consumer) {
    byte[] prefix = LexiconFile.prefix(language);
    for (int i = lowerBound(prefix); i < lines.length - 1 && begins(i, prefix); i++) {
      int start = lines[i] + prefix.length;
      int end = tab(start);
      if (end > start) {
        consumer.accept(new String(text, start, end - start, UTF_8), count(i));
      }
    }
  }

  private long count(int line) {
    long count = 0;
    for (int i = countColumn(line); text[i] >= '0' && text[i] <= '9'; i++) {
      count = count * 10 + (text[i] - '0');
    }
    return count;
  }

  private int countColumn(int line) {
    return tab(tab(lines[line]) + 1) + 1;
  }

  private int tab(int from) {
    int i = from;
    while (text[i] != '\t' && text[i] != '\n') {
      i++;
    }
    return i;
  }

  private String line(int line) {
    return new String(text, lines[line], lines[line + 1] - 1 - lines[line], UTF_8);
  }

  private boolean isTranslated(int line) {
    return text[tab(countColumn(line))] == '\t';
  }

  private List<Translation> translations(int line) {
    String[] columns = line(line).split("\t", -1);
    List<Translation> translations = new ArrayList<>(columns.length);
    for (int i = LexiconFile.TRANSLATIONS; i < columns.length; i++) {
      int space = columns[i].lastIndexOf(' ');
      translations.add(
          new Translation(
              columns[i].substring(0, space), Double.parseDouble(columns[i].substring(space + 1))));
    }
    return List.copyOf(translations);
  }

  /** The translations of all English words of one stem, each word by how often it stands. */
  private List<Translation> ofFamily(String word) {
    EnglishStemmer stems = new EnglishStemmer();
    String stem = stems.stem(word);
    if (stem.length() < SHORTEST_STEM) {
      return List.of();
    }
    byte[] common = LexiconFile.beginning(Language.ENGLISH, stem.substring(0, stem.length() - 1));
    TranslationCounts family = new TranslationCounts();
    for (int i = lowerBound(common); i < lines.length - 1 && begins(i, common); i++) {
      int start = tab(lines[i]) + 1;
      String member = new String(text, start, tab(start) - start, UTF_8);
      if (stems.stem(member).equals(stem)) {
        for (Translation translation : translations(i)) {
          family.add(stem, translation.term(), count(i) * translation.probability());
        }
      }
    }
    return family.best(
        stem, TranslationCounts.LEAST_PROBABILITY, TranslationCounts.MOST_TRANSLATIONS);
  }

  private boolean begins(int line, byte[] with) {
    int end = Math.min(lines[line] + with.length, text.length);
    return Arrays.equals(text, lines[line], end, with, 0, with.length);
  }

  private int find(String term, Language language) {
    if (term.indexOf('\t') >= 0) {
      return -1;
    }
    byte[] key = LexiconFile.key(language, term);
    int line = lowerBound(key);
    return line < lines.length - 1 && begins(line, key) ? line : -1;
  }

  /** The first line that does not come before the key. */
  private int lowerBound(byte[] key) {
    int low = 0;
    int high = lines.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int end = lines[middle + 1];
      if (Arrays.compareUnsigned(text, lines[middle], end, key, 0, key.length) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
