package org.doithoai.question;

import java.util.Optional;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.registry.Partner;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, or several, as a question names them: by partner, by the number of the edition, or by
 * both.
 *
 * @param partner with whom; null when the question does not say
 * @param edition the number in its series; null when the question does not say
 */
public record Subject(@Nullable Partner partner, @Nullable Integer edition) {

  /** Whether the article reports such a meeting. */
  public boolean isOf(IndexedArticle article) {
    return isWithPartner(article) && isOfEdition(article);
  }

  /** Whether it reports a meeting with this partner; true when none is named. */
  public boolean isWithPartner(IndexedArticle article) {
    return partner == null || article.says(Fact.Kind.PARTNER, partner.id());
  }

  private boolean isOfEdition(IndexedArticle article) {
    return edition == null || article.says(Fact.Kind.EDITION, Integer.toString(edition));
  }

  /** The partner, where one is named. */
  public Optional<Partner> withPartner() {
    return Optional.ofNullable(partner);
  }
}
