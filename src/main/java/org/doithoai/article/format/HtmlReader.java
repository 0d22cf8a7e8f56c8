package org.doithoai.article.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.doithoai.text.Folding;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads an HTML page: what its head says, and from its body the blocks of the article between the
 * headline and the end of the element that holds the text. Bounded: a page with more marks than any
 * article has is refused before it is parsed, and deep nesting is cut off by the parser.
 */
@SuppressWarnings("ReferenceEquality") // an element is itself; others may look the same
final class HtmlReader {

  /** The most {@code <} in a page: pages of news have some thousands. */
  static final int MOST_MARKS = 150_000;

  private static final int DEEPEST = 256;

  /** How many blocks before the text may say what it is, where no headline tells where to begin. */
  private static final int HEADER = 8;

  /** How many lines above a headline may say when its article appeared. */
  private static final int ABOVE = 2;

  private static final int BEHIND = 6;

  /** The longest line behind an article that may say who wrote it. */
  private static final int LONGEST_SIGNATURE = 120;

  /** The longest text in one box with a picture that is nothing but the words beneath it. */
  private static final int SHORT_CAPTION = 250;

  private static final int LONGEST_CAPTION = 400;

  private HtmlReader() {}

  /** Reads a page, or a part of one, from its text. */
  static Extraction read(String html) {
    if (html.chars().filter(c -> c == '<').count() > MOST_MARKS) {
      return new Extraction.Failed(
          "more than " + MOST_MARKS + " HTML tags; no article has so many");
    }
    Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    HtmlMetadata head = HtmlMetadata.of(page);
    BoilerplateRemover.removeUnread(page);
    Element headline = HtmlHeadline.in(page.body(), head.title());
    String title = HtmlHeadline.of(headline, head.title());
    Document whole = page.clone();
    BoilerplateRemover.remove(page, headline);
    Page found = article(page, headline, title, head);
    if (found.blocks().isEmpty()) {
      found = article(whole, HtmlHeadline.in(whole.body(), head.title()), title, head);
    }
    String said = head.articleBody();
    if (found.blocks().isEmpty() && said != null) {
      return new Extraction.Text(found.metadata(), Parser.unescapeEntities(said, false));
    }
    return new Extraction.Blocks(found);
  }

  private static Page article(
      Document page, @Nullable Element headline, @Nullable String title, HtmlMetadata head) {
    List<HtmlTextRun> pieces = HtmlTextRuns.of(page.body());
    Set<Element> main = MainTextFinder.of(page.body(), pieces, headline);
    int shown = headline == null ? -1 : indexIn(headline, pieces);
    int last = lastIn(main, pieces);
    int first = firstIn(main, pieces, shown < last ? Math.max(0, shown) : 0);
    int start = start(shown, main, pieces, first);
    List<TextBlock> blocks = new ArrayList<>();
    StringBuilder header = new StringBuilder();
    for (int i = start; i <= last; i++) {
      HtmlTextRun piece = pieces.get(i);
      boolean inMain = isIn(main, piece);
      if (i <= first + 1 && isHeadline(piece, headline, title)) {
        blocks.add(new TextBlock(TextBlock.Kind.HEADING, String.valueOf(title)));
      } else if (i < shown ? !piece.isParagraph() : i < first || inMain) {
        blocks.add(isClutter(piece) ? new TextBlock(TextBlock.Kind.LINK, piece.text()) : block(piece));
      }
      header.append(piece.isParagraph() ? "" : piece.text() + "\n");
    }
    List<TextBlock> behind =
        pieces.stream()
            .skip(last + 1L)
            .limit(BEHIND)
            .filter(piece -> piece.text().length() <= LONGEST_SIGNATURE)
            .map(HtmlReader::block)
            .toList();
    WebDate day =
        head.published() == null
            ? dayIn(pieces.subList(start, Math.max(start, Math.min(first + 3, last + 1))))
            : head.published();
    return new Page(
        new PageMetadata(
            title,
            null,
            head.outlet(),
            head.author(),
            day == null ? null : day.shownIn(header.toString()),
            null,
            head.url()),
        blocks,
        behind);
  }

