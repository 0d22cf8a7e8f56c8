package org.doithoai.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.doithoai.article.Article;
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

  /** In the article's document alone: its language's code. */
  static final String ARTICLE_LANGUAGE = "article.language";

  /** In the article's document alone: the file's name without its folders and extension. */
  static final String NAME = "article.name";

  /** In the article's document alone: the {@link #NAME} of what it is the translation of. */
  static final String TRANSLATION_OF = "article.translation_of";

  /** In a passage's document alone: the article's key and the passage's number. */
  private static final String PASSAGE_ID = "passage.id";

  /** In the article's document alone, when its passages have vectors. */
  static final String EMBEDDED = "article.embedded";

  /** In the article's document alone: the hash of its file's content. */
  static final String HASH = "hash";

  private static final String NUMBER = "number";
  private static final String START = "start";
  private static final String END = "end";
  private static final String SOURCE = "source";
  private static final String FACT = "fact";

  private ArticleFields() {}

  /** The field in which every document of an article carries the values of one kind of fact. */
  public static String of(Fact.Kind kind) {
    return "fact." + kind.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The article's documents: passages in order, then the article.
   *
   * @param features what reports of the same are found by
   * @param vectors of the passages; null when they have none
   */
  static List<Document> documents(
      String key,
      String hash,
      Article article,
      List<Fact> facts,
      LinkFeatures features,
      List<Passage> passages,
      @Nullable List<float[]> vectors) {
    List<Document> block = new ArrayList<>();
    for (Passage passage : passages) {
      Document document = common(key, PASSAGE, article, facts);
      document.add(new StringField(PASSAGE_ID, passage(key, passage.number()).text(), Store.NO));
      document.add(new NumericDocValuesField(LinkFields.REPEATED, 0));
      document.add(new StoredField(NUMBER, passage.number()));
      document.add(new StoredField(START, passage.span().start()));
      document.add(new StoredField(END, passage.span().end()));
      String title = article.title();
      PassageFields.add(document, article.language(), title == null ? "" : title, passage.text());
      if (vectors != null) {
        PassageVectors.add(document, article.language(), vectors.get(passage.number()));
      }
      block.add(document);
    }
    Document document = common(key, ARTICLE, article, facts);
    document.add(new StringField(ARTICLE_KEY, key, Store.NO));
    document.add(new StringField(ARTICLE_SOURCE, article.source(), Store.NO));
    document.add(new SortedDocValuesField(ARTICLE_KEY, new BytesRef(key)));
    document.add(new BinaryDocValuesField(HASH, new BytesRef(hash)));
    LinkFields.add(document, new IndexedArticle(key, article, facts), features);
    document.add(new StringField(ARTICLE_LANGUAGE, article.language().code(), Store.NO));
    document.add(new StringField(NAME, name(article), Store.NO));
    String original = article.translationOf();
    if (original != null) {
      document.add(new StringField(TRANSLATION_OF, original, Store.YES));
    }
    if (vectors != null) {
      document.add(new StringField(EMBEDDED, "yes", Store.YES));
    }
    store(document, "text", article.text());
    store(document, "title", article.title());
    store(document, "date", article.date());
    store(document, "published", article.published());
    store(document, "outlet", article.outlet());
    store(document, "url", article.url());
    store(document, "author", article.author());
    facts.forEach(fact -> document.add(new StoredField(FACT, encode(fact))));
    block.add(document);
    return block;
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

  private static Document common(String key, String kind, Article article, List<Fact> facts) {
    Document document = new Document();
    document.add(new StringField(KEY, key, Store.YES));
    document.add(new StringField(KIND, kind, Store.YES));
    document.add(new StringField(LANGUAGE, article.language().code(), Store.YES));
    document.add(new StoredField(SOURCE, article.source()));
    for (Fact fact : facts) {
      switch (fact.kind()) {
        case PARTNER, SERIES, EDITION, DATE, PLACE ->
            document.add(new StringField(of(fact.kind()), fact.value(), Store.NO));
        case CHAIR, PERSON, FIELD, DOCUMENT, INVITATION -> {}
      }
    }
    return document;
  }

  static IndexedArticle article(Document document) {
    String title = document.get("title");
    Article article =
        new Article(
            document.get(SOURCE),
            document.get("text"),
            title,
            language(document),
            parsed(document.get("date"), LocalDate::parse),
            parsed(document.get("published"), LocalDate::parse),
            document.get("outlet"),
            document.get("url"),
            document.get(TRANSLATION_OF),
            document.get("author"));
    List<Fact> facts = new ArrayList<>();
    for (IndexableField field : document.getFields(FACT)) {
      facts.add(decode(field.stringValue()));
    }
    return new IndexedArticle(document.get(KEY), article, facts);
  }

  static Passage passage(Document document, Article article) {
    Span span =
        new Span(
            document.getField(START).numericValue().intValue(),
            document.getField(END).numericValue().intValue());
    return Passage.of(article, document.getField(NUMBER).numericValue().intValue(), span);
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
