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
  ODT(50),
  RTF(50),
  /** A mail. */
  EML(50),
  /** One article: its text, title, date and so on by name. */
  JSON(10);

  private static final Map<String, Format> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("md", TEXT),
          Map.entry("txt", TEXT),
          Map.entry("html", HTML),
          Map.entry("htm", HTML),
          Map.entry("mhtml", MHTML),
          Map.entry("mht", MHTML),
          Map.entry("pdf", PDF),
          Map.entry("docx", DOCX),
          Map.entry("odt", ODT),
          Map.entry("rtf", RTF),
          Map.entry("eml", EML),
          Map.entry("json", JSON),
          Map.entry("jsonl", JSON));

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

  /** Whether it is parsed in a process of its own, see {@link DocumentProcess}. */
  boolean isDocument() {
    return this == PDF || this == DOCX || this == ODT || this == RTF;
  }

  /**
   * Why a file of this name is not read, though somebody may expect it; empty where nobody would,
   * as a picture.
   */
  public static Optional<String> refusalOfName(String name) {
    String kind = extension(name);
    if (!name.contains(".")) {
      return Optional.of("its name does not say of which kind it is; add .txt, .html or another");
    }
    return WordLists.NAMES.of("unread").contains(kind)
        ? Optional.of(
            "files of the kind ." + kind + " are not read; save it as .docx, .pdf or .txt")
        : Optional.empty();
  }

  /** What stands behind the last full stop of a name, in small letters and without spaces. */
  public static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
  }
}
