package org.doithoai.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.doithoai.answer.Citation;
import org.doithoai.answer.Explanation;
import org.doithoai.answer.Outcome;
import org.doithoai.article.Article;
import org.doithoai.question.Question;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/** The JSON answer: one object on one line. */
final class AnswerJson {

  private AnswerJson() {}

  /**
   * The answer as JSON.
   *
   * @param tookMillis from question to answer
   * @param explanation how it was found, as {@code explanation}; null for none
   */
  static String of(
      String id,
      Question question,
      Outcome outcome,
      double tookMillis,
      @Nullable Explanation explanation) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id);
    json.put("question", question.text());
    json.put("language", outcome.language().code());
    json.put("outcome", outcome instanceof Outcome.Answered ? "answered" : "not_found");
    json.put("answer", outcome.text());
    ArrayNode citations = json.putArray("citations");
    List<Citation> cited =
        outcome instanceof Outcome.Answered answered ? answered.citations() : List.of();
    cited.forEach(citation -> write(citation, citations.addObject()));
    ObjectNode searched = json.putObject("searched");
    for (Language language : Language.values()) {
      searched.put(language.code(), outcome.searched().articles().getOrDefault(language, 0));
    }
    json.put("took_ms", Math.round(tookMillis * 1000) / 1000.0);
    if (explanation != null) {
      ExplanationJson.write(explanation, json.putObject("explanation"));
    }
    return json.toString();
  }

  private static void write(Citation citation, ObjectNode json) {
    Article article = citation.article();
    json.put("number", citation.number());
    json.put("source", article.source());
    json.put("title", article.heading());
    json.put("outlet", article.outlet());
    json.put("date", Objects.toString(article.date(), null));
    json.put("language", article.language().code());
    json.put("start", citation.span().start());
    json.put("end", citation.span().end());
    json.put("quote", citation.quote());
    json.put("translation", citation.translation());
  }
}
