package org.doithoai.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.question.Query;

/**
 * A sentence that may answer a question.
 *
 * @param met what of the question it contains by itself
 * @param coverage how much of what the question requires it contains, its surroundings helping,
 *     from 0 to 1; comparable across articles and languages
 * @param core how much of it the sentence contains by itself
 * @param score what evidence is ordered by: coverage, with a bonus for the sort of thing asked for
 */
public record Evidence(
    AnnotatedArticle article,
    ReadSentence sentence,
    Set<EvidenceConstraint> met,
    double coverage,
    double core,
    double score) {

  /** Up to here a word is found only by one near to it in meaning: a pact is no treaty. */
  static final double NEAR = 0.65;

  /** Words for any sort of thing: nothing that an article need contain. */
  private static final Set<String> SORTS =
      Set.of(
          "sort",
          "kind",
          "type",
          "part",
          "thing",
          "things",
          "issue",
          "issues",
          "point",
          "aspect",
          "matter",
          "nội dung",
          "mặt",
          "điều",
          "việc",
          "vấn đề",
          "loại",
          "thứ",
          "điểm",
          "khía cạnh",
          "noi dung",
          "mat",
          "dieu",
          "viec",
          "van de",
          "loai",
          "thu",
          "diem");

  public Evidence {
    met = Set.copyOf(met);
  }

  /**
   * Whether nothing in the article can be what the question asks for one of ("which treaty").
   *
   * @param required all that the question requires
   */
  public boolean lacksFocus(Query query, List<EvidenceConstraint> required) {
    for (EvidenceConstraint constraint : required) {
      if (constraint instanceof EvidenceConstraint.Word word
          && query.language() == sentence.sentence().language()
          && !SORTS.contains(word.term().source())
          && query.asksForOneOf(word.term().source())) {
        return Arrays.stream(word.in(article)).noneMatch(in -> in > NEAR);
      }
    }
    return false;
  }
}
