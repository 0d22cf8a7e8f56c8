package org.doithoai.article;

import java.util.regex.Pattern;

/** Tells lines of addresses, as they stand at the foot of a page or below a name. */
final class Addresses {

  private static final int LONGEST = 160;
  private static final double ADDRESSED = 0.4;
  private static final Pattern PARTED = Pattern.compile(" [/|·•] | \\d{1,3} ?/ ?\\d{1,3}$");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|www\\.)[^\\s<>]{3,500}|[\\w.+-]{1,60}@[\\w-]{1,60}(?:\\.[\\w-]{1,30}){1,4}"
              + "|(?<![\\w.])(?:[a-z\\d-]{2,40}\\.){1,3}[a-z]{2,7}(?![\\w.-])"
              + "|(?<!\\w)(?:\\+\\d|\\(\\d|0\\d)[\\d ().-]{5,18}\\d");

  private Addresses() {}

  /** Whether marks part a line, or a page's number ends it. */
  static boolean areParted(String line) {
    return PARTED.matcher(line).find();
  }

  /** Whether much of a line is addresses on the web or for mail, and numbers of telephones. */
  static boolean areMost(String text) {
    return text.length() <= LONGEST
        && ADDRESS.matcher(text).results().mapToInt(a -> a.end() - a.start()).sum()
            >= ADDRESSED * text.length();
  }
}
