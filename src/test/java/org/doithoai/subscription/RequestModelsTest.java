package org.doithoai.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.doithoai.subscription.DigestRequest.Kind;
import org.doithoai.subscription.DigestRequest.Meant;
import org.doithoai.subscription.RequestFeatures.Setting;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestModelsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final DigestRequestReader READER = Shipped.wishes();

  private static DigestRequest read(String words) {
    boolean plain = words.chars().allMatch(c -> c < 0x80);
    Language language = plain ? Language.ENGLISH : Language.VIETNAMESE;
    DigestRequest request = READER.read(words, language, TODAY, Setting.CHAT);
    assertEquals(request.meant(), READER.meant(words, language, Setting.CHAT), words);
    return request;
  }

  /** None of these was learned from. */
  @Test
  void mostRequestsAreTakenAndNoneIsOutOfTheQuestion() {
    List<String> requests =
        List.of(
            "send me the news at 8",
            "gửi tôi bản tin lúc 8h",
            "báo ngay khi có tin về Nga",
            "could you tell me every morning at 7 what is new on Japan?",
            "mỗi sáng 7h cho tôi biết có gì mới về Nhật Bản được không?",
            "keep me posted on Indonesia",
            "every tuesday and thursday 0930 London time on the UK",
            "remind me tomorrow at 7 what's new with Laos",
            "unsubscribe",
            "hủy đăng ký",
            "stop",
            "dừng lại",
            "pause until Friday",
            "please pause until Friday",
            "pause until 31 February",
            "tạm ngưng 2 tuần",
            "skip the next one",
            "what am I subscribed to?",
            "nhờ bot báo khi nào có tin về tàu ngầm",
            "đúng 8h tối nay gửi tôi tin về Lào");
    List<String> doubtful =
        requests.stream().filter(words -> read(words).meant() != Meant.SURELY).toList();
    assertTrue(doubtful.size() <= 4, doubtful::toString);
    assertEquals(
        List.of(), doubtful.stream().filter(words -> read(words).meant() == Meant.NOT).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tell me about the daily work of the commission",
        "Give me the documents signed on Tuesday",
        "Tell me who chaired the dialogue on Monday",
        "Let me know who led the Singaporean side on Thursday?",
        "Send me what was said on Friday about exercises",
        "Báo nào đưa tin về đối thoại với Singapore hôm thứ Ba?",
        "Bộ trưởng có gửi lời mời thăm Việt Nam vào thứ hai không?",
        "Cho tôi biết thứ hai hai bên ký gì",
        "Alert: what happened in Seoul?",
        "Tell me what happens every year with Japan",
        "Vietnam and Japan hold a dialogue every year",
        "Who meets the minister every Monday?",
        "Hằng năm Việt Nam và Nhật Bản đối thoại mấy lần?",
        "Bản tin hôm nay hay đấy",
        "thanks, that was the daily I wanted",
        "Send me the joint statement signed with France",
        "What's new about Japan this week?",
        "Ai tạm dừng đối thoại?",
        "Did they pause the talks until March?",
        "who chaired the last round with Japan?",
        "Đối thoại lần thứ 15 với Singapore diễn ra khi nào?",
        "When did the talks of 27 February begin?",
        "What changed between the 14th and the 15th round?",
        "Hai bên thống nhất điều gì vào thứ Năm?",
        "cảm ơn bạn",
      })
  void noQuestionOrRemarkIsTaken(String words) {
    assertNotEquals(Meant.SURELY, read(words).meant(), words);
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
        "PAUSE | | true | pause everything until the new year",
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
        "CHANGE | #1 | false | #1 but not exercises",
      })
  void whatIsToBeDoneWithWhich(Kind kind, String number, boolean all, String words) {
    DigestRequest request = read(words);
    assertEquals(kind, request.kind(), words);
    assertEquals(number == null ? "[]" : "[" + number.substring(1) + "]", "" + request.numbers());
    assertEquals(all, request.all(), words);
  }
}
