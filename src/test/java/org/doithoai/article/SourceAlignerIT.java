package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.doithoai.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources of megabytes that nobody would write: aligning a text with one takes seconds. */
class SourceAlignerIT {

  private static final Duration LONGEST = Duration.ofSeconds(8);
  private static final int LARGE = 4 << 20;

  static Stream<Arguments> hostile() {
    Random random = new Random(7);
    String line = "The two sides met in Hanoi on 12 June 2024, and agreed on R&amp;D. ";
    StringBuilder marks = new StringBuilder();
    StringBuilder words = new StringBuilder();
    while (words.length() < LARGE) {
      words.append(Integer.toString(random.nextInt(1 << 20), 36)).append(' ');
    }
    while (marks.length() < LARGE) {
      marks.append("?!.,;:".charAt(random.nextInt(6)));
    }
    return Stream.of(
        Arguments.of("the same line", line.repeat(LARGE / line.length()), null),
        Arguments.of("words in tags", words.toString(), words.toString().replace(" ", "<b> ")),
        Arguments.of("other words", words.toString(), words.reverse().toString()),
        Arguments.of("one word", "a".repeat(LARGE), "a".repeat(LARGE - 1) + "b"),
        Arguments.of("two words", "a b ".repeat(LARGE / 4), "a b b a ".repeat(LARGE / 8)),
        Arguments.of("short words", "ab ".repeat(LARGE / 3), "ab ab ab ab ab<".repeat(LARGE / 15)),
        Arguments.of("marks", marks.toString(), marks.reverse().toString()),
        Arguments.of("one mark", "!".repeat(LARGE), "?".repeat(LARGE)),
        Arguments.of("references", "&amp;".repeat(LARGE / 5), "&amp;amp;".repeat(LARGE / 9)),
        Arguments.of("half references", "&".repeat(LARGE), "&n".repeat(LARGE / 2)),
        Arguments.of("long names", "&aaaaaaa".repeat(LARGE / 8), "&#9999999".repeat(LARGE / 9)),
        Arguments.of("accents", "a".repeat(1000), "&#769;&#803;".repeat(LARGE / 12)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void megabytesTakeSeconds(String name, String text, String source) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    SourceRuns runs = SourceAligner.align(text, source == null ? text : source);
    long busy = threads.getCurrentThreadCpuTime() - start;
    System.out.printf("%s: %s, %d ms%n", name, runs, busy / 1_000_000);
    assertTrue(busy < LONGEST.toNanos(), name + ": " + busy / 1_000_000 + " ms");
    if (source == null) {
      assertTrue(runs.cover(new Span(0, text.length() - 1)));
    }
  }
}
