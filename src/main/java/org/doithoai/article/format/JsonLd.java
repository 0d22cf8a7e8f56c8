package org.doithoai.article.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.doithoai.text.Folding;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in JSON-LD, in the terms of schema.org. A page may describe
 * several articles there, its neighbours too: then the one with the page's title is meant.
 */
record JsonLd(
    @Nullable String headline,
    @Nullable String published,
    @Nullable String publisher,
    @Nullable String author,
    @Nullable String url,
    @Nullable String body) {

  private static final JsonLd NONE = new JsonLd(null, null, null, null, null, null);

  private static final Set<String> TYPES = WordLists.NAMES.of("json-ld-article");

  /** What some sites describe instead, with the day that their article appeared. */
  private static final Set<String> PAGES = WordLists.NAMES.of("json-ld-page");

  private static final Set<String> DAYS = WordLists.NAMES.of("json-ld-day");
  private static final int MOST_SCRIPTS = 30;

  static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(50).build())
                  .build())
          // what people and templates write by hand
          .enable(
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  /** Of the page; nothing is known where it has none or it is broken. */
  static JsonLd of(Document page, @Nullable String title) {
    List<JsonNode> articles = things(page, TYPES);
    articles = articles.isEmpty() ? things(page, PAGES) : articles;
    if (articles.size() == 1) {
      return of(articles.getFirst());
    }
    return articles.stream()
        .filter(article -> title != null && isSame(text(article.get("headline")), title))
        .findFirst()
        .map(JsonLd::of)
        .orElse(NONE);
  }

  /** What the page describes that is of one of these types. */
  private static List<JsonNode> things(Document page, Set<String> types) {
    List<JsonNode> things = new ArrayList<>();
    page.select("script[type=application/ld+json]").stream()
        .limit(MOST_SCRIPTS)
        .forEach(script -> collect(parsed(script.data()), types, things, 0));
    return things;
  }

  /** What a page says for machines is often broken; it is then as if it said nothing: null. */
  private static @Nullable JsonNode parsed(String data) {
    try {
      return JSON.readTree(data.strip());
    } catch (JsonProcessingException broken) {
      return null;
    }
  }

  private static void collect(
      @Nullable JsonNode node, Set<String> types, List<JsonNode> things, int depth) {
    if (node == null || depth > 4) {
      return;
    }
    if (node.isArray()) {
      node.forEach(each -> collect(each, types, things, depth + 1));
    } else if (node.isObject()) {
      if (isOne(node.get("@type"), types)) {
        things.add(node);
      }
      collect(node.get("@graph"), types, things, depth + 1);
      collect(node.get("mainEntity"), types, things, depth + 1);
    }
  }

  private static boolean isOne(@Nullable JsonNode type, Set<String> types) {
    if (type == null) {
      return false;
    }
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (types.contains(each.asText())) {
          return true;
        }
      }
    }
    return types.contains(type.asText());
  }

  private static JsonLd of(JsonNode article) {
    JsonNode url = article.get("mainEntityOfPage");
    return new JsonLd(
        text(article.get("headline")),
        DAYS.stream()
            .map(day -> text(article.get(day)))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        text(article.get("publisher")),
        text(article.get("author")),
        url == null ? text(article.get("url")) : text(url),
        text(article.get("articleBody")));
  }

  /** A text, the name or address of a thing, or those of several things. */
  static @Nullable String text(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (node.isArray()) {
      List<String> names = new ArrayList<>();
      for (JsonNode each : node) {
        String name = each.isArray() ? null : text(each);
        if (name != null) {
          names.add(name);
        }
      }
      return names.isEmpty() ? null : String.join(", ", names);
    }
    if (node.isObject()) {
      for (String key : List.of("name", "@id", "url")) {
        JsonNode value = node.get(key);
        if (value != null && value.isTextual() && !value.asText().isBlank()) {
          return value.asText().strip();
        }
      }
      return null;
    }
    return node.asText().isBlank() ? null : node.asText().strip();
  }

  private static boolean isSame(@Nullable String one, String other) {
    return one != null && Folding.fold(one).strip().equals(Folding.fold(other).strip());
  }
}
