package org.doithoai.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.doithoai.article.Article;
import org.doithoai.article.ArticleReader;
import org.doithoai.article.ReadResult.Refused;
import org.doithoai.facts.FactExtractor;
import org.doithoai.lexicon.Glossary;
import org.doithoai.registry.KnowledgeAnnotator;
import org.doithoai.registry.RegistryReader;
import org.doithoai.text.HostileText;
import org.doithoai.text.Language;
import org.doithoai.text.TextAnnotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts that nobody would write: analysing them takes time and memory in proportion to their
 * length, and no stack. Time is that of the one thread on its processor, the best of several.
 */
class AnnotatingBadInputIT {

  private static final TextAnnotator ANNOTATOR =
      KnowledgeAnnotator.of(
          RegistryReader.read(Path.of("knowledge/dialogues.yaml")),
          Glossary.load(Path.of("knowledge/glossary.tsv")));

  private static final FactExtractor FACTS = new FactExtractor(ANNOTATOR);
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int LENGTH = 4_000;
  private static final int TIMES = 5;

  /** How many times as long the longer text is; what is not linear shows the better for it. */
  private static final int LONGER = 16;

  /** How many times as much for each code unit is no growth yet: processors are noisy. */
  private static final int NOISE = 4;

  /** More where the compiler still was at work: what is not linear is so every time. */
  private static final int MOST_TIMES = 25;

  private static final int NESTED = 10_000;

  /** Bytes taken for each UTF-16 code unit, those included that are given back at once. */
  private static final int MOST_BYTES = 3_000;

  private static final long SMALL_STACK = 256 << 10;
  private static final int TEN_MEGABYTES = 10 << 20;

  /** Texts of any length in which one thing is said again and again, or nothing. */
  enum Hostile {
    ONE_WORD_SENTENCES("Yes. "),
    ONE_WORD_LINES("Yes\n"),
    DIGITS("1234567890"),
    GROUPED_DIGITS("123,456,"),
    DOTTED_DIGITS("12.34."),
    SPACED_DIGITS("1 22 333 "),
    DATES("27/2/2024-"),
    DATE_RANGES("27-28-29/3, "),
    MONTHS("March May "),
    MONTHS_VI("tháng 3 năm "),
    NUMBER_WORDS("one hundred million "),
    NUMBER_WORDS_VI("hai mươi mốt triệu "),
    ORDINALS("lần thứ mười "),
    PERCENT("5% "),
    CURRENCY("USD 5 $ "),
    INITIALS("A. "),
    INITIALS_WITHOUT_SPACE("A."),
    EXCLAMATIONS("!"),
    FULL_STOPS("."),
    SPACED_STOPS(". "),
    END_MARKS("./."),
    OPEN_QUOTES("“"),
    STRAIGHT_QUOTES("\" "),
    CLOSE_BRACKETS(").»"),
    APOSTROPHES("s’"),
    DASHES("-"),
    COMMAS("a,"),
    SPACES(" "),
    LINE_ENDS("\n"),
    CARRIAGE_RETURNS("\r"),
    PLUS("a+"),
    UNDERSCORES("a_"),
    MARKS("\u0301"),
    MARKED_LETTER("a\u0301\u0323"),
    ZERO("\u0000"),
    LONE_SURROGATES("\uD83D \uDE00a"),
    EMOJI("🎖"),
    TITLES("Minister of the Deputy "),
    TITLES_VI("Bộ trưởng Bộ Quốc phòng "),
    GENERALS("Sen. Lt. Gen. "),
    FAMILY_NAMES("Nguyễn "),
    CAPITALS("Aa Bb-Cc "),
    CALLED("ông Giang "),
    BODIES("Ministry of National Department of "),
    COUNTRIES("Papua New Guinea and "),
    COUNTRIES_PLAIN("nhat ban han quoc "),
    GLOSSARY("defence policy dialogue "),
    GLOSSARY_VI("đối thoại chính sách quốc phòng "),
    BOTH_SIDES("the two sides agreed to "),
    BOTH_SIDES_VI("hai bên nhất trí "),
    SIGNED("they signed a memorandum of understanding on cooperation, "),
    CHAIRED("co-chaired by Japan and "),
    HELD("was held in Ha Noi on "),
    CJK("한국日本"),
    THAI("กระทรวงกลาโหม"),
    ARABIC("وزارة الدفاع "),
    TURKISH("İıŞğ ");

    private final String part;

    Hostile(String part) {
      this.part = part;
    }

    String text(int length) {
      return part.repeat(length / part.length());
    }
  }

  private static void annotate(String text) {
    for (Language language : Language.values()) {
      ANNOTATOR.encode(ANNOTATOR.annotate(text, language));
    }
  }

  private static void analyse(String text) {
    for (Language language : Language.values()) {
      Article article = new Article("a.md", text, null, language, null, null, null, null, null);
      AnalyzedArticle.of("k", "h", article, FACTS);
    }
  }

  @ParameterizedTest
  @EnumSource(Hostile.class)
  void analysingTakesTimeInProportionToTheText(Hostile hostile) {
    linear(times -> hostile.text(times * LENGTH), hostile.name());
  }

  /** Behind a beginning and before an end that may be looked for from everywhere. */
  @ParameterizedTest
  @ValueSource(strings = {"(", "“", "[", "the ", "a, ", "27 ", "x\u00a0", "of ", "và ", "- "})
  void anOpenBeginningIsNotLookedForAgainAndAgain(String part) {
    String begin = "General “Minister of (The 27 February ";
    String end = "2024) Nguyễn Văn A” met.";
    linear(times -> begin + part.repeat(times * LENGTH / part.length()) + end, part);
  }

