package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.doithoai.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast pages are read in one thread, and how much memory a file of 50 MB takes. The bars are
 * far below what is printed: a machine with other work to do passes too.
 */
class ReadingSpeedIT {

  private static final long WARM = 500_000_000L;
  private static final long MEASURED = 1_000_000_000L;
  private static final int LARGE = 50 << 20;

  @TempDir Path temporary;

  private final ArticleReader reader = new ArticleReader(PageExpectation::language);

  @Test
  void pagesASecondByFormat() throws IOException {
    Random random = new Random(5);
    Story story = Story.of(Story.reports().get(3), random);
    Map<String, MadePage> pages = new LinkedHashMap<>();
    for (String format : List.of("copied", "json", "mail", "mhtml", "docx", "pdf")) {
      PageFurniture furniture = new PageFurniture(story.isEnglish(), random);
      pages.put(
          format, Objects.requireNonNull(MadeFormats.all().get(format)).page(story, furniture));
    }
    PageFurniture furniture = new PageFurniture(story.isEnglish(), random);
    pages.put(
        "html",
        MadePage.whole(
            "p.html", Layout.named("known-cms").page(story, furniture), story, furniture));
    for (Map.Entry<String, MadePage> each : pages.entrySet()) {
      MadePage page = each.getValue();
      Path file = Files.write(temporary.resolve(page.file()), page.bytes());
      Rate rate = rate(file, MEASURED);
      System.out.printf(
          Locale.ROOT,
          "%s: %.0f pages a second by the clock, %.0f by this thread's processor time%n",
          page.file().replaceFirst(".*\\.", "."),
          rate.elapsed(),
          rate.busy());
      assertTrue(rate.busy() > 2, each.getKey() + " " + rate);
    }
  }

  /** Pages a second: by the clock, other processes included; and by what this thread worked. */
  private record Rate(double elapsed, double busy) {}

  private Rate rate(Path file, long nanos) {
    for (long start = System.nanoTime(); System.nanoTime() - start < WARM; ) {
      reader.read(file, "x");
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    long busy = threads.getCurrentThreadCpuTime();
    int count = 0;
    while (System.nanoTime() - start < nanos) {
      assertInstanceOf(ReadResult.Read.class, reader.read(file, "x"));
      count++;
    }
    return new Rate(
        count * 1e9 / (System.nanoTime() - start),
        count * 1e9 / (threads.getCurrentThreadCpuTime() - busy));
  }

  @Test
  void memoryOfAFileOfFiftyMegabytes() throws IOException {
    Path html = temporary.resolve("large.html");
    fill(html, "<html><body><p>", "<p>text of a page that never ends</p>\n", "</body></html>");
    Path mhtml = temporary.resolve("large.mhtml");
    Random random = new Random(7);
    Story story = Story.of(Story.reports().getFirst(), random);
    String page =
        new String(
            Objects.requireNonNull(MadeFormats.all().get("mhtml"))
                .page(story, new PageFurniture(true, random))
                .bytes(),
            StandardCharsets.UTF_8);
    byte[] line = new byte[57];
    random.nextBytes(line);
    String[] parts = page.split("iVBORw0KGgo=", -1);
    fill(mhtml, parts[0], Base64.getEncoder().encodeToString(line) + "\r\n", parts[1]);
    Path pdf = temporary.resolve("large.pdf");
    byte[] small = MadePdf.of(story, "head");
    byte[] noise = new byte[LARGE - small.length - 100];
    random.nextBytes(noise);
    try (OutputStream out = Files.newOutputStream(pdf)) {
      out.write(small);
      out.write("\n%".getBytes(StandardCharsets.US_ASCII));
      out.write(noise);
    }
    for (Path file : List.of(html, mhtml, pdf)) {
      System.gc();
      heap().forEach(MemoryPoolMXBean::resetPeakUsage);
      long before = heap().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
      ReadResult reading = reader.read(file, "x");
      long peak = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
      String outcome =
          reading instanceof ReadResult.Refused(String source, String reason) ? reason : "read";
      System.out.printf(
          Locale.ROOT, "%s of 50 MB: %s, %d MB of heap%n", file.getFileName(), outcome, peak >> 20);
      assertTrue(peak < 400L << 20, file + " " + peak);
    }
  }

  @Test
  void tenMegabytesInOneLineAreReadInTime() throws IOException {
    String line = "The two sides signed a plan. Hai bên ký kế hoạch. ";
    int length = line.getBytes(StandardCharsets.UTF_8).length;
    Path file =
        Files.writeString(
            temporary.resolve("a.txt"), line.repeat((ArticleReader.LIMIT - 100) / length));
    ReadResult read =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> reader.read(file, "a.txt"));
    Article article = assertInstanceOf(ReadResult.Read.class, read).article();
    assertTrue(article.isContiguous(new Span(0, article.text().length())));
  }

  private static void fill(Path file, String start, String piece, String end) throws IOException {
    byte[] pieces = piece.repeat(1_000).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(start.getBytes(StandardCharsets.UTF_8));
      for (long size = 0;
          size + pieces.length + start.length() + end.length() < LARGE;
          size += pieces.length) {
        out.write(pieces);
      }
      out.write(end.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
