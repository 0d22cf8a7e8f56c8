package org.doithoai.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doithoai.article.format.Markup;
import org.doithoai.article.format.Page;
import org.doithoai.article.format.TextBlock;
import org.doithoai.article.format.TextDecoder;
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
 * @param footer the few lines behind the body, and among its last ones: a caption may end it
 * @param signature the outlet that signs behind the last sentence
 * @param reading all blocks and which of them were kept
 */
record PageText(
    @Nullable String title,
    List<String> paragraphs,
    List<PageBlock> header,
    List<PageBlock> opening,
    int headline,
    List<PageBlock> footer,
    @Nullable String signature,
    PageReading reading) {

  /** How many lines behind the body may be its signature. */
  private static final int FOOTER = 4;

  /** The longest line behind an article that may say who wrote it. */
  private static final int LONGEST_SIGNATURE = 120;

  /** How many blocks before the first text may have been taken for the article's. */
  private static final int LEAD = 8;

  /** How many blocks above a headline may say when its article appeared. */
  private static final int ABOVE = 2;

  /** How many blocks before the text may say what it is, where no headline shows where to begin. */
  private static final int HEADER = 8;

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
    String text = TextDecoder.clean(TextDecoder.unicode(page));
    String closed = PunctuationSpacing.isGapped(text) ? PunctuationSpacing.closed(text) : text;
    return of(PageBlocks.of(closed), given == null ? null : Folding.nfc(given));
  }

  /**
   * Reads a page that its format has cut into blocks. A title that its file gives but neither the
   * page shows nor the text takes up, such as a site's name or "Document1", is none.
   */
  static PageText of(Page page) {
    List<PageBlock> blocks = PageBlocks.of(closed(unicode(page.blocks())));
    String title = page.metadata().title();
    String given =
        title == null ? null : HeadlineFinder.withoutOutlet(TextDecoder.clean(title), blocks);
    boolean fits = given != null && HeadlineFinder.fits(given, blocks);
    return of(blocks, fits ? given : null);
  }

  /** In Unicode, if all of them together show that they are not. */
  private static List<TextBlock> unicode(List<TextBlock> blocks) {
    String text = blocks.stream().map(TextBlock::text).collect(Collectors.joining("\f"));
    String unicode = TextDecoder.unicode(text);
    String[] texts = unicode.split("\f", -1);
    return unicode.equals(text) || texts.length != blocks.size()
        ? blocks
        : IntStream.range(0, texts.length).mapToObj(i -> blocks.get(i).saying(texts[i])).toList();
  }

  private static List<TextBlock> closed(List<TextBlock> blocks) {
    List<TextBlock> clean =
        blocks.stream().map(block -> block.saying(TextDecoder.clean(block.text()))).toList();
    String text = clean.stream().map(TextBlock::text).collect(Collectors.joining("\n"));
    return PunctuationSpacing.isGapped(text)
        ? clean.stream()
            .map(block -> block.saying(PunctuationSpacing.closed(block.text())))
            .toList()
        : clean;
  }

  private static PageText of(List<PageBlock> blocks, @Nullable String given) {
    boolean[] all = BlockModel.SHIPPED.kept(blocks);
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      if (all[i] && blocks.get(i).words() > 0) {
        kept.add(i);
      }
    }
    if (given == null && !kept.isEmpty()) {
      endAtHeadline(blocks, kept);
    }
    int start = kept.isEmpty() ? blocks.size() : kept.getFirst();
    int end = kept.isEmpty() ? blocks.size() : kept.getLast() + 1;
    List<PageBlock> header = blocks.subList(top(blocks, start), start);
    List<String> texts = new ArrayList<>(kept.stream().map(i -> blocks.get(i).text()).toList());
    Outlets.Signature signature = kept.isEmpty() ? null : blocks.get(end - 1).signature();
    if (signature != null) {
      texts.set(texts.size() - 1, texts.getLast().substring(0, signature.end()));
    }
    int headline = HeadlineFinder.in(header, given, texts);
    String title = given != null || headline < 0 ? given : header.get(headline).text();
    Set<String> said = new HashSet<>();
    List<Boolean> own = new ArrayList<>(Collections.nCopies(blocks.size(), false));
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      if (!HeadlineFinder.isRepeated(blocks.get(kept.get(i)), title)
          && !isSummary(texts, i)
          && (text.length() <= REPEATABLE || said.add(text))) {
        paragraphs.add(text);
        own.set(kept.get(i), true);
      }
    }
    return new PageText(
        title,
        paragraphs,
        header,
        blocks.subList(top(blocks, start), kept.size() > 1 ? kept.get(1) : start),
        headline,
        IntStream.range(Math.max(start, end - FOOTER), Math.min(end + FOOTER, blocks.size()))
            .filter(i -> i >= end || !kept.contains(i))
            .mapToObj(blocks::get)
            .filter(block -> block.text().length() <= LONGEST_SIGNATURE)
            .toList(),
        signature == null ? null : signature.outlet(),
        new PageReading(blocks, own));
  }

  /** Among the blocks that were kept before the first text, one may be the headline. */
  private static void endAtHeadline(List<PageBlock> blocks, List<Integer> kept) {
    int lead = 0;
    while (lead < Math.min(LEAD, kept.size()) && !blocks.get(kept.get(lead)).isText()) {
      lead++;
    }
    if (lead == 0 || lead == kept.size() || !blocks.get(kept.get(lead)).isText()) {
      return;
    }
    int top = top(blocks, kept.getFirst());
    List<PageBlock> header = blocks.subList(top, kept.get(lead));
    List<String> texts =
        kept.subList(lead, kept.size()).stream().map(i -> blocks.get(i).text()).toList();
    int headline = HeadlineFinder.in(header, null, texts);
    kept.removeIf(index -> headline >= 0 && index <= top + headline);
  }

  /**
   * Where what may be said of the article begins: above its headline where the mark-up shows it.
   */
  private static int top(List<PageBlock> blocks, int start) {
    for (int i = 0; i < start; i++) {
      Markup markup = blocks.get(i).markup();
      if (markup != null && markup.headline() == 0) {
        return Math.max(0, i - ABOVE);
      }
    }
    boolean marked = start > 0 && blocks.get(start - 1).markup() != null;
    return marked ? Math.max(0, start - HEADER) : 0;
  }

  /** A first paragraph that a later one holds word for word, as a summary above an article is. */
  private static boolean isSummary(List<String> paragraphs, int index) {
    String text = paragraphs.get(index);
    return index < 2
        && text.length() > REPEATABLE
        && paragraphs.subList(index + 1, Math.min(paragraphs.size(), index + 4)).stream()
            .anyMatch(later -> later.length() > text.length() && later.contains(text));
  }

  /** Why it is no article, one line for people; empty where it is one. */
  Optional<String> whyNoArticle() {
    return NoArticle.reason(text(), reading);
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
