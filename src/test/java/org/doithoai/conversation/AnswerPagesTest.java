package org.doithoai.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Button;
import org.doithoai.messaging.Reply;
import org.doithoai.messaging.Style;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerPagesTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);

  private static KeptCitation passage(int number, String quote, @Nullable String said) {
    return new KeptCitation(
        number, "a.md", 0, 1, quote, null, "Title", "VNA", "2024-02-27", null, "en", said, null);
  }

  private static KeptAnswer answer(String text, List<KeptCitation> evidence) {
    return new KeptAnswer(
        "id",
        "telegram:1/2//p",
        "telegram:1",
        "p",
        "1",
        "question?",
        List.of(),
        Language.ENGLISH,
        KeptAnswer.Result.ANSWERED,
        text,
        evidence,
        TestChat.NOW);
  }

  private static List<List<Integer>> numbers(List<AnswerPages.Page> pages) {
    return pages.stream()
        .map(page -> page.passages().stream().map(KeptCitation::number).toList())
        .toList();
  }

  @Test
  void theShortAnswerStandsFirstAndItsPassageOnce() {
    String quote = "It was cold. The two generals led the talks. They left.";
    Reply reply =
        AnswerReply.of(
            answer(
                "Two generals. [1]", List.of(passage(1, quote, "The two generals led the talks."))),
            false,
            List.of());

    assertEquals(2, reply.blocks().size());
    assertEquals(Block.Paragraph.of("Two generals. [1]"), reply.blocks().getFirst());
    Block.Quotation passage = (Block.Quotation) reply.blocks().get(1);
    assertEquals(quote, passage.text().words());
    assertEquals(
        List.of("The two generals led the talks."),
        passage.text().runs().stream()
            .filter(run -> run.style() == Style.BOLD)
            .map(run -> run.words())
            .toList());
    assertEquals(
        List.of("🔎 In context", "🌐 Tiếng Việt", "👍", "👎"),
        reply.buttons().stream().flatMap(List::stream).map(Button::label).toList());
  }

  @Test
  void whatDoesNotFitAScreenWaitsForMore() {
    String quote = "word ".repeat(70).strip();
    List<KeptCitation> evidence =
        IntStream.rangeClosed(1, 5).mapToObj(n -> passage(n, quote, null)).toList();
    KeptAnswer answer = answer("So it is. [1] [3]", evidence);

    List<AnswerPages.Page> pages = AnswerPages.of(answer, TEXTS);
    assertEquals(List.of(List.of(1, 3), List.of(2, 4), List.of(5)), numbers(pages));
    assertEquals(List.of(3, 1, 0), pages.stream().map(AnswerPages.Page::left).toList());
    Reply first = AnswerReply.of(answer, false, List.of());
    assertTrue(
        first.buttons().get(1).contains(new Button("3 more passages", new Action.More("id", 1))));
    assertEquals(2, AnswerReply.more(answer, 1, TEXTS).blocks().size());
    assertTrue(
        AnswerReply.more(answer, 3, TEXTS).blocks().getFirst().toString().contains("too old"));
  }

  @Test
  void aLongListIsCutBetweenLinesAndEachPartHasItsPassages() {
    List<KeptCitation> evidence =
        IntStream.rangeClosed(1, 20).mapToObj(n -> passage(n, "Quote " + n, null)).toList();
    String text =
        IntStream.rangeClosed(1, 20)
            .mapToObj(n -> "event ".repeat(20) + "[" + n + "]")
            .collect(Collectors.joining("\n"));

    List<AnswerPages.Page> pages = AnswerPages.of(answer(text, evidence), TEXTS);
    List<String> shown = new ArrayList<>();
    for (AnswerPages.Page page : pages) {
      String all = page.blocks().toString();
      page.passages().forEach(p -> assertTrue(all.contains("[" + p.number() + "]"), all));
      page.blocks().stream()
          .filter(Block.Paragraph.class::isInstance)
          .map(block -> ((Block.Paragraph) block).text().words())
          .forEach(shown::add);
    }
    assertEquals(text, String.join("\n", shown));
    assertEquals(20, numbers(pages).stream().mapToInt(List::size).sum());
    assertTrue(pages.size() > 2, "a screen holds no more");
  }

  @Test
  void aRefusalHasNoPassagesAndNoOtherLanguage() {
    KeptAnswer refusal =
        new KeptAnswer(
            "id",
            "c",
            "a",
            "p",
            "1",
            "q",
            List.of(),
            Language.ENGLISH,
            KeptAnswer.Result.NOT_FOUND,
            "The articles do not say.",
            List.of(),
            TestChat.NOW);
    Reply reply = AnswerReply.of(refusal, false, List.of());
    assertEquals(List.of(Block.Paragraph.of("The articles do not say.")), reply.blocks());
    assertEquals(
        List.of("👍", "👎"),
        reply.buttons().stream().flatMap(List::stream).map(Button::label).toList());
  }

  @Test
  void titlesOfAnyLengthStayShort() {
    KeptCitation odd =
        new KeptCitation(
            1,
            "a",
            0,
            1,
            "q",
            null,
            "t ".repeat(900),
            "o".repeat(300),
            null,
            null,
            "vi",
            null,
            null);
    String source = PassageQuotation.source(odd, TEXTS).words();
    assertTrue(source.length() < 260, source);
    assertTrue(source.endsWith("… · Vietnamese"), source);
  }
}
