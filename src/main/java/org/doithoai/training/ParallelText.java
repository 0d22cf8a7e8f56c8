package org.doithoai.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.lexicon.LexiconException;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Terms;

/**
 * Two line-aligned texts: line N of the one is the translation of line N of the other. Held as
 * numbered words. A pair of which one line is blank, or longer than {@value #LONGEST} words (which
 * is no sentence, and costs the square of its length), is left out.
 */
record ParallelText(
    Vocabulary englishWords,
    List<int[]> english,
    Vocabulary vietnameseWords,
    List<int[]> vietnamese) {

  ParallelText {
    english = List.copyOf(english);
    vietnamese = List.copyOf(vietnamese);
  }

  /** The words of the longest sentence that is read. */
  static final int LONGEST = 150;

  /** Memory grows with the text: this many pairs need about 6 GB. */
  static final int MOST_PAIRS = 250_000;

  int size() {
    return english.size();
  }

  /**
   * Reads both files.
   *
   * @throws LexiconException if one is missing, empty, not UTF-8, or has other lines than the other
   */
  static ParallelText read(Path english, Path vietnamese) throws LexiconException {
    Vocabulary englishWords = new Vocabulary();
    Vocabulary vietnameseWords = new Vocabulary();
    List<int[]> left = read(english, Language.ENGLISH, englishWords);
    List<int[]> right = read(vietnamese, Language.VIETNAMESE, vietnameseWords);
    if (left.size() != right.size()) {
      throw new LexiconException(
          "Not line-aligned: %s has %d lines, %s has %d."
              .formatted(english, left.size(), vietnamese, right.size()));
    }
    List<int[]> englishKept = new ArrayList<>();
    List<int[]> vietnameseKept = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      if (isSentence(left.get(i)) && isSentence(right.get(i))) {
        englishKept.add(left.get(i));
        vietnameseKept.add(right.get(i));
      }
    }
    if (englishKept.isEmpty()) {
      throw new LexiconException("There are no sentence pairs in " + english + ".");
    }
    return new ParallelText(englishWords, englishKept, vietnameseWords, vietnameseKept);
  }

  private static boolean isSentence(int[] words) {
    return words.length > 0 && words.length <= LONGEST;
  }

  private static List<int[]> read(Path file, Language language, Vocabulary vocabulary)
      throws LexiconException {
    List<int[]> sentences = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (sentences.size() == MOST_PAIRS) {
          throw new LexiconException(file + " has more than " + MOST_PAIRS + " lines.");
        }
        sentences.add(
            Terms.WORDS.in(Folding.nfc(line), language).stream()
                .mapToInt(token -> vocabulary.number(token.text()))
                .toArray());
      }
    } catch (LexiconException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw new LexiconException(file + " does not exist.", e);
    } catch (CharacterCodingException e) {
      throw new LexiconException(
          file + " is not UTF-8, somewhere after line " + sentences.size() + ".", e);
    } catch (IOException e) {
      throw new LexiconException(file + " cannot be read: " + e.getMessage(), e);
    }
    if (sentences.isEmpty()) {
      throw new LexiconException(file + " is empty.");
    }
    return sentences;
  }
}
