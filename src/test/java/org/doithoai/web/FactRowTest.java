package org.doithoai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.doithoai.article.Article;
import org.doithoai.conversation.FakeAnswerer;
import org.doithoai.facts.Fact;
import org.doithoai.facts.Fact.Kind;
import org.doithoai.index.IndexedArticle;
import org.doithoai.intake.TickingClock;
import org.doithoai.subscription.Shipped;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactRowTest {

  private final TickingClock clock = new TickingClock(Instant.parse("2026-11-29T08:00:00Z"));
  private final SignedLinks links =
      new SignedLinks(TestSite.closed(), new LinkSigner(new byte[32]), clock);

  private static Fact fact(Kind kind, String value, @Nullable String detail) {
    return new Fact(kind, new Span(0, 5), value, detail, null);
  }

  private List<FactRow> rows(Language language, Fact... facts) {
    Article article = FakeAnswerer.ARTICLE;
    return FactRow.of(
        List.of(
            new IndexedArticle("a", article, List.of(facts)),
            new IndexedArticle("b", article, List.of(facts))),
        Shipped.REGISTRY,
        links,
        PageTexts.in(language));
  }

  @Test
  void whatIsOursIsInTheReadersLanguageAndWhatTheArticleSaysInItsOwn() {
    Fact[] facts = {
      fact(Kind.PARTNER, "jp", null),
      fact(Kind.EDITION, "10", null),
      fact(Kind.DATE, "2024-02-27", null),
      fact(Kind.CHAIR, "Serizawa Kiyoshi", " Vice-Minister ")
    };
    List<FactRow> rows = rows(Language.VIETNAMESE, facts);
    assertEquals(4, rows.size());
    List<FactRow.Value> values = rows.stream().map(row -> row.values().getFirst()).toList();
    assertEquals("Nhật Bản", values.getFirst().words());
    assertTrue(values.stream().anyMatch(v -> v.words().contains("27") && v.lang().equals("vi")));
    FactRow.Value chair = values.getLast();
    assertEquals("Serizawa Kiyoshi (Vice-Minister)", chair.words());
    assertEquals("en", chair.lang());
    assertTrue(chair.path().startsWith("/p/") && chair.path().contains("lang=vi"), chair.path());
    assertEquals(1, rows.getFirst().values().size(), "two articles say it, it stands once");
  }

  @Test
  void longAndManyAndOddValuesStayWithinBounds() {
    List<Fact> facts =
        new ArrayList<>(
            IntStream.range(0, 20).mapToObj(i -> fact(Kind.FIELD, "field " + i, null)).toList());
    facts.add(fact(Kind.DOCUMENT, "x".repeat(500), null));
    facts.add(fact(Kind.DATE, "no day", null));
    facts.add(fact(Kind.EDITION, "9".repeat(30), null));
    List<FactRow> rows = rows(Language.ENGLISH, facts.toArray(Fact[]::new));
    assertEquals(4, rows.size());
    assertTrue(rows.stream().allMatch(row -> row.values().size() <= 8));
    assertTrue(
        rows.stream().flatMap(r -> r.values().stream()).allMatch(v -> v.words().length() <= 162));
    assertTrue(rows.stream().anyMatch(r -> r.values().getFirst().words().equals("no day")));
  }
}
