package org.doithoai.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.doithoai.answer.Citation;
import org.doithoai.answer.Statement;
import org.doithoai.subscription.Filter;
import org.doithoai.subscription.Shipped;
import org.doithoai.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventWriterTest {

  private static final String NINTH =
      "Vietnam and Japan held their 9th defence policy dialogue in Hanoi on 3 May 2022. Senior"
          + " Lieutenant General Hoang Xuan Chien, Deputy Minister of National Defence of Vietnam,"
          + " and Oka Masami, Vice-Minister of Defence for International Affairs of Japan,"
          + " co-chaired it.\n\n"
          + "The two sides agreed to work together in military medicine, search and rescue, cyber"
          + " security and peacekeeping.";

  private static final String TENTH =
      "Vietnam and Japan held their 10th defence policy dialogue in Hanoi on 27 February 2024."
          + " Hoang Xuan Chien and Serizawa Kiyoshi co-chaired it."
          + "\n\nAfter the dialogue the two sides signed a memorandum on cyber defence training.";

  private static final String TENTH_IN_VIETNAMESE =
      "Ngày 27/2/2024, tại Hà Nội, Việt Nam và Nhật Bản tiến hành Đối thoại Chính sách quốc phòng"
          + " lần thứ 10. Thượng tướng Hoàng Xuân Chiến, Thứ trưởng Bộ Quốc phòng Việt Nam và ông"
          + " Serizawa Kiyoshi, Thứ trưởng Bộ Quốc phòng Nhật Bản đồng chủ trì đối thoại.\n\n"
          + "Sau đối thoại, hai bên ký bản ghi nhớ về đào tạo phòng thủ mạng.";

  @TempDir Path folder;
  private Newsroom room;

  @BeforeEach
  void open() throws IOException {
    room = new Newsroom(folder);
  }

  @AfterEach
  void close() throws IOException {
    room.close();
  }

  private String ninth() throws IOException {
    return room.write(
        "ninth.en.md",
        "title: Vietnam and Japan hold 9th dialogue\ndate: 2022-05-03\nsource: {outlet: VNA}",
        NINTH);
  }

  private String tenth() throws IOException {
    return room.write(
        "tenth.en.md",
        """
        title: Vietnam and Japan hold 10th defence policy dialogue
        date: 2024-02-27
        source: {outlet: VNS, url: 'https://example.org/10'}\
        """,
        TENTH);
  }

  private String tenthInVietnamese() throws IOException {
    return room.write(
        "tenth.vi.md",
        """
        title: Việt Nam và Nhật Bản đối thoại chính sách quốc phòng lần thứ 10
        date: 2024-02-27
        translation_of: tenth.en
        source: {outlet: TTXVN}\
        """,
        TENTH_IN_VIETNAMESE);
  }

  private static Event only(Digest digest) {
    assertEquals(1, digest.events().size(), digest.toString());
    return digest.events().getFirst();
  }

  private static void assertProven(Digest digest) {
    for (Event event : digest.events()) {
      Set<Integer> numbers = new TreeSet<>();
      for (Citation citation : event.citations()) {
        numbers.add(citation.number());
        assertTrue(citation.article().text().contains(citation.quote()));
      }
      for (Statement statement : event.statements()) {
        assertTrue(numbers.containsAll(statement.citations()), statement.toString());
      }
      for (String difference : event.differences()) {
        var cited = Pattern.compile("\\[(\\d+)]").matcher(difference);
        assertTrue(cited.find(), difference);
        assertTrue(numbers.contains(Integer.valueOf(cited.group(1))), difference);
      }
    }
  }

  @Test
  void aReportAndItsTranslationAreOneEventInTheReadersLanguage() throws IOException {
    String english = tenth();
    String vietnamese = tenthInVietnamese();
    Digest digest = room.digest(Language.VIETNAMESE, Filter.ALL, english, vietnamese);
    Event event = only(digest);
    assertEquals(
        "Việt Nam – Nhật Bản: Đối thoại Chính sách quốc phòng lần thứ 10 (Hà Nội, ngày 27/2/2024)",
        event.title());
    assertEquals(
        "Sự kiện diễn ra tại Hà Nội, ngày 27/2/2024. Chủ trì: Hoàng Xuân Chiến (Thượng tướng, Thứ"
            + " trưởng Bộ Quốc phòng Việt Nam); Serizawa Kiyoshi (Thứ trưởng Bộ Quốc phòng Nhật"
            + " Bản).",
        event.statements().getFirst().text());
    assertEquals(2, event.articles().size());
    assertEquals("TTXVN", event.articles().getFirst().outlet());
    assertEquals("https://example.org/10", event.articles().getLast().url());
    assertEquals("Bạn nhận mọi tin.", event.reason());
    assertProven(digest);
  }

  @Test
  void aTitleIsMadeOfFactsAndNotTranslated() throws IOException {
    String key = tenth();
    Event event = only(room.digest(Language.VIETNAMESE, Filter.ALL, key));
    assertEquals(
        "Việt Nam – Nhật Bản: Đối thoại Chính sách quốc phòng lần thứ 10 (Hà Nội, ngày 27/2/2024)",
        event.title());
    String quoted = event.statements().getLast().text();
    assertTrue(quoted.contains("signed a memorandum on cyber defence training"), quoted);
  }

  @Test
  void anArticleWithoutAMeetingKeepsItsHeadline() throws IOException {
    String key =
        room.write("ship.en.md", "A ship is named", null, "The navy named a ship. It is grey.");
    Digest digest = room.digest(Language.VIETNAMESE, Filter.ALL, key);
    assertEquals("“A ship is named”", only(digest).title());
    assertEquals("A ship is named", only(room.digest(Language.ENGLISH, Filter.ALL, key)).title());
    assertProven(digest);
  }

  @Test
  void aNewRoundSaysWhichWasTheLastOne() throws IOException {
    ninth();
    Digest digest = room.digest(Language.ENGLISH, Filter.ALL, tenth());
    assertEquals(
        List.of(
            "New round: the 10th with Japan; the last one known so far was the 9th (3 May 2022)."),
        only(digest).differences().stream().map(d -> d.replaceAll(" \\[.*", "")).toList());
    assertProven(digest);
  }

  @Test
  void theFirstReportOnAPartnerSaysSo() throws IOException {
    Digest digest = room.digest(Language.ENGLISH, Filter.ALL, ninth());
    assertTrue(
        only(digest)
            .differences()
            .getFirst()
            .startsWith("The first report of a meeting with Japan."));
    assertProven(digest);
  }

  @Test
  void roundsOfOneDigestAreComparedWithEachOther() throws IOException {
    String ninth = ninth();
    String tenth = tenth();
    Digest digest = room.digest(Language.ENGLISH, Filter.ALL, ninth, tenth);
    assertEquals(2, digest.events().size());
    assertTrue(digest.events().getFirst().title().contains("10th"), "the newest comes first");
    assertTrue(
        digest.events().getFirst().differences().getFirst().startsWith("New round: the 10th"));
    assertEquals(List.of(), digest.events().getLast().differences());
    assertEquals(
        digest.events().getFirst().citations().size() + 1,
        digest.events().getLast().citations().getFirst().number(),
        "numbers go on");
    assertProven(digest);
  }

  @Test
  void anotherDayOfTheSameRoundIsADifference() throws IOException {
    tenth();
    String other =
        room.write(
            "other.en.md",
            "Tenth dialogue with Japan",
            "2024-02-20",
            "Vietnam and Japan held their 10th defence policy dialogue in Hanoi on 20 February"
                + " 2024. It was short.");
    Digest digest = room.digest(Language.ENGLISH, Filter.ALL, other);
    assertEquals(
        "Another date: 20 February 2024; so far it was 27 February 2024.",
        only(digest).differences().getFirst().replaceAll(" \\[.*", ""));
    assertProven(digest);
  }

  @Test
  void aDocumentThatNobodyNamedIsADifference() throws IOException {
    room.write(
        "short.en.md",
        "Tenth dialogue with Japan",
        "2024-02-27",
        "Vietnam and Japan held their 10th defence policy dialogue in Hanoi on 27 February 2024. It"
            + " was short.");
    Digest digest = room.digest(Language.ENGLISH, Filter.ALL, tenth());
    assertTrue(
        only(digest).differences().stream()
            .anyMatch(
                d ->
                    d.startsWith(
                        "A document not mentioned before: memorandum on cyber defence training")),
        digest.toString());
    assertProven(digest);
  }

  @Test
  void aTranslationOfWhatWasToldIsNoNews() throws IOException {
    String english = tenth();
    String vietnamese = tenthInVietnamese();
    List<NewsItem> news = List.of(new NewsItem(vietnamese, false));
    Digest told =
        room.digest(
            Language.VIETNAMESE, Filter.ALL, new DigestInput(news, Set.of(english), false, 0));
    assertEquals(List.of(), told.events());
    Digest other =
        room.digest(Language.VIETNAMESE, Filter.ALL, new DigestInput(news, Set.of(), false, 0));
    assertEquals(1, other.events().size());
  }

  @Test
  void aCorrectionTellsWhatChanged() throws IOException {
    String key = tenth();
    String sent = ArticleSnapshot.of(room.article(key), Shipped.ANNOTATOR).text();
    room.write(
        "tenth.en.md",
        "title: Vietnam and Japan hold 10th defence policy dialogue\ndate: 2024-02-28",
        TENTH.replace("27 February", "28 February"));
    Digest digest =
        room.digest(
            Language.ENGLISH,
            Filter.ALL,
            new DigestInput(List.of(new NewsItem(key, true, sent)), Set.of(key), false, 0));
    Event event = only(digest);
    assertTrue(event.correction());
    assertTrue(
        event
            .differences()
            .getFirst()
            .startsWith("The date was changed: now 28 February 2024, earlier 27 February 2024."),
        event.differences().toString());
    assertEquals(1, event.statements().size());
    assertTrue(event.statements().getFirst().text().contains("on 28 February 2024"));
    assertProven(digest);
  }

  @Test
  void aCorrectionThatNobodyWouldSeeIsNone() throws IOException {
    String key = tenth();
    String sent = ArticleSnapshot.of(room.article(key), Shipped.ANNOTATOR).text();
    room.write(
        "tenth.en.md",
        """
        title: Vietnam and Japan hold 10th defence policy dialogue
        date: 2024-02-27
        source: {outlet: VNS}\
        """,
        TENTH.replace(". Hoang", ".  Hoang"));
    DigestInput input =
        new DigestInput(List.of(new NewsItem(key, true, sent)), Set.of(key), false, 0);
    assertEquals(List.of(), room.digest(Language.ENGLISH, Filter.ALL, input).events());
  }

  @Test
  void theSentenceThatWasWantedIsQuoted() throws IOException {
    Filter filter = new Filter(Set.of(), Set.of(), Set.of("peacekeeping"), List.of(), List.of());
    Event event = only(room.digest(Language.ENGLISH, filter, ninth()));
    assertTrue(event.statements().getLast().text().contains("cyber security and peacekeeping"));
  }

  @Test
  void theReasonNamesWhatOfTheFilterIsThere() throws IOException {
    Filter filter =
        new Filter(
            Set.of("jp", "kr"),
            Set.of(),
            Set.of("peacekeeping", "east-sea"),
            List.of("Vice-Minister of Defence for International"),
            List.of());
    assertEquals(
        "You follow Japan, peacekeeping, “Vice-Minister of Defence for International”.",
        only(room.digest(Language.ENGLISH, filter, ninth())).reason());
  }

  @Test
  void whatIsGoneIsPassedOverAndWhatIsMuchIsBounded() throws IOException {
    List<NewsItem> news = new ArrayList<>(List.of(new NewsItem("nowhere|gone.md", false)));
    for (int i = 0; i < EventWriter.EVENTS + 3; i++) {
      news.add(
          new NewsItem(
              room.write("n" + i + ".en.md", "Item " + i, null, "Ship number " + i + " sails."),
              false));
    }
    Digest digest =
        room.digest(Language.ENGLISH, Filter.ALL, new DigestInput(news, Set.of(), true, 0));
    assertEquals(EventWriter.EVENTS, digest.events().size());
    assertEquals(3, digest.more());
    assertTrue(digest.caughtUp());
    Digest rest =
        room.digest(
            Language.ENGLISH,
            Filter.ALL,
            new DigestInput(news, Set.of(), false, EventWriter.EVENTS));
    assertEquals(3, rest.events().size());
    assertFalse(digest.events().contains(rest.events().getFirst()));
  }
}
