package org.doithoai.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
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
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.doithoai.article.Article;
import org.doithoai.article.SourceRuns;
import org.doithoai.facts.Fact;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * How articles and passages stand in the index: one document per passage, then one for the article,
 * added as a block so that a reader sees all of them or none.
 */
public final class ArticleFields {

  /** In every document: the article's key, unique over all knowledge folders. */
  public static final String KEY = "key";

  /** In every document: {@link #ARTICLE} or {@link #PASSAGE}. */
  public static final String KIND = "kind";

  /** In every document: the language's code. */
  public static final String LANGUAGE = "language";

  public static final String ARTICLE = "article";
  public static final String PASSAGE = "passage";

  /** In the article's document alone: its key. */
  static final String ARTICLE_KEY = "article.key";

  /** In the article's document alone: its {@link Article#source()}. */
  private static final String ARTICLE_SOURCE = "article.source";

  /** In the article's document alone: the {@link #id} of its source. */
  private static final String ARTICLE_ID = "article.id";

  /** In the article's document alone: its language's code. */
  static final String ARTICLE_LANGUAGE = "article.language";

  /** In the article's document alone: the file's name without its folders and extension. */
  static final String NAME = "article.name";

  /** In the article's document alone: the {@link #NAME} of what it is the translation of. */
  static final String TRANSLATION_OF = "article.translation_of";

  /** In a passage's document alone: the article's key and the passage's number. */
  private static final String PASSAGE_ID = "passage.id";

  /** In the article's document alone: the epoch day of the event, else of publication. */
  static final String DAY = "article.day";

  /** In the article's document alone, when its passages have vectors. */
  static final String EMBEDDED = "article.embedded";

  /** In the article's document alone: the hash of its file's content. */
  static final String HASH = "hash";

  /** In a passage's document alone: its place in its article, from 0. */
  static final String NUMBER = "number";

  /** In a passage's document alone: where it begins in its article's text. */
  static final String START = "start";

  /** In a passage's document alone: where it ends there. */
  static final String END = "end";

  /** In a passage's document alone: how many documents further its article's stands. */
  static final String AHEAD = "ahead";

  private static final String SOURCE = "source";
  private static final String FACT = "fact";
  private static final String TEXT = "article.text";
  private static final String ANNOTATIONS = "article.annotations";
  private static final String RUNS = "article.runs";

  private ArticleFields() {}

  /** The field in which every document of an article carries the values of one kind of fact. */
  public static String of(Fact.Kind kind) {
    return "fact." + kind.name().toLowerCase(Locale.ROOT);
  }

  /** The article's documents: passages in order, then the article. */
  static List<Document> documents(AnalyzedArticle analyzed) {
    List<Document> block = new ArrayList<>();
    for (Passage passage : analyzed.passages()) {
      block.add(passage(analyzed, passage));
    }
    block.add(article(analyzed));
    return block;
  }

  private static Document passage(AnalyzedArticle analyzed, Passage passage) {
    Article article = analyzed.article();
    Document document = common(analyzed, PASSAGE);
    document.add(
        new StringField(PASSAGE_ID, passage(analyzed.key(), passage.number()).text(), Store.NO));
    document.add(new NumericDocValuesField(LinkFields.REPEATED, 0));
    document.add(new NumericDocValuesField(NUMBER, passage.number()));
    document.add(new NumericDocValuesField(START, passage.span().start()));
    document.add(new NumericDocValuesField(END, passage.span().end()));
    int ahead = analyzed.passages().size() - passage.number();
    document.add(new NumericDocValuesField(AHEAD, ahead));
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
    Document document = common(analyzed, ARTICLE);
    // every document has a length, since what all have is found fastest
    document.add(new NumericDocValuesField(PassageFields.LENGTH, 0));
    document.add(new StringField(ARTICLE_KEY, analyzed.key(), Store.NO));
    document.add(new StringField(ARTICLE_SOURCE, article.source(), Store.NO));
    document.add(new StringField(ARTICLE_ID, id(article.source()), Store.NO));
    document.add(new SortedDocValuesField(ARTICLE_KEY, new BytesRef(analyzed.key())));
    document.add(new BinaryDocValuesField(HASH, new BytesRef(analyzed.hash())));
    LinkFields.add(document, analyzed.profile());
    document.add(new StringField(ARTICLE_LANGUAGE, article.language().code(), Store.NO));
    document.add(new StringField(NAME, name(article), Store.NO));
    String original = article.translationOf();
    if (original != null) {
      document.add(new StringField(TRANSLATION_OF, original, Store.YES));
    }
    if (analyzed.vectors() != null) {
      document.add(new StringField(EMBEDDED, "yes", Store.YES));
    }
    LocalDate day = analyzed.day();
    if (day != null) {
      document.add(new LongPoint(DAY, day.toEpochDay()));
      document.add(new NumericDocValuesField(DAY, day.toEpochDay()));
    }
    document.add(new StoredField(KEY, analyzed.key()));
    document.add(new StoredField(LANGUAGE, article.language().code()));
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

  /**
   * A short name of an article for links and buttons: the first 12 hexadecimal digits of the
   * SHA-256 of its source.
   */
  public static String id(String source) {
    return DigestUtils.sha256Hex(source).substring(0, 12);
  }

  /** Finds the articles with this {@link #id}. */
  static Query ofId(String id) {
    return new TermQuery(new Term(ARTICLE_ID, id));
  }

  /** Names all documents of an article. */
  static Term ofKey(String key) {
    return new Term(ARTICLE_KEY, key);
  }

  /** Finds the articles of that source, one in each knowledge folder at most. */
  static Query ofSource(String source) {
    return new TermQuery(new Term(ARTICLE_SOURCE, source));
  }

  /** Names the document of one passage. */
  static Term passage(String key, int number) {
    return new Term(PASSAGE_ID, key + '\0' + number);
  }

  /** The article's file name without folders and extension, as {@code translation_of} gives it. */
  static String name(Article article) {
    String file = article.source().substring(article.source().lastIndexOf('/') + 1);
    return file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
  }

  private static Document common(AnalyzedArticle analyzed, String kind) {
    Document document = new Document();
    document.add(new StringField(KEY, analyzed.key(), Store.NO));
    document.add(new StringField(KIND, kind, Store.NO));
    document.add(new StringField(LANGUAGE, analyzed.article().language().code(), Store.NO));
    for (Fact fact : analyzed.facts()) {
      switch (fact.kind()) {
        case PARTNER, SERIES, EDITION, DATE, PLACE ->
            document.add(new StringField(of(fact.kind()), fact.value(), Store.NO));
        case CHAIR, PERSON, FIELD, DOCUMENT, INVITATION -> {}
      }
    }
    return document;
  }

  /**
   * The article with this document. What it says and its annotations stand by themselves, not
   * compressed: questions read a few articles out of many.
   */
  static IndexedArticle article(IndexReader reader, int document) throws IOException {
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
            document.get(TRANSLATION_OF),
            document.get("author"),
            runs);
    List<Fact> facts = new ArrayList<>();
    for (IndexableField field : document.getFields(FACT)) {
      facts.add(decode(field.stringValue()));
    }
    return new IndexedArticle(document.get(KEY), article, facts, annotations);
  }

  private static Language language(Document document) {
    return Language.ofCode(document.get(LANGUAGE)).orElseThrow();
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
