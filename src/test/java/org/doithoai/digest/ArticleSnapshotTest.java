package org.doithoai.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doithoai.article.Article;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.subscription.Shipped;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.junit.jupiter.api.Test;

class ArticleSnapshotTest {

  private static IndexedArticle article(String text, Fact... facts) {
    return new IndexedArticle(
        "k",
        new Article("a.md", text, null, Language.ENGLISH, null, null, null, null, null),
        List.of(facts));
  }

  private static Fact fact(Fact.Kind kind, String value) {
    return new Fact(kind, new Span(0, 4), value, null, null);
  }

  @Test
  void itsTextIsReadBack() {
    ArticleSnapshot snapshot =
        ArticleSnapshot.of(
            article(
                "One. Two.", fact(Fact.Kind.DATE, "2024-02-27"), fact(Fact.Kind.CHAIR, "A\tB = C")),
            Shipped.ANNOTATOR);
    assertEquals(
        Map.of(Fact.Kind.DATE, "2024-02-27", Fact.Kind.CHAIR, "A\tB = C"), snapshot.facts());
    ArticleSnapshot read = ArticleSnapshot.read(snapshot.text()).orElseThrow();
    assertEquals(snapshot.sentences(), read.sentences());
    assertEquals("A B = C", read.facts().get(Fact.Kind.CHAIR));
  }

  @Test
  void sentencesAreTheSameWhateverTheirSpaces() {
    ArticleSnapshot snapshot =
        ArticleSnapshot.of(article("The ministers met. They spoke."), Shipped.ANNOTATOR);
    Article now = article("They\n spoke. They sang.").article();
    assertTrue(snapshot.hasSentence(now, new Span(0, 12)));
    assertFalse(snapshot.hasSentence(now, new Span(13, 23)));
  }

  @Test
  void otherTextIsNoSnapshot() {
    assertEquals(Optional.empty(), ArticleSnapshot.read(""));
    assertEquals(Optional.empty(), ArticleSnapshot.read("a\nb\nc"));
    assertEquals(
        new ArticleSnapshot(Map.of(), Set.of("x")),
        ArticleSnapshot.read("rubbish\nx").orElseThrow());
  }
}
