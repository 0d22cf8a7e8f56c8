package org.doithoai.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.doithoai.question.AnswerType;
import org.doithoai.question.QuestionModels;
import org.doithoai.question.QuestionReader;
import org.doithoai.question.WordRole;
import org.doithoai.text.MaxentWeights;
import org.doithoai.training.MaxentTrainer.Row;

/**
 * Learns what questions ask for from some of which that is known, see {@link MaxentTrainer}. The
 * same questions give the same weights.
 */
public final class QuestionTrainer {

  private static final int ROUNDS = 20;
  private static final double PENALTY = 1e-2;
  private static final int FOLDS = 5;
  private static final long SEED = 1;

  private final List<LabelledQuestion> questions = new ArrayList<>();

  /**
   * Reads a set of questions.
   *
   * @throws TrainingException if it cannot be read, or names a kind of answer that there is not
   */
  public void read(Path set, QuestionReader reader) throws TrainingException {
    for (JsonNode line : TrainingFile.jsonLines(set)) {
      try {
        questions.add(LabelledQuestion.of(line, reader));
      } catch (IllegalArgumentException unknown) {
        throw new TrainingException(set + ": no such kind in " + line, unknown);
      }
    }
  }

  /** The weights of the models of what was read, by their names. */
  public Map<String, MaxentWeights> train() {
    return train(questions);
  }

  private static Map<String, MaxentWeights> train(List<LabelledQuestion> questions) {
    List<Row> kinds = new ArrayList<>();
    List<Row> roles = new ArrayList<>();
    for (LabelledQuestion question : questions) {
      for (AnswerType type : question.types()) {
        kinds.add(new Row(question.features().whole(), QuestionModels.label(type)));
      }
      List<WordRole> known = question.roles();
      for (int i = 0; known != null && i < known.size(); i++) {
        String kind = QuestionModels.name(question.types().getFirst());
        roles.add(
            new Row(question.features().word(i, kind, known), QuestionModels.label(known.get(i))));
      }
    }
    Map<String, MaxentWeights> weights = new LinkedHashMap<>();
    weights.put(
        QuestionModels.KIND,
        MaxentTrainer.learn(kinds, kinds.size(), QuestionModels.KINDS, PENALTY, ROUNDS));
    weights.put(
        QuestionModels.ROLE,
        MaxentTrainer.learn(roles, roles.size(), QuestionModels.ROLES, PENALTY, ROUNDS));
    return weights;
  }

  /** How well the models do on questions that they were not learned from. */
  public Figures figures() {
    List<LabelledQuestion> shuffled = new ArrayList<>(questions);
    Collections.shuffle(shuffled, new Random(SEED));
    Figures figures = new Figures();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<LabelledQuestion> others = new ArrayList<>();
      List<LabelledQuestion> own = new ArrayList<>();
      for (int i = 0; i < shuffled.size(); i++) {
        (i % FOLDS == fold ? own : others).add(shuffled.get(i));
      }
      Map<String, MaxentWeights> learned = train(others);
      QuestionModels models =
          QuestionModels.of(name -> Objects.requireNonNull(learned.get(name)).model());
      own.forEach(question -> figures.add(question, models));
    }
    return figures;
  }

  /** How many of how many are right. */
  public static final class Figures {
    private int kinds;
    private int words;
    private int rightKinds;
    private int rightWords;
    private int lostWords;

    private void add(LabelledQuestion question, QuestionModels models) {
      QuestionModels.Asked asked = models.asked(question.features());
      Set<AnswerType> all = EnumSet.noneOf(AnswerType.class);
      question.types().stream().filter(Objects::nonNull).forEach(all::add);
      kinds++;
      rightKinds += asked.types().equals(all) ? 1 : 0;
      List<WordRole> known = question.roles();
      if (known != null) {
        List<WordRole> roles = models.roles(question.features(), asked.first());
        for (int i = 0; i < known.size(); i++) {
          words++;
          rightWords += roles.get(i) == known.get(i) ? 1 : 0;
          lostWords += known.get(i) == WordRole.CONTENT && roles.get(i) == WordRole.ASKING ? 1 : 0;
        }
      }
    }

    @Override
    public String toString() {
      return "%d of %d kinds, %d of %d words; %d words of content taken for words of asking"
          .formatted(rightKinds, kinds, rightWords, words, lostWords);
    }
  }

  /** How many questions were read. */
  public int size() {
    return questions.size();
  }
}
