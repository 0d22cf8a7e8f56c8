package org.doithoai.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.doithoai.article.Article;
import org.doithoai.lexicon.Glossary;
import org.doithoai.registry.KnowledgeAnnotator;
import org.doithoai.registry.RegistryReader;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an article says of its meeting, told from sentences as the agencies write them. */
class FactExtractorTest {

  private static final FactExtractor FINDER =
      new FactExtractor(
          KnowledgeAnnotator.of(
              RegistryReader.read(Path.of("knowledge/dialogues.yaml")), new Glossary(List.of())));

  private static List<Fact> facts(Article article) {
    List<Fact> facts = FINDER.find(article);
    for (Fact fact : facts) {
      assertTrue(fact.span().end() <= article.text().length(), fact.toString());
    }
    return facts;
  }

  private static Article article(@Nullable String title, String body, @Nullable LocalDate date) {
    String text = title == null ? body : title + "\n\n" + body;
    boolean vietnamese = text.chars().anyMatch(c -> c >= 0x1EA0 && c <= 0x1EF9);
    Language language = vietnamese ? Language.VIETNAMESE : Language.ENGLISH;
    return new Article("a.md", text, title, language, date, null, null, null, null);
  }

  /** The values of one kind, in order, separated by slashes. */
  private static String values(Fact.Kind kind, String body) {
    return values(kind, facts(article(null, body, null)));
  }