  @Test
  void nestedQuotesTakeTimeInProportionToTheirDepth() {
    linear(times -> nested(times * LENGTH / LONGER), "nested quotes");
  }

  private static String nested(int depth) {
    return "He said: " + "“he ‘(".repeat(depth) + "yes" + ")’.”".repeat(depth);
  }

  @Test
  void everyPlaneTakesTimeInProportionToItsLength() {
    linear(times -> everyPlane(17 * LONGER / times), "every plane");
  }

  /** Of every so many code points of Unicode one, surrogates included. */
  private static String everyPlane(int step) {
    StringBuilder text = new StringBuilder();
    for (int point = 0; point <= Character.MAX_CODE_POINT; point += step) {
      text.appendCodePoint(point);
      if (point % 5 == 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  @Test
  void decomposedTextTakesTimeInProportionToItsLength() {
    String nfd =
        Normalizer.normalize(
            "Thượng tướng Phùng Sĩ Tấn dự đối thoại lần thứ 10 với Nhật Bản ngày 27/2/2024. ",
            Normalizer.Form.NFD);
    linear(times -> nfd.repeat(times * LENGTH / nfd.length()), "NFD");
  }

  @Test
  void randomTextTakesTimeInProportionToItsLength() {
    Random random = new Random(20260401);
    StringBuilder text = new StringBuilder();
    while (text.length() < LONGER * LENGTH) {
      text.append(HostileText.random(random, 50));
    }
    linear(times -> text.substring(0, times * LENGTH), "random");
  }

  private static void linear(IntFunction<String> texts, String said) {
    String text = texts.apply(1);
    String longer = texts.apply(LONGER);
    long once = Long.MAX_VALUE;
    for (int i = 0; i < TIMES; i++) {
      once = Math.min(once, time(text));
    }
    long before = THREADS.getCurrentThreadAllocatedBytes();
    long often = time(longer);
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
    for (int i = TIMES; i < MOST_TIMES && often >= NOISE * LONGER * once; i++) {
      once = Math.min(once, time(text));
      often = Math.min(often, time(longer));
    }
    assertTrue(
        often < NOISE * LONGER * once,
        "%s: %d µs, for %d times as much %d µs".formatted(said, once / 1000, LONGER, often / 1000));
    assertTrue(
        bytes / Language.values().length < (long) MOST_BYTES * longer.length(),
        () -> "%s: %d bytes for %d code units".formatted(said, bytes, longer.length()));
  }

  private static long time(String text) {
    long start = THREADS.getCurrentThreadCpuTime();
    analyse(text);
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  /** The largest file that is read, and the longest forms that issue 13 names. */
  private static Map<String, String> large() {
    Map<String, String> texts = new TreeMap<>();
    StringBuilder line = new StringBuilder(TEN_MEGABYTES);
    String said = "Đối thoại với Japan on 27 February 2024 có 77 người, Gen. Phan Văn Giang; ";
    while (line.length() + said.length() < TEN_MEGABYTES * 3 / 4) {
      line.append(said);
    }
    texts.put("one-line", line.toString());
    texts.put("one-word", "Stop. ".repeat(100_000));
    texts.put("digits", "7".repeat(1_000_000));
    texts.put("quotes", nested(NESTED));
    texts.put("planes", everyPlane(17));
    texts.put("initials", "A. ".repeat(100_000));
    texts.put("exclamations", "!".repeat(1_000_000) + " yes");
    texts.put("surrogates", "\uD83D a \uDE00 ".repeat(10_000));
    texts.put("marks", "a" + "\u0301".repeat(100_000));
    return texts;
  }

  @Test
  void noTextNeedsStack() throws InterruptedException {
    for (Map.Entry<String, String> each : large().entrySet()) {
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      Thread thread = new Thread(null, () -> annotate(each.getValue()), "small-stack", SMALL_STACK);
      thread.setUncaughtExceptionHandler((_, e) -> thrown.set(e));
      thread.start();
      thread.join();
      if (thrown.get() != null) {
        throw new AssertionError(each.getKey(), thrown.get());
      }
    }
  }

  @Test
  void noFileKeepsTheOthersFromTheIndex(@TempDir Path temporary) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("articles"));
    Set<String> all = new TreeSet<>();
    for (Map.Entry<String, String> each : large().entrySet()) {
      Files.write(
          folder.resolve(each.getKey() + ".txt"), each.getValue().getBytes(StandardCharsets.UTF_8));
      all.add(each.getKey() + ".txt");
      IndexFixture.write(folder, each.getKey() + ".good.md", each.getKey());
    }
    Random random = new Random(20260402);
    for (int i = 0; i < 200; i++) {
      String text = HostileText.random(random, 200);
      Files.write(folder.resolve("r" + i + ".txt"), text.getBytes(StandardCharsets.UTF_8));
      all.add("r" + i + ".txt");
    }
    Path index = temporary.resolve("index");
    IndexChanges changes =
        new IndexUpdate(index, new ArticleReader(_ -> Language.VIETNAMESE), FACTS, "1")
            .run(List.of(folder), false, (_, _) -> {});
    Set<String> told = new TreeSet<>(changes.added());
    changes.refused().stream().map(Refused::source).forEach(told::add);
    for (String name : large().keySet()) {
      assertTrue(changes.added().contains(name + ".good.md"), name);
      all.add(name + ".good.md");
    }
    assertEquals(all, told, "each file is indexed or refused");
    List<String> indexed = new ArrayList<>(IndexFixture.texts(index).keySet());
    assertEquals(new ArrayList<>(new TreeSet<>(changes.added())), indexed);
    assertTrue(changes.added().contains("one-line.txt"), changes.refused()::toString);
  }
}
