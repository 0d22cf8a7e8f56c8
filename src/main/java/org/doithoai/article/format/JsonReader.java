package org.doithoai.article.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doithoai.text.Language;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads one article from a JSON object, by what the {@linkplain FieldNames names} of its fields
 * say, in the objects within it and around it too. Its {@code date} is the day it appeared, as
 * everywhere on the web, unless there is a date for that beside it: then it is the day of the
 * event, as in front matter.
 */
final class JsonReader {

  private static final int DEEPEST = 6;
  private static final int MOST_NODES = 200_000;

  private static final Pattern TAGS =
      Pattern.compile("(?i)</?(?:p|div|br|h[1-6]|ul|li|strong|em|a|span|article)\\b[^<>]{0,500}>");

  private static final String UNICODE_ESCAPE = "\\u";

  /** What JSON writes for a quotation mark or a line end: no quote goes across it. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:\\\\[nrt]|[^u])");

  /**
   * The object an article is in.
   *
   * @param around the objects it stands in alone, the innermost last
   */
  private record Found(JsonNode article, List<JsonNode> around) {}

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
    List<Found> articles = new ArrayList<>();
    try {
      int[] left = {MOST_NODES};
      try (MappingIterator<JsonNode> lines =
          JsonLd.JSON.readerFor(JsonNode.class).readValues(json)) {
        while (lines.hasNextValue()) {
          find(lines.nextValue(), List.of(), 0, left, articles);
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
    String text = unescaped(String.join("\n\n", texts(articles.getFirst().article(), 0)));
    PageMetadata metadata = metadata(articles.getFirst());
    String html = isHtml(text) ? text : Parser.unescapeEntities(text, false);
    return isHtml(html)
        ? withMetadata(HtmlReader.read(html), metadata)
        : new Extraction.Text(metadata, html);
  }

  /** Line ends that were escaped twice become line ends. */
  private static String unescaped(String text) {
    return text.indexOf('\n') >= 0
        ? text
        : text.replace("\\r", "").replace("\\n", "\n").replace("\\\"", "\"");
  }

  /** The objects that have a text of their own, wherever they stand, the outer before the inner. */
  private static void find(
      JsonNode node, List<JsonNode> around, int depth, int[] left, List<Found> articles) {
    if (depth > DEEPEST || left[0]-- < 0) {
      return;
    }
    if (node.isObject() && !texts(node, 0).isEmpty()) {
      articles.add(new Found(node, around));
      return;
    }
    List<JsonNode> outer = new ArrayList<>(node.isObject() ? around : List.of());
    if (node.isObject()) {
      outer.add(node);
    }
    node.forEach(each -> find(each, outer, depth + 1, left, articles));
  }

  /** The paragraphs under the first key of a text that has any; a summary where nothing else is. */
  private static List<String> texts(JsonNode article, int depth) {
    for (String key : FieldNames.TEXT.in(article::fieldNames)) {
      List<String> texts = paragraphs(article.get(key), depth);
      if (!texts.isEmpty()) {
        return texts;
      }
    }
    if (depth == 0 && first(article, FieldNames.TITLE) != null) {
      for (String key : FieldNames.SUMMARY.in(article::fieldNames)) {
        List<String> texts = paragraphs(article.get(key), DEEPEST);
        if (!texts.isEmpty()) {
          return texts;
        }
      }
    }
    return List.of();
  }

  /** What a value says: a text, several, or an object that says of itself no more than a text. */
  private static List<String> paragraphs(JsonNode value, int depth) {
    if (value.isTextual()) {
      return value.textValue().isBlank() ? List.of() : List.of(value.textValue());
    }
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(each -> texts.addAll(each.isArray() ? List.of() : paragraphs(each, depth)));
    } else if (value.isObject() && depth < DEEPEST && !isArticle(value)) {
      texts.addAll(texts(value, depth + 1));
      if (texts.isEmpty()) {
        String text = value(value);
        texts.addAll(text == null ? List.of() : List.of(text));
      }
    }
    return texts;
  }

  /** Whether an object says of itself what an article does. */
  private static boolean isArticle(JsonNode object) {
    return first(object, FieldNames.TITLE) != null || first(object, FieldNames.ADDRESS) != null;
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

  private static PageMetadata metadata(Found article) {
    LocalDate date = day(said(article, FieldNames.DATE));
    LocalDate published = day(said(article, FieldNames.PUBLISHED));
    LocalDate event = day(said(article, FieldNames.EVENT));
    String language = said(article, FieldNames.LANGUAGE);
    String url = said(article, FieldNames.ADDRESS);
    return new PageMetadata(
        said(article, FieldNames.TITLE),
        language == null ? null : Language.ofTag(language).orElse(null),
        said(article, FieldNames.OUTLET),
        said(article, FieldNames.AUTHOR),
        published == null ? date : published,
        event == null && published != null ? date : event,
        url != null && url.matches("https?://\\S{4,500}") ? url : null);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return WebDate.of(text).map(WebDate::day).orElse(null);
  }

  /** What an article says of itself, or what is said of it right beside or around it. */
  private static @Nullable String said(Found article, FieldNames names) {
    List<JsonNode> places = new ArrayList<>(article.around());
    places.add(article.article());
    for (JsonNode place : places.reversed()) {
      List<JsonNode> saying = new ArrayList<>(List.of(place));
      FieldNames.ABOUT.in(place::fieldNames).forEach(about -> saying.add(place.get(about)));
      for (JsonNode each : saying) {
        String said = first(each, names);
        if (said != null) {
          return Parser.unescapeEntities(said, false);
        }
      }
    }
    return null;
  }

  /** What stands under the first of these names that is there. */
  private static @Nullable String first(JsonNode object, FieldNames names) {
    for (String key : names.in(object::fieldNames)) {
      JsonNode value = object.get(key);
      String text = value.isObject() ? value(value) : JsonLd.text(value);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** The text of an object that stands for a text. */
  private static @Nullable String value(JsonNode object) {
    return FieldNames.VALUE.in(object::fieldNames).stream()
        .map(object::get)
        .filter(JsonNode::isValueNode)
        .map(JsonLd::text)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> JsonLd.text(object));
  }
}
