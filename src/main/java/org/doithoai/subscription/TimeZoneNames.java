package org.doithoai.subscription;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doithoai.subscription.RequestText.Hit;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads time zones as they are typed: {@code Asia/Tokyo}, {@code UTC+7}, {@code Berlin time},
 * {@code giờ Hà Nội}, {@code 9:00 London}. Cities are those of the IANA time zone database, other
 * names those of {@code zones.tsv}.
 */
public final class TimeZoneNames {

  private static final Map<String, ZoneId> NAMES = new HashMap<>();
  private static final Map<String, ZoneId> IDS = new HashMap<>();

  /** Cities and abbreviations: what can only be a zone when it stands right behind a time. */
  private static final Set<String> PLACES = new HashSet<>();

  private static final Set<String> REGIONS =
      Set.of("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");
  private static final Pattern ID = Pattern.compile("[a-z]+/[a-z_]+(?:/[a-z_]+)?");
  private static final int LONGEST_NAME = 5;
  private static final int SHORT_NAME = 3;

  static {
    for (String id : ZoneId.getAvailableZoneIds()) {
      String[] parts = id.split("/", -1);
      if (parts.length > 1 && REGIONS.contains(parts[0])) {
        IDS.put(id.toLowerCase(Locale.ROOT), ZoneId.of(id));
        add(parts[parts.length - 1].replace('_', ' '), id, true);
      }
    }
    for (String line : RequestGrammar.lines("zones.tsv")) {
      String[] columns = line.split("\t", -1);
      for (int i = 1; i < columns.length && !line.startsWith("#"); i++) {
        for (String name : columns[i].split(" \\| ", -1)) {
          add(name, columns[0], i == 2);
        }
      }
    }
  }

  private TimeZoneNames() {}

  private static void add(String name, String id, boolean place) {
    String key = key(Tokens.of(name).words());
    NAMES.put(key, ZoneId.of(id));
    if (place) {
      PLACES.add(key);
    }
  }

  private static String key(List<Token> words) {
    return words.stream().map(Token::folded).collect(Collectors.joining(" "));
  }

  /** Takes a zone that is all the request says: a city, perhaps with "in" before it. */
  static Optional<ZoneId> takeWhole(RequestText text) {
    int first = text.behind(0, RequestPhrase.ZONE_ALONE);
    int end = text.tokens().size();
    ZoneId zone = zone(text, first, end, true);
    if (zone != null) {
      text.take(0, end);
    }
    return Optional.ofNullable(zone);
  }

  /** Takes the zone out of a request; empty when it says none. */
  static Optional<ZoneId> take(RequestText text) {
    for (Hit offset : text.take(RequestPhrase.OFFSET)) {
      Optional<ZoneId> zone = offset(offset.match());
      if (zone.isPresent()) {
        return zone;
      }
    }
    Matcher id = ID.matcher(text.tokens().text().toLowerCase(Locale.ROOT));
    while (id.find()) {
      ZoneId zone = IDS.get(id.group());
      if (zone != null && text.isFree(new Span(id.start(), id.end()))) {
        int first = text.tokens().indexAt(id.start());
        take(text, first, text.tokens().indexAt(id.end()));
        return Optional.of(zone);
      }
    }
    return Optional.ofNullable(named(text));
  }

  private static void take(RequestText text, int first, int end) {
    text.take(
        text.before(text.before(first, RequestPhrase.ZONE_BEFORE), RequestPhrase.BEFORE_ZONE),
        text.behind(end, RequestPhrase.ZONE_BEHIND));
  }

  private static @Nullable ZoneId named(RequestText text) {
    List<Hit> behind = text.all(RequestPhrase.ZONE_BEHIND);
    List<Hit> before = text.all(RequestPhrase.ZONE_BEFORE);
    for (int length = LONGEST_NAME; length > 0; length--) {
      for (Hit hit : behind) {
        ZoneId zone = zone(text, hit.first() - length, hit.first(), false);
        if (zone != null) {
          take(text, hit.first() - length, hit.first());
          return zone;
        }
      }
      for (Hit hit : before) {
        ZoneId zone = zone(text, hit.end(), hit.end() + length, false);
        if (zone != null) {
          take(text, hit.end(), hit.end() + length);
          return zone;
        }
      }
    }
    return behindTime(text);
  }

  private static @Nullable ZoneId behindTime(RequestText text) {
    for (int at = 1; at < text.tokens().size(); at++) {
      int time = text.before(at, RequestPhrase.BEFORE_PLACE);
      int most = isTimeBefore(text, time) ? LONGEST_NAME : 0;
      for (int length = most; length > 0; length--) {
        ZoneId zone = zone(text, at, at + length, true);
        if (zone != null) {
          text.take(time, text.behind(at + length, RequestPhrase.ZONE_BEHIND));
          return zone;
        }
      }
    }
    return null;
  }

  private static boolean isTimeBefore(RequestText text, int at) {
    int time = text.before(at, RequestPhrase.TIME_SIGN) - 1;
    return time >= 0
        && !text.isBehind(at, ",;.:")
        && Character.isDigit(text.tokens().get(time).text().charAt(0));
  }

  /** The zone of these words; null for none. Short names need a capital or a diacritic. */
  private static @Nullable ZoneId zone(RequestText text, int first, int end, boolean place) {
    if (first < 0 || end > text.tokens().size() || first >= end) {
      return null;
    }
    List<Token> words = text.tokens().words().subList(first, end);
    String name = key(words);
    boolean isPlace = PLACES.contains(name);
    boolean clear =
        isPlace
            || name.length() > SHORT_NAME
            || words.getFirst().isCapitalised()
            || !words.getFirst().isPlain();
    boolean free = text.isFree(text.tokens().span(first, end - 1));
    return free && clear && (isPlace || !place) ? NAMES.get(name) : null;
  }

  private static Optional<ZoneId> offset(MatchResult match) {
    String minutes = match.group("m") == null ? "00" : match.group("m");
    String sign = match.group("sign").equals("+") ? "+" : "-";
    String hours = (match.group("h").length() == 1 ? "0" : "") + match.group("h");
    try {
      return Optional.of(ZoneId.of("UTC" + sign + hours + ":" + minutes));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The zone's name in words for a person: its city, or the offset. */
  public static String words(ZoneId zone, Language language) {
    String id = zone.getId();
    boolean english = language == Language.ENGLISH;
    if (id.equals("Asia/Ho_Chi_Minh")) {
      return english ? "Vietnam time" : "giờ Việt Nam";
    }
    String city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    return !id.contains("/") ? city : english ? city + " time" : "giờ " + city;
  }
}
