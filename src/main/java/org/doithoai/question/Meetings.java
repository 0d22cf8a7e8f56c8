package org.doithoai.question;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.question.Scope.Bound;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Series;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Cue;
import org.doithoai.text.DateMention;
import org.doithoai.text.Ordinal;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The meetings that a question names, by partner and by the number of the edition, and whether it
 * asks from one of them on. For one question.
 */
final class Meetings {

  /** As far as a meeting stands from its number. */
  private static final int NEAR = 8;

  private final AskingWords words;
  private final AnnotatedText read;
  private final List<Mention> mentions;

  Meetings(AskingWords words, AnnotatedText read, List<Mention> mentions) {
    this.words = words;
    this.read = read;
    this.mentions = mentions;
  }

  /** The ordinals that number a meeting, not an anniversary or a brigade. */
  List<Ordinal> editions() {
    List<Ordinal> editions = new ArrayList<>();
    for (Ordinal ordinal : read.layer(Ordinal.LAYER)) {
      if (countsMeetings(ordinal)) {
        editions.add(ordinal);
        Ordinal behind = behind(ordinal);
        if (behind != null) {
          editions.add(behind);
        }
      }
    }
    return editions;
  }

  /** The number in "lần 14 và 15" that follows one, and counts the same; null for none. */
  private @Nullable Ordinal behind(Ordinal ordinal) {
    Tokens tokens = read.tokens();
    int joint = tokens.indexAt(ordinal.span().end());
    int number = joint + 1;
    boolean joined =
        number < tokens.size()
            && words.has(joint, Asking.ASKING_JOINT, Asking.JOINT)
            && tokens.get(number).isNumber()
            && tokens.get(number).text().length() <= 2
            && (number + 1 == tokens.size() || isBreak(number + 1));
    return joined
        ? new Ordinal(Integer.parseInt(tokens.get(number).text()), tokens.get(number).span())
        : null;
  }

  private boolean countsMeetings(Ordinal ordinal) {
    Tokens tokens = read.tokens();
    int first = tokens.indexAt(ordinal.span().start());
    int behind = tokens.indexAt(ordinal.span().end());
    if (words.isWithin(first, Asking.Group.ASKING)) {
      return false;
    }
    return switch (read.language()) {
      case ENGLISH -> isBeforeMeeting(behind);
      case VIETNAMESE -> isBehindMeeting(first, behind);
    };
  }

  /** English: the noun follows; none does where only the number is said. */
  private boolean isBeforeMeeting(int behind) {
    int end = behind;
    boolean partners = true;
    boolean meeting = false;
    while (end < behind + NEAR && !isBreak(end) && !isOutside(end)) {
      if (read.cues().has(end, Cue.OTHER_EVENT)) {
        return false;
      }
      meeting |= read.cues().has(end, Cue.MEETING) || names(end, Series.class);
      partners &= names(end, Partner.class) || words.has(end, Asking.FILLER);
      end++;
    }
    return meeting || (partners && end < behind + NEAR);
  }

  /** Vietnamese: the noun stands before, mostly with words between. */
  private boolean isBehindMeeting(int first, int behind) {
    for (int i = first - 1; i >= 0 && i >= first - NEAR; i--) {
      if (read.cues().has(i, Cue.OTHER_EVENT)) {
        return false;
      }
      if (read.cues().has(i, Cue.MEETING) || names(i, Series.class)) {
        return true;
      }
    }
    boolean other = !isBreak(behind) && read.cues().has(behind, Cue.OTHER_EVENT);
    return !other
        && !words.all(Asking.FIRST).anyMatch(f -> f.first() <= first + 1 && first <= f.last());
  }

  /** True for a word behind the noun phrase; none is that a hyphen joins to it. */
  private boolean isOutside(int word) {
    return read.tokens().isSpaceBefore(word)
        && words.has(word, Asking.NOUN_END, Asking.AUXILIARY, Asking.VERB);
  }

  private boolean isBreak(int word) {
    return read.tokens().gapBefore(word) != Tokens.Gap.JOINED;
  }

  private boolean names(int word, Class<?> sort) {
    Span span = read.tokens().get(word).span();
    return mentions.stream().anyMatch(m -> sort.isInstance(m.entity()) && m.span().overlaps(span));
  }

  /**
   * How the first time or edition that has a word of such before it bounds the time.
   *
   * @param dates that the question says
   * @param periods that it counts from its own day
   */
  Bound bound(List<DateMention> dates, List<DateMention> periods, List<Ordinal> editions) {
    List<Span> times = new ArrayList<>();
    dates.stream().filter(date -> !date.isRange()).map(DateMention::span).forEach(times::add);
    periods.stream().map(DateMention::span).forEach(times::add);
    editions.stream().map(Ordinal::span).forEach(times::add);
    return times.stream()
        .map(time -> bound(time, times.size() > 1))
        .filter(bound -> bound != Bound.WITHIN)
        .findFirst()
        .orElse(Bound.WITHIN);
  }

  private Bound bound(Span time, boolean several) {
    int first = words.tokens().indexAt(time.start());
    int behind = words.tokens().indexAt(time.end());
    if (words.endingAt(first - 1, Asking.BETWEEN) != null) {
      return words.has(behind, Asking.UNTIL) ? Bound.BETWEEN : Bound.WITHIN;
    }
    for (int i = first; i >= 0 && i >= first - NEAR; i--) {
      if (words.has(i, Asking.SINCE)) {
        return several && words.has(behind, Asking.UNTIL) ? Bound.BETWEEN : Bound.SINCE;
      }
      if (words.has(i, Asking.AFTER)) {
        return Bound.AFTER;
      }
      if (words.has(i, Asking.BEFORE)) {
        return Bound.BEFORE;
      }
      if (words.has(i, Asking.UP_TO)) {
        return Bound.UP_TO;
      }
      if (isBreak(i) || words.has(i, Asking.AUXILIARY)) {
        return Bound.WITHIN;
      }
    }
    return Bound.WITHIN;
  }

  /**
   * The meetings named: with one partner each edition is of it; with as many partners as editions
   * they pair off in order; else each stands for itself.
   */
  List<Subject> subjects(List<Ordinal> editions) {
    List<Partner> partners =
        mentions.stream()
            .map(Mention::entity)
            .filter(Partner.class::isInstance)
            .map(Partner.class::cast)
            .filter(partner -> !partner.home())
            .distinct()
            .toList();
    List<Integer> numbers = editions.stream().map(Ordinal::value).distinct().toList();
    List<Subject> subjects = new ArrayList<>();
    if (partners.isEmpty()) {
      numbers.forEach(number -> subjects.add(new Subject(null, number)));
    } else if (numbers.isEmpty()) {
      partners.forEach(partner -> subjects.add(new Subject(partner, null)));
    } else if (partners.size() == 1) {
      numbers.forEach(number -> subjects.add(new Subject(partners.getFirst(), number)));
    } else {
      for (int i = 0; i < partners.size(); i++) {
        Integer number = numbers.get(Math.min(i, numbers.size() - 1));
        subjects.add(new Subject(partners.get(i), number));
      }
    }
    return List.copyOf(subjects);
  }
}
