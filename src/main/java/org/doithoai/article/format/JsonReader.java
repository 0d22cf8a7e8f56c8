package org.doithoai.article.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.doithoai.text.Language;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads one article from a JSON object, by the names that news interfaces and schema.org use. Its
 * {@code date} is the day it appeared, as everywhere on the web, unless there is a date for that
 * beside it: then it is the day of the event, as in front matter.
 */
final class JsonReader {

  private static final Set<String> TEXT = WordLists.NAMES.of("json-text");
  private static final Set<String> SUMMARY = WordLists.NAMES.of("json-summary");
  private static final Set<String> TITLE = WordLists.NAMES.of("json-title");
  private static final Set<String> PUBLISHED = WordLists.NAMES.of("json-published");
  private static final Set<String> OUTLET = WordLists.NAMES.of("json-outlet");
  private static final Set<String> AUTHOR = WordLists.NAMES.of("json-author");
  private static final Set<String> ADDRESS = WordLists.NAMES.of("json-address");
  private static final Set<String> LANGUAGE = WordLists.NAMES.of("json-language");

  private static final int DEEPEST = 6;
  private static final int MOST_NODES = 200_000;

  private static final Pattern TAGS =
      Pattern.compile("(?i)</?(?:p|div|br|h[1-6]|ul|li|strong|em|a|span|article)\\b[^<>]{0,500}>");

  private static final String UNICODE_ESCAPE = "\\u";

  /** What JSON writes for a quotation mark or a line end: no quote goes across it. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\[^u]");

  private JsonReader() {}

  /**
   * Reads an article.
   *
   * @param raw the same before it was cleaned: quotes are compared with the texts in it
   */
  static Extraction read(String json, String raw) {
    Extraction extraction = read(json);
    if (extraction instanceof Extraction.Failed) {
      return extraction;
    }
    if (!raw.contains(UNICODE_ESCAPE)) {
      return extraction.from(ESCAPE.matcher(raw).replaceAll(String.valueOf(SqueezedText.BORDER)));
    }
    return values(raw).or(() -> values(json)).map(extraction::from).orElse(extraction);
  }

  /** The texts in it, as they read, with a border behind each; empty if it is broken. */
  private static Optional<String> values(String json) {
    StringBuilder values = new StringBuilder();
    try (MappingIterator<JsonNode> lines = JsonLd.JSON.readerFor(JsonNode.class).readValues(json)) {
      while (lines.hasNextValue()) {
        collect(lines.nextValue(), values);
      }
    } catch (IOException broken) {
      return Optional.empty();
    }
    return Optional.of(values.toString());
  }

  private static void collect(JsonNode node, StringBuilder values) {
    if (node.isTextual()) {
      values.append(node.textValue()).append(SqueezedText.BORDER);
    }
    node.forEach(each -> collect(each, values));
  }

  private static Extraction read(String json) {
    List<JsonNode> articles = new ArrayList<>();
    try {
      int[] left = {MOST_NODES};
      try (MappingIterator<JsonNode> lines =
          JsonLd.JSON.readerFor(JsonNode.class).readValues(json)) {
        while (lines.hasNextValue()) {
          find(lines.nextValue(), 0, left, articles);
        }
      }
    } catch (IOException broken) {
      long line =
          broken instanceof JsonProcessingException at && at.getLocation() != null
              ? at.getLocation().getLineNr()
              : 1;
      return new Extraction.Failed("broken JSON, line " + line);
    }
    if (articles.isEmpty()) {
      return new Extraction.Failed("its JSON has no \"text\" (or \"body\", \"content\")");
    }
    if (articles.size() > 1) {
      return new Extraction.Failed(
          articles.size()
              + " articles in one file; put each into one of its own, perhaps in a zip");
    }
    JsonNode article = articles.getFirst();
    String text = String.join("\n\n", texts(article));
    PageMetadata metadata = metadata(article);
    return isHtml(text)
        ? withMetadata(HtmlReader.read(text), metadata)
        : new Extraction.Text(metadata, Parser.unescapeEntities(text, false));
  }

  /** The objects that have a text of their own, wherever they stand, the outer before the inner. */
  private static void find(JsonNode node, int depth, int[] left, List<JsonNode> articles) {
    if (depth > DEEPEST || left[0]-- < 0) {
      return;
    }
    if (node.isObject() && !texts(node).isEmpty()) {
      articles.add(node);
      return;
    }
    node.forEach(each -> find(each, depth + 1, left, articles));
  }

  /** The paragraphs under the first key of a text that has any; a summary where nothing else is. */
  private static List<String> texts(JsonNode article) {
    for (Set<String> keys : List.of(TEXT, SUMMARY)) {
      for (String key : keys) {
        JsonNode value = article.path(key);
        List<String> texts = new ArrayList<>();
        (value.isArray() ? value : List.of(value))
            .forEach(
                each -> {
                  if (each.isTextual() && !each.textValue().isBlank()) {
                    texts.add(each.textValue());
                  }
                });
        if (!texts.isEmpty() && (keys.equals(TEXT) || text(article, TITLE) != null)) {
          return texts;
        }
      }
    }
    return List.of();
  }

  /** Whether a text is JSON, by how it begins and ends. */
  static boolean isJson(String text) {
    String body = text.strip();
    return body.matches("(?s)\\[?\\s*\\{\\s*\"[^\"]{1,60}\"\\s*:.*[}\\]]");
  }

  /** Whether mark-up stands in a text, not a sign or two that look like some. */
  static boolean isHtml(String text) {
    return text.indexOf('<') >= 0 && TAGS.matcher(text).results().limit(3).count() == 3;
  }

  private static Extraction withMetadata(Extraction extraction, PageMetadata metadata) {
    return switch (extraction) {
      case Extraction.Blocks(Page page, _) ->
          new Extraction.Blocks(new Page(metadata, page.blocks()));
      case Extraction.Text text -> new Extraction.Text(metadata, text.text());
      case Extraction.Failed failed -> failed;
    };
  }

  private static PageMetadata metadata(JsonNode article) {
    LocalDate date = day(text(article, List.of("date", "day", "time")));
    LocalDate published = day(text(article, PUBLISHED));
    LocalDate event = day(text(article, List.of("event_date", "eventDate")));
    String language = text(article, LANGUAGE);
    String url = text(article, ADDRESS);
    return new PageMetadata(
        text(article, TITLE),
        language == null ? null : Language.ofCode(language.replaceFirst("[-_].*", "")).orElse(null),
        text(article, OUTLET),
        text(article, AUTHOR),
        published == null ? date : published,
        event == null && published != null ? date : event,
        url != null && url.matches("https?://\\S{4,500}") ? url : null);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return WebDate.of(text).map(WebDate::day).orElse(null);
  }

  /** What stands under the first of these keys that is there. */
  private static @Nullable String text(JsonNode article, Iterable<String> keys) {
    for (String key : keys) {
      String text = JsonLd.text(article.get(key));
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
