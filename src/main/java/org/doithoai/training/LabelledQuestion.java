package org.doithoai.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.doithoai.question.AnswerType;
import org.doithoai.question.QuestionFeatures;
import org.doithoai.question.QuestionReader;
import org.doithoai.question.WordRole;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A question of which is known what it asks for.
 *
 * @param types the kinds of answer in the order asked; null among them for a fact of no sort
 * @param roles of its words; null where they are not known
 */
record LabelledQuestion(
    QuestionFeatures features, List<@Nullable AnswerType> types, @Nullable List<WordRole> roles) {

  /** What the sets call a fact of no sort. */
  private static final String OPEN = "what";

  LabelledQuestion {
    types = Collections.unmodifiableList(new ArrayList<>(types));
  }

  /**
   * The question that a line of a set is.
   *
   * @param line with {@code question}, {@code kinds}, and in the words of the question {@code
   *     content}, {@code focus}, what a quotation is to be {@code about}, and the {@code term}
   * @throws IllegalArgumentException for a kind that there is not, or none
   */
  static LabelledQuestion of(JsonNode line, QuestionReader reader) {
    QuestionFeatures features = reader.features(line.path("question").asText());
    List<@Nullable AnswerType> types = new ArrayList<>();
    for (JsonNode kind : line.path("kinds")) {
      String name = kind.asText();
      types.add(name.equals(OPEN) ? null : AnswerType.valueOf(name.toUpperCase(Locale.ROOT)));
    }
    if (types.isEmpty()) {
      throw new IllegalArgumentException("no kind");
    }
    return new LabelledQuestion(
        features, types, line.has("content") ? roles(line, features) : null);
  }

  private static List<WordRole> roles(JsonNode line, QuestionFeatures features) {
    WordRole[] roles = new WordRole[features.size()];
    Arrays.fill(roles, WordRole.ASKING);
    line.path("content").forEach(each -> mark(each.asText(), WordRole.CONTENT, roles, features));
    line.path("focus").forEach(each -> mark(each.asText(), WordRole.FOCUS, roles, features));
    mark(line.path("about").asText(""), WordRole.CONTENT, roles, features);
    mark(line.path("term").asText(""), WordRole.TERM, roles, features);
    return Collections.unmodifiableList(Arrays.asList(roles));
  }

  private static void mark(
      String phrase, WordRole role, WordRole[] roles, QuestionFeatures features) {
    PhraseMarks.mark(features.tokens(), Tokens.of(phrase), role, roles, WordRole.ASKING);
  }
}
