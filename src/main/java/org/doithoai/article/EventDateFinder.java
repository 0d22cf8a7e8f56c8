package org.doithoai.article;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.DateMention;
import org.doithoai.text.FigureAnnotator;
import org.doithoai.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day of the event in the opening of an article, from its own words alone: the first day
 * that the lead says, its year from the text, the dateline or the day the article appeared. Without
 * any of these there is no day. Days of anniversaries, signatures and other things past are no
 * events, nor is the day in a line that says when something was posted.
 */
final class EventDateFinder {

  /** How many paragraphs are the lead. */
  private static final int LEAD = 2;

  /** Behind this many UTF-16 code units a paragraph is no lead any more. */
  private static final int LONGEST = 6_000;

  private static final int LONGEST_AGO = 14;
  private static final int FARTHEST_AHEAD = 60;
  private static final int CONTEXT = 60;

  /** Behind this many UTF-16 code units such a word is not of the lead any more. */
  private static final int EARLY = 300;

  /** What a dateline begins with before its agency and dash. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^[^().!?]{2,40}?[,(] ?(?<date>[^()–—]{3,40}?)\\)? ?(?:\\([^()]{2,40}\\)"
              + " ?)?(?:--?|–|—|:)\\s");

  /** What makes a day, in the words before it, one of something else than the event. */
  private static final Pattern OTHER =
      BoilerplatePhrases.ALL.pattern("\\b{~other-day}\\b[^.;]{0,40}$|\\b{~other-day-next} $");

  /** The longest line that says when an article was posted, in UTF-16 code units. */
  private static final int LONGEST_POSTING = 120;

  /** What stands before the day in such a line, and behind it where nothing does. */
  private static final Pattern LABELS =
      BoilerplatePhrases.ALL.pattern("(?:(?:{~published}|{~changed}|{~date-label})\\b[ :,]{0,2})*");

  private static final Pattern POSTED =
      BoilerplatePhrases.ALL.pattern("^[^\\p{L}]{0,3}(?:{~published}|{~changed})\\b");
  private static final Pattern BEHIND =
      BoilerplatePhrases.ALL.pattern("[,. ]{0,2}(?:$|[|·•/(–—-]|{behind-day}\\b|\\d{1,2}[:h]).*");

  /** A day told by the day of writing, and not the times of today's people. */
  private static final Pattern TOLD =
      BoilerplatePhrases.ALL.pattern("(?iu)\\b(?:(?<eve>{day-before})|{same-day})\\b(?![’']s)");

  /** A place and a comma, before the day of a line that is nothing else. */
  private static final Pattern PLACE =
      Pattern.compile("(\\p{Lu}[\\p{L}.’'-]{1,30}(?: \\p{Lu}[\\p{L}.’'-]{0,30}){0,2}), (?:ngày )?");

  private static final Pattern DASH = Pattern.compile(" ?[-–—] ?");

  private EventDateFinder() {}

  /**
   * What the lead says.
   *
   * @param event the day of the event
   * @param filed the day in the dateline or in a line above it, when its year stands there too
   */
  record Lead(@Nullable LocalDate event, @Nullable LocalDate filed) {}

  static Lead in(List<String> paragraphs, @Nullable LocalDate published) {
    if (paragraphs.isEmpty()) {
      return new Lead(null, null);
    }
    LocalDate posted = null;
    int above = 0;
    while (above < Math.min(LEAD, paragraphs.size() - 1)) {
      LocalDate day = posted(paragraphs.get(above));
      if (day == null) {
        break;
      }
      posted = posted == null ? day : posted;
      above++;
    }
    Lead lead =
        lead(paragraphs.subList(above, paragraphs.size()), published == null ? posted : published);
    return posted == null ? lead : new Lead(lead.event(), posted);
  }

  private static Lead lead(List<String> paragraphs, @Nullable LocalDate published) {
    String first = paragraphs.getFirst();
    String head = first.substring(0, Math.min(130, first.length()));
    Matcher dateline = DATELINE.matcher(head);
    LocalDate filed = null;
    int start = 0;
    if (head.chars().anyMatch(Character::isDigit) && dateline.find()) {
      List<DateMention> dates = FigureAnnotator.dates(dateline.group("date"));
      if (!dates.isEmpty() && dates.getFirst().day() != null) {
        filed = dates.getFirst().resolve().orElse(null);
        start = dateline.end();
      }
    }
    LocalDate written = published == null ? filed : published;
    LocalDate event = null;
    for (int i = 0; i < Math.min(LEAD, paragraphs.size()) && event == null; i++) {
      event = day(paragraphs.get(i), i == 0 ? start : 0, written);
    }
    for (int i = 0; i < Math.min(LEAD, paragraphs.size()) && event == null; i++) {
      event = written == null ? null : told(paragraphs.get(i), i == 0 ? start : 0, written);
    }
    return new Lead(event, filed);
  }

