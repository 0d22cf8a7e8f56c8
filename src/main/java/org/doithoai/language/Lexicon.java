package org.doithoai.language;

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

  /** The translations of a term of one language into the other, best first; empty if unknown. */
  public List<Translation> translations(String term, Language from) {
    int line = find(term, from);
    if (line < 0) {
      return List.of();
    }
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

  /** How often the term stands in the parallel text the lexicon was computed from; 0 if never. */
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
    for (int i = 0; i < lines.length - 1; i++) {
      if (Arrays.equals(
          text, lines[i], lines[i] + prefix.length, prefix, 0, prefix.length)) {
        int start = lines[i] + prefix.length;
        consumer.accept(new String(text, start, tab(start) - start, UTF_8), count(i));
      }
    }
  }

  private long count(int line) {
    int start = tab(tab(lines[line]) + 1) + 1;
    long count = 0;
    for (int i = start; text[i] >= '0' && text[i] <= '9'; i++) {
      count = count * 10 + (text[i] - '0');
    }
    return count;
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

  private int find(String term, Language language) {
    byte[] key = LexiconFile.key(language, term);
    int low = 0;
    int high = lines.length - 2;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int end = Math.min(lines[middle] + key.length, lines[middle + 1]);
      int order = Arrays.compareUnsigned(text, lines[middle], end, key, 0, key.length);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
