package org.doithoai.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.registry.Partner;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are listed; what is null does not matter.
 *
 * @param partner with whom the meeting was
 * @param language of the article
 * @param since the first day of the event
 * @param until the last day of the event; an article without a day is in no stretch of time
 */
record ArticleChoice(
    @Nullable Partner partner,
    @Nullable Language language,
    @Nullable LocalDate since,
    @Nullable LocalDate until) {

  /** The articles chosen, the newest first, those without a day last. */
  List<IndexedArticle> of(List<IndexedArticle> articles) {
    Comparator<IndexedArticle> newestFirst =
        Comparator.comparing(
            (IndexedArticle article) -> article.dayOrPublished().orElse(LocalDate.MIN),
            Comparator.reverseOrder());
    return articles.stream()
        .filter(this::has)
        .sorted(newestFirst.thenComparing(article -> article.article().source()))
        .toList();
  }

  private boolean has(IndexedArticle article) {
    Optional<LocalDate> day = article.dayOrPublished();
    return (partner == null || article.says(Fact.Kind.PARTNER, partner.id()))
        && (language == null || article.article().language() == language)
        && (since == null || day.filter(d -> !d.isBefore(since)).isPresent())
        && (until == null || day.filter(d -> !d.isAfter(until)).isPresent());
  }
}
