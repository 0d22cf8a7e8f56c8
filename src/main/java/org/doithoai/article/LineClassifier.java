package org.doithoai.article;

import java.util.List;
import java.util.regex.Pattern;
import org.doithoai.text.DateFinder;
import org.doithoai.text.DateMention;

/**
 * Tells what a line of a page is from its own form: its end, its length, its mark-up, its words.
 */
final class LineClassifier {

  /** From this many words on a line is text even if no sentence ends in it. */
  private static final int TEXT = 36;

  /** Fewer words than this are a short sentence. */
  private static final int SHORT_SENTENCE = 9;

  private static final Pattern SENTENCE_END =
      Pattern.compile("(?:[.!?…]|\\./\\.)[\"”’»)\\]*]{0,3}$");
  private static final Pattern INNER_END = Pattern.compile("[\\p{L}\\d)”\"][.!?…][\"”’)]? \\p{Lu}");
  private static final Pattern ITEM =
      Pattern.compile(
          "^(?:[-–—•*+·●▪◦✓]|\\(?\\d{1,2}[.)]|\\(?[a-zđ]\\)|\\(?[ivx]{1,4}\\)) ?[^\\s\\d-].*");
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:\\((?iu:photos?|ảnh|image|picture|hình|illustrat|minh họa|file photo|source photo|tư"
              + " liệu)\\b|(?:^|[\\s.(\\[|—–/-])(?:(?:Photos?|PHOTOS?|Photograph|Image|Illustration)(?:"
              + " ?:| by | courtesy|/)|(?:Ảnh|ẢNH|Ảnh tư liệu|Ảnh minh họa|Đồ họa|Tin, ảnh|Bài,"
              + " ảnh|Bài và ảnh) ?:))[^.]{0,60}(?:\\.[^.\\s]{1,20}){0,2}\\)?\\.?$");
  private static final Pattern AGENCY_PHOTO =
      Pattern.compile("\\b\\p{Lu}{2,10}(?:[/-]\\p{Lu}{2,10})? (?:Photo|photo|Ảnh)\\b.{0,40}$");
  private static final Pattern NUMBERED_PICTURE =
      Pattern.compile("(?iu)(?:^|\\s)(?:ảnh|photo|hình) \\d{1,2}");
  private static final Pattern CAPTION_LABEL =
      Pattern.compile(
          "^(?:Ảnh|Photo|Caption|Chú thích(?: ảnh)?|Ảnh minh họa|Ảnh tư liệu|Illustrative"
              + " (?:photo|image)|Trong ảnh|In the photo|Hình)\\s?(?::.*|\\.?)$");
  private static final Pattern SOURCE = Pattern.compile("\\((?:Source|Nguồn):[^()]{1,60}\\)\\.?$");
  private static final Pattern SCENE =
      Pattern.compile(
          "^(?:At the|A scene|Scene|An? (?:over)?view|Overview|Delegates|Participants|Illustrat"
              + "|Quang cảnh|Toàn cảnh|Các đại biểu|Đại biểu|Tại (?:buổi|lễ|cuộc|phiên|hội))\\b.*");
  private static final Pattern TIME =
      Pattern.compile(
          "\\b\\d{1,2}(?::|h|g| giờ )\\d{2}(?::\\d{2})?\\b|\\b(?:GMT|UTC) ?[+-] ?\\d{1,2}");
  private static final Pattern AGE =
      Pattern.compile(
          "(?iu)^\\d{1,3}[,.]?\\d{0,3} ?(?:phút|giờ|ngày|min|mins|minutes|hours?|days?|views?|lượt"
              + " xem|shares?|comments?|likes?|bình luận)(?: ?(?:trước|ago|read|đọc))?\\.?$");
  private static final Pattern RULE = Pattern.compile("^[-=_*~•.·—–\\s/\\\\|+<>]{1,200}$");
  private static final Pattern HASHTAGS =
      Pattern.compile("^(?:#[\\p{L}\\d_]{1,60}[ ,]{0,2}){1,40}$");
  private static final Pattern PATH = Pattern.compile(".{1,40} (?:>|»|›|→|/) .{1,60}");
  private static final Pattern WEB = Pattern.compile("^(?:https?://|www\\.)\\S{3,500}$");

  private LineClassifier() {}

  /**
   * What the line is.
   *
   * @param raw with its mark-up
   * @param text without
   */
  static LineKind of(String raw, String text) {
    if (isPicture(raw, text)) {
      return LineKind.PICTURE;
    }
    String folded = PageLine.folded(text.length() > 300 ? text.substring(0, 300) : text);
    boolean sentence = endsSentence(text);
    int words = PageLine.words(text);
    if (BoilerplatePhrases.isStop(folded)) {
      return LineKind.STOP;
    }
    if (BoilerplatePhrases.isListHeading(folded)) {
      return LineKind.LIST_HEADING;
    }
    if (words < TEXT && BoilerplatePhrases.isCredit(folded)) {
      return LineKind.SIGNATURE;
    }
    if (isCaption(text, words)) {
      return LineKind.CAPTION;
    }
    if (isBoilerplate(text, folded, sentence, words)) {
      return LineKind.BOILERPLATE;
    }
    if (isDate(text, words)) {
      return LineKind.DATE;
    }
    boolean signature = !sentence && Outlets.ofLine(text) != null;
    if (MarkdownStripper.isHeading(raw) && !(signature && MarkdownStripper.level(raw) == 0)) {
      return LineKind.HEADING;
    }
    if (signature) {
      return LineKind.SIGNATURE;
    }
    return ofText(text, words);
  }

  /** What a line is that is a link: a list's heading, or of the page in any case. */
  static LineKind ofLink(String text) {
    LineKind kind = of(text, text);
    return kind.isText() || kind == LineKind.SHORT || kind == LineKind.ITEM
        ? LineKind.BOILERPLATE
        : kind;
  }

  private static LineKind ofText(String text, int words) {
    if (isItem(text)) {
      return LineKind.ITEM;
    }
    boolean ends = isEnded(text);
    if (words >= TEXT || (ends && words >= SHORT_SENTENCE) || INNER_END.matcher(text).find()) {
      return words >= SHORT_SENTENCE ? LineKind.PROSE : LineKind.SENTENCE;
    }
    return ends ? LineKind.SENTENCE : LineKind.SHORT;
  }

  /** Whether the line ends as a sentence does. */
  static boolean endsSentence(String line) {
    String end = line.substring(Math.max(0, line.length() - 8));
    return SENTENCE_END.matcher(end).find();
  }

  /** Whether the line is a few words with their source in brackets, as beneath a picture. */
  static boolean isCreditedCaption(PageLine line) {
    return line.words() < TEXT && SOURCE.matcher(line.text()).find();
  }

  /** Whether the line begins as a member of a list does. */
  static boolean isItem(String line) {
    return ITEM.matcher(line).matches();
  }

  private static boolean isPicture(String raw, String text) {
    boolean cells = raw.startsWith("|") || raw.endsWith("|");
    return text.isEmpty() || cells || RULE.matcher(text).matches();
  }

  private static boolean isCaption(String text, int words) {
    if (words > 70) {
      return false;
    }
    String end = text.substring(Math.max(0, text.length() - 100));
    return CREDIT.matcher(end).find()
        || AGENCY_PHOTO.matcher(end).find()
        || (words <= 60 && NUMBERED_PICTURE.matcher(text).find())
        || CAPTION_LABEL.matcher(text).matches()
        || (words <= 15 && SCENE.matcher(text).matches() && !isEnded(text));
  }

  private static boolean isEnded(String text) {
    return endsSentence(text)
        || text.endsWith(":")
        || text.endsWith(";")
        || Outlets.signature(text).isEnd();
  }

  private static boolean isBoilerplate(String text, String folded, boolean sentence, int words) {
    return BoilerplatePhrases.isNotice(text, sentence, words)
        || (!sentence && BoilerplatePhrases.isMenu(folded))
        || folded.isEmpty()
        || AGE.matcher(text).matches()
        || WEB.matcher(text).matches()
        || HASHTAGS.matcher(text).matches()
        || (!sentence && words <= 12 && PATH.matcher(text).matches());
  }

  /** Whether nothing is left of the line but a few words once dates, hours and labels are gone. */
  private static boolean isDate(String text, int words) {
    boolean digits = text.chars().anyMatch(Character::isDigit);
    if (words > 22 || text.length() > 160 || !digits || (endsLikeText(text) && words > 4)) {
      return false;
    }
    List<DateMention> dates = DateFinder.find(text);
    boolean day = dates.stream().anyMatch(date -> date.day() != null);
    StringBuilder rest = new StringBuilder(text);
    for (DateMention date : dates.reversed()) {
      rest.replace(date.span().start(), date.span().end(), " ");
    }
    String without = TIME.matcher(rest).replaceAll(" ");
    boolean time = without.length() < rest.length();
    long left =
        PageLine.folded(without)
            .lines()
            .flatMap(line -> List.of(line.split(" ", -1)).stream())
            .filter(word -> word.length() > 1 && !BoilerplatePhrases.isDateLabel(word))
            .count();
    return (day && left <= (time ? 4 : 2) && !endsLikeText(text))
        || (time && left == 0 && words <= 4);
  }

  private static boolean endsLikeText(String text) {
    return text.endsWith(".") && !text.endsWith("m.");
  }
}
