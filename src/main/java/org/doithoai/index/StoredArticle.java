package org.doithoai.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;
import org.doithoai.article.Article;
import org.doithoai.article.SourceRuns;
import org.doithoai.facts.Fact;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An article taken apart into what any engine can store.
 *
 * @param words what it says of itself, by name; what it does not say is absent
 * @param facts a line each
 * @param text the article's text
 * @param runs where in its file the text stood
 * @param annotations what was found in the text
 */
public record StoredArticle(
    Map<String, String> words,
    List<String> facts,
    String text,
    BytesRef runs,
    BytesRef annotations) {

  private static final String SOURCE = "source";
  private static final String TITLE = "title";
  private static final String DATE = "date";
  private static final String PUBLISHED = "published";
  private static final String OUTLET = "outlet";
  private static final String URL = "url";
  private static final String AUTHOR = "author";

  /** The names of the words that there may be. */
  static final List<String> NAMES =
      List.of(
          ArticleFields.KEY,
          ArticleFields.LANGUAGE,
          SOURCE,
          TITLE,
          DATE,
          PUBLISHED,
          OUTLET,
          URL,
          AUTHOR,
          ArticleFields.TRANSLATION_OF);

  public StoredArticle {
    words = Map.copyOf(words);
    facts = List.copyOf(facts);
  }

  static StoredArticle of(AnalyzedArticle analyzed) {
    Article article = analyzed.article();
    Map<String, String> words = new LinkedHashMap<>();
    put(words, ArticleFields.KEY, analyzed.key());
    put(words, ArticleFields.LANGUAGE, article.language().code());
    put(words, SOURCE, article.source());
    put(words, TITLE, article.title());
    put(words, DATE, article.date());
    put(words, PUBLISHED, article.published());
    put(words, OUTLET, article.outlet());
    put(words, URL, article.url());
    put(words, AUTHOR, article.author());
    put(words, ArticleFields.TRANSLATION_OF, article.translationOf());
    return new StoredArticle(
        words,
        analyzed.facts().stream().map(StoredArticle::encode).toList(),
        article.text(),
        new BytesRef(article.sourceRuns().encode()),
        new BytesRef(analyzed.annotations()));
  }

  private static void put(Map<String, String> words, String name, @Nullable Object value) {
    if (value != null) {
      words.put(name, value.toString());
    }
  }

  /**
   * The article put together again.
   *
   * @throws IllegalArgumentException if a word is missing or of another form
   */
  public IndexedArticle read() {
    Article article =
        new Article(
            word(SOURCE),
            text,
            words.get(TITLE),
            Language.ofCode(word(ArticleFields.LANGUAGE)).orElseThrow(),
            parsed(words.get(DATE), LocalDate::parse),
            parsed(words.get(PUBLISHED), LocalDate::parse),
            words.get(OUTLET),
            words.get(URL),
            words.get(ArticleFields.TRANSLATION_OF),
            words.get(AUTHOR),
            SourceRuns.decode(runs.bytes, runs.offset, runs.length));
    List<Fact> found = new ArrayList<>();
    facts.forEach(line -> found.add(decode(line)));
    return new IndexedArticle(
        word(ArticleFields.KEY), article, found, new Annotations(annotations));
  }

  private String word(String name) {
    String word = words.get(name);
    if (word == null) {
      throw new IllegalArgumentException("an article without " + name);
    }
    return word;
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
