package org.doithoai.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Text;

/**
 * An answer cut into pages that a small screen holds: statements first, behind them the passages
 * that they name, then the passages that nothing names. What is left over waits for the next page.
 */
final class AnswerPages {

  /** What a phone shows at once, more or less, in UTF-16 code units. */
  static final int SCREEN = 1200;

  /** So much of a page may be statements where there are more than one page of them. */
  private static final int STATEMENTS = 700;

  /** What the space around a passage takes. */
  private static final int SETTING_OFF = 100;

  private static final Pattern NUMBER = Pattern.compile("\\[(\\d{1,3})]");

  /**
   * What is shown at once.
   *
   * @param blocks statements, then passages
   * @param passages those among the blocks
   * @param left how many passages later pages have
   */
  record Page(List<Block> blocks, List<KeptCitation> passages, int left) {}

  /** A block and how much of a screen it takes. */
  private record Piece(Block block, int length, List<KeptCitation> passages) {}

  private AnswerPages() {}

  /** At least one page; each has a block at least. */
  static List<Page> of(KeptAnswer answer, Texts texts) {
    List<Page> pages = new ArrayList<>();
    List<Piece> page = new ArrayList<>();
    int length = 0;
    int left = answer.evidence().size();
    for (Piece piece : pieces(answer, texts)) {
      if (!page.isEmpty() && length + piece.length() > SCREEN) {
        left -= passages(page).size();
        pages.add(page(page, left));
        page = new ArrayList<>();
        length = 0;
      }
      page.add(piece);
      length += piece.length();
    }
    pages.add(page(page, 0));
    return pages;
  }

  private static Page page(List<Piece> pieces, int left) {
    return new Page(pieces.stream().map(Piece::block).toList(), passages(pieces), left);
  }

  private static List<KeptCitation> passages(List<Piece> pieces) {
    return pieces.stream().flatMap(piece -> piece.passages().stream()).toList();
  }

  private static List<Piece> pieces(KeptAnswer answer, Texts texts) {
    List<Piece> pieces = new ArrayList<>();
    Set<Integer> shown = new HashSet<>();
    for (Block block : ComparisonTables.blocks(answer.text())) {
      for (Block each : parts(block)) {
        Block part = LabelledLines.of(each);
        String words = words(part);
        if (!words.isBlank()) {
          pieces.add(new Piece(part, words.length(), List.of()));
          Matcher number = NUMBER.matcher(words);
          while (number.find()) {
            cited(answer, Integer.parseInt(number.group(1)), shown, texts, pieces);
          }
        }
      }
    }
    answer.evidence().forEach(passage -> cited(answer, passage.number(), shown, texts, pieces));
    return pieces;
  }

  private static void cited(
      KeptAnswer answer, int number, Set<Integer> shown, Texts texts, List<Piece> pieces) {
    for (KeptCitation passage : answer.evidence()) {
      if (passage.number() == number && shown.add(number)) {
        Block.Quotation quotation = PassageQuotation.of(passage, texts);
        int length =
            SETTING_OFF + quotation.source().words().length() + quotation.text().words().length();
        pieces.add(new Piece(quotation, length, List.of(passage)));
      }
    }
  }

  private static String words(Block block) {
    return switch (block) {
      case Block.Paragraph(Text text) -> text.words();
      case Block.Lines(_, _, Text text) -> text.words();
      case Block.Table(_, Text text) -> text.words();
      case Block.Quotation(_, Text text) -> text.words();
    };
  }

  /** Lines of a long paragraph, as many to a part as its share of a page holds. */
  private static List<Block> parts(Block block) {
    if (!(block instanceof Block.Paragraph(Text text)) || text.words().length() <= STATEMENTS) {
      return List.of(block);
    }
    List<Block> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String line : text.words().split("\n", -1)) {
      if (!part.isEmpty() && part.length() + line.length() > STATEMENTS) {
        parts.add(Block.Paragraph.of(part.toString()));
        part.setLength(0);
      }
      part.append(part.isEmpty() ? "" : "\n").append(line);
    }
    parts.add(Block.Paragraph.of(part.toString()));
    return parts;
  }
}
