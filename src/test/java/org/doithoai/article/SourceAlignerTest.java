package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.doithoai.article.format.SqueezedText;
import org.doithoai.text.Folding;
import org.doithoai.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceAlignerTest {

  private static List<String> runs(String text, String source) {
    return SourceAligner.align(text, source).within(new Span(0, text.length())).stream()
        .map(run -> run.of(text))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\1',
      textBlock =
          """
          The two sides met. ~ The two sides met. ~ The two sides met.
          The two sides met. ~ The  two\tsides&nbsp;met. ~ The two sides met.
          The two sides met. ~ The <b>two</b> sides met. ~ The|two|sides met.
          The two sides met. ~ The [two sides](https://a.vn/x) met. ~ The|two sides|met.
          Hà Nội, 3 June. ~ **Hà Nội**, 3 June. ~ Hà Nội|, 3 June.
          Nga met us there. ~ N<b>ga</b> met us there. ~ met us there.
          They met. They left. ~ <p>They met.</p><p>They left.</p> ~ They met.|They left.
          R&D and AT&T agreed. ~ R&amp;D and AT&amp;T agreed. ~ R&D and AT&T agreed.
          R&D and AT&T agreed. ~ R&D and AT&T agreed. ~ R&D and AT&T agreed.
          R&amp;D is law. ~ R&amp;D is law. ~ R&amp;D is law.
          R&lt;D is law. ~ R&amp;lt;D is law. ~ R|D is law.
          “Yes”, he said – once. ~ &ldquo;Yes&rdquo;, he said &#8211; once. ~ “Yes”, he said – once.
          in 10 years ~ in 100 years ~ in|years
          Nothing of it ~ Other words alone ~ ''
          """)
  void runsEndWhereTheSourceGoesOnOtherwise(String text, String source, String runs) {
    String expected = runs.equals("''") ? "" : runs;
    assertEquals(expected, String.join("|", runs(text, source)));
  }

  @Test
  void aTextThatIsComposedStandsInASourceThatIsNot() {
    String text = "Thứ trưởng Bộ Quốc phòng";
    String source = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertEquals(List.of(text), runs(text, source));
    assertEquals(List.of(text), runs(text, text.replace("ứ", "u&#795;&#769;")));
  }

  @Test
  void aRunGoesOnOverParagraphsThatWhiteSpaceAloneDivides() {
    String text = "A title\n\nThe two sides met.\n\nThey left.";
    assertEquals(List.of(text), runs(text, text.replace("\n", "\r\n  ")));
  }

  @Test
  void theLongestPlaceCountsWhereverItStands() {
    String source =
        "<meta content='The two sides met in Hanoi on'> <p>Before it.</p>"
            + "<p>The two sides met in Hanoi on Monday.</p>";
    assertEquals(
        List.of("The two sides met in Hanoi on Monday."),
        runs("The two sides met in Hanoi on Monday.", source));
    assertEquals(
        List.of("The two sides met in Hanoi on Monday.", "Before it."),
        runs("The two sides met in Hanoi on Monday.\n\nBefore it.", source));
  }

  @Test
  void aRunThatEndsWithinASentenceLeavesItToTheOneThatHasItWhole() {
    String source = "They met. The page. <i>The minister left.</i>";
    assertEquals(
        List.of("They met.", "The minister left."), runs("They met. The minister left.", source));
  }

  @Test
  void nothingRunsOverTheBorderOfTwoParts() {
    String source = "A title" + SqueezedText.BORDER + "Its text." + SqueezedText.BORDER;
    assertEquals(List.of("A title", "Its text."), runs("A title\n\nIts text.", source));
    assertEquals(List.of("a", "b"), runs("a\uFFFFb", "a\uFFFFb"));
    assertEquals(List.of("a", "b"), runs("a\uFFFEb", "a\uFFFEb"));
  }

  @Test
  void emptyTextsHaveNoRuns() {
    assertEquals(List.of(), runs("", "text"));
    assertEquals(List.of(), runs("text", ""));
    assertEquals(List.of(), runs(" \n", " \n"));
  }

  /** Whatever the texts, each run of the text stands in the source, and begins and ends a word. */
  @Test
  void everyRunStandsInTheSource() {
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      String source = made(random, 200);
      String text = Folding.nfc(made(random, 60));
      String squeezed = SqueezedText.ofSource(source);
      for (String run : runs(text, source)) {
        assertTrue(
            squeezed.contains(SqueezedText.ofSource(run)),
            "seed " + seed + ": " + run + " of " + text + " in " + source);
        assertEquals(run.strip(), run, "seed " + seed + ": " + text);
      }
    }
  }

  private static String made(Random random, int pieces) {
    List<String> all =
        List.of(
            "a",
            "b",
            "ab",
            " ",
            " ",
            "\n",
            "&",
            "amp;",
            "&amp;",
            "&lt",
            "&#7",
            "55;",
            "<b>",
            "*",
            "ế",
            "\u0301",
            "&#769;",
            "e",
            ".",
            "\uD83D",
            "\uDE00",
            "\u00AD",
            "\uFFFF",
            "\uFFFE",
            "&#0;",
            "&#x110000;",
            "&NotEqualTilde;",
            "&notit;",
            "\u3000");
    StringBuilder made = new StringBuilder();
    for (int i = random.nextInt(pieces); i >= 0; i--) {
      made.append(all.get(random.nextInt(all.size())));
    }
    return made.toString();
  }
}
