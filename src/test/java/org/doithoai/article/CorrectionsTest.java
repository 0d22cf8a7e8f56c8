package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsTest {

  private static final Article READ =
      new Article(
          "a.md",
          "A wrong title\n\nThe two sides met.",
          "A wrong title",
          Language.ENGLISH,
          LocalDate.of(2024, 2, 26),
          null,
          "VNA",
          null,
          null);

  @TempDir Path folder;

  private Corrections corrections(String yaml) throws IOException {
    Files.writeString(folder.resolve(Corrections.FILE), yaml);
    return Corrections.of(folder);
  }

  private static List<String> mistakes(Corrections corrections, String... sources) {
    return corrections.mistakes(Set.of(sources)).stream()
        .map(refused -> refused.source() + ": " + refused.reason())
        .toList();
  }

  @Test
  void whatIsPutRightReplacesWhatWasReadAndNullTakesItAway() throws IOException {
    Corrections corrections =
        corrections(
            """
            a.md:
              title: Hai bên hội đàm
              language: vi
              date: 2024-02-27
              outlet: null
            """);
    Article article = corrections.apply(READ);
    assertEquals("Hai bên hội đàm\n\nThe two sides met.", article.text());
    assertEquals("Hai bên hội đàm", article.title());
    assertEquals(Language.VIETNAMESE, article.language());
    assertEquals(LocalDate.of(2024, 2, 27), article.date());
    assertNull(article.outlet());
    assertEquals(List.of(), mistakes(corrections, "a.md"));
  }

  @Test
  void anArticleWithoutATitleGetsOneAndLosesIt() throws IOException {
    assertEquals("The two sides met.", corrections("a.md: {title: null}").apply(READ).text());
    Article bare = corrections("a.md: {title: null}").apply(READ);
    assertEquals("New\n\nThe two sides met.", corrections("a.md: {title: New}").apply(bare).text());
  }

  @Test
  void theHashChangesWithTheCorrectionOfThatFileAlone() throws IOException {
    ArticleFile file = new ArticleFile("a.md", Path.of("a.md"), "abc");
    assertEquals("abc", Corrections.of(folder).stamp(file, null).hash());
    String one = corrections("a.md: {date: 2024-02-27}").stamp(file, null).hash();
    String same = corrections("# said\na.md:\n  date: 2024-02-27\n").stamp(file, null).hash();
    String other = corrections("a.md: {date: 2024-02-28}").stamp(file, null).hash();
    assertEquals(one, same);
    assertNotEquals(one, other);
    assertEquals("abc", corrections("b.md: {date: 2024-02-28}").stamp(file, null).hash());
  }

  @Test
  void aFileThatIsNoYamlAnyMoreLeavesWhatWasCorrectedAsItIs() throws IOException {
    ArticleFile file = new ArticleFile("a.md", Path.of("a.md"), "abc");
    Corrections broken = corrections("a.md: {date: [");
    assertEquals("abc+12345678", broken.stamp(file, "abc+12345678").hash());
    assertEquals("abc", broken.stamp(file, "abd+12345678").hash(), "the article has changed");
    assertEquals(1, mistakes(broken, "a.md").size());
    assertTrue(mistakes(broken, "a.md").getFirst().startsWith("corrections.yaml: line "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a.md: {dat: 2024-02-27}         | 'a.md': unknown key 'dat'
          a.md: {date: 27/2/2024}         | 'a.md': 'date' is '27/2/2024', not a date like 2024-02-27
          a.md: {date: 2023-02-29}        | 'a.md': 'date' is '2023-02-29', not a date like 2024-02-27
          a.md: {language: fr}            | 'a.md': 'language' is 'fr', not en or vi
          a.md: {title: ''}               | 'a.md': 'title' is empty
          a.md: {outlet: [VNA]}           | 'a.md': 'outlet' is text, not a list
          a.md: VNA                       | 'a.md': 'key: value' pairs expected, not 'VNA'
          b.md: {date: 2024-02-27}        | 'b.md': there is no such file in the folder
          [a.md]                          | not lines of the form 'file: …'
          a.md: &a {date: *a}             | has aliases, which are not taken
          a.md: {title: {x: {y: {z: 1}}}} | nested too deep
          """)
  void eachMistakeIsOneLine(String yaml, String line) throws IOException {
    assertEquals(List.of("corrections.yaml: " + line), mistakes(corrections(yaml.strip()), "a.md"));
  }

  @Test
  void oneWrongEntrySpoilsNoOther() throws IOException {
    Corrections corrections = corrections("b.md: {date: soon}\na.md: {date: 2024-02-27}\n");
    assertEquals(LocalDate.of(2024, 2, 27), corrections.apply(READ).date());
    assertEquals(1, mistakes(corrections, "a.md", "b.md").size());
  }

  @Test
  void aLinkIsNotFollowedAndAHugeFileNotRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("elsewhere"), "a.md: {title: Secret}");
    Files.createSymbolicLink(folder.resolve(Corrections.FILE), secret);
    assertEquals("A wrong title", Corrections.of(folder).apply(READ).title());
    Files.delete(folder.resolve(Corrections.FILE));
    Corrections huge = corrections("a.md: {title: New}\n" + "#".repeat(2 << 20));
    assertEquals("A wrong title", huge.apply(READ).title());
    assertEquals(List.of("corrections.yaml: no file of at most 1 MB"), mistakes(huge));
  }
}
