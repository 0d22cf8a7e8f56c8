package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

  @Test
  void readsWhatThisProjectWrites() {
    String head =
        """
        ---
        title: "Đối thoại: lần thứ 10"
        language: vi
        date: 2024-02-27
        published: 2024-02-28
        source: {outlet: VNA, title: x, url: "https://example.org/a"}
        translation_of: a.en
        ---
        """;
    FrontMatter read = FrontMatter.of(head + "Text.\n---\n");
    assertEquals("Đối thoại: lần thứ 10", read.title());
    assertEquals(Language.VIETNAMESE, read.language());
    assertEquals(LocalDate.of(2024, 2, 27), read.date());
    assertEquals(LocalDate.of(2024, 2, 28), read.published());
    assertEquals("VNA", read.outlet());
    assertEquals("https://example.org/a", read.url());
    assertEquals("a.en", read.translationOf());
    assertTrue(read.isOurs());
    assertEquals(head.length(), read.end());
    assertNull(read.notice());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "---",
        "---\n",
        "Text.\n---\ntitle: no\n---\n",
        "---\nThe ministers met.\n---\n",
        "----\ntitle: a\n----\n",
      })
  void aTextWithoutAnyHasNone(String text) {
    assertSame(FrontMatter.NONE, FrontMatter.of(text));
  }

  @Test
  void readsTomlAndTheKeysOfOtherPrograms() {
    FrontMatter toml = FrontMatter.of("+++\ntitle = 'A round'\nlang = \"en-GB\"\n+++\nText.");
    assertEquals("A round", toml.title());
    assertEquals(Language.ENGLISH, toml.language());
    assertNull(toml.notice());
  }

  @Test
  void aDateInTheWebsFormIsTheDayOfPublication() {
    FrontMatter hugo = FrontMatter.of("---\ndate: 2024-02-27T23:30:00+09:00\n---\nText.");
    assertNull(hugo.date());
    assertEquals(LocalDate.of(2024, 2, 27), hugo.published());
    FrontMatter none = FrontMatter.of("---\ndate: soon\n---\nText.");
    assertNull(none.date());
    assertNull(none.published());
  }

  @Test
  void anAddressThatIsNoneOfTheWebIsLeftOut() {
    assertNull(FrontMatter.of("---\nurl: javascript:alert(1)\n---\n").url());
    assertNull(FrontMatter.of("---\ntitle: ' '\nsource:\n---\n").title());
  }

  @Test
  void aTitleHoldsNoMarkUp() {
    FrontMatter read = FrontMatter.of("---\ntitle: 'A <b>round</b> &amp; a <i>visit'\n---\nText.");
    assertEquals("A round & a visit", read.title());
    assertNull(FrontMatter.of("---\ntitle: '<script>a()</script>'\n---\nText.").title());
  }

  @Test
  void brokenYamlIsReadLineByLine() {
    FrontMatter read = FrontMatter.of("---\ntitle: [a\ndate: 2024-02-27\n---\nText.");
    assertEquals(LocalDate.of(2024, 2, 27), read.date());
    assertEquals("broken front matter, read as far as it goes", read.notice());
  }

  @Test
  void withoutItsEndTheLinesOfKeysAreIt() {
    String head = "---\ntitle: A round\ndate: 2024-02-27\n";
    FrontMatter read = FrontMatter.of(head + "The ministers met.\n");
    assertEquals("A round", read.title());
    assertEquals(head.length(), read.end());
    assertEquals("front matter without its end", read.notice());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        ---
        headline: A round at sea
        pubDate: Oct 6th, 2024
        publisher: {name: Cape Post}
        ---
        """,
        """
        ---
        tiêu đề: A round at sea
        ngày đăng: Chủ nhật, 06/10/2024 - 08:05
        nguồn: Cape Post
        ---
        """,
        "+++\ntitle = 'A round at sea'\ndate = 2024-10-06T07:00:00Z\nsource = 'Cape Post'\n+++\n",
        """
        {
         "title": "A round at sea",
         "date": "2024-10-06T07:00:00Z",
         "publisher": "Cape Post"
        }
        """,
        "Title: A round at sea\nDate: 2024-10-06 10:20\nSlug: sea\nSource: Cape Post\n\n",
      })
  void whateverProgramWroteItItIsReadAndNeverShown(String head) {
    FrontMatter read = FrontMatter.of(head + "The text.\n");
    assertEquals("A round at sea", read.title());
    assertEquals(LocalDate.of(2024, 10, 6), read.published());
    assertNull(read.date());
    assertEquals("Cape Post", read.outlet());
    assertFalse(read.isOurs());
    assertEquals("The text.", (head + "The text.\n").substring(read.end()).strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Title: A round\nPresent: four officers\n\nThe text.",
        "Title: A round\n\nThe text.",
        "Date: 2024-10-06\nSource: Cape Post\n\nThe text.",
        "Title: A round\nDate: 2024-10-06\n",
        "{\"title\": \"A round\", \"text\": \"The text.\"}\nand more",
        "{\"title\": \"A round\"}",
      })
  void linesThatAreNotAllOfKnownKeysAreText(String text) {
    assertSame(FrontMatter.NONE, FrontMatter.of(text));
  }

  @Test
  void aDayTheTextSaysOtherwiseIsThatOfPublication() {
    FrontMatter read = FrontMatter.of("---\ntitle: A round\ndate: 2024-10-06\n---\nText.");
    FrontMatter other = read.beside(LocalDate.of(2024, 10, 4));
    assertEquals(LocalDate.of(2024, 10, 4), other.date());
    assertEquals(LocalDate.of(2024, 10, 6), other.published());
    for (LocalDate same : new LocalDate[] {null, LocalDate.of(2024, 10, 6)}) {
      assertEquals(LocalDate.of(2024, 10, 6), read.beside(same).date());
      assertNull(read.beside(same).published());
    }
  }

  @Test
  void noTypeIsMadeAndNothingIsUnfolded() {
    FrontMatter typed =
        FrontMatter.of(
            "---\ntitle: !!javax.script.ScriptEngineManager [x]\nurl: https://a.vn/\n---\n");
    assertNull(typed.title());
    StringBuilder bomb = new StringBuilder("---\na: &a [x]\n");
    for (char c = 'b'; c < 'z'; c++) {
      char before = (char) (c - 1);
      bomb.append("%c: &%c [*%c, *%c]\n".formatted(c, c, before, before));
    }
    FrontMatter read = FrontMatter.of(bomb + "title: still here\n---\nText.");
    assertEquals("still here", read.title());
    assertTrue(String.valueOf(read.notice()).startsWith("broken"), read::toString);
  }
}
