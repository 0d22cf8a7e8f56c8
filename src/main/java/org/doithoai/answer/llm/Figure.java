package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Ordinal;
import org.doithoai.text.Quantity;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A number that a text says, in figures or in words.
 *
 * @param ordinal true if it numbers one of a series ({@code 10th}) and does not count
 * @param currency of an amount of money; null for other numbers
 * @param span where it stands, without its unit
 */
record Figure(double value, boolean ordinal, @Nullable String currency, Span span) {

  /**
   * The numbers in a text, in order: ordinals, quantities, and whatever else stands there in
   * figures.
   *
   * @param taken where names and dates stand, whose numbers do not count
   */
  static List<Figure> in(TextView view, List<Span> taken) {
    AnnotatedText text = view.of();
    Span part = view.span();
    Stream<Figure> ordinals =
        text.within(Ordinal.LAYER, Ordinal::span, part).stream()
            .map(o -> new Figure(o.value(), true, null, o.span()));
    Stream<Figure> quantities =
        text.within(Quantity.LAYER, Quantity::span, part).stream()
            .filter(quantity -> counts(quantity, view))
            .map(q -> new Figure(q.value(), false, currency(q), number(q, text)));
    Stream<Figure> others =
        text.tokens().words().subList(view.first(), view.end()).stream()
            .filter(Token::isNumber)
            .map(w -> new Figure(Double.parseDouble(w.text()), false, null, w.span()));
    List<Figure> found = new ArrayList<>();
    Stream.of(ordinals, quantities, others)
        .flatMap(figures -> figures)
        .filter(figure -> taken.stream().noneMatch(figure.span()::overlaps))
        .filter(figure -> found.stream().noneMatch(f -> f.span().overlaps(figure.span())))
        .forEach(found::add);
    found.sort((one, other) -> one.span().compareTo(other.span()));
    return List.copyOf(found);
  }

  /** False for "the two ministers", and for "one country against another". */
  private static boolean counts(Quantity quantity, TextView view) {
    Span span = quantity.span();
    boolean one = TextView.GRAMMAR.is(view.word(view.wordAt(span.start())), "one");
    return !(one && quantity.value() == 1)
        && TextView.GRAMMAR.find(view, "both").stream().noneMatch(b -> b.span().overlaps(span));
  }

  private static @Nullable String currency(Quantity quantity) {
    return quantity.kind() == Quantity.Kind.MONEY ? quantity.unit() : null;
  }

  private static Span number(Quantity quantity, AnnotatedText text) {
    Span unit = quantity.counted();
    if (unit == null || unit.start() >= quantity.span().end()) {
      return quantity.span();
    }
    Token last = text.tokens().get(text.tokens().indexAt(unit.start()) - 1);
    return new Span(quantity.span().start(), Math.max(last.end(), quantity.span().start() + 1));
  }

  /** True if both say the same number, of the same money. */
  boolean isSame(Figure other) {
    return value == other.value
        && (currency == null || other.currency == null || Objects.equals(currency, other.currency));
  }
}
