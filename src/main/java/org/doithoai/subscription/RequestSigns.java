package org.doithoai.subscription;

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

  /** Stands for an atom that says when, but what no rule understands. */
  static final char REFUSED = '!';

  private final List<RequestAtom> row;
  private final StringBuilder line = new StringBuilder();

  RequestSigns(List<RequestAtom> row) {
    this.row = row;
    row.forEach(atom -> line.append(atom.word().sign()));
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
