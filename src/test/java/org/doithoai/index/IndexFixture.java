package org.doithoai.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.doithoai.article.ArticleReader;
import org.doithoai.facts.FactExtractor;
import org.doithoai.lexicon.Glossary;
import org.doithoai.registry.KnowledgeAnnotator;
import org.doithoai.registry.RegistryReader;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/** Folders of articles and an index of them. */
final class IndexFixture {

  private static final FactExtractor FACTS =
      new FactExtractor(
          KnowledgeAnnotator.of(
              RegistryReader.read(Path.of("knowledge/dialogues.yaml")), new Glossary(List.of())));

  private IndexFixture() {}

  /** An update that takes a text with Vietnamese letters for Vietnamese. */
  static IndexUpdate update(Path index, String knowledge) {
    return new IndexUpdate(index, new ArticleReader(IndexFixture::language), FACTS, knowledge);
  }

  /** The same with a clock that stands still until it is set forward. */
  static IndexUpdate update(Path index, String knowledge, AtomicLong nanoTime) {
    return new IndexUpdate(
        index, new ArticleReader(IndexFixture::language), FACTS, knowledge, null, nanoTime::get);
  }

  /** Makes the next article that is written the last one of a commit. */
  static void letCommit(AtomicLong nanoTime) {
    nanoTime.addAndGet(IndexWriting.NANOS_PER_COMMIT + 1);
  }

  /** The same with vectors. */
  static IndexChanges embed(Path index, PassageEmbedder embedder, Path folder) throws IOException {
    return new IndexUpdate(index, new ArticleReader(IndexFixture::language), FACTS, "1", embedder)
        .run(List.of(folder), false, (files, of) -> {});
  }

  static IndexChanges run(Path index, Path... folders) throws IOException {
    return update(index, "1").run(List.of(folders), false, (files, of) -> {});
  }

  private static Language language(String text) {
    boolean vietnamese = text.chars().anyMatch(c -> c >= 0x1EA0 && c <= 0x1EF9);
    return vietnamese ? Language.VIETNAMESE : Language.ENGLISH;
  }

  /** Writes an article of two sentences; the words distinguish it. */
  static Path write(Path folder, String name, String words) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(
        file,
        """
        ---
        title: Vietnam and Japan hold the 9th dialogue
        language: en
        ---
        Vietnam and Japan held their 9th defence policy dialogue in Hanoi on 3 May 2022.
        It spoke of %s.
        """
            .formatted(words));
  }

  /** The text of each article in the index, by source. */
  static Map<String, String> texts(Path index) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (IndexedArticle each : articles(index)) {
      texts.put(each.article().source(), each.article().text());
    }
    return texts;
  }

  static List<IndexedArticle> articles(Path index) throws IOException {
    try (ArticleIndex open = ArticleIndex.open(index).orElseThrow()) {
      return open.articles();
    }
  }

  /** The passages of every article, as a search would give them. */
  static List<Passage> passages(Path index) throws IOException {
    List<Passage> passages = new ArrayList<>();
    TermQuery all = new TermQuery(new Term(ArticleFields.KIND, ArticleFields.PASSAGE));
    try (LuceneIndex open = LuceneIndex.open(index).orElseThrow()) {
      IndexReader reader = open.searcher().getIndexReader();
      for (ScoreDoc hit : open.searcher().search(all, 10_000).scoreDocs) {
        DocumentValues values = new DocumentValues(reader, hit.doc);
        int article = hit.doc + (int) values.number(ArticleFields.AHEAD);
        Span span =
            new Span(
                (int) values.number(ArticleFields.START), (int) values.number(ArticleFields.END));
        passages.add(Passage.of(ArticleDocuments.read(reader, article).article(), 0, span));
      }
    }
    return passages;
  }
}
