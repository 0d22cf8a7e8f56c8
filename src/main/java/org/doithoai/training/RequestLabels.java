package org.doithoai.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.doithoai.subscription.RequestAtom;
import org.doithoai.subscription.RequestFeatures;
import org.doithoai.subscription.RequestRole;
import org.doithoai.subscription.RequestWord;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds the known parts of a request in its words. For one request and thread. */
final class RequestLabels {

  private static final int NOON = 12;

  private final JsonNode line;
  private final RequestFeatures features;
  private final UnaryOperator<String> spelling;
  private final RequestRole[] found;

  /**
   * @param line what is known of the request
   * @param spelling puts the spelling of a phrase right as that of the request was
   */
  RequestLabels(JsonNode line, RequestFeatures features, UnaryOperator<String> spelling) {
    this.line = line;
    this.features = features;
    this.spelling = spelling;
    this.found = new RequestRole[features.size()];
    Arrays.fill(found, RequestRole.OTHER);
  }

  /** The role of each word. */
  List<RequestRole> roles() {
    line.path("about").forEach(each -> mark(each.asText(), RequestRole.ABOUT));
    line.path("except").forEach(each -> mark(each.asText(), RequestRole.EXCEPT));
    line.path("drop").forEach(each -> mark(each.asText(), RequestRole.DROP));
    line.path("numbers").forEach(each -> reference(each.asInt()));
    String quiet = line.path("quiet").asText("");
    if (!quiet.isEmpty()) {
      quiet(LocalTime.parse(quiet.substring(0, 5)), LocalTime.parse(quiet.substring(6)));
    }
    times();
    days();
    switch (line.path("language").asText("")) {
      case "en" -> fill(RequestWord.ENGLISH, RequestRole.LANGUAGE);
      case "vi" -> fill(RequestWord.VIETNAMESE, RequestRole.LANGUAGE);
      default -> {}
    }
    if (line.path("holidays").asBoolean()) {
      fill(RequestWord.HOLIDAY, RequestRole.NOT_THEN);
    }
    return List.of(found);
  }

  private void mark(String phrase, RequestRole role) {
    boolean outlet = phrase.startsWith(RequestExample.OUTLET);
    Tokens words =
        Tokens.of(
            spelling.apply(outlet ? phrase.substring(RequestExample.OUTLET.length()) : phrase));
    RequestRole as = outlet && role == RequestRole.ABOUT ? RequestRole.OUTLET : role;
    PhraseMarks.mark(Tokens.of(features.text()), words, as, found, RequestRole.OTHER);
  }

  private void reference(int number) {
    for (RequestWord word :
        List.of(
            RequestWord.REFERENCE, RequestWord.ORDINAL, RequestWord.NUMBER, RequestWord.WEEKDAY)) {
      for (int i = 0; i < found.length; i++) {
        RequestAtom atom = features.atom(i);
        int value = atom == null ? -1 : atom.value() + (word == RequestWord.WEEKDAY ? 1 : 0);
        if (atom != null
            && atom.is(word)
            && value == number
            && found[i] == RequestRole.OTHER
            && !is(i + 1, RequestWord.UNIT)) {
          fill(i, RequestRole.REFERENCE);
          return;
        }
      }
    }
  }

  private boolean is(int at, RequestWord word) {
    RequestAtom atom = at < found.length ? features.atom(at) : null;
    return atom != null && atom.is(word);
  }

  private void quiet(LocalTime from, LocalTime to) {
    int first = timeAt(from, 0);
    int last = timeAt(to, 0);
    if (first >= 0 && last >= 0) {
      RequestRole role = first < last ? RequestRole.QUIET : RequestRole.WINDOW;
      fill(first, role);
      fill(last, role);
    }
  }

  /** Gives each word of a class that nothing else is known of a role. */
  private void fill(RequestWord word, RequestRole role) {
    for (int i = 0; i < found.length; i++) {
      if (found[i] == RequestRole.OTHER && is(i, word)) {
        fill(i, role);
      }
    }
  }

  private void fill(int at, RequestRole role) {
    RequestAtom atom = features.atom(at);
    if (atom != null) {
      Arrays.fill(found, atom.first(), atom.end(), role);
    }
  }

  private int timeAt(LocalTime time, int from) {
    for (int i = from; i < found.length; i++) {
      if (found[i] == RequestRole.OTHER && times(i).contains(time)) {
        return i;
      }
    }
    return -1;
  }

  /** The times that a word may say. */
  private Set<LocalTime> times(int at) {
    RequestAtom atom = features.atom(at);
    if (atom != null && atom.thing() instanceof LocalTime time) {
      return Set.of(time, time.plusHours(NOON));
    }
    int number = atom != null && atom.is(RequestWord.NUMBER) ? atom.value() : -1;
    return number >= 0 && number <= 2 * NOON && !is(at + 1, RequestWord.UNIT)
        ? Set.of(
            LocalTime.of(number % (2 * NOON), 0), LocalTime.of((number + NOON) % (2 * NOON), 0))
        : Set.of();
  }

  private void times() {
    List<LocalTime> said = new ArrayList<>();
    line.path("times").forEach(each -> said.add(LocalTime.parse(each.asText())));
    Set<LocalTime> clear = new HashSet<>();
    for (int i = 0; i < found.length; i++) {
      if (found[i] == RequestRole.OTHER && is(i, RequestWord.TIME)) {
        clear.addAll(times(i));
      }
    }
    for (int i = 0; i < found.length && !said.isEmpty(); i++) {
      RequestAtom atom = features.atom(i);
      Set<LocalTime> may = times(i);
      if (atom != null && found[i] == RequestRole.OTHER && !may.isEmpty()) {
        boolean meant = said.stream().anyMatch(may::contains);
        if (!meant && (atom.is(RequestWord.TIME) || line.path("kind").asText().equals("change"))) {
          fill(i, RequestRole.NOT_THEN);
        } else if (meant && atom.is(RequestWord.NUMBER) && !clear.containsAll(may)) {
          fill(i, RequestRole.HOUR);
        }
      }
    }
  }

  private void days() {
    Set<DayOfWeek> said = said(line.path("days").asText(""));
    said.removeAll(said(line.path("not_on").asText("")));
    boolean none = line.has("not_on");
    for (int i = 0; i < found.length && (none || !said.isEmpty()); i++) {
      RequestAtom atom = features.atom(i);
      if (atom != null
          && found[i] == RequestRole.OTHER
          && named(atom) != null
          && Collections.disjoint(said, named(atom))) {
        fill(i, RequestRole.NOT_THEN);
      }
    }
  }

  /** The days of the week that a word names; null for none. */
  private static @Nullable Set<DayOfWeek> named(RequestAtom atom) {
    return switch (atom.word()) {
      case WEEKDAY -> Set.of(DayOfWeek.of(atom.value()));
      case WEEKEND -> said("weekends");
      case WORKDAYS -> said("weekdays");
      default -> null;
    };
  }

  private static Set<DayOfWeek> said(String days) {
    Set<DayOfWeek> said = EnumSet.noneOf(DayOfWeek.class);
    if (days.startsWith("once ")) {
      said.add(LocalDate.parse(days.substring(5)).getDayOfWeek());
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      boolean weekend = day.compareTo(DayOfWeek.FRIDAY) > 0;
      String name = day.name().substring(0, 3).toLowerCase(Locale.ROOT);
      if (Arrays.asList(days.split("[, ]", -1)).contains(name)
          || days.equals(weekend ? "weekends" : "weekdays")) {
        said.add(day);
      }
    }
    return said;
  }
}
