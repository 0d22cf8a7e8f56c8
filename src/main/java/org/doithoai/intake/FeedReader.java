package org.doithoai.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import okhttp3.HttpUrl;
import org.doithoai.article.format.TextDecoder;
import org.doithoai.article.format.TextDecoder.Decoding;
import org.doithoai.article.format.WebDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS, Atom and JSON Feed as they come, which is seldom as they should: cut off, with control
 * characters, bare ampersands, entities of HTML, prefixes that nobody declared, or something before
 * them. Entities that a feed declares are never unfolded. In a page the feed is looked for that it
 * names.
 */
final class FeedReader {

  /** Entries of one feed that are looked at: the newest, or where they have no days, both ends. */
  static final int MOST = 200;

  private static final int LONGEST_TITLE = 300;

  /** The largest feed once unpacked, in bytes. */
  private static final int LARGEST = 10 << 20;

  private static final int DEEPEST = 100;

  private static final String FEED_IN_PAGE =
      "link[rel~=(?i)alternate][type~=(?i)(?:rss|atom)\\+xml|feed\\+json][href]";

  private static final ObjectMapper JSON = new ObjectMapper();

  private FeedReader() {}

  /** What came of reading a feed. */
  sealed interface Read {}

  /** The pages it announces, each once, in its order. */
  record Items(List<Item> items) implements Read {}

  /** It is a page, which names the feed that stands there. */
  record Elsewhere(URI feed) implements Read {}

  /**
   * A page that a feed announces.
   *
   * @param title as the feed has it, one line; empty for none
   */
  record Item(URI address, String title) {}

  /** An entry with the day it is of, where it says one. */
  private record Entry(Item item, @Nullable LocalDate day) {}

