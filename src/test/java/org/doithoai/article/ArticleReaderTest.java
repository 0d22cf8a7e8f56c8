package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Random;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleReaderTest {

  private static final String VIETNAMESE =
      "Chiều 12/6, tại Hà Nội, hai Thứ trưởng Bộ Quốc phòng đã đồng chủ trì phiên đối thoại đầu"
          + " tiên, trao đổi về hợp tác quân y và đào tạo ngôn ngữ.";

  @TempDir Path temporary;

  @Test
  void readsUtf8WithAndWithoutAMarkAndInEitherNormalizationForm() throws IOException {
    assertEquals(VIETNAMESE, text(VIETNAMESE.getBytes(StandardCharsets.UTF_8)));
    assertEquals(VIETNAMESE, text(("\uFEFF" + VIETNAMESE).getBytes(StandardCharsets.UTF_8)));
    String decomposed = Normalizer.normalize(VIETNAMESE, Normalizer.Form.NFD);
    assertEquals(VIETNAMESE, text(decomposed.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void readsUtf16WithAndWithoutAMark() throws IOException {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      assertEquals(VIETNAMESE, text(VIETNAMESE.getBytes(charset)), charset + " without a mark");
      assertEquals(VIETNAMESE, text(("\uFEFF" + VIETNAMESE).getBytes(charset)), charset + "");
    }
  }

  @Test
  void readsWindows1258WhoseTonesAreBytesOfTheirOwn() throws IOException {
    String tonesApart = tonesApart(VIETNAMESE);
    byte[] bytes = tonesApart.getBytes(Charset.forName("windows-1258"));
    assertEquals(tonesApart.length(), bytes.length);
    assertEquals(VIETNAMESE, text(bytes));
  }

  @Test
  void readsWindows1252() throws IOException {
    String english = "The café’s “naïve” guest, Señor Ruìz, spoke at the dialogue – for an hour.";
    assertEquals(english, text(english.getBytes(Charset.forName("windows-1252"))));
  }

  @Test
  void stripsControlCharactersAndKeepsEmoji() throws IOException {
    assertEquals(
        "The talks went well \uD83D\uDD4A\uFE0F and ended at noon.\n\nThey will meet again.",
        text(
            ("The talks\u0007 went\u200B well \uD83D\uDD4A\uFE0F and\tended \u00A0at noon.\r\n"
                    + "\rThey will meet again.\r")
                .getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    assertEquals("empty", refusal(new byte[0]));
    assertEquals("empty", refusal(" \r\n\t ".getBytes(StandardCharsets.UTF_8)));
    assertEquals("empty", refusal(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}));
    assertEquals(
        "a binary file (PDF), not a text", refusal("%PDF-1.7 x".getBytes(StandardCharsets.UTF_8)));
    byte[] zeros = new byte[1000];
    assertEquals("a binary file, not a text", refusal(zeros));
    assertTrue(refusal(new byte[] {0, 1, 2, 3, (byte) 0xFE, 5}).startsWith("a binary file"));
  }

  @Test
  void refusesBytesOfNoKnownEncoding() throws IOException {
    byte[] damaged = (VIETNAMESE + "\n" + VIETNAMESE).getBytes(StandardCharsets.UTF_8);
    damaged[damaged.length - 20] = (byte) 0xFF;
    assertEquals("broken UTF-8 text: the first wrong byte is in line 2", refusal(damaged));
    byte[] loneSurrogate = {(byte) 0xFE, (byte) 0xFF, (byte) 0xD8, 0, 0, 'a'};
    assertEquals("broken UTF-16BE text", refusal(loneSurrogate));
  }

  @Test
  void refusesALargeFileUnreadAndAMissingOne() throws IOException {
    Path huge = temporary.resolve("huge.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
      sparse.setLength(50L << 20);
    }
    assertEquals("larger than 10 MB", reason(reader().read(huge, "huge.txt")));
    assertEquals("there is no such file", reason(reader().read(temporary.resolve("none"), "none")));
    assertEquals("cannot be read", reason(reader().read(temporary, "a folder.md")));
  }

  @Test
  void randomBytesNeverThrow() throws IOException {
    long seed = 20240612;
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(2000)];
      random.nextBytes(bytes);
      if (i % 3 == 0) {
        for (int j = 0; j < bytes.length; j++) {
          bytes[j] = (byte) "-:#*[](){}|>\n \t!_`'\"aĐ0.".charAt(random.nextInt(24));
        }
        System.arraycopy(
            "---\n".getBytes(StandardCharsets.UTF_8), 0, bytes, 0, Math.min(4, bytes.length));
      }
      ReadResult reading = read(bytes);
      assertFalse(reading.toString().isEmpty(), "seed " + seed);
    }
  }

  @Test
  void takesWhatTheFrontMatterSays() throws IOException {
    Article article =
        article(
            """
            ---
            title: Two ministries meet
            language: en
            date: 2024-06-12
            published: 2024-06-13
            colour: [red, {blue: 1}]
            source: {outlet: VNA, title: "x", url: https://example.org/a}
            translation_of: 2024-06-12-meeting.vi
            ---

            # Two ministries meet

            The **two** ministries [met](https://example.org) on Wednesday.
            """);
    assertEquals("Two ministries meet", article.title());
    assertEquals(LocalDate.of(2024, 6, 12), article.date());
    assertEquals(LocalDate.of(2024, 6, 13), article.published());
    assertEquals("VNA", article.outlet());
    assertEquals("https://example.org/a", article.url());
    assertEquals("2024-06-12-meeting.vi", article.translationOf());
    assertEquals("Two ministries meet\n\nThe two ministries met on Wednesday.", article.text());
  }

  @Test
  void frontMatterMayLeaveEverythingOut() throws IOException {
    Article article =
        article(
            "---\ntitle:\nlanguage: vi\nsource: {url: null}\n---\nHai bên đã gặp nhau hôm qua.\n");
    assertNull(article.title());
    assertEquals(Language.VIETNAMESE, article.language());
    assertNull(article.outlet());
    assertNull(article.url());
  }

  /** Other programs say when an article was published where this one says when the event was. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          date: 2024-11-12                                       | 2024-11-12 | -
          date: Wed, 13 Nov 2024 12:00:00 +0700                  | -          | 2024-11-13
          date: 2024-11-13T12:00:00+07:00                        | -          | 2024-11-13
          date: 2024-11-13 12:00:00 +0700                        | -          | 2024-11-13
          date: 2024-02-30                                       | -          | -
          date: yesterday                                        | -          | -
          published: true                                        | -          | -
          date: 2024-11-12 & published: true                     | 2024-11-12 | -
          date: 2024-11-13T12:00:00+07:00 & published: true      | -          | 2024-11-13
          date: 2024-11-12 & published: 2024-11-13T08:00:00Z     | 2024-11-12 | 2024-11-13
          """)
  void frontMatterOfOtherProgramsIsReadAsFarAsItGoes(
      String lines, @Nullable LocalDate event, @Nullable LocalDate published) throws IOException {
    Article article = article("---\ntitle: x\n" + lines.replace(" & ", "\n") + "\n---\nThe text.");
    assertEquals("x\n\nThe text.", article.text());
    assertEquals(event, article.date());
    assertEquals(published, article.published());
  }

  /** The text contradicts the head of another program, never one of ours. */
  @Test
  void theDayOfTheEventIsTheOneThatTheTextSays() throws IOException {
    String text =
        "---\nThe two crews trained off Vung Tau on 4 November 2024 for the first time.\n";
    Article other = article("---\ntitle: x\ndate: 2024-11-07\n" + text);
    assertEquals(LocalDate.of(2024, 11, 4), other.date());
    assertEquals(LocalDate.of(2024, 11, 7), other.published());
    Article ours = article("---\ntitle: x\nlanguage: en\ndate: 2024-11-07\n" + text);
    assertEquals(LocalDate.of(2024, 11, 7), ours.date());
    assertNull(ours.published());
  }

  @Test
  void theDayOfADatelineIsTheEventsWhereThereIsNoOther() throws IOException {
    String list = "\n\nTraining\n\n- Two divers go to Nha Trang, and ten come back next year.\n";
    Article sheet = article("Fact sheet: divers of two navies\n\nDublin, 4 March 2024" + list);
    assertEquals(LocalDate.of(2024, 3, 4), sheet.date());
  }

  @Test
  void aLanguageThatIsNotKnownIsToldFromTheText() throws IOException {
    assertEquals(Language.ENGLISH, article("---\nlanguage: fr\n---\nThe text.").language());
    assertEquals(
        Language.VIETNAMESE, article("---\nlanguage: vie\n---\nHai bên gặp nhau.").language());
  }

  @Test
  void hyphensThatOnlyDrawALineAreNoFrontMatter() throws IOException {
    assertEquals(
        "The ministers met on Monday.",
        text("---\nThe ministers met on Monday.".getBytes(StandardCharsets.UTF_8)));
  }

  /** The text with every tone as a mark behind its letter, other marks joined to theirs. */
  private static String tonesApart(String text) {
    String tones = "\u0300\u0301\u0303\u0309\u0323";
    StringBuilder apart = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      String letter = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
      String base = letter.replaceAll("[" + tones + "]", "");
      apart.append(Normalizer.normalize(base, Normalizer.Form.NFC));
      apart.append(letter.replaceAll("[^" + tones + "]", ""));
    }
    return apart.toString();
  }

  private static ArticleReader reader() {
    return new ArticleReader(
        text -> text.matches("(?s).*[ăâđêôơưạảấầ].*") ? Language.VIETNAMESE : Language.ENGLISH);
  }

  private ReadResult read(byte[] bytes) throws IOException {
    return reader().read(Files.write(temporary.resolve("a.md"), bytes), "a.md");
  }

  private String text(byte[] bytes) throws IOException {
    return assertInstanceOf(ReadResult.Read.class, read(bytes)).article().text();
  }

  private Article article(String file) throws IOException {
    return assertInstanceOf(ReadResult.Read.class, read(file.getBytes(StandardCharsets.UTF_8)))
        .article();
  }

  private String refusal(byte[] bytes) throws IOException {
    return reason(read(bytes));
  }

  private static String reason(ReadResult reading) {
    return assertInstanceOf(ReadResult.Refused.class, reading).reason();
  }
}
