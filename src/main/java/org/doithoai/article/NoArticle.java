package org.doithoai.article;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why what was kept of a page is no article: it stands in the place of one and speaks to the reader
 * of an error, a check or a wall; it is a list of other articles; it is a program; or it is hardly
 * a word. A brief without a full stop, minutes and captions are articles.
 */
final class NoArticle {

  private static final Set<String> SURE = folded("no-article");

  /** What such pages say to their readers, and articles seldom: one may be chance, two are not. */
  private static final Set<String> HINTS = folded("no-article-hint");

  /** From so many words on a page is an article, whatever it says of errors. */
  private static final int LONG = 120;

  /** Fewer words than these in all of a file, and no sentence ends: a note. */
  private static final int FEWEST = 8;

  /** From so many words on a line is a sentence, whether a full stop ends it or not. */
  private static final int SENTENCE = 12;

  /** So many titles, each with a line or two of its own beneath it, are a list of articles. */
  private static final int TEASERS = 3;

  /** A line of which so much is a link is one. */
  private static final double LINKED = 0.6;

  /** How lines of programs end, and those of mark-up begin and end. */
  private static final Pattern CODE =
      Pattern.compile("(?:.*[{}]|.{0,200}(?:=|\\w\\().{0,200};|<[\\w?!/].*>)");

  private static final int LONGEST_CODE = 2_000;

  private static final Pattern LINK =
      Pattern.compile(
          "(?:[-–—•*+·●▪#]{1,6} ?|\\d{1,2}[.)] ?)?(?:\\[[^\\[\\]]{1,400}\\]\\([^()\\s]{1,1000}\\)"
              + "|<?https?://\\S{3,1000}(?:\\s<?https?://\\S{3,1000}){0,100})");

  private NoArticle() {}

  /**
   * One line for people; empty where it is an article.
   *
   * @param text the title and what was kept
   * @param reading all blocks and which of them were kept
   */
  static Optional<String> reason(String text, PageReading reading) {
    List<PageBlock> kept = reading.blocks(true);
    int words = kept.stream().mapToInt(PageBlock::words).sum();
    if (words < LONG && isWall(text)) {
      return Optional.of(
          "no article but what stands in the place of one: an error, a check, a login, a consent");
    }
    if (isCode(kept)) {
      return Optional.of("a program or mark-up, not a text");
    }
    if (isList(kept) || isList(reading.blocks()) || areTeasers(kept)) {
      return Optional.of("no article but a list of links to others");
    }
    int all = reading.blocks().stream().mapToInt(PageBlock::words).sum();
    return all < FEWEST && kept.stream().noneMatch(PageBlock::endsSentence)
        ? Optional.of("a few words, no article")
        : Optional.empty();
  }

  private static boolean isWall(String text) {
    String folded = " " + PageBlock.folded(text) + " ";
    return SURE.stream().anyMatch(phrase -> folded.contains(" " + phrase + " "))
        || HINTS.stream().filter(hint -> folded.contains(" " + hint + " ")).limit(2).count() == 2;
  }

  /** Whether most lines end as those of programs and mark-up do. */
  private static boolean isCode(List<PageBlock> kept) {
    return kept.stream().filter(NoArticle::isCode).count() * 2 > kept.size();
  }

  private static boolean isCode(PageBlock block) {
    return block.raw().length() <= LONGEST_CODE
        && !block.endsSentence()
        && !BlockCues.holdsSentence(block.text())
        && CODE.matcher(block.raw()).matches();
  }

  /** Whether no sentence stands among links that make up half of the text. */
  private static boolean isList(List<PageBlock> kept) {
    int linked = 0;
    int all = 0;
    for (PageBlock block : kept) {
      all += block.text().length();
      if (isLink(block)) {
        linked += block.text().length();
      } else if (block.words() >= SENTENCE || block.endsSentence()) {
        return false;
      }
    }
    return linked > 0 && linked * 2 >= all;
  }

  /** Whether linked titles and a line or two take turns from beginning to end. */
  private static boolean areTeasers(List<PageBlock> kept) {
    int titles = 0;
    int lines = 0;
    for (PageBlock block : kept) {
      boolean link = isLink(block);
      titles += link && (lines > 0 || titles == 0) ? 1 : 0;
      lines = link ? 0 : lines + 1;
      if (lines > 2 || block.words() >= BlockCues.TEXT) {
        return false;
      }
    }
    return titles >= TEASERS;
  }

  private static boolean isLink(PageBlock block) {
    return (block.markup() != null && block.markup().linked() >= LINKED)
        || LINK.matcher(block.raw()).matches();
  }

  private static Set<String> folded(String name) {
    return BoilerplatePhrases.ALL.of(name).stream()
        .map(PageBlock::folded)
        .collect(Collectors.toUnmodifiableSet());
  }
}
