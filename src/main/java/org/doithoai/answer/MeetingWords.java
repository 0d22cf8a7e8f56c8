package org.doithoai.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.language.Folding;
import org.doithoai.retrieval.ContentTerm;

/**
 * Words that say of a meeting only that it is one, or of a person only that he or she led it, in
 * both languages. A report of the meeting is evidence for them whatever its words.
 */
final class MeetingWords {

  /** That there was a meeting. */
  static final MeetingWords MEETING =
      new MeetingWords(
          """
          dialogue|dialogues|dialog|talks|talk|meeting|meetings|met|meet|session|round|rounds|edition
          |hold|held|holding|take|took|taken|place|happen|happened|occur|occurred|organise|organised
          |organize|organized|conduct|conducted|defence|defense|policy|bilateral|joint
          |defence policy|defense policy
          |đối thoại|hội đàm|cuộc|phiên|kỳ|vòng|lần|diễn ra|tổ chức|tiến hành|gặp|gặp gỡ|cuộc gặp|họp
          |quốc phòng|chính sách|chính sách quốc phòng|đối|thoại|quốc|phòng|diễn|song phương
          """);

  /** That somebody led it or took part for a side. */
  static final MeetingWords LEADING =
      new MeetingWords(
          """
          chair|chaired|chairs|co-chair|co-chaired|cochaired|co|led|lead|leads|head|headed|heads
          |represent|represented|represents|representative|side|sides|delegation|delegations|official
          |officials|attend|attended
          |chủ trì|đồng chủ trì|đồng|chủ|trì|đại diện|dẫn đầu|trưởng đoàn|đoàn|phía|tham dự|tham gia|người
          """);

  private final Set<String> words;

  private MeetingWords(String words) {
    this.words =
        Arrays.stream(words.strip().split("\\s*\\|\\s*", -1))
            .flatMap(word -> Stream.of(word, Folding.fold(word)))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The terms that say more than this. */
  List<ContentTerm> without(List<ContentTerm> terms) {
    return terms.stream().filter(term -> !isSaid(term.source())).toList();
  }

  private boolean isSaid(String source) {
    return words.contains(source)
        || Arrays.stream(source.split("[\\s-]+", -1)).allMatch(words::contains);
  }
}
