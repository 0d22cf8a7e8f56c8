package org.doithoai.article;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Finds the outlet that a page names: by its signature, its dateline, a label, beside its day or
 * its title, as its letterhead, in its notice of rights. Names of {@code outlets.tsv} count
 * anywhere; others where they hold a word that names of outlets hold, or where a second line says
 * them too.
 */
final class OutletFinder {

  /** How many lines above a headline may be a letterhead. */
  private static final int TOP = 3;

  private static final int LONGEST = 350;
  private static final int SHORTEST_PLAIN = 6;
  private static final Pattern RIGHTS =
      BoilerplatePhrases.ALL.pattern(
          "(?iu)^(?:{rights}[ :–-]{0,3}){1,3}(?:\\d{4}(?: ?[-–] ?\\d{2,4})?)?[ ,:–-]{0,3}"
              + "(?:{rights-by} )?([^.,|·•–—;:()©]{3,60}?) ?(?:[.,|·•–—;:(©].*|{rights-end}.*)?$");

  private OutletFinder() {}

  /**
   * The outlet's short name, or the name that stands there; null for none.
   *
   * @param called the title that the file gives its page
   */
  static @Nullable String in(PageText page, @Nullable String called) {
    if (page.signature() != null) {
      return page.signature();
    }
    List<PageBlock> head = page.header();
    List<PageBlock> top = head.subList(0, Math.clamp(page.headline(), 0, TOP));
    List<PageBlock> aside = page.reading().blocks(false);
    List<PageBlock> days =
        page.opening().stream().filter(line -> line.cue() == BlockCue.DATE).toList();
    List<PageBlock> letterhead = top.stream().filter(line -> line.markup() == null).toList();
    Stream<String> titles =
        Stream.concat(Stream.ofNullable(called), head.stream().map(PageBlock::text));
    return Stream.of(
            signed(page.footer()).limit(2),
            page.paragraphs().stream().limit(2).map(text -> or(Outlets.ofDateline(text))),
            signed(head),
            signed(page.reading().blocks(true)),
            parts(days, Outlets::isKnown),
            Stream.concat(page.opening().stream(), page.footer().stream())
                .map(line -> or(Outlets.sourced(line.text()))),
            parts(letterhead, Outlets::isPaper),
            parts(days, Outlets::isPaper),
            titles.map(line -> besideTitle(line, page.title())),
            aside.reversed().stream().map(OutletFinder::rights),
            parts(
                letterhead.subList(0, Math.min(1, letterhead.size())),
                name -> Outlets.isName(name) && isSaidTwice(name, aside)))
        .flatMap(names -> names)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static String or(@Nullable String name) {
    return name == null ? "" : name;
  }

  private static String known(String name) {
    return or(Outlets.ofSite(name, null));
  }

  private static Stream<String> signed(List<PageBlock> lines) {
    return lines.stream()
        .filter(line -> line.cue() == BlockCue.SIGNATURE || line.cue() == BlockCue.CREDIT)
        .map(line -> or(Outlets.ofLine(line.text())));
  }

  /** The first part of each line that is such a name. */
  private static Stream<String> parts(List<PageBlock> lines, Predicate<String> isOne) {
    return lines.stream()
        .filter(line -> line.text().length() <= LONGEST)
        .flatMap(line -> Outlets.SIDES.splitAsStream(line.text()).filter(isOne).limit(1))
        .map(OutletFinder::known);
  }

  private static String rights(PageBlock line) {
    Matcher notice = RIGHTS.matcher(line.text());
    String name = line.text().length() <= LONGEST && notice.matches() ? notice.group(1) : "";
    boolean dated = line.text().chars().anyMatch(Character::isDigit);
    return Outlets.isPaper(name) || (dated && Outlets.isName(name)) ? known(name) : "";
  }

  /** What stands in a line beside the title, or a known outlet at its end. */
  private static String besideTitle(String line, @Nullable String title) {
    List<String> sides = line.length() > LONGEST ? List.of() : HeadlineFinder.sides(line);
    for (int i = 0; i + 1 < sides.size(); i += 2) {
      boolean own =
          title != null && PageBlock.folded(sides.get(i + 1)).equals(PageBlock.folded(title));
      if (Outlets.isKnown(sides.get(i)) || (own && Outlets.isName(sides.get(i)))) {
        return known(sides.get(i));
      }
    }
    return "";
  }

  /** Whether another line around the article says the name, or an address in it. */
  private static boolean isSaidTwice(String name, List<PageBlock> aside) {
    String plain = plain(name);
    return plain.length() >= SHORTEST_PLAIN
        && aside.stream().filter(line -> plain(line.text()).contains(plain)).limit(2).count() == 2;
  }

  private static String plain(String text) {
    return Folding.fold(text).replaceAll("[^a-z0-9]", "");
  }
}
