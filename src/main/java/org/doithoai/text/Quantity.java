package org.doithoai.text;

import org.doithoai.text.Quantity.Kind;
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
  public static final Layer<Quantity> LAYER = new Layer<>("quantities", new Codec());

  /** Quantities in few bytes: most are small whole numbers. */
  private static final class Codec implements Layer.Codec<Quantity> {

    private static final int WHOLE = 1;
    private static final int UNIT = 2;
    private static final int COUNTED = 4;

    @Override
    public void write(Quantity quantity, AnnotationOutput out) {
      out.span(quantity.span());
      int whole = (int) quantity.value();
      boolean isWhole = whole == quantity.value();
      String unit = quantity.unit();
      Span counted = quantity.counted();
      out.string(quantity.kind().name());
      out.number(
          (isWhole ? WHOLE : 0) | (unit == null ? 0 : UNIT) | (counted == null ? 0 : COUNTED));
      if (isWhole) {
        out.number(whole);
      } else {
        long bits = Double.doubleToLongBits(quantity.value());
        out.number((int) (bits >>> Integer.SIZE));
        out.number((int) bits);
      }
      if (unit != null) {
        out.string(unit);
      }
      if (counted != null) {
        out.number(counted.start() - quantity.span().start());
        out.number(counted.length());
      }
    }

    @Override
    public Quantity read(AnnotationInput in) {
      Span span = in.span();
      Kind kind = Kind.valueOf(in.string());
      int flags = in.number();
      double value = (flags & WHOLE) != 0 ? in.number() : fraction(in);
      @Nullable String unit = (flags & UNIT) != 0 ? in.string() : null;
      @Nullable Span counted = (flags & COUNTED) != 0 ? counted(span, in) : null;
      return new Quantity(span, value, kind, unit, counted);
    }

    private static double fraction(AnnotationInput in) {
      long high = in.number();
      long low = in.number() & 0xffff_ffffL;
      return Double.longBitsToDouble(high << Integer.SIZE | low);
    }

    private static Span counted(Span span, AnnotationInput in) {
      int start = span.start() + in.number();
      return new Span(start, start + in.number());
    }
  }
}
