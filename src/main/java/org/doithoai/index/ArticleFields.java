package org.doithoai.index;

import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.lucene.index.Term;
import org.doithoai.article.Article;
import org.doithoai.article.Outlets;
import org.doithoai.facts.Fact;
import org.doithoai.registry.Entity;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;

/**
 * The names of the fields by which articles and passages are found in the index, and the terms that
 * find them.
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
  public static final String ARTICLE_KEY = "article.key";

  /** In the article's document alone: its {@link Article#source()}. */
  public static final String ARTICLE_SOURCE = "article.source";

  /** In the article's document alone: the {@link #id} of its source. */
  public static final String ARTICLE_ID = "article.id";

  /** In the article's document alone: its language's code. */
  public static final String ARTICLE_LANGUAGE = "article.language";

  /** In the article's document alone: the file's name without its folders and extension. */
  public static final String NAME = "article.name";

  /** In the article's document alone: the {@link #NAME} of what it is the translation of. */
  public static final String TRANSLATION_OF = "article.translation_of";

  /** In a passage's document alone: the article's key and the passage's number. */
  public static final String PASSAGE_ID = "passage.id";

  /** In the article's document alone: the epoch day of the event, else of publication. */
  public static final String DAY = "article.day";

  /** In the article's document alone: the epoch day of publication, else of the event. */
  public static final String PUBLISHED = "article.published";

  /** In the article's document alone: the id of each entity that it names. */
  public static final String MENTION = "article.mention";

  /** In the article's document alone: the kinds of facts that it has. */
  public static final String TELLS = "article.tells";

  /** In the article's document alone: its outlet as {@link #outlet(String)} has it. */
  public static final String OUTLET = "article.outlet";

  /** In the article's document alone, when its passages have vectors. */
  public static final String EMBEDDED = "article.embedded";

  /** In the article's document alone: the hash of its file's content. */
  public static final String HASH = "hash";

  /** In a passage's document alone: its place in its article, from 0. */
  public static final String NUMBER = "number";

  /** In a passage's document alone: where it begins in its article's text. */
  public static final String START = "start";

  /** In a passage's document alone: where it ends there. */
  public static final String END = "end";

  /** In a passage's document alone: how many documents further its article's stands. */
  public static final String AHEAD = "ahead";

  private ArticleFields() {}

  /** The field in which every document of an article carries the values of one kind of fact. */
  public static String of(Fact.Kind kind) {
    return "fact." + kind.name().toLowerCase(Locale.ROOT);
  }

  /**
   * A short name of an article for links and buttons: the first 12 hexadecimal digits of the
   * SHA-256 of its source.
   */
  public static String id(String source) {
    return DigestUtils.sha256Hex(source).substring(0, 12);
  }

  /** Finds the articles that name this entity. */
  public static Condition mentioning(Entity entity) {
    return new Condition.Is(MENTION, entity.id());
  }

  /** Finds the articles that have a fact of this kind. */
  public static Condition telling(Fact.Kind kind) {
    return new Condition.Is(TELLS, kind.name());
  }

  /** Finds the articles of this outlet, however it is spelt. */
  public static Condition ofOutlet(String outlet) {
    return new Condition.Is(OUTLET, outlet(outlet));
  }

  /** Finds the articles that have a day. */
  public static Condition dated() {
    return new Condition.Has(DAY);
  }

  /** Finds the articles in this language. */
  public static Condition in(Language language) {
    return new Condition.Is(ARTICLE_LANGUAGE, language.code());
  }

  static String outlet(String name) {
    String folded = Folding.fold(Outlets.meant(name).orElse(name)).strip();
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }

  /** Finds the articles with this {@link #id}. */
  static Condition ofId(String id) {
    return new Condition.Is(ARTICLE_ID, id);
  }

  /** Finds the article with this key. */
  static Condition ofKey(String key) {
    return new Condition.Is(ARTICLE_KEY, key);
  }

  /** Finds all articles. */
  public static Condition articles() {
    return new Condition.Is(KIND, ARTICLE);
  }

  /** Finds the documents of articles that state this. */
  public static Condition stating(Fact.Kind kind, String value) {
    return new Condition.Is(of(kind), value);
  }

  /** Finds the articles of that source, one in each knowledge folder at most. */
  static Condition ofSource(String source) {
    return new Condition.Is(ARTICLE_SOURCE, source);
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
}
