package org.doithoai.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.doithoai.article.Article;
import org.doithoai.article.ArticleFile;
import org.doithoai.article.ArticleFolder;
import org.doithoai.article.ArticleReader;
import org.doithoai.article.ReadResult;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleStoreTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String STORY =
      "<p>Vietnam and Japan held their 9th defence policy dialogue in Hanoi on 3 May 2022, and the"
          + " two sides spoke of training, of search and rescue and of ships.</p><p>Lieutenant"
          + " General Trần Văn Bình and Vice Minister Sato Ken chaired the dialogue.</p>";

  @TempDir Path knowledge;
  @TempDir Path elsewhere;

  private static Fetched.Got got(String address, String type, String body) {
    return new Fetched.Got(
        URI.create(address), body.getBytes(StandardCharsets.UTF_8), type, null, null);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(knowledge)) {
      return all.filter(Files::isRegularFile)
          .map(file -> knowledge.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void aPageKeepsItsAddressAndItsCharset() throws IOException {
    Fetched.Got page =
        new Fetched.Got(
            URI.create("https://news.example.org/doi-thoai-9.html?id=1"),
            ("<html><head><title>Dialogue</title></head><body><article>" + STORY + "</article>")
                .getBytes(StandardCharsets.UTF_16LE),
            "text/html; charset=utf-16le",
            null,
            null);
    String source = new ArticleStore(knowledge).save(page, TODAY).source();
    assertTrue(source.matches("incoming/2026-11-22-doi-thoai-9-[0-9a-f]{8}\\.mhtml"), source);
    ArticleFile file = new ArticleFolder(knowledge).list().files().getFirst();
    assertEquals(source, file.source());
    ReadResult reading = new ArticleReader(text -> Language.ENGLISH).read(file);
    Article article = ((ReadResult.Read) reading).article();
    assertTrue(article.text().contains("Trần Văn Bình"), article.text());
    assertEquals("https://news.example.org/doi-thoai-9.html?id=1", article.url());
  }

  @Test
  void theSamePageAgainIsTheSameFile() throws IOException {
    ArticleStore store = new ArticleStore(knowledge);
    String first = store.save(got("https://a.org/x", "text/plain", "one"), TODAY).source();
    String again = store.save(got("https://a.org/x", "text/plain", "two"), TODAY).source();
    String other = store.save(got("https://a.org/y/x", "text/plain", "one"), TODAY).source();
    assertEquals(first, again);
    assertFalse(first.equals(other));
    assertEquals("two", Files.readString(knowledge.resolve(first)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.org/..%2f..%2fetc%2fpasswd", "https://a.org/%0a%0d", "https://a.org/",
        "https://a.org/%F0%9F%98%80", "https://a.org/.hidden", "https://a.org/a%00b",
        "https://a.org/CON%5c..%5cx", "https://a.org/%D1%82%D0%B5%D1%81%D1%82"
      })
  void noPartOfAnAddressIsAPath(String address) throws IOException {
    String source =
        new ArticleStore(knowledge).save(got(address, "text/plain", "x"), TODAY).source();
    assertTrue(source.matches("incoming/2026-11-22-[A-Za-z0-9._-]+\\.txt"), source);
    assertFalse(source.contains(".."), source);
    assertEquals(List.of(source), files());
  }

  @Test
  void aFolderThatLeadsOutIsNotWrittenTo() throws IOException {
    Files.createSymbolicLink(knowledge.resolve(ArticleStore.FOLDER), elsewhere);
    assertThrows(
        IOException.class,
        () -> new ArticleStore(knowledge).save(got("https://a.org/x", "text/plain", "x"), TODAY));
    assertEquals(0, elsewhere.toFile().list().length);
  }

  @Test
  void filesThatPeopleNameKeepTheirNamesAsFarAsTheyAreHarmless() throws IOException {
    ArticleStore store = new ArticleStore(knowledge);
    for (String[] name :
        new String[][] {
          {"2024-02-27-japan-10th.en.md", "2024-02-27-japan-10th.en.md"},
          {"Đối thoại lần 10.txt", "Doi-thoai-lan-10.txt"},
          {"a\nb 😀.txt", "a-b.txt"},
          {"😀.txt", "article.txt"},
          {"..hidden...md", "hidden.md"},
        }) {
      Path file = Files.writeString(elsewhere.resolve(name[0]), "Text of " + name[1]);
      assertEquals("incoming/" + name[1], store.add(file).source());
    }
  }

  @Test
  void anotherFileOfTheSameNameIsKeptBesideIt() throws IOException {
    ArticleStore store = new ArticleStore(knowledge);
    Path one = Files.writeString(elsewhere.resolve("a.txt"), "one");
    assertEquals("incoming/a.txt", store.add(one).source());
    assertEquals("incoming/a.txt", store.add(one).source());
    Files.writeString(one, "two");
    assertTrue(store.add(one).source().matches("incoming/a-[0-9a-f]{8}\\.txt"));
    assertEquals(2, files().size());
  }

  @Test
  void whatIsNoArticleIsOneLine() throws IOException {
    ArticleStore store = new ArticleStore(knowledge);
    assertEquals("there is no such file", problem(store, elsewhere.resolve("none.md")));
    assertEquals("is no file; a folder is named with --knowledge", problem(store, elsewhere));
    Path program = Files.writeString(elsewhere.resolve("a.exe"), "MZ");
    assertEquals("is of a kind in which no article is looked for", problem(store, program));
    Path huge = elsewhere.resolve("huge.txt");
    Files.write(huge, new byte[(10 << 20) + 1]);
    assertEquals("larger than 10 MB", problem(store, huge));
    assertEquals(List.of(), files());
  }

  private static String problem(ArticleStore store, Path file) {
    return String.valueOf(assertThrows(IOException.class, () -> store.add(file)).getMessage());
  }
}
