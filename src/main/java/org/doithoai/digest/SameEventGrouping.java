package org.doithoai.digest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doithoai.facts.Fact;
import org.doithoai.index.Events;
import org.doithoai.index.IndexedArticle;
import org.jspecify.annotations.Nullable;

/**
 * Whether two articles report the same event: the index links them, as copies, translations or
 * reports of one event, or both tell of the same round with the same partners, even on another day,
 * which is then a difference to be told.
 *
 * @param links those of the index
 */
record SameEventGrouping(Events links) {

  /** Agencies of the other side of the world date the same event a day apart. */
  private static final int DAYS_APART = 1;

  /** The articles, those of one event together, in the order of each event's first one. */
  List<List<IndexedArticle>> groups(List<IndexedArticle> articles) {
    List<List<IndexedArticle>> groups = new ArrayList<>();
    for (IndexedArticle article : articles) {
      List<IndexedArticle> own = new ArrayList<>();
      int place = groups.size();
      for (int i = groups.size() - 1; i >= 0; i--) {
        if (groups.get(i).stream().anyMatch(a -> test(a, article))) {
          own.addAll(0, groups.remove(i));
          place = i;
        }
      }
      own.add(article);
      groups.add(place, own);
    }
    return groups;
  }

  /** Whether both report the same. */
  boolean test(IndexedArticle a, IndexedArticle b) {
    return links.sameEvent(a.key()).contains(b.key()) || isSameMeeting(a, b);
  }

  private static boolean compatible(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || b == null || Math.abs(ChronoUnit.DAYS.between(a, b)) <= DAYS_APART;
  }

  private static boolean isSameMeeting(IndexedArticle a, IndexedArticle b) {
    Set<String> partners = values(a, Fact.Kind.PARTNER);
    if (partners.isEmpty() || !partners.equals(values(b, Fact.Kind.PARTNER))) {
      return false;
    }
    Optional<Boolean> series = equal(a, b, Fact.Kind.SERIES);
    Optional<Boolean> edition = equal(a, b, Fact.Kind.EDITION);
    if (edition.isPresent() && !edition.get()) {
      return false;
    }
    Optional<Boolean> day = sameDay(a, b);
    if (edition.isPresent() && series.orElse(true)) {
      return true;
    }
    return day.orElse(false) && series.orElse(true);
  }

  private static Set<String> values(IndexedArticle article, Fact.Kind kind) {
    return article.facts(kind).map(Fact::value).collect(Collectors.toSet());
  }

  /** Empty when one of them does not say. */
  private static Optional<Boolean> equal(IndexedArticle a, IndexedArticle b, Fact.Kind kind) {
    Optional<Fact> first = a.fact(kind);
    Optional<Fact> second = b.fact(kind);
    return first.isPresent() && second.isPresent()
        ? Optional.of(first.get().value().equals(second.get().value()))
        : Optional.empty();
  }

  private static Optional<Boolean> sameDay(IndexedArticle a, IndexedArticle b) {
    Optional<Fact> first = a.fact(Fact.Kind.DATE);
    Optional<Fact> second = b.fact(Fact.Kind.DATE);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    String one = first.get().value();
    String other = second.get().value();
    if (one.startsWith("--") || other.startsWith("--")) {
      return Optional.of(
          one.substring(one.length() - 5).equals(other.substring(other.length() - 5)));
    }
    return Optional.of(compatible(LocalDate.parse(one), LocalDate.parse(other)));
  }
}
