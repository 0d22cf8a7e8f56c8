package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names of every kind, and archives that are bombs, broken, or lead elsewhere. */
class HostileArchivesIT extends HostileFiles {

  @Test
  void namesOfEveryKindInFoldersAndArchives() throws IOException {
    List<String> names =
        List.of(
            "a b.html",
            "🕊 hòa bình.html",
            "new\nline.html",
            "a..html",
            "-rf.html",
            "%2e%2e.html",
            "'$(x)`.html");
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (String name : names) {
      Files.write(temporary.resolve(name), bytes(PAGE));
      entries.put("in/" + name, bytes(PAGE));
    }
    Files.write(temporary.resolve("all.zip"), MadeFormats.zip(entries));
    ArticleFolder.Listing listing = new ArticleFolder(temporary).list();
    assertEquals(List.of(), listing.refused());
    List<String> sources = new ArrayList<>();
    for (ArticleFile file : listing.files()) {
      assertEquals(
          "Two deputy ministers meet in Hanoi\n\n" + TEXT,
          assertInstanceOf(ReadResult.Read.class, reader.read(file), file.source())
              .article()
              .text());
      sources.add(file.source());
    }
    for (String name : names) {
      assertTrue(sources.contains(name) && sources.contains("all.zip/in/" + name), name);
    }
  }

  @Test
  void namesThatSayHowToGoThereAreReadAndNoneVanishes() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (String name :
        List.of("./lead.html", "in/./deep//er.HTML", "in/spaced. html", "end.html ", "end.html")) {
      entries.put(name, bytes(PAGE));
    }
    Path folder = Files.createDirectory(temporary.resolve("folder"));
    Files.write(folder.resolve("a.zip"), MadeFormats.zip(entries));
    ArticleFolder.Listing listing = new ArticleFolder(folder).list();
    assertEquals(
        List.of(
            "a.zip/end.html", "a.zip/in/deep/er.HTML", "a.zip/in/spaced. html", "a.zip/lead.html"),
        listing.files().stream().map(ArticleFile::source).toList());
    for (ArticleFile file : listing.files()) {
      assertInstanceOf(ReadResult.Read.class, reader.read(file), file.source());
    }
    assertEquals(
        List.of("stands twice in its archive"),
        listing.refused().stream().map(ReadResult.Refused::reason).toList());
  }

  @Test
  void anArchiveWhoseNamesLeadOutHarmsNothing() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (String name :
        List.of(
            "../out.html",
            "in/../../out.html",
            "/etc/out.html",
            "C:\\out.html",
            "..\\out.html",
            "good.html",
            "inner.zip",
            "__MACOSX/._good.html",
            ".hidden.html",
            "picture.png")) {
      entries.put(name, bytes(PAGE));
    }
    Path folder = Files.createDirectory(temporary.resolve("folder"));
    Files.write(folder.resolve("a.zip"), MadeFormats.zip(entries));
    ArticleFolder.Listing listing = new ArticleFolder(folder).list();
    assertEquals(
        List.of("a.zip/good.html"), listing.files().stream().map(ArticleFile::source).toList());
    assertEquals(6, listing.refused().size());
    for (ReadResult.Refused refused : listing.refused()) {
      assertEquals(
          refused.source().endsWith("inner.zip")
              ? "an archive in an archive"
              : "its name leads out of the archive",
          refused.reason());
    }
    try (Stream<Path> there = Files.list(folder)) {
      assertEquals(List.of("a.zip"), there.map(file -> file.getFileName().toString()).toList());
    }
    assertFalse(Files.exists(temporary.resolve("out.html")));
  }

  @Test
  void archivesThatAreBombsOrBroken() throws IOException {
    Map<String, byte[]> large = new LinkedHashMap<>();
    for (int i = 0; i < 6; i++) {
      large.put(i + ".html", new byte[100 << 20]);
    }
    assertEquals("it would unpack to more than 500 MB", archive(MadeFormats.zip(large)));
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 5_001; i++) {
      many.put(i + ".html", new byte[0]);
    }
    assertEquals("an archive of more than 5000 files", archive(MadeFormats.zip(many)));
    assertEquals("a broken zip archive", archive(bytes("no archive")));
    byte[] bomb = MadeFormats.zip(Map.of("a.html", new byte[20 << 20]));
    Path file = Files.write(temporary.resolve("b.zip"), bomb);
    ArticleFile entry = new ArticleFolder(temporary).list().files().getFirst();
    assertEquals("larger than 10 MB", reason(reader.read(entry)));
    Files.write(file, lyingAboutItsSize(bomb));
    assertFalse(
        reason(reader.read(new ArticleFolder(temporary).list().files().getFirst())).isEmpty());
  }

  private String archive(byte[] zip) throws IOException {
    Path folder = Files.createTempDirectory(temporary, "archive");
    Files.write(folder.resolve("a.zip"), zip);
    return new ArticleFolder(folder).list().refused().getFirst().reason();
  }

  /** The archive with the size of its file set to ten bytes in its directory. */
  private static byte[] lyingAboutItsSize(byte[] zip) {
    byte[] lying = zip.clone();
    for (int i = lying.length - 4; i >= 0; i--) {
      if (lying[i] == 'P' && lying[i + 1] == 'K' && lying[i + 2] == 1 && lying[i + 3] == 2) {
        lying[i + 24] = 10;
        lying[i + 25] = 0;
        lying[i + 26] = 0;
        lying[i + 27] = 0;
      }
    }
    return lying;
  }
}
