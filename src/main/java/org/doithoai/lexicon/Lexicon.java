package org.doithoai.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.doithoai.lexicon.LexiconTable.Kind;
import org.doithoai.text.EnglishStemmer;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Terms;
import org.doithoai.text.VietnameseSyllables;

/**
 * The bilingual lexicon: for an English word, a Vietnamese syllable or a pair of adjacent
 * syllables, its translations with probabilities and how often it stands in the parallel text.
 *
 * <p>Terms are what {@link Terms#WORDS} makes of a text in normalization form C; a pair of
 * syllables is joined by one space. The file ({@link LexiconFile}) is compiled into a {@link
 * LexiconTable}, whose bytes can be kept and mapped: then nothing is read but what is asked for.
 * Immutable and safe for any number of threads.
 */
public final class Lexicon {

  private static final int MAX_BYTES = 64 << 20;
  private static final int SHORTEST_STEM = 3;

  /**
   * Sentences of the parallel text, roughly: what stands in each of them is as common as can be.
   */
  private static final double SENTENCES = 20_000;

  private static final double LEAST_RARITY = 0.05;

  private final LexiconTable table;

  private Lexicon(LexiconTable table) {
    this.table = table;
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
      return new Lexicon(table(text, LexiconFile.index(text, file)));
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
   * The lexicon that {@link #toBytes} gave the bytes of, which are not copied.
   *
   * @throws IllegalArgumentException if they are of something else
   */
  public static Lexicon of(ByteBuffer bytes) {
    return new Lexicon(new LexiconTable(bytes));
  }

  /** The lexicon as {@link #of} takes it. */
  public ByteBuffer toBytes() {
    return table.toBytes();
  }

  private static LexiconTable table(byte[] text, int[] lines) {
    LexiconTable.Builder table = new LexiconTable.Builder();
    Map<String, Long> plain = new TreeMap<>();
    for (int i = 0; i < lines.length - 1; i++) {
      String line = new String(text, lines[i], lines[i + 1] - 1 - lines[i], UTF_8);
      LexiconFile.Entry entry = LexiconFile.entry(line);
      String term = entry.term();
      table.add(kind(entry.language()), term, entry.count(), entry.translations());
      if (entry.language() == Language.VIETNAMESE && !term.isEmpty() && term.indexOf(' ') < 0) {
        String folded = Folding.fold(term);
        if (VietnameseSyllables.isPossible(folded)) {
          plain.merge(folded, entry.count(), Long::sum);
        }
      }
    }
    plain.forEach((folded, count) -> table.add(Kind.PLAIN, folded, count, List.of()));
    return table.build();
  }

  private static Kind kind(Language language) {
    return language == Language.ENGLISH ? Kind.ENGLISH : Kind.VIETNAMESE;
  }

  /**
   * The translations of a term of one language into the other, best first; empty if unknown. An
   * English word that is unknown is translated as the words of its stem are on the whole.
   */
  public List<Translation> translations(String term, Language from) {
    int entry = table.find(term, kind(from));
    if (entry >= 0 && table.isTranslated(entry)) {
      return table.translations(entry);
    }
    return from == Language.ENGLISH && !term.isEmpty() ? ofFamily(term) : List.of();
  }

  /**
   * Whether the term itself has translations. A pair of Vietnamese syllables that has some is a
   * word; of one that has none only the count is known.
   */
  public boolean isTranslated(String term, Language from) {
    int entry = table.find(term, kind(from));
    return entry >= 0 && table.isTranslated(entry);
  }

  /**
   * How often the term stands in the parallel text the lexicon was computed from, a pair of
   * syllables whether it is a word or not; 0 if never or, for a pair that is no word, seldom.
   */
  public long count(String term, Language language) {
    return count(table.find(term, kind(language)));
  }

  private long count(int entry) {
    return entry < 0 ? 0 : table.count(entry);
  }

  /** How rare a term is in general language: 0 for the commonest words, 1 for unknown ones. */
  public double rarity(String term, Language language) {
    double known = Math.log1p((double) count(term, language)) / Math.log(SENTENCES);
    return Math.max(LEAST_RARITY, 1 - known);
  }

  /** How many words the parallel text has: English words or Vietnamese syllables. */
  public long total(Language language) {
    return count(LexiconFile.ALL_WORDS, language);
  }

  /**
   * How often Vietnamese syllables stand in the parallel text that look like this without
   * diacritics; 0 for what cannot be spelt so.
   *
   * @param plain a syllable in lower case without diacritics
   */
  public long plainCount(String plain) {
    return count(table.find(plain, Kind.PLAIN));
  }

  /** Hands every term of a language with its count to the consumer, in order of their bytes. */
  public void forEachTerm(Language language, ObjLongConsumer<String> consumer) {
    Kind kind = kind(language);
    for (int i = table.first(kind); i < table.end(kind); i++) {
      String term = table.term(i);
      if (!term.isEmpty()) {
        consumer.accept(term, table.count(i));
      }
    }
  }

  /** The translations of all English words of one stem, each word by how often it stands. */
  private List<Translation> ofFamily(String word) {
    EnglishStemmer stems = new EnglishStemmer();
    String stem = stems.stem(word);
    if (stem.length() < SHORTEST_STEM) {
      return List.of();
    }
    String common = stem.substring(0, stem.length() - 1);
    TranslationCounts family = new TranslationCounts();
    for (int i = lowerBound(common); i < table.end(Kind.ENGLISH) && table.begins(i, common); i++) {
      if (stems.stem(table.term(i)).equals(stem)) {
        for (Translation translation : table.translations(i)) {
          family.add(stem, translation.term(), table.count(i) * translation.probability());
        }
      }
    }
    return family.best(
        stem, TranslationCounts.LEAST_PROBABILITY, TranslationCounts.MOST_TRANSLATIONS);
  }

  /** The first English term that does not come before these letters. */
  private int lowerBound(String letters) {
    int low = table.first(Kind.ENGLISH);
    int high = table.end(Kind.ENGLISH);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (table.term(middle).compareTo(letters) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
