package org.doithoai.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordAlignerTest {

  private static final int ROUNDS = 5;

  @Test
  void findsTheTranslationsOfWordsInOtherOrders() {
    int types = 30;
    long seed = 7;
    Random random = new Random(seed);
    int[][] source = new int[200][];
    int[][] target = new int[200][];
    for (int s = 0; s < source.length; s++) {
      source[s] = random.ints(6, 0, types).toArray();
      target[s] = Arrays.stream(source[s]).map(word -> types - 1 - word).toArray();
      int swapped = random.nextInt(5);
      int kept = target[s][swapped];
      target[s][swapped] = target[s][swapped + 1];
      target[s][swapped + 1] = kept;
    }
    WordAligner aligner = trained(new WordAligner(source, types, target, types, true));
    int[] right = {0, 0};
    aligner.align(
        (s, forward, backward) -> {
          for (int j = 0; j < 6; j++) {
            int best = 0;
            for (int i = 1; i < 6; i++) {
              if (forward[i * 6 + j] > forward[best * 6 + j]) {
                best = i;
              }
            }
            right[0] += source[s][best] == types - 1 - target[s][j] ? 1 : 0;
            right[1]++;
          }
        });
    assertTrue(right[0] > 0.98 * right[1], right[0] + " of " + right[1] + ", seed " + seed);
  }

  @Test
  void linksAreProbabilities() {
    int[][] source = {{0, 1, 2}, {0}, {1, 1}};
    int[][] target = {{0, 1}, {0, 2, 3}, {1}};
    for (boolean agreeing : List.of(true, false)) {
      WordAligner aligner = trained(new WordAligner(source, 3, target, 4, agreeing));
      aligner.align(
          (s, forward, backward) -> {
            int width = target[s].length;
            for (int j = 0; j < width; j++) {
              double sum = 0;
              for (int i = 0; i < source[s].length; i++) {
                sum += forward[i * width + j];
              }
              assertTrue(sum >= 0 && sum < 1 + 1e-9, "forward " + sum);
            }
            for (int i = 0; i < source[s].length; i++) {
              double sum = 0;
              for (int j = 0; j < width; j++) {
                sum += backward[i * width + j];
              }
              assertTrue(sum >= 0 && sum < 1 + 1e-9, "backward " + sum);
            }
          });
    }
  }

  @Test
  void prefersWordsThatAreAlikeWhereNothingElseTells() {
    int[][] source = {{0, 1, 2}};
    int[][] target = {{2, 0, 1}};
    WordAligner aligner = new WordAligner(source, 3, target, 3, true);
    aligner.favour((from, to) -> from == to);
    trained(aligner)
        .align(
            (s, forward, backward) -> {
              assertTrue(forward[1] > 0.8, "0 and 0: " + forward[1]);
              assertTrue(forward[3 + 2] > 0.8, "1 and 1: " + forward[3 + 2]);
              assertTrue(forward[6] > 0.8, "2 and 2: " + forward[6]);
            });
  }

  @Test
  void joinsSyllablesThatComeFromOneWord() {
    Vocabulary syllables = new Vocabulary();
    int[] sentence = {
      syllables.number("bộ"),
      syllables.number("quốc"),
      syllables.number("phòng"),
      syllables.number("2024")
    };
    double[] links = {
      1, 0, 0, 0,
      0, 1, 1, 1,
    };
    CompoundWords compounds = new CompoundWords(syllables);
    for (int i = 0; i < 20; i++) {
      compounds.learn(sentence, 2, links);
    }
    assertEquals("[0, 1, 3, 4]", Arrays.toString(compounds.starts(sentence)));
  }

  @Test
  void doesNotJoinSyllablesThatSeldomComeFromOneWord() {
    Vocabulary syllables = new Vocabulary();
    int[] sentence = {syllables.number("của"), syllables.number("các")};
    CompoundWords compounds = new CompoundWords(syllables);
    compounds.learn(sentence, 2, new double[] {1, 1, 0, 0});
    for (int i = 0; i < 9; i++) {
      compounds.learn(sentence, 2, new double[] {1, 0, 0, 1});
    }
    assertEquals("[0, 1, 2]", Arrays.toString(compounds.starts(sentence)));
  }

  @Test
  void splitsLongRunsWhereTheyHoldLeast() {
    Vocabulary syllables = new Vocabulary();
    int[] sentence = {
      syllables.number("chủ"), syllables.number("nghĩa"),
      syllables.number("đế"), syllables.number("quốc")
    };
    CompoundWords compounds = new CompoundWords(syllables);
    for (int i = 0; i < 40; i++) {
      boolean apart = i % 5 < 2;
      compounds.learn(
          sentence,
          2,
          apart ? new double[] {1, 1, 0, 0, 0, 0, 1, 1} : new double[] {1, 1, 1, 1, 0, 0, 0, 0});
    }
    assertEquals("[0, 2, 4]", Arrays.toString(compounds.starts(sentence)));
  }

  private static WordAligner trained(WordAligner aligner) {
    for (int round = 0; round < 2 * ROUNDS; round++) {
      aligner.train(round >= ROUNDS, () -> {});
    }
    return aligner;
  }
}