  private static String values(Fact.Kind kind, List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.kind() == kind)
        .map(Fact::value)
        .collect(Collectors.joining(" / "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Vietnam and India held their 13th defence policy dialogue in New Delhi.                | 13
          The eighth round of defence consultations between Vietnam and Australia has ended.     | 8
          On Monday the twenty-first Vietnam–US defence policy dialogue opened in Washington.    | 21
          The 3rd annual dialogue took place on the 50th anniversary of diplomatic relations.    | 3
          Việt Nam và Ấn Độ tiến hành Đối thoại Chính sách quốc phòng lần thứ 13 tại New Delhi.  | 13
          Phiên họp Ủy ban hỗn hợp lần thứ năm diễn ra tại Viêng Chăn.                           | 5
          Tham vấn quốc phòng Việt Nam - Australia lần thứ mười hai đã kết thúc.                 | 12
          Đối thoại lần 4 giữa hai nước khai mạc sáng nay tại Đà Nẵng.                           | 4
          """)
  void theEditionIsWhatTheMeetingIsCountedBy(String sentence, String edition) {
    assertEquals(edition, values(Fact.Kind.EDITION, sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Guests came to Hanoi for the 80th anniversary of the Vietnam People's Army.",
        "The minister will visit the second Vietnam International Defence Expo in December.",
        "The 21st century brings new challenges, the minister said.",
        "Delegates to the 14th Party Congress welcomed the guests from Laos.",
        "Đại tướng thăm Triển lãm Quốc phòng quốc tế Việt Nam lần thứ hai tại Hà Nội.",
        "Hai nước chuẩn bị kỷ niệm lần thứ 50 ngày thiết lập quan hệ ngoại giao.",
        "Lần thứ ba đến Việt Nam, ông cho biết rất vui mừng.",
        "Đoàn dự Đại hội lần thứ XIV của Đảng Cộng sản Việt Nam."
      })
  void otherThingsThatAreCountedAreNoEdition(String sentence) {
    assertEquals("", values(Fact.Kind.EDITION, sentence));
  }

  @Test
  void anEditionFurtherDownIsOfAnotherMeeting() {
    String body =
        "Vietnam and Brunei held talks on Monday. They lasted an hour. Both sides were content."
            + " They recalled the 4th defence dialogue of two years ago.";
    assertEquals("", values(Fact.Kind.EDITION, body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Vietnam and India held a dialogue in New Delhi on 7 June 2022.                  | 2022-06-07
          The two ministers met on March 28 in Seoul.                                     | --03-28
          Cuộc hội đàm diễn ra ngày 28/3 tại Seoul.                                       | --03-28
          Chiều 7/6/2022, tại New Delhi, hai bên tiến hành đối thoại.                     | 2022-06-07
          Hai bên đối thoại vào ngày 9 tháng 11 năm 2021 tại Canberra.                    | 2021-11-09
          The talks followed an agreement of June 2019.                                   | ''
          Hai bên hội đàm bên lề Diễn đàn Army-2024.                                      | ''
          """)
  void theDateIsADayWithTheYearOnlyWhereItIsSaid(String sentence, String date) {
    assertEquals(date, values(Fact.Kind.DATE, sentence));
  }

  @Test
  void theYearOfADayIsTheOneInTheFrontMatter() {
    LocalDate date = LocalDate.of(2024, 2, 27);
    Article article =
        article(null, "Delegates came on 25 February. The talks were held on 27 February.", date);
    List<Fact> facts = facts(article);
    assertEquals("2024-02-27", values(Fact.Kind.DATE, facts));
    assertEquals("The talks were held on 27 February.", facts.getFirst().span().of(article.text()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The ministers met in the capital city of Vientiane on Monday.            | vientiane
          Vietnam and Japan held a dialogue at Tokyo last week.                    | tokyo
          Hai bên đối thoại tại thủ đô Canberra.                                   | canberra
          Hội đàm diễn ra ở thành phố Đà Nẵng sáng 7/6.                            | da-nang
          Vietnam and the Philippines held talks in Cebu on Monday.                | Cebu
          Đối thoại diễn ra tại Quy Nhơn, tỉnh Bình Định.                          | Quy Nhơn
          The talks in June were the first of the year.                            | ''
          Hai bên trao đổi về tình hình khu vực.                                   | ''
          """)
  void thePlaceIsWhereTheMeetingWas(String sentence, String place) {
    assertEquals(place, values(Fact.Kind.PLACE, sentence));
  }

  @Test
  void partnersAreThoseOfTheFirstSentenceThatNamesAny() {
    assertEquals(
        "jp", values(Fact.Kind.PARTNER, "Vietnam met Japan. China was spoken of, and ASEAN."));
    assertEquals(
        "la / kh", values(Fact.Kind.PARTNER, "Việt Nam, Lào và Campuchia họp tại Viêng Chăn."));
    assertEquals("in", values(Fact.Kind.PARTNER, "Within ASEAN, Vietnam and India held talks."));
    assertEquals("asean", values(Fact.Kind.PARTNER, "Vietnam will host the meeting of ASEAN."));
  }

  /** Name, office and side of each, in order. */
  private static List<String> people(Fact.Kind kind, String body) {
    return facts(article(null, body, null)).stream()
        .filter(fact -> fact.kind() == kind)
        .map(fact -> fact.value() + " – " + fact.detail() + " – " + fact.party())
        .toList();
  }

  @Test
  void chairsHaveTheirOfficeBeforeOrBehindTheName() {
    assertEquals(
        List.of(
            "Tran Van Binh – Lieutenant General, Deputy Minister of National Defence of Vietnam –"
                + " vn",
            "Sato Ken – Japan's Vice Minister of Defence – jp"),
        people(
            Fact.Kind.CHAIR,
            "Lieutenant General Tran Van Binh, Deputy Minister of National Defence of Vietnam, and"
                + " Sato Ken, Japan's Vice Minister of Defence, co-chaired the dialogue."));
    assertEquals(
        List.of(
            "Trần Văn Bình – Trung tướng, Thứ trưởng Bộ Quốc phòng Việt Nam – vn",
            "Rahul Singh – Thứ trưởng Bộ Quốc phòng Ấn Độ – in"),
        people(
            Fact.Kind.CHAIR,
            "Ngày 7/6, tại Hà Nội, Trung tướng Trần Văn Bình, Thứ trưởng Bộ Quốc phòng Việt Nam và"
                + " ông Rahul Singh, Thứ trưởng Bộ Quốc phòng Ấn Độ đồng chủ trì đối thoại."));
  }

  @Test
  void whoHeldTalksLedThem() {
    assertEquals(
        List.of("Nguyen Van An – General – vn", "Tea Seiha – Minister – kh"),
        people(
            Fact.Kind.CHAIR,
            "Vietnamese General Nguyen Van An held talks with Cambodian Minister Tea Seiha."));
  }

  @Test
  void whoIsOnlyNamedWithAnOfficeIsNoChair() {
    String body =
        "General Nguyen Van An and Minister Tea Seiha co-chaired the talks."
            + " Ambassador Le Van Ba was there. Later Le Van Ba left.";
    assertEquals(2, people(Fact.Kind.CHAIR, body).size());
    assertEquals(List.of("Le Van Ba – Ambassador – null"), people(Fact.Kind.PERSON, body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "At the end, the two sides signed a memorandum of understanding on military medicine.",
        "They witnessed the exchange of terms of reference for naval consultations.",
        "The plan was approved, and the ministers signed the cooperation plan for 2024.",
        "Kết thúc đối thoại, hai bên ký Bản ghi nhớ về hợp tác quân y.",
        "Hai trưởng đoàn chứng kiến lễ trao Thỏa thuận hợp tác hải quân.",
        "Hai bên đã ký Kế hoạch hợp tác giai đoạn 2024-2026."
      })
  void whatWasSignedAtTheMeetingIsADocument(String sentence) {
    assertEquals(1, documents(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cooperation has grown since the two sides signed a memorandum of understanding.",
        "In May 2019 the ministries signed an agreement on military medicine.",
        "They called for the early signing of an agreement on the Code of Conduct (COC).",
        "Under the memorandum of understanding signed by both, officers are exchanged.",
        "Hợp tác phát triển kể từ khi hai bên ký Bản ghi nhớ về quân y.",
        "Tháng 5/2019, hai bộ ký Thỏa thuận hợp tác quân y.",
        "Hai bên mong sớm ký thỏa thuận về hải quân."
      })
  void whatWasSignedEarlierOrIsToBeIsNone(String sentence) {
    assertEquals(0, documents(sentence));
  }

  private static long documents(String sentence) {
    return facts(article(null, sentence, null)).stream()
        .filter(fact -> fact.kind() == Fact.Kind.DOCUMENT)
        .count();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They agreed to cooperate in areas such as training, naval visits and medicine.     | training / naval visits / medicine
          Both agreed on four fields: the navy; mine clearance, also at sea; training; law.   | the navy / mine clearance, also at sea / training / law
          Hai bên nhất trí hợp tác trong các lĩnh vực: quân y, đào tạo và an ninh mạng.       | quân y / đào tạo / an ninh mạng
          Hai bên thống nhất 3 nội dung: trao đổi đoàn; đào tạo; gìn giữ hòa bình.            | trao đổi đoàn / đào tạo / gìn giữ hòa bình
          They agreed on three points: visits; the navy; joint patrols and their cost.         | visits / the navy / joint patrols and their cost
          They agreed to meet again.                                                          | ''
          They visited three places: the port, the museum, the school.                        | ''
          """)
  void listsOfWhatWasAgreedAreFields(String sentence, String fields) {
    assertEquals(fields, values(Fact.Kind.FIELD, sentence));
  }

  @Test
  void anInvitationIsSaidFromItsVerbOn() {
    assertEquals(
        "invited the minister to Vietnam",
        values(
            Fact.Kind.INVITATION, "On this occasion General An invited the minister to Vietnam."));
    assertEquals(
        "mời Bộ trưởng thăm Việt Nam",
        values(Fact.Kind.INVITATION, "Nhân dịp này, Đại tướng mời Bộ trưởng thăm Việt Nam."));
  }

  @Test
  void theTitleTellsOfTheMeetingButOfNoAgreement() {
    List<Fact> facts =
        facts(
            article(
                "Vietnam and Japan agree at the 9th dialogue in Tokyo to invite: a, b, c",
                "The meeting ended on 3 May 2021.",
                null));
    assertEquals("9", values(Fact.Kind.EDITION, facts));
    assertEquals("tokyo", values(Fact.Kind.PLACE, facts));
    assertEquals("", values(Fact.Kind.FIELD, facts));
    assertEquals("", values(Fact.Kind.INVITATION, facts));
  }

  @Test
  void nothingIsFoundWhereNothingIsSaid() {
    assertEquals(List.of(), facts(article(null, "It rained all day, and the river rose.", null)));
    assertEquals(List.of(), facts(article(null, "", null)));
  }
}
