package org.doithoai.article;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.article.format.PageMetadata;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article: outlet, author and address from signature, dateline and header,
 * the days from header and lead. What the page does not say is null.
 */
record PageMetadataFinder(
    @Nullable LocalDate date,
    @Nullable LocalDate published,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String author) {

  /** Nothing is known. */
  static final PageMetadataFinder NONE = new PageMetadataFinder(null, null, null, null, null);

  private static final Pattern ADDRESS =
      BoilerplatePhrases.ALL.pattern(
          "(?i)^(?:{address-label}\\s?:?\\s)?(https?://[^\\s<>()\"]{4,500})$");

  /** What the page's own words say, and beside or before them what its file says of it. */
  static PageMetadataFinder of(PageText page, PageMetadata file) {
    LocalDate header = file.published() == null ? PublicationDateFinder.in(page) : file.published();
    EventDateFinder.Lead lead = EventDateFinder.in(page.paragraphs(), header);
    LocalDate published = header == null ? lead.filed() : header;
    LocalDate event = file.event() == null ? lead.event() : file.event();
    boolean dateline =
        event == null
            && published != null
            && file.published() == null
            && EventDateFinder.isOfDateline(published, page.opening(), page.text());
    String outlet = Outlets.ofSite(file.outlet(), file.url());
    return new PageMetadataFinder(
        dateline ? published : event,
        dateline ? null : published,
        outlet == null ? OutletFinder.in(page, file.title()) : outlet,
        file.url() == null ? url(page) : file.url(),
        AuthorFinder.of(file.author(), page, outlet));
  }

  private static @Nullable String url(PageText page) {
    return Stream.of(page.header(), page.footer(), page.reading().blocks(false))
        .flatMap(List::stream)
        .filter(line -> line.text().length() < 600 && line.text().contains("://"))
        .map(line -> ADDRESS.matcher(line.text()))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst()
        .orElse(null);
  }
}
