package org.doithoai.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.Span;

/** The turns of phrase by which a wish says what the digest is to be about, and what not. */
final class FilterPhrases {

  static final Pattern QUOTED =
      Pattern.compile(
          "[\"“”„«]\\s?([^\"“”„«»\\n"
              + "]{2,80}?)\\s?[\"“”»]|(?<![\\p{L}\\p{N}])[‘']([^‘’'\\n"
              + "]{2,80}?)[’'](?![\\p{L}\\p{N}])");

  static final Pattern EXCEPT =
      RequestText.words(
          "(?:(?:but|and) )?(?:not|no|except(?:"
              + " for)?|without|excluding|exclude|ignore|ignoring|skip|skipping|minus|apart"
              + " from|other than|leave out|leaving out)(?:"
              + " (?:about|on|the|any|anything|everything|articles?|news|from|those|related"
              + " to))*|unless(?: (?:it'?s|it’s|it is|they(?:'re|"
              + " are)?|only|about|on|the))*|(?:nhưng )?(?:(?:ngoại |loại )?trừ(?: ra)?|loại bỏ|bỏ"
              + " qua|bỏ|(?:không|đừng|khỏi|ko|k)(?: (?:cần|muốn|phải))*(?: (?:lấy|gồm|bao"
              + " gồm|gửi|đưa|tính|nhận|quan tâm|kể|có|nói))+)(?:"
              + " (?:tin|bài|các|những|về|đến|tới|gì|liên quan))*");

  /** Where what is left out ends. */
  static final Pattern END_OF_EXCLUSION =
      Pattern.compile(
          "[.;:!?()\\n"
              + RequestText.TAKEN
              + "]|, ?(?="
              + RequestText.TAKEN
              + ")| (?:also|please|pls|thanks|nhé|nha|ạ|cảm ơn|cám ơn)(?!\\p{L})");

  static final Pattern ABOUT =
      RequestText.words(
          "(?:(?:all|any|every)?(?:thing)? ?(?:the )?(?:news|articles?|updates?|stories|reports?)?"
              + " )?(?:about|on|regarding|re|concerning|covering|covers?|mentioning|mentions?|related"
              + " to|relating to|to do with|involving)|news"
              + " (?:of|from)|follow(?:ing)?|track(?:ing)?|interested"
              + " in|when(?:ever)?|if|only|just|for|topics?|keywords?|anything|everything|về|liên"
              + " quan(?: (?:đến|tới))?|nhắc (?:đến|tới)|đề cập(?: (?:đến|tới))?|nói"
              + " (?:đến|tới|về)|theo dõi|quan tâm(?: (?:đến|tới))?|chủ đề|từ khóa|khi|nếu|có"
              + " tin|chỉ(?: (?:cần|lấy|gửi))?|riêng");
  static final Pattern COLON = Pattern.compile(":(?! ?[0-9])");

  static final Pattern COMES_UP =
      RequestText.words(
          "(?:comes?|came|pops?|shows?|turns?) up|(?:is|are|gets?|being)"
              + " (?:mentioned|named|discussed|reported)|appears?|happens?|there(?:'s|’s| is|"
              + " are)(?: (?:any|some))?(?: news| anything| something)?|any news|(?:được|bị)"
              + " (?:nhắc|nêu|đề cập|nói)(?: (?:đến|tới|tên))?|xuất hiện|có (?:tin|bài|gì)(?:"
              + " (?:gì|nào))?(?: mới)?");

  private static final Pattern BETWEEN_ITEMS =
      Pattern.compile(
          "[,;:.!?()\\[\\]/&+\\n"
              + RequestText.TAKEN
              + "]|(?<= )(?:and|or|và|va|hoặc|hoac|hay|cùng|plus|also|cung) ");

  /** What may stand between a topic and the partner with whom it is. */
  private static final Pattern WITH =
      Pattern.compile(
          "[ '’s]*(?:(?:news|tin)"
              + " )?(?:with|of|by|between|in|from|on|vs|với|voi|giữa|giua|của|cua|về|ve|cùng|ở)?(?:"
              + " the| việt nam(?: và)?| vietnam and)* ?");

  /** What the glossary has and every article is about. */
  static final Set<String> EVERYWHERE =
      Set.of(
          "dialogue",
          "meeting",
          "talks",
          "cooperation",
          "defence cooperation",
          "defence dialogue",
          "relationship",
          "bilateral relations",
          "bilateral dialogue",
          "bilateral cooperation",
          "bilateral defence cooperation",
          "report",
          "visit",
          "official visit",
          "defence",
          "defence relations",
          "minister",
          "delegation",
          "article",
          "news");

  private FilterPhrases() {}

  /** The stretches of what is left in a place, cut at commas, "and" and the like. */
  static List<Span> runs(String left, Span within) {
    List<Span> runs = new ArrayList<>();
    Matcher between = BETWEEN_ITEMS.matcher(left);
    between.region(within.start(), within.end()).useTransparentBounds(true);
    int from = within.start();
    while (between.find()) {
      addRun(left, from, between.start(), runs);
      from = between.end();
    }
    addRun(left, from, within.end(), runs);
    return runs;
  }

  private static void addRun(String left, int from, int to, List<Span> runs) {
    int start = from;
    int end = to;
    while (start < end && left.charAt(start) == ' ') {
      start++;
    }
    while (end > start && left.charAt(end - 1) == ' ') {
      end--;
    }
    if (end > start) {
      runs.add(new Span(start, end));
    }
  }

  /** Whether a topic stands with a partner: "cyber security with Japan". */
  static boolean isWith(String text, Span subject, Span actor) {
    int from = Math.min(subject.end(), actor.end());
    int to = Math.max(subject.start(), actor.start());
    return from <= to
        && !text.substring(from, to).isEmpty()
        && WITH.matcher(text.substring(from, to).toLowerCase(Locale.ROOT)).matches();
  }
}
