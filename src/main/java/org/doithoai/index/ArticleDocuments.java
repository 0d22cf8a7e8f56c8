package org.doithoai.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import org.doithoai.article.Article;

/**
 * Articles as documents of the index, and back: one document per passage, then one for the article,
 * added as a block so that a reader sees all of them or none.
 */
final class ArticleDocuments {

  private static final String FACT = "fact";
  private static final String TEXT = "article.text";
  private static final String ANNOTATIONS = "article.annotations";
  private static final String RUNS = "article.runs";

  private ArticleDocuments() {}

  /** The article's documents: passages in order, then the article. */
  static List<Document> of(AnalyzedArticle analyzed) {
    List<Document> block = new ArrayList<>();
    for (Passage passage : analyzed.passages()) {
      block.add(passage(analyzed, passage));
    }
    block.add(article(analyzed));
    return block;
  }

  private static Document passage(AnalyzedArticle analyzed, Passage passage) {
    Article article = analyzed.article();
    Document document = common(analyzed, ArticleFields.PASSAGE);
    document.add(
        new StringField(
            ArticleFields.PASSAGE_ID,
            ArticleFields.passage(analyzed.key(), passage.number()).text(),
            Store.NO));
    document.add(new NumericDocValuesField(LinkFields.REPEATED, 0));
    document.add(new NumericDocValuesField(ArticleFields.NUMBER, passage.number()));
    document.add(new NumericDocValuesField(ArticleFields.START, passage.span().start()));
    document.add(new NumericDocValuesField(ArticleFields.END, passage.span().end()));
    int ahead = analyzed.passages().size() - passage.number();
    document.add(new NumericDocValuesField(ArticleFields.AHEAD, ahead));
    PassageFields.add(
        document,
        article.language(),
        analyzed::heading,
        form -> analyzed.terms(form, passage.span()));
    if (analyzed.vectors() != null) {
      PassageVectors.add(document, article.language(), analyzed.vectors().get(passage.number()));
    }
    return document;
  }

  private static Document article(AnalyzedArticle analyzed) {
    Document document = common(analyzed, ArticleFields.ARTICLE);
    // every document has a length, since what all have is found fastest
    document.add(new NumericDocValuesField(PassageFields.LENGTH, 0));
    ArticleWords.ofArticle(analyzed, (field, word) -> add(document, field, word));
    document.add(new SortedDocValuesField(ArticleFields.ARTICLE_KEY, new BytesRef(analyzed.key())));
    document.add(new BinaryDocValuesField(ArticleFields.HASH, new BytesRef(analyzed.hash())));
    LinkFields.add(document, analyzed.profile());
    if (analyzed.vectors() != null) {
      document.add(new StringField(ArticleFields.EMBEDDED, "yes", Store.NO));
    }
    LocalDate day = analyzed.day();
    if (day != null) {
      document.add(new LongPoint(ArticleFields.DAY, day.toEpochDay()));
      document.add(new NumericDocValuesField(ArticleFields.DAY, day.toEpochDay()));
    }
    LocalDate published = analyzed.published();
    if (published != null) {
      document.add(new LongPoint(ArticleFields.PUBLISHED, published.toEpochDay()));
    }
    StoredArticle stored = StoredArticle.of(analyzed);
    stored.words().forEach((name, word) -> document.add(new StoredField(name, word)));
    stored.facts().forEach(fact -> document.add(new StoredField(FACT, fact)));
    document.add(new BinaryDocValuesField(TEXT, new BytesRef(stored.text())));
    document.add(new BinaryDocValuesField(ANNOTATIONS, stored.annotations()));
    document.add(new BinaryDocValuesField(RUNS, stored.runs()));
    return document;
  }

  private static Document common(AnalyzedArticle analyzed, String kind) {
    Document document = new Document();
    add(document, ArticleFields.KIND, kind);
    ArticleWords.ofAll(analyzed, (field, word) -> add(document, field, word));
    return document;
  }

  private static void add(Document document, String field, String word) {
    document.add(new StringField(field, word, Store.NO));
  }

  /**
   * The article with this document. What it says and its annotations stand by themselves, not
   * compressed: questions read a few articles out of many.
   */
  static IndexedArticle read(IndexReader reader, int document) throws IOException {
    DocumentValues values = new DocumentValues(reader, document);
    Document stored = reader.storedFields().document(document);
    Map<String, String> words = new LinkedHashMap<>();
    for (String name : StoredArticle.NAMES) {
      String word = stored.get(name);
      if (word != null) {
        words.put(name, word);
      }
    }
    return new StoredArticle(
            words,
            List.of(stored.getValues(FACT)),
            values.bytes(TEXT).utf8ToString(),
            values.bytes(RUNS),
            values.bytes(ANNOTATIONS))
        .read();
  }
}
