package org.doithoai.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.facts.Sentence;
import org.doithoai.question.Query;
import org.doithoai.text.DateFinder;
import org.doithoai.text.Ordinals;
import org.doithoai.text.Span;

/**
 * The numbers of a text that say how many or how much: not those of dates, editions and names
 * ("Hospital 108"), and not the two sides of every dialogue.
 */
public final class Quantities {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}/])(?<!thứ )(?:\\d[\\d.,]*(?<=\\d)(?!/)|one(?! of)|two(?!"
              + " (?:sides|countries|nations|navies|air forces|coast"
              + " guards|ministers|generals|armies"
              + "|militaries|ministries|heads|delegations|co-chairs|parties|peoples))|three|four|five|six|seven"
              + "|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|half|một(?!"
              + " (?:số|trong|cách))|hai(?! (?:bên|nước|phía|đoàn|quân đội|dân tộc|bộ quốc"
              + " phòng|trưởng đoàn|đồng chủ trì))|ba|bốn|năm(?= (?:nội dung|lĩnh vực|văn"
              + " kiện|điểm|tàu|nước|người|sĩ"
              + " quan|năm|bản))|sáu|bảy|tám|chín|mười|chục|trăm|nghìn|ngàn|nửa)"
              + "(?![\\p{L}\\p{N}])");

  /** Behind a capitalised word, or one for what is numbered, a plain number is part of a name. */
  private static final Pattern NAME_BEFORE =
      Pattern.compile(
          "(?<!^|[.:;•-] )\\p{Lu}[\\p{L}-]*[ -]$|(?:Tàu|Vùng|Ship|Region|Brigade|Command)"
              + " $|(?iu)(?<!\\p{L})(?:viện|quân khu|đoàn|bộ tư lệnh|nhà"
              + " máy|điều|khoản|số|cấp|loại|hạm đội|hải đội|đại đội|tiểu"
              + " đội|vùng|level|article|no\\.) $");

  /** The number of an item of a list. */
  private static final Pattern ITEM = Pattern.compile("^\\d{1,2}[.)] ");

  private static final Pattern PLAIN = Pattern.compile("\\d{1,4}");

  private static final Pattern UNIT_BEHIND =
      Pattern.compile(
          "(?iu)^ ?(?:%|million|billion|thousand|hundred|per"
              + " ?cent|dollars|euros|USD|tonnes|tons|years|months|days|triệu|tỷ|nghìn|ngàn|phần"
              + " trăm|đô|tấn)(?!\\p{L})");

  private static final Pattern MONEY =
      Pattern.compile(
          "(?iu)[$€£¥]|(?<![\\p{L}\\p{N}])(?:USD|VND|EUR|GBP|JPY|KRW|AUD|CAD|NZD|INR|RUB|CNY|SGD|dollars?|euros?|pounds?|yen|yuan|rupees?|ro?ubles?|đô"
              + " ?la|rúp|bảng Anh|nhân dân tệ|(?<=(?:\\d|million|billion)"
              + " )(?:won|dong)|(?<=(?:\\d|trăm|nghìn|ngàn|triệu|tỷ) )(?:đồng(?!"
              + " (?:thời|chí|chủ|ý))|yên|won)|tỷ(?! (?:lệ|trọng|số)))(?![\\p{L}\\p{N}])");

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

  private static final Pattern SHARE =
      Pattern.compile(
          "(?iu)%|(?<!\\p{L})(?:per ?cent|percentage points?|half|thirds?|quarters?|phần trăm|một"
              + " nửa|phân nửa|\\p{L}+ phần \\p{L}+)(?!\\p{L})");

  private static final Pattern ASKS_FOR_SHARE =
      Sentence.words(
          "percentage|(?:what|which) (?:percent|per cent|proportion|share)|how many (?:percent|per"
              + " cent)|(?:tỷ lệ|tỉ lệ|ty le|ti le).{0,60} (?:bao nhiêu|mấy|bao nhieu|may)|(?:bao"
              + " nhiêu|mấy|bao nhieu|may) (?:phần trăm|phan tram)");

  private Quantities() {}

  /** Whether a term of a question for money or for a share is said by the amount itself. */
  static boolean isSaidByAmount(Query query, String term) {
    return (asksForMoney(query) && WORTH.matcher(term).matches())
        || (asksForShare(query) && PART.matcher(term).matches());
  }

  /** Where they stand, in UTF-16 offsets into the text. */
  public static List<Span> find(String text) {
    List<Span> others = new ArrayList<>();
    DateFinder.find(text).forEach(date -> others.add(date.span()));
    Ordinals.find(text).forEach(ordinal -> others.add(ordinal.span()));
    List<Span> found = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      Span span = new Span(number.start(), number.end());
      boolean name =
          PLAIN.matcher(number.group()).matches()
              && NAME_BEFORE.matcher(text.substring(0, number.start())).find()
              && !UNIT_BEHIND.matcher(text.substring(number.end())).find();
      boolean item = number.start() == 0 && ITEM.matcher(text).find();
      if (!name && !item && others.stream().noneMatch(span::overlaps)) {
        found.add(span);
      }
    }
    return List.copyOf(found);
  }

  /** Whether a question is for an amount of money, which nothing else answers. */
  static boolean asksForMoney(Query query) {
    return ASKS_FOR_MONEY.matcher(query.text()).find();
  }

  /** Whether a question is for a share of a whole. */
  static boolean asksForShare(Query query) {
    return ASKS_FOR_SHARE.matcher(query.text()).find();
  }

  /** Whether the text names a share of a whole. */
  static boolean hasShare(String text) {
    return SHARE.matcher(text).find();
  }

  /** Whether the text names an amount of money. */
  public static boolean hasMoney(String text) {
    return MONEY.matcher(text).find();
  }
}
