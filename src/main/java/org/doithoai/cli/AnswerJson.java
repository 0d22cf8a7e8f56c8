package org.doithoai.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.doithoai.answer.Citation;
import org.doithoai.answer.Explanation;
import org.doithoai.answer.Outcome;
import org.doithoai.article.Article;
import org.doithoai.question.Question;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/** The JSON answer: one object on one line. */
final class AnswerJson {

  private static final JsonFactory JSON = new JsonFactory();

  private AnswerJson() {}

  /**
   * The answer as JSON.
   *
   * @param tookMillis from question to answer
   */
  static String of(String id, Question question, Outcome outcome, double tookMillis) {
    return of(id, question, outcome, tookMillis, null);
  }

  /**
   * The same with how it was found, as {@code explanation}.
   *
   * @param explanation null for none
   */
  static String of(
      String id,
      Question question,
      Outcome outcome,
      double tookMillis,
      @Nullable Explanation explanation) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("id", id);
      json.writeStringField("question", question.text());
      json.writeStringField("language", outcome.language().code());
      json.writeStringField(
          "outcome", outcome instanceof Outcome.Answered ? "answered" : "not_found");
      json.writeStringField("answer", outcome.text());
      json.writeArrayFieldStart("citations");
      List<Citation> citations =
          outcome instanceof Outcome.Answered answered ? answered.citations() : List.of();
      for (Citation citation : citations) {
        write(citation, json);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("searched");
      for (Language language : Language.values()) {
        json.writeNumberField(
            language.code(), outcome.searched().articles().getOrDefault(language, 0));
      }
      json.writeEndObject();
      json.writeNumberField("took_ms", Math.round(tookMillis * 1000) / 1000.0);
      if (explanation != null) {
        json.writeFieldName("explanation");
        ExplanationJson.write(explanation, json);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.toString();
  }

  private static void write(Citation citation, JsonGenerator json) throws IOException {
    Article article = citation.article();
    LocalDate date = article.date();
    json.writeStartObject();
    json.writeNumberField("number", citation.number());
    json.writeStringField("source", article.source());
    json.writeStringField("title", article.heading());
    write("outlet", article.outlet(), json);
    write("date", date == null ? null : date.toString(), json);
    json.writeStringField("language", article.language().code());
    json.writeNumberField("start", citation.span().start());
    json.writeNumberField("end", citation.span().end());
    json.writeStringField("quote", citation.quote());
    write("translation", citation.translation(), json);
    json.writeEndObject();
  }

  private static void write(String name, @Nullable String value, JsonGenerator json)
      throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }
}
