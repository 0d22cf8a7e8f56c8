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
}
