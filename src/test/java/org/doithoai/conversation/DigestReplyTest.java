package org.doithoai.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.doithoai.answer.Citation;
import org.doithoai.answer.Statement;
import org.doithoai.article.Article;
import org.doithoai.digest.Digest;
import org.doithoai.digest.Event;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Reply;
import org.doithoai.messaging.Text;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.junit.jupiter.api.Test;

class DigestReplyTest {

  private static final Article ARTICLE =
      new Article(
          "a.md",
          "They met. They spoke.",
          null,
          Language.ENGLISH,
          null,
          null,
          "VNA",
          "https://example.org/a",
          null);

  private static Event event(int number, boolean correction) {
    return new Event(
        "Event " + number,
        List.of(new Statement("They met.", List.of(number))),
        List.of(new Citation(number, ARTICLE, new Span(0, 9), null)),
        List.of(
            new Event.Link("k", "They met", Language.ENGLISH, "VNA", "https://example.org/a"),
            new Event.Link("l", "Họ gặp nhau", Language.VIETNAMESE, null, null)),
        List.of("Another date. [" + number + "]"),
        correction,
        "You get all news.");
  }

  private static Digest digest(int events, int more, boolean caughtUp) {
    List<Event> all = new ArrayList<>();
    for (int i = 1; i <= events; i++) {
      all.add(event(i, false));
    }
    return new Digest(Language.ENGLISH, all, more, caughtUp);
  }

  private static String words(Reply reply) {
    return reply.blocks().stream()
        .map(
            block ->
                switch (block) {
                  case Block.Paragraph(Text text) -> text.words();
                  case Block.Lines(_, _, Text text) -> text.words();
                  case Block.Table(_, Text text) -> text.words();
                  case Block.Quotation(Text source, Text text) ->
                      "> " + source.words() + "\n> " + text.words();
                })
        .collect(Collectors.joining("\n"));
  }

  @Test
  void anEventHasTitleStatementsDifferencesOutletsAndPassages() {
    assertEquals(
        """
        Digest: 1 new event
        Event 1
        They met. [1]
        ▸ Another date. [1]
        VNA (English) · Họ gặp nhau (Vietnamese)
        > [1] VNA · They met. They spoke.
        > They met.\
        """,
        words(DigestReply.of(digest(1, 0, false), 0)));
  }

  @Test
  void linksLeadToTheArticles() {
    Block.Paragraph paragraph =
        (Block.Paragraph) DigestReply.of(digest(1, 0, false), 0).blocks().get(1);
    assertTrue(
        paragraph.text().runs().stream()
            .anyMatch(run -> "https://example.org/a".equals(run.link())));
  }

  @Test
  void pagesFollowEachOtherAndSayHowMuchIsLeft() {
    Digest digest = digest(7, 2, true);
    String first = words(DigestReply.of(digest, 0));
    assertTrue(first.startsWith("Digest: 9 new events\nThis one is late"), first);
    assertTrue(first.contains("Event 5") && !first.contains("Event 6"), first);
    assertTrue(first.endsWith("4 more events."), first);
    String second = words(DigestReply.of(digest, DigestReply.PAGE));
    assertTrue(second.startsWith("Event 6"), second);
    assertTrue(second.endsWith("2 more events."), second);
  }

  @Test
  void aCorrectionIsMarked() {
    Digest digest = new Digest(Language.VIETNAMESE, List.of(event(1, true)), 0, false);
    assertTrue(words(DigestReply.of(digest, 0)).contains("Đính chính: Event 1"));
  }

  @Test
  void nothingNewIsSaidInALine() {
    assertEquals("Nothing is new.", words(DigestReply.of(digest(0, 0, false), 0)));
    assertFalse(words(DigestReply.of(digest(3, 0, false), 3)).isEmpty());
  }
}
