package org.doithoai.subscription;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.registry.Registry;
import org.doithoai.subscription.DigestRequest.Change;
import org.doithoai.subscription.DigestRequest.Kind;
import org.doithoai.subscription.RequestText.Hit;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.TextAnnotator;
import org.doithoai.text.TimesOfDay;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads digest requests by the turns of phrase that staff use in either language. The request is
 * analysed once; part after part of it is understood and taken out, and what is left over and says
 * something is told as not understood. Immutable.
 */
public final class DigestRequestParser implements DigestRequestReader {

  private static final String ENDS_RUN = ",;:.!?()[]\n";

  private final TextAnnotator annotator;
  private final RequestSpellingCorrector spelling;
  private final FilterReader filters;

  public DigestRequestParser(
      Registry registry, TextAnnotator annotator, Glossary glossary, Lexicon lexicon) {
    this.annotator = annotator;
    this.spelling = new RequestSpellingCorrector(registry, glossary, lexicon);
    this.filters = new FilterReader(registry, annotator, glossary);
  }

  @Override
  public DigestRequest read(String sentence, Language language, LocalDate today) {
    Tokens typed = Tokens.of(RequestText.cleaned(sentence));
    Map<String, String> corrections = new LinkedHashMap<>();
    AnnotatedText annotated = annotator.annotate(spelling.correct(typed, corrections), language);
    RequestText text = new RequestText(annotated.tokens());
    Boolean whenEmpty = whenEmpty(text);
    QuietHours quiet = quietHours(text);
    Language spoken = language(text);
    Kind kind = kind(text);
    LocalDate until =
        kind == Kind.PAUSE
            ? PauseEndReader.take(text, annotated.dates(), today).orElse(null)
            : null;
    Change change = change(text);
    if (change != Change.REPLACE && (kind == Kind.SUBSCRIBE || kind == Kind.REMOVE)) {
      kind = Kind.CHANGE;
    }
    boolean atOnce = !text.take(RequestPhrase.AT_ONCE).isEmpty();
    List<String> unknown = new ArrayList<>();
    text.take(RequestPhrase.BEYOND).forEach(hit -> unknown.add(words(text, hit)));
    Optional<ZoneId> zone = TimeZoneNames.takeWhole(text).or(() -> TimeZoneNames.take(text));
    Set<DayOfWeek> days = WeekdayReader.take(text, language);
    List<LocalTime> times = times(text);
    boolean alert = !text.take(RequestPhrase.ALERT).isEmpty();
    if (times.size() > 1) {
      text.take(RequestPhrase.TWICE);
    }
    text.take(RequestPhrase.SENDING);
    Filter filter = filters.take(text, annotated, change != Change.REPLACE);
    text.take(RequestPhrase.EVERYTHING);
    unknown.addAll(unknown(text));
    boolean regular = !times.isEmpty() || !days.isEmpty();
    boolean immediate = atOnce || (alert && !regular && kind == Kind.SUBSCRIBE);
    return new DigestRequest(
        kind,
        times,
        days,
        zone.orElse(null),
        immediate ? Boolean.TRUE : null,
        filter,
        spoken,
        quiet,
        whenEmpty,
        until,
        change,
        corrections,
        unknown,
        isAddressed(new RequestText(typed), kind, regular || immediate));
  }

  @Override
  public boolean mayBeWish(String sentence) {
    RequestText text = new RequestText(Tokens.of(RequestText.cleaned(sentence)));
    return isAboutDigest(text) || kind(text) == Kind.PAUSE;
  }

  private static boolean isAboutDigest(RequestText text) {
    return text.has(RequestPhrase.NAMES_DIGEST) || text.has(RequestPhrase.ASKS_TO_SEND);
  }

  private static boolean isAddressed(RequestText typed, Kind kind, boolean timed) {
    return switch (kind) {
      case SUBSCRIBE -> timed && isAboutDigest(typed);
      case PAUSE -> isAboutDigest(typed) || beginsWithPause(typed);
      default -> isAboutDigest(typed);
    };
  }

  /** True if the request begins with it, but for words of politeness, and is no question. */
  private static boolean beginsWithPause(RequestText typed) {
    Hit pause = typed.find(RequestPhrase.PAUSE);
    return pause != null
        && !typed.gap(typed.tokens().size()).contains("?")
        && typed.strip(new RequestText.Run(0, pause.first())) == null;
  }

  private static String words(RequestText text, Hit hit) {
    return text.tokens().span(hit.first(), hit.end() - 1).of(text.tokens().text());
  }

  private static @Nullable Boolean whenEmpty(RequestText text) {
    if (!text.take(RequestPhrase.NOT_WHEN_EMPTY).isEmpty()) {
      return false;
    }
    return text.take(RequestPhrase.EVEN_WHEN_EMPTY).isEmpty() ? null : Boolean.TRUE;
  }

  private static @Nullable QuietHours quietHours(RequestText text) {
    Hit quiet = text.find(RequestPhrase.QUIET);
    LocalTime from = quiet == null ? null : time(quiet.match().group("a"));
    LocalTime to = quiet == null ? null : time(quiet.match().group("b"));
    if (quiet == null || from == null || to == null || from.equals(to)) {
      return null;
    }
    text.take(quiet.first(), quiet.end());
    return new QuietHours(from, to);
  }

  private static @Nullable LocalTime time(String words) {
    return TimesOfDay.one(words.replace(": ", ":").replace(". ", ".").strip()).orElse(null);
  }

  private static @Nullable Language language(RequestText text) {
    if (!text.take(RequestPhrase.IN_ENGLISH).isEmpty()) {
      return Language.ENGLISH;
    }
    return text.take(RequestPhrase.IN_VIETNAMESE).isEmpty() ? null : Language.VIETNAMESE;
  }

  /** Takes what is to be done; it stays a subscription without a word of it. */
  private static Kind kind(RequestText text) {
    for (Kind kind :
        List.of(Kind.PREVIEW, Kind.LIST, Kind.RESUME, Kind.PAUSE, Kind.REMOVE, Kind.CHANGE)) {
      if (!text.take(RequestPhrase.valueOf(kind.name())).isEmpty()) {
        return kind;
      }
    }
    return Kind.SUBSCRIBE;
  }

  /** Takes what adds names to the filter or takes them from it. */
  private static Change change(RequestText text) {
    boolean names = !text.take(RequestPhrase.FROM_DIGEST).isEmpty();
    if (!text.take(RequestPhrase.ADD).isEmpty()) {
      return Change.ADD;
    }
    return names && !text.take(RequestPhrase.DROP).isEmpty() ? Change.DROP : Change.REPLACE;
  }

  private static List<LocalTime> times(RequestText text) {
    TimesOfDay times = TimesOfDay.find(text.tokens(), text::isFree);
    text.take(times.all().stream().map(TimesOfDay.TimeOfDay::span).toList());
    text.take(times.partsOfDay());
    return times.times();
  }

  /** What was not understood: runs of words that are left, without those that say nothing. */
  private static List<String> unknown(RequestText text) {
    List<String> unknown = new ArrayList<>();
    for (RequestText.Run run : text.runs(0, text.tokens().size(), ENDS_RUN, List.of())) {
      Span words = text.strip(run);
      if (words != null) {
        unknown.add(words.of(text.tokens().text()));
      }
    }
    return unknown;
  }
}
