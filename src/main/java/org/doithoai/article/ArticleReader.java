package org.doithoai.article;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.doithoai.article.format.Extraction;
import org.doithoai.article.format.Extractor;
import org.doithoai.article.format.FileContent;
import org.doithoai.article.format.Format;
import org.doithoai.article.format.Page;
import org.doithoai.article.format.PageMetadata;
import org.doithoai.article.format.TextDecoder;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file into an article: its text out of its format, the front matter if there is any, the
 * article without the page around it, and from its own words what the file does not say of itself.
 * Nothing in a file makes it throw, and its time and memory are bounded.
 *
 * <p>Safe for use by several threads if the language detection is.
 */
public final class ArticleReader {

  /** Raised when the same file is read as another article. */
  public static final int VERSION = 10;

  /** The largest text that is read, in bytes; what other formats may have, {@link Format} says. */
  public static final int LIMIT = 10 << 20;

  private final Function<String, Language> detection;
  private final Extractor extractor = new Extractor();
  private final RefusedFileCache refusals;

  /**
   * A reader of articles that remembers nothing.
   *
   * @param detection tells which language most of a text is in
   */
  public ArticleReader(Function<String, Language> detection) {
    this(detection, new RefusedFileCache(null));
  }

  /**
   * A reader of articles.
   *
   * @param detection tells which language most of a text is in
   * @param refusals which files of a folder need not be tried again
   */
  public ArticleReader(Function<String, Language> detection, RefusedFileCache refusals) {
    this.detection = detection;
    this.refusals = refusals;
  }

  /** Reads a file of an {@link ArticleFolder}. */
  public ReadResult read(ArticleFile file) {
    Optional<String> known = refusals.reason(file.hash());
    if (known.isPresent()) {
      return new ReadResult.Refused(file.source(), known.get());
    }
    Extraction extraction = extractor.read(file.format(), file.content());
    if (extraction instanceof Extraction.Failed(String reason, boolean lasting) && lasting) {
      refusals.add(file.hash(), reason);
    }
    return reading(extraction, file.source());
  }

  /**
   * Reads one file.
   *
   * @param source what the article will be known by, see {@link Article#source}
   */
  public ReadResult read(Path file, String source) {
    Format format = Format.ofName(String.valueOf(file.getFileName())).orElse(Format.TEXT);
    return reading(extractor.read(format, new FileContent(file, null)), source);
  }

  private ReadResult reading(Extraction extraction, String source) {
    return switch (extraction) {
      case Extraction.Failed(String reason, boolean _) -> new ReadResult.Refused(source, reason);
      case Extraction.Blocks(Page page, String whole) ->
          article(PageText.of(page), FrontMatter.NONE, page.metadata(), source, whole);
      case Extraction.Text(PageMetadata metadata, String text, String whole) ->
          article(text, metadata, source, whole);
    };
  }

  /**
   * Reads the blocks of a file, of the article and of what is around it.
   *
   * @return empty where the file is refused before it is cut into blocks
   */
  public Optional<PageReading> blocks(ArticleFile file) {
    return blocks(extractor.read(file.format(), file.content()));
  }

  /** The same of a file anywhere. */
  public Optional<PageReading> blocks(Path file) {
    Format format = Format.ofName(String.valueOf(file.getFileName())).orElse(Format.TEXT);
    return blocks(extractor.read(format, new FileContent(file, null)));
  }

  private static Optional<PageReading> blocks(Extraction extraction) {
    return page(extraction).map(PageText::reading);
  }

  private static Optional<PageText> page(Extraction extraction) {
    return switch (extraction) {
      case Extraction.Failed _ -> Optional.empty();
      case Extraction.Blocks(Page page, _) -> Optional.of(PageText.of(page));
      case Extraction.Text(PageMetadata metadata, String file, _) -> {
        FrontMatter front = FrontMatter.of(file);
        String title = front.title() == null ? metadata.title() : front.title();
        yield switch (Extractor.ofText(metadata, file.substring(front.end()))) {
          case Extraction.Failed _ -> Optional.empty();
          case Extraction.Text(_, String text, _) -> Optional.of(PageText.of(text, title));
          case Extraction.Blocks(Page page, _) -> Optional.of(PageText.of(page.titled(title)));
        };
      }
    };
  }

  private ReadResult article(
      String file, PageMetadata metadata, String source, @Nullable String whole) {
    if (file.isBlank()) {
      return new ReadResult.Refused(source, "empty");
    }
    FrontMatter front = FrontMatter.of(file);
    String title = front.title() == null ? metadata.title() : front.title();
    return switch (Extractor.ofText(metadata, file.substring(front.end()))) {
      case Extraction.Failed(String reason, boolean _) -> new ReadResult.Refused(source, reason);
      case Extraction.Text(PageMetadata same, String text, _) ->
          article(PageText.of(text, title), front, same, source, whole);
      case Extraction.Blocks(Page page, _) ->
          article(PageText.of(page.titled(title)), front, page.metadata(), source, whole);
    };
  }

  /**
   * The article.
   *
   * @param whole the file as text; null where it is none
   */
  private ReadResult article(
      PageText page,
      FrontMatter given,
      PageMetadata metadata,
      String source,
      @Nullable String whole) {
    if (page.paragraphs().isEmpty()) {
      return new ReadResult.Refused(source, "no text of an article in it");
    }
    Optional<String> none = page.whyNoArticle();
    if (none.isPresent()) {
      return new ReadResult.Refused(source, none.get());
    }
    Optional<String> unreadable = TextDecoder.refusal(page.text());
    if (unreadable.isPresent()) {
      return new ReadResult.Refused(source, unreadable.get());
    }
    PageMetadataFinder facts =
        given.isOurs()
            ? PageMetadataFinder.NONE
            : PageMetadataFinder.of(page, given.end() == 0 ? metadata : given.metadata());
    FrontMatter front = given.isOurs() ? given : given.beside(facts.date());
    String text = page.text();
    Article article =
        new Article(
            source,
            text,
            page.title(),
            language(page, front, metadata),
            front.date(),
            Optional.ofNullable(front.published())
                .orElse(given.date() == null ? facts.published() : null),
            Optional.ofNullable(front.outlet()).orElse(facts.outlet()),
            Optional.ofNullable(front.url()).orElse(facts.url()),
            front.translationOf(),
            facts.author(),
            whole == null ? SourceRuns.UNKNOWN : SourceAligner.align(text, whole));
    return new ReadResult.Read(article, notice(page, front));
  }

  private static @Nullable String notice(PageText page, FrontMatter front) {
    String aside = page.reading().aside();
    return front.notice() == null
        ? aside
        : aside == null ? front.notice() : front.notice() + "; " + aside;
  }

  /** What front matter says holds; what a page says of itself is often a template's. */
  private Language language(PageText page, FrontMatter front, PageMetadata metadata) {
    return Optional.ofNullable(front.language())
        .or(() -> Optional.ofNullable(metadata.language()))
        .orElseGet(() -> detection.apply(page.body()));
  }
}
