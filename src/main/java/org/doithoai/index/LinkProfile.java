package org.doithoai.index;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.doithoai.article.Article;
import org.jspecify.annotations.Nullable;

/** What an article is compared with others by. Not thread-safe. */
final class LinkProfile {

  private final IndexedArticle indexed;
  private final EventFacts facts;
  private final LinkFeatures features;
  private @Nullable Shingles shingles;

  LinkProfile(IndexedArticle indexed, LinkFeatures features) {
    this.indexed = indexed;
    this.facts = EventFacts.of(indexed);
    this.features = features;
  }

  IndexedArticle indexed() {
    return indexed;
  }

  String key() {
    return indexed.key();
  }

  Article article() {
    return indexed.article();
  }

  /** How many things are known of it that a citation shows. */
  int known() {
    return (int)
        Stream.of(article().title(), article().date(), article().outlet(), article().url())
            .filter(Objects::nonNull)
            .count();
  }

  /** When it appeared; far in the future when that is not known. */
  LocalDate published() {
    return Objects.requireNonNullElse(article().published(), LocalDate.MAX);
  }

  EventFacts facts() {
    return facts;
  }

  LinkFeatures anchors() {
    return features;
  }

  /** Those of the body, made when first asked for: a copy may have another title. */
  Shingles shingles() {
    Shingles made = shingles;
    if (made == null) {
      made = Shingles.of(article().text().substring(article().bodyStart()));
      shingles = made;
    }
    return made;
  }
}
