package org.doithoai.answer.llm;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doithoai.answer.llm.TermAlignment.Anchor;
import org.doithoai.answer.llm.TermAlignment.Place;
import org.doithoai.facts.Sentence;
import org.doithoai.text.DateMention;
import org.doithoai.text.PartialDate;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whether the dates and numbers of a claim stand in its evidence, and beside the same words: of two
 * dates in a sentence the one that the claim's words stand nearest to.
 */
final class ValueCheck {

  /** How much of the claim must stand in the sentence that the value comes from. */
  private static final double BOUND = 0.5;

  /** How many words of a distance a comma, a semicolon or an "and" between counts for. */
  private static final int SEPARATOR = 4;

  /** What nearness counts beside standing in the same part of a sentence. */
  private static final double TIE = 0.3;

  private static final Pattern SEPARATORS = Pattern.compile("[,;:()]|(?iu)\\b(?:and|và)\\b");

  private static final Pattern MEETING =
      Sentence.words(
          "dialogues?|talks|meeting|met|round|session|đối thoại|hội đàm|cuộc gặp|vòng|phiên");

  /** Furthest from the word for the meeting that its date, place or number stands. */
  private static final int NEAR_MEETING = 60;

  private final ClaimCase claimCase;
  private final TermAlignment alignment;

  ValueCheck(ClaimCase claimCase, TermAlignment alignment) {
    this.claimCase = claimCase;
    this.alignment = alignment;
  }

  boolean holds() {
    return values(claimCase.claim()).stream().allMatch(this::holds);
  }

  /** A date or number with what it is compared by. */
  private record Value(Span span, @Nullable DateMention date, @Nullable Numeral number) {

    static Value of(DateMention date) {
      return new Value(date.span(), date, null);
    }

    static Value of(Numeral number) {
      return new Value(number.span(), null, number);
    }

    /** Whether the evidence says this. */
    boolean isSaidBy(Value other) {
      if (date != null) {
        return other.date != null ? isSame(date, other.date) : isYear(date, other.number);
      }
      if (number == null) {
        return false;
      }
      return other.number != null
          ? number.value().equals(other.number.value())
          : other.date != null && number.value().equals(String.valueOf(other.date.year()));
    }

    /** Whether the date is a bare year that was read as a number in the evidence. */
    private static boolean isYear(DateMention date, @Nullable Numeral number) {
      boolean bare = date.month() == null && date.day() == null && !date.isRange();
      return bare && number != null && number.value().equals(String.valueOf(date.year()));
    }

    /** Whether the one could be taken for the other. */
    boolean isLike(Value other) {
      if (date != null && other.date != null) {
        return date.isRange() == other.date.isRange();
      }
      return number != null && other.number != null && number.ordinal() == other.number.ordinal();
    }
  }

  private static List<Value> values(AnalyzedText reading) {
    return Stream.concat(
            reading.dates().stream().map(Value::of), reading.numerals().stream().map(Value::of))
        .toList();
  }

  private boolean holds(Value value) {
    for (int s = 0; s < claimCase.sentences().size(); s++) {
      List<Value> there = values(claimCase.sentences().get(s));
      List<Value> right = there.stream().filter(value::isSaidBy).toList();
      List<Value> wrong =
          there.stream().filter(v -> value.isLike(v) && !value.isSaidBy(v)).toList();
      int sentence = s;
      if (!right.isEmpty()
          && isBound(value.span(), s)
          && wrong.stream().allMatch(w -> isNearer(value, sentence, right, w))) {
        return true;
      }
    }
    return isOfMeeting(value);
  }

  private boolean isOfMeeting(Value value) {
    Optional<Span> meeting = Optional.empty();
    if (value.date() != null) {
      meeting = claimCase.frame().date(value.date());
    } else if (value.number() != null && value.number().ordinal()) {
      meeting = claimCase.frame().edition(value.number().value());
    }
    return meeting.isPresent() && framed(value.span(), meeting.get());
  }

  /**
   * Whether the claim's words stand nearer to the value than to the other one; where the claim has
   * both, nearer than if they changed places.
   */
  private boolean isNearer(Value value, int sentence, List<Value> right, Value wrong) {
    double kept = nearest(value, sentence, right);
    double changed = nearness(value.span(), sentence, wrong.span());
    for (Value other : values(claimCase.claim())) {
      if (other.isLike(wrong) && other.isSaidBy(wrong)) {
        kept += nearness(other.span(), sentence, wrong.span());
        changed += nearest(other, sentence, right);
        break;
      }
    }
    return kept > changed;
  }

  private double nearest(Value value, int sentence, List<Value> places) {
    return places.stream()
        .mapToDouble(place -> nearness(value.span(), sentence, place.span()))
        .max()
        .orElse(0);
  }

  /** Whether the claim says no more of the date than the evidence does, and the same. */
  static boolean isSame(DateMention claimed, DateMention said) {
    PartialDate until = claimed.until();
    PartialDate saidUntil = said.until();
    if ((until == null) != (saidUntil == null)) {
      return false;
    }
    return isSame(claimed.from(), said.from())
        && (until == null || saidUntil == null || isSame(until, saidUntil));
  }

