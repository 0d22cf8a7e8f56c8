package org.doithoai.platform.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Reply;
import org.doithoai.messaging.Text;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.richblock.InputRichBlock;
import org.telegram.telegrambots.meta.api.objects.richblock.InputRichBlockBlockQuotation;
import org.telegram.telegrambots.meta.api.objects.richblock.InputRichBlockParagraph;
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
 * Makes a reply with a table into a rich message of the Bot API (10.1), of blocks: nothing in them
 * is markup. A pure function.
 */
final class RichMessages {

  /** Telegram takes no wider tables. */
  private static final int MOST_COLUMNS = 20;

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private RichMessages() {}

  /** The rich message, as Telegram's JSON; null for a reply that loses nothing as plain text. */
  static @Nullable String of(Reply reply) {
    boolean table = false;
    List<InputRichBlock> blocks = new ArrayList<>();
    for (Block block : reply.blocks()) {
      switch (block) {
        case Block.Paragraph(Text text) -> blocks.add(new InputRichBlockParagraph(rich(text)));
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
    if (!table) {
      return null;
    }
    InputRichMessage message = new InputRichMessage();
    message.setBlocks(blocks);
    message.setSkipEntityDetection(true);
    return JSON.valueToTree(message).toString();
  }

  private static InputRichBlockTable table(List<List<String>> rows) {
    List<List<RichBlockTableCell>> cells = new ArrayList<>();
    for (List<String> row : rows) {
      List<RichBlockTableCell> line = new ArrayList<>();
      for (String words : row) {
        boolean head = cells.isEmpty() || line.isEmpty();
        line.add(new RichBlockTableCell(new RichTextPlain(words), head, null, null, "left", "top"));
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
