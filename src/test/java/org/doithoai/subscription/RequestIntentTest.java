package org.doithoai.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.doithoai.subscription.DigestRequest.Kind;
import org.doithoai.subscription.DigestRequest.Meant;
import org.doithoai.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestIntentTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final DigestRequestReader READER = Shipped.wishes();

  private static DigestRequest read(String words) {
    boolean plain = words.chars().allMatch(c -> c < 0x80);
    return READER.read(words, plain ? Language.ENGLISH : Language.VIETNAMESE, TODAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SURELY | send me the news at 8",
        "SURELY | gửi tôi bản tin lúc 8h",
        "SURELY | báo ngay khi có tin về Nga",
        "SURELY | could you tell me every morning at 7 what is new on Japan?",
        "SURELY | mỗi sáng 7h cho tôi biết có gì mới về Nhật Bản được không?",
        "SURELY | keep me posted on Indonesia",
        "SURELY | every tuesday and thursday 0930 London time on the UK",
        "SURELY | remind me tomorrow at 7 what's new with Laos",
        "SURELY | unsubscribe",
        "SURELY | hủy đăng ký",
        "SURELY | stop",
        "SURELY | dừng lại",
        "SURELY | pause until Friday",
        "SURELY | please pause until Friday",
        "SURELY | pause until 31 February",
        "SURELY | tạm ngưng 2 tuần",
        "SURELY | skip the next one",
        "SURELY | what am I subscribed to?",
        "SURELY | nhờ bot báo khi nào có tin về tàu ngầm",
        "SURELY | đúng 8h tối nay gửi tôi tin về Lào",
        "PERHAPS | Tell me about the daily work of the commission",
        "PERHAPS | bắt đầu gửi tôi mỗi tuần một lần về Canada",
        "PERHAPS | Give me the documents signed on Tuesday",
        "PERHAPS | send me news about Russia",
        "PERHAPS | also send me Korea",
        "NOT | Tell me who chaired the dialogue on Monday",
        "NOT | Let me know who led the Singaporean side on Thursday?",
        "NOT | Send me what was said on Friday about exercises",
        "NOT | Báo nào đưa tin về đối thoại với Singapore hôm thứ Ba?",
        "NOT | Bộ trưởng có gửi lời mời thăm Việt Nam vào thứ hai không?",
        "NOT | Cho tôi biết thứ hai hai bên ký gì",
        "NOT | Alert: what happened in Seoul?",
        "NOT | Tell me what happens every year with Japan",
        "NOT | Vietnam and Japan hold a dialogue every year",
        "NOT | Who meets the minister every Monday?",
        "NOT | Hằng năm Việt Nam và Nhật Bản đối thoại mấy lần?",
        "NOT | Bản tin hôm nay hay đấy",
        "NOT | thanks, that was the daily I wanted",
        "NOT | Send me the joint statement signed with France",
        "NOT | What's new about Japan this week?",
        "NOT | Ai tạm dừng đối thoại?",
        "NOT | Did they pause the talks until March?",
        "NOT | who chaired the last round with Japan?",
        "NOT | Đối thoại lần thứ 15 với Singapore diễn ra khi nào?",
        "NOT | When did the talks of 27 February begin?",
        "NOT | What changed between the 14th and the 15th round?",
        "NOT | Hai bên thống nhất điều gì vào thứ Năm?",
        "NOT | cảm ơn bạn",
      })
  void onlyWhatAsksForLaterSendingAndIsNoQuestionIsMeant(Meant meant, String words) {
    assertEquals(meant, read(words).meant(), words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REMOVE | #1 | false | remove #1",
        "REMOVE | #1 | false | #1 remove",
        "REMOVE | #1 | false | remove digest 1",
        "REMOVE | #1 | false | bỏ #1",
        "REMOVE | | true | delete all digests",
        "REMOVE | | true | xóa hết",
        "REMOVE | | false | delete it",
        "REMOVE | | false | stop sending me digests",
        "REMOVE | | false | cancel",
        "CHANGE | #2 | false | take Laos out of #2",
        "PAUSE | | true | stop everything until the new year",
        "PAUSE | #1 | false | pause #1",
        "PAUSE | | false | stop my digest until next Monday",
        "PAUSE | | false | put my digests on hold for 3 days",
        "RESUME | | false | resume my digests",
        "RESUME | #1 | false | tiếp tục gửi #1",
        "SKIP | | false | skip tomorrow",
        "SKIP | | false | bỏ qua lần tới",
        "CHANGE | #2 | false | change #2 to 9pm",
        "CHANGE | #2 | false | drop Russia from #2",
        "CHANGE | #1 | false | #1 thay Nhật Bản bằng Hàn Quốc",
        "LIST | | false | which digests do I have",
        "PREVIEW | | false | cho xem thử bản tin ngày mai",
        "SUBSCRIBE | #1 | false | #1 but not exercises",
      })
  void whatIsToBeDoneWithWhich(Kind kind, String number, boolean all, String words) {
    DigestRequest request = read(words);
    assertEquals(kind, request.kind(), words);
    assertEquals(number == null ? "[]" : "[" + number.substring(1) + "]", "" + request.numbers());
    assertEquals(all, request.all(), words);
  }
}
