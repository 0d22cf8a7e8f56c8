package org.doithoai.answer.llm;

import java.util.Map;
import java.util.regex.Pattern;
import org.doithoai.facts.Sentence;

/**
 * Whether the words that say how far a claim goes ("only", "all", "some", "less", "before",
 * "jointly") stand in its evidence: they are small and change everything.
 */
final class ScopeCheck {

  /** What such a word may stand for itself, beside what it needs in the evidence. */
  private static final Map<Pattern, Pattern> NEEDED =
      Map.of(
          words(
              "(?<!not )only|alone|solely|exclusively|merely|(?<!không )chỉ(?! đạo| huy| trích| rõ)"
                  + "|một mình|duy nhất"),
          words("only|alone|solely|exclusively|merely|chỉ|một mình|duy nhất"),
          words("(?<!above |at )all(?! levels)|(?<!at )every|entire|whole|mọi|tất cả|toàn bộ"),
          words("all|every|each|any|entire|whole|mọi|tất cả|toàn bộ|mỗi|các"),
          words("some|several|a few|part(?:ly|ially)|một số|vài|phần nào|một phần"),
          words("some|several|a few|few|part(?:ly|ially)|một số|vài|phần nào|một phần"),
          words("less|fewer|little|least|ít|kém"),
          words("less|fewer|few|little|least|ít|kém"),
          words(
              "before|prior to|until"
                  + "|trước (?:khi|đối thoại|hội đàm|cuộc|chuyến|năm|tháng|ngày)|cho đến khi"),
          words("before|prior to|until|ahead of|trước|cho đến khi"),
          words("used to|formerly|no longer|previously|in the past|từng|trước đây|không còn"),
          words("used to|formerly|no longer|previously|past|từng|trước đây|không còn"),
          words("previous|last (?:round|dialogue|meeting|time)|lần trước|kỳ trước"),
          words("previous|last|trước"),
          words("jointly|cùng nhau|chung tay"),
          words("joint|jointly|together|common|both|chung|chung tay|cùng|phối hợp|hợp tác"));

  private ScopeCheck() {}

  private static Pattern words(String alternatives) {
    return Sentence.words(alternatives);
  }

  static boolean holds(ClaimCase claimCase) {
    return NEEDED.entrySet().stream()
        .filter(word -> claimCase.claim().has(word.getKey()))
        .allMatch(word -> claimCase.sentences().stream().anyMatch(s -> s.has(word.getValue())));
  }
}
