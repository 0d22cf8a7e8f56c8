package org.doithoai.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.doithoai.answer.Explanation;
import org.doithoai.article.Article;
import org.doithoai.evidence.Evidence;
import org.doithoai.evidence.Window;
import org.doithoai.question.QuestionFrame;
import org.doithoai.retrieval.SoughtTerm;

/** How an answer was found, as a JSON object. */
final class ExplanationJson {

  private ExplanationJson() {}

  static void write(Explanation explanation, JsonGenerator json) throws IOException {
    QuestionFrame frame = explanation.frame();
    json.writeStartObject();
    json.writeStringField("text", frame.text());
    json.writeStringField("read_as", frame.read().text());
    json.writeStringField("language", frame.language().code());
    json.writeStringField("answer_language", frame.answerLanguage().code());
    write("types", frame.types().stream().map(type -> lower(type.name())).toList(), json);
    write("focus", frame.focus().stream().map(f -> f.of(frame.read().text())).toList(), json);
    write("entities", frame.mentions().stream().map(m -> m.entity().id()).toList(), json);
    json.writeStringField("order", lower(frame.order().name()));
    write("leans_on", frame.before().stream().map(QuestionFrame::text).toList(), json);
    write("parts", frame.parts().stream().map(QuestionFrame::text).toList(), json);
    Evidence evidence = explanation.evidence();
    if (evidence != null) {
      write(evidence, explanation, json);
    }
    json.writeEndObject();
  }

  private static void write(Evidence evidence, Explanation explanation, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("terms");
    for (SoughtTerm term : evidence.found().terms()) {
      json.writeStartObject();
      json.writeStringField("term", term.term().source());
      json.writeStringField("sort", lower(term.sort().name()));
      json.writeNumberField("weight", rounded(term.weight()));
      json.writeBooleanField("carried", term.carried());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("probability", rounded(evidence.probability()));
    json.writeBooleanField("sufficient", evidence.sufficient());
    json.writeArrayFieldStart("evidence");
    for (Window window : explanation.windows()) {
      Article article = window.article().indexed().article();
      json.writeStartObject();
      json.writeNumberField("score", rounded(window.score()));
      json.writeStringField("source", article.source());
      json.writeNumberField("start", window.sentence().span().start());
      json.writeNumberField("end", window.sentence().span().end());
      json.writeStringField("sentence", window.sentence().sentence().text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("features");
    for (Explanation.Contribution each : explanation.features()) {
      json.writeObjectFieldStart(lower(each.feature().name()));
      json.writeNumberField("value", rounded(each.value()));
      json.writeNumberField("adds", rounded(each.adds()));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void write(String name, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