  /** The day of a line that says when an article was posted; null for any other line. */
  private static @Nullable LocalDate posted(String line) {
    if (line.length() > LONGEST_POSTING || BlockCues.endsLikeText(line)) {
      return null;
    }
    for (DateMention date : FigureAnnotator.dates(line)) {
      String before = Folding.fold(line.substring(0, date.span().start()));
      boolean alone =
          LABELS.matcher(before).matches()
              && BEHIND.matcher(line.substring(date.span().end())).matches();
      if (date.day() != null && (alone || POSTED.matcher(before).find())) {
        return date.resolve().orElse(null);
      }
    }
    return null;
  }

  /**
   * Whether a day that stands above an article is that of a dateline, {@code Hanoi, 3 May 2024}: a
   * place of one word, or of several that the article says too.
   */
  static boolean isOfDateline(LocalDate day, List<PageBlock> above, String text) {
    return above.stream()
        .filter(line -> line.text().length() <= LONGEST_POSTING)
        .anyMatch(
            line ->
                line.dates().stream()
                    .filter(date -> date.resolve().filter(day::equals).isPresent())
                    .anyMatch(date -> isBehindPlace(line.text(), date, text)));
  }

  private static boolean isBehindPlace(String line, DateMention date, String text) {
    Matcher place = PLACE.matcher(line.substring(0, date.span().start()));
    return line.substring(date.span().end()).matches("[.)]?")
        && place.matches()
        && Outlets.named(place.group(1)) == null
        && !LABELS.matcher(Folding.fold(place.group(1))).matches()
        && (place.group(1).indexOf(' ') < 0 || text.contains(place.group(1)));
  }

  private static @Nullable LocalDate day(String paragraph, int from, @Nullable LocalDate written) {
    LocalDate ofRange = null;
    String lead = paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
    List<DateMention> dates = FigureAnnotator.dates(lead);
    for (DateMention mention : dates) {
      if (mention.span().start() < from
          || isOther(paragraph, mention.span().start())
          || dates.stream().anyMatch(other -> isOfAnniversary(mention, other, lead))) {
        continue;
      }
      Optional<LocalDate> day = resolved(mention, written);
      if (day.isEmpty() || !isNear(day.get(), written)) {
        continue;
      }
      if (!mention.isRange()) {
        return day.get();
      }
      ofRange = ofRange == null ? day.get() : ofRange;
    }
    return ofRange;
  }

  /** True for days of two years with a dash between them: {@code (1-5-1975 - 1-5-2015)}. */
  private static boolean isOfAnniversary(DateMention one, DateMention other, String lead) {
    int end = Math.min(one.span().end(), other.span().end());
    int start = Math.max(one.span().start(), other.span().start());
    return end < start
        && DASH.matcher(lead.substring(end, start)).matches()
        && one.year() != null
        && other.year() != null
        && Math.abs(one.year() - other.year()) > 1;
  }

  /** The day of a word as "yesterday" that the report itself says early; null for none. */
  private static @Nullable LocalDate told(String paragraph, int from, LocalDate written) {
    String lead = paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
    Matcher told = TOLD.matcher(lead);
    if (!told.find(from) || told.start() > EARLY || isOther(lead, told.start())) {
      return null;
    }
    String before = lead.substring(0, told.start());
    boolean quoted = before.chars().filter(c -> "\"“”".indexOf(c) >= 0).count() % 2 != 0;
    return quoted ? null : told.group("eve") == null ? written : written.minusDays(1);
  }

  private static Optional<LocalDate> resolved(DateMention mention, @Nullable LocalDate written) {
    return written == null ? mention.resolve() : mention.resolve(written);
  }

  private static boolean isNear(LocalDate day, @Nullable LocalDate written) {
    if (written == null) {
      return true;
    }
    long ahead = ChronoUnit.DAYS.between(written, day);
    return ahead >= -LONGEST_AGO && ahead <= FARTHEST_AHEAD;
  }

  private static boolean isOther(String paragraph, int start) {
    String before = Folding.fold(paragraph.substring(Math.max(0, start - CONTEXT), start));
    return OTHER.matcher(before).find();
  }
}
