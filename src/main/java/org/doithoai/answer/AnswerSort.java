package org.doithoai.answer;

import java.util.regex.Pattern;
import org.doithoai.answer.ReadArticle.ReadSentence;
import org.doithoai.knowledge.Partner;
import org.doithoai.knowledge.Person;
import org.doithoai.knowledge.Place;
import org.doithoai.knowledge.Sentence;
import org.doithoai.language.DateFinder;
import org.doithoai.language.Names;
import org.doithoai.retrieval.Query;
import org.doithoai.retrieval.QuestionKind;

/** Whether a sentence contains the sort of thing that is asked for: a date for "when". */
final class AnswerSort {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
              + "|dozens?|hundreds?|thousands?|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|chục|trăm|nghìn|ngàn)"
              + "(?![\\p{L}\\p{N}])");

  private static final Pattern LOOSE_TIME =
      Sentence.words(
          "quarter|next (?:year|month|week)|last (?:year|month|week)|this (?:year|month)|end of the year"
              + "|quý|năm (?:sau|tới|nay|ngoái)|sang năm|tháng (?:sau|tới|này|trước)|cuối năm|đầu năm|giữa năm");

  private static final Pattern LIST = Pattern.compile("[,;][^,;]+[,;]");

  private AnswerSort() {}

  /** Whether it contains all sorts that the query asks for; true when it asks for none. */
  static boolean isIn(ReadSentence sentence, Query query) {
    return query.kinds().stream().allMatch(kind -> isIn(sentence.sentence(), kind));
  }

  static boolean isIn(Sentence sentence, QuestionKind kind) {
    return switch (kind) {
      case WHO -> hasPerson(sentence);
      case WHEN -> hasDate(sentence);
      case WHERE ->
          sentence.mentionsOf(Place.class).findAny().isPresent()
              || sentence.mentionsOf(Partner.class).findAny().isPresent();
      case HOW_MANY -> NUMBER.matcher(sentence.text()).find();
      default -> true;
    };
  }

  static boolean hasPerson(Sentence sentence) {
    return sentence.mentionsOf(Person.class).findAny().isPresent()
        || !Names.find(sentence.text()).isEmpty();
  }

  static boolean hasDate(Sentence sentence) {
    return sentence.has(LOOSE_TIME) || DateFinder.find(sentence.text()).stream().anyMatch(date -> !date.inName());
  }

  static boolean hasList(Sentence sentence) {
    return LIST.matcher(sentence.text()).find();
  }
}
