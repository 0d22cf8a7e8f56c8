package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFolderTest {

  @TempDir Path temporary;

  @Test
  void listsSupportedFilesBelowTheFolderInOrder() throws IOException {
    write("b.txt", "b");
    write("a b 🕊.md", "a");
    write("sub/d\nx.TXT", "d");
    write("sub/picture.png", "no");
    write(".hidden.md", "no");
    write("~$port.docx", "no");
    write(".git/x.md", "no");
    assertEquals(List.of("a b 🕊.md", "b.txt", "sub/d\nx.TXT"), sources());
  }

  @Test
  void aHashIsThatOfTheContent() throws IOException {
    write("a.txt", "abc");
    write("b.txt", "abc");
    write("c.txt", "abd");
    List<ArticleFile> files = new ArticleFolder(temporary).list().files();
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", files.get(0).hash());
    assertEquals(files.get(0).hash(), files.get(1).hash());
    assertNotEquals(files.get(0).hash(), files.get(2).hash());
  }

  @Test
  void aHugeFileIsHashedByItsBeginningAndSize() throws IOException {
    Path file = temporary.resolve("huge.txt");
    setLength(file, 50L << 20);
    String before = new ArticleFolder(temporary).list().files().getFirst().hash();
    setLength(file, (50L << 20) + 1);
    assertNotEquals(before, new ArticleFolder(temporary).list().files().getFirst().hash());
  }

  @Test
  void linksAreNotFollowedAndThoseThatLeadOutAreNamed() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("folder"));
    Path outside = Files.writeString(temporary.resolve("outside.txt"), "secret");
    Files.writeString(folder.resolve("inside.txt"), "x");
    Files.createSymbolicLink(folder.resolve("again.txt"), folder.resolve("inside.txt"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("out.txt"), outside);
    Files.createSymbolicLink(folder.resolve("up"), temporary);
    Files.createSymbolicLink(folder.resolve("gone.md"), folder.resolve("nothing"));
    ArticleFolder.Listing listing = new ArticleFolder(folder).list();
    assertEquals(List.of("inside.txt"), listing.files().stream().map(ArticleFile::source).toList());
    assertEquals(
        List.of("gone.md", "out.txt", "up"),
        listing.refused().stream().map(ReadResult.Refused::source).toList());
  }

  @Test
  void aFolderThatIsItselfALinkIsOpened() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("folder"));
    Files.writeString(folder.resolve("a.txt"), "x");
    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);
    assertEquals(1, new ArticleFolder(link).list().files().size());
  }

  @Test
  void aMissingFolderAndAFileInItsPlaceAreOneClearLine() throws IOException {
    Path missing = temporary.resolve("nowhere");
    Path file = Files.writeString(temporary.resolve("file"), "x");
    String noFolder =
        assertThrows(IOException.class, () -> new ArticleFolder(missing).list()).getMessage();
    String notAFolder =
        assertThrows(IOException.class, () -> new ArticleFolder(file).list()).getMessage();
    assertEquals("there is no knowledge folder " + missing, noFolder);
    assertEquals("the knowledge folder " + file + " is a file, not a folder", notAFolder);
  }

  @Test
  void anEmptyFolderHoldsNothing() throws IOException {
    assertEquals(List.of(), sources());
  }

  private List<String> sources() throws IOException {
    return new ArticleFolder(temporary).list().files().stream().map(ArticleFile::source).toList();
  }

  private void write(String name, String content) throws IOException {
    Path file = temporary.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static void setLength(Path file, long length) throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(length);
    }
  }
}
