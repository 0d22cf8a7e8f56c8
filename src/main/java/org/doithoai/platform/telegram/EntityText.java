package org.doithoai.platform.telegram;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Text;
import org.doithoai.platform.telegram.TelegramMessage.Mark;

/** A stretch of text with its marks, which can be cut in two. */
record EntityText(String text, List<Mark> marks) {

  EntityText {
    marks = List.copyOf(marks);
  }

  /** A block in Telegram's looks: a quotation is a blockquote that folds, its source on top. */
  static EntityText of(Block block) {
    return switch (block) {
      case Block.Paragraph(Text text) -> of(text);
      case Block.Lines(_, _, Text text) -> of(text);
      case Block.Table(_, Text text) -> of(text);
      case Block.Quotation(Text source, Text text) -> {
        EntityText whole = of(source.and("\n")).followedBy(of(text));
        List<Mark> marks = new ArrayList<>(whole.marks());
        marks.add(new Mark("expandable_blockquote", 0, whole.text().length(), null));
        yield new EntityText(whole.text(), marks);
      }
    };
  }

  private static EntityText of(Text text) {
    StringBuilder words = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    for (Text.Run run : text.runs()) {
      int offset = words.length();
      words.append(run.words());
      int length = run.words().length();
      if (length == 0) {
        continue;
      }
      switch (run.style()) {
        case PLAIN -> {}
        case BOLD -> marks.add(new Mark("bold", offset, length, null));
        case ITALIC -> marks.add(new Mark("italic", offset, length, null));
        case MARKED -> {
          marks.add(new Mark("bold", offset, length, null));
          marks.add(new Mark("underline", offset, length, null));
        }
        case CODE -> marks.add(new Mark("code", offset, length, null));
      }
      String link = run.link();
      if (link != null && isLink(link)) {
        marks.add(new Mark("text_link", offset, length, link));
      }
    }
    return new EntityText(words.toString(), marks);
  }

  /** True of an address that Telegram makes a link of. */
  static boolean isLink(String address) {
    return address.matches("https?://\\S{1,2000}");
  }

  /** This and another one, with nothing between. */
  EntityText followedBy(EntityText other) {
    List<Mark> all = new ArrayList<>(marks);
    for (Mark mark : other.marks) {
      all.add(new Mark(mark.type(), mark.offset() + text.length(), mark.length(), mark.url()));
    }
    return new EntityText(text + other.text, all);
  }

  /** The part between two offsets, with what of the marks falls into it. */
  EntityText part(int from, int to) {
    List<Mark> inside = new ArrayList<>();
    for (Mark mark : marks) {
      int start = Math.max(mark.offset(), from);
      int end = Math.min(mark.offset() + mark.length(), to);
      if (start < end) {
        inside.add(new Mark(mark.type(), start - from, end - start, mark.url()));
      }
    }
    return new EntityText(text.substring(from, to), inside);
  }

  /** Parts no longer than this, cut after sentences or else between words. */
  List<EntityText> cut(int longest) {
    List<EntityText> parts = new ArrayList<>();
    int from = 0;
    while (text.length() - from > longest) {
      int to = Text.cut(text, from, from + longest);
      parts.add(part(from, to));
      from = to;
      while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
    }
    if (from < text.length()) {
      parts.add(part(from, text.length()));
    }
    return parts;
  }
}
