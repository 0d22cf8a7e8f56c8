package org.doithoai.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.doithoai.article.format.Format;
import org.doithoai.text.Folding;
import org.doithoai.text.WholeFile;

/**
 * Puts what came into a knowledge folder, below {@value #FOLDER}: whole or not at all, under a name
 * of our own making in which nothing of a stranger's can be a path. Any number of threads may use
 * one.
 */
public final class ArticleStore {

  /** The folder within the knowledge folder. */
  public static final String FOLDER = "incoming";

  private static final int LONGEST_NAME = 60;

  private static final Map<String, String> EXTENSIONS =
      Map.of(
          "application/pdf", "pdf",
          "text/plain", "txt",
          "text/markdown", "md",
          "message/rfc822", "eml",
          "multipart/related", "mhtml",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

  /** Is told that a file was put here or deleted. */
  @FunctionalInterface
  public interface Sharing {
    void changed() throws IOException;
  }

  private final Path knowledge;

  private final Sharing sharing;

  /** In this knowledge folder, for this machine alone. */
  public ArticleStore(Path knowledge) {
    this(knowledge, () -> {});
  }

  /**
   * In this knowledge folder.
   *
   * @param sharing has the other machines get it too
   */
  public ArticleStore(Path knowledge, Sharing sharing) {
    this.knowledge = knowledge;
    this.sharing = sharing;
  }

  /** Whether pages of this content type can hold an article. */
  static boolean takes(String type) {
    return isPage(type) || EXTENSIONS.containsKey(plain(type));
  }

  private static boolean isPage(String type) {
    return plain(type).matches("text/html|application/xhtml\\+xml");
  }

  private static String plain(String type) {
    return type.replaceFirst(";.*", "").strip();
  }

  /**
   * What is kept.
   *
   * @param source the article's
   * @param fresh false where the same file was there before
   */
  public record Kept(String source, boolean fresh) {}

  /**
   * Keeps a page of the web. HTML is kept byte for byte in an MHTML file, which says too where it
   * came from and in which charset.
   *
   * @param page of a type that {@link #takes}
   * @param today goes into the name, so that people find it
   */
  Kept save(Fetched.Got page, LocalDate today) throws IOException {
    String path = page.address().getPath();
    String whole = path == null ? "" : path.replaceAll("/+$", "");
    String last = whole.substring(whole.lastIndexOf('/') + 1);
    String extension = isPage(page.type()) ? "mhtml" : EXTENSIONS.get(plain(page.type()));
    String name =
        "%s-%s-%s.%s"
            .formatted(
                today,
                slug(last.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")),
                digest(page.address().toString().getBytes(StandardCharsets.UTF_8)),
                extension);
    return put(name, isPage(page.type()) ? wrapped(page) : page.body());
  }

  private static byte[] wrapped(Fetched.Got page) {
    String head =
        "From: <Saved by Doithoai>\r\nSnapshot-Content-Location: "
            + page.address().toASCIIString()
            + "\r\nMIME-Version: 1.0\r\nContent-Type: "
            + page.type().replaceAll("[^\\x20-\\x7E]", "")
            + "\r\nContent-Transfer-Encoding: binary\r\n\r\n";
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(start, start.length + page.body().length);
    System.arraycopy(page.body(), 0, all, start.length, page.body().length);
    return all;
  }

  /**
   * Keeps a file that a person names.
   *
   * @throws IOException with one line for people
   */
  public Kept add(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException("there is no such file");
    }
    if (!Files.isRegularFile(file)) {
      throw new IOException("is no file; a folder is named with --knowledge");
    }
    String name = String.valueOf(file.getFileName());
    String extension = Format.extension(name);
    Optional<Format> format = Format.ofName(name);
    if (format.isEmpty() && !extension.equals("zip")) {
      throw new IOException("is of a kind in which no article is looked for");
    }
    int limit = format.map(Format::limit).orElse(Format.PDF.limit());
    if (Files.size(file) > limit) {
      throw new IOException("larger than " + (limit >> 20) + " MB");
    }
    return add(name, Files.readAllBytes(file));
  }

  /**
   * Keeps what a file holds.
   *
   * @param name of the file, which may be any; its kind is one in which articles are looked for
   */
  public Kept add(String name, byte[] content) throws IOException {
    String extension = Format.extension(name);
    String bare = slug(name.substring(0, name.length() - extension.length() - 1));
    String plain = bare + "." + extension;
    Path there = knowledge.resolve(FOLDER).resolve(plain);
    boolean taken = Files.exists(there, LinkOption.NOFOLLOW_LINKS) && !holds(there, content);
    return put(taken ? bare + "-" + digest(content) + "." + extension : plain, content);
  }

  private static boolean holds(Path file, byte[] content) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == content.length
        && Arrays.equals(Files.readAllBytes(file), content);
  }

  /**
   * Puts a file there, whole or not at all.
   *
   * @param name of the file below the folder
   */
  Kept put(String name, byte[] content) throws IOException {
    Path folder = knowledge.resolve(FOLDER);
    Files.createDirectories(folder);
    if (!folder.toRealPath().startsWith(knowledge.toRealPath())) {
      throw new IOException(FOLDER + " is a link that leads out of the knowledge folder");
    }
    Path whole = folder.resolve(name);
    boolean fresh = !Files.exists(whole, LinkOption.NOFOLLOW_LINKS);
    WholeFile.write(whole, content);
    sharing.changed();
    return new Kept(FOLDER + "/" + name, fresh);
  }

  /** Deletes a file that was put here; whether there was one. */
  public boolean remove(String source) throws IOException {
    String name = source.startsWith(FOLDER + "/") ? source.substring(FOLDER.length() + 1) : "";
    boolean gone =
        name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")
            && Files.deleteIfExists(knowledge.resolve(FOLDER).resolve(name));
    if (gone) {
      sharing.changed();
    }
    return gone;
  }

  /** Letters and digits without diacritics, single full stops within, and hyphens. */
  private static String slug(String text) {
    String plain =
        Folding.withoutDiacritics(text)
            .replaceAll("[^A-Za-z0-9._]+", "-")
            .replaceAll("[.-]*\\.[.-]*", ".");
    String cut = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    String bare = cut.replaceAll("^[.-]+|[.-]+$", "");
    return bare.isEmpty() ? "article" : bare;
  }

  private static String digest(byte[] bytes) {
    return DigestUtils.sha256Hex(bytes).substring(0, 8);
  }
}
