package org.doithoai.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The places of a text where a date can stand: around digits and around the names of months and
 * weekdays. Most of a text is neither, and need not be searched.
 */
final class DatePlaces {

  private static final List<String> NAMES =
      List.of(
          "jan",
          "feb",
          "mar",
          "apr",
          "may",
          "jun",
          "jul",
          "aug",
          "sep",
          "oct",
          "nov",
          "dec",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "thu ",
          "chu nhat",
          "thang ");

  /** How far a date can reach to either side of what it is known by. */
  private static final int BEFORE = 32;

  private static final int BEHIND = 64;

  private DatePlaces() {}

  /** In order, without overlaps. */
  static List<Span> in(String plain) {
    List<Span> places = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (int i = 0; i < plain.length(); i++) {
      if (!isSign(plain, i)) {
        continue;
      }
      if (start >= 0 && i - BEFORE > end) {
        places.add(new Span(start, end));
        start = -1;
      }
      start = start < 0 ? Math.max(0, i - BEFORE) : start;
      end = Math.min(plain.length(), i + BEHIND);
    }
    if (start >= 0) {
      places.add(new Span(start, end));
    }
    return places;
  }

  private static boolean isSign(String plain, int at) {
    char c = plain.charAt(at);
    if (c >= '0' && c <= '9') {
      return true;
    }
    if (c < 'a' || c > 'w' || (at > 0 && Character.isLetter(plain.charAt(at - 1)))) {
      return false;
    }
    for (String name : NAMES) {
      if (plain.startsWith(name, at)) {
        return true;
      }
    }
    return false;
  }
}
