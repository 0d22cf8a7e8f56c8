package org.doithoai.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.doithoai.index.Link.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups of articles, from links that stand in an index. */
class EventsTest {

  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
  }

  /** An index of these articles, of which one that is gone may still have links. */
  private Events events(String articles, Link... links) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (String key : articles.split(" ", -1)) {
        Document article = new Document();
        article.add(new StringField(ArticleFields.ARTICLE_KEY, key, Store.NO));
        writer.addDocument(article);
      }
      List<Link> shuffled = new ArrayList<>(Arrays.asList(links));
      for (Link link : shuffled.reversed()) {
        writer.addDocument(LinkFields.document(link));
      }
    }
    LuceneIndex index = LuceneIndex.in(directory);
    open.add(index);
    return new Events(index);
  }

  @Test
  void anArticleAloneHasNoLinksAndIsItsOwnEvent() throws IOException {
    Events events = events("a b");
    assertEquals(List.of(), events.links("a"));
    assertEquals(Optional.empty(), events.translation("a"));
    assertEquals(Set.of("a"), events.sameEvent("a"));
    assertEquals(Set.of("unknown"), events.sameEvent("unknown"));
  }

  @Test
  void linksAreFoundFromBothEndsTheStrongestFirst() throws IOException {
    Link weak = Link.of("a", "b", Kind.SAME_EVENT, 0.4);
    Link strong = Link.of("c", "a", Kind.SAME_EVENT, 0.9);
    Events events = events("a b c", weak, strong);
    assertEquals(List.of(strong, weak), events.links("a"));
    assertEquals(List.of(weak), events.links("b"));
    assertEquals(List.of("c", "b"), events.linked("a", Kind.SAME_EVENT));
    assertEquals(List.of(), events.linked("a", Kind.COPY));
  }

  @Test
  void theTranslationIsTheStrongestAtBothEnds() throws IOException {
    Events events =
        events(
            "en1 en2 vi1 vi2",
            Link.of("en1", "vi1", Kind.TRANSLATION, 0.9),
            Link.of("en2", "vi1", Kind.TRANSLATION, 0.7),
            Link.of("en2", "vi2", Kind.TRANSLATION, 0.6));
    assertEquals(Optional.of("vi1"), events.translation("en1"));
    assertEquals(Optional.of("en1"), events.translation("vi1"));
    assertEquals(Optional.empty(), events.translation("en2"), "vi1 has a likelier one");
    assertEquals(Optional.empty(), events.translation("vi2"), "en2 has a likelier one");
    assertEquals(List.of("vi1", "vi2"), events.linked("en2", Kind.SAME_EVENT));
  }

  @Test
  void ofTwoEquallyStrongTranslationsOneIsChosenAndBothEndsAgree() throws IOException {
    Events events =
        events(
            "en vi1 vi2",
            Link.of("en", "vi1", Kind.TRANSLATION, 1),
            Link.of("en", "vi2", Kind.TRANSLATION, 1));
    assertEquals(Optional.of("vi1"), events.translation("en"));
    assertEquals(Optional.of("en"), events.translation("vi1"));
    assertEquals(Optional.empty(), events.translation("vi2"));
  }

  @Test
  void aStrongLinkOfAnotherKindIsNoTranslation() throws IOException {
    Events events =
        events("a b c", Link.of("a", "b", Kind.COPY, 1), Link.of("a", "c", Kind.TRANSLATION, 0.5));
    assertEquals(Optional.of("c"), events.translation("a"));
    assertEquals(List.of("b"), events.linked("a", Kind.COPY));
  }

  @Test
  void groupsReachOverWhatLiesBetween() throws IOException {
    Events events =
        events(
            "a b c d e f",
            Link.of("a", "b", Kind.COPY, 0.9),
            Link.of("b", "c", Kind.COPY, 0.9),
            Link.of("c", "d", Kind.TRANSLATION, 0.8),
            Link.of("d", "e", Kind.SAME_EVENT, 0.5));
    assertEquals(List.of("a", "b", "c", "d", "e"), List.copyOf(events.sameEvent("a")));
    assertEquals(List.of("a", "b", "c", "d", "e"), List.copyOf(events.sameEvent("e")));
    assertEquals(Set.of("f"), events.sameEvent("f"));
  }

  @Test
  void whatIsGoneIsInNoGroup() throws IOException {
    Events events =
        events(
            "a c",
            Link.of("a", "b", Kind.TRANSLATION, 0.9),
            Link.of("b", "c", Kind.COPY, 0.9),
            Link.of("a", "c", Kind.TRANSLATION, 0.4));
    assertEquals(Optional.of("c"), events.translation("a"));
    assertEquals(Set.of("a", "c"), events.sameEvent("c"));
  }

  @Test
  void theReportsThatShipAreLinkedToTheirTranslations(@TempDir Path index) throws IOException {
    IndexFixture.run(index, Path.of("knowledge", "articles"));
    try (ArticleIndex articles = ArticleIndex.open(index).orElseThrow()) {
      Events events = articles.events();
      for (IndexedArticle each : articles.articles()) {
        String translation = events.translation(each.key()).orElseThrow();
        assertEquals(Optional.of(each.key()), events.translation(translation));
        assertEquals(
            each.article().source().replaceFirst("\\.(en|vi)\\.md$", ""),
            articles.article(translation).article().source().replaceFirst("\\.(en|vi)\\.md$", ""));
        assertEquals(Set.of(each.key(), translation), events.sameEvent(each.key()));
      }
    }
  }
}
