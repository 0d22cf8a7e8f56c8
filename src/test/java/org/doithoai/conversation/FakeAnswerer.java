package org.doithoai.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.doithoai.answer.Answerer;
import org.doithoai.answer.Citation;
import org.doithoai.answer.Outcome;
import org.doithoai.answer.Statement;
import org.doithoai.article.Article;
import org.doithoai.index.ArticleIndex.Holdings;
import org.doithoai.question.Question;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/**
 * Answers a timeline or a brief if asked for one, else with as many passages as the question says
 * ("three passages"); nothing when it asks about the moon; falls over when it is told to. The
 * answer repeats the question and its history.
 */
public final class FakeAnswerer implements Answerer {

  private static final Holdings SEARCHED =
      new Holdings(Map.of(Language.ENGLISH, 1, Language.VIETNAMESE, 1), LocalDate.of(2024, 2, 27));

  /** An article of seven numbered paragraphs. */
  public static Article article(String source, Language language, LocalDate date) {
    String title = "Seven paragraphs about " + source;
    StringBuilder text = new StringBuilder(title).append("\n\n");
    for (int i = 1; i <= 7; i++) {
      text.append("Paragraph ").append(i).append(" speaks of dialogue & <b>peace</b> *here*. ");
      text.append("It has a second sentence.\n\n");
    }
    return new Article(
        source,
        text.toString().strip(),
        title,
        language,
        date,
        null,
        "VNA",
        "https://example.org/" + source,
        null);
  }

  public static final Article ARTICLE =
      article("one.en.md", Language.ENGLISH, LocalDate.of(2024, 2, 27));

  @Override
  public Outcome answer(Question question) {
    Language language = language(question);
    String text = question.text();
    if (text.contains("fall over")) {
      throw new IllegalStateException("told to");
    }
    if (text.contains("out of reach")) {
      throw new UncheckedIOException("the index cannot be read", new IOException("no cluster"));
    }
    if (text.contains("moon")) {
      return new Outcome.NotFound(
          language, SEARCHED, "The articles do not say: " + text, "", "Searched 2.");
    }
    if (text.contains("compare")) {
      return new Outcome.Answered(
          language,
          SEARCHED,
          "",
          List.of(
              new Statement("Date\n• 14th: 5 October 2023\n• 15th: not said", List.of(1)),
              new Statement("Place\n• 14th: Hanoi & <b>\n• 15th: Singapore", List.of(1))),
          List.of(citation(1)));
    }
    if (text.contains("timeline")) {
      return new Outcome.Answered(
          language,
          SEARCHED,
          "3 events with Japan:",
          List.of(
              new Statement("5 October 2021: Talks & <b>", List.of(1)),
              new Statement("7 October 2021: More talks", List.of(1)),
              new Statement("27 February 2024: Tenth talks", List.of(1))),
          List.of(citation(1)));
    }
    if (text.contains("brief")) {
      return new Outcome.Answered(
          language,
          SEARCHED,
          "The tenth talks",
          List.of(
              new Statement("Led by: A and B", List.of(1)),
              new Statement("Fields: " + "cyber; ".repeat(40), List.of(1)),
              new Statement("“They agreed.”", List.of(1))),
          List.of(citation(1)));
    }
    int passages = text.contains("many") ? 7 : text.contains("three") ? 3 : 1;
    List<Citation> citations =
        IntStream.rangeClosed(1, passages).mapToObj(FakeAnswerer::citation).toList();
    List<Statement> statements =
        citations.stream()
            .map(c -> new Statement(said(question, c.number()), List.of(c.number())))
            .toList();
    return new Outcome.Answered(language, SEARCHED, "", statements, citations);
  }

  private static String said(Question question, int number) {
    String history = question.history().isEmpty() ? "" : " after " + question.history();
    return "Statement " + number + " on “" + question.text() + "”" + history + ".";
  }

  private static Language language(Question question) {
    if (question.language() != null) {
      return question.language();
    }
    boolean plain =
        Folding.nfc(question.text()).chars().allMatch(c -> c < 0xC0 || c == 0x201C || c == 0x201D);
    return plain ? Language.ENGLISH : Language.VIETNAMESE;
  }

  private static Citation citation(int number) {
    String words = "Paragraph " + number + " speaks of dialogue & <b>peace</b> *here*.";
    int start = ARTICLE.text().indexOf(words);
    return new Citation(number, ARTICLE, new Span(start, start + words.length()), null);
  }
}
