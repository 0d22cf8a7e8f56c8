package org.doithoai.article;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds who wrote an article: by what its file says, or by a line that says so by its label. */
final class AuthorFinder {

  private static final Pattern LABELLED =
      BoilerplatePhrases.ALL.pattern(
          "^{author} ?(\\p{Lu}[^|/:;()·•–—\\d]{2,60}?)(?:[ ,]*[|/;(·•–—\\d].*|\\.)?$");
  private static final Pattern ACCOUNT = BoilerplatePhrases.ALL.pattern("(?iu){account}|.*@.*");

  private AuthorFinder() {}

  /**
   * The names; null when nothing says them.
   *
   * @param said by the file
   * @param outlet is no author, though many pages give it as theirs
   */
  static @Nullable String of(@Nullable String said, PageText page, @Nullable String outlet) {
    if (said != null && isPerson(said, outlet)) {
      return said;
    }
    return Stream.concat(page.opening().stream(), page.footer().stream())
        .map(line -> LABELLED.matcher(line.text()))
        .filter(Matcher::matches)
        .map(line -> names(line.group(1)))
        .filter(name -> isPerson(name, outlet))
        .findFirst()
        .orElse(null);
  }

  /** Without what stands behind them: an outlet, an office. */
  private static String names(String said) {
    int comma = said.lastIndexOf(", ");
    String last = said.substring(comma + 1).strip();
    return comma > 0
            && (last.isEmpty() || Outlets.isPaper(last) || Character.isLowerCase(last.charAt(0)))
        ? said.substring(0, comma)
        : said;
  }

  private static boolean isPerson(String name, @Nullable String outlet) {
    return name.length() <= 120
        && Outlets.named(name) == null
        && !name.equals(outlet)
        && !Objects.equals(Outlets.ofSite(name, null), outlet)
        && !ACCOUNT.matcher(name).matches();
  }
}
