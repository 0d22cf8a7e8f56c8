package org.doithoai.benchmark;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An article somebody wrote, as material for composed ones.
 *
 * @param language {@code en} or {@code vi}
 * @param title its headline
 * @param text its body
 * @param sentences those of its body that are long enough to say something
 */
record RealArticle(String language, String title, String text, List<String> sentences) {

  private static final Pattern FRONT_MATTER = Pattern.compile("(?s)\\A---\\R.*?\\R---\\R");
  private static final Pattern TITLE_KEY =
      Pattern.compile("(?m)^(?:post_)?title: *[\"']?([^\"'\\r\\n]+)");
  private static final Pattern VIETNAMESE = Pattern.compile("[ăđĩũơưĂĐĨŨƠƯ\\u1EA0-\\u1EF9]");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** In every hundred characters of a Vietnamese text there are more of its letters than this. */
  private static final int VIETNAMESE_PERCENT = 3;

  private static final int LONGEST_TITLE = 150;
  private static final int SHORTEST_SENTENCE = 40;
  private static final int LONGEST_SENTENCE = 600;

  RealArticle {
    sentences = List.copyOf(sentences);
  }

  /** Takes the text of a file apart: front matter, a headline in the first line, sentences. */
  static RealArticle of(String text) {
    var front = FRONT_MATTER.matcher(text);
    String head = front.find() ? front.group() : "";
    String body = text.substring(head.length()).strip();
    String first = body.lines().findFirst().orElse("");
    var key = TITLE_KEY.matcher(head);
    String title = key.find() ? key.group(1) : shortened(first);
    if (head.isEmpty() && first.length() <= LONGEST_TITLE) {
      body = body.substring(first.length()).strip();
    }
    long letters = VIETNAMESE.matcher(body).results().count();
    String language = letters * 100 > (long) VIETNAMESE_PERCENT * body.length() ? "vi" : "en";
    return new RealArticle(language, title, body, sentences(body));
  }

  /** The length of its body, in characters. */
  int length() {
    return text.length();
  }

  /** A text without its front matter. */
  static String body(String text) {
    return FRONT_MATTER.matcher(text).replaceFirst("");
  }

  private static String shortened(String line) {
    if (line.length() <= LONGEST_TITLE) {
      return line;
    }
    int space = line.lastIndexOf(' ', LONGEST_TITLE);
    return line.substring(0, space < 0 ? LONGEST_TITLE : space);
  }

  private static List<String> sentences(String body) {
    List<String> sentences = new ArrayList<>();
    BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
    for (String paragraph : body.lines().toList()) {
      ends.setText(paragraph);
      int start = ends.first();
      for (int end = ends.next(); end != BreakIterator.DONE; start = end, end = ends.next()) {
        String sentence = SPACE.matcher(paragraph.substring(start, end)).replaceAll(" ").strip();
        boolean whole = sentence.endsWith(".") || sentence.endsWith("?") || sentence.endsWith("!");
        if (whole
            && sentence.length() >= SHORTEST_SENTENCE
            && sentence.length() <= LONGEST_SENTENCE) {
          sentences.add(sentence);
        }
      }
    }
    return sentences;
  }
}
