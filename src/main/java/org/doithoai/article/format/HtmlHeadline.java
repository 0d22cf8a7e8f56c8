package org.doithoai.article.format;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.doithoai.text.Folding;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the element that shows an article's headline. */
final class HtmlHeadline {

  private static final String HEADINGS =
      "h1, h2, h3, [itemprop=headline], [class~=(?i)(title|headline|tieu-?de)]";
  private static final int MOST = 300;
  private static final int LONGEST = 400;

  /** The share of words that two forms of a headline have in common. */
  private static final double ALIKE = 0.6;

  private static final int FEWEST_WORDS = 4;

  /** Fewer words than this, and not shown on the page: a site's or a template's name. */
  private static final int FEWEST_SHOWN = 3;

  private HtmlHeadline() {}

  /**
   * The headline's element; null when none can be told.
   *
   * @param title as the page's head gives it
   */
  static @Nullable Element in(Element body, @Nullable String title) {
    Element best = null;
    double most = 0;
    List<Element> candidates =
        body.select(HEADINGS).stream().limit(MOST).filter(HtmlHeadline::isShort).toList();
    for (Element each : candidates) {
      double score =
          title == null ? 0 : likeness(each.text(), title) + (each.nameIs("h1") ? 0.1 : 0);
      if (score > most) {
        best = each;
        most = score;
      }
    }
    if (most >= ALIKE) {
      return best;
    }
    List<Element> first =
        candidates.stream()
            .filter(each -> each.nameIs("h1") && words(each.text()).size() >= FEWEST_WORDS)
            .toList();
    return first.size() == 1 ? first.getFirst() : null;
  }

  private static boolean isShort(Element element) {
    return element.hasText() && element.text().length() <= LONGEST;
  }

  /** How much two forms of a headline have in common, 0 to 1. */
  static double likeness(String one, String other) {
    Set<String> ones = words(one);
    Set<String> others = words(other);
    Set<String> common = new HashSet<>(ones);
    common.retainAll(others);
    int most = Math.max(ones.size(), others.size());
    return most == 0 ? 0 : (double) common.size() / most;
  }

  /** The headline of both forms: without a rubric before the one or a site behind the other. */
  static @Nullable String of(@Nullable Element shown, @Nullable String title) {
    if (shown == null) {
      return title != null && words(title).size() >= FEWEST_SHOWN ? title : null;
    }
    String text = shown.text().replaceAll("[\\s\\u00A0]+", " ").strip();
    if (title != null
        && Folding.fold(text).contains(Folding.fold(title))
        && words(title).size() >= FEWEST_WORDS) {
      return title;
    }
    return text;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>(List.of(Folding.fold(text).split("[^\\p{L}\\p{N}]+", -1)));
    words.remove("");
    return words;
  }
}
