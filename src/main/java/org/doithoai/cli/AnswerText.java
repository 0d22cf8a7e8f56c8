package org.doithoai.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.answer.Citation;
import org.doithoai.answer.Outcome;
import org.doithoai.article.Article;

/** An answer on a terminal: the statements, then each passage with where it stands. */
final class AnswerText {

  private AnswerText() {}

  static String of(Outcome outcome) {
    List<String> lines = new ArrayList<>(List.of(outcome.text()));
    if (outcome instanceof Outcome.Answered answered) {
      for (Citation citation : answered.citations()) {
        lines.add("");
        lines.add("[" + citation.number() + "] " + source(citation.article()));
        lines.add("    “" + citation.quote() + "”");
        String translation = citation.translation();
        if (translation != null) {
          lines.add("    (" + answered.language().code() + ") “" + translation + "”");
        }
      }
    }
    return String.join("\n", lines);
  }

  private static String source(Article article) {
    String date = article.date() == null ? null : article.date().toString();
    return Stream.of(article.outlet(), date, article.heading())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }
}
