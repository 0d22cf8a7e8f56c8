package org.doithoai.answer.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.doithoai.language.Language;
import org.doithoai.language.Sentences;
import org.doithoai.language.Span;

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
      set.add(blocks[b].strip().lines().toArray(String[]::new), passages);
    }
    return set;
  }

  private void add(String[] lines, List<NumberedPassage> passages) {
    for (Language quoted : Language.values()) {
      String beginning = value(lines, quoted.code() + " ");
      for (Language language : Language.values()) {
        sound.add(
            new Case(
                lines[0].strip(),
                language,
                quoted,
                claim(
                    value(lines, "+" + language.code() + " "),
                    lines[0],
                    quoted,
                    beginning,
                    passages)));
        fabricated.add(
            new Case(
                lines[0].strip(),
                language,
                quoted,
                claim(
                    value(lines, "-" + language.code() + " "),
                    lines[0],
                    quoted,
                    beginning,
                    passages)));
      }
    }
  }

  private static String value(String[] lines, String key) {
    for (String line : lines) {
      if (line.startsWith(key)) {
        return line.substring(key.length()).strip();
      }
    }
    throw new IllegalStateException("no line '" + key + "' in the block of " + lines[0]);
  }

  private static ProposedAnswer.Claim claim(
      String text,
      String article,
      Language language,
      String beginning,
      List<NumberedPassage> passages) {
    for (NumberedPassage passage : passages) {
      if (passage
          .article()
          .article()
          .source()
          .equals(article.strip() + "." + language.code() + ".md")) {
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