  private static boolean isSame(PartialDate claimed, PartialDate said) {
    return isSaid(claimed.year(), said.year())
        && isSaid(claimed.month(), said.month())
        && isSaid(claimed.day(), said.day())
        && isWeekday(claimed.weekday(), said);
  }

  private static boolean isSaid(@Nullable Integer claimed, @Nullable Integer said) {
    return claimed == null || Objects.equals(claimed, said);
  }

  private static boolean isWeekday(@Nullable DayOfWeek claimed, PartialDate said) {
    return claimed == null
        || claimed == said.weekday()
        || (said.weekday() == null
            && said.resolve().map(day -> day.getDayOfWeek() == claimed).orElse(false));
  }

  /** Whether most of the claim's words around the value stand in the value's own sentence. */
  private boolean isBound(Span value, int sentence) {
    return TermAlignment.coverage(around(value), sentence) >= BOUND;
  }

  private List<Anchor> around(Span value) {
    return claimCase.claim().clauses().stream()
        .filter(clause -> clause.overlaps(value))
        .findFirst()
        .map(alignment::in)
        .orElse(List.of())
        .stream()
        .filter(anchor -> !anchor.span().overlaps(value))
        .toList();
  }

  /** The weight of the claim's words about the value that stand in one part with the place. */
  private double nearness(Span value, int sentence, Span there) {
    AnalyzedText reading = claimCase.sentences().get(sentence);
    Span part = part(reading, there);
    double sum = 0;
    for (Anchor anchor : beside(value)) {
      double nearest = 0;
      for (Place place : anchor.places()) {
        if (place.sentence() == sentence) {
          double near = 1.0 / (1 + distance(reading, place.span(), there));
          nearest = Math.max(nearest, (part.overlaps(place.span()) ? 1 : 0) + TIE * near);
        }
      }
      sum += anchor.weight() * nearest;
    }
    return sum;
  }

  private static Span part(AnalyzedText reading, Span there) {
    return reading.parts().stream().filter(p -> p.overlaps(there)).findFirst().orElse(there);
  }

  /** The claim's words in one part with the value; those of its clause where there are none. */
  private List<Anchor> beside(Span value) {
    Span part = part(claimCase.claim(), value);
    List<Anchor> beside = around(value).stream().filter(a -> part.overlaps(a.span())).toList();
    return beside.isEmpty() ? around(value) : beside;
  }

  /** Words between two spans, those behind a separator further off. */
  static int distance(AnalyzedText reading, Span one, Span other) {
    Span first = one.start() <= other.start() ? one : other;
    Span second = first.equals(one) ? other : one;
    int from = Math.min(first.end(), second.start());
    String between = reading.text().substring(from, second.start());
    int distance = reading.wordAt(second.start()) - reading.wordAt(from);
    Matcher separators = SEPARATORS.matcher(between);
    while (separators.find()) {
      distance += SEPARATOR;
    }
    return distance;
  }

  /**
   * Whether the value tells of the meeting that the article reports, and not of what the sentence
   * dates otherwise: the word for a meeting stands beside it, and the claim leaves out no date and
   * no ordinal of the sentences quoted.
   */
  private boolean framed(Span value, Span fact) {
    if (!isBesideMeeting(claimCase.claim().text(), value)) {
      return false;
    }
    return keepsDates(claimCase, fact) && keepsOrdinals(fact) && claimCase.add(fact);
  }

  /** Whether the claim has every ordinal of the sentences quoted, the fact's aside. */
  private boolean keepsOrdinals(Span fact) {
    List<Numeral> claimed = claimCase.claim().numerals();
    return IntStream.range(0, claimCase.sentences().size())
        .filter(s -> !claimCase.span(s).equals(fact))
        .mapToObj(s -> claimCase.sentences().get(s).numerals())
        .flatMap(List::stream)
        .filter(Numeral::ordinal)
        .allMatch(said -> claimed.stream().anyMatch(n -> n.value().equals(said.value())));
  }

  static boolean isBesideMeeting(String text, Span value) {
    int from = Math.max(0, value.start() - NEAR_MEETING);
    int to = Math.min(text.length(), value.end() + NEAR_MEETING);
    return MEETING.matcher(text.substring(from, to)).find();
  }

  /** Whether the claim has every date of the sentences quoted, that of the fact's aside. */
  static boolean keepsDates(ClaimCase claimCase, Span fact) {
    List<DateMention> left = new ArrayList<>();
    for (int s = 0; s < claimCase.sentences().size(); s++) {
      if (!claimCase.span(s).equals(fact)) {
        left.addAll(claimCase.sentences().get(s).dates());
      }
    }
    left.removeIf(
        said -> claimCase.claim().dates().stream().anyMatch(claimed -> isSame(claimed, said)));
    return left.isEmpty();
  }
}
