package org.doithoai.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.doithoai.question.Question;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions over several reports: which differ, of several meetings, of a time or a place. */
class SeveralReportsTest {

  @TempDir static Path folder;
  private static Answering answering;

  @BeforeAll
  static void index() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    write(
        articles,
        "canberra.md",
        """
        title: Vietnam and Australia hold seventh defence policy dialogue
        language: en
        """,
        """
        The 7th Vietnam - Australia defence policy dialogue took place in Canberra on November 19, 2024.
        The two sides agreed on a work plan for English training.
        Vietnam will host the eighth dialogue in Da Nang.
        The training programme costs Australia 3 million dollars a year.
        """);
    write(
        articles,
        "sydney.md",
        """
        title: Vietnam, Australia boost defence ties
        language: en
        """,
        """
        The seventh Vietnam - Australia defence policy dialogue was held in Sydney on November 20, 2024.
        Officials reviewed military medicine and the exchange of young officers.
        """);
    write(
        articles,
        "laos.md",
        """
        title: Đối thoại Chính sách quốc phòng Việt Nam - Lào lần thứ 6
        language: vi
        """,
        """
        Đối thoại Chính sách quốc phòng Việt Nam - Lào lần thứ 6 diễn ra tại Viêng Chăn ngày 3/7/2025.
        Phía Lào mời đoàn Việt Nam dự đối thoại lần thứ 7 tại Luang Prabang.
        Hai bên nhất trí mở 12 lớp tiếng Việt cho sĩ quan Lào.
        """);
    answering = Answering.on(folder.resolve("index"), articles);
  }

  @AfterAll
  static void close() throws IOException {
    answering.close();
  }

  private static void write(Path folder, String name, String matter, String text)
      throws IOException {
    Files.writeString(folder.resolve(name), "---\n" + matter + "---\n" + text);
  }

  private static Outcome ask(String question) {
    return answering.answerer().answer(Question.of(question));
  }

  private static List<String> sources(Outcome outcome) {
    return assertInstanceOf(Outcome.Answered.class, outcome, outcome.text()).citations().stream()
        .map(citation -> citation.article().source())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Where was the 7th dialogue with Australia held?|Canberra|Sydney",
        "When was the 7th dialogue with Australia held?|19 November 2024|20 November 2024",
        "Đối thoại với Australia lần thứ 7 diễn ra ở đâu?|Canberra|Sydney"
      })
  void reportsThatDifferAreBothShown(String question, String one, String other) {
    Outcome outcome = ask(question);
    assertTrue(outcome.text().contains(one), outcome.text());
    assertTrue(outcome.text().contains(other), outcome.text());
    assertEquals(List.of("canberra.md", "sydney.md"), sources(outcome).stream().sorted().toList());
  }

  @Test
  void theNextMeetingIsNotTheLast() {
    String text = ask("Đối thoại với Lào lần tới tổ chức ở đâu?").text();
    assertTrue(text.contains("Luang Prabang"), text);
    String australia = ask("Where will the next dialogue with Australia be held?").text();
    assertFalse(australia.contains("Canberra") || australia.contains("Sydney"), australia);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Where was the last dialogue with Laos held?|Luang Prabang|laos-7.md",
        "Đối thoại với Lào lần gần nhất diễn ra ở đâu?|Luang Prabang|laos-7.md"
      })
  void theLastMeetingIsThatOfTheHighestEdition(String question, String place, String source)
      throws IOException {
    Path articles = Files.createDirectories(folder.resolve("two"));
    Files.copy(
        folder.resolve("articles/laos.md"),
        articles.resolve("laos.md"),
        StandardCopyOption.REPLACE_EXISTING);
    write(
        articles,
        "laos-7.md",
        "title: Vietnam, Laos hold seventh dialogue\nlanguage: en\n",
        "The 7th Vietnam - Laos defence policy dialogue took place in Luang Prabang.\n");
    try (Answering two = Answering.on(folder.resolve("index-two"), articles)) {
      Outcome outcome = two.answerer().answer(Question.of(question));
      assertTrue(outcome.text().contains(place), outcome.text());
      assertEquals(List.of(source), sources(outcome));
    }
  }

  @Test
  void whatIsAskedOfSeveralMeetingsIsAnsweredForEach() {
    Outcome outcome =
        ask("Where were the 7th dialogue with Australia and the 6th dialogue with Laos held?");
    assertTrue(outcome.text().contains("Vientiane"), outcome.text());
    assertTrue(sources(outcome).contains("laos.md"), outcome.text());
  }

  @Test
  void whatIsNewIsOfTheTimeAskedFor() {
    assertEquals(List.of("laos.md"), sources(ask("What is new since 1 January 2025?")));
    assertEquals(List.of("laos.md"), sources(ask("Có gì mới từ tháng 5 năm 2025?")));
    assertInstanceOf(Outcome.NotFound.class, ask("What is new since 1 January 2026?"));
  }

  @Test
  void meetingsAreListedByPlace() {
    assertEquals(List.of("sydney.md"), sources(ask("Which of the meetings took place in Sydney?")));
  }

  @Test
  void anAmountOfMoneyAloneAnswersForMoney() {
    Outcome priced = ask("How much does the training programme with Australia cost?");
    assertTrue(priced.text().contains("3 million dollars"), priced.text());
  }

  @Test
  void aQuantityIsNoDateAndNoEdition() {
    Outcome outcome = ask("Hai bên mở bao nhiêu lớp tiếng Việt cho sĩ quan Lào?");
    assertTrue(outcome.text().contains("12 lớp"), outcome.text());
  }
}
