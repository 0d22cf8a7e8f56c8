package org.doithoai.intake;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS and Atom. Document types are refused, and entities with them, so that a small feed stays
 * small when it is read.
 */
final class FeedReader {

  /** Entries of one feed that are looked at, the first ones. */
  static final int MOST = 200;

  private static final int LONGEST_TITLE = 300;

  private FeedReader() {}

  /**
   * A page that a feed announces.
   *
   * @param title as the feed has it, one line; empty for none
   */
  record Item(URI address, String title) {}

  /** The feed cannot be read; the message says why in one line. */
  static final class BrokenFeedException extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenFeedException(String line) {
      super(line);
    }
  }

  /** The pages it announces, each once, in its order. */
  static List<Item> read(Fetched.Got fetched) throws BrokenFeedException {
    SyndFeedInput input = new SyndFeedInput();
    input.setAllowDoctypes(false);
    input.setXmlHealerOn(false);
    try (XmlReader reader =
        new XmlReader(new ByteArrayInputStream(fetched.body()), fetched.type(), true)) {
      SyndFeed feed = input.build(reader);
      Map<URI, Item> items = new LinkedHashMap<>();
      for (SyndEntry entry : feed.getEntries().stream().limit(MOST).toList()) {
        item(entry, fetched.address()).ifPresent(item -> items.putIfAbsent(item.address(), item));
      }
      return List.copyOf(items.values());
    } catch (FeedException | IOException | IllegalArgumentException e) {
      throw new BrokenFeedException("no RSS or Atom: " + oneLine(e.getMessage()));
    } catch (StackOverflowError tooDeep) {
      throw new BrokenFeedException("no RSS or Atom: nested too deep");
    }
  }

  private static Optional<Item> item(SyndEntry entry, URI feed) {
    String link = entry.getLink() != null ? entry.getLink() : entry.getUri();
    if (link == null) {
      return Optional.empty();
    }
    String title = entry.getTitle() == null ? "" : entry.getTitle().replaceAll("\\s+", " ").strip();
    return resolved(feed, link.strip())
        .map(to -> new Item(to, title.substring(0, Math.min(LONGEST_TITLE, title.length()))));
  }

  private static Optional<URI> resolved(URI feed, String link) {
    Optional<URI> whole = WebClient.address(link);
    if (whole.isPresent() || link.isEmpty() || link.contains(":")) {
      return whole;
    }
    try {
      return WebClient.address(feed.resolve(link).toString());
    } catch (IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  private static String oneLine(@Nullable String message) {
    String line = message == null ? "" : message.lines().findFirst().orElse("");
    return line.substring(0, Math.min(line.length(), 160));
  }
}
