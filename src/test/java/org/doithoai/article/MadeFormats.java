package org.doithoai.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** A story in the other formats that articles come in. */
final class MadeFormats {

  /** Makes a file of a story. */
  @FunctionalInterface
  interface Maker {
    MadePage page(Story story, PageFurniture furniture) throws IOException;
  }

  private MadeFormats() {}

  static Map<String, Maker> all() {
    Map<String, Maker> all = new LinkedHashMap<>();
    all.put("markdown", MadeFormats::markdown);
    all.put("copied", MadeFormats::copied);
    all.put("one-line", MadeFormats::oneLine);
    all.put("72-columns", MadeFormats::wrapped);
    all.put("ocr", MadeFormats::ocr);
    all.put("spaced", MadeFormats::spaced);
    all.put("soup", MadeFormats::soup);
    all.put("json", MadeFormats::json);
    all.put("json-html", MadeFormats::jsonHtml);
    all.put("mail", MadeMail::plain);
    all.put("mail-html", MadeMail::html);
    all.put("mail-quoted", MadeMail::forwarded);
    all.put("mhtml", MadeMail::mhtml);
    all.put("docx", MadeFormats::docx);
    all.put("pdf", MadeFormats::pdf);
    return all;
  }

  private static MadePage markdown(Story s, PageFurniture f) {
    StringBuilder text =
        new StringBuilder(
            "["
                + f.own("Skip to content", "Tới nội dung chính")
                + "](#main)\n\n"
                + f.menu(5, "* [", "](/x)")
                + "\n\n# "
                + s.title()
                + "\n\n"
                + s.day(0)
                + "\n\n!["
                + f.bareCaption()
                + "](https://img.example/a.jpg)\n\n");
    for (String p : s.paragraphs()) {
      text.append(p.replaceFirst("(Bộ Quốc phòng|Vietnam|Việt Nam)", "[$1](https://x.example/t)"))
          .append("\n\n");
    }
    text.append(
        "**"
            + s.outlet()
            + "**\n\n## "
            + f.related()
            + "\n\n"
            + f.headlines(4, "- [", "](/y)")
            + "\n\n"
            + f.copyright()
            + "\n");
    return MadePage.whole("a.md", text.toString(), s, f).signed();
  }

  private static MadePage copied(Story s, PageFurniture f) {
    String text =
        f.menu(8, "", "")
            + "\n"
            + s.title()
            + "\n"
            + s.day(1)
            + "\n"
            + (s.isEnglish() ? "Share" : "Chia sẻ")
            + "\n"
            + f.caption()
            + "\n"
            + String.join("\n", s.paragraphs())
            + "\n"
            + s.outlet()
            + "\n"
            + f.related()
            + "\n"
            + f.headlines(4, "", "")
            + "\n"
            + f.mostRead()
            + "\n"
            + f.headlines(4, "", "")
            + "\n"
            + f.copyright();
    return MadePage.whole("b.txt", text, s, f).signed();
  }

  private static MadePage oneLine(Story s, PageFurniture f) {
    return MadePage.whole("c.txt", String.join(" ", s.paragraphs()), s, f)
        .untitled()
        .withoutOutlet()
        .undated();
  }

  private static MadePage wrapped(Story s, PageFurniture f) {
    String text =
        s.title()
            + "\n\n"
            + s.outlet()
            + ", "
            + s.day(0)
            + "\n\n"
            + s.paragraphs().stream()
                .map(p -> MadePage.wrapped(p, 72))
                .collect(Collectors.joining("\n\n"))
            + "\n";
    return MadePage.whole("d.txt", text, s, f).signed();
  }

  /** As scanned: ligatures, words cut at line ends, page numbers, marks that are no letters. */
  private static MadePage ocr(Story s, PageFurniture f) {
    StringBuilder text =
        new StringBuilder(s.title() + "\n\n" + s.outlet() + ", " + s.day(0) + "\n\n");
    int page = 1;
    for (String p : s.paragraphs()) {
      String cut = MadePage.wrapped(p, 70).replace("fi", "\uFB01").replace("fl", "\uFB02");
      text.append(cut.replaceFirst("\n(\\p{Ll}{3})(\\p{Ll}{4})", " $1-\n$2")).append("\n\n");
      if (page % 3 == 0) {
        text.append("- ").append(page / 3).append(" -\n\n~ . |\n\n");
      }
      page++;
    }
    return MadePage.whole("e.txt", text.toString(), s, f).signed();
  }

