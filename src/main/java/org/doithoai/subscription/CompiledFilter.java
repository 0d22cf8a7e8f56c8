package org.doithoai.subscription;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.doithoai.article.Article;
import org.doithoai.index.IndexedArticle;
import org.doithoai.text.Sentences;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription wants, ready to be looked for in articles. For one thread, which closes it.
 */
public final class CompiledFilter implements AutoCloseable {

  private final Filter filter;
  private final ArticleTopics.Finder notions;
  private final @Nullable StandingQueries queries;

  /**
   * @param standing asked for new ones where the filter has phrases
   */
  public CompiledFilter(Filter filter, ArticleTopics.Finder notions, Supplier<StandingQueries> standing) {
    this.filter = filter;
    this.notions = notions;
    this.queries = filter.phrases().isEmpty() ? null : standing.get();
    if (queries != null) {
      filter.phrases().forEach(phrase -> queries.put(phrase, phrase));
    }
  }

  /** The keys and phrases for which the articles are there, in the filter's order. */
  public Set<String> in(List<IndexedArticle> articles) {
    Set<String> reasons = new LinkedHashSet<>();
    for (IndexedArticle article : articles) {
      ArticleTopics found = notions.in(article);
      filter.partners().stream().filter(found.about()::contains).forEach(reasons::add);
      Stream.concat(filter.people().stream(), filter.topics().stream())
          .filter(found.named()::contains)
          .forEach(reasons::add);
      if (queries != null) {
        Set<String> matched = queries.matching(article.article());
        filter.phrases().stream().filter(matched::contains).forEach(reasons::add);
      }
    }
    return reasons;
  }

  /** The sentences that name one of the topics or phrases; empty when the filter has none. */
  public List<Span> sentences(IndexedArticle article) {
    if (filter.topics().isEmpty() && filter.phrases().isEmpty()) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    for (Span sentence : Sentences.split(article.article().text())) {
      if (sentence.start() >= article.article().bodyStart() && names(article.article(), sentence)) {
        found.add(sentence);
      }
    }
    return found;
  }

  private boolean names(Article article, Span sentence) {
    Article alone =
        new Article(
            "",
            sentence.of(article.text()),
            null,
            article.language(),
            null,
            null,
            null,
            null,
            null);
    ArticleTopics found = notions.in(new IndexedArticle("", alone, List.of()));
    return filter.topics().stream().anyMatch(found.named()::contains)
        || (queries != null && !queries.matching(alone).isEmpty());
  }

  @Override
  public void close() {
    if (queries != null) {
      queries.close();
    }
  }
}
