package org.doithoai.digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.doithoai.article.ArticleReader;
import org.doithoai.facts.FactExtractor;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.IndexUpdate;
import org.doithoai.index.IndexedArticle;
import org.doithoai.lexicon.LanguageDetector;
import org.doithoai.retrieval.ContentTermFinder;
import org.doithoai.retrieval.PassageSearch;
import org.doithoai.retrieval.QuestionExpander;
import org.doithoai.retrieval.Retriever;
import org.doithoai.retrieval.SearchFeature;
import org.doithoai.retrieval.lexical.LexicalRanker;
import org.doithoai.subscription.Filter;
import org.doithoai.subscription.Shipped;
import org.doithoai.subscription.StoredFilters;
import org.doithoai.subscription.Subscriber;
import org.doithoai.subscription.Subscription;
import org.doithoai.subscription.Timing;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/** A folder of articles with its index, and digests written from it. */
public final class Newsroom implements AutoCloseable {

  public static final LanguageDetector DETECTOR = new LanguageDetector(Shipped.LEXICON);

  private final Path articles;
  private final Path indexFolder;
  private final EventWriter writer =
      new EventWriter(
          this::retriever,
          Shipped.REGISTRY,
          Shipped.ANNOTATOR,
          Shipped.GLOSSARY,
          new StoredFilters(Shipped.ANNOTATOR, Shipped.GLOSSARY, Shipped.LEXICON, Shipped.READER));
  private ArticleIndex index;
  private boolean stale;

  Newsroom(Path folder) throws IOException {
    this.articles = Files.createDirectory(folder.resolve("articles"));
    this.indexFolder = folder.resolve("index");
    write("first.en.md", "Page", null, "An article so that there is an index.");
    this.index = update();
  }

  /** Writes an article and brings the index up to date; its key. */
  String write(String name, String title, @Nullable String date, String body) throws IOException {
    return write(name, "title: " + title + (date == null ? "" : "\ndate: " + date), body);
  }

  String write(String name, String front, String body) throws IOException {
    String language = name.contains(".vi.") ? "vi" : "en";
    Files.writeString(
        articles.resolve(name),
        "---\n" + front + "\nlanguage: " + language + "\n---\n" + body + "\n");
    stale = true;
    return articles.toAbsolutePath().normalize() + "|" + name;
  }

  private ArticleIndex index() throws IOException {
    if (stale) {
      index.close();
      index = update();
      stale = false;
    }
    return index;
  }

  private ArticleIndex update() throws IOException {
    new IndexUpdate(
            indexFolder,
            new ArticleReader(text -> DETECTOR.detect(text, Language.ENGLISH)),
            new FactExtractor(Shipped.ANNOTATOR),
            "1")
        .run(List.of(articles), false, (files, of) -> {});
    return ArticleIndex.open(indexFolder).orElseThrow();
  }

  IndexedArticle article(String key) {
    try {
      return index().article(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Digest digest(Language language, Filter filter, DigestInput input) {
    return writer.write(subscription(language, filter), input);
  }

  static Subscription subscription(Language language, Filter filter) {
    return new Subscription(
        "s1",
        new Subscriber("test:1", "chat", null, true),
        "test:owner",
        language,
        filter,
        new Timing.AtOnce(ZoneId.of("Asia/Ho_Chi_Minh"), null),
        false,
        null,
        Subscription.State.ACTIVE);
  }

  /** The digest of these articles, of which none was told of. */
  Digest digest(Language language, Filter filter, String... keys) {
    List<NewsItem> news = List.of(keys).stream().map(key -> new NewsItem(key, false)).toList();
    return digest(language, filter, new DigestInput(news, Set.of(), false, 0));
  }

  private Retriever retriever() {
    try {
      return retriever(index());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Retriever retriever(ArticleIndex index) {
    EnumSet<SearchFeature> features = EnumSet.allOf(SearchFeature.class);
    return new Retriever(
        index,
        new PassageSearch(
            new QuestionExpander(Shipped.LEXICON, Shipped.GLOSSARY, features),
            List.of(new LexicalRanker(features))),
        new ContentTermFinder(Shipped.LEXICON, Shipped.GLOSSARY, Shipped.RELATED));
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