  private static MadePage spaced(Story s, PageFurniture f) {
    String text =
        s.title()
            + "\n\n"
            + s.day(1)
            + "\n\n"
            + s.paragraphs().stream()
                .map(
                    p ->
                        p.replaceAll("(?<=[\\p{L}\\d)”]),(?= )", " ,")
                            .replaceAll("(?<=[\\p{L}\\d)”])\\.(?= |$)", " .")
                            .replace("; ", " ; "))
                .collect(Collectors.joining("\n\n"))
            + "\n\n"
            + s.outlet()
            + "\n";
    return MadePage.whole("f.txt", text, s, f).signed();
  }

  private static MadePage soup(Story s, PageFurniture f) {
    String text =
        "<div><b>"
            + s.title()
            + "</b><br>"
            + s.day(1)
            + "<br><br>"
            + s.paragraphs().stream().map(Layout::escaped).collect(Collectors.joining("<p>\n"))
            + "<p align=right><i>"
            + s.outlet()
            + "</i><ul>"
            + f.headlines(3, "<li><a href=x>", "</a>")
            + "</ul></div>";
    return MadePage.whole("g.txt", text, s, f).signed();
  }

  private static MadePage json(Story s, PageFurniture f) {
    String text =
        "{\"id\": 7, \"title\": \"%s\", \"date\": \"%s\", \"url\": \"%s\", \"source\": \"%s\", \"author\": \"%s\", \"tags\": [\"x\"], \"text\": \"%s\"}"
            .formatted(
                quoted(s.title()),
                s.published(),
                s.url(),
                s.outlet(),
                s.author(),
                quoted(String.join("\n\n", s.paragraphs())));
    return MadePage.whole("h.json", text, s, f);
  }

  private static MadePage jsonHtml(Story s, PageFurniture f) {
    String text =
        "{\"headline\": \"%s\", \"datePublished\": \"%sT08:00:00+07:00\", \"publisher\": {\"name\": \"%s\"}, \"link\": \"%s\", \"content\": \"%s\"}"
            .formatted(
                quoted(s.title()),
                s.published(),
                s.outlet(),
                s.url(),
                quoted(
                    paragraphs(s)
                        + "<figure><img><figcaption>"
                        + f.caption()
                        + "</figcaption></figure><ul>"
                        + f.headlines(3, "<li><a href=x>", "</a></li>")
                        + "</ul>"));
    return MadePage.whole("i.json", text, s, f);
  }

  static String paragraphs(Story s) {
    return s.paragraphs().stream()
        .map(text -> "<p>" + Layout.escaped(text) + "</p>")
        .collect(Collectors.joining("\n"));
  }

  static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static MadePage docx(Story s, PageFurniture f) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setTitle("Document1");
      document.getProperties().getCoreProperties().setCreator("admin");
      document
          .createHeader(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText(f.own("Internal bulletin, not for sale", "Bản tin nội bộ, không bán"));
      document
          .createFooter(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText(f.copyright());
      XWPFParagraph title = document.createParagraph();
      title.setAlignment(ParagraphAlignment.CENTER);
      title.createRun().setText(s.title());
      document.createParagraph().createRun().setText(s.day(1));
      for (String p : s.paragraphs()) {
        document.createParagraph().createRun().setText(p);
      }
      document.createParagraph().createRun().setText(s.outlet());
      document.write(bytes);
    }
    return MadePage.whole("n.docx", bytes.toByteArray(), s, f).signed();
  }

  private static MadePage pdf(Story s, PageFurniture f) throws IOException {
    String head = f.own("Morning press review for the desk", "Điểm báo buổi sáng của ban");
    return MadePage.whole("o.pdf", MadePdf.of(s, head), s, f).signed();
  }

  static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
