package org.doithoai.article.format;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.doithoai.article.format.FileContent.UnreadableException;
import org.doithoai.article.format.TextDecoder.Decoding;

/**
 * Takes the text out of a file, whatever its format. Nothing in a file makes it throw; time and
 * memory are bounded by the limits of {@link Format} and of the process for documents.
 *
 * <p>Safe for use by several threads; documents wait for one another.
 */
public final class Extractor {

  /** The longest that a PDF or a DOCX may take. */
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final DocumentProcess documents;

  /** Starts nothing yet. */
  public Extractor() {
    this(TIMEOUT);
  }

  Extractor(Duration timeout) {
    this.documents = new DocumentProcess(timeout);
  }

  /** Reads a file as one of this format. */
  public Extraction read(Format format, FileContent content) {
    try {
      if (format.isDocument() && content.entry() == null) {
        content.check(format.limit());
        return content.read(() -> documents.read(format, content.path(), null));
      }
      byte[] bytes = content.bytes(format.limit());
      if (bytes.length == 0) {
        return new Extraction.Failed("empty");
      }
      return of(format, content.path(), bytes);
    } catch (RuntimeException | StackOverflowError broken) {
      // parsers of others; what they throw at broken input is not always what they declare
      return new Extraction.Failed("broken " + format);
    } catch (UnreadableException unreadable) {
      return new Extraction.Failed(Objects.toString(unreadable.getMessage(), "cannot be read"));
    }
  }

  private Extraction of(Format format, Path path, byte[] bytes) {
    return switch (format) {
      case PDF, DOCX, ODT, RTF -> documents.read(format, path, bytes);
      case EML -> MailReader.read(bytes, false);
      case MHTML -> MailReader.read(bytes, true);
      case HTML ->
          switch (HtmlCharset.decode(bytes, null)) {
            case Decoding.Failed(String reason) -> new Extraction.Failed(reason);
            case Decoding.Text(String html, String raw) -> HtmlReader.read(html).from(raw);
          };
      case JSON ->
          switch (TextDecoder.decode(bytes)) {
            case Decoding.Failed(String reason) -> new Extraction.Failed(reason);
            case Decoding.Text(String json, String raw) -> JsonReader.read(json, raw);
          };
      case TEXT ->
          switch (TextDecoder.decode(bytes)) {
            case Decoding.Failed(String reason) -> new Extraction.Failed(reason);
            case Decoding.Text(String text, String raw) ->
                new Extraction.Text(PageMetadata.NONE, text, raw);
          };
    };
  }

  /**
   * Reads what a plain text holds as HTML, if it is mark-up rather than a text with a sign or two
   * that look like some.
   */
  public static Extraction ofText(PageMetadata metadata, String text) {
    String start = text.substring(0, Math.min(text.length(), 500)).stripLeading();
    boolean page =
        start.regionMatches(true, 0, "<!doctype html", 0, 14)
            || start.regionMatches(true, 0, "<html", 0, 5);
    if (start.startsWith("{") || start.startsWith("[")) {
      return JsonReader.isJson(text) ? JsonReader.read(text, text) : plain(metadata, text);
    }
    return page || JsonReader.isHtml(text) ? HtmlReader.read(text) : plain(metadata, text);
  }

  private static Extraction plain(PageMetadata metadata, String text) {
    return new Extraction.Text(metadata, text);
  }
}
