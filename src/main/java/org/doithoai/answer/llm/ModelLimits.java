package org.doithoai.answer.llm;

import java.time.Duration;

/**
 * How much a model is given, and how much of it is taken.
 *
 * @param time the longest from asking the model to having checked its claims
 * @param passages the most passages sent
 * @param promptTokens about how many tokens the passages may have together
 * @param answerTokens the most tokens the model may answer with; 0 where the client says so
 */
public record ModelLimits(Duration time, int passages, int promptTokens, int answerTokens) {

  /** Tokens of the longest answer, thinking aside. */
  private static final int LONGEST_ANSWER = 3_000;

  /**
   * UTF-16 code units of a token: few, as Vietnamese letters take more tokens than English ones.
   */
  private static final int UNITS_PER_TOKEN = 2;

  public ModelLimits {
    if (!time.isPositive() || passages < 1 || promptTokens < 1 || answerTokens < 0) {
      throw new IllegalArgumentException("limits of a model must be above zero");
    }
  }

  /** Those of a model. */
  public static ModelLimits of(ModelSettings settings) {
    int answer = settings.isOpenAi() ? 0 : LONGEST_ANSWER;
    return new ModelLimits(settings.timeout(), 12, 8_000, answer);
  }

  /** How many UTF-16 code units of passages are sent. */
  int passageUnits() {
    return promptTokens * UNITS_PER_TOKEN;
  }

  /** The longest answer that is read, in UTF-16 code units. */
  int answerUnits() {
    return LONGEST_ANSWER * 16;
  }
}
