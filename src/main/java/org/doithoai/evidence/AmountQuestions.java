package org.doithoai.evidence;

import java.util.regex.Pattern;
import org.doithoai.facts.Sentence;
import org.doithoai.question.Query;

/** Questions for an amount of money or for a share of a whole, which no other number answers. */
public final class AmountQuestions {

  private static final Pattern ASKS_FOR_MONEY =
      Sentence.words(
          "how much"
              + " .{0,80}(?:cost|worth|pay|paid|spend|spent|money|budget)|(?:cost|price|worth|budget|value)"
              + " of|how much money|bao nhiêu tiền|giá (?:là |khoảng |tầm )?(?:bao nhiêu|mấy)|gia"
              + " (?:bao nhieu|may)|bao nhiêu kinh phí|trị giá|kinh phí|chi phí|ngân sách|tốn|bao"
              + " nhieu tien|tri gia|kinh phi|chi phi|ngan sach");

  /** Words that ask for an amount, and need not stand beside it. */
  private static final Pattern WORTH =
      Sentence.words(
          "cost|costs|worth|price|pay|paid|spend|spent|money|budget|value|tiền|giá|trị giá|kinh"
              + " phí|chi phí|tốn|tien|tri gia|kinh phi|chi phi|ton");

  private static final Pattern PART =
      Sentence.words(
          "percentage|percent|per cent|proportion|share|tỷ lệ|tỉ lệ|phần trăm|chiếm|ty le|ti"
              + " le|phan tram|chiem");

  private static final Pattern ASKS_FOR_SHARE =
      Sentence.words(
          "percentage|(?:what|which) (?:percent|per cent|proportion|share)|how many (?:percent|per"
              + " cent)|(?:tỷ lệ|tỉ lệ|ty le|ti le).{0,60} (?:bao nhiêu|mấy|bao nhieu|may)|(?:bao"
              + " nhiêu|mấy|bao nhieu|may) (?:phần trăm|phan tram)");

  private AmountQuestions() {}

  /** True if a term of a question for money or for a share is said by the amount itself. */
  static boolean isSaidByAmount(Query query, String term) {
    return (asksForMoney(query) && WORTH.matcher(term).matches())
        || (asksForShare(query) && PART.matcher(term).matches());
  }

  /** True if a question is for an amount of money, which nothing else answers. */
  static boolean asksForMoney(Query query) {
    return ASKS_FOR_MONEY.matcher(query.text()).find();
  }

  /** True if a question is for a share of a whole. */
  static boolean asksForShare(Query query) {
    return ASKS_FOR_SHARE.matcher(query.text()).find();
  }
}
