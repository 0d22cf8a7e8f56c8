package org.doithoai.article;

import java.nio.file.Path;
import org.doithoai.article.format.FileContent;
import org.doithoai.article.format.Format;
import org.jspecify.annotations.Nullable;

/**
 * A file that may hold an article, not yet read as one: a file of its own or one in a zip archive.
 *
 * @param source its path relative to the knowledge folder, with {@code /} between names; of a file
 *     in an archive the archive's path, {@code /}, and the path within
 * @param path where it, or its archive, lies
 * @param entry its name in the archive; null for a file of its own
 * @param hash changes when the content changes: SHA-256 as 64 hexadecimal digits, of the whole file
 *     or, of one larger than {@link ArticleReader#LIMIT}, of its beginning and its size; for a file
 *     in an archive its checksum and size there; the word {@code unreadable} for a file that cannot
 *     be opened
 */
public record ArticleFile(String source, Path path, @Nullable String entry, String hash) {

  /** The hash of a file that cannot be opened. */
  static final String UNREADABLE = "unreadable";

  /** A file of its own. */
  public ArticleFile(String source, Path path, String hash) {
    this(source, path, null, hash);
  }

  /** The same file under another hash. */
  ArticleFile withHash(String other) {
    return new ArticleFile(source, path, entry, other);
  }

  FileContent content() {
    return new FileContent(path, entry);
  }

  /** As its name says; plain text where the name says nothing. */
  Format format() {
    return Format.ofName(source).orElse(Format.TEXT);
  }
}
