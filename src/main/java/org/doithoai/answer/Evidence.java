package org.doithoai.answer;

import java.util.Set;
import org.doithoai.answer.ReadArticle.ReadSentence;

/**
 * A sentence that may answer a question.
 *
 * @param met what of the question it contains by itself
 * @param coverage how much of what the question requires it contains, its surroundings helping, from
 *     0 to 1; comparable across articles and languages
 * @param core how much of it the sentence contains by itself
 * @param score what evidence is ordered by: coverage, with a bonus for the sort of thing asked for
 */
record Evidence(
    ReadArticle article,
    ReadSentence sentence,
    Set<Requirement> met,
    double coverage,
    double core,
    double score) {

  Evidence {
    met = Set.copyOf(met);
  }
}
