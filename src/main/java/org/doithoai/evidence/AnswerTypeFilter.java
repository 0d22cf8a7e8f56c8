package org.doithoai.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.facts.Sentence;
import org.doithoai.question.Query;
import org.doithoai.question.QuestionType;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Place;
import org.doithoai.text.DateMention;
import org.doithoai.text.Quantity.Kind;

/** Whether a sentence contains the sort of thing that is asked for: a date for "when". */
public final class AnswerTypeFilter {

  private static final Pattern LOOSE_TIME =
      Sentence.words(
          "quarter|next (?:year|month|week)|last (?:year|month|week)|this (?:year|month)|end of the"
              + " year|quý|năm (?:sau|tới|nay|ngoái)|sang năm|tháng (?:sau|tới|này|trước)|cuối"
              + " năm|đầu năm|giữa năm");

  /** Before a name: that something is there. */
  private static final Pattern THERE =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:in|at|to|from|near|of|ở|tại|sang|đến|tới|từ|o|tai|den|toi|tu) (?:the"
              + " |thủ đô |thành phố )?$");

  /** A place that the registry does not know: a name behind a word for being there. */
  private static final Pattern SOMEWHERE =
      Pattern.compile(
          "(?<!\\p{L})(?:in|at|near|ở|tại|trên)(?: the| thành phố| tỉnh| thị trấn| đảo| khu vực|"
              + " cảng| căn cứ| huyện| quận| xã| phường)? (?!January|February|March|April|May"
              + " |June|July"
              + "|August|September|October|November|December|Đối|Hội|Diễn|Liên|Biển|Vietnamese"
              + "|English|ASEAN)\\p{Lu}\\p{Ll}");

  private static final Pattern LIST = Pattern.compile("[,;][^,;]+[,;]");

  private AnswerTypeFilter() {}

  /**
   * Least part of a question that a sentence must contain which calls what is counted otherwise.
   */
  private static final double OTHERWISE = 0.15;

  /** How far before what it counts a number stands at most, in terms. */
  private static final int BEFORE = 6;

  /** How far behind it. */
  private static final int BEHIND = 4;

  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?iu)^(?:these|they|this|those|among (?:them|these)|in particular|specifically|namely"
              + "|trong đó|cụ thể|đó là|các lĩnh vực|bao gồm|gồm)(?!\\p{L})");

  private static final Pattern STRETCH =
      Sentence.words(
          "(?:which|what|over which|on which) days|dates|from when|period|những ngày nào|từ ngày"
              + " nào|trong (?:những )?ngày nào|giai đoạn nào");

  /**
   * Whether a sentence may answer at all: a date for "when", a number for "how many" and, where the
   * thing counted stands in it, beside that.
   */
  public static boolean mayAnswer(
      Evidence evidence, Query query, List<EvidenceConstraint> required) {
    ReadSentence sentence = evidence.sentence();
    if (query.asks(QuestionType.WHEN) && !hasDate(sentence)) {
      return false;
    }
    if (asksForStretch(query) && !hasStretch(sentence)) {
      return false;
    }
    if (query.asks(QuestionType.WHERE) && !hasPlace(sentence.sentence())) {
      return false;
    }
    if (AmountQuestions.asksForMoney(query) && !sentence.hasQuantity(Kind.MONEY)) {
      return false;
    }
    if (AmountQuestions.asksForShare(query)) {
      return sentence.hasQuantity(Kind.PERCENT);
    }
    return !query.asks(QuestionType.HOW_MANY)
        || (isIn(sentence, QuestionType.HOW_MANY) && counts(evidence, query, required));
  }

  /** Whether it asks from when to when. */
  public static boolean asksForStretch(Query query) {
    return query.asks(QuestionType.WHEN) && STRETCH.matcher(query.text()).find();
  }

  public static boolean hasStretch(ReadSentence sentence) {
    return sentence.dates().stream().anyMatch(DateMention::isRange);
  }

  private static boolean counts(Evidence evidence, Query query, List<EvidenceConstraint> required) {
    for (EvidenceConstraint constraint : required) {
      if (constraint instanceof EvidenceConstraint.Word word
          && query.countsThings(word.term().source())
          && word.term().isKnownIn(evidence.sentence().sentence().language())) {
        List<Integer> places = word.places(evidence.sentence());
        boolean otherwise =
            evidence.core() >= OTHERWISE && !isCountedElsewhere(evidence, query, word);
        return (places.isEmpty() && otherwise)
            || places.stream().anyMatch(place -> hasNumberNear(evidence.sentence(), place));
      }
    }
    return true;
  }

  /** Whether the article speaks of the very thing, but neither here nor right before. */
  private static boolean isCountedElsewhere(
      Evidence evidence, Query query, EvidenceConstraint.Word word) {
    List<ReadSentence> sentences = evidence.article().sentences();
    if (evidence.sentence().sentence().language() != query.language()) {
      return false;
    }
    int at = sentences.indexOf(evidence.sentence());
    boolean here =
        word.in(evidence.sentence()) > 0 || (at > 0 && word.in(sentences.get(at - 1)) > 0);
    return !here && Arrays.stream(word.in(evidence.article())).anyMatch(in -> in > Evidence.NEAR);
  }

  private static boolean hasNumberNear(ReadSentence sentence, int place) {
    int from = Math.max(0, place - BEFORE);
    int to = Math.min(sentence.size(), place + BEHIND + 1);
    int next = sentence.quantities().nextSetBit(from);
    return next >= 0 && next < to;
  }

  /** Whether it begins as the continuation of the sentence before, and lists. */
  public static boolean goesOnWithList(Sentence sentence) {
    return GOES_ON.matcher(sentence.text()).find() && hasList(sentence);
  }

  /** Whether it contains all sorts that the query asks for; true when it asks for none. */
  static boolean isIn(ReadSentence sentence, Query query) {
    return query.kinds().stream().allMatch(type -> isIn(sentence, type));
  }

  private static boolean isIn(ReadSentence read, QuestionType type) {
    Sentence sentence = read.sentence();
    return switch (type) {
      case WHO -> read.namesPerson();
      case WHEN -> hasDate(read);
      case WHERE -> hasPlace(sentence);
      case LIST -> hasList(sentence);
      case HOW_MANY -> read.hasQuantity();
      default -> true;
    };
  }

  /** Whether it names a place, or says of a country that something is there. */
  private static boolean hasPlace(Sentence sentence) {
    return sentence.mentionsOf(Place.class).findAny().isPresent()
        || sentence.has(SOMEWHERE)
        || sentence.mentions().stream()
            .filter(mention -> mention.entity() instanceof Partner)
            .anyMatch(mention -> isThere(sentence.text(), mention));
  }

  /** Whether a text says of what it names that something is there: "in Tokyo", "tại Nhật Bản". */
  static boolean isThere(String text, Mention mention) {
    return THERE.matcher(text.substring(0, mention.span().start())).find();
  }

  private static boolean hasDate(ReadSentence sentence) {
    return !sentence.dates().isEmpty() || sentence.sentence().has(LOOSE_TIME);
  }

  public static boolean hasList(Sentence sentence) {
    return LIST.matcher(sentence.text()).find();
  }
}
