package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.doithoai.lexicon.LanguageDetector;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.lexicon.LexiconException;
import org.doithoai.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that nobody writes: what reading one costs grows with its size and no faster. A text is
 * read at two sizes; the shortest of several times is compared, of this thread's processor alone.
 */
class ArticleReaderBadInputIT {

  private static final int TIMES = 3;

  /** What looks too slow is read again so often: the rest is what else the machine does. */
  private static final int TRIES = 12;

  /** What twice the size may cost: 4 would be its square. */
  private static final double MOST = 3.5;

  /** Nothing is told from a shorter time. */
  private static final long LEAST = 3_000_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String SENTENCE =
      "Hai bên nhất trí tăng cường hợp tác quốc phòng, và họp lại vào năm tới. ";

  @TempDir static Path folder;
  private static ArticleReader reader;

  /** A text of a size, as a file of a format. */
  record Shape(String name, String format, int size, IntFunction<String> text) {
    @Override
    public String toString() {
      return name + "." + format;
    }

    ReadResult read() throws IOException {
      return reader.read(write(1), "a");
    }

    private Path write(int times) throws IOException {
      return Files.writeString(folder.resolve("a." + format), text.apply(size * times));
    }

    /** The shortest of so many readings of so many times the text. */
    long nanos(int times, int readings) throws IOException {
      Path file = write(times);
      long least = Long.MAX_VALUE;
      for (int i = 0; i < readings; i++) {
        long start = THREADS.getCurrentThreadCpuTime();
        assertFalse(reader.read(file, "a").toString().isEmpty());
        least = Math.min(least, THREADS.getCurrentThreadCpuTime() - start);
      }
      return least;
    }
  }

  @BeforeAll
  static void load() throws LexiconException {
    LanguageDetector detector =
        new LanguageDetector(Lexicon.load(Path.of("knowledge/lexicon.tsv.gz")));
    reader = new ArticleReader(text -> detector.detect(text, Language.ENGLISH));
  }

  static Stream<Shape> shapes() {
    return Stream.of(
        text("one line", 5_000, SENTENCE::repeat),
        text("one sentence", 50_000, "word "::repeat),
        text("sentences of one word", 50_000, "Word. "::repeat),
        text("lines of one word", 25_000, "Word\n"::repeat),
        text("paragraphs of one word", 25_000, "Word.\n\n"::repeat),
        text("short paragraphs", 2_500, (SENTENCE + "\n\n")::repeat),
        text("headings of lists", 2_500, (SENTENCE + "\n\nTin liên quan\n\n")::repeat),
        text("digits", 250_000, "7"::repeat),
        text("numbers", 100_000, "7 "::repeat),
        text("days", 10_000, "12/3/2024 "::repeat),
        text("lines of days", 10_000, "12/3/2024\n"::repeat),
        text("planes", 1, ArticleReaderBadInputIT::planes),
        text("decomposed", 2_500, Normalizer.normalize(SENTENCE, Normalizer.Form.NFD)::repeat),
        text("marks on one letter", 100_000, n -> "a" + "\u0301".repeat(n)),
        text("quotation marks", 100_000, n -> around("“", n, "”")),
        text("brackets", 100_000, n -> around("(", n, ")")),
        text("links", 50_000, n -> around("[", n, "](x)")),
        text("pictures", 50_000, "![a](b"::repeat),
        text("stars", 100_000, n -> around("*", n, "*")),
        text("emphasis", 25_000, "*a _b"::repeat),
        text("backticks", 100_000, "`a "::repeat),
        text("quotes of quotes", 50_000, n -> "> ".repeat(n) + SENTENCE),
        text("gaps", 50_000, " ,"::repeat),
        text("spaces", 250_000, n -> "a" + " ".repeat(n) + "."),
        text("bullets", 12_500, "- a\n"::repeat),
        text("hashtags", 50_000, "#a "::repeat),
        text("front matter", 25_000, n -> "---\na: " + "[".repeat(n) + "\n---\n" + SENTENCE),
        new Shape("surrogates", "json", 25_000, n -> json("\\ud800 a\\udc00 ".repeat(n))),
        new Shape("nested", "html", 5_000, n -> html(around("<div>", n, "</div>"))),
        new Shape("nested quotes", "html", 5_000, n -> html(around("<blockquote><b>", n, ""))),
        new Shape("boxes", "html", 500, n -> html(("<div><p>" + SENTENCE + "</div>").repeat(n))),
        new Shape("breaks", "html", 1_500, n -> html((SENTENCE + "<br>").repeat(n))),
        new Shape("one line", "html", 5_000, n -> html(SENTENCE.repeat(n))));
  }

  private static Shape text(String name, int size, IntFunction<String> text) {
    return new Shape(name, "txt", size, text);
  }

  private static String around(String opening, int times, String closing) {
    return opening.repeat(times) + SENTENCE + closing.repeat(times);
  }

  private static String html(String body) {
    return "<html><title>x</title><body>" + body;
  }

  private static String json(String text) {
    return "{\"title\": \"x\", \"text\": \"" + text + "\"}";
  }

  /** Every character of Unicode but the surrogates, in lines, so many times over. */
  private static String planes(int times) {
    StringBuilder text = new StringBuilder();
    for (int c = 0x20; c <= Character.MAX_CODE_POINT; c += 3) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        text.appendCodePoint(c).append(c % 50 == 0 ? "\n" : "");
      }
    }
    return text.toString().repeat(times);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void twiceAsMuchCostsAboutTwiceAsMuch(Shape shape) throws IOException {
    shape.nanos(1, TIMES);
    long once = Math.max(LEAST, shape.nanos(1, TIMES));
    long twice = Long.MAX_VALUE;
    for (int tries = 0; tries < TRIES; tries++) {
      twice = Math.min(twice, shape.nanos(2, 1));
      if ((double) twice / once < MOST) {
        return;
      }
      once = Math.min(once, Math.max(LEAST, shape.nanos(1, 1)));
    }
    fail(shape + ": " + once / 1_000_000 + " and " + twice / 1_000_000 + " ms");
  }

  @Test
  void tenMegabytesInOneLine() throws IOException {
    int bytes = SENTENCE.getBytes(StandardCharsets.UTF_8).length;
    Shape line = text("line", ArticleReader.LIMIT / bytes, SENTENCE::repeat);
    assertInstanceOf(ReadResult.Read.class, line.read());
  }
}
