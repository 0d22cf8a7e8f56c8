package org.doithoai.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.Stream;
import org.doithoai.answer.Explanation;
import org.doithoai.evidence.Evidence;
import org.doithoai.evidence.Window;
import org.doithoai.question.QuestionFrame;
import org.doithoai.retrieval.SoughtTerm;

/** How an answer was found, as a JSON object. */
final class ExplanationJson {

  private ExplanationJson() {}

  static void write(Explanation explanation, ObjectNode json) {
    QuestionFrame frame = explanation.frame();
    json.put("text", frame.text());
    json.put("read_as", frame.read().text());
    json.put("language", frame.language().code());
    json.put("answer_language", frame.answerLanguage().code());
    list("types", frame.types().stream().map(type -> lower(type.name())), json);
    list("focus", frame.focus().stream().map(f -> f.of(frame.read().text())), json);
    list("entities", frame.mentions().stream().map(m -> m.entity().id()), json);
    json.put("order", lower(frame.order().name()));
    list("leans_on", frame.before().stream().map(QuestionFrame::text), json);
    list("parts", frame.parts().stream().map(QuestionFrame::text), json);
    Evidence evidence = explanation.evidence();
    if (evidence != null) {
      write(evidence, explanation, json);
    }
  }

  private static void write(Evidence evidence, Explanation explanation, ObjectNode json) {
    ArrayNode terms = json.putArray("terms");
    for (SoughtTerm term : evidence.found().terms()) {
      terms
          .addObject()
          .put("term", term.term().source())
          .put("sort", lower(term.sort().name()))
          .put("weight", rounded(term.weight()))
          .put("carried", term.carried());
    }
    json.put("probability", rounded(evidence.probability()));
    json.put("sufficient", evidence.sufficient());
    ArrayNode windows = json.putArray("evidence");
    for (Window window : explanation.windows()) {
      windows
          .addObject()
          .put("score", rounded(window.score()))
          .put("source", window.article().indexed().article().source())
          .put("start", window.sentence().span().start())
          .put("end", window.sentence().span().end())
          .put("sentence", window.sentence().sentence().text());
    }
    ObjectNode features = json.putObject("features");
    for (Explanation.Contribution each : explanation.features()) {
      features
          .putObject(lower(each.feature().name()))
          .put("value", rounded(each.value()))
          .put("adds", rounded(each.adds()));
    }
  }

  private static void list(String name, Stream<String> values, ObjectNode json) {
    values.forEach(json.putArray(name)::add);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
