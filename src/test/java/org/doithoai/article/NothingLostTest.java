package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paragraphs, lists and rows of every form stay in the article; what is no article is refused. */
class NothingLostTest {

  private static final String FIRST =
      "Viet Nam and Chile held their second round of staff talks in Valdivia on 3 May 2025.";
  private static final String SECOND = "Colonel Ana Rojas showed the visitors the school of divers";
  private static final String LAST =
      "The next round is planned for the autumn of 2026 in Nha Trang, with pilots as well.";

  @TempDir Path folder;

  private String read(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    ReadResult read = new ArticleReader(text -> Language.ENGLISH).read(file, name);
    return assertInstanceOf(ReadResult.Read.class, read, () -> name + ": " + read).article().text();
  }

  private String refusal(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    ReadResult read = new ArticleReader(text -> Language.ENGLISH).read(file, name);
    return assertInstanceOf(ReadResult.Refused.class, read).reason();
  }

  private static String page(String... paragraphs) {
    return Stream.of(paragraphs)
        .collect(
            Collectors.joining(
                "\n",
                "<html><head><title>Staff talks held in Valdivia</title></head><body><article>"
                    + "<h1>Staff talks held in Valdivia</h1>",
                "</article></body></html>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".[1]",
        ". [2]",
        ".3",
        ".²",
        ".†",
        ". ↩",
        ". 🇻🇳",
        ". https://example.org/x",
        " until 2026",
        " #Chile",
        ". (Source: VNA)",
        " (2019-2025)",
        " –",
        " by 20%",
        ";",
        " at 8:00"
      })
  void aParagraphStaysWhateverClosesIt(String ending) throws IOException {
    String text = String.join("\n\n", "Staff talks held in Valdivia", FIRST, SECOND + ending, LAST);
    assertTrue(read("a.txt", text).contains(SECOND));
    assertTrue(read("a.md", text).contains(SECOND));
    String page =
        page("<p>" + FIRST + "</p>", "<p>" + SECOND + ending + "</p>", "<p>" + LAST + "</p>");
    assertTrue(read("a.html", page).contains(SECOND));
  }

  @Test
  void aListStaysWithoutPunctuation() throws IOException {
    List<String> items = List.of("hospital ships", "training of divers", "maps of reefs");
    String text =
        String.join("\n\n", "Staff talks held in Valdivia", FIRST, "They agreed on three tasks:")
            + "\n\n"
            + String.join("\n\n", items)
            + "\n\n"
            + LAST;
    String page =
        page(
            "<p>" + FIRST + "</p><p>They agreed on three tasks:</p>",
            items.stream().map(item -> "<p>" + item + "</p>").collect(Collectors.joining()),
            "<p>" + LAST + "</p>");
    for (String read : List.of(read("a.txt", text), read("a.html", page))) {
      items.forEach(item -> assertTrue(read.contains(item), read));
      assertTrue(read.endsWith(LAST));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><a href=/x>%s.</a></p>",
        "<p><strong><a href=/x>%s.</a></strong></p>",
        "<div style='display:none'><p>%s.</p></div>",
        "<p>%s.<sup><a href=#n1>[1]</a></sup></p>",
        "<details><summary>More</summary><p>%s.</p></details>"
      })
  void aParagraphStaysHoweverItIsSet(String mark) throws IOException {
    String read =
        read("a.html", page("<p>" + FIRST + "</p>", mark.formatted(SECOND), "<p>" + LAST + "</p>"));
    assertTrue(read.contains(SECOND + "."), read);
    assertFalse(read.contains("[1]"), read);
  }

  @Test
  void rowsOfDataAreRead() throws IOException {
    String table =
        "<table><tr><th>Field</th><th>Officers</th></tr><tr><td>Diving</td><td>37</td></tr></table>";
    Path file = Files.writeString(folder.resolve("a.html"), page("<p>" + FIRST + "</p>", table));
    List<String> blocks =
        new ArticleReader(text -> Language.ENGLISH).blocks(file).orElseThrow().texts();
    assertTrue(blocks.containsAll(List.of("Field Officers", "Diving 37")), blocks.toString());
  }

  @Test
  void marksWithoutWidthAreNoPartOfWordsWhereverTheyComeFrom() throws IOException {
    String shy = FIRST.replace("staff", "st&shy;aff").replace("Chile", "Chi&#8203;le");
    assertTrue(read("a.html", page("<p>" + shy + "</p>", "<p>" + LAST + "</p>")).contains(FIRST));
    String json =
        "{\"title\": \"Staff talks\", \"text\": \""
            + FIRST.replace("staff", "st\\u00adaff")
            + "\"}";
    assertTrue(read("a.json", json).contains(FIRST));
  }

  @Test
  void whatStandsInThePlaceOfAnArticleIsRefused() throws IOException {
    for (String page :
        List.of(
            "<html><head><title>Page not found</title></head><body><h1>404</h1><p>The page you are"
                + " looking for may have been moved. Please go back to the front"
                + " page.</p></body></html>",
            "<html><head><title>Just a moment</title></head><body><h1>Checking your"
                + " browser</h1><p>This process is automatic and takes a few seconds. Please wait"
                + " here.</p></body></html>",
            "<html><head><title>Không tìm thấy trang</title></head><body><p>Trang bạn tìm không tồn"
                + " tại. Xin quay lại trang chủ để đọc tin khác.</p></body></html>")) {
      assertEquals(1, refusal("a.html", page).lines().count());
    }
  }

  @Test
  void frontMatterOfOtherProgramsNeverCostsAnArticle() throws IOException {
    for (String front :
        List.of(
            "---\ndate: Wed, 13 Nov 2024 12:00:00 +0700\npublished: true\ntags: [a, b]\n---\n",
            "---\ndate: 2020-09-14-11-21-20\nauthor:\n  - X\n---\n",
            "+++\ntitle = \"Talks\"\ndate = 2024-11-13T08:00:00+07:00\n+++\n",
            "---\ntitle: \"Talks: broken\" here\ndate: [\n---\n",
            "---\ntitle: Talks\nno end: here\n\n")) {
      assertTrue(read("a.md", front + FIRST + "\n\n" + LAST).contains(FIRST), front);
    }
  }

  @Test
  void crawlersJsonIsReadByItsFields() throws IOException {
    String article =
        "{\"headline\": \"Talks\", \"articleBody\": \"%s\\r\\n%s\"}".formatted(FIRST, LAST);
    for (String json :
        List.of(
            "[" + article + "]", article + "\n", "{\"data\": {\"article\": " + article + "}}")) {
      assertTrue(read("a.json", json).startsWith("Talks\n\n" + FIRST), json);
    }
    assertTrue(read("a.txt", article).contains(FIRST));
    assertTrue(refusal("a.jsonl", article + "\n" + article).startsWith("2 articles"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".[1]", ".[^a]", ". (VNA)", ". 🇨🇱", ". https://example.org/x", ":", ""})
  void aLeadIsNotTheHeadlineWhateverClosesIt(String ending) throws IOException {
    String headline = "Second round of staff talks held in Valdivia";
    String lead =
        "Rear Admiral Le Van Tam and Vice Minister Carla Soto opened the second round of staff"
            + " talks between the two countries in Valdivia on 3 May 2025"
            + ending;
    for (String mark : List.of("", "# ")) {
      String text = mark + headline + "\n\n" + String.join("\n\n", lead, SECOND + ".", LAST);
      String read = read("a.md", text);
      String words = lead.replace("[^a]", "");
      assertTrue(read.startsWith(headline + "\n\n" + words), read);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {45, 52, 58, 66})
  void linesBrokenAtAnyWidthAreParagraphs(int width) throws IOException {
    List<String> paragraphs =
        List.of(
            FIRST,
            SECOND + ", and a boat of theirs.",
            "Both fleets will share the charts of reefs that their survey ships have drawn.",
            LAST);
    String text =
        paragraphs.stream()
            .map(paragraph -> MadePage.wrapped(paragraph, width))
            .collect(Collectors.joining("\n\n", "Staff talks held in Valdivia\n\n", ""));
    assertEquals(
        "Staff talks held in Valdivia\n\n" + String.join("\n\n", paragraphs), read("a.txt", text));
  }

  @Test
  void aCompoundCutAtItsOwnHyphenKeepsIt() throws IOException {
    String cut =
        """
        The admirals of both fleets, who had met before on two other occasions, co-
        chaired the round and spoke of the long-
        term plan, of search-and-
        rescue and of harbour-
        master schools, which the Viet Nam-
        Chile group had in mind for the officers and their com-
        manders.""";
    String read =
        read("a.txt", String.join("\n\n", FIRST, cut, "A harbour-master came too.", LAST));
    assertTrue(read.contains("co-chaired the round and spoke of the long-term plan, of"), read);
    assertTrue(read.contains("search-and-rescue and of harbour-master schools"), read);
    assertTrue(read.contains("Nam-Chile group had in mind for the officers and their comm"), read);
  }

  @Test
  void aFactSheetKeepsItsItemsAndHeadings() throws IOException {
    List<String> lines =
        List.of(
            "**Divers**",
            "* Chile trains 14 instructors at Talcahuano",
            "* Joint course on wrecks, spring",
            "**Hospitals**",
            "* A nurse in each ship of the line",
            "* 300,000 dollars for a laboratory in Can Tho");
    for (String day : List.of("", "Santiago, 4 May 2025\n\n")) {
      String read =
          read("a.md", "# FACT SHEET: Viet Nam and Chile\n\n" + day + String.join("\n\n", lines));
      for (String line : lines) {
        assertTrue(read.contains(line.replace("**", "")), read);
      }
    }
  }

  @Test
  void rowsOfATableOfPlainTextAreRead() throws IOException {
    String table = "| Field | Officers |\n|:--|--:|\n| Diving | 37 |\n| Maps | 4 |";
    for (String text :
        List.of(
            String.join("\n\n", "# Staff talks", FIRST, table, LAST),
            String.join("\n\n", "# Staff talks", FIRST, SECOND + ".", LAST, table))) {
      String read = read("a.md", text);
      assertTrue(read.contains("Field Officers\n\nDiving 37\n\nMaps 4"), read);
      assertFalse(read.contains("--"), read);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The report goes to both staffs before Easter",
        "> We never lost touch, Soto told the cadets",
        "Cost of the course: 2.1 million pesos"
      })
  void aLastLineStaysWithoutAStop(String line) throws IOException {
    String text = String.join("\n\n", "Staff talks held in Valdivia", FIRST, SECOND + ".", LAST);
    assertTrue(read("a.md", text + "\n\n" + line).endsWith(line.replace("> ", "")));
    String quote = "<blockquote>" + line.replace("> ", "") + "</blockquote>";
    String page = page("<p>" + FIRST + "</p><p>" + SECOND + ".</p>", quote, "<p>" + LAST + "</p>");
    assertTrue(read("a.html", page).contains(line.replace("> ", "")));
  }

  @Test
  void whatABrowserFoldsAwayIsRead() throws IOException {
    String more = "<details><summary>Read more</summary><p>" + LAST + "</p></details>";
    String read = read("a.html", page("<p>" + FIRST + "</p><p>" + SECOND + ".</p>", more));
    assertTrue(read.endsWith(LAST), read);
  }

  @Test
  void headsOfMailsCountsAndMarksOfGeneratorsAreNoText() throws IOException {
    String mail =
        """
        From: a@x.example
        Subject: Fwd: Staff talks
        Content-Type: text/plain; charset=utf-8

        ---------- Thư đã chuyển tiếp ---------
        Từ: Bản tin <r@b.example>
        Ngày: Th 5, 8 thg 5, 2025 vào lúc 08:00
        Chủ đề: Staff talks held in Valdivia
        Đến: <a@x.example>

        """;
    String text = String.join("\n\n", FIRST, SECOND + ".", LAST);
    assertEquals("Staff talks\n\n" + text, read("a.eml", mail + text));
    String marked =
        String.join(
            "\n\n",
            "# Staff talks held in Valdivia",
            FIRST,
            "{: .notice}",
            SECOND + ".",
            "{{< figure src=\"/a.jpg\" caption=\"The hall\" >}}",
            LAST,
            "12 replies  48 reposts  301 likes");
    assertEquals("Staff talks held in Valdivia\n\n" + text, read("a.md", marked));
  }
}
