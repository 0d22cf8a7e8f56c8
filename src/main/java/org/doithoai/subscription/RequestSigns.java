package org.doithoai.subscription;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of atoms as a line of their {@linkplain RequestWord#sign() signs}, over which rules are
 * written: {@code E?N(U)} is "every 2 weeks". A rule finds its words wherever they stand, and what
 * it understood no other rule reads. For one request and thread.
 */
final class RequestSigns {

  /** Stands for an atom that a rule has understood. */
  static final char DONE = '~';

  /** Stands for what is no part of when. */
  static final char THING = 'M';

  /** Stands for a day that is left out. */
  static final char NOT_THEN = 'Y';

  /** Stands for a time with which a part of the day begins or ends that is to be quiet. */
  static final char QUIET = 'q';

  /** Stands for one with which a part of the day begins or ends that alone is not. */
  static final char WINDOW = 'y';

  /** Stands for an atom that says when, but what no rule understands. */
  static final char REFUSED = '!';

  private final List<RequestAtom> row;
  private final StringBuilder line = new StringBuilder();

  /**
   * @param roles of each word of the request
   */
  RequestSigns(List<RequestAtom> row, List<RequestRole> roles) {
    this.row = row;
    row.forEach(atom -> line.append(sign(atom, roles)));
  }

  private static char sign(RequestAtom atom, List<RequestRole> roles) {
    if (atom.first() == atom.end()) {
      boolean inside =
          atom.first() > 0
              && atom.first() < roles.size()
              && isThing(roles.get(atom.first()))
              && roles.get(atom.first()) == roles.get(atom.first() - 1);
      return inside ? DONE : atom.word().sign();
    }
    RequestRole role = roles.get(atom.end() - 1);
    boolean day =
        atom.is(RequestWord.WEEKDAY)
            || atom.is(RequestWord.WEEKEND)
            || atom.is(RequestWord.WORKDAYS);
    boolean time = atom.is(RequestWord.TIME) || atom.is(RequestWord.NUMBER);
    return switch (role) {
      case HOUR -> atom.is(RequestWord.NUMBER) ? RequestWord.TIME.sign() : atom.word().sign();
      case QUIET -> time ? QUIET : atom.word().sign();
      case WINDOW -> time ? WINDOW : atom.word().sign();
      case NOT_THEN -> day ? NOT_THEN : DONE;
      case OTHER -> atom.word().sign();
      default -> THING;
    };
  }

  private static boolean isThing(RequestRole role) {
    return switch (role) {
      case ABOUT, EXCEPT, DROP, OUTLET -> true;
      default -> false;
    };
  }

  /** The time of the day that an atom names; a bare figure is a full hour. */
  LocalTime time(int place) {
    RequestAtom atom = atom(place);
    return atom.thing() instanceof LocalTime time
        ? time
        : LocalTime.of(Math.floorMod(atom.value(), 24), 0);
  }

  /** True if a bare figure at this place can be an hour. */
  boolean isHour(int place) {
    RequestAtom atom = atom(place);
    return atom.thing() instanceof LocalTime || (atom.value() >= 0 && atom.value() <= 24);
  }

  /** Has a reader see to each place that a pattern finds; true from it takes the place. */
  void rule(String pattern, Predicate<MatchResult> reader) {
    Matcher matcher = Pattern.compile(pattern).matcher(line);
    int from = 0;
    while (from <= line.length() && matcher.find(from)) {
      MatchResult match = matcher.toMatchResult();
      if (reader.test(match)) {
        mark(match.start(), match.end(), DONE);
      }
      from = Math.max(match.end(), match.start() + 1);
    }
  }

  /** True if a pattern is found anywhere in what is left. */
  boolean has(String pattern) {
    return Pattern.compile(pattern).matcher(line).find();
  }

  /** True if an atom with this sign and value is left. */
  boolean isLeft(char sign, int value) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == sign && value(i) == value) {
        return true;
      }
    }
    return false;
  }

  void mark(int from, int end, char as) {
    for (int i = from; i < end; i++) {
      line.setCharAt(i, as);
    }
  }

  /** True if the atom of a word was refused. */
  boolean isRefused(int word) {
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i).first() <= word && word < row.get(i).end()) {
        return line.charAt(i) == REFUSED;
      }
    }
    return false;
  }

  /** What is left, with marks for the rest. */
  String line() {
    return line.toString();
  }

  RequestAtom atom(int place) {
    return row.get(place);
  }

  /** What an atom names, which must be something. */
  Object thing(int place) {
    return Objects.requireNonNull(atom(place).thing());
  }

  int value(int place) {
    return atom(place).value();
  }

  /** The value of the first atom of a match that has this sign. */
  int value(MatchResult match, char sign, int none) {
    int place = match.group().indexOf(sign);
    return place < 0 ? none : value(match.start() + place);
  }
}
