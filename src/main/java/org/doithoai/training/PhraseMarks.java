package org.doithoai.training;

import java.util.Arrays;
import org.doithoai.text.Tokens;

/** Marks phrases of a labelled text among its words, whatever their marks and letters. */
final class PhraseMarks {

  private PhraseMarks() {}

  /**
   * Gives the words of a phrase a label where it first stands among words that have none yet;
   * nothing where it does not.
   *
   * @param labels one for each word of the text
   * @param none what words without a label have
   */
  static <L> void mark(Tokens text, Tokens phrase, L label, L[] labels, L none) {
    for (int at = 0; phrase.size() > 0 && at + phrase.size() <= labels.length; at++) {
      boolean here = true;
      for (int i = 0; here && i < phrase.size(); i++) {
        here =
            text.get(at + i).folded().equals(phrase.get(i).folded()) && labels[at + i].equals(none);
      }
      if (here) {
        Arrays.fill(labels, at, at + phrase.size(), label);
        return;
      }
    }
  }
}
