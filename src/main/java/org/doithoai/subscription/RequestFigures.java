package org.doithoai.subscription;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.DateMention;
import org.doithoai.text.FigureAnnotator;
import org.doithoai.text.PartialDate;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the figures of a request that are no times of the day: quoted phrases, dates, numbers of
 * digests, intervals of hours, ordinal numbers. For one request and thread.
 */
final class RequestFigures {

  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}/])(\\d{1,2})"
              + "(?:/(\\d{1,2})(?:/(\\d{2}|\\d{4}))?|[.-](\\d{1,2})[.-](\\d{4}))(?![\\p{L}\\p{N}/])");
  private static final Pattern QUOTED =
      Pattern.compile(
          "[\"“”„«]\\s?([^\"“”„«»\\n]{2,80}?)\\s?[\"“”»]"
              + "|(?<![\\p{L}\\p{N}])[‘']([^‘’'\\n]{2,80}?)[’'](?![\\p{L}\\p{N}])");
  private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)");
  private static final Pattern HOURS = Pattern.compile("(\\d{1,2})h");
  private static final int CENTURY = 2000;

  /** Before an hour they say that something comes then each day. */
  private static final Set<String> WHENEVER = Set.of("cu", "cung");

  private static final Map<String, Integer> NUMBERS = FigureAnnotator.numberWords();

  private static final Pattern DOTTED =
      Pattern.compile("(?<![\\d.:/])([01]?\\d|2[0-3])\\.([0-5]\\d)(?![\\d.:/%])");

  private final AnnotatedText text;
  private final Tokens tokens;
  private final List<RequestLexicon.Hit> hits;
  private final RequestProposals proposals;

  RequestFigures(AnnotatedText text, List<RequestLexicon.Hit> hits, RequestProposals proposals) {
    this.text = text;
    this.tokens = text.tokens();
    this.hits = hits;
    this.proposals = proposals;
  }

  /** Proposes them; gives the words that say something else than a time of the day. */
  BitSet propose() {
    quoted();
    dates();
    dotted();
    impossible();
    references();
    intervals();
    new MonthDayFigures(tokens, hits, proposals).propose();
    BitSet closed = closed();
    numbers();
    return closed;
  }

  /** Words that say something else than a time of the day. */
  private BitSet closed() {
    BitSet closed = new BitSet();
    proposals.all().forEach(atom -> closed.set(atom.first(), atom.end()));
    for (RequestLexicon.Hit hit : hits) {
      boolean own =
          switch (hit.word()) {
            case WEEKDAY, COUNT -> true;
            case RECUR -> hit.value() != 1;
            case UNIT -> hit.value() > 0;
            case TIMES -> true;
            default -> false;
          };
      boolean counts = hit.word() == RequestWord.UNIT || hit.word() == RequestWord.TIMES;
      if (own) {
        boolean number = counts && hit.first() > 0 && number(hit.first() - 1) >= 0;
        closed.set(hit.first() - (number ? 1 : 0), hit.end());
      }
    }
    return closed;
  }

  private void quoted() {
    Matcher quotes = QUOTED.matcher(tokens.text());
    while (quotes.find()) {
      int group = quotes.group(1) == null ? 2 : 1;
      Span words = new Span(quotes.start(group), quotes.end(group));
      if (tokens.indexAt(words.start()) < tokens.indexAt(words.end())) {
        proposals.add(RequestProposals.EXACT, RequestWord.ITEM, words, quotes.group(group).strip());
      }
    }
  }

  private void dates() {
    for (DateMention date : text.dates()) {
      if (date.isRange()) {
        endOfRange(date.span());
      } else if (date.month() != null) {
        proposals.add(RequestProposals.FIGURE, RequestWord.DATE, date.span(), date.from());
      }
    }
    for (MatchResult figures : DATE.matcher(tokens.text()).results().toList()) {
      Span span = new Span(figures.start(), figures.end());
      PartialDate date = date(figures);
      if (date == null) {
        proposals.add(
            RequestProposals.EXACT, RequestWord.IMPOSSIBLE, span, DigestRequest.Missing.DATE);
      } else {
        proposals.add(RequestProposals.EXACT, RequestWord.DATE, span, date);
      }
    }
  }

  /** "At 8 until 20 December" is no stretch of days, only its end is one. */
  private void endOfRange(Span range) {
    for (RequestLexicon.Hit hit : hits) {
      int start = hit.end() < tokens.size() ? tokens.get(hit.end()).start() : range.end();
      if (hit.word() == RequestWord.RANGE && range.start() < start && start < range.end()) {
        FigureAnnotator.dates(tokens.text().substring(start, range.end())).stream()
            .filter(date -> date.month() != null && !date.isRange())
            .forEach(
                date ->
                    proposals.add(
                        RequestProposals.FIGURE,
                        RequestWord.DATE,
                        new Span(start + date.span().start(), start + date.span().end()),
                        date.from()));
      }
    }
  }

  /** Day before month; null where there is no such day. */
  private static @Nullable PartialDate date(MatchResult figures) {
    String month = figures.group(2) == null ? figures.group(4) : figures.group(2);
    String written = figures.group(2) == null ? figures.group(5) : figures.group(3);
    Integer year = written == null ? null : Integer.valueOf(written);
    try {
      MonthDay day = MonthDay.of(Integer.parseInt(month), Integer.parseInt(figures.group(1)));
      return new PartialDate(
          year == null || year >= CENTURY ? year : Integer.valueOf(year + CENTURY),
          day.getMonthValue(),
          day.getDayOfMonth(),
          null);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** {@code 7.30}, which may be a number as well. */
  private void dotted() {
    for (MatchResult time : DOTTED.matcher(tokens.text()).results().toList()) {
      proposals.add(
          RequestProposals.LIKELY,
          RequestWord.TIME,
          new Span(time.start(), time.end()),
          LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))));
    }
  }

  private void impossible() {
    new ImpossibleFigures(text, hits)
        .all()
        .forEach(
            figure ->
                proposals.add(
                    RequestProposals.EXACT,
                    RequestWord.IMPOSSIBLE,
                    figure.span(),
                    figure.missing()));
  }

  /** The number of {@code digest 2} and {@code bản tin số 2}. */
  private void references() {
    for (RequestLexicon.Hit hit : hits) {
      if (hit.word() == RequestWord.DIGEST && hit.value() == 0) {
        boolean sign = hit.end() < tokens.size() && tokens.get(hit.end()).folded().equals("so");
        int at = sign ? hit.end() + 1 : hit.end();
        boolean counted = begins(RequestWord.UNIT, at + 1) || begins(RequestWord.TIMES, at + 1);
        boolean more = at + 1 < tokens.size() && !proposals.gap(at + 1).isBlank();
        if (at < tokens.size() && tokens.get(at).isNumber() && !counted && !more) {
          proposals.add(RequestProposals.EXACT, RequestWord.REFERENCE, number(at), at, at + 1, "");
        }
      }
    }
  }

  private boolean begins(RequestWord word, int at) {
    return hits.stream().anyMatch(hit -> hit.word() == word && hit.first() == at);
  }

  private boolean ends(RequestWord word, int at) {
    return hits.stream().anyMatch(hit -> hit.word() == word && hit.end() == at);
  }

  /** {@code every 6 hours}, {@code mỗi 4h}, {@code 4 tiếng một lần}: no times of the day. */
  private void intervals() {
    for (int i = 0; i < tokens.size(); i++) {
      Matcher joined = HOURS.matcher(tokens.get(i).lower());
      boolean every = ends(RequestWord.EVERY, i);
      boolean interval =
          every && (!WHENEVER.contains(tokens.get(i - 1).folded()) || countEnd(i + 1) > 0);
      if (interval && joined.matches()) {
        proposals.add(
            RequestProposals.EXACT,
            RequestWord.RECUR,
            -Integer.parseInt(joined.group(1)),
            i - 1,
            i + 1,
            "");
      } else if (number(i) > 0 && isHour(i + 1)) {
        int once = countEnd(i + 2);
        if (every || once > 0) {
          int end = Math.max(i + 2, once);
          proposals.add(
              RequestProposals.EXACT, RequestWord.RECUR, -number(i), every ? i - 1 : i, end, "");
        }
      }
    }
  }

  private boolean isHour(int word) {
    return hits.stream()
        .anyMatch(h -> h.word() == RequestWord.UNIT && h.value() == 0 && h.first() == word);
  }

  /** One past the words for "once" that begin there; -1 for none. */
  private int countEnd(int word) {
    return hits.stream()
        .filter(hit -> hit.word() == RequestWord.COUNT && hit.first() == word)
        .mapToInt(RequestLexicon.Hit::end)
        .max()
        .orElse(-1);
  }

  private void numbers() {
    for (int i = 0; i < tokens.size(); i++) {
      Matcher ordinal = ORDINAL.matcher(tokens.get(i).lower());
      if (ordinal.matches()) {
        proposals.add(
            RequestProposals.WORDS,
            RequestWord.ORDINAL,
            Integer.parseInt(ordinal.group(1)),
            i,
            i + 1,
            "");
      } else if (number(i) >= 0 && !isArticle(i)) {
        proposals.add(RequestProposals.LOW, RequestWord.NUMBER, number(i), i, i + 1, "");
      }
    }
  }

  /** True of "a" where it counts nothing. */
  private boolean isArticle(int word) {
    return tokens.get(word).lower().matches("an?") && !begins(RequestWord.UNIT, word + 1);
  }

  /** The number that a word is; -1 for none. */
  int number(int word) {
    if (word < 0 || word >= tokens.size()) {
      return -1;
    }
    Token token = tokens.get(word);
    if (token.isNumber()) {
      return token.text().length() < 4 ? Integer.parseInt(token.text()) : Integer.MAX_VALUE;
    }
    return NUMBERS.getOrDefault(token.lower(), -1);
  }
}
