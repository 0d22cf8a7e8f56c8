package org.doithoai.answer.llm;

import java.util.List;

/**
 * What a model answered, as it says; nothing of it is checked yet.
 *
 * @param answerable whether the model holds that the passages answer the question
 */
record ProposedAnswer(boolean answerable, List<Claim> claims) {

  ProposedAnswer {
    claims = List.copyOf(claims);
  }

  /**
   * One claim.
   *
   * @param passages the numbers of the passages that are said to prove it
   * @param quotes what is said to stand there word for word
   */
  record Claim(String text, List<Integer> passages, List<String> quotes) {
    Claim {
      passages = List.copyOf(passages);
      quotes = List.copyOf(quotes);
    }
  }
}
