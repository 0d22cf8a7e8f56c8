package org.doithoai.platform.terminal;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Reply;
import org.doithoai.messaging.Style;
import org.doithoai.messaging.Text;

/** A reply on a terminal: words without their looks, links in angle brackets. */
public final class ReplyText {

  private ReplyText() {}

  /** The words of a reply, without its buttons. */
  public static String of(Reply reply) {
    List<String> parts = new ArrayList<>();
    for (Block block : reply.blocks()) {
      switch (block) {
        case Block.Paragraph(Text text) -> parts.add("\n" + words(text));
        case Block.Lines(_, _, Text text) -> parts.add("\n" + words(text));
        case Block.Table(_, Text text) -> parts.add("\n" + words(text));
        case Block.Quotation(Text source, Text text) ->
            parts.add(indented(words(source)) + "\n" + indented(quoted(text)));
      }
    }
    return String.join("\n", parts).strip();
  }

  /** The passage stands first, what is said of it behind, in italics. */
  private static String quoted(Text text) {
    int passage =
        text.runs().stream()
            .takeWhile(run -> run.style() != Style.ITALIC)
            .mapToInt(run -> run.words().length())
            .sum();
    return "“" + text.words().substring(0, passage) + "”" + text.words().substring(passage);
  }

  private static String words(Text text) {
    StringBuilder words = new StringBuilder();
    for (Text.Run run : text.runs()) {
      words.append(run.words());
      if (run.link() != null) {
        words.append(" <").append(run.link()).append('>');
      }
    }
    return words.toString();
  }

  private static String indented(String words) {
    return "    " + words.replace("\n", "\n    ");
  }
}
