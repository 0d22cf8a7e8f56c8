package org.doithoai.article;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.stream.Collectors;

/** A story as it comes by mail, or saved as a browser saves it in the form of a mail. */
final class MadeMail {

  private MadeMail() {}

  static MadePage plain(Story s, PageFurniture f) {
    String body =
        s.paragraphs().stream()
                .map(p -> MadePage.wrapped(p, 72))
                .collect(Collectors.joining("\n\n"))
            + "\n\n-- \n"
            + f.own(
                "Press desk, second floor, telephone on request.",
                "Phòng báo chí, tầng hai, điện thoại khi cần.")
            + "\n";
    return MadePage.whole(
        "j.eml",
        head(s, s.title())
            + "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + mime64(body),
        s,
        f);
  }

  static MadePage html(Story s, PageFurniture f) {
    String html =
        "<html><body><table width=600><tr><td><a href=#>"
            + f.own("View this mail in your browser", "Xem thư này trên trình duyệt")
            + "</a></td></tr><tr><td><h1>"
            + s.title()
            + "</h1></td></tr><tr><td>"
            + MadeFormats.paragraphs(s)
            + "</td></tr><tr><td class=footer><p>"
            + f.own(
                "You receive this mail because you subscribed; unsubscribe at any time.",
                "Bạn nhận thư này vì đã đăng ký; có thể hủy bất cứ lúc nào.")
            + "</p></td></tr></table></body></html>";
    String text =
        head(s, s.title())
            + "Content-Type: multipart/alternative; boundary=b1\r\n\r\n"
            + "--b1\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
            + f.own(
                "This mail needs a program that shows HTML.", "Thư này cần chương trình đọc HTML.")
            + "\r\n"
            + "--b1\r\n"
            + "Content-Type: text/html; charset=utf-8\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + mime64(html)
            + "\r\n--b1--\r\n";
    return MadePage.whole("k.eml", text, s, f);
  }

  static MadePage forwarded(Story s, PageFurniture f) {
    String body =
        s.paragraphs().stream()
            .map(p -> MadePage.wrapped(p, 70))
            .collect(Collectors.joining("\n\n"))
            .lines()
            .map(line -> "> " + line)
            .collect(Collectors.joining("\n"));
    return MadePage.whole(
            "l.eml",
            head(s, "Fwd: " + s.title()).replace(s.outlet(), "x")
                + "Content-Type: text/plain; charset=UTF-8\r\n"
                + "Content-Transfer-Encoding: 8bit\r\n\r\n"
                + body,
            s,
            f)
        .undated()
        .withoutOutlet();
  }

  static MadePage mhtml(Story s, PageFurniture f) throws IOException {
    String html = Layout.named("known-semantic").page(s, f);
    String text =
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: "
            + s.url()
            + "\r\nSubject: =?utf-8?B?"
            + base64(s.title())
            + "?=\r\n"
            + "Date: Sat, 1 Aug 2026 09:00:00 -0000\r\n"
            + "MIME-Version: 1.0\r\n"
            + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"----m1\"\r\n\r\n"
            + "------m1\r\n"
            + "Content-Type: text/html\r\n"
            + "Content-Transfer-Encoding: base64\r\n"
            + "Content-Location: "
            + s.url()
            + "\r\n\r\n"
            + mime64(html)
            + "\r\n"
            + "------m1\r\n"
            + "Content-Type: image/png\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + "iVBORw0KGgo=\r\n"
            + "------m1--\r\n";
    return MadePage.whole("m.mhtml", text, s, f);
  }

  private static String head(Story s, String subject) {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            s.published().atTime(8, 30).atOffset(ZoneOffset.ofHours(7)));
    return "From: =?UTF-8?B?"
        + base64(s.outlet())
        + "?= <news@"
        + s.site()
        + ">\r\nTo: desk@example.org\r\nSubject: =?UTF-8?B?"
        + base64(subject)
        + "?=\r\nDate: "
        + date
        + "\r\nMIME-Version: 1.0\r\n";
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String mime64(String text) {
    return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
