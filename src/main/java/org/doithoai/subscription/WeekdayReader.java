package org.doithoai.subscription;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.subscription.RequestText.Hit;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Reads days of the week as they are typed: {@code weekdays}, {@code Mon-Fri}, {@code thứ 2, 4 và
 * 6}, {@code t2-t6}, {@code cn}, {@code every day except Sunday}, {@code hằng tuần}.
 */
final class WeekdayReader {

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final Set<DayOfWeek> WORKING = EnumSet.complementOf(EnumSet.copyOf(WEEKEND));
  private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);

  private static final RequestGrammar GRAMMAR = RequestGrammar.get();
  private static final String RANGE = "(?:[-–]|->|" + GRAMMAR.any(RequestPhrase.DAY_RANGE) + ")";
  private static final String BETWEEN =
      "(?:" + RANGE + "|[,;/&+]?(?:" + GRAMMAR.any(RequestPhrase.DAY_LIST) + ")?)";

  /** What only stands for a day where it is no time. */
  private static final String NEXT =
      GRAMMAR.any(RequestPhrase.NEXT_DAY_NAME)
          + "(?![:.]|"
          + GRAMMAR.any(RequestPhrase.NO_DAY_BEHIND)
          + ")";

  private static final Pattern BEGINS_WITH_RANGE = Pattern.compile("^" + RANGE);
  private static final List<RequestPhrase> NAMES =
      List.of(RequestPhrase.DAY, RequestPhrase.SHORT_DAY, RequestPhrase.NEXT_DAY_NAME);

  private static final Pattern ON = on(false, false);
  private static final Pattern ON_ENGLISH = on(false, true);
  private static final Pattern NOT_ON = on(true, false);
  private static final Pattern NOT_ON_ENGLISH = on(true, true);

  private WeekdayReader() {}

  private static Pattern on(boolean not, boolean english) {
    String short_ = english ? "|" + GRAMMAR.any(RequestPhrase.SHORT_DAY) : "";
    String day = "(?:" + GRAMMAR.any(RequestPhrase.DAY) + short_ + ")";
    String several =
        GRAMMAR.any(RequestPhrase.WORKING_DAYS) + "|" + GRAMMAR.any(RequestPhrase.WEEKEND);
    return Pattern.compile(
        (not ? GRAMMAR.any(RequestPhrase.NOT_ON) : "")
            + ("(?:" + GRAMMAR.any(RequestPhrase.BEFORE_DAYS) + ")*")
            + ("(?<days>" + several + "|" + day)
            + ("(?:" + BETWEEN + "(?:" + day + "|" + NEXT + "))*)"));
  }

  /** Takes the days out of a sentence; empty when it says none. */
  static Set<DayOfWeek> take(RequestText text, Language language) {
    boolean english = language == Language.ENGLISH;
    EnumSet<DayOfWeek> without = EnumSet.noneOf(DayOfWeek.class);
    for (Hit hit : text.take(text.all(english ? NOT_ON_ENGLISH : NOT_ON))) {
      without.addAll(days(hit.match().group("days")));
    }
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    EnumSet<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
    for (Hit hit : text.take(text.all(english ? ON_ENGLISH : ON))) {
      Set<DayOfWeek> said = days(hit.match().group("days"));
      (said.equals(WEEKEND) || said.equals(WORKING) ? days : named).addAll(said);
    }
    if (named.isEmpty() || !days.containsAll(named)) {
      days.addAll(named);
    } else {
      days.retainAll(named);
    }
    boolean everyDay =
        !text.take(RequestPhrase.EVERY_DAY).isEmpty() || text.has(RequestPhrase.EVERY_PART_OF_DAY);
    boolean everyWeek = !text.take(RequestPhrase.EVERY_WEEK).isEmpty();
    if (days.isEmpty() && (everyDay || !without.isEmpty())) {
      days.addAll(ALL);
    } else if (days.isEmpty() && everyWeek) {
      days.add(DayOfWeek.MONDAY);
    }
    days.removeAll(without);
    return days;
  }

  private static Set<DayOfWeek> days(String words) {
    for (RequestPhrase several : List.of(RequestPhrase.WEEKEND, RequestPhrase.WORKING_DAYS)) {
      if (GRAMMAR.phrases(several).stream().anyMatch(p -> p.pattern().matcher(words).matches())) {
        return several == RequestPhrase.WEEKEND ? WEEKEND : WORKING;
      }
    }
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    int last = 0;
    int end = 0;
    for (int at = 0; at < words.length(); at = Math.max(end, at + 1)) {
      Name name = nameAt(words, at);
      if (name != null) {
        boolean range = end > 0 && BEGINS_WITH_RANGE.matcher(words.substring(end, at)).find();
        for (DayOfWeek day = DayOfWeek.of(last + 1);
            range && day != name.day();
            day = day.plus(1)) {
          days.add(day);
        }
        days.add(name.day());
        last = name.day().getValue() % ALL.size();
        end = name.end();
      }
    }
    return days;
  }

  private record Name(DayOfWeek day, int end) {}

  private static @Nullable Name nameAt(String words, int at) {
    Name longest = null;
    for (RequestPhrase of : NAMES) {
      for (RequestGrammar.Phrase phrase : GRAMMAR.phrases(of)) {
        Matcher matcher = phrase.pattern().matcher(words).region(at, words.length());
        if (matcher.lookingAt() && (longest == null || matcher.end() > longest.end())) {
          longest = new Name(DayOfWeek.of(phrase.value()), matcher.end());
        }
      }
    }
    return longest;
  }
}
