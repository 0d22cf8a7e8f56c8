package org.doithoai.subscription;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/**
 * The turns of phrase by which a wish says what is to be done, at once or not, in which language,
 * and what when nothing is new.
 */
final class RequestPhrases {

  private static final String DIGEST =
      "digests?|newsletters?|bulletins?|subscriptions?|alerts?|notifications?|briefings?|bản"
          + " tin|đăng ký|điểm tin|thông báo|cảnh báo|tin";

  /** In the order in which they are tried: what stands first is the more particular. */
  private static final Map<DigestRequest.Kind, Pattern> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put(
        DigestRequest.Kind.PREVIEW,
        RequestText.words(
            "previews?|(?:show me|what would|what will|what does|let me see|can i see)"
                + " (?:.{0,40}(?:look like|would get|be in)|.{0,40}?(?:digest|alert))|xem"
                + " (?:thử|trước)|(?:cho )?(?:tôi |em |mình |anh |chị )?xem (?:thử |trước )?bản tin"
                + " (?:ngày mai|hôm nay|mẫu|tới|kế tiếp)"));
    KINDS.put(
        DigestRequest.Kind.LIST,
        RequestText.words(
            "(?:what|which)(?: [\\p{L}]+){0,2} (?:am i|do i|have i|are we|do we)(?:"
                + " [\\p{L}]+){0,3}|(?:am i|are we) subscribed|(?:list|show)(?: me)?(?: all)?(?:"
                + " of)?(?: my| our| the)?(?: current| active)?"
                + " (?:digests?|subscriptions?|alerts?)|(?:my|our)"
                + " (?:subscriptions|digests|alerts)\\??$|(?:đang|đã) (?:đăng ký|nhận|theo dõi)(?:"
                + " nhận)?(?: được)?(?: (?:những|các|bao nhiêu|mấy))?(?: (?:bản tin|tin|cái|đăng"
                + " ký))?(?: (?:nào|gì))|(?:(?:cho )?(?:tôi |em |mình )?xem )?(?:danh sách|liệt"
                + " kê)(?: (?:các|những|tất cả))*(?: (?:bản tin|đăng ký|tin))?(?: đã đăng ký| đang"
                + " nhận)?|xem (?:lại )?(?:các |những )?(?:bản tin|đăng ký) (?:của|đang|đã)(?:"
                + " [\\p{L}]+)?"));
    KINDS.put(
        DigestRequest.Kind.RESUME,
        RequestText.words(
            "resume|un-?pause|un-?mute|re-?activate|re-?start|start(?: sending)?(?: [\\p{L}]+){0,3}"
                + " again|turn(?: [\\p{L}]+){0,3} back on|send(?: [\\p{L}]+){0,3} again|i'?m"
                + " back|tiếp tục(?: gửi| nhận)?|(?:gửi|nhận|bật|mở)(?: tin| bản tin)? (?:trở"
                + " )?lại|khôi phục|hết tạm (?:dừng|ngưng|ngừng)"));
    KINDS.put(
        DigestRequest.Kind.PAUSE,
        RequestText.words(
            "pause|mute|snooze|suspend|put(?: [\\p{L}]+){0,3} on hold|hold(?: off| back)?(?:"
                + " on)?(?: (?:the|my|our|all|any|these))*"
                + " (?:digests?|alerts?|news|it|them|everything|sending)|hold off|take a"
                + " break|(?:stop|no|don'?t send)(?: [\\p{L}]+){0,4}(?= (?:until|till|for (?:the"
                + " next )?(?:[0-9]+|a|an|one|two|three|four|five|six))[ .])|tạm"
                + " (?:dừng|ngừng|ngưng|nghỉ|hoãn|thôi|tắt|khóa)|(?:dừng|ngừng|ngưng|nghỉ|tắt|đừng"
                + " gửi|không gửi|thôi)(?: [\\p{L}]+){0,4}(?= (?:đến|tới|cho đến|cho"
                + " tới|trong|(?:[0-9]+|một|hai|ba) (?:ngày|tuần|tháng)) )"));
    KINDS.put(
        DigestRequest.Kind.REMOVE,
        RequestText.words(
            "unsubscribe(?: me)?|(?:cancel|delete|remove|end|stop|turn off|kill|scrap|drop)(?:"
                + " all)?(?: of)?(?: sending)?(?: me)?(?: the| my| our| this| that| all| these|"
                + " those| any| more)* (?:"
                + DIGEST
                + "|everything)|stop sending(?: me)?(?: anything| this| these| it)?|no more (?:"
                + DIGEST
                + ")|(?:i )?(?:don'?t|no longer) want (?:to (?:get|receive) )?(?:the |any |this"
                + " |these |my )*(?:"
                + DIGEST
                + ")(?: any ?more)?|(?<!tóm )(?:hủy|xóa|bỏ|gỡ|dừng|ngừng|ngưng|thôi|tắt|chấm"
                + " dứt|cắt)(?: (?:hết|luôn|hẳn|việc|giúp|hộ|giùm|cho|gửi|nhận|các|những|toàn"
                + " bộ|mọi|tất cả|tôi|em|mình|theo dõi))* (?:"
                + DIGEST
                + ")|hủy (?:hết|theo dõi|giúp)|(?:không|đừng|khỏi)(?: (?:cần|muốn|phải))*(?:"
                + " (?:gửi|nhận))(?: (?:cho|tôi|em|mình|tin|bản|thêm))* nữa"));
    KINDS.put(
        DigestRequest.Kind.CHANGE,
        RequestText.words(
            "(?:change|move|switch|reschedule|shift|update|edit|modify|adjust)(?:"
                + " (?:the|my|our|it|that|this|digest|delivery|time|times|days?|schedule|alerts?|language|subscription))*(?:"
                + " (?:to|from|for))?|make (?:it|the digest|the time)|set (?:the |my )?(?:digest"
                + " |time|language|it)(?: time)?(?: to)?|instead|(?:đổi|chuyển|dời|sửa|cập"
                + " nhật|thay(?: đổi)?|chỉnh|điều chỉnh|lùi)(?: (?:lại|giờ|lịch|thời"
                + " gian|gửi|nhận|bản tin|ngày|của|tôi|em|mình|ngôn ngữ))*(?:"
                + " (?:sang|thành|qua|về|lúc|đến|xuống|lên))?"));
  }

  private static final Pattern ADD =
      RequestText.words(
          "(?:please )?(?:also )?(?:add|include)(?: also)?|also (?:send|cover|track|follow)|(?:bổ"
              + " sung|thêm)(?: cả)?(?: tin)?(?: về)?");
  private static final Pattern DROP =
      RequestText.words(
          "(?:remove|drop|take out|leave out|no longer|stop"
              + " (?:following|covering|tracking))|(?:bỏ(?: bớt)?|bớt|loại(?: bỏ)?|không (?:theo"
              + " dõi|lấy|nhận|cần)|thôi theo dõi)(?: tin)?(?: về)?");
  private static final Pattern FROM_DIGEST =
      RequestText.words(
          "(?:to|from|in|into|of|for) (?:my|our|the|this)"
              + " (?:digests?|alerts?|subscriptions?|list|filter|newsletter)|(?:vào|khỏi|ra"
              + " khỏi|trong|cho) (?:bản tin|danh sách|đăng ký)(?: (?:của|này|hằng ngày|hàng"
              + " ngày)(?: (?:tôi|mình|em|chúng tôi))?)?|nữa");

  private static final Pattern AT_ONCE =
      RequestText.words(
          "(?:at once|immediately|right away|right then|straight ?away|instantly|asap|as soon as(?:"
              + " possible)?|in real[ -]?time|real[ -]?time|as it happens|the"
              + " (?:moment|second|minute|instant)(?: that)?(?:"
              + " (?:anyone|anybody|someone|somebody|anything))?|without delay)|ngay lập tức|lập"
              + " tức|tức thì|tức thời|càng sớm càng tốt|(?:cảnh báo|thông báo|báo|gửi|nhắn|cho)(?:"
              + " tin)?(?: cho)?(?: (?:tôi|em|mình|anh|chị|chúng tôi|biết|hay|tin))* ngay(?:"
              + " (?:cho|khi|lúc|nếu))*(?: (?:tôi|em|mình|anh|chị|chúng tôi))?|ngay (?:khi|lúc)");
  private static final Pattern ALERT =
      RequestText.words(
          "(?:alert|notify|warn|ping)(?: (?:me|us))?|let (?:me|us) know|tell (?:me|us)|alerts|cảnh"
              + " báo|báo động|báo (?:cho )?(?:tôi|em|mình|chúng tôi)(?: biết)?|báo tin");

  private static final Pattern EVEN_WHEN_EMPTY =
      RequestText.words(
          "(?:also )?(?:even )?(?:if|when|though) (?:there(?:'s|’s| is| are)? )?(?:nothing|no)(?:"
              + " is| are)?(?: news?| updates?| articles?)?(?: to report)?(?:"
              + " (?:send|tell|write)(?: (?:it|me))?(?: anyway)?)?|(?:always send|send (?:it |one"
              + " )?anyway|send an empty one)(?: (?:it|one))?|(?:kể cả|ngay cả|cả|dù|cho dù|mặc"
              + " dù)(?: (?:khi|lúc|nếu|là))* (?:không|chẳng|ko|k) có (?:gì|tin|bài)(?:"
              + " (?:gì|nào))?(?: mới)?(?: (?:cũng|vẫn)(?: (?:cứ|gửi|báo))*)?|(?:không|chẳng|ko|k)"
              + " có (?:gì|tin|bài)(?: (?:gì|nào))?(?: mới)? (?:cũng|vẫn)(?:"
              + " (?:cứ|gửi|báo|nhắn))*|luôn (?:luôn )?gửi");
  private static final Pattern NOT_WHEN_EMPTY =
      RequestText.words(
          "only (?:if|when) (?:there(?:'s|’s| is| are)? )?(?:something|anything|news)(?:"
              + " new)?|(?:(?:send )?nothing|(?:don'?t|do not) (?:send|write)(?:"
              + " (?:anything|it|me))?|no digest|skip(?: it)?) (?:if|when) (?:there(?:'s|’s| is|"
              + " are)? )?(?:nothing|no)(?: is)?(?: news?)?|(?:(?:nếu|khi) )?(?:không|chẳng|ko|k)"
              + " có (?:gì|tin|bài)(?: (?:gì|nào))?(?: mới)? thì (?:thôi|khỏi|đừng|không)(?:"
              + " (?:cần|phải))?(?: gửi| báo)?|chỉ (?:gửi |báo )?khi có (?:tin|bài|gì)(?: mới)?");

  private static final String SPAN =
      "(?<a>[^,;]{1,18}?) ?(?:and|to|until|till|-|–|đến|tới|và)"
          + " ?(?<b>[0-9][^,;.]{0,14}|midnight|noon|nửa đêm)";
  private static final Pattern QUIET =
      RequestText.words(
          "(?:and |but )?(?:(?:send )?nothing|not|no(?: messages?| alerts?| digests?)?|(?:don'?t|do"
              + " not|never) (?:send|disturb|alert|message|write)(?:"
              + " (?:me|us|anything|it))?|quiet(?: hours)?|silent|silence|keep quiet)(?: hours)?:?"
              + " (?:between|from) "
              + SPAN
              + "|quiet hours:? (?:are |from |between )?(?<c>[0-9][^,;]{0,12}?)"
              + " ?(?:and|to|until|-|–) ?(?<d>[0-9][^,;.]{0,12})|(?:không|đừng|ko)(?:"
              + " (?:gửi|báo|nhắn|làm phiền))+(?: (?:gì|tin|tôi|em|mình|cho))* (?:từ|trong"
              + " khoảng|khoảng|trong) (?:từ )?(?<e>[^,;]{1,18}?) ?(?:đến|tới|-|–)"
              + " ?(?<f>[0-9][^,;.]{0,14}|nửa đêm)|(?:im lặng|yên lặng|giờ (?:im lặng|yên"
              + " tĩnh|nghỉ))(?: từ)? (?<g>[0-9][^,;]{0,14}?) ?(?:đến|tới|-|–)"
              + " ?(?<i>[0-9][^,;.]{0,14})");

  private static final Pattern LANGUAGE =
      RequestText.words(
          "(?:(?:in|bằng|bản|by) )?(?:(?<en>english|(?:tiếng|bản|t\\.?)"
              + " anh)|(?<vi>vietnamese|(?:tiếng|bản|t\\.?) việt))(?:"
              + " (?:please|pls|version|language|edition|only|bản))?");

  private static final Pattern NAMES_DIGEST =
      RequestText.words(
          "digests?|newsletters?|subscri[\\p{L}]+|unsubscribe|alerts?|bản tin|điểm tin|(?:đăng|hủy)"
              + " ký");
  private static final Pattern ASKS_TO_SEND =
      RequestText.words(
          "send (?:me|us)|alert (?:me|us)|notify (?:me|us)|tell (?:me|us)|let me know|ping"
              + " (?:me|us)|give (?:me|us)|theo dõi giúp|nhắn ngay|cho (?:tôi|anh|chị|em|mình|chúng"
              + " tôi) (?:xin )?(?:tin|bản tin)|gửi|báo|nhận tin|cảnh báo|cập nhật cho");

  private RequestPhrases() {}

  /** Takes the turn of phrase that says what is to be done; it stays a subscription without one. */
  static DigestRequest.Kind takeKind(RequestText text) {
    for (Map.Entry<DigestRequest.Kind, Pattern> kind : KINDS.entrySet()) {
      Optional<MatchResult> found = text.find(kind.getValue());
      if (found.isPresent()) {
        text.take(kind.getValue());
        return kind.getKey();
      }
    }
    return DigestRequest.Kind.SUBSCRIBE;
  }

  /** Takes what adds to a filter or drops from it. */
  static DigestRequest.Change takeChange(RequestText text) {
    boolean names = !text.take(FROM_DIGEST).isEmpty();
    if (!text.take(ADD).isEmpty()) {
      return DigestRequest.Change.ADD;
    }
    return names && !text.take(DROP).isEmpty() ? DigestRequest.Change.DROP : DigestRequest.Change.REPLACE;
  }

  /** Takes what wants each article as it comes. */
  static boolean takeAtOnce(RequestText text) {
    return !text.take(AT_ONCE).isEmpty();
  }

  /** Takes what wants to be told, at once or not. */
  static boolean takeAlert(RequestText text) {
    return !text.take(ALERT).isEmpty();
  }

  /** Takes what is to be done when nothing is new; empty when it is not said. */
  static Optional<Boolean> takeWhenEmpty(RequestText text) {
    if (!text.take(NOT_WHEN_EMPTY).isEmpty()) {
      return Optional.of(false);
    }
    return text.take(EVEN_WHEN_EMPTY).isEmpty() ? Optional.empty() : Optional.of(true);
  }

  /** Takes the quiet hours; empty when there are none. */
  static Optional<QuietHours> takeQuiet(RequestText text) {
    Optional<MatchResult> found = text.find(QUIET);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalTime> from = Optional.empty();
    Optional<LocalTime> to = Optional.empty();
    for (String[] names : new String[][] {{"a", "b"}, {"c", "d"}, {"e", "f"}, {"g", "i"}}) {
      String first = found.get().group(names[0]);
      if (first != null) {
        from = ClockTimeReader.one(first);
        to = ClockTimeReader.one(found.get().group(names[1]).strip());
      }
    }
    if (from.isEmpty() || to.isEmpty() || from.get().equals(to.get())) {
      return Optional.empty();
    }
    text.take(new Span(found.get().start(), found.get().end()));
    return Optional.of(new QuietHours(from.get(), to.get()));
  }

  /** Takes the language that the digest is to speak. */
  static Optional<Language> takeLanguage(RequestText text) {
    Optional<MatchResult> found = text.find(LANGUAGE);
    found.ifPresent(match -> text.take(new Span(match.start(), match.end())));
    return found.map(match -> match.group("en") == null ? Language.VIETNAMESE : Language.ENGLISH);
  }

  /** Whether a sentence speaks of the digest by one of its names. */
  static boolean namesDigest(String sentence) {
    return NAMES_DIGEST.matcher(RequestText.of(sentence).left()).find();
  }

  /** Whether a sentence asks to be sent something. */
  static boolean asksToSend(String sentence) {
    return ASKS_TO_SEND.matcher(RequestText.of(sentence).left()).find();
  }

  /** Whether a sentence begins with what it wants done, but for words of politeness. */
  static boolean beginsWith(DigestRequest.Kind kind, String sentence) {
    RequestText text = RequestText.of(sentence);
    Pattern pattern = KINDS.get(kind);
    Optional<MatchResult> found = pattern == null ? Optional.empty() : text.find(pattern);
    return found.isPresent()
        && !sentence.strip().endsWith("?")
        && RequestStopWords.strip(text.text(), new Span(0, found.get().start())).isEmpty();
  }
}
