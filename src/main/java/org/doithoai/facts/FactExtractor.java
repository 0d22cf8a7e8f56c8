package org.doithoai.facts;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.article.Article;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.TextAnnotator;

/**
 * Finds what an article says of the meeting it reports: by the names in its title and lead, by the
 * verbs of the trade ("co-chaired", "thống nhất", "witnessed the signing") and by the form of
 * lists. What the article does not say is no fact; each fact carries the sentence that says it.
 *
 * <p>Immutable; any number of threads may use one.
 */
public final class FactExtractor {

  /** Raised when the same text has other facts. */
  private static final int VERSION = 6;

  /**
   * The longest sentence that is read for facts, in UTF-16 code units: what is longer is a text
   * without stops, in which words that stand far apart have nothing to do with each other.
   */
  private static final int LONGEST_SENTENCE = 5_000;

  private final TextAnnotator annotator;

  /**
   * An extractor.
   *
   * @param annotator of the articles' texts
   */
  public FactExtractor(TextAnnotator annotator) {
    this.annotator = annotator;
  }

  /** The annotator of the articles' texts. */
  public TextAnnotator annotator() {
    return annotator;
  }

  /** What changes whenever the same article may have other facts. */
  public String version() {
    return annotator.version() + " facts " + VERSION;
  }

  /** The facts of one article, each kind in the order of the text. */
  public List<Fact> find(Article article) {
    return find(article, annotator.annotate(article.text(), article.language()));
  }

  /**
   * The facts of an article that is annotated already.
   *
   * @param text the article's text
   */
  public List<Fact> find(Article article, AnnotatedText text) {
    List<Sentence> sentences =
        Sentence.in(article, text).stream()
            .filter(sentence -> sentence.span().length() <= LONGEST_SENTENCE)
            .toList();
    List<Fact> facts = new ArrayList<>();
    facts.addAll(new MeetingFacts(article, sentences).find());
    facts.addAll(PeopleFacts.find(sentences));
    facts.addAll(AgreementFacts.find(sentences));
    return List.copyOf(facts);
  }
}
