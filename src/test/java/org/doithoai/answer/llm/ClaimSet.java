package org.doithoai.answer.llm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.doithoai.text.Language;
import org.doithoai.text.Sentences;
import org.doithoai.text.Span;

/** Claims written by hand on the shipped reports, each with the sentence it is about. */
final class ClaimSet {

  /**
   * A claim.
   *
   * @param article the file of the report without language and ending
   * @param quoted the language of the sentence quoted for it
   */
  record Case(String article, Language language, Language quoted, ProposedAnswer.Claim claim) {}

  final List<Case> sound = new ArrayList<>();
  final List<Case> fabricated = new ArrayList<>();

  static ClaimSet load(List<NumberedPassage> passages) throws IOException {
    ClaimSet set = new ClaimSet();
    String text;
    try (InputStream in = ClaimSet.class.getResourceAsStream("claims.txt")) {
      text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    String[] blocks = text.split("(?m)^article ", -1);
    for (int b = 1; b < blocks.length; b++) {
      set.add(blocks[b].strip().lines().toList(), passages);
    }
    return set;
  }

  private void add(List<String> lines, List<NumberedPassage> passages) {
    String article = lines.getFirst().strip();
    for (Language quoted : Language.values()) {
      String beginning = values(lines, quoted.code() + " ").getFirst();
      for (Language language : Language.values()) {
        for (String text : values(lines, "+" + language.code() + " ")) {
          ProposedAnswer.Claim claim = claim(text, article, quoted, beginning, passages);
          sound.add(new Case(article, language, quoted, claim));
        }
        for (String text : values(lines, "-" + language.code() + " ")) {
          ProposedAnswer.Claim claim = claim(text, article, quoted, beginning, passages);
          fabricated.add(new Case(article, language, quoted, claim));
        }
      }
    }
  }

  /** What stands behind the key in the lines that begin with it; at least one does. */
  private static List<String> values(List<String> lines, String key) {
    List<String> values =
        lines.stream()
            .filter(line -> line.startsWith(key))
            .map(line -> line.substring(key.length()).strip())
            .toList();
    if (values.isEmpty()) {
      throw new IllegalStateException("no line '" + key + "' in the block of " + lines);
    }
    return values;
  }

  private static ProposedAnswer.Claim claim(
      String text,
      String article,
      Language language,
      String beginning,
      List<NumberedPassage> passages) {
    for (NumberedPassage passage : passages) {
      if (passage.article().article().source().equals(article + "." + language.code() + ".md")) {
        for (Span span : Sentences.split(passage.text())) {
          String sentence = span.of(passage.text());
          if (sentence.startsWith(beginning)) {
            return new ProposedAnswer.Claim(text, List.of(passage.number()), List.of(sentence));
          }
        }
      }
    }
    throw new IllegalStateException("no sentence begins with: " + beginning);
  }
}
