package org.doithoai.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.doithoai.text.MaxentModel;
import org.doithoai.text.MaxentWeights;
import org.doithoai.text.ProgramFile;
import org.jspecify.annotations.Nullable;

/**
 * What is learned of questions, from {@code question-weights.tsv.gz}: what kind of answer one asks
 * for, and what each of its words is there for. Immutable.
 */
public record QuestionModels(MaxentModel kinds, MaxentModel roles) {

  /** The names of the models in the file. */
  public static final String KIND = "kind";

  public static final String ROLE = "role";

  private static final List<AnswerType> TYPES = List.of(AnswerType.values());
  private static final List<WordRole> ROLE_LABELS = List.of(WordRole.values());

  /** How many labels of kinds there are: 0 for a fact of no sort, then one for each type. */
  public static final int KINDS = 1 + TYPES.size();

  /** How many labels of roles there are. */
  public static final int ROLES = ROLE_LABELS.size();

  /** What a question says so probably beside the likeliest, it asks as well. */
  private static final double AS_WELL = 0.3;

  /** What is less likely is not looked up: passages answer whatever is asked. */
  private static final double LOOKED_UP = 0.3;

  private static final int TALK = 1 + TYPES.indexOf(AnswerType.SMALL_TALK);

  /** The ones that ship with the program, read from their file. */
  public static QuestionModels shipped() {
    List<String[]> rows = ProgramFile.rows(QuestionModels.class, "question-weights.tsv.gz");
    return of(name -> MaxentWeights.read(name, labels(name), rows).model());
  }

  /**
   * Those of the models by their names.
   *
   * @throws IllegalArgumentException if one tells other labels apart
   */
  public static QuestionModels of(Function<String, MaxentModel> named) {
    return new QuestionModels(named.apply(KIND).of(KINDS), named.apply(ROLE).of(ROLES));
  }

  private static int labels(String name) {
    return name.equals(KIND) ? KINDS : ROLES;
  }

  /** The models by their names. */
  public Map<String, MaxentModel> byName() {
    return Map.of(KIND, kinds, ROLE, roles);
  }

  /** The label of what a question asks for; null for a fact of no sort. */
  public static int label(@Nullable AnswerType type) {
    return type == null ? 0 : 1 + TYPES.indexOf(type);
  }

  /** The label of a role. */
  public static int label(WordRole role) {
    return ROLE_LABELS.indexOf(role);
  }

  /**
   * What a question asks for.
   *
   * @param first the likeliest; null for a fact of no sort
   * @param types that and what it asks as well; nothing for a fact of no sort
   * @param probability of the likeliest
   */
  public record Asked(@Nullable AnswerType first, Set<AnswerType> types, double probability) {

    /** From this probability on nothing else need be thought of. */
    private static final double SURE = 0.7;

    /** True if it asks this and hardly anything else. */
    boolean isSure() {
      return probability >= SURE;
    }
  }

  /** What a question asks for. */
  public Asked asked(QuestionFeatures features) {
    double[] probabilities = kinds.probabilities(features.whole());
    if (features.names()) {
      probabilities[TALK] = 0;
    }
    int best = best(probabilities, true);
    if (best > 0 && TYPES.get(best - 1).isLookedUp() && probabilities[best] < LOOKED_UP) {
      best = best(probabilities, false);
    }
    Set<AnswerType> types = EnumSet.noneOf(AnswerType.class);
    for (int i = 1; i < probabilities.length; i++) {
      boolean asWell = best > 0 && best != TALK && i != TALK && probabilities[i] >= least(i);
      if (i == best || asWell) {
        types.add(TYPES.get(i - 1));
      }
    }
    if (types.contains(AnswerType.ARTICLES) || types.contains(AnswerType.PARTNERS)) {
      types.remove(AnswerType.LIST);
      types.remove(AnswerType.COUNT);
    }
    return new Asked(best == 0 ? null : TYPES.get(best - 1), types, probabilities[best]);
  }

  private static double least(int label) {
    return TYPES.get(label - 1).isLookedUp() ? LOOKED_UP : AS_WELL;
  }

  /** The likeliest label, with what is looked up or without it. */
  private static int best(double[] probabilities, boolean lookedUp) {
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      boolean may = lookedUp || !TYPES.get(i - 1).isLookedUp();
      best = may && probabilities[i] > probabilities[best] ? i : best;
    }
    return best;
  }

  /**
   * The likeliest roles of a question's words.
   *
   * @param first what the question asks for before all; null for a fact of no sort
   */
  public List<WordRole> roles(QuestionFeatures features, @Nullable AnswerType first) {
    String kind = name(first);
    return roles.tag(
        ROLE_LABELS, features.size(), (word, before) -> features.word(word, kind, before));
  }

  /** What a question asks for, in a word for features. */
  public static String name(@Nullable AnswerType type) {
    return type == null ? "NONE" : type.name();
  }
}
