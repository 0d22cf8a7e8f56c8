package org.doithoai.platform.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.doithoai.messaging.Text;

/**
 * A text that can be cut where its markup would become too long.
 *
 * @param look what is made of its markup
 */
record MrkdwnPiece(Text text, UnaryOperator<String> look) {

  static MrkdwnPiece of(Text text) {
    return new MrkdwnPiece(text, UnaryOperator.identity());
  }

  /** As a quotation. */
  static MrkdwnPiece quoted(Text text) {
    return new MrkdwnPiece(text, Mrkdwn::quoted);
  }

  private String markup(Text part) {
    return look.apply(Mrkdwn.of(part));
  }

  /** The part between two offsets into the words, with its looks. */
  Text part(int from, int to) {
    List<Text.Run> inside = new ArrayList<>();
    int offset = 0;
    for (Text.Run run : text.runs()) {
      int start = Math.max(from, offset);
      int end = Math.min(to, offset + run.words().length());
      if (start < end) {
        String words = run.words().substring(start - offset, end - offset);
        inside.add(new Text.Run(words, run.style(), run.link()));
      }
      offset += run.words().length();
    }
    return new Text(inside);
  }

  /** The beginning, as far as its markup is no longer than this. */
  String upTo(int longest) {
    return markup(part(0, fitting(0, longest)));
  }

  /** The markup of parts that is no longer than this, cut after sentences or else between words. */
  List<String> cut(int longest) {
    String words = text.words();
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < words.length()) {
      int most = fitting(from, longest);
      int to = most == words.length() ? most : Text.cut(words, from, most);
      parts.add(markup(part(from, to)));
      from = to;
      while (from < words.length() && Character.isWhitespace(words.charAt(from))) {
        from++;
      }
    }
    return parts;
  }

  /** The furthest end of a part from there whose markup is no longer than this. */
  private int fitting(int from, int longest) {
    int length = text.words().length();
    int fits = Math.min(from + 1, length);
    int tooFar = Math.min(length, from + longest) + 1;
    while (tooFar - fits > 1) {
      int middle = (fits + tooFar) >>> 1;
      if (markup(part(from, middle)).length() <= longest) {
        fits = middle;
      } else {
        tooFar = middle;
      }
    }
    return fits;
  }
}
