package org.doithoai.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doithoai.article.Article;
import org.doithoai.facts.Fact;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.TextAnnotator;

/**
 * An article as the index holds it.
 *
 * @param key unique in the index, over all knowledge folders
 * @param article the article
 * @param facts what it says, in the order of the text within each kind
 * @param annotations what was found in its text
 */
public record IndexedArticle(
    String key, Article article, List<Fact> facts, Annotations annotations) {

  public IndexedArticle {
    facts = List.copyOf(facts);
  }

  /** An article whose annotations are not known. */
  public IndexedArticle(String key, Article article, List<Fact> facts) {
    this(key, article, facts, Annotations.NONE);
  }

  /**
   * The article's text with its annotations.
   *
   * @param annotator of the same version as the one that analysed it
   */
  public AnnotatedText annotated(TextAnnotator annotator) {
    return annotations.of(article, annotator);
  }

  /** The facts of one kind, in the order of the text. */
  public Stream<Fact> facts(Fact.Kind kind) {
    return facts.stream().filter(fact -> fact.kind() == kind);
  }

  /** The first fact of one kind. */
  public Optional<Fact> fact(Fact.Kind kind) {
    return facts(kind).findFirst();
  }

  /** The first day that the text gives for the event, if it says the year. */
  public Optional<LocalDate> day() {
    return fact(Fact.Kind.DATE)
        .map(Fact::value)
        .filter(value -> !value.startsWith("-"))
        .map(LocalDate::parse);
  }

  /** The day of its event, by its head or its text, else that of its publication. */
  public Optional<LocalDate> dayOrPublished() {
    return Optional.ofNullable(article.date())
        .or(this::day)
        .or(() -> Optional.ofNullable(article.published()));
  }

  /** Whether a fact of this kind has this value. */
  public boolean says(Fact.Kind kind, String value) {
    return facts(kind).anyMatch(fact -> fact.value().equals(value));
  }
}
