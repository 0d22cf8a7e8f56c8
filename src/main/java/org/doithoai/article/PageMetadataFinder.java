package org.doithoai.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

  /** {@code Title | VietnamPlus}, as a page calls itself. */
  private static final Pattern SITE = Pattern.compile("^.{8,300}(?: \\| | - | – )([^|–]{2,40})$");

  /** What the page's own words say, and beside or before them what its file says of it. */
  static PageMetadataFinder of(PageText page, PageMetadata file) {
    LocalDate header = file.published() == null ? PublicationDateFinder.in(page) : file.published();
    EventDateFinder.Lead lead = EventDateFinder.in(page.paragraphs(), header);
    String outlet = Outlets.ofSite(file.outlet(), file.url());
    return new PageMetadataFinder(
        file.event() == null ? lead.event() : file.event(),
        header == null ? lead.filed() : header,
        outlet == null ? outlet(page) : outlet,
        file.url() == null ? url(page) : file.url(),
        AuthorFinder.of(file.author(), page, outlet));
  }

  private static @Nullable String outlet(PageText page) {
    if (page.signature() != null) {
      return page.signature();
    }
    Stream<String> footer =
        page.footer().stream()
            .filter(line -> line.cue() == BlockCue.SIGNATURE || line.cue() == BlockCue.CREDIT)
            .limit(2)
            .map(line -> Objects.toString(Outlets.ofLine(line.text()), ""));
    Stream<String> dateline =
        page.paragraphs().stream()
            .limit(2)
            .map(paragraph -> Objects.toString(Outlets.ofDateline(paragraph), ""));
    Stream<String> header =
        page.header().stream()
            .filter(line -> line.cue() == BlockCue.SIGNATURE || line.cue() == BlockCue.CREDIT)
            .map(line -> Objects.toString(Outlets.ofLine(line.text()), ""));
    Stream<String> date =
        page.header().stream()
            .filter(line -> line.cue() == BlockCue.DATE)
            .map(line -> Objects.toString(Outlets.besideDate(line.text()), ""));
    Stream<String> site = page.header().stream().map(line -> site(line.text()));
    return Stream.of(footer, dateline, header, date, site)
        .flatMap(names -> names)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static String site(String line) {
    if (line.length() > 350) {
      return "";
    }
    Matcher matcher = SITE.matcher(line);
    return matcher.matches() ? Objects.toString(Outlets.named(matcher.group(1)), "") : "";
  }

  private static @Nullable String url(PageText page) {
    return Stream.of(page.header(), page.footer())
        .flatMap(List::stream)
        .filter(line -> line.text().length() < 600 && line.text().contains("://"))
        .map(line -> ADDRESS.matcher(line.text()))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst()
        .orElse(null);
  }
}
