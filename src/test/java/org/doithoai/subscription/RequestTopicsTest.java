package org.doithoai.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.doithoai.subscription.DigestRequest.Change;
import org.doithoai.subscription.RequestFeatures.Setting;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTopicsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final DigestRequestReader READER = Shipped.wishes();

  private static DigestRequest read(String words) {
    boolean plain = words.chars().allMatch(c -> c < 0x80);
    return READER.read(
        words, plain ? Language.ENGLISH : Language.VIETNAMESE, TODAY, Setting.COMMAND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#1 also about Korea | ADD | [kr] | []",
        "and Japan too | ADD | [jp] | []",
        "#1 thêm Campuchia | ADD | [kh] | []",
        "#1 instead of Japan, Korea | ADD | [kr] | [jp]",
        "#1 Korea instead of Japan and Laos | ADD | [kr] | [jp, la]",
        "#1 replace Japan with Korea | ADD | [kr] | [jp]",
        "#1 thay Nhật Bản bằng Hàn Quốc | ADD | [kr] | [jp]",
        "remove Japan from my digest | ADD | [] | [jp]",
        "bỏ Nga khỏi bản tin của tôi | ADD | [] | [ru]",
        "#1 about Japan | REPLACE | [jp] | []",
      })
  void whatComesAndWhatGoes(String words, Change change, String partners, String dropped) {
    DigestRequest request = read(words);
    assertEquals(change, request.change(), words);
    assertEquals(partners, request.filter().partners().toString(), words);
    assertEquals(dropped, request.dropped().partners().toString(), words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#1 but not exercises | exercises",
        "#1 without exercises | exercises",
        "daily at 8 not: Trung Quốc | Trung Quốc",
        "daily at 8 about Laos, leave out border guard stuff | border guard",
        "#1 không lấy tin diễn tập nữa | diễn tập",
      })
  void whatIsLeftOut(String words, String excluded) {
    assertEquals(List.of(excluded), read(words).filter().excluded(), words);
    assertEquals(Set.of(), read(words).filter().topics(), words);
  }

  @Test
  void anythingMayBeATopic() {
    assertEquals(
        List.of("flying saucers"),
        read("a digest about flying saucers every morning at 8").filter().phrases());
  }

  @Test
  void anOutletIsNoTopic() {
    Filter filter = read("weekdays at 8 about Laos, only from VNA").filter();
    assertEquals(Set.of("VNA"), filter.outlets());
    assertEquals(Set.of("la"), filter.partners());
    assertEquals(List.of(), filter.phrases());
  }

  @Test
  void aTopicBesideAPartnerIsWithIt() {
    assertEquals(true, read("daily at 8 about cyber security with Japan").filter().together());
    assertEquals(false, read("daily at 8 about cyber security and Japan").filter().together());
  }
}
