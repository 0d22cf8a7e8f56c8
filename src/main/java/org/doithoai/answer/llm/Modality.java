package org.doithoai.answer.llm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.facts.Sentence;
import org.doithoai.text.Span;

/**
 * Whether what stands at a place of a text is said to be, or only wanted, planned, offered or
 * agreed on. A word for it ("will", "invited", "sẵn sàng") reaches over what stands behind it in
 * its clause, up to a word that says that it was done ("has", "đã").
 */
final class Modality {

  /** Words behind which nothing is said to be so. */
  private static final String OPEN =
      "will|would|shall|should|must|may|might|ha(?:ve|s) to|ready|readiness|willing"
          + "|propos(?:e|es|ed|ing)|hop(?:e|es|ed|ing)|wish(?:es|ed)?|want(?:s|ed)?|undert[ao]kes?"
          + "|undertook|pledg(?:e|es|ed)|commit(?:s|ted)?|promis(?:e|es|ed)|due|scheduled|expected|planned|intend(?:s|ed)?|agree(?:s|d|ing)?(?!"
          + " (?:in|at|during|since))|(?:is|are) meant|(?:is|are) to"
          + "|invit(?:e|es|ed|ing)|urg(?:e|es|ed|ing)|ask(?:s|ed)?|request(?:s|ed)?|call(?:s|ed)?"
          + " (?:on|for)|support(?:s|ed)?|persever(?:e|es|ed|ing)|seek(?:s|ing)?|strive[sn]?|sẽ|cần|phải|sẵn"
          + " sàng|đề nghị|đề xuất|mong|mong muốn|hy vọng|cam kết|dự kiến|mời|kêu gọi|yêu cầu|kiên"
          + " trì|nỗ lực|ủng hộ|(?:nhất trí|thống nhất|đồng ý)(?! (?:vào|trong|tại|từ|cao))|sắp";

  private static final Pattern OPENS = Sentence.words(OPEN);

  /** What goes on may have been done; what stands behind it in a list may not. */
  private static final Pattern UNDONE =
      Sentence.words(
          OPEN
              + "|(?:continues?|tiếp tục)[^.,]*,|in the (?:time ahead|coming time)|thời gian tới"
              + "|sắp tới");

  /** These leave it open whether it is so already. */
  private static final Pattern MAY_OPEN =
      Sentence.words(
          OPEN
              + "|could|can|plans?|agreeing|proposals?|suggest(?:s|ed)?|supporting|commitment|aims?"
              + "|aimed|calls?|called|invitation|needs?|needed|determined|continue(?:s|d)?|to be"
              + "|set to|going to|in (?:the )?future|in the time ahead|in the coming time|future"
              + "|meant|priorit(?:y|ies)|focus|concentrate|go(?:es)? on|carry on|nên"
              + "|có thể|kế hoạch|hướng tới|nhằm|tiếp tục|thời gian tới|sắp tới|tới đây"
              + "|trọng tâm|ưu tiên|thỏa thuận|tập trung|muốn|quyết tâm");

  private static final Pattern GOES_ON =
      Sentence.words("continue(?:s|d)?|go(?:es)? on|going on|carry on|tiếp tục");

  private static final Pattern FUTURE =
      Sentence.words("will|shall|(?:is|are) to|due|expected|scheduled|sẽ|dự kiến|sắp");

  private static final Pattern TO_BE =
      Pattern.compile("(?iu)(?<![\\p{L}])(?:to be|will|will be|sẽ|sẽ được|sắp|sắp được) $");

  private static final Pattern BEEN =
      Pattern.compile(
          "(?iu)(?<![\\p{L}])(?:(?:has|have|had|was|were|been|already)(?: \\p{L}+ly)?|đã|đã được) $");

  private static final String HAS = "(?:has|have|had)(?! to )|đã";

  private static final Pattern DONE = Sentence.words(HAS + "|was|were");

  /** Behind these something is said to be so, whatever stands before. */
  private static final Pattern CLOSES = Sentence.words(HAS + "|since|after|từ khi|sau khi");

  private Modality() {}

  /** Whether what stands here in the clause is certainly not said to be so already. */
  static boolean isOpen(AnalyzedText reading, Span clause, Span place) {
    return reaches(OPENS, reading, clause, place.start());
  }

  /** Whether what stands here in the sentence is only to be, or goes on: it is not done. */
  static boolean isUndone(AnalyzedText sentence, Span place) {
    Span all = new Span(0, sentence.text().length()); // what "will" opens, a list behind it is too
    return reaches(UNDONE, sentence, all, place.start());
  }

  /** Whether what stands here in the clause, or the word here itself, may be only to be. */
  static boolean mayBeOpen(AnalyzedText reading, Span clause, Span place) {
    return reaches(MAY_OPEN, reading, clause, place.start())
        || GOES_ON.matcher(place.of(reading.text())).matches();
  }

  /**
   * Whether the text says anywhere that something is only to be, and does not go on to say it was.
   */
  static boolean leavesOpen(AnalyzedText reading) {
    return reading.clauses().stream()
        .anyMatch(clause -> reaches(MAY_OPEN, reading, clause, clause.end()));
  }

  /** Whether the clause speaks of something that may be only to be. */
  static boolean leavesOpen(AnalyzedText reading, Span clause) {
    return MAY_OPEN.matcher(clause.of(reading.text())).find();
  }

  /** The words that put a text into the future. */
  static Matcher future(AnalyzedText reading) {
    return FUTURE.matcher(reading.text());
  }

  /** The words that say of what follows that it was done. */
  static Matcher done(AnalyzedText reading) {
    return DONE.matcher(reading.text());
  }

  /** Whether the word here itself is put into the future. */
  static boolean isToBe(AnalyzedText reading, Span word) {
    return TO_BE.matcher(reading.text().substring(0, word.start())).find();
  }

  /** Whether the word here itself is put into the past. */
  static boolean isDone(AnalyzedText reading, Span word) {
    return BEEN.matcher(reading.text().substring(0, word.start())).find();
  }

  private static boolean reaches(Pattern opening, AnalyzedText reading, Span clause, int offset) {
    if (offset < clause.start()) {
      return false;
    }
    String before = reading.text().substring(clause.start(), Math.min(offset, clause.end()));
    int opened = lastEnd(opening, before);
    return opened > 0 && opened > lastEnd(CLOSES, before);
  }

  private static int lastEnd(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    int last = 0;
    while (matcher.find()) {
      last = matcher.end();
    }
    return last;
  }
}
