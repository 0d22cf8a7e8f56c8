package org.doithoai.platform.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Reply;
import org.doithoai.messaging.Style;
import org.doithoai.messaging.Text;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.richblock.InputRichBlock;
import org.telegram.telegrambots.meta.api.objects.richblock.InputRichBlockBlockQuotation;
import org.telegram.telegrambots.meta.api.objects.richblock.InputRichBlockList;
import org.telegram.telegrambots.meta.api.objects.richblock.InputRichBlockListItem;
import org.telegram.telegrambots.meta.api.objects.richblock.InputRichBlockParagraph;
import org.telegram.telegrambots.meta.api.objects.richblock.InputRichBlockSectionHeading;
import org.telegram.telegrambots.meta.api.objects.richblock.InputRichBlockTable;
import org.telegram.telegrambots.meta.api.objects.richblock.RichBlockTableCell;
import org.telegram.telegrambots.meta.api.objects.richtext.InputRichMessage;
import org.telegram.telegrambots.meta.api.objects.richtext.RichText;
import org.telegram.telegrambots.meta.api.objects.richtext.RichTextBold;
import org.telegram.telegrambots.meta.api.objects.richtext.RichTextCode;
import org.telegram.telegrambots.meta.api.objects.richtext.RichTextConcat;
import org.telegram.telegrambots.meta.api.objects.richtext.RichTextItalic;
import org.telegram.telegrambots.meta.api.objects.richtext.RichTextMarked;
import org.telegram.telegrambots.meta.api.objects.richtext.RichTextPlain;
import org.telegram.telegrambots.meta.api.objects.richtext.RichTextUrl;

/**
 * Makes a reply with a table, lines or headings into a rich message of the Bot API (10.1), of
 * blocks: nothing in them is markup. A pure function.
 */
final class RichMessages {

  /** Telegram takes no wider tables. */
  private static final int MOST_COLUMNS = 20;

  /** Longest words of a row that a phone shows well, in UTF-16 code units. */
  private static final int SHORT = 160;

  /** From so many on a message reads better with headings, as a digest does. */
  private static final int MANY_HEADINGS = 2;

  /** Sizes go from 1, the largest, to 6. */
  private static final int SMALL_HEADING = 4;

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private RichMessages() {}

  /** The rich message, as Telegram's JSON; null for a reply that loses nothing as plain text. */
  static @Nullable String of(Reply reply) {
    boolean table = false;
    int headings = 0;
    List<InputRichBlock> blocks = new ArrayList<>();
    for (Block block : reply.blocks()) {
      switch (block) {
        case Block.Paragraph(Text text) -> headings += paragraph(text, blocks);
        case Block.Lines lines -> {
          table = true;
          lines(lines, blocks);
        }
        case Block.Quotation(Text source, Text text) ->
            blocks.add(
                new InputRichBlockBlockQuotation(
                    List.of(new InputRichBlockParagraph(rich(text))), rich(source)));
        case Block.Table(var rows, Text text) -> {
          if (rows.getFirst().size() > MOST_COLUMNS) {
            blocks.add(new InputRichBlockParagraph(rich(text)));
          } else {
            table = true;
            blocks.add(table(rows));
          }
        }
      }
    }
    if (!table && headings < MANY_HEADINGS) {
      return null;
    }
    InputRichMessage message = new InputRichMessage();
    message.setBlocks(blocks);
    message.setSkipEntityDetection(true);
    return JSON.valueToTree(message).toString();
  }

  /** A line in bold above others is a heading; returns how many there are. */
  private static int paragraph(Text text, List<InputRichBlock> blocks) {
    List<Text.Run> runs = text.runs();
    boolean heading =
        runs.size() > 1
            && runs.getFirst().style() == Style.BOLD
            && runs.get(1).words().startsWith("\n");
    if (!heading) {
      blocks.add(new InputRichBlockParagraph(rich(text)));
      return 0;
    }
    blocks.add(
        new InputRichBlockSectionHeading(rich(new Text(List.of(runs.getFirst()))), SMALL_HEADING));
    Text.Run second = runs.get(1);
    Text rest = new Text(List.of()).and(second.words().substring(1), second.style(), second.link());
    for (Text.Run run : runs.subList(2, runs.size())) {
      rest = rest.and(run.words(), run.style(), run.link());
    }
    blocks.add(new InputRichBlockParagraph(rich(rest)));
    return 1;
  }

  /** Short ones are rows of a table, such as the days of a timeline; long ones a list. */
  private static void lines(Block.Lines lines, List<InputRichBlock> blocks) {
    if (!lines.title().isEmpty()) {
      blocks.add(
          new InputRichBlockSectionHeading(
              new RichTextPlain(lines.title().replaceFirst(":$", "")), SMALL_HEADING));
    }
    if (lines.lines().stream().allMatch(line -> line.words().length() <= SHORT)) {
      List<List<RichBlockTableCell>> rows = new ArrayList<>();
      for (Block.Line line : lines.lines()) {
        rows.add(List.of(cell(line.label(), true), cell(line.words(), false)));
      }
      blocks.add(new InputRichBlockTable(rows, true, false, null));
    } else {
      List<InputRichBlockListItem> items = new ArrayList<>();
      for (Block.Line line : lines.lines()) {
        Text text = Text.of(line.label(), Style.BOLD);
        text = text.and((line.label().isEmpty() ? "" : ": ") + line.words());
        items.add(new InputRichBlockListItem(List.of(new InputRichBlockParagraph(rich(text)))));
      }
      blocks.add(new InputRichBlockList(items));
    }
  }

  private static RichBlockTableCell cell(String words, boolean head) {
    return new RichBlockTableCell(new RichTextPlain(words), head, null, null, "left", "top");
  }

  private static InputRichBlockTable table(List<List<String>> rows) {
    List<List<RichBlockTableCell>> cells = new ArrayList<>();
    for (List<String> row : rows) {
      List<RichBlockTableCell> line = new ArrayList<>();
      for (String words : row) {
        boolean head = cells.isEmpty() || line.isEmpty();
        line.add(cell(words, head));
      }
      cells.add(line);
    }
    return new InputRichBlockTable(cells, true, false, null);
  }

  private static RichText rich(Text text) {
    return new RichTextConcat(text.runs().stream().map(RichMessages::rich).toList());
  }

  private static RichText rich(Text.Run run) {
    RichText words = new RichTextPlain(run.words());
    RichText styled =
        switch (run.style()) {
          case PLAIN -> words;
          case BOLD -> new RichTextBold(words);
          case ITALIC -> new RichTextItalic(words);
          case MARKED -> new RichTextMarked(words);
          case CODE -> new RichTextCode(words);
        };
    String link = run.link();
    return link != null && EntityText.isLink(link) ? new RichTextUrl(styled, link) : styled;
  }
}
