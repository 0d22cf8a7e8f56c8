package org.doithoai.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
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

  private static final int MOST_WORDS = 7;

  /** A shorter headline cannot be told from a name beside it. */
  private static final int HEADLINE = 4;

  /** How many lines above a headline may be a letterhead. */
  private static final int TOP = 3;

  private static final int LONGEST = 350;
  private static final int SHORTEST = 3;
  private static final int SHORTEST_PLAIN = 6;
  private static final double TAKEN_UP = 0.5;
  private static final Pattern PARTS =
      Pattern.compile("\\s*[()|•·—–;]\\s*|\\s+(?:[-/»]|::)\\s+|, |: ");
  private static final Pattern NAME =
      Pattern.compile("(?:[\\p{Lu}\\d][\\p{L}\\p{M}\\d.’'&+-]{0,30}|\\p{Ll}{1,3}|&)(?: (?!$)|$)");
  private static final Pattern FIRST = BoilerplatePhrases.ALL.pattern("{~paper-first} ");
  private static final Pattern PAPER =
      BoilerplatePhrases.ALL.pattern("{~paper-first} .*|(?:.*\\b)?{~paper-word}(?:\\b.*)?");
  private static final Pattern NO_PAPER = BoilerplatePhrases.ALL.pattern("\\b{~no-paper}\\b");
  private static final Pattern LABELLED =
      BoilerplatePhrases.ALL.pattern("^{outlet-colon} ?: ?([^:|]{3,60}?)\\.?$");
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
            parts(days, OutletFinder::isKnown),
            Stream.concat(page.opening().stream(), page.footer().stream())
                .map(OutletFinder::labelled),
            parts(letterhead, OutletFinder::isPaper),
            parts(days, OutletFinder::isPaper),
            titles.map(line -> besideTitle(line, page.title())),
            aside.reversed().stream().map(OutletFinder::rights),
            parts(
                letterhead.subList(0, Math.min(1, letterhead.size())),
                name -> isName(name) && isSaidTwice(name, aside)))
        .flatMap(names -> names)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static String or(@Nullable String name) {
    return name == null ? "" : name;
  }

  private static boolean isKnown(String name) {
    return Outlets.named(name) != null;
  }

  /** Whether a part of a line is the name of a known outlet. */
  static boolean holdsKnown(String line) {
    return PARTS.splitAsStream(line).anyMatch(OutletFinder::isKnown);
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
        .flatMap(line -> PARTS.splitAsStream(line.text()).filter(isOne).limit(1))
        .map(OutletFinder::known);
  }

  private static String labelled(PageBlock line) {
    Matcher label = LABELLED.matcher(line.text());
    return label.matches() && isName(label.group(1)) ? known(label.group(1)) : "";
  }

  /** Whether it is a label of sources and the name of one. */
  static boolean isLabelled(PageBlock line) {
    return !labelled(line).isEmpty();
  }

  private static String rights(PageBlock line) {
    Matcher notice = RIGHTS.matcher(line.text());
    String name = line.text().length() <= LONGEST && notice.matches() ? notice.group(1) : "";
    boolean dated = line.text().chars().anyMatch(Character::isDigit);
    return isPaper(name) || (dated && isName(name)) ? known(name) : "";
  }

  /** What stands in a line beside the title, or a known outlet at its end. */
  private static String besideTitle(String line, @Nullable String title) {
    List<String> sides = line.length() > LONGEST ? List.of() : sides(line);
    for (int i = 0; i + 1 < sides.size(); i += 2) {
      boolean own = PageBlock.folded(sides.get(i + 1)).equals(PageBlock.folded(or(title)));
      if (isKnown(sides.get(i)) || (own && isName(sides.get(i)))) {
        return known(sides.get(i));
      }
    }
    return "";
  }

  /** What stands behind the last mark in it and what is left, then the same before the first. */
  private static List<String> sides(String title) {
    List<MatchResult> marks = PARTS.matcher(title).results().toList();
    return marks.isEmpty()
        ? List.of()
        : List.of(
            title.substring(marks.getLast().end()),
            title.substring(0, marks.getLast().start()),
            title.substring(0, marks.getFirst().start()),
            title.substring(marks.getFirst().end()));
  }

  /** The title without the outlet before or behind it, if the page's text shows which is which. */
  static String withoutOutlet(String title, List<PageBlock> blocks) {
    Set<String> text = new HashSet<>();
    for (PageBlock block : blocks) {
      text.addAll(block.isText() ? Vocabulary.words(block.text()) : Set.of());
      if (block.isHeading() && HeadlineFinder.isRepeated(block, title)) {
        return title;
      }
    }
    List<String> sides = sides(title);
    for (int i = 0; i + 1 < sides.size(); i += 2) {
      String name = sides.get(i);
      Set<String> left = Vocabulary.words(sides.get(i + 1));
      boolean strange = isName(name) && Vocabulary.words(name).stream().noneMatch(text::contains);
      if (PageBlock.words(sides.get(i + 1)) >= HEADLINE
          && (isKnown(name)
              || isPaper(name)
              || (strange && Vocabulary.shareOf(left, text, HEADLINE) >= TAKEN_UP))) {
        return sides.get(i + 1);
      }
    }
    return title;
  }

  /** Whether a line is a name by its capital letters and its length. */
  private static boolean isName(String line) {
    return line.length() >= SHORTEST
        && PageBlock.words(line) <= MOST_WORDS
        && Character.isUpperCase(line.charAt(0))
        && NAME.matcher(line).replaceAll("").isEmpty()
        && !isNoPaper(line)
        && PageBlock.of(line, line).cue() == BlockCue.NONE;
  }

  /** Whether a line is the name of an outlet, or of a body that publishes, by a word in it. */
  static boolean isPaper(String line) {
    return PageBlock.words(line) <= MOST_WORDS
        && (isKnown(line)
            || (PageBlock.words(line) > 1
                && Character.isUpperCase(line.charAt(0))
                && PAPER.matcher(Folding.fold(line)).matches()
                && (isName(line) || FIRST.matcher(Folding.fold(line)).lookingAt())
                && !isNoPaper(line)));
  }

  private static boolean isNoPaper(String line) {
    return NO_PAPER.matcher(Folding.fold(line)).find();
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
