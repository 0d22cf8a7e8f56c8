package org.doithoai.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelevanceLabelsTest {

  /** Windows as g or o (gold or other), said around, said inside. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the sentence itself before its neighbour       | g 1 1, g 1 0, o 1 1    | 0.769, 0.231, 0
          equally good ones alike                        | g 1 1, g 1 1           | 0.5, 0.5
          what says less than three fifths does not count | g 1 1, g 0.5 0.5       | 1, 0
          the best counts though it says but half        | g 0.5 0, g 0 0         | 1, 0
          no keyword said: all of the gold article       | g 0 0, o 1 1, g 0 0    | 0.5, 0, 0.5
          no gold article: none                          | o 1 1, o 0 0           | 0, 0
          """)
  void areRules(String rule, String windows, String labels) {
    assertArrayEquals(numbers(labels, ", "), RelevanceLabels.of(windows(windows)), 5e-4, rule);
  }

  private static List<Candidate> windows(String windows) {
    return Stream.of(windows.split(", ", -1)).map(RelevanceLabelsTest::window).toList();
  }

  private static Candidate window(String window) {
    double[] said = numbers(window.substring(2), " ");
    return new Candidate(new double[0], "article", window.startsWith("g"), said[0], said[1]);
  }

  private static double[] numbers(String numbers, String separator) {
    return Stream.of(numbers.split(separator, -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
