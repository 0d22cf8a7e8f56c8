package org.doithoai.answer.llm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.doithoai.answer.llm.TermAlignment.Anchor;
import org.doithoai.answer.llm.TermAlignment.Place;
import org.doithoai.facts.Fact;
import org.doithoai.text.DateMention;
import org.doithoai.text.PartialDate;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the dates and numbers of a claim stand in its evidence, and beside the same words: of
 * two dates in a sentence the one that the claim's words stand nearest to.
 */
record ValueCheck(ClaimCase claim) {

  /** How much of the claim must stand in the sentence that the value comes from. */
  private static final double BOUND = 0.5;

  /** How many words of a distance a comma, a semicolon or an "and" between counts for. */
  private static final int SEPARATOR = 4;

  /** What nearness counts beside standing in the same part of a sentence. */
  private static final double TIE = 0.3;

  /** Furthest from the word for the meeting that its date, place or number stands. */
  private static final int NEAR_MEETING = 60;

  boolean holds() {
    return values(claim.claim()).stream().allMatch(this::holds);
  }

  /** A date or number with what it is compared by. */
  private record Value(Span span, @Nullable DateMention date, @Nullable Figure number) {

    static Value of(DateMention date) {
      return new Value(date.span(), date, null);
    }

    static Value of(Figure number) {
      return new Value(number.span(), null, number);
    }

    /** True if the evidence says this. */
    boolean isSaidBy(Value other) {
      if (date != null) {
        return other.date != null ? isSame(date, other.date) : isYear(date, other.number);
      }
      if (number == null) {
        return false;
      }
      return other.number != null ? number.isSame(other.number) : isYear(other.date, number);
    }

    /** True if one text read a bare year as a date, the other as a number. */
    private static boolean isYear(@Nullable DateMention date, @Nullable Figure number) {
      return date != null
          && number != null
          && date.month() == null
          && date.day() == null
          && !date.isRange()
          && date.year() != null
          && number.value() == date.year();
    }

    /** True if the one could be taken for the other. */
    boolean isLike(Value other) {
      if (date != null && other.date != null) {
        return date.isRange() == other.date.isRange();
      }
      return number != null && other.number != null && number.ordinal() == other.number.ordinal();
    }
  }

  private static List<Value> values(TextView text) {
    return Stream.concat(
            text.dates().stream().map(Value::of), text.figures().stream().map(Value::of))
        .toList();
  }

  private boolean holds(Value value) {
    for (int s = 0; s < claim.sentences().size(); s++) {
      List<Value> there = values(claim.sentences().get(s));
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
      meeting = claim.said(value.date());
    } else if (value.number() != null && value.number().ordinal()) {
      meeting = claim.said(Fact.Kind.EDITION, Integer.toString((int) value.number().value()));
    }
    return meeting.isPresent() && framed(value.span(), meeting.get());
  }

  /**
   * True if the claim's words stand nearer to the value than to the other one; where the claim has
   * both, nearer than if they changed places.
   */
  private boolean isNearer(Value value, int sentence, List<Value> right, Value wrong) {
    double kept = nearest(value, sentence, right);
    double changed = nearness(value.span(), sentence, wrong.span());
    for (Value other : values(claim.claim())) {
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

  /** True if the claim says no more of the date than the evidence does, and the same. */
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

  /** True if the date is of this day, of which an article may leave out the year. */
  static boolean isDay(DateMention date, String day) {
    PartialDate said = date.from();
    return !date.isRange()
        && said.day() != null
        && said.month() != null
        && day.endsWith("-%02d-%02d".formatted(said.month(), said.day()))
        && (said.year() == null || day.startsWith(said.year() + "-"))
        && (said.weekday() == null
            || (!day.startsWith("-") && LocalDate.parse(day).getDayOfWeek() == said.weekday()));
  }

  /** True if most of the claim's words around the value stand in the value's own sentence. */
  private boolean isBound(Span value, int sentence) {
    return TermAlignment.coverage(around(value), sentence) >= BOUND;
  }

  private List<Anchor> around(Span value) {
    return claim.alignment().in(claim.claim().clause(value)).stream()
        .filter(anchor -> !anchor.span().overlaps(value))
        .toList();
  }

  /** The weight of the claim's words about the value that stand in one part with the place. */
  private double nearness(Span value, int sentence, Span there) {
    TextView reading = claim.sentences().get(sentence);
    Span part = reading.part(there);
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

  /** The claim's words in one part with the value; those of its clause where there are none. */
  private List<Anchor> beside(Span value) {
    Span part = claim.claim().part(value);
    List<Anchor> beside = around(value).stream().filter(a -> part.overlaps(a.span())).toList();
    return beside.isEmpty() ? around(value) : beside;
  }

  /** Words between two spans, those behind a separator further off. */
  static int distance(TextView text, Span one, Span other) {
    Span first = one.start() <= other.start() ? one : other;
    Span second = first.equals(one) ? other : one;
    int from = text.wordAt(Math.min(first.end(), second.start()));
    int to = text.wordAt(second.start());
    int distance = to - from;
    for (int i = from; i <= to && i < text.end(); i++) {
      boolean and = i < to && TextView.GRAMMAR.is(text.word(i), "and");
      distance += (text.isCut(i - 1, i, ",;:()") ? SEPARATOR : 0) + (and ? SEPARATOR : 0);
    }
    return distance;
  }

  /**
   * True if the value tells of the meeting that the article reports, and not of what the sentence
   * dates otherwise: the word for a meeting stands beside it, and the claim leaves out no date and
   * no ordinal of the sentences quoted.
   */
  private boolean framed(Span value, Span fact) {
    if (!isBesideMeeting(claim.claim(), value)) {
      return false;
    }
    return keepsDates(claim, fact) && keepsOrdinals(fact) && claim.add(fact);
  }

  /** True if the claim has every ordinal of the sentences quoted, the fact's aside. */
  private boolean keepsOrdinals(Span fact) {
    return others(claim, fact)
        .flatMap(sentence -> sentence.figures().stream())
        .filter(Figure::ordinal)
        .allMatch(said -> claim.claim().figures().stream().anyMatch(said::isSame));
  }

  private static Stream<TextView> others(ClaimCase claim, Span fact) {
    return claim.sentences().stream().filter(sentence -> !sentence.span().equals(fact));
  }

  /** True if a word for the meeting stands near. */
  static boolean isBesideMeeting(TextView text, Span value) {
    return TextView.GRAMMAR.find(text, "meeting").stream()
        .map(PhraseSets.Found::span)
        .anyMatch(
            word ->
                word.start() >= value.start() - NEAR_MEETING
                    && word.end() <= value.end() + NEAR_MEETING);
  }

  /** True if the claim has every date of the sentences quoted, that of the fact's aside. */
  static boolean keepsDates(ClaimCase claim, Span fact) {
    return others(claim, fact)
        .flatMap(sentence -> sentence.dates().stream())
        .allMatch(said -> claim.claim().dates().stream().anyMatch(date -> isSame(date, said)));
  }
}
