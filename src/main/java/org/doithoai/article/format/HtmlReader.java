package org.doithoai.article.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.text.Folding;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads an HTML page: what its head says, and from its body every stretch of text with what the
 * mark-up says of it. Bounded: a page with more marks than any article has is refused before it is
 * parsed, and deep nesting is cut off by the parser.
 */
@SuppressWarnings("ReferenceEquality") // an element is itself; others may look the same
final class HtmlReader {

  /** The most {@code <} in a page: pages of news have some thousands. */
  static final int MOST_MARKS = 150_000;

  private static final int DEEPEST = 256;

  /** How many stretches around a headline may say when its article appeared. */
  private static final int ABOVE = 2;

  private static final int BELOW = 6;
  private static final int HEADER = 30;

  /** What an element is called that says when an article was changed. */
  private static final Pattern CHANGED = Pattern.compile("(?i)modif|updat");

  private static final String NEVER =
      "script, style, noscript, template, svg, math, iframe, object, embed, canvas, button, select,"
          + " option, textarea, input, datalist, audio, video, map";

  /** The number of a note: a mark of the page, no part of a sentence. */
  private static final Pattern NOTE = Pattern.compile("\\[?(?:\\d{1,3}|[a-z*†‡])\\]?|↩︎?");

  /** What stands before such a number: the end of a sentence or a word, not a unit. */
  private static final Pattern NOTED = Pattern.compile("(?:[.,;:!?…”\"’)]|\\p{L}{4})$");

  private HtmlReader() {}

  /** Reads a page, or a part of one, from its text. */
  static Extraction read(String html) {
    if (html.chars().filter(c -> c == '<').count() > MOST_MARKS) {
      return new Extraction.Failed(
          "more than " + MOST_MARKS + " HTML tags; no article has so many");
    }
    Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    HtmlMetadata head = HtmlMetadata.of(page);
    removeUnread(page);
    Element headline = HtmlHeadline.in(page.body(), head.title());
    String title = HtmlHeadline.of(headline, head.title());
    List<HtmlTextRun> runs = HtmlTextRuns.of(page.body());
    headline = headline == null ? boxOf(title, runs) : headline;
    HtmlLayout layout = new HtmlLayout(runs, headline);
    int shown = indexIn(headline, runs);
    List<TextBlock> blocks = new ArrayList<>();
    boolean titled = false;
    int rivals = 0;
    for (int i = 0; i < runs.size(); i++) {
      boolean isHeadline = i >= shown && isIn(runs.get(i).box(), headline);
      if (!isHeadline) {
        rivals += i > shown && isRival(runs.get(i), headline) ? 1 : 0;
        blocks.add(block(runs.get(i), layout.of(runs.get(i), i < shown ? -1 : 1, rivals)));
      } else if (!titled) {
        titled = true;
        Markup markup = layout.of(runs.get(i), 0, 0);
        blocks.add(new TextBlock(TextBlock.Kind.HEADING, String.valueOf(title), markup));
      }
    }
    WebDate day = head.published() == null ? day(runs, layout, shown) : head.published();
    String around =
        runs.subList(Math.max(0, shown - ABOVE), Math.min(runs.size(), shown + BELOW)).stream()
            .filter(run -> !run.isParagraph())
            .map(HtmlTextRun::text)
            .collect(Collectors.joining("\n"));
    PageMetadata metadata =
        new PageMetadata(
            title,
            null,
            head.outlet(),
            head.author(),
            day == null ? null : day.shownIn(around),
            null,
            head.url());
    String said = head.articleBody();
    return said != null && !layout.hasText()
        ? new Extraction.Text(metadata, Parser.unescapeEntities(said, false))
        : new Extraction.Blocks(new Page(metadata, blocks));
  }

  /** The blocks of an XHTML document of which all is to be looked at. */
  static List<TextBlock> allBlocks(String xhtml) {
    Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(xhtml, "");
    removeUnread(page);
    return HtmlTextRuns.of(page.body()).stream().map(run -> block(run, null)).toList();
  }

  private static void removeUnread(Document page) {
    page.select(NEVER).remove();
    for (Element mark : page.select("sup")) {
      if (NOTE.matcher(mark.text().strip()).matches() && endsBefore(mark)) {
        mark.remove();
      }
    }
  }

  /** Whether a number raised here is that of a note rather than a power or a square metre. */
  private static boolean endsBefore(Element mark) {
    String before =
        mark.previousSibling() instanceof TextNode text ? text.getWholeText().stripTrailing() : "";
    return mark.selectFirst("a") != null
        || mark.text().startsWith("[")
        || NOTED.matcher(before).find();
  }

  /** The element of the first text that says the same as the title. */
  private static @Nullable Element boxOf(@Nullable String title, List<HtmlTextRun> runs) {
    String folded = title == null ? "" : Folding.fold(title);
    return runs.stream()
        .filter(run -> run.own() && run.text().length() < 2L * folded.length())
        .filter(run -> Folding.fold(run.text()).equals(folded))
        .map(HtmlTextRun::box)
        .findFirst()
        .orElse(null);
  }

  /** The index of the headline's first run; 0 when there is none. */
  private static int indexIn(@Nullable Element headline, List<HtmlTextRun> runs) {
    for (int i = 0; headline != null && i < runs.size(); i++) {
      if (isIn(runs.get(i).box(), headline)) {
        return i;
      }
    }
    return 0;
  }

  private static boolean isRival(HtmlTextRun run, @Nullable Element headline) {
    return headline != null
        && run.isHeading()
        && !run.isSummary()
        && run.box().normalName().compareTo(headline.normalName()) <= 0;
  }

  private static boolean isIn(Element inner, @Nullable Element outer) {
    for (Element at = outer == null ? null : inner; at != null; at = at.parent()) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }

  private static TextBlock block(HtmlTextRun run, @Nullable Markup markup) {
    TextBlock.Kind kind =
        run.isHeading() && !run.isSummary()
            ? TextBlock.Kind.HEADING
            : run.box().nameIs("li") ? TextBlock.Kind.ITEM : TextBlock.Kind.PARAGRAPH;
    return new TextBlock(kind, run.text(), markup);
  }

  /**
   * The day of the {@code time} elements from right above the headline to the article's first long
   * text; null for none or several days.
   */
  private static @Nullable WebDate day(List<HtmlTextRun> runs, HtmlLayout layout, int shown) {
    int first = shown;
    while (first < Math.min(runs.size(), shown + HEADER)
        && !(runs.get(first).isParagraph() && layout.of(runs.get(first), 1, 0).levels() <= 2)) {
      first++;
    }
    List<WebDate> days =
        runs.subList(Math.max(0, shown - ABOVE), Math.min(runs.size(), first + ABOVE)).stream()
            .flatMap(
                run ->
                    run.box().select("time, [itemprop=datePublished]").stream()
                        .filter(time -> !CHANGED.matcher(time.attributes().html()).find())
                        .filter(time -> HtmlTextRuns.box(time) == run.box()))
            .distinct()
            .flatMap(time -> WebDate.of(written(time)).stream())
            .distinct()
            .toList();
    return days.size() == 1 ? days.getFirst() : null;
  }

  private static String written(Element time) {
    return Stream.of(time.attr("datetime"), time.attr("content"), time.attr("title"), time.text())
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }
}
