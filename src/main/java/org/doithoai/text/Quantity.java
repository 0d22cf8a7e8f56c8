package org.doithoai.text;

import org.jspecify.annotations.Nullable;

/**
 * A place in a text that says how many or how much.
 *
 * @param span the number with its currency, sign or unit
 * @param value the number; of a share in per cent, so that {@code half} is 50
 * @param kind what it is a number of
 * @param unit the ISO 4217 code of a currency, or the name of a unit in the singular; null for none
 * @param counted the words for what is counted, or for the unit of a measure; null for none
 */
public record Quantity(
    Span span, double value, Kind kind, @Nullable String unit, @Nullable Span counted) {

  /** What a quantity is a number of. */
  public enum Kind {
    /** Persons or things. */
    COUNT,
    /** An amount in some currency. */
    MONEY,
    /** A share of a whole. */
    PERCENT,
    /** Time, length, weight or the like, in some unit. */
    MEASURE
  }

  /** Its layer. */
  public static final Layer<Quantity> LAYER = new Layer<>("quantities", new QuantityCodec());
}
