package org.doithoai.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** How documents of the cluster are searched, and what all of them have. */
final class ClusterSearch {

  /** In every document: the article's place among those that were indexed. */
  static final String ORDER = "order";

  /** The document that names the state of the index. */
  static final String GENERATION = "generation";

  private static final int PAGE = 5_000;

  private ClusterSearch() {}

  /**
   * Searches the alias.
   *
   * @param parameters of the address beside the usual ones; may be empty
   * @throws ClusterException when not all shards answer
   */
  static JsonNode search(Cluster cluster, String parameters, ObjectNode body) throws IOException {
    return search(cluster, cluster.prefix(), parameters, body);
  }

  private static JsonNode search(Cluster cluster, String index, String parameters, ObjectNode body)
      throws IOException {
    return cluster.post(index + "/_search?allow_partial_search_results=false&" + parameters, body);
  }

  /** Goes through all documents that meet a query, in the order in which they were indexed. */
  static void scan(
      Cluster cluster, String index, ObjectNode query, List<String> fields, Consumer<JsonNode> each)
      throws IOException {
    ArrayNode sort = Cluster.JSON.createArrayNode().add(QueryJson.sort(ORDER, "asc"));
    scan(cluster, index, query, fields, sort, Integer.MAX_VALUE, each);
  }

  /**
   * Goes through the documents that meet a query.
   *
   * @param fields that are told of each document
   * @param limit how many at most
   */
  static void scan(
      Cluster cluster,
      String index,
      ObjectNode query,
      List<String> fields,
      ArrayNode sort,
      int limit,
      Consumer<JsonNode> each)
      throws IOException {
    int left = limit;
    JsonNode after = null;
    while (left > 0) {
      int size = Math.min(PAGE, left);
      ObjectNode body = Cluster.JSON.createObjectNode().put("size", size);
      body.put("track_total_hits", false).put("_source", false);
      body.set("query", query);
      body.set("sort", sort);
      fields.forEach(body.putArray("docvalue_fields")::add);
      if (after != null) {
        body.set("search_after", after);
      }
      JsonNode hits = search(cluster, index, "", body).at("/hits/hits");
      hits.forEach(hit -> each.accept(hit.path("fields")));
      left = hits.size() < size ? 0 : left - size;
      after = hits.path(hits.size() - 1).path("sort");
    }
  }
}
