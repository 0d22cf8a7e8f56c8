package org.doithoai.article;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.article.format.TextBlock;

/**
 * Joins the lines of a paragraph: a word that was cut at the end of a line is whole again, and a
 * compound that was cut at its own hyphen keeps it.
 */
final class Dehyphenation {

  private static final Pattern COMPOUND = Pattern.compile("\\p{L}{1,30}+(?:-\\p{L}{1,30}+)+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}-]");

  private final Set<String> compounds = new HashSet<>();
  private final Pattern known;

  /**
   * For one page.
   *
   * @param known compounds whose hyphen may stand at the end of a line
   * @param lines of the page, which say what other compounds it writes with a hyphen
   */
  Dehyphenation(Pattern known, Stream<String> lines) {
    this.known = known;
    lines
        .filter(line -> line.indexOf('-') >= 0)
        .flatMap(line -> COMPOUND.matcher(line).results())
        .forEach(compound -> compounds.add(compound.group().toLowerCase(Locale.ROOT)));
  }

  /** Whether a word or a compound goes on behind the line. */
  static boolean isOpen(CharSequence line) {
    int last = line.length() - 1;
    return last > 0 && line.charAt(last) == '-' && Character.isLetter(line.charAt(last - 1));
  }

  private static boolean isCut(CharSequence line, String next) {
    return TextBlock.isCut(line) && Character.isLowerCase(next.charAt(0));
  }

  /** The lines in one. */
  String joined(List<String> lines) {
    StringBuilder joined = new StringBuilder();
    for (String line : lines) {
      if (isCut(joined, line)) {
        joined.setLength(joined.length() - (isCompound(joined, line) ? 0 : 1));
      } else if (!isOpen(joined) && !TextBlock.isOpenAddress(joined) && !joined.isEmpty()) {
        joined.append(' ');
      }
      joined.append(line);
    }
    return joined.toString();
  }

  private boolean isCompound(StringBuilder cut, String next) {
    String start = cut.substring(cut.lastIndexOf(" ") + 1);
    String end = next.split(" ", 2)[0];
    String whole = NO_WORD.matcher(start + end).replaceAll("").toLowerCase(Locale.ROOT);
    return compounds.contains(whole) || known.matcher(whole).matches();
  }
}