  /** The feed cannot be read; the message says why in one line. */
  static final class BrokenFeedException extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenFeedException(String line) {
      super(line);
    }
  }

  static Read read(Fetched.Got fetched) throws BrokenFeedException {
    String text = text(fetched.body());
    HttpUrl base = HttpUrl.get(fetched.address().toString());
    String start = text.stripLeading();
    if (start.startsWith("{")) {
      return new Items(newest(jsonFeed(start, base)));
    }
    Document feed = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(text, "");
    if (feed.selectFirst("rss, feed, rdf|RDF, channel") != null) {
      return new Items(newest(entries(feed, base)));
    }
    Element link = Parser.htmlParser().parseInput(text, "").selectFirst(FEED_IN_PAGE);
    return Optional.ofNullable(link == null ? null : base.resolve(link.attr("href").strip()))
        .flatMap(url -> WebClient.address(url.toString()))
        .map(Elsewhere::new)
        .orElseThrow(
            () ->
                new BrokenFeedException(
                    start.isEmpty()
                        ? "no RSS or Atom: it is empty"
                        : "no RSS or Atom, and no page that names a feed"));
  }

  private static String text(byte[] body) throws BrokenFeedException {
    Decoding decoded = TextDecoder.decode(unpacked(body));
    return switch (decoded) {
      case Decoding.Text(String text, _) -> text;
      case Decoding.Failed(String reason) ->
          throw new BrokenFeedException("no RSS or Atom: " + reason);
    };
  }

  /** Servers send packed feeds without saying so. */
  private static byte[] unpacked(byte[] body) throws BrokenFeedException {
    boolean gzip = body.length > 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
    boolean zlib =
        body.length > 2 && body[0] == 0x78 && ((body[0] << 8) + (body[1] & 0xFF)) % 31 == 0;
    if (!gzip && !zlib) {
      return body;
    }
    InputStream packed = new ByteArrayInputStream(body);
    try (InputStream in = gzip ? new GZIPInputStream(packed) : new InflaterInputStream(packed)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new BrokenFeedException("no RSS or Atom: larger than " + (LARGEST >> 20) + " MB");
      }
      return bytes;
    } catch (IOException broken) {
      throw new BrokenFeedException("no RSS or Atom: packed, and broken");
    }
  }

  private static List<Entry> jsonFeed(String json, HttpUrl base) throws BrokenFeedException {
    List<Entry> entries = new ArrayList<>();
    try {
      JsonNode feed = JSON.readTree(json);
      if (!feed.path("version").asText().contains("jsonfeed.org")) {
        throw new BrokenFeedException("no RSS or Atom: JSON, but no JSON Feed");
      }
      for (JsonNode item : feed.path("items")) {
        String link = item.path("url").asText(item.path("external_url").asText());
        entry(base, link, item.path("title").asText(), item.path("date_published").asText())
            .ifPresent(entries::add);
      }
    } catch (JsonProcessingException broken) {
      throw new BrokenFeedException("no RSS or Atom: broken JSON");
    }
    return entries;
  }

  private static List<Entry> entries(Document feed, HttpUrl base) {
    List<Entry> entries = new ArrayList<>();
    for (Element item : feed.select("item, entry")) {
      Element link = link(item);
      HttpUrl here = base(link == null ? item : link, base);
      String title = text(item, "title");
      String day =
          Stream.of("pubDate", "published", "updated", "dc|date")
              .map(name -> text(item, name))
              .filter(text -> !text.isEmpty())
              .findFirst()
              .orElse("");
      entry(here, address(item, link), title, day).ifPresent(entries::add);
    }
    return entries;
  }

  private static Optional<Entry> entry(HttpUrl base, String link, String title, String day) {
    String line = title.replaceAll("\\s+", " ").strip();
    return Optional.ofNullable(link.isBlank() ? null : base.resolve(link.strip()))
        .flatMap(url -> WebClient.address(url.toString()))
        .map(to -> new Item(to, line.substring(0, Math.min(LONGEST_TITLE, line.length()))))
        .map(item -> new Entry(item, WebDate.of(day).map(WebDate::day).orElse(null)));
  }

  /** The element with the entry's address: of Atom the one for reading, else RSS's. */
  private static @Nullable Element link(Element item) {
    Element found = null;
    for (Element child : item.children()) {
      boolean alternate =
          child.attr("rel").isEmpty() || child.attr("rel").equalsIgnoreCase("alternate");
      if (child.nameIs("link") && alternate && found == null) {
        found = child;
      }
    }
    return found;
  }

  private static String address(Element item, @Nullable Element link) {
    if (link != null) {
      return link.hasAttr("href") ? link.attr("href") : link.text();
    }
    Element guid = item.selectFirst("> guid");
    if (guid != null && !guid.attr("isPermaLink").equalsIgnoreCase("false")) {
      return guid.text();
    }
    return item.attr("rdf:about");
  }

  private static String text(Element item, String name) {
    Element child = item.selectFirst("> " + name);
    return child == null ? "" : child.text();
  }

  /** What addresses in an element are relative to, by {@code xml:base} of those around it. */
  private static HttpUrl base(Element element, HttpUrl feed) {
    Element parent = element.parent();
    HttpUrl outer = parent == null ? feed : base(parent, feed);
    String own = element.attr("xml:base").strip();
    return own.isEmpty() ? outer : Objects.requireNonNullElse(outer.resolve(own), outer);
  }

  private static List<Item> newest(List<Entry> entries) {
    List<Entry> chosen = entries;
    if (entries.size() > MOST && entries.stream().allMatch(entry -> entry.day() != null)) {
      chosen =
          entries.stream()
              .sorted(
                  Comparator.comparing(Entry::day, Comparator.nullsLast(Comparator.reverseOrder())))
              .limit(MOST)
              .toList();
    } else if (entries.size() > MOST) {
      chosen = new ArrayList<>(entries.subList(0, MOST / 2));
      chosen.addAll(entries.subList(entries.size() - MOST / 2, entries.size()));
    }
    Map<URI, Item> items = new LinkedHashMap<>();
    chosen.forEach(entry -> items.putIfAbsent(entry.item().address(), entry.item()));
    return List.copyOf(items.values());
  }
}
