package org.doithoai.index;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.facts.Fact;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are wanted; what is null does not matter.
 *
 * @param partner id of the country or organization that the meeting was with
 * @param language of the article
 * @param days of the event, else of publication
 */
public record ArticleFilter(
    @Nullable String partner, @Nullable Language language, @Nullable DayRange days) {

  /** What they meet, copies too. */
  Condition condition() {
    List<Condition> all = new ArrayList<>(List.of(ArticleFields.articles()));
    if (partner != null) {
      all.add(ArticleFields.stating(Fact.Kind.PARTNER, partner));
    }
    if (language != null) {
      all.add(ArticleFields.in(language));
    }
    if (days != null) {
      all.add(days.ofEvent());
    }
    return new Condition.All(all);
  }
}
