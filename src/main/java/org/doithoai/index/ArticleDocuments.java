package org.doithoai.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.doithoai.article.Article;
import org.doithoai.article.SourceRuns;
import org.doithoai.facts.Fact;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Articles as documents of the index, and back: one document per passage, then one for the article,
 * added as a block so that a reader sees all of them or none.
 */
final class ArticleDocuments {

  private static final String SOURCE = "source";
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
    Article article = analyzed.article();
    Document document = common(analyzed, ArticleFields.ARTICLE);
    // every document has a length, since what all have is found fastest
    document.add(new NumericDocValuesField(PassageFields.LENGTH, 0));
    document.add(new StringField(ArticleFields.ARTICLE_KEY, analyzed.key(), Store.NO));
    document.add(new StringField(ArticleFields.ARTICLE_SOURCE, article.source(), Store.NO));
    document.add(
        new StringField(ArticleFields.ARTICLE_ID, ArticleFields.id(article.source()), Store.NO));
    document.add(new SortedDocValuesField(ArticleFields.ARTICLE_KEY, new BytesRef(analyzed.key())));
    document.add(new BinaryDocValuesField(ArticleFields.HASH, new BytesRef(analyzed.hash())));
    LinkFields.add(document, analyzed.profile());
    document.add(
        new StringField(ArticleFields.ARTICLE_LANGUAGE, article.language().code(), Store.NO));
    document.add(new StringField(ArticleFields.NAME, ArticleFields.name(article), Store.NO));
    for (String entity : analyzed.mentioned()) {
      document.add(new StringField(ArticleFields.MENTION, entity, Store.NO));
    }
    analyzed.facts().stream()
        .map(fact -> fact.kind().name())
        .distinct()
        .forEach(kind -> document.add(new StringField(ArticleFields.TELLS, kind, Store.NO)));
    String outlet = article.outlet();
    if (outlet != null) {
      document.add(new StringField(ArticleFields.OUTLET, ArticleFields.outlet(outlet), Store.NO));
    }
    String original = article.translationOf();
    if (original != null) {
      document.add(new StringField(ArticleFields.TRANSLATION_OF, original, Store.YES));
    }
    if (analyzed.vectors() != null) {
      document.add(new StringField(ArticleFields.EMBEDDED, "yes", Store.YES));
    }
    LocalDate day = analyzed.day();
    if (day != null) {
      document.add(new LongPoint(ArticleFields.DAY, day.toEpochDay()));
      document.add(new NumericDocValuesField(ArticleFields.DAY, day.toEpochDay()));
    }
    LocalDate published = article.published() == null ? day : article.published();
    if (published != null) {
      document.add(new LongPoint(ArticleFields.PUBLISHED, published.toEpochDay()));
    }
    document.add(new StoredField(ArticleFields.KEY, analyzed.key()));
    document.add(new StoredField(ArticleFields.LANGUAGE, article.language().code()));
    document.add(new StoredField(SOURCE, article.source()));
    store(document, "title", article.title());
    store(document, "date", article.date());
    store(document, "published", article.published());
    store(document, "outlet", article.outlet());
    store(document, "url", article.url());
    store(document, "author", article.author());
    analyzed.facts().forEach(fact -> document.add(new StoredField(FACT, encode(fact))));
    document.add(new BinaryDocValuesField(TEXT, new BytesRef(article.text())));
    document.add(new BinaryDocValuesField(ANNOTATIONS, new BytesRef(analyzed.annotations())));
    document.add(new BinaryDocValuesField(RUNS, new BytesRef(article.sourceRuns().encode())));
    return document;
  }

  private static Document common(AnalyzedArticle analyzed, String kind) {
    Document document = new Document();
    document.add(new StringField(ArticleFields.KEY, analyzed.key(), Store.NO));
    document.add(new StringField(ArticleFields.KIND, kind, Store.NO));
    document.add(
        new StringField(ArticleFields.LANGUAGE, analyzed.article().language().code(), Store.NO));
    for (Fact fact : analyzed.facts()) {
      switch (fact.kind()) {
        case PARTNER, MEETING, SERIES, EDITION, DATE, PLACE ->
            document.add(new StringField(ArticleFields.of(fact.kind()), fact.value(), Store.NO));
        case CHAIR, PERSON, FIELD, DOCUMENT, INVITATION -> {}
      }
    }
    return document;
  }

  /**
   * The article with this document. What it says and its annotations stand by themselves, not
   * compressed: questions read a few articles out of many.
   */
  static IndexedArticle read(IndexReader reader, int document) throws IOException {
    DocumentValues values = new DocumentValues(reader, document);
    BytesRef runs = values.bytes(RUNS);
    return article(
        reader.storedFields().document(document),
        values.bytes(TEXT).utf8ToString(),
        SourceRuns.decode(runs.bytes, runs.offset, runs.length),
        new Annotations(values.bytes(ANNOTATIONS)));
  }

  private static IndexedArticle article(
      Document document, String text, SourceRuns runs, Annotations annotations) {
    String title = document.get("title");
    Article article =
        new Article(
            document.get(SOURCE),
            text,
            title,
            language(document),
            parsed(document.get("date"), LocalDate::parse),
            parsed(document.get("published"), LocalDate::parse),
            document.get("outlet"),
            document.get("url"),
            document.get(ArticleFields.TRANSLATION_OF),
            document.get("author"),
            runs);
    List<Fact> facts = new ArrayList<>();
    for (IndexableField field : document.getFields(FACT)) {
      facts.add(decode(field.stringValue()));
    }
    return new IndexedArticle(document.get(ArticleFields.KEY), article, facts, annotations);
  }

  private static Language language(Document document) {
    return Language.ofCode(document.get(ArticleFields.LANGUAGE)).orElseThrow();
  }

  private static void store(Document document, String name, @Nullable Object value) {
    if (value != null) {
      document.add(new StoredField(name, value.toString()));
    }
  }

  private static <T> @Nullable T parsed(@Nullable String value, Function<String, T> parser) {
    return value == null ? null : parser.apply(value);
  }

  /** Kind, start, end, value, detail and party, separated by tabs. */
  private static String encode(Fact fact) {
    return String.join(
        "\t",
        fact.kind().name(),
        Integer.toString(fact.span().start()),
        Integer.toString(fact.span().end()),
        part(fact.value()),
        part(fact.detail()),
        part(fact.party()));
  }

  private static String part(@Nullable String value) {
    return value == null ? "" : value.replace('\t', ' ');
  }

  private static Fact decode(String line) {
    String[] parts = line.split("\t", -1);
    Span span = new Span(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    return new Fact(
        Fact.Kind.valueOf(parts[0]), span, parts[3], absent(parts[4]), absent(parts[5]));
  }

  private static @Nullable String absent(String part) {
    return part.isEmpty() ? null : part;
  }
}
