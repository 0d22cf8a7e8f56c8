package org.doithoai.article.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.text.Folding;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the head of an HTML page and its JSON-LD say of its article. Read before anything is removed
 * from the page.
 *
 * @param title without the name of the site
 * @param published null where the head says nothing; then the page's text may
 */
record HtmlMetadata(
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String author,
    @Nullable WebDate published,
    @Nullable String url,
    @Nullable String articleBody) {

  private static final Set<String> DAYS = WordLists.NAMES.of("meta-published");

  private static final int MOST_METAS = 500;

  private static final Pattern SITE_BEHIND =
      Pattern.compile("^(.{8,400}?)\\s(?:\\||-|–|—|::|»|·)\\s([^|–—»·]{2,80})$");
  private static final Pattern SITE =
      Pattern.compile(" (?:\\||-|–|—|::|·) (\\p{Lu}[^|–—»·>]{1,40})");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{4,500}");

  static HtmlMetadata of(Document page) {
    Map<String, String> metas = metas(page);
    String site = meta(metas, "og:site_name", "application-name");
    String url = url(page, metas);
    String shown = meta(metas, "og:title", "twitter:title", "dc.title");
    JsonLd json = JsonLd.of(page, shown == null ? null : withoutSite(shown, site, url));
    String title =
        Objects.requireNonNullElse(
            json.headline(), Objects.requireNonNullElse(shown, page.title()));
    String author = first(json.author(), meta(metas, "author", "article:author", "dc.creator"));
    String outlet =
        first(
            json.publisher(),
            site,
            meta(metas, "publisher", "dc.publisher", "copyright"),
            siteBehind(page, shown, url));
    return new HtmlMetadata(
        blank(withoutSite(line(title), site, url)),
        outlet == null || ADDRESS.matcher(outlet).find() ? site : line(outlet),
        author == null || ADDRESS.matcher(author).find() ? null : line(author),
        published(metas, json),
        url != null ? url : address(json.url()),
        json.body());
  }

  private static @Nullable WebDate published(Map<String, String> metas, JsonLd json) {
    Stream<String> head = DAYS.stream().map(name -> Objects.toString(metas.get(name), ""));
    return Stream.concat(Stream.of(Objects.toString(json.published(), "")), head)
        .filter(text -> !text.isBlank())
        .map(WebDate::of)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String url(Document page, Map<String, String> metas) {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    String saved = savedFrom(page);
    return Stream.of(
            canonical == null ? "" : canonical.attr("href"),
            Objects.toString(meta(metas, "og:url", "dc.identifier"), ""),
            Objects.toString(saved, ""))
        .map(HtmlMetadata::address)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Browsers write where a saved page came from into a remark at its beginning. */
  private static @Nullable String savedFrom(Document page) {
    Matcher saved =
        Pattern.compile("saved from url=\\(\\d+\\)(\\S{4,500})")
            .matcher(
                page.childNodes().stream()
                    .limit(5)
                    .map(Object::toString)
                    .reduce("", String::concat));
    return saved.find() ? saved.group(1) : null;
  }

  private static @Nullable String address(@Nullable String text) {
    return text != null && ADDRESS.matcher(text.strip()).matches() ? text.strip() : null;
  }

  /**
   * The contents of the page's {@code meta} elements by name, in small letters; the first counts.
   */
  private static Map<String, String> metas(Document page) {
    Map<String, String> metas = new HashMap<>();
    page.select("meta[content]").stream()
        .limit(MOST_METAS)
        .filter(meta -> !meta.attr("content").isBlank())
        .forEach(
            meta ->
                Stream.of("property", "name", "itemprop")
                    .map(attribute -> meta.attr(attribute).toLowerCase(Locale.ROOT))
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> metas.putIfAbsent(name, meta.attr("content").strip())));
    return metas;
  }

  /** The first of these names that has a content. */
  private static @Nullable String meta(Map<String, String> metas, String... names) {
    return Stream.of(names).map(metas::get).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /**
   * {@code Headline | Site}: the site's name goes where it is known to be one, or looks like it.
   */
  static String withoutSite(String title, @Nullable String site, @Nullable String url) {
    Matcher behind = SITE_BEHIND.matcher(title);
    if (!behind.matches()) {
      return title;
    }
    String last = behind.group(2);
    boolean known =
        (site != null && isLike(plain(last), plain(site)))
            || (url != null && isHost(plain(last), url));
    boolean bar = title.charAt(behind.end(1) + 1) == '|' || title.contains(" » ");
    boolean few = last.split(" ", -1).length <= 5 && behind.group(1).split(" ", -1).length >= 5;
    return known || (bar && few) ? withoutSite(behind.group(1), site, url) : title;
  }

  /**
   * What stands in the page's title behind the headline that the page shows or gives, unless its
   * address is another's: what collects the pages of others gives them titles of its own.
   */
  private static @Nullable String siteBehind(
      Document page, @Nullable String shown, @Nullable String url) {
    String title = line(page.title());
    return Stream.concat(
            Stream.of(Objects.requireNonNullElse(shown, ""), withoutSite(title, null, url)),
            page.select("h1").stream().limit(5).map(Element::text))
        .map(HtmlMetadata::line)
        .filter(headline -> !headline.isEmpty() && title.startsWith(headline))
        .map(headline -> SITE.matcher(title.substring(headline.length())))
        .filter(Matcher::matches)
        .map(site -> site.group(1))
        .filter(site -> url == null || isHost(plain(site), url))
        .findFirst()
        .orElse(null);
  }

  private static String plain(String name) {
    return Folding.fold(name).replaceAll("[^a-z0-9]", "");
  }

  private static boolean isHost(String plain, String url) {
    String host = url.replaceFirst("^https?://([^/]*).*$", "$1").replaceAll("[^a-z0-9]", "");
    return plain.length() > 2 && host.contains(plain);
  }

  private static boolean isLike(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && (one.contains(other) || other.contains(one));
  }

  private static @Nullable String first(@Nullable String... texts) {
    for (String text : texts) {
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  private static String line(String text) {
    return text.replaceAll("[\\s\\u00A0]+", " ").strip();
  }

  private static @Nullable String blank(String text) {
    return text.isBlank() ? null : text;
  }
}
