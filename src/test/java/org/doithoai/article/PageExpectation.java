package org.doithoai.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doithoai.text.Language;

/**
 * A page of {@code src/test/resources/pages}, whose README says how they are written, and what
 * should become of it.
 *
 * @param facts what is known of the article, by key
 * @param raw the page as a reader gets it
 * @param sentences of the article
 * @param furniture lines that are not the article's
 */
record PageExpectation(
    String name,
    Map<String, String> facts,
    String raw,
    List<String> sentences,
    List<String> furniture) {

  static final Path FOLDER = Path.of("src", "test", "resources", "pages");

  static PageExpectation of(Path file) throws IOException {
    Map<String, String> facts = new HashMap<>();
    StringBuilder raw = new StringBuilder();
    List<String> own = new ArrayList<>();
    List<String> furniture = new ArrayList<>();
    boolean inPage = false;
    StringBuilder paragraph = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      if (!inPage) {
        inPage = line.equals("===");
        int colon = line.indexOf(": ");
        if (colon > 0) {
          facts.put(line.substring(0, colon), line.substring(colon + 2));
        }
        continue;
      }
      String text = line.isEmpty() ? "" : line.substring(2);
      raw.append(text.replace("‖", "")).append('\n');
      if (line.startsWith("+")) {
        String sentence = MarkdownStripper.text(PageBlocks.squeezed(text.replaceFirst("‖.*", "")));
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(sentence);
      } else if (line.startsWith("-") && text.strip().length() > 2) {
        furniture.add(MarkdownStripper.text(PageBlocks.squeezed(text)));
      }
      if (!line.startsWith("+") || !facts.containsKey("wrapped")) {
        own.add(paragraph.toString());
        paragraph.setLength(0);
      }
    }
    own.add(paragraph.toString());
    List<String> sentences =
        own.stream()
            .filter(text -> !text.isEmpty())
            .flatMap(text -> List.of(text.split("(?<=[.!?]) (?=\\p{Lu})", -1)).stream())
            .map(
                sentence ->
                    sentence.endsWith("./.")
                        ? sentence.substring(0, sentence.length() - 2)
                        : sentence)
            .toList();
    furniture.removeIf(String::isEmpty);
    return new PageExpectation(
        String.valueOf(file.getFileName()), facts, raw.toString(), sentences, furniture);
  }

  /** A stand-in for the detection of the language: Vietnamese has many letters of its own. */
  static Language language(String text) {
    long vietnamese = text.chars().filter(c -> c >= 0x1EA0 && c <= 0x1EF9).count();
    return vietnamese * 30 > text.length() ? Language.VIETNAMESE : Language.ENGLISH;
  }
}
