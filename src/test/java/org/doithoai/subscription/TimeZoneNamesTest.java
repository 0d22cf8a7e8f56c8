package org.doithoai.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.doithoai.subscription.RequestFeatures.Setting;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeZoneNamesTest {

  private static final DigestRequestReader READER = Shipped.wishes();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Europe/Berlin | Europe/Berlin",
        "at 8 america/new_york | America/New_York",
        "Berlin time | Europe/Berlin",
        "giờ Berlin | Europe/Berlin",
        "gio Ha Noi | Asia/Ho_Chi_Minh",
        "giờ Hà Nội | Asia/Ho_Chi_Minh",
        "Vietnam time | Asia/Ho_Chi_Minh",
        "giờ Việt Nam | Asia/Ho_Chi_Minh",
        "theo giờ địa phương ở Seoul | Asia/Seoul",
        "New York time | America/New_York",
        "giờ Nhật Bản | Asia/Tokyo",
        "múi giờ Mát-xcơ-va | Europe/Moscow",
        "UTC+7 | UTC+07:00",
        "gmt +9 | UTC+09:00",
        "UTC-3:30 | UTC-03:30",
        "múi giờ +7 | UTC+07:00",
        "UTC+99 | ",
        "9:00 London | Europe/London",
        "half past seven in Sydney about Australia | Australia/Sydney",
        "lúc 8 giờ Nhật Bản | ",
        "8am (Tokyo) | Asia/Tokyo",
        "8:00 UTC | UTC",
        "7h45 Nhật | ",
        "news about Berlin | ",
        "it is time | ",
      })
  void reads(String words, String expected) {
    assertEquals(
        expected,
        Optional.ofNullable(
                READER.read(words, Language.VIETNAMESE, LocalDate.EPOCH, Setting.COMMAND).zone())
            .map(ZoneId::getId)
            .orElse(null),
        words);
  }

  @Test
  void zonesHaveNamesForPeople() {
    assertEquals(
        "giờ Việt Nam", TimeZoneNames.words(ZoneId.of("Asia/Ho_Chi_Minh"), Language.VIETNAMESE));
    assertEquals(
        "New York time", TimeZoneNames.words(ZoneId.of("America/New_York"), Language.ENGLISH));
    assertEquals("UTC+07:00", TimeZoneNames.words(ZoneId.of("UTC+07:00"), Language.VIETNAMESE));
  }
}
