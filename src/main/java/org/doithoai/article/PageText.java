package org.doithoai.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doithoai.article.format.Page;
import org.doithoai.article.format.TextBlock;
import org.doithoai.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * An article's text without its page, and the lines of the page that may say what it is.
 *
 * @param title null when neither the front matter nor the page has one
 * @param paragraphs of the body in order; none when the page holds no article
 * @param header the lines before the body
 * @param opening the lines before the second paragraph: a day may stand below a summary
 * @param headline index in the header of the title's line; -1 for none
 * @param footer the few lines right behind the body
 * @param signature the outlet that signs behind the last sentence
 */
record PageText(
    @Nullable String title,
    List<String> paragraphs,
    List<PageLine> header,
    List<PageLine> opening,
    int headline,
    List<PageLine> footer,
    @Nullable String signature) {

  /** How many lines behind the body may be its signature. */
  private static final int FOOTER = 4;

  /** A paragraph of this length may stand twice in an article; a longer one is a copy. */
  private static final int REPEATABLE = 40;

  PageText {
    paragraphs = List.copyOf(paragraphs);
    header = List.copyOf(header);
    opening = List.copyOf(opening);
    footer = List.copyOf(footer);
  }

  /**
   * Reads a page.
   *
   * @param given the title that is already known; else it is looked for in the page
   */
  static PageText of(String page, @Nullable String given) {
    String text = Folding.nfc(page);
    String closed = PunctuationSpacing.isGapped(text) ? PunctuationSpacing.closed(text) : text;
    return of(PageLines.of(closed), given == null ? null : Folding.nfc(given), List.of());
  }

  /**
   * Reads a page that its format has cut into blocks. A title that its file gives but neither the
   * page shows nor the text takes up, such as a site's name or "Document1", is none.
   */
  static PageText of(Page page) {
    List<TextBlock> blocks = closed(composed(page.blocks()));
    List<PageLine> lines = PageLines.of(blocks);
    String title = page.metadata().title();
    String given = title == null ? null : Folding.nfc(title);
    boolean fits = given != null && HeadlineFinder.fits(given, lines);
    return of(lines, fits ? given : null, PageLines.of(page.behind()));
  }

  /** In normalization form C: a character reference may stand for an accent alone. */
  private static List<TextBlock> composed(List<TextBlock> blocks) {
    return blocks.stream()
        .map(block -> new TextBlock(block.kind(), Folding.nfc(block.text())))
        .toList();
  }

  private static List<TextBlock> closed(List<TextBlock> blocks) {
    String text = blocks.stream().map(TextBlock::text).collect(Collectors.joining("\n"));
    return PunctuationSpacing.isGapped(text)
        ? blocks.stream()
            .map(block -> new TextBlock(block.kind(), PunctuationSpacing.closed(block.text())))
            .toList()
        : blocks;
  }

  private static PageText of(List<PageLine> lines, @Nullable String given, List<PageLine> behind) {
    ArticleBody.Found body = ArticleBody.in(lines);
    List<String> paragraphs = new ArrayList<>();
    for (int index : body.kept()) {
      String text = lines.get(index).text();
      paragraphs.add(text.substring(0, lines.get(index).signature().end()));
    }
    int headline = HeadlineFinder.in(lines.subList(0, body.start()), given, paragraphs);
    String title = given != null || headline < 0 ? given : lines.get(headline).text();
    Set<String> said = new HashSet<>();
    List<String> own =
        IntStream.range(0, paragraphs.size())
            .filter(i -> !HeadlineFinder.isRepeated(lines.get(body.kept().get(i)), title))
            .filter(i -> !isSummary(paragraphs, i))
            .mapToObj(paragraphs::get)
            .filter(paragraph -> paragraph.length() <= REPEATABLE || said.add(paragraph))
            .toList();
    return new PageText(
        title,
        own,
        lines.subList(0, body.start()),
        lines.subList(0, body.kept().size() > 1 ? body.kept().get(1) : body.start()),
        headline,
        Stream.concat(lines.stream().skip(body.end()), behind.stream()).limit(FOOTER).toList(),
        body.outlet());
  }

  /** A first paragraph that a later one holds word for word, as a summary above an article is. */
  private static boolean isSummary(List<String> paragraphs, int index) {
    String text = paragraphs.get(index);
    return index < 2
        && text.length() > REPEATABLE
        && paragraphs.subList(index + 1, Math.min(paragraphs.size(), index + 4)).stream()
            .anyMatch(later -> later.length() > text.length() && later.contains(text));
  }

  /** The paragraphs, separated by one empty line. */
  String body() {
    return String.join("\n\n", paragraphs);
  }

  /** The article's stored text: the title, an empty line, the body. */
  String text() {
    return title == null ? body() : title + "\n\n" + body();
  }
}
