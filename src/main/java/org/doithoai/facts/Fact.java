package org.doithoai.facts;

import org.doithoai.article.Article;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Place;
import org.doithoai.registry.Series;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One thing an article says, and where it says it.
 *
 * @param kind what sort of thing
 * @param span the sentence of {@link Article#text()} that says it
 * @param value the thing itself: an entity's id, a date, a number or the article's own words, as
 *     its {@link Kind} says
 * @param detail more of it in the article's own words, where its {@link Kind} has such; else null
 * @param party of a person, the id of the {@link Partner} on whose side he or she is, Vietnam's
 *     included; null where that is not to be told, and for all other kinds
 */
public record Fact(
    Kind kind, Span span, String value, @Nullable String detail, @Nullable String party) {

  /** What sort of thing a fact is. */
  public enum Kind {
    /** Whom Vietnam met: the id of a {@link Partner}. */
    PARTNER,
    /**
     * That there was a meeting: the id of the home partner where it took part, else {@code other}.
     */
    MEETING,
    /** What sort of meeting it was: the id of a {@link Series}. */
    SERIES,
    /** The meeting's number in its series, in digits. */
    EDITION,
    /** When it was: {@code 2024-02-27}, or {@code --02-27} where the year is not said. */
    DATE,
    /** Where it was: the id of a {@link Place} or {@link Partner}, else the name as written. */
    PLACE,
    /** Who led it: a name as written; the detail is rank and office as written. */
    CHAIR,
    /** Who else is named: a name as written; the detail is rank and office as written. */
    PERSON,
    /** A field of co-operation that was agreed on, as written. */
    FIELD,
    /** A document signed, exchanged or handed over, as written. */
    DOCUMENT,
    /** An invitation: what to, as written. */
    INVITATION
  }
}
