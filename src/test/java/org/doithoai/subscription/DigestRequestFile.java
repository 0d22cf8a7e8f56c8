package org.doithoai.subscription;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/** Sentences with what they ask for, in the form that {@code requests.txt} describes. */
final class DigestRequestFile {

  /**
   * One sentence.
   *
   * @param expected by key what it asks for, in one spelling
   */
  record Case(Language language, String sentence, Map<String, String> expected) {
    @Override
    public String toString() {
      return sentence;
    }
  }

  private DigestRequestFile() {}

  static List<Case> read(String name) {
    List<Case> cases = new ArrayList<>();
    Language language = Language.ENGLISH;
    String sentence = "";
    try (InputStream file =
        Objects.requireNonNull(DigestRequestFile.class.getResourceAsStream(name), name)) {
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith("[")) {
          language = Language.ofCode(line.substring(1, 3)).orElseThrow();
        } else if (line.startsWith("= ")) {
          cases.add(new Case(language, sentence, parts(line.substring(2))));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          sentence = line;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  /** What a line such as {@code times 08:00; days MON-FRI} lists, in one spelling. */
  static Map<String, String> expected(String line) {
    return parts(line);
  }

  private static Map<String, String> parts(String line) {
    Map<String, String> parts = new TreeMap<>();
    for (String part : line.split("; ", -1)) {
      int space = part.indexOf(' ');
      String key = space < 0 ? part : part.substring(0, space);
      String value = space < 0 ? "yes" : part.substring(space + 1).strip();
      parts.put(
          key,
          key.equals("days") && !value.matches("(W|D|M|O|ON) .*") ? days(value) : sorted(value));
    }
    return parts;
  }

  private static String days(String value) {
    List<DayOfWeek> days = new ArrayList<>();
    for (String part : value.split(", ", -1)) {
      String[] ends = part.split("-", -1);
      for (DayOfWeek day = day(ends[0]); ; day = day.plus(1)) {
        days.add(day);
        if (day == day(ends[ends.length - 1])) {
          break;
        }
      }
    }
    return words(days);
  }

  private static DayOfWeek day(String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(name)) {
        return day;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static String sorted(String value) {
    return List.of(value.split(", ", -1)).stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String words(Iterable<?> values) {
    List<Object> all = new ArrayList<>();
    values.forEach(all::add);
    return all.stream()
        .sorted(Comparator.comparingInt(Objects::hash))
        .map(Object::toString)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** A wish in the same spelling. */
  static Map<String, String> parts(DigestRequest request) {
    Map<String, String> parts = new TreeMap<>();
    if (request.kind() != DigestRequest.Kind.SUBSCRIBE) {
      put(parts, "kind", request.kind());
    }
    putAll(parts, "times", request.times());
    Recurrence days = request.days();
    if (days instanceof Recurrence.Weekly(var named, int weeks, _) && weeks == 1) {
      putAll(parts, "days", named);
    } else if (days != null) {
      put(parts, "days", days.text());
    }
    put(parts, "zone", request.zone());
    put(parts, "at-once", request.atOnce() ? "yes" : null);
    QuietHours quiet = request.quiet();
    put(parts, "quiet", quiet == null ? null : quiet.from() + "-" + quiet.to());
    Language language = request.language();
    put(parts, "language", language == null ? null : language.code());
    Boolean empty = request.evenWhenEmpty();
    put(parts, "when-empty", empty == null ? null : empty ? "yes" : "no");
    put(parts, "until", request.until());
    putAll(parts, "partners", request.filter().partners());
    putAll(parts, "people", request.filter().people());
    putAll(parts, "topics", request.filter().topics());
    putAll(parts, "phrases", request.filter().phrases());
    putAll(parts, "excluded", request.filter().excluded());
    put(parts, "together", request.filter().together() ? "yes" : null);
    Filter dropped = request.dropped();
    putAll(parts, "dropped", dropped.partners());
    putAll(parts, "dropped-topics", dropped.topics());
    put(parts, "missing", request.missing());
    put(
        parts,
        "change",
        request.change() == DigestRequest.Change.REPLACE ? null : request.change());
    putAll(
        parts,
        "corrected",
        request.corrections().entrySet().stream()
            .map(e -> e.getKey() + " > " + e.getValue())
            .toList());
    putAll(parts, "missed", request.unknown());
    return parts;
  }

  private static void put(Map<String, String> parts, String key, @Nullable Object value) {
    if (value != null) {
      parts.put(key, value.toString().toLowerCase(Locale.ROOT));
    }
  }

  private static void putAll(Map<String, String> parts, String key, Iterable<?> values) {
    String words = words(values);
    if (!words.isEmpty()) {
      parts.put(key, words);
    }
  }
}
