package org.doithoai.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.doithoai.lexicon.LexiconException;
import org.doithoai.lexicon.LexiconFile;
import org.doithoai.lexicon.TranslationCounts;
import org.doithoai.text.EnglishStemmer;

/**
 * Computes the bilingual lexicon from line-aligned text.
 *
 * <ol>
 *   <li>English stems are aligned with Vietnamese syllables, each direction for itself.
 *       Neighbouring syllables that come from one English word are {@linkplain CompoundWords
 *       joined}.
 *   <li>English stems are aligned with the Vietnamese words so found, the two directions
 *       {@linkplain WordAligner agreeing}.
 *   <li>The links are counted for the English words as written, weighted with the mean of what the
 *       two directions say. A word of three or more syllables counts as its pairs.
 *   <li>Counts become {@linkplain TranslationCounts probabilities}, and the improbable is left out.
 * </ol>
 *
 * <p>The figures behind each choice: {@code src/docs/decisions/0010}. The same text gives the same
 * bytes. Memory grows with the text: 20,000 pairs of 25 words need about 500 MB.
 */
public final class LexiconTrainer {

  private static final int ROUNDS = 4;
  private static final int ROUNDS_BEFORE_JOINING = 3;
  private static final int PASSES = ROUNDS + ROUNDS_BEFORE_JOINING + 1 + 2 * ROUNDS + 1;

  private final ProgressListener listener;
  private final EnglishStemmer stems = new EnglishStemmer();
  private long done;
  private long total;

  public LexiconTrainer(ProgressListener listener) {
    this.listener = listener;
  }

  /**
   * Reads two line-aligned texts in UTF-8 and writes the lexicon, replacing an older one only when
   * all went well.
   *
   * @throws LexiconException if a text cannot be used or the lexicon cannot be written; the message
   *     is one line
   */
  public void train(Path english, Path vietnamese, Path lexicon) throws LexiconException {
    listener.progress("reading", 0, 1);
    ParallelText text = ParallelText.read(english, vietnamese);
    done = 0;
    total = (long) PASSES * text.size();
    Vocabulary stemWords = new Vocabulary();
    int[][] stemmed = stemmed(text, stemWords);
    int[][] starts = joined(text, stemmed, stemWords.size());
    LexiconFile.write(lexicon, entries(text, stemmed, stemWords, starts));
  }

  /** The second and third step. */
  private List<LexiconFile.Entry> entries(
      ParallelText text, int[][] stemmed, Vocabulary stemWords, int[][] starts) {
    Vocabulary joined = new Vocabulary();
    int[][] words = new int[starts.length][];
    for (int s = 0; s < starts.length; s++) {
      words[s] = words(text.vietnamese().get(s), starts[s], text.vietnameseWords(), joined);
    }
    WordAligner aligner = new WordAligner(stemmed, stemWords.size(), words, joined.size(), true);
    aligner.favour((stem, word) -> alike(stemWords.word(stem), joined.word(word)));
    train(aligner, ROUNDS, ROUNDS, "aligning words");
    LexiconCounts counts = new LexiconCounts(stems::stem);
    aligner.align(
        (s, forward, backward) -> {
          counts.add(
              strings(text.english().get(s), text.englishWords()),
              strings(words[s], joined),
              forward,
              backward);
          step("counting");
        });
    return counts.entries();
  }

  private int[][] stemmed(ParallelText text, Vocabulary stemWords) {
    int[] stemOf = new int[text.englishWords().size()];
    for (int i = 0; i < stemOf.length; i++) {
      stemOf[i] = stemWords.number(stems.stem(text.englishWords().word(i)));
    }
    int[][] stemmed = new int[text.size()][];
    for (int s = 0; s < stemmed.length; s++) {
      stemmed[s] = Arrays.stream(text.english().get(s)).map(word -> stemOf[word]).toArray();
    }
    return stemmed;
  }

  /** The first step: where the Vietnamese words of each sentence begin. */
  private int[][] joined(ParallelText text, int[][] stemmed, int stemCount) {
    int[][] vietnamese = text.vietnamese().toArray(int[][]::new);
    WordAligner aligner =
        new WordAligner(stemmed, stemCount, vietnamese, text.vietnameseWords().size(), false);
    train(aligner, ROUNDS, ROUNDS_BEFORE_JOINING, "aligning syllables");
    CompoundWords compounds = new CompoundWords(text.vietnameseWords());
    aligner.align(
        (s, forward, backward) -> {
          compounds.learn(vietnamese[s], stemmed[s].length, forward);
          step("joining syllables");
        });
    int[][] starts = new int[vietnamese.length][];
    for (int s = 0; s < starts.length; s++) {
      starts[s] = compounds.starts(vietnamese[s]);
    }
    return starts;
  }

  /** Names and numbers; short words can be alike by chance. */
  private boolean alike(String stem, String word) {
    boolean isShort = word.length() < 4 && !Character.isDigit(word.charAt(0));
    return !isShort && stem.equals(stems.stem(word));
  }

  private static int[] words(int[] sentence, int[] starts, Vocabulary syllables, Vocabulary words) {
    int[] joined = new int[starts.length - 1];
    for (int k = 0; k < joined.length; k++) {
      int[] word = Arrays.copyOfRange(sentence, starts[k], starts[k + 1]);
      joined[k] = words.number(String.join(" ", strings(word, syllables)));
    }
    return joined;
  }

  private static List<String> strings(int[] words, Vocabulary vocabulary) {
    return Arrays.stream(words).mapToObj(vocabulary::word).toList();
  }

  private void train(WordAligner aligner, int unordered, int ordered, String name) {
    for (int round = 0; round < unordered + ordered; round++) {
      aligner.train(round >= unordered, () -> step(name));
    }
  }

  private void step(String name) {
    done++;
    listener.progress(name, done, total);
  }
}