  /**
   * The blocks of an XHTML document of which all is the article, or at least is to be looked at.
   */
  static List<TextBlock> allBlocks(String xhtml) {
    Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(xhtml, "");
    BoilerplateRemover.removeUnread(page);
    return HtmlTextRuns.of(page.body()).stream().map(HtmlReader::block).toList();
  }

  private static int firstIn(Set<Element> main, List<HtmlTextRun> pieces, int from) {
    int first = from;
    while (first < pieces.size() && !isIn(main, pieces.get(first))) {
      first++;
    }
    return first;
  }

  private static int lastIn(Set<Element> main, List<HtmlTextRun> pieces) {
    int last = pieces.size() - 1;
    while (last >= 0 && !isIn(main, pieces.get(last))) {
      last--;
    }
    return last;
  }

  /** The index of the headline's first piece; -1 when it has none. */
  private static int indexIn(Element headline, List<HtmlTextRun> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      if (BoilerplateRemover.isIn(pieces.get(i).box(), headline)) {
        return i;
      }
    }
    return -1;
  }

  /** Where to begin: right above the headline, if it stands before the text or in it. */
  private static int start(int headline, Set<Element> main, List<HtmlTextRun> pieces, int first) {
    if (headline >= 0) {
      boolean before = headline <= first || isIn(main, pieces.get(headline));
      return before ? Math.max(0, headline - ABOVE) : first;
    }
    return Math.max(0, Math.min(first, pieces.size()) - HEADER);
  }

  private static boolean isIn(Set<Element> main, HtmlTextRun piece) {
    for (Element at = piece.box(); at != null; at = at.parent()) {
      if (main.contains(at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHeadline(
      HtmlTextRun piece, @Nullable Element headline, @Nullable String title) {
    return (headline != null && BoilerplateRemover.isIn(piece.box(), headline))
        || (title != null && Folding.fold(piece.text()).equals(Folding.fold(title)));
  }

  /** Whether it is a link to elsewhere, or the words beneath a picture. */
  private static boolean isClutter(HtmlTextRun piece) {
    boolean sentence = piece.text().matches("(?s).*[.!?…][\"”’»)]*\\s*");
    if (piece.linked() > 0.5 && !(sentence && piece.linked() < 0.8)) {
      return true;
    }
    if (piece.besidePicture()
        && !piece.box().nameIs("p")
        && piece.text().length() <= SHORT_CAPTION) {
      return true;
    }
    return piece.behindPicture()
        && piece.text().length() <= LONGEST_CAPTION
        && (piece.emphasized() || isCentered(piece) || (piece.box().nameIs("td") && !sentence));
  }

  private static boolean isCentered(HtmlTextRun piece) {
    String style = piece.box().attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return piece.box().attr("align").equalsIgnoreCase("center")
        || style.contains("text-align:center");
  }

  private static TextBlock block(HtmlTextRun piece) {
    TextBlock.Kind kind =
        piece.isHeading() && !piece.isSummary()
            ? TextBlock.Kind.HEADING
            : piece.box().nameIs("li") ? TextBlock.Kind.ITEM : TextBlock.Kind.PARAGRAPH;
    return new TextBlock(kind, piece.text());
  }

  /** The day of the {@code time} elements in the header; null for none or several days. */
  private static @Nullable WebDate dayIn(List<HtmlTextRun> header) {
    List<WebDate> days =
        header.stream()
            .flatMap(
                piece ->
                    piece.box().select("time, [itemprop=datePublished]").stream()
                        .filter(time -> HtmlTextRuns.box(time) == piece.box()))
            .distinct()
            .flatMap(time -> WebDate.of(written(time)).stream())
            .distinct()
            .toList();
    return days.size() == 1 ? days.getFirst() : null;
  }

  private static String written(Element time) {
    return Stream.of(time.attr("datetime"), time.attr("content"), time.text())
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }
}
