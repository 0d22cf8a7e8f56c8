package org.doithoai.question;

import java.util.List;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a question asks of all articles together.
 *
 * @param unit what is listed or counted
 * @param one true if it asks for the first or last of them alone
 * @param bound how its dates and editions bound the time that is asked about
 * @param writtenIn the language of the articles; null for either
 * @param mentioned where the words stand that the articles are to have; none where any words of the
 *     question that say more than that there was a meeting are meant
 * @param page which page of a list, from 1
 */
public record Scope(
    Unit unit,
    boolean one,
    Bound bound,
    @Nullable Language writtenIn,
    List<Span> mentioned,
    int page) {

  /** What is listed. */
  public enum Unit {
    /** Nothing: it asks of one article, meeting or thing. */
    NONE,
    /** The articles themselves. */
    ARTICLES,
    /** What the articles report, each event once. */
    EVENTS,
    /** The meetings among these. */
    MEETINGS,
    /** Those who led or attended meetings. */
    PEOPLE,
    /** With whom there were meetings. */
    PARTNERS,
    /** What was signed at meetings. */
    DOCUMENTS
  }

  /** How a time is meant. */
  public enum Bound {
    /** That time alone. */
    WITHIN,
    /** That time and all after it. */
    SINCE,
    /** All after it, without that time itself. */
    AFTER,
    /** All before it. */
    BEFORE,
    /** All up to its end. */
    UP_TO,
    /** From the first of two times to the second. */
    BETWEEN
  }

  /** The scope of a question that lists nothing. */
  static final Scope NONE = new Scope(Unit.NONE, false, Bound.WITHIN, null, List.of(), 1);

  public Scope {
    mentioned = List.copyOf(mentioned);
  }

  /** True if it asks for a list or a count. */
  public boolean isListing() {
    return unit != Unit.NONE;
  }
}
