package org.doithoai.article.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Removes from a page what its mark-up says is no article: scripts, menus, forms, side columns,
 * comments, captions, what is hidden. Names of classes are believed unless most of the page's text
 * stands in the element: makers of pages name boxes as they like.
 */
@SuppressWarnings("ReferenceEquality") // an element is itself; others may look the same
final class BoilerplateRemover {

  private static final String NEVER =
      "script, style, noscript, template, svg, math, iframe, object, embed, canvas, button, select,"
          + " option, textarea, input, datalist, audio, video, map, dialog, figcaption, figure,"
          + " [hidden], [aria-hidden=true], [role=dialog], [role=alertdialog], [role=search],"
          + " [role=menu], [role=menubar], [role=tablist], [style~=(?i)display\\s*:\\s*none],"
          + " [style~=(?i)visibility\\s*:\\s*hidden]";

  private static final String SIDE =
      "nav, footer, aside, [role=navigation], [role=contentinfo], [role=complementary],"
          + " [role=banner]";

  /** Words in names of classes that seldom mean anything else. */
  private static final Set<String> STRONG = WordLists.NAMES.of("clutter");

  /** Words in names of classes that are also given to articles. */
  private static final Set<String> WEAK = WordLists.NAMES.of("perhaps-clutter");

  /** From this share of the page's text on an element is the page, whatever it is called. */
  private static final double STRONG_SHARE = 0.7;

  private static final double WEAK_SHARE = 0.3;

  private static final Pattern WORD_BOUNDARY =
      Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  private BoilerplateRemover() {}

  /** Removes what is never text. */
  static void removeUnread(Document page) {
    page.select(NEVER).stream().filter(BoilerplateRemover::isNoPage).forEach(Element::remove);
  }

  private static boolean isNoPage(Element element) {
    return !element.nameIs("body") && !element.nameIs("html");
  }

  /**
   * Removes what stands around an article.
   *
   * @param headline stays, and so does what it stands in
   */
  static void remove(Document page, @Nullable Element headline) {
    List<HtmlTextRun> pieces = HtmlTextRuns.of(page.body());
    ElementWeights text =
        ElementWeights.of(pieces, piece -> piece.isParagraph() ? piece.text().length() : 0);
    List<Element> clutter = new ArrayList<>();
    for (Element element : page.body().select("*")) {
      double most = most(element);
      if (most > 0
          && text.share(element) < most
          && (headline == null || !isIn(headline, element))) {
        clutter.add(element);
      }
    }
    clutter.forEach(Element::remove);
  }

  /** Up to which share of the page's text the element is clutter by its name; 0 for not at all. */
  private static double most(Element element) {
    if (element.nameIs("article") || element.nameIs("main") || !isNoPage(element)) {
      return 0;
    }
    if (element.is(SIDE)) {
      return STRONG_SHARE;
    }
    if (element.nameIs("form") || element.nameIs("header")) {
      return WEAK_SHARE;
    }
    String names = element.className() + " " + element.id();
    if (names.isBlank() || names.length() > 500) {
      return 0;
    }
    List<String> words =
        Arrays.stream(WORD_BOUNDARY.split(names))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    if (words.stream().anyMatch(STRONG::contains) || isMost(words)) {
      return STRONG_SHARE;
    }
    return words.stream().anyMatch(WEAK::contains) ? WEAK_SHARE : 0;
  }

  /** {@code most-read}, {@code doc-nhieu}. */
  private static boolean isMost(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      String pair = words.get(i - 1) + words.get(i);
      if (STRONG.contains(pair)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the one element stands in the other, or is it. */
  static boolean isIn(Element inner, Element outer) {
    for (Element at = inner; at != null; at = at.parent()) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }
}
