package org.doithoai.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.doithoai.question.AnswerType;
import org.doithoai.question.QuestionFeatures;
import org.doithoai.question.QuestionModels;
import org.doithoai.question.WordRole;
import org.doithoai.subscription.Shipped;
import org.doithoai.text.MaxentWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionTrainerTest {

  private static final List<String> PARTNERS =
      List.of("Laos", "Japan", "India", "Cuba", "France", "Chile", "Egypt", "Kenya");

  @TempDir Path folder;

  /** Questions of two made words of asking, which no cue knows. */
  private Path made() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String partner : PARTNERS) {
      lines.add(line("quorp the harbour of " + partner, "place", "harbour of " + partner));
      lines.add(line("blick the treaty with " + partner, "quote", "treaty with " + partner));
    }
    return Files.write(folder.resolve("made.jsonl"), lines);
  }

  private static String line(String question, String kind, String content) {
    return """
        {"question": "%s", "kinds": ["%s"], "focus": [], "content": ["%s"]}"""
        .formatted(question, kind, content);
  }

  private QuestionTrainer trainer() throws IOException {
    QuestionTrainer trainer = new QuestionTrainer();
    trainer.read(made(), Shipped.READER);
    return trainer;
  }

  @Test
  void learnsWhatAsksAndWhatIsAskedAbout() throws IOException {
    Map<String, MaxentWeights> learned = trainer().train();
    QuestionModels models =
        QuestionModels.of(name -> Objects.requireNonNull(learned.get(name)).model());
    QuestionFeatures features = Shipped.READER.features("quorp the harbour of Ghana");
    QuestionModels.Asked asked = models.asked(features);
    assertEquals(Set.of(AnswerType.PLACE), asked.types());
    List<WordRole> roles = models.roles(features, asked.first());
    assertEquals(WordRole.ASKING, roles.getFirst());
    assertEquals(WordRole.CONTENT, roles.getLast());
  }

  @Test
  void theSameQuestionsGiveTheSameWeights() throws IOException {
    assertEquals(lines(trainer().train()), lines(trainer().train()));
  }

  private static List<String> lines(Map<String, MaxentWeights> weights) {
    return weights.entrySet().stream()
        .flatMap(entry -> entry.getValue().lines(entry.getKey()).stream())
        .toList();
  }

  @Test
  void figuresAreOfQuestionsThatWereNotLearnedFrom() throws IOException {
    String figures = trainer().figures().toString();
    assertTrue(figures.startsWith("16 of 16 kinds, "), figures);
  }

  @Test
  void anUnknownKindIsNamed() throws IOException {
    Path set = Files.writeString(folder.resolve("wrong.jsonl"), line("who?", "whom", "who"));
    QuestionTrainer trainer = new QuestionTrainer();
    TrainingException wrong =
        assertThrows(TrainingException.class, () -> trainer.read(set, Shipped.READER));
    String said = String.valueOf(wrong.getMessage());
    assertTrue(said.startsWith(set + ": no such kind in "), said);
  }
}
