package org.doithoai.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.doithoai.article.Article;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.index.Link;
import org.jspecify.annotations.Nullable;

/** An article as one JSON object on one line. */
final class ArticleJson {

  private static final JsonFactory JSON = new JsonFactory();

  private ArticleJson() {}

  /**
   * What is known of the article.
   *
   * @param linked the sources of articles that it belongs together with, and how
   * @param whole whether with its text and facts
   */
  static String of(IndexedArticle indexed, Map<String, Link.Kind> linked, boolean whole) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      Article article = indexed.article();
      json.writeStartObject();
      json.writeStringField("id", article.source());
      write("title", article.title(), json);
      json.writeStringField("language", article.language().code());
      write("date", article.date(), json);
      write("published", article.published(), json);
      write("outlet", article.outlet(), json);
      write("author", article.author(), json);
      write("url", article.url(), json);
      json.writeArrayFieldStart("partners");
      for (Fact partner : indexed.facts(Fact.Kind.PARTNER).toList()) {
        json.writeString(partner.value());
      }
      json.writeEndArray();
      for (Link.Kind kind : Link.Kind.values()) {
        json.writeArrayFieldStart(kind.name().toLowerCase(Locale.ROOT));
        for (Map.Entry<String, Link.Kind> link : linked.entrySet()) {
          if (link.getValue() == kind) {
            json.writeString(link.getKey());
          }
        }
        json.writeEndArray();
      }
      if (whole) {
        facts(indexed, json);
        json.writeStringField("text", article.text());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.toString();
  }

  private static void facts(IndexedArticle indexed, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("facts");
    for (Fact fact : indexed.facts()) {
      json.writeStartObject();
      json.writeStringField("kind", fact.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("value", fact.value());
      write("detail", fact.detail(), json);
      write("party", fact.party(), json);
      json.writeNumberField("start", fact.span().start());
      json.writeNumberField("end", fact.span().end());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(String name, @Nullable Object value, JsonGenerator json)
      throws IOException {
    json.writeStringField(name, value == null ? null : value.toString());
  }
}
