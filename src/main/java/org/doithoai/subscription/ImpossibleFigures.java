package org.doithoai.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.subscription.DigestRequest.Missing;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.DateMention;
import org.doithoai.text.FigureAnnotator;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds times and days that look right but do not exist. For one request and thread. */
final class ImpossibleFigures {

  /** A time, or what would be one if there were such an hour and minute. */
  private static final Pattern CLOCK =
      Pattern.compile("(?<![\\p{L}\\p{N}:.])(\\d{1,2})(?:([:hg])(\\d{2})|h)(?![\\p{L}\\p{N}:])");

  private static final Pattern WEEKDAY_NUMBER =
      Pattern.compile("(?iu)(?<!l[aầ]n )th[uứ] ?([89])(?![\\p{L}\\p{N}:.])");
  private static final int LAST_SAFE_DAY = 28;
  private static final int LAST_DAY = 31;
  private static final int HIGHEST_SLIP = 39;
  private static final int NEAR = 3;

  private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)");

  /**
   * What does not exist.
   *
   * @param missing what is to be asked for in its place
   */
  record Figure(Span span, Missing missing) {}

  private final AnnotatedText text;
  private final Tokens tokens;
  private final List<RequestLexicon.Hit> hits;

  ImpossibleFigures(AnnotatedText text, List<RequestLexicon.Hit> hits) {
    this.text = text;
    this.tokens = text.tokens();
    this.hits = hits;
  }

  /** Times and days that look right but do not exist: 25:00, 31 November, the 32nd. */
  List<Figure> all() {
    List<Figure> found = new ArrayList<>();
    for (MatchResult clock : CLOCK.matcher(tokens.text()).results().toList()) {
      int hour = Integer.parseInt(clock.group(1));
      int minute = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
      if (hour > 24 || minute >= 60 || (hour == 24 && minute > 0)) {
        found.add(new Figure(new Span(clock.start(), clock.end()), Missing.TIME));
      }
    }
    if (text.language() == Language.VIETNAMESE) {
      WEEKDAY_NUMBER
          .matcher(tokens.text())
          .results()
          .forEach(day -> found.add(new Figure(new Span(day.start(), day.end()), Missing.DATE)));
    }
    for (int i = 0; i < tokens.size(); i++) {
      Matcher ordinal = ORDINAL.matcher(tokens.get(i).lower());
      int number = ordinal.matches() ? Integer.parseInt(ordinal.group(1)) : number(tokens.get(i));
      boolean counted = ordinal.matches() || unit(hit -> hit.end(), i);
      if (number > LAST_SAFE_DAY && number <= HIGHEST_SLIP) {
        Span day = lostDay(i, number);
        if (day != null) {
          found.add(new Figure(day, Missing.DATE));
        } else if (number > LAST_DAY && counted && !unit(hit -> hit.first(), i + 1)) {
          found.add(new Figure(tokens.get(i).span(), Missing.DATE));
        }
      }
    }
    return found;
  }

  /** The date that a number would be a part of if it were lower; null for none. */
  private @Nullable Span lostDay(int at, int number) {
    Token token = tokens.get(at);
    boolean dated =
        text.dates().stream()
            .anyMatch(
                date ->
                    date.from().day() != null
                        && date.span().start() <= token.start()
                        && token.end() <= date.span().end());
    if (dated || !token.lower().startsWith(String.valueOf(number))) {
      return null;
    }
    int from = tokens.get(Math.max(0, at - NEAR)).start();
    int to = tokens.get(Math.min(tokens.size() - 1, at + NEAR)).end();
    String lower =
        tokens.text().substring(from, token.start())
            + LAST_SAFE_DAY
            + tokens.text().substring(token.start() + 2, to);
    return FigureAnnotator.dates(lower).stream()
        .filter(date -> date.month() != null && date.from().day() != null)
        .map(DateMention::span)
        .filter(span -> span.start() <= token.start() - from && token.start() - from < span.end())
        .map(span -> new Span(span.start() + from, span.end() + from))
        .findFirst()
        .orElse(null);
  }

  /** True if a unit of time begins or ends there. */
  private boolean unit(ToIntFunction<RequestLexicon.Hit> side, int word) {
    return hits.stream().anyMatch(h -> h.word() == RequestWord.UNIT && side.applyAsInt(h) == word);
  }

  private static int number(Token token) {
    return token.isNumber() && token.text().length() < 4 ? Integer.parseInt(token.text()) : -1;
  }
}
