package org.doithoai.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.doithoai.index.IndexedArticle;
import org.doithoai.question.Question;
import org.doithoai.subscription.Shipped;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;

class MeetingOrderTest {

  private static final IndexedArticle EIGHTH = dialogue("8th", "Tokyo", "4 June 2021");
  private static final IndexedArticle NINTH = dialogue("9th", "Hanoi", "3 May 2022");
  private static final IndexedArticle NINTH_AGAIN =
      Made.indexed(
          Language.VIETNAMESE,
          "Đối thoại lần thứ 9",
          "Đối thoại Chính sách quốc phòng Việt Nam - Nhật Bản lần thứ 9 diễn ra tại Hà Nội ngày"
              + " 3/5/2022.");
  private static final IndexedArticle TENTH = dialogue("10th", "Tokyo", "7 July 2023");
  private static final IndexedArticle INDIA =
      Made.indexed(
          Language.ENGLISH,
          "A dialogue with India",
          "Vietnam and India held their 14th defence policy dialogue in New Delhi on 1 August"
              + " 2024.");

  private static IndexedArticle dialogue(String edition, String place, String day) {
    return Made.indexed(
        Language.ENGLISH,
        "The " + edition + " dialogue",
        "Vietnam and Japan held their %s defence policy dialogue in %s on %s."
            .formatted(edition, place, day));
  }

  /** The titles of those that are not of another meeting than the one meant. */
  private static String left(String question, IndexedArticle... found) {
    List<IndexedArticle> articles = new ArrayList<>(List.of(found));
    Collections.reverse(articles);
    List<AnnotatedArticle> read =
        Made.read(Made.found(List.of(), articles.toArray(IndexedArticle[]::new)));
    MeetingOrder order = MeetingOrder.of(Shipped.READER.read(Question.of(question)), read);
    return read.reversed().stream()
        .filter(article -> !order.isOutOfOrder(article))
        .map(article -> String.valueOf(article.indexed().article().title()))
        .collect(Collectors.joining("; "));
  }

  @Test
  void theLastIsThatOfTheHighestNumber() {
    String question = "Who led the last dialogue with Japan?";
    assertEquals("The 10th dialogue", left(question, EIGHTH, TENTH, NINTH));
    assertEquals("The 10th dialogue", left(question, TENTH, EIGHTH));
  }

  @Test
  void theFirstIsThatOfTheLowest() {
    String question = "Where was the earliest dialogue with Japan?";
    assertEquals("The 8th dialogue", left(question, EIGHTH, TENTH, NINTH));
  }

  @Test
  void allReportsOfTheSameMeetingAreMeant() {
    String question = "Đối thoại gần đây nhất với Nhật Bản ở đâu?";
    assertEquals(
        "The 9th dialogue; Đối thoại lần thứ 9", left(question, EIGHTH, NINTH, NINTH_AGAIN));
  }

  @Test
  void whereNoneIsNumberedTheDayDecides() {
    IndexedArticle june = talks("Talks in June", " on 4 June 2021");
    IndexedArticle july = talks("Talks in July", " on 7 July 2023");
    String last = "Who led the last talks with Japan?";
    assertEquals("Talks in July", left(last, june, july));
    assertEquals("Talks in July", left(last, july, june));
    assertEquals("Talks in June", left("Where were the earliest talks with Japan?", june, july));
  }

  @Test
  void aReportWithoutNumberAndDayIsNeverTheOneMeant() {
    IndexedArticle some = talks("Some talks", "");
    IndexedArticle june = talks("Talks in June", " on 4 June 2021");
    assertEquals("Talks in June", left("Where were the earliest talks with Japan?", some, june));
    assertEquals("Some talks", left("Where were the earliest talks with Japan?", some));
  }

  private static IndexedArticle talks(String title, String day) {
    return Made.indexed(
        Language.ENGLISH, title, "Vietnam and Japan held defence talks in Tokyo" + day + ".");
  }

  @Test
  void meetingsWithOthersAreNotMeant() {
    assertEquals(
        "The 10th dialogue", left("When was the last dialogue with Japan?", NINTH, TENTH, INDIA));
  }

  @Test
  void anyIsMeantWhereNoneIsAskedForInParticular() {
    assertEquals(
        "The 8th dialogue; The 9th dialogue",
        left("Who led the dialogue with Japan?", EIGHTH, NINTH));
    assertEquals(
        "The 8th dialogue; A dialogue with India",
        left("What was the last dialogue about?", EIGHTH, INDIA));
  }
}
