package org.doithoai.answer.model;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.answer.model.TermAlignment.Anchor;
import org.doithoai.answer.model.TermAlignment.Place;
import org.doithoai.knowledge.Sentence;
import org.doithoai.language.DateMention;
import org.doithoai.language.PartialDate;
import org.doithoai.language.Span;
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

  private static final Pattern SEPARATORS = Pattern.compile("[,;:()]|(?iu)\\b(?:and|và)\\b");

  private static final Pattern MEETING =
      Sentence.words("dialogues?|talks|meeting|met|round|session|đối thoại|hội đàm|cuộc gặp|vòng|phiên");

  /** Furthest from the word for the meeting that its date, place or number stands. */
  private static final int NEAR_MEETING = 60;

  private final ClaimCase claimCase;
  private final TermAlignment alignment;

  ValueCheck(ClaimCase claimCase, TermAlignment alignment) {
    this.claimCase = claimCase;
    this.alignment = alignment;
  }

  boolean holds() {
    Reading claim = claimCase.claim();
    return claim.dates().stream().allMatch(this::holds)
        && claim.numerals().stream().allMatch(this::holds);
  }

  private boolean holds(DateMention date) {
    BiPredicate<DateMention, DateMention> same = ValueCheck::isSame;
    for (int s = 0; s < claimCase.sentences().size(); s++) {
      List<DateMention> there = claimCase.sentences().get(s).dates();
      List<Span> right =
          there.stream().filter(d -> same.test(date, d)).map(DateMention::span).toList();
      List<Span> wrong =
          there.stream().filter(d -> !same.test(date, d)).map(DateMention::span).toList();
      if (!right.isEmpty() && isBound(date.span(), s) && isNearest(date.span(), s, right, wrong)) {
        return true;
      }
    }
    Optional<Span> meeting = claimCase.frame().date(date);
    return meeting.isPresent() && framed(date.span(), meeting.get());
  }

  private boolean holds(Numeral number) {
    for (int s = 0; s < claimCase.sentences().size(); s++) {
      List<Numeral> there = claimCase.sentences().get(s).numerals();
      List<Span> right =
          there.stream().filter(n -> isSame(number, n)).map(Numeral::span).toList();
      List<Span> wrong =
          there.stream()
              .filter(n -> n.ordinal() == number.ordinal() && !isSame(number, n))
              .map(Numeral::span)
              .toList();
      if (!right.isEmpty()
          && isBound(number.span(), s)
          && isNearest(number.span(), s, right, wrong)) {
        return true;
      }
    }
    Optional<Span> meeting =
        number.ordinal() ? claimCase.frame().edition(number.value()) : Optional.empty();
    return meeting.isPresent() && framed(number.span(), meeting.get());
  }

  /** "50th anniversary" and "50 years" are one number. */
  private static boolean isSame(Numeral one, Numeral other) {
    return one.value().equals(other.value());
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
    List<Anchor> around = around(value);
    return TermAlignment.coverage(around, sentence) >= BOUND;
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

  /** Whether the claim's words stand nearer to the value than to others of its sort. */
  private boolean isNearest(Span value, int sentence, List<Span> right, List<Span> wrong) {
    if (wrong.isEmpty()) {
      return true;
    }
    double best = right.stream().mapToDouble(s -> nearness(value, sentence, s)).max().orElse(0);
    double other = wrong.stream().mapToDouble(s -> nearness(value, sentence, s)).max().orElse(0);
    return best > other;
  }

  private double nearness(Span value, int sentence, Span there) {
    double sum = 0;
    for (Anchor anchor : around(value)) {
      double nearest = 0;
      for (Place place : anchor.places()) {
        if (place.sentence() == sentence && !place.span().overlaps(there)) {
          nearest =
              Math.max(
                  nearest, 1.0 / (1 + distance(claimCase.sentences().get(sentence), place.span(), there)));
        }
      }
      sum +=
          anchor.weight() * nearest / (1 + distance(claimCase.claim(), anchor.span(), value));
    }
    return sum;
  }

  /** Words between two spans, those behind a separator further off. */
  static int distance(Reading reading, Span one, Span other) {
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
   * dates otherwise: the word for a meeting stands beside it, and the claim leaves out no date of
   * the sentences quoted.
   */
  private boolean framed(Span value, Span fact) {
    if (!isBesideMeeting(claimCase.claim().text(), value)) {
      return false;
    }
    return keepsDates(claimCase, fact) && claimCase.add(fact);
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
