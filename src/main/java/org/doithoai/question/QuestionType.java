package org.doithoai.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/**
 * What a question asks for, told by its interrogative words. A question may be of several kinds
 * ("ngày nào, ở đâu?"); one without any is about a subject as such.
 */
public enum QuestionType {
  /** A person or several. */
  WHO(
      "who|whom|whose|(?:which|what) (?:\\w+"
          + " )?(?:ministers?|officials?|generals?|leaders?|person|people|chiefs?)(?=\\W*$|,|"
          + " (?:did|does|do|is|are|was|were|has|have|will|would|can|of|from|for|at|in|on|to|who"
          + "|that|led|met|sat|gave|took|said|\\w+ed)\\b)",
      "những ai|ai|người nào|vị nào|tướng nào|(?:bộ|thứ) trưởng nào|quan chức nào|lãnh đạo nào"),
  /** A day, month, year or stretch of time. */
  WHEN(
      // not the conjunction: "what was signed when it ended", "when it ended, who spoke"
      "(?<!^(?:what|which|whom?|whose|where|how|why) [^,;]{0,200}(?<!"
          + " (?:and|or|about|of|say|says|said|know)) )when(?!"
          + " (?!did|do|does|was|were|is|are|will|has|have|had)[^,]{5,200},"
          + " (?:what|whom?|which|how|where) )|(?:what|which) (?:exact"
          + " )?(?:date|dates|day|days|month|year|time)|how long ago|since when|what"
          + " (?:is|was|are|were) the (?:exact )?dates?(?= of| for|\\W*$)",
      "khi nào|bao giờ|(?:những )?ngày nào|ngày mấy|ngày bao nhiêu|hôm nào|tháng nào|tháng mấy|năm"
          + " nào|lúc nào|thời gian nào|thời điểm nào"),
  /** A place. */
  WHERE(
      "where|(?:what|which) (?:city|place|venue|town|capital|location)",
      // without diacritics "dau" is also the head of "dẫn đầu", "bắt đầu", "đầu tư" …
      "[ởỏờỡơợo] đâu|tại đâu|(?<!(?:dan|bat|hang|lan|doi|ban) )đâu(?!"
          + " (?:tien|tu|nam|thang|tranh))|nơi nào|chỗ nào|thành phố nào|địa điểm nào|nơi tổ"
          + " chức|địa điểm tổ chức"),
  /** A number of something. */
  HOW_MANY(
      "how many|how much|what (?:is the )?number of|how large|how big|how long|how often|how old"
          + "|what(?: is the| was the)? (?:percentage|percent|per cent|proportion|share)(?= of)"
          + "|(?:what|which) percentage",
      "bao nhiêu|mấy|bao lâu|chiếm tỷ lệ nào"),
  /** The number of the edition. */
  WHICH_EDITION("(?:which|what) (?:edition|round)|which number", "lần thứ mấy|lần mấy|thứ mấy"),
  /** Several things of a sort. */
  LIST(
      "(?:which|what)(?: [\\p{L}-]+){0,2}"
          + " (?:areas|fields|forms|domains|topics|issues|sectors|matters|directions"
          + "|items|activities|mechanisms|results|contents|priorities)|list",
      "(?:những|các|mấy|nhung|cac) (?:[^ ]+ ){1,4}(?:nào|gì)|lĩnh vực(?: [^ ]+)? nào|những mặt"
          + " nào|gồm những gì|những gì|liệt kê|kể tên"),
  /** Two meetings beside each other. */
  COMPARE(
      "compare|compared|comparing|comparison|side by"
          + " side|differ|differs|difference|differences|versus|vs",
      "so sánh|đối chiếu|đặt cạnh nhau|khác nhau|khác gì|khác biệt|khác như thế nào|điểm khác|giống"
          + " và khác|so với"),
  /** Meetings by date. */
  TIMELINE(
      "timeline|chronology|chronological(?:ly)?|(?:in|by) order of (?:date|time)|in date order|all"
          + " (?:the )?(?:rounds|editions|meetings)",
      "dòng thời gian|trình tự thời gian|(?:theo )?thứ tự thời gian|theo thời gian|các lần đối"
          + " thoại|các vòng đối thoại"),
  /** The partners met. */
  PARTNERS(
      "(?:which|what) (?:\\w+ )?(?:countries|nations|partners|states)",
      "(?:những |các )?(?:nước|quốc gia|đối tác) nào"),
  /** The articles themselves. */
  ARTICLES(
      "(?:which|what|list|show)(?: me)?(?: the| all| your)* (?:articles|reports|sources|documents"
          + " do you have)|how many articles",
      "(?:những |các )?(?:bài|bài báo|bài viết|tin|nguồn) nào|danh sách bài|bao nhiêu bài"
          + "|(?:liệt kê|kể tên|danh sách)(?: các| những)? (?:bài|bài báo|bài viết|tin bài)"),
  /** What came in last. */
  NEWS(
      "what(?: is|'s|’s) new|what new(?=\\W*$)|latest news|news since|anything new",
      "có gì mới|tin mới|tin mới nhất|mới có gì"),
  /** Whether something is so. */
  WHETHER(
      "^(?:so |and |but )?(?:did|does|do|is|are|was|were|has|have|had|will|can|could)",
      "có phải|phải không|đúng không|có .{1,80} không|hay không|hay chưa|chưa");

  private static final Pattern VIETNAMESE_LETTERS =
      Pattern.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]");

  private final Pattern english;
  private final Pattern vietnamese;
  private final Pattern folded;

  QuestionType(String english, String vietnamese) {
    this.english = words(english);
    this.vietnamese = words(vietnamese);
    this.folded = words(Folding.fold(vietnamese));
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
        Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** The kinds of a question written in this language, with or without its diacritics. */
  static Set<QuestionType> of(String question, Language language) {
    Set<QuestionType> kinds = EnumSet.noneOf(QuestionType.class);
    String lower = lower(question.strip());
    for (QuestionType type : values()) {
      if (type.pattern(lower, language).matcher(lower).find()) {
        kinds.add(type);
      }
    }
    return settled(kinds);
  }

  /** Where the interrogative words of these kinds stand in the question: no content to be found. */
  static List<Span> interrogatives(String question, Language language, Set<QuestionType> kinds) {
    String lower = lower(question);
    List<Span> spans = new ArrayList<>();
    for (QuestionType type : kinds) {
      if (type == LIST) {
        continue; // its words name what is listed
      }
      Matcher matcher = type.pattern(lower, language).matcher(lower);
      while (matcher.find()) {
        spans.add(new Span(matcher.start(), matcher.end()));
      }
    }
    return List.copyOf(spans);
  }

  /** In lower case at the same offsets: İ alone would become two characters. */
  private static String lower(String question) {
    return question.replace('İ', 'I').toLowerCase(Locale.ROOT);
  }

  private Pattern pattern(String lower, Language language) {
    if (language == Language.ENGLISH) {
      return english;
    }
    return VIETNAMESE_LETTERS.matcher(lower).find() ? vietnamese : folded;
  }

  /** Where one kind's words stand inside another's, the more special one alone. */
  private static Set<QuestionType> settled(Set<QuestionType> kinds) {
    if (kinds.contains(WHICH_EDITION) || kinds.contains(ARTICLES) || kinds.contains(WHEN)) {
      kinds.remove(HOW_MANY);
    }
    if (kinds.size() > 1) {
      kinds.remove(WHETHER);
    }
    return kinds;
  }
}
