package org.doithoai.article.format;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A format of files that hold one article, by the ending of the file's name. */
public enum Format {
  /** Markdown or plain text, with or without front matter. */
  TEXT(10),
  HTML(10),
  /** A page with its pictures, as browsers save it. */
  MHTML(50),
  PDF(50),
  DOCX(50),
  /** A mail. */
  EML(50),
  /** One article: its text, title, date and so on by name. */
  JSON(10);

  private static final Map<String, Format> BY_EXTENSION =
      Map.of(
          "md", TEXT, "txt", TEXT, "html", HTML, "htm", HTML, "mhtml", MHTML, "mht", MHTML, "pdf",
          PDF, "docx", DOCX, "eml", EML, "json", JSON);

  private final int megabytes;

  Format(int megabytes) {
    this.megabytes = megabytes;
  }

  /** The largest file that is read, in bytes; a larger one is refused unread. */
  public int limit() {
    return megabytes << 20;
  }

  /** The format of a file of this name; empty when no article is looked for in it. */
  public static Optional<Format> ofName(String name) {
    return Optional.ofNullable(BY_EXTENSION.get(extension(name)));
  }

  /** What stands behind the last full stop of a name, in small letters. */
  public static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
