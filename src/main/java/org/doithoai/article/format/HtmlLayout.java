package org.doithoai.article.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where in a page its longer texts stand, and of each stretch of text what that and its mark-up
 * say. Nothing is decided here. For one thread; linear in the page.
 */
@SuppressWarnings("ReferenceEquality") // an element is itself; others may look the same
final class HtmlLayout {

  private static final String SIDE =
      "nav, footer, aside, dialog, [role=navigation], [role=contentinfo], [role=complementary],"
          + " [role=banner], [role=dialog], [role=alertdialog], [role=search], [role=menu],"
          + " [role=menubar], [role=tablist]";
  private static final String HIDDEN =
      "[hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none],"
          + " [style~=(?i)visibility\\s*:\\s*hidden]";

  /** Words in names of classes that seldom mean anything else. */
  private static final Set<String> STRONG = WordLists.NAMES.of("clutter");

  /** Words in names of classes that are also given to articles. */
  private static final Set<String> WEAK = WordLists.NAMES.of("perhaps-clutter");

  private static final int SIDE_CLUTTER = 2;

  /** From this share of the page's text on an element is the page, whatever it is called. */
  private static final double[] PAGE = {0, 0.3, 0.7};

  private static final Pattern WORD_BOUNDARY =
      Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  /** The longest text in one box with a picture that is nothing but the words beneath it. */
  private static final int SHORT_CAPTION = 250;

  private static final int LONGEST_CAPTION = 400;

  private static final int FARTHEST = 6;

  private final @Nullable Element headline;
  private final Map<Element, Double> sums = new HashMap<>();
  private final Map<String, Double> styles = new HashMap<>();
  private final Map<Element, Around> around = new HashMap<>();
  private final Map<Element, Integer> aboveHeadline = new HashMap<>();
  private double total;

  /**
   * What the elements around a text say.
   *
   * @param joint how far up from the headline one of them holds it
   * @param article the innermost {@code article}
   */
  private record Around(
      int clutter, boolean hidden, boolean caption, int joint, @Nullable Element article) {
    static final Around NOTHING = new Around(0, false, false, FARTHEST, null);
  }

  HtmlLayout(List<HtmlTextRun> runs, @Nullable Element headline) {
    this.headline = headline;
    for (Element at = headline; at != null; at = at.parent()) {
      aboveHeadline.put(at, aboveHeadline.size());
    }
    for (HtmlTextRun run : runs) {
      if (run.isParagraph()) {
        total += run.text().length();
        styles.merge(style(run.box()), (double) run.text().length(), Double::sum);
        for (Element at = run.box(); at != null; at = at.parent()) {
          sums.merge(at, (double) run.text().length(), Double::sum);
        }
      }
    }
  }

  /** Whether there is anything longer than labels in the page. */
  boolean hasText() {
    return total > 0;
  }

  /**
   * Of a stretch of text.
   *
   * @param place see {@link Markup#headline}
   * @param rivals how many headings of the headline's rank stand between
   */
  Markup of(HtmlTextRun run, int place, int rivals) {
    Element parent = run.own() ? run.box().parent() : run.box();
    Around here = around(run.box());
    return new Markup(
        Math.min(1, run.linked()),
        here.clutter(),
        here.hidden(),
        here.caption() || isCaption(run),
        parent == null ? 0 : share(parent),
        total == 0 ? 0 : styles.getOrDefault(style(run.box()), 0.0) / total,
        levels(run.box()),
        place,
        Math.min(FARTHEST, here.joint()),
        headline != null && here.article() != null && !aboveHeadline.containsKey(here.article()),
        place > 0 && rivals > 0);
  }

  private static String style(Element box) {
    Element parent = box.parent();
    return box.normalName()
        + '.'
        + box.className()
        + (parent == null ? "" : '>' + parent.normalName() + '.' + parent.className());
  }

  private double share(Element element) {
    return total == 0 ? 0 : sums.getOrDefault(element, 0.0) / total;
  }

  private int levels(Element box) {
    int levels = 0;
    for (Element at = box; at != null && share(at) < 0.5; at = at.parent()) {
      levels++;
    }
    return levels;
  }

  private Around around(Element element) {
    Around known = around.get(element);
    if (known != null) {
      return known;
    }
    Element parent = element.parent();
    Around outer = parent == null ? Around.NOTHING : around(parent);
    boolean page = element.nameIs("body") || element.nameIs("html");
    int own = page ? 0 : clutter(element);
    boolean believed = own > 0 && share(element) < PAGE[own] && !aboveHeadline.containsKey(element);
    Around here =
        new Around(
            Math.max(outer.clutter(), believed ? own : 0),
            outer.hidden() || (!page && element.is(HIDDEN)),
            outer.caption() || element.nameIs("figcaption") || element.nameIs("figure"),
            aboveHeadline.getOrDefault(element, outer.joint()),
            element.nameIs("article") ? element : outer.article());
    around.put(element, here);
    return here;
  }

  private static int clutter(Element element) {
    if (element.nameIs("article") || element.nameIs("main")) {
      return 0;
    }
    if (element.is(SIDE)) {
      return SIDE_CLUTTER;
    }
    if (element.nameIs("form") || element.nameIs("header")) {
      return 1;
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
      return SIDE_CLUTTER;
    }
    return words.stream().anyMatch(WEAK::contains) ? 1 : 0;
  }

  /** {@code most-read}, {@code doc-nhieu}. */
  private static boolean isMost(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      if (STRONG.contains(words.get(i - 1) + words.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words stand beneath a picture by where they are and how they are set. */
  private static boolean isCaption(HtmlTextRun run) {
    if (run.besidePicture() && !run.box().nameIs("p") && run.text().length() <= SHORT_CAPTION) {
      return true;
    }
    return run.behindPicture()
        && run.text().length() <= LONGEST_CAPTION
        && (run.emphasized()
            || isCentered(run)
            || (run.box().nameIs("td") && !run.text().matches("(?s).*[.!?…][\"”’»)]*\\s*")));
  }

  private static boolean isCentered(HtmlTextRun run) {
    String style = run.box().attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return run.box().attr("align").equalsIgnoreCase("center")
        || style.contains("text-align:center");
  }
}
