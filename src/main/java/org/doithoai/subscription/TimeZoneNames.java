package org.doithoai.subscription;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doithoai.subscription.RequestLexicon.Hit;
import org.doithoai.text.Language;
import org.doithoai.text.ProgramFile;
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
  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:\\b(utc|gmt))?\\s?([+\\-−–])\\s?(\\d{1,2})(?::?(\\d\\d))?\\b",
          Pattern.CASE_INSENSITIVE);
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
    for (String[] columns : ProgramFile.rows(TimeZoneNames.class, "zones.tsv")) {
      for (int i = 1; i < columns.length; i++) {
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

  /**
   * A zone in a text.
   *
   * @param first the first of its words, those around its name included
   * @param end one past the last
   */
  record Found(int first, int end, ZoneId zone) {}

  /**
   * Finds the zones that a request names: by their id or offset, beside a word for time, and right
   * behind a time a city.
   *
   * @param hits the request's known words
   * @param timeEnds for each time of the day the word behind it
   */
  static List<Found> find(Tokens tokens, List<Hit> hits, BitSet timeEnds) {
    List<Found> found = new ArrayList<>();
    for (MatchResult offset : OFFSET.matcher(tokens.text()).results().toList()) {
      boolean zone = offset.group(1) != null || isBehind(tokens, hits, offset.start());
      offset(offset).filter(_ -> zone).ifPresent(o -> found.add(found(tokens, offset, o)));
    }
    for (MatchResult id : ID.matcher(tokens.text().toLowerCase(Locale.ROOT)).results().toList()) {
      ZoneId zone = IDS.get(id.group());
      if (zone != null) {
        found.add(found(tokens, id, zone));
      }
    }
    hits.stream()
        .filter(hit -> hit.word() == RequestWord.ZONE_HERE)
        .forEach(
            here ->
                place(tokens)
                    .ifPresent(zone -> found.add(new Found(here.first(), here.end(), zone))));
    for (int first = 0; first < tokens.size(); first++) {
      for (int end = Math.min(tokens.size(), first + LONGEST_NAME); end > first; end--) {
        named(tokens, hits, timeEnds, first, end).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The zone of the first city that is named, by whose clocks somebody who is there goes. */
  private static Optional<ZoneId> place(Tokens tokens) {
    for (int first = 0; first < tokens.size(); first++) {
      for (int end = Math.min(tokens.size(), first + LONGEST_NAME); end > first; end--) {
        List<Token> words = tokens.words().subList(first, end);
        ZoneId zone = words.getFirst().isCapitalised() ? zone(words, true) : null;
        if (zone != null) {
          return Optional.of(zone);
        }
      }
    }
    return Optional.empty();
  }

  private static Found found(Tokens tokens, MatchResult match, ZoneId zone) {
    return new Found(tokens.indexAt(match.start()), tokens.indexAt(match.end()), zone);
  }

  private static boolean isBehind(Tokens tokens, List<Hit> hits, int offset) {
    int word = tokens.indexAt(offset);
    return hits.stream().anyMatch(h -> h.word() == RequestWord.ZONE_BEFORE && h.end() == word);
  }

  private static Optional<Found> named(
      Tokens tokens, List<Hit> hits, BitSet timeEnds, int first, int end) {
    int marked = start(hits, RequestWord.ZONE_BEFORE, first);
    boolean apart =
        marked < first && (isClock(tokens, marked) || !isJoined(tokens, marked + 1, first));
    int before = apart ? first : marked;
    int behind = end(hits, RequestWord.ZONE_BEHIND, end);
    int in = start(hits, RequestWord.IN, first);
    boolean clock = before < first || behind > end;
    boolean place = timeEnds.get(in) && isJoined(tokens, in, first);
    boolean alone = end == tokens.size() && isNothing(tokens, in);
    if (!clock && !place && !alone) {
      return Optional.empty();
    }
    ZoneId zone = zone(tokens.words().subList(first, end), !clock);
    return Optional.ofNullable(zone).map(z -> new Found(Math.min(before, in), behind, z));
  }

  /** True if the word for time belongs to an hour before it. */
  private static boolean isClock(Tokens tokens, int word) {
    return word > 0 && tokens.get(word - 1).isNumber();
  }

  private static boolean isJoined(Tokens tokens, int from, int to) {
    int start = from == 0 ? 0 : tokens.get(from - 1).end();
    String gaps = tokens.text().substring(start, tokens.get(to).start());
    return gaps.chars().noneMatch(c -> ",;.:".indexOf(c) >= 0);
  }

  private static boolean isNothing(Tokens tokens, int end) {
    return tokens.words().subList(0, end).stream()
        .allMatch(word -> RequestLexicon.isStopWord(word, Language.ENGLISH));
  }

  private static int start(List<Hit> hits, RequestWord word, int end) {
    return hits.stream()
        .filter(hit -> hit.word() == word && hit.end() == end)
        .mapToInt(Hit::first)
        .min()
        .orElse(end);
  }

  private static int end(List<Hit> hits, RequestWord word, int first) {
    return hits.stream()
        .filter(hit -> hit.word() == word && hit.first() == first)
        .mapToInt(Hit::end)
        .max()
        .orElse(first);
  }

  /** The zone of these words; null for none. Short names need a capital or a diacritic. */
  private static @Nullable ZoneId zone(List<Token> words, boolean place) {
    String name = key(words);
    boolean isPlace = PLACES.contains(name);
    boolean clear =
        isPlace
            || name.length() > SHORT_NAME
            || words.getFirst().isCapitalised()
            || !words.getFirst().isPlain();
    return clear && (isPlace || !place) ? NAMES.get(name) : null;
  }

  private static Optional<ZoneId> offset(MatchResult match) {
    String minutes = match.group(4) == null ? "00" : match.group(4);
    String sign = match.group(2).equals("+") ? "+" : "-";
    String hours = (match.group(3).length() == 1 ? "0" : "") + match.group(3);
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
