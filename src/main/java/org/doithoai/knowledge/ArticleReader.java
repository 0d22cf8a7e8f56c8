package org.doithoai.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.doithoai.language.Language;

/**
 * Reads a Markdown or plain text file into an article: the encoding, the front matter if there is
 * any, the article without the page around it, and from its own words what the front matter does
 * not say. Nothing in a file makes it throw, and its time grows with the file's size alone.
 *
 * <p>Has no state of its own; safe for use by several threads if the language detection is.
 */
public final class ArticleReader {

  /** The largest file that is read, in bytes; a larger one is refused unread. */
  public static final int LIMIT = 10 << 20;

  private final Function<String, Language> detection;

  /**
   * A reader of articles.
   *
   * @param detection tells which language most of a text is in
   */
  public ArticleReader(Function<String, Language> detection) {
    this.detection = detection;
  }

  /** Reads a file of an {@link ArticleFolder}. */
  public Reading read(ArticleFile file) {
    return read(file.path(), file.source());
  }

  /**
   * Reads one file.
   *
   * @param source what the article will be known by, see {@link Article#source}
   */
  public Reading read(Path file, String source) {
    byte[] bytes;
    try {
      if (Files.size(file) > LIMIT) {
        return new Reading.Refused(source, "larger than " + (LIMIT >> 20) + " MB");
      }
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(LIMIT + 1);
      }
    } catch (NoSuchFileException gone) {
      return new Reading.Refused(source, "there is no such file");
    } catch (AccessDeniedException denied) {
      return new Reading.Refused(source, "no permission to read it");
    } catch (IOException unreadable) {
      return new Reading.Refused(source, "cannot be read");
    }
    if (bytes.length > LIMIT) {
      return new Reading.Refused(source, "larger than " + (LIMIT >> 20) + " MB");
    }
    if (bytes.length == 0) {
      return new Reading.Refused(source, "empty");
    }
    return switch (TextDecoder.decode(bytes)) {
      case TextDecoder.Decoding.Failed(String reason) -> new Reading.Refused(source, reason);
      case TextDecoder.Decoding.Text(String text) -> article(text, source);
    };
  }

  private Reading article(String file, String source) {
    if (file.isBlank()) {
      return new Reading.Refused(source, "empty");
    }
    Optional<FrontMatter> front;
    try {
      front = FrontMatter.of(file);
    } catch (FrontMatter.BrokenException broken) {
      return new Reading.Refused(source, String.valueOf(broken.getMessage()));
    }
    String body = file.substring(front.map(FrontMatter::end).orElse(0));
    PageText page = PageText.of(body, front.map(FrontMatter::title).orElse(null));
    if (page.paragraphs().isEmpty()) {
      return new Reading.Refused(source, "no text of an article in it");
    }
    Language language =
        front.map(FrontMatter::language).orElseGet(() -> detection.apply(page.body()));
    PageFacts facts = front.isEmpty() ? PageFacts.of(page) : PageFacts.NONE;
    return new Reading.Read(
        new Article(
            source,
            page.text(),
            page.title(),
            language,
            front.map(FrontMatter::date).orElse(facts.date()),
            front.map(FrontMatter::published).orElse(facts.published()),
            front.map(FrontMatter::outlet).orElse(facts.outlet()),
            front.map(FrontMatter::url).orElse(facts.url()),
            front.map(FrontMatter::translationOf).orElse(null)));
  }
}
