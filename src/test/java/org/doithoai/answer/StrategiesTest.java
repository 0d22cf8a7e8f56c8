package org.doithoai.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.doithoai.question.Question;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which way each sort of question is answered or refused, over a few made-up reports. */
class StrategiesTest {

  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Answering answering;

  @BeforeAll
  static void index() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    dialogue(articles, "japan-8", "Japan", "8th", "Tokyo", "4 June 2021", "Sato Ken");
    dialogue(articles, "japan-9", "Japan", "9th", "Hanoi", "3 May 2022", "Mori Jun");
    dialogue(articles, "india-5", "India", "5th", "New Delhi", "1 August 2023", "Anil Rao");
    write(
        articles,
        "laos-6",
        "Laos, Vietnam hold sixth defence policy dialogue",
        "Vietnam and Laos held their 6th defence policy dialogue in Vientiane on 3 July 2023. The"
            + " Lao delegation will visit Da Nang next year.");
    write(
        articles,
        "laos-6-again",
        "Another account of the Lao dialogue",
        "The 6th Vietnam - Laos defence policy dialogue took place in Luang Prabang on 3 July"
            + " 2023, officials said.");
    answering = Answering.on(folder.resolve("index"), articles);
  }

  private static void dialogue(
      Path folder,
      String name,
      String partner,
      String edition,
      String place,
      String day,
      String leader)
      throws IOException {
    write(
        folder,
        name,
        "Vietnam and %s hold %s defence policy dialogue".formatted(partner, edition),
        """
        Vietnam and %s held their %s defence policy dialogue in %s on %s.
        Lieutenant General Tran Van Binh and Vice Minister %s co-chaired the dialogue.
        The two sides signed a memorandum of understanding on search and rescue.
        """
            .formatted(partner, edition, place, day, leader));
  }

  private static void write(Path folder, String name, String title, String body)
      throws IOException {
    Files.writeString(
        folder.resolve(name + ".md"),
        "---\ntitle: %s\nlanguage: en\n---\n%s\n".formatted(title, body));
  }

  @AfterAll
  static void close() throws IOException {
    answering.close();
  }

  private static Outcome ask(String... questions) {
    List<String> all = List.of(questions);
    return answering
        .answerer()
        .answer(new Question(all.getLast(), null, all.subList(0, all.size() - 1)));
  }

  private static Outcome.Answered answered(String... questions) {
    Outcome outcome = ask(questions);
    return assertInstanceOf(Outcome.Answered.class, outcome, outcome.text());
  }

  private static String refused(String... questions) {
    Outcome outcome = ask(questions);
    return assertInstanceOf(Outcome.NotFound.class, outcome, outcome.text()).text();
  }

  private static String sources(Outcome.Answered answered) {
    return answered.citations().stream()
        .map(citation -> citation.article().source())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Thank you!", "hello", "thanks a lot"})
  void smallTalkIsAnsweredInKind(String text) {
    String reply = refused(text);
    assertTrue(reply.startsWith("Happy to help."), reply);
  }

  @Test
  void smallTalkInVietnamese() {
    String reply = refused("Cảm ơn nhé!");
    assertTrue(reply.startsWith("Rất sẵn lòng."), reply);
  }

  @Test
  void whatHasNoQuestionIsAskedForOne() {
    String reply = refused("…?");
    assertTrue(reply.startsWith("Please ask a question"), reply);
  }

  @Test
  void anAssertedPlaceIsCorrectedWhereOneOtherIsTold() {
    Outcome.Answered answer = answered("What was signed at the 9th dialogue with Japan in Tokyo?");
    assertTrue(
        answer.text().startsWith("Not in Tokyo: it took place in Hanoi. [1]"), answer.text());
    assertEquals("japan-9.md", sources(answer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What was signed at the 8th dialogue with Japan in Tokyo?",
        "What was signed at the dialogue with Japan in Seoul?",
        "What was signed at the 9th dialogue in Seoul?",
        "What was signed at the 6th dialogue with Laos in Hanoi?",
        "What was signed at the 6th dialogue with Laos in Da Nang?",
        "What was signed at the 7th dialogue with Japan in Seoul?"
      })
  void nothingElseIsCorrected(String question) {
    String text = ask(question).text();
    assertFalse(text.contains("Not in "), text);
  }

  @Test
  void oneMeetingIsToldFromWhatIsRecorded() {
    Outcome.Answered when = answered("When was the 9th dialogue with Japan?");
    assertTrue(when.text().contains("3 May 2022"), when.text());
    assertEquals("japan-9.md", sources(when));
    Outcome.Answered last = answered("Where was the last dialogue with Japan?");
    assertTrue(last.text().contains("Hanoi"), last.text());
    assertFalse(last.text().contains("Tokyo"), last.text());
    Outcome.Answered leaders = answered("Who co-chaired the 5th dialogue with India?");
    assertTrue(leaders.text().contains("Anil Rao"), leaders.text());
    assertEquals("india-5.md", sources(leaders));
  }

  @Test
  void reportsThatContradictEachOtherAreBothTold() {
    Outcome.Answered where = answered("Where was the 6th dialogue with Laos held?");
    assertTrue(where.text().contains("Vientiane"), where.text());
    assertTrue(where.text().contains("Luang Prabang"), where.text());
    assertEquals(2, where.citations().size(), where.text());
  }

  @Test
  void twoMeetingsAreSetBesideEachOther() {
    Outcome.Answered both = answered("Compare the 8th and 9th dialogues with Japan.");
    for (String said : List.of("Tokyo", "Hanoi", "4 June 2021", "3 May 2022", "Sato Ken")) {
      assertTrue(both.text().contains(said), said + ": " + both.text());
    }
    assertEquals("japan-8.md japan-9.md", sources(both));
    Outcome.Answered places =
        answered("Where did the 9th dialogue with Japan and the 5th with India take place?");
    assertTrue(places.text().contains("Hanoi"), places.text());
    assertTrue(places.text().contains("New Delhi"), places.text());
  }

  @Test
  void aRefusalSaysWhatIsMissingAndWhatIsNear() {
    String partner = refused("Who chaired the dialogue with Peru?");
    assertTrue(partner.contains("Peru"), partner);
    assertTrue(partner.contains("Searched: 5 articles in English"), partner);
    String edition = refused("Who chaired the 12th dialogue with Japan?");
    assertTrue(edition.contains("12th dialogue with Japan"), edition);
    assertTrue(edition.contains("8th (4 June 2021)"), edition);
    String nothing = refused("Which submarines were painted yellow?");
    assertTrue(nothing.contains("Searched:"), nothing);
    assertFalse(nothing.contains("[1]"), nothing);
  }

  @Test
  void anExplanationIsOfTheSameRun() {
    Question question = Question.of("What did the two sides sign with India?");
    ExtractiveAnswerer.Explained explained = answering.answerer().explain(question);
    Outcome outcome = answering.answerer().answer(question);
    assertEquals(outcome.text(), explained.outcome().text());
    String lines = String.join("\n", explained.explanation().lines());
    assertTrue(lines.startsWith("question   What did the two sides sign"), lines);
    assertTrue(lines.contains("\nentity     India = "), lines);
    if (explained.outcome() instanceof Outcome.Answered answered) {
      String source = answered.citations().getFirst().article().source();
      assertTrue(lines.contains(source) || !lines.contains("evidence"), lines);
    }
  }

  @Test
  void anExplanationOfSmallTalkWeighsNothing() {
    String lines =
        String.join(
            "\n", answering.answerer().explain(Question.of("Thank you!")).explanation().lines());
    assertFalse(lines.contains("evidence "), lines);
    assertTrue(lines.contains("SMALL_TALK"), lines);
  }
}
