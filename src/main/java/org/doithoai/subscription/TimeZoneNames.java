package org.doithoai.subscription;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/**
 * Reads time zones as they are typed: {@code Asia/Tokyo}, {@code UTC+7}, {@code Berlin time},
 * {@code giờ Hà Nội}, {@code 9:00 London}. Cities are those of the IANA time zone database, other
 * names those of {@code zones.tsv}.
 */
public final class TimeZoneNames {

  private static final Map<String, ZoneId> NAMES = new HashMap<>();
  private static final Map<String, ZoneId> IDS = new HashMap<>();
  private static final Set<String> REGIONS =
      Set.of("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

  /** Names of {@code zones.tsv} that are cities or abbreviations. */
  private static final Set<String> CITIES =
      Set.of(
          "hanoi",
          "ha noi",
          "saigon",
          "sai gon",
          "tphcm",
          "hcmc",
          "da nang",
          "danang",
          "beijing",
          "bac kinh",
          "new delhi",
          "delhi",
          "washington",
          "geneva",
          "munich",
          "frankfurt",
          "osaka",
          "canberra",
          "luan don",
          "utc",
          "gmt",
          "ict",
          "jst",
          "kst",
          "sgt",
          "cet",
          "cest",
          "est",
          "edt",
          "pst",
          "pdt",
          "aest");

  static {
    for (String id : ZoneId.getAvailableZoneIds()) {
      String[] parts = id.split("/", -1);
      if (parts.length > 1 && REGIONS.contains(parts[0])) {
        IDS.put(id.toLowerCase(Locale.ROOT), ZoneId.of(id));
        NAMES.put(key(parts[parts.length - 1].replace('_', ' ')), ZoneId.of(id));
      }
    }
    read();
  }

  private static final String NAME = "(?<name>" + alternatives(name -> true) + ")";

  /** Cities and abbreviations: what can only be a zone when it stands right behind a time. */
  private static final String PLACE = "(?<name>" + alternatives(TimeZoneNames::isPlace) + ")";

  private static final Pattern OFFSET =
      RequestText.words(
          "(?:(?:in |at |múi )?(?:giờ )?(?:utc|gmt) ?|múi giờ |giờ )(?<sign>[+\\-−–])"
              + " ?(?<h>[0-9]{1,2})(?::?(?<m>[0-5][0-9]))?(?: time)?");
  private static final Pattern ID =
      RequestText.words(
          "(?:(?:in |at )?(?:time ?zone|zone|múi giờ|giờ) ?:?"
              + " ?)?(?<id>[a-z]+/[a-z_]+(?:/[a-z_]+)?)(?: time(?:zone)?)?");
  private static final Pattern NAMED =
      folded(
          "(?:(?:in |at |on |by )?(?:the )?"
              + NAME
              + "(?:['’]s)? (?:local |standard )?time(?: ?zone)?|(?:theo )?(?:mui gio|time"
              + " ?zone|(?<![0-9] |[0-9])gio) (?:dia phuong )?(?:cua |o |tai |theo |of |in |:"
              + " ?)?(?<second>"
              + alternatives(name -> true)
              + "))");
  private static final Pattern BEHIND_TIME =
      Pattern.compile(
          "(?<=[0-9](?:h|g)?|[0-9] ?(?:am|pm|gio|sang|chieu|toi)) \\(?(?:o |tai |gio |in |at )?"
              + PLACE
              + "(?: time)?(?![\\p{L}\\p{N}])\\)?");

  /** Without one of these there is no zone to be looked for among the hundreds of names. */
  private static final Pattern HINT = Pattern.compile("time|gio|zone");

  /** More than a city's name with "I am in" before it. */
  private static final int LONGEST_ALONE = 60;

  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  private static final Pattern ALONE =
      Pattern.compile(
          "(?:(?:toi |em |minh )?(?:dang )?o |(?:i ?'?a?m |we are )?in )?" + PLACE + "[.!]?");

  private TimeZoneNames() {}

  /** Takes a zone that is all the sentence says: a city, perhaps with "in" before it. */
  static Optional<ZoneId> takeWhole(RequestText text) {
    Matcher alone = ALONE.matcher(Folding.fold(text.left()));
    if (text.left().length() > LONGEST_ALONE || !alone.matches()) {
      return Optional.empty();
    }
    text.take(new Span(0, text.left().length()));
    return Optional.ofNullable(NAMES.get(alone.group("name")));
  }

  /** Takes the zone out of a sentence; empty when it says none. */
  static Optional<ZoneId> take(RequestText text) {
    for (MatchResult match : text.take(OFFSET)) {
      Optional<ZoneId> zone = offset(match);
      if (zone.isPresent()) {
        return zone;
      }
    }
    Optional<MatchResult> id = text.find(ID).filter(m -> IDS.containsKey(m.group("id")));
    if (id.isPresent()) {
      text.take(new Span(id.get().start(), id.get().end()));
      return Optional.ofNullable(IDS.get(id.get().group("id")));
    }
    String plain = Folding.fold(text.left());
    if (plain.length() != text.left().length()) {
      return Optional.empty();
    }
    for (Pattern pattern : List.of(NAMED, BEHIND_TIME)) {
      boolean hinted = (pattern == NAMED ? HINT : DIGIT).matcher(plain).find();
      if (!hinted) {
        continue;
      }
      Matcher matcher = pattern.matcher(plain);
      while (matcher.find()) {
        String first = matcher.group("name");
        String name = first == null ? matcher.group("second") : first;
        int start = first == null ? matcher.start("second") : matcher.start("name");
        String typed = text.text().substring(start, start + name.length());
        if (isSpelt(typed, name)) {
          text.take(new Span(matcher.start(), matcher.end()));
          return Optional.ofNullable(NAMES.get(name));
        }
      }
    }
    return Optional.empty();
  }

  /** The zone's name in words for a person: its city, or the offset. */
  public static String words(ZoneId zone, Language language) {
    String id = zone.getId();
    if (id.equals("Asia/Ho_Chi_Minh")) {
      return language == Language.ENGLISH ? "Vietnam time" : "giờ Việt Nam";
    }
    String city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    if (!id.contains("/")) {
      return city;
    }
    return language == Language.ENGLISH ? city + " time" : "giờ " + city;
  }

  /** Abbreviations are typed in capitals; a name with diacritics has those of the name. */
  private static boolean isSpelt(String typed, String name) {
    return !name.matches("[a-z]{2,4}")
        || isPlace(name)
        || typed.equals(typed.toUpperCase(Locale.ROOT))
        || typed.length() > 3
        || Character.isUpperCase(typed.charAt(0))
        || !Folding.fold(typed).equals(typed);
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

  private static boolean isPlace(String key) {
    ZoneId zone = NAMES.get(key);
    return zone != null
        && (zone.getId().toLowerCase(Locale.ROOT).endsWith("/" + key.replace(' ', '_'))
            || CITIES.contains(key));
  }

  private static String alternatives(Predicate<String> which) {
    return NAMES.keySet().stream()
        .filter(which)
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  private static Pattern folded(String regex) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + regex + ")(?![\\p{L}\\p{N}])");
  }

  private static String key(String name) {
    return Folding.fold(name);
  }

  private static void read() {
    try (InputStream file =
        Objects.requireNonNull(TimeZoneNames.class.getResourceAsStream("zones.tsv"), "zones.tsv")) {
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] columns = line.split("\t", -1);
          for (String name : columns[1].split(" \\| ", -1)) {
            NAMES.put(key(name), ZoneId.of(columns[0]));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("zones.tsv", e);
    }
  }
}
