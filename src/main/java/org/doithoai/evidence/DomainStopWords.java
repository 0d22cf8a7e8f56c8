package org.doithoai.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.retrieval.ContentTerm;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.StopWords;

/**
 * Words that say of a meeting only that it is one, or of a person only that he or she led it, in
 * both languages. A report of the meeting is evidence for them whatever its words.
 */
public final class DomainStopWords {

  /** That there was a meeting. */
  public static final DomainStopWords MEETING =
      new DomainStopWords(
          """
          on file|file|files|article|articles|report|reports|list|military
          |dialogue|dialogues|dialog|talks|talk|meeting|meetings|met|meet|session|round|rounds|edition
          |hold|held|holding|take|took|taken|place|happen|happened|occur|occurred|organise|organised
          |organize|organized|conduct|conducted|defence|defense|policy|bilateral|joint
          |defence policy|defense policy|last|latest|recent|most recent
          |gần nhất|gần đây nhất|mới nhất|vừa qua|vừa rồi|gần đây
          |đối thoại|hội đàm|cuộc|phiên|kỳ|vòng|lần|diễn ra|tổ chức|tiến hành|gặp|gặp gỡ|cuộc gặp|họp
          |quốc phòng|chính sách|chính sách quốc phòng|đối|thoại|quốc|phòng|diễn|song phương
          """);

  /** That somebody led it or took part for a side. */
  public static final DomainStopWords LEADING =
      new DomainStopWords(
          """
          chair|chaired|chairs|co-chair|co-chaired|cochaired|co|led|lead|leads|head|headed|heads
          |represent|represented|represents|representative|side|sides|delegation|delegations|official
          |officials|attend|attended|minister|ministers|vice|deputy|secretary|general|chief|counterpart
          |defence minister|defense minister|vice minister|deputy minister|minister of defence
          |chủ trì|đồng chủ trì|đồng|chủ|trì|đại diện|dẫn đầu|trưởng đoàn|đoàn|phía|tham dự|tham gia|người
          |bộ trưởng|thứ trưởng|thư ký|bộ trưởng quốc phòng|thứ trưởng quốc phòng|bộ quốc phòng|bộ
          |trưởng|thứ|quan chức|người đồng cấp|bên
          """);

  /** That documents were signed or handed over. */
  public static final DomainStopWords DOCUMENTS =
      new DomainStopWords(
          """
          document|documents|signed document|cooperation document|sign|signed|signing|hand|handed|over
          |handover|hand over|handed over|exchange|exchanged|conclude|concluded|close|closed|end|after
          |agreement|agreements|memorandum|memoranda|new
          |văn kiện|văn bản|ký|ký kết|trao|trao đổi|sau|kết thúc|cuối|hai bên|hai nước|được
          |văn|kiện|bản
          """);

  /** That fields of co-operation were agreed on. */
  public static final DomainStopWords FIELDS =
      new DomainStopWords(
          """
          field|fields|area|areas|form|forms|agree|agreed|cooperate|cooperation|co-operation|focus
          |cooperation field|cooperation area|field of cooperation|area of cooperation|work|joint work
          |lĩnh vực|lĩnh|vực|thống nhất|nhất trí|hợp tác|hợp|tác|nội dung|lĩnh vực hợp tác|tập trung|mặt
          |priority|priorities|prioritise|prioritised|prioritize|prioritized
          |ưu tiên|ưu|tiên|trọng tâm|hai bên
          """);

  /** Words of the longest entry. */
  private static final int LONGEST = 4;

  private final Set<String> words;

  private DomainStopWords(String words) {
    this.words =
        Arrays.stream(words.strip().split("\\s*\\|\\s*", -1))
            .flatMap(word -> Stream.of(word, Folding.fold(word)))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The terms that say more than this. */
  public List<ContentTerm> without(List<ContentTerm> terms) {
    return terms.stream().filter(term -> !isSaid(term.source())).toList();
  }

  /** Whether there are such terms, and no others. */
  public boolean areAll(List<ContentTerm> terms) {
    return !terms.isEmpty() && without(terms).isEmpty();
  }

  /** Whether a term consists of these words, and of stop words between them. */
  private boolean isSaid(String source) {
    if (words.contains(source)) {
      return true;
    }
    List<String> parts = List.of(source.split("[\\s-]+", -1));
    boolean[] said = new boolean[parts.size() + 1];
    said[0] = true;
    for (int end = 1; end <= parts.size(); end++) {
      for (int start = Math.max(0, end - LONGEST); start < end; start++) {
        String part = String.join(" ", parts.subList(start, end));
        said[end] |= said[start] && (words.contains(part) || isStop(part));
      }
    }
    return said[parts.size()];
  }

  private static boolean isStop(String word) {
    return Arrays.stream(Language.values())
        .anyMatch(language -> StopWords.contains(word, language, true));
  }
}
