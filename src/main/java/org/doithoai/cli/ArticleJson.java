package org.doithoai.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.doithoai.article.Article;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.index.Link;

/** An article as one JSON object on one line. */
final class ArticleJson {

  private ArticleJson() {}

  /**
   * What is known of the article.
   *
   * @param linked the sources of articles that it belongs together with, and how
   * @param whole whether with its text and facts
   */
  static String of(IndexedArticle indexed, Map<String, Link.Kind> linked, boolean whole) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Article article = indexed.article();
    json.put("id", article.source());
    json.put("title", article.title());
    json.put("language", article.language().code());
    json.put("date", Objects.toString(article.date(), null));
    json.put("published", Objects.toString(article.published(), null));
    json.put("outlet", article.outlet());
    json.put("author", article.author());
    json.put("url", article.url());
    ArrayNode partners = json.putArray("partners");
    indexed.facts(Fact.Kind.PARTNER).forEach(partner -> partners.add(partner.value()));
    for (Link.Kind kind : Link.Kind.values()) {
      ArrayNode sources = json.putArray(kind.name().toLowerCase(Locale.ROOT));
      linked.entrySet().stream()
          .filter(link -> link.getValue() == kind)
          .forEach(link -> sources.add(link.getKey()));
    }
    if (whole) {
      ArrayNode facts = json.putArray("facts");
      for (Fact fact : indexed.facts()) {
        facts
            .addObject()
            .put("kind", fact.kind().name().toLowerCase(Locale.ROOT))
            .put("value", fact.value())
            .put("detail", fact.detail())
            .put("party", fact.party())
            .put("start", fact.span().start())
            .put("end", fact.span().end());
      }
      json.put("text", article.text());
    }
    return json.toString();
  }
}
