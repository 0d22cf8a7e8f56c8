package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that stand in the place of an article, and articles that are as short as these. */
class NoArticleTest {

  @TempDir Path temporary;

  private ReadResult read(String name, String text) throws IOException {
    Path file = temporary.resolve(name);
    Files.write(file, text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8));
    return new ArticleReader(PageExpectation::language).read(file, name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Oops                  | The report you were looking for is no longer available. Go to the front page instead.
          Members only          | You have reached the end of this month's free articles. Already a subscriber? Welcome back.
          One moment            | Our shield needs to review the security of your connection before it lets you in.
          Lost                  | The requested URL could not be found on this server.
          Not for you           | We are sorry. The Cape Post is unavailable in your region for the time being.
          Về quyền của bạn      | Chúng tôi và các đối tác lưu thông tin này. Bạn có thể chấp nhận hoặc từ chối lúc nào cũng được.
          Tạm nghỉ              | Trang đang bảo trì tới sáng mai. Mong bạn đọc thông cảm và chờ đợi thêm.
          Dành cho người đặt mua| Vui lòng đăng nhập. Bạn chưa có tài khoản thì hãy lập một tài khoản mới.
          """)
  void whatSpeaksToTheReaderOfAnErrorOrAWallIsNone(String title, String text) throws IOException {
    String page =
        "<html><head><title>%s</title></head><body><h1>%s</h1><p>%s</p></body></html>"
            .formatted(title, title, text);
    assertEquals(
        "no article but what stands in the place of one: an error, a check, a login, a consent",
        assertInstanceOf(ReadResult.Refused.class, read("a.html", page)).reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# To read\\n\\n- [Cadets row the strait](https://a.example/1)\\n- [Pier opens at the"
            + " cape](https://a.example/2)\\n",
        "Links of the week\\n\\nhttps://a.example/pier\\n\\nhttps://a.example/cadets\\n",
        "Links of the week\\n\\nhttps://a.example/pier\\nhttps://a.example/cadets\\n",
        "<html><body><h1>Sea</h1><ul><li><a href=1>Cadets row the strait in a day</a>"
            + " <i>3/6/2024</i></li><li><a href=2>Pier opens at the northern cape</a>"
            + " <i>4/6/2024</i></li></ul></body></html>",
        "<html><body><h1>Posts about the sea</h1><h2><a href=1>Cadets row the"
            + " strait</a></h2><p>They needed a day. More</p><h2><a href=2>Pier opens</a></h2><p>It"
            + " took two years. More</p><h2><a href=3>Buoys painted</a></h2><p>All forty are red"
            + " now. More</p></body></html>",
      })
  void aListOfLinksIsNone(String text) throws IOException {
    assertEquals(
        "no article but a list of links to others",
        assertInstanceOf(
                ReadResult.Refused.class, read(text.startsWith("<") ? "a.html" : "a.md", text))
            .reason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          int sum(int a, int b) {\\n\\n  int c = a + b;\\n\\n  return c;\\n\\n} | a program or mark-up, not a text
          <feed><entry><title>Pier opens</title><id>1</id></entry></feed>       | a program or mark-up, not a text
          TODO\\n\\nrope\\n\\ncall the pier                                     | a few words, no article
          """)
  void aProgramAndANoteAreNone(String text, String reason) throws IOException {
    assertEquals(reason, assertInstanceOf(ReadResult.Refused.class, read("a.txt", text)).reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // briefs without a full stop
        "Two minehunters of the northern fleet called at the cape on Monday for a three-day visit",
        "Sáng 4/6, hai tàu quét mìn của hải quân nước bạn cập cảng Mũi Bắc, bắt đầu chuyến thăm ba"
            + " ngày",
        // a caption
        "Cadets of the naval school row across the strait on Monday. Photo: Lan Chi",
        // minutes
        "Minutes of the working group\\n\\nPresent: two colonels, a secretary\\n\\n1. Buoys: to be"
            + " painted by May\\n\\n2. Next meeting: in autumn",
        // briefs about errors, logins and consent
        "The visa portal is down for maintenance until Friday, the ministry said. Travellers should"
            + " try again later.",
        "Cổng thông tin đang bảo trì và tạm ngừng hoạt động đến 5 giờ sáng, theo thông báo của Bộ.",
        "The court fined the shop for using cookies without consent. It had shared personal data"
            + " with advertisers for two years.",
        "Applicants create an account, log in and pay the fee, the embassy explained on Tuesday.",
        // a brief with links beneath it
        "Two minehunters called at the cape on Monday for a three-day visit\\n\\n[Pier"
            + " opens](https://a.example/1)\\n\\n[Buoys painted](https://a.example/2)",
        "Đường dây nóng: hai nước {Bắc và Nam} ký; gặp lại = mùa thu.",
      })
  void shortArticlesAreArticles(String text) throws IOException {
    assertInstanceOf(ReadResult.Read.class, read("a.md", text), text);
  }
}
