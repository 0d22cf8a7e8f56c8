package org.doithoai.article;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom and what a text speaks of, as far as capital letters show: words with a capital inside its
 * sentences. Two texts on one page that share some are probably one article. The names that every
 * article about Vietnam holds say nothing.
 */
final class CapitalizedWords {

  private static final Pattern INSIDE =
      Pattern.compile("(?<=[\\p{L}\\d,”\"’] )\\p{Lu}[\\p{L}’'-]{2,40}+");
  private static final Set<String> EVERYWHERE =
      Set.of(
          "Vietnam",
          "Viet",
          "Việt",
          "Nam",
          "Vietnamese",
          "Hanoi",
          "Nội",
          "Ministry",
          "Minister",
          "Bộ",
          "National",
          "Defence",
          "Defense",
          "ASEAN",
          "General",
          "President",
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private CapitalizedWords() {}

  static Set<String> in(String text) {
    Set<String> subjects = new HashSet<>();
    Matcher matcher = INSIDE.matcher(text);
    while (matcher.find()) {
      if (!EVERYWHERE.contains(matcher.group())) {
        subjects.add(matcher.group());
      }
    }
    return subjects;
  }

  static int shared(Set<String> some, Set<String> others) {
    return (int) others.stream().filter(some::contains).count();
  }
}
