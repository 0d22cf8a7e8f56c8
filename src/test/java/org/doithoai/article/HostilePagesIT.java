package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages made to keep a reader busy: a hundred thousand characters of one thing in a line, or
 * thousands of lines: enough that time growing with the square of the size would be far over the
 * limit.
 */
class HostilePagesIT {

  private static final int SIZE = 100_000;

  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "![",
        "](",
        "[a](",
        "**a ",
        "__a",
        "_a *",
        "`a",
        "<a ",
        "# ",
        "|",
        "> ",
        "(",
        "((Photo ",
        "Photo: a ",
        "(ảnh ",
        "Ảnh: ",
        "VNA Photo ",
        "ảnh 1",
        "Home ",
        "home > ",
        "#tag ",
        "27/2/",
        "10:15 ",
        "ngày ",
        "Theo ",
        "— VNS ",
        "(VNA) ",
        "./. ",
        "- ",
        "1. ",
        "a. A",
        "Word word. ",
        "A",
        " ",
        "\t",
        "\u00A0",
        "\u0301",
        "\uD83D\uDD4A",
        "https://a",
        "Hà Nội (",
        "\\*",
        "…",
        "“"
      })
  void oneLineOfIt(String piece) throws IOException {
    read(piece.repeat(SIZE / piece.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "a\n",
        "A sentence that ends.\n",
        "Headline without end\n",
        "- item\n",
        "Tin liên quan\n",
        "Home\n",
        "27/2/2024\n",
        "VNA\n",
        "| a |\n",
        "Photo: VNA\n",
        "> quote\n",
        "a:\n",
        "a;\n\n",
        "The ministers of the two countries met in the capital on the first of May.\n",
        "The ministers of the two countries met in the capital.\nA\nB\nC\n",
        "a line of a wrapped paragraph that goes on in the next one and so\n"
      })
  void manyLinesOfIt(String line) throws IOException {
    read(
        "The ministers of the two countries met in Hanoi on Monday to talk.\n"
            + line.repeat(SIZE / 2 / line.length()));
  }

  @Test
  void frontMatterThatIsLargeOrDeep() throws IOException {
    read("---\n" + "a: b\n".repeat(SIZE / 5));
    read("---\n" + "a: &a [*a, *a]\n".repeat(500) + "---\nText.");
    read("---\n" + "{".repeat(10_000) + "\n---\nText.");
  }

  @Test
  void randomPagesUnderAnyLocale() throws IOException {
    long seed = 20241123;
    Random random = new Random(seed);
    String[] pieces = {
      "Hà Nội",
      " ",
      "\n",
      "\n\n",
      ". ",
      "Photo: ",
      "(VNA)",
      "27/2",
      "TIN LIÊN QUAN",
      "\n- ",
      "ngày ",
      "./.",
      "**",
      "[",
      "](x)",
      "|",
      "IİıI",
      "\uD83D",
      "\uDD4A",
      "The ministers met",
      ":",
      "#"
    };
    Locale before = Locale.getDefault();
    try {
      for (int i = 0; i < 300; i++) {
        Locale.setDefault(Locale.of(i % 2 == 0 ? "tr" : "vi"));
        StringBuilder page = new StringBuilder();
        for (int j = random.nextInt(60); j >= 0; j--) {
          page.append(pieces[random.nextInt(pieces.length)]);
        }
        read(page.toString().replaceAll("[\uD800-\uDFFF]", "?"));
      }
    } catch (RuntimeException failure) {
      throw new AssertionError("seed " + seed, failure);
    } finally {
      Locale.setDefault(before);
    }
  }

  private void read(String page) throws IOException {
    Path file = Files.writeString(temporary.resolve("page.md"), page);
    ArticleReader reader = new ArticleReader(PageExpectation::language);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> reader.read(file, "page.md"));
  }
}
