package org.doithoai.index.opensearch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.doithoai.index.ArticleFields;
import org.doithoai.index.Condition;

/** Conditions as OpenSearch has them; they count for nothing in a score. */
final class QueryJson {

  static final String REPEATED = "repeated";

  /** Words of one clause: the cluster takes no more. */
  private static final int MOST_WORDS = 60_000;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private QueryJson() {}

  /** A field's name in the cluster, where a dot would mean a part of the field before it. */
  static String field(String name) {
    return name.replace('.', '_');
  }

  /** Which articles have a passage that meets a condition, by their keys. */
  @FunctionalInterface
  interface Passages {
    Collection<String> articles(Condition passage) throws IOException;
  }

  /** A condition that asks nothing of the passages of articles. */
  static ObjectNode of(Condition condition) {
    try {
      return of(
          condition,
          _ -> {
            throw new IllegalArgumentException("passages have not been looked for");
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A condition; what it asks of passages is looked for first. */
  static ObjectNode of(Condition condition, Passages passages) throws IOException {
    return switch (condition) {
      case Condition.Is(String field, String value) ->
          one("term", JSON.objectNode().put(field(field), value));
      case Condition.Has(String field) ->
          one("exists", JSON.objectNode().put("field", field(field)));
      case Condition.Between(String field, long from, long until) ->
          one("range", one(field(field), JSON.objectNode().put("gte", from).put("lte", until)));
      case Condition.Repeated() -> one("term", JSON.objectNode().put(REPEATED, true));
      case Condition.All(List<Condition> all) -> bool("filter", all, passages);
      case Condition.Any(List<Condition> any) ->
          any.isEmpty() ? one("match_none", JSON.objectNode()) : bool("should", any, passages);
      case Condition.Not(Condition not) -> bool("must_not", List.of(not), passages);
      case Condition.InPassage(Condition passage) ->
          any(ArticleFields.ARTICLE_KEY, passages.articles(passage));
    };
  }

  private static ObjectNode bool(String occur, List<Condition> conditions, Passages passages)
      throws IOException {
    ArrayNode clauses = JSON.arrayNode();
    for (Condition each : conditions) {
      clauses.add(of(each, passages));
    }
    return one("bool", JSON.objectNode().set(occur, clauses));
  }

  static ObjectNode one(String name, ObjectNode value) {
    ObjectNode object = JSON.objectNode();
    object.set(name, value);
    return object;
  }

  /** An order by numbers; what has none comes last. */
  static ObjectNode sort(String field, String direction) {
    ObjectNode how = JSON.objectNode().put("order", direction).put("missing", "_last");
    return one(field(field), how);
  }

  /** Met by documents that have any of these words. */
  static ObjectNode any(String field, Collection<String> words) {
    ArrayNode parts = JSON.arrayNode();
    ArrayNode values = JSON.arrayNode();
    for (String word : words) {
      if (values.isEmpty() || values.size() == MOST_WORDS) {
        values = JSON.arrayNode();
        parts.add(one("terms", JSON.objectNode().set(field(field), values)));
      }
      values.add(word);
    }
    return parts.isEmpty()
        ? one("match_none", JSON.objectNode())
        : one("bool", JSON.objectNode().set("should", parts));
  }
}
