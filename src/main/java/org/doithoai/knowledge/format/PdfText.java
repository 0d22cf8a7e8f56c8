package org.doithoai.knowledge.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.doithoai.language.Folding;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The text of a PDF out of Tika's XHTML: without the lines that stand at the head or foot of its
 * pages, with paragraphs that go on from one page to the next in one piece.
 */
final class PdfText {

  /** How many lines of a page's beginning and end may be its head and foot. */
  private static final int EDGE = 4;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?iu)^[-–—|\\s]*(?:(?:page|trang|tr\\.?|p\\.?)\\s*)?\\d{1,4}(?:\\s*(?:/|of|trên)\\s*\\d{1,4})?[-–—|\\s]*$");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:;][\"”’»)\\]]{0,3}$");

  private PdfText() {}

  static Extraction of(String xhtml) {
    Document document = Parser.htmlParser().parseInput(xhtml, "");
    List<List<String>> pages = new ArrayList<>();
    for (Element page : document.select("div.page")) {
      List<String> paragraphs =
          page.select("p").stream().map(Element::wholeText).map(String::strip).filter(text -> !text.isEmpty()).toList();
      pages.add(new ArrayList<>(paragraphs));
    }
    if (pages.stream().allMatch(List::isEmpty)) {
      return new Extraction.Failed("a PDF without text, perhaps scanned pictures of pages");
    }
    Set<String> repeated = repeated(pages);
    StringBuilder text = new StringBuilder();
    for (List<String> page : pages) {
      for (String paragraph : body(page, repeated)) {
        add(paragraph, text);
      }
    }
    return new Extraction.Text(PageMetadata.NONE, text.toString());
  }

  /** Lines at the edges of at least two pages, and of half of them. */
  private static Set<String> repeated(List<List<String>> pages) {
    Map<String, Integer> times = new HashMap<>();
    for (List<String> page : pages) {
      Set<String> edges = new HashSet<>();
      List<String> lines = page.stream().flatMap(String::lines).toList();
      for (int i = 0; i < lines.size(); i++) {
        if (i < EDGE || i >= lines.size() - EDGE) {
          edges.add(form(lines.get(i)));
        }
      }
      edges.forEach(edge -> times.merge(edge, 1, Integer::sum));
    }
    Set<String> repeated = new HashSet<>();
    times.forEach(
        (line, count) -> {
          if (count >= 2 && count * 2 >= pages.size()) {
            repeated.add(line);
          }
        });
    return repeated;
  }

  /** A line without its numbers: those of pages differ. */
  private static String form(String line) {
    return Folding.fold(line).replaceAll("\\d+", "#").replaceAll("\\s+", " ").strip();
  }

  private static List<String> body(List<String> page, Set<String> repeated) {
    List<String> kept = new ArrayList<>();
    for (String paragraph : page) {
      List<String> lines =
          paragraph
              .lines()
              .map(String::strip)
              .filter(line -> !repeated.contains(form(line)) && !PAGE_NUMBER.matcher(line).matches())
              .toList();
      if (!lines.isEmpty()) {
        kept.add(String.join("\n", lines));
      }
    }
    return kept;
  }

  private static void add(String paragraph, StringBuilder text) {
    boolean goesOn =
        !text.isEmpty()
            && Character.isLowerCase(paragraph.codePointAt(0))
            && !SENTENCE_END.matcher(text.substring(Math.max(0, text.length() - 8))).find();
    if (!text.isEmpty()) {
      text.append(goesOn ? "\n" : "\n\n");
    }
    text.append(paragraph);
  }
}
