package org.doithoai.subscription;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.doithoai.facts.Sentence;
import org.doithoai.index.IndexedArticle;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Span;
import org.doithoai.text.TextAnnotator;

/** What a subscription wants, ready to be looked for in articles. For one thread. */
public final class CompiledFilter {

  private final Filter filter;
  private final TextAnnotator annotator;
  private final ArticleTopics.Finder topics;
  private final StandingQueries phrases;

  CompiledFilter(
      Filter filter, TextAnnotator annotator, ArticleTopics.Finder topics, StandingQueries none) {
    this.filter = filter;
    this.annotator = annotator;
    this.topics = topics;
    this.phrases = none;
    filter.phrases().forEach(phrase -> phrases.put(phrase, phrase));
  }

  /** The keys and phrases for which the articles are there, in the filter's order. */
  public Set<String> in(List<IndexedArticle> articles) {
    Set<String> reasons = new LinkedHashSet<>();
    for (IndexedArticle article : articles) {
      AnnotatedText text = article.annotated(annotator);
      ArticleTopics found = topics.in(article, text);
      Set<String> named = found.named();
      filter.partners().stream().filter(found.about()::contains).forEach(reasons::add);
      Stream.concat(filter.people().stream(), filter.topics().stream())
          .filter(named::contains)
          .forEach(reasons::add);
      Set<String> matched = phrases.matching(text);
      filter.phrases().stream().filter(matched::contains).forEach(reasons::add);
    }
    return reasons;
  }

  /** The sentences of the body that name one of the topics or phrases; none if it has neither. */
  public List<Span> sentences(IndexedArticle article, AnnotatedText text) {
    if (filter.topics().isEmpty() && filter.phrases().isEmpty()) {
      return List.of();
    }
    ArticleTopics found = topics.in(article, text);
    return Sentence.in(article.article(), text).stream()
        .filter(Sentence::body)
        .filter(
            sentence ->
                found.names(filter.topics(), sentence.span())
                    || !phrases.matching(text, sentence.place()).isEmpty())
        .map(Sentence::span)
        .toList();
  }
}
