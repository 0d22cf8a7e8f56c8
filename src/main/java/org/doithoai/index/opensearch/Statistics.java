package org.doithoai.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.doithoai.index.ArticleFields;
import org.doithoai.index.Condition;
import org.doithoai.index.PassageFields;
import org.doithoai.text.Language;

/**
 * How many passages have a term, and how long they are, over all shards of the cluster. What was
 * asked once is remembered: it is as of the moment the index was opened. Thread-safe.
 */
final class Statistics {

  /** Terms whose frequencies are remembered: what is forgotten is asked again. */
  private static final int REMEMBERED = 200_000;

  /** Terms that are asked for in one request. */
  private static final int AT_ONCE = 1_000;

  private static final char SEPARATOR = '\0';

  private final Cluster cluster;
  private final Map<String, Integer> frequencies = new ConcurrentHashMap<>();
  private final Map<Language, Lengths> lengths = new ConcurrentHashMap<>();

  /**
   * The passages of a language.
   *
   * @param passages how many have a term at all
   * @param terms how many terms and pairs all of them have
   */
  record Lengths(long passages, long terms) {}

  Statistics(Cluster cluster) {
    this.cluster = cluster;
  }

  int frequency(String field, String term) throws IOException {
    Integer known = frequencies.get(field + SEPARATOR + term);
    if (known == null) {
      load(List.of(field + SEPARATOR + term));
      known = frequencies.getOrDefault(field + SEPARATOR + term, 0);
    }
    return known;
  }

  /** Looks up what is not known yet, in as few requests as may be. */
  void expect(Map<String, ? extends Collection<String>> terms) throws IOException {
    List<String> unknown = new ArrayList<>();
    terms.forEach(
        (field, each) ->
            each.stream()
                .distinct()
                .map(term -> field + SEPARATOR + term)
                .filter(term -> !frequencies.containsKey(term))
                .forEach(unknown::add));
    for (int from = 0; from < unknown.size(); from += AT_ONCE) {
      load(unknown.subList(from, Math.min(unknown.size(), from + AT_ONCE)));
    }
  }

  private void load(List<String> terms) throws IOException {
    ObjectNode filters = Cluster.JSON.createObjectNode();
    for (int i = 0; i < terms.size(); i++) {
      int cut = terms.get(i).indexOf(SEPARATOR);
      String field = terms.get(i).substring(0, cut);
      filters.set(
          Integer.toString(i),
          QueryJson.of(new Condition.Is(field, terms.get(i).substring(cut + 1))));
    }
    ObjectNode body = Cluster.JSON.createObjectNode().put("size", 0);
    body.put("track_total_hits", false);
    body.putObject("aggs").putObject("terms").putObject("filters").set("filters", filters);
    JsonNode buckets = ClusterSearch.search(cluster, "", body).at("/aggregations/terms/buckets");
    if (frequencies.size() > REMEMBERED) {
      frequencies.clear();
    }
    for (int i = 0; i < terms.size(); i++) {
      frequencies.put(terms.get(i), buckets.path(Integer.toString(i)).path("doc_count").asInt());
    }
  }

  Lengths lengths(Language language) throws IOException {
    Lengths known = lengths.get(language);
    if (known == null) {
      ObjectNode body = Cluster.JSON.createObjectNode().put("size", 0);
      body.set(
          "query",
          QueryJson.of(
              Condition.all(
                  new Condition.Is(ArticleFields.KIND, ArticleFields.PASSAGE),
                  new Condition.Is(ArticleFields.LANGUAGE, language.code()),
                  new Condition.Between(PassageFields.LENGTH, 1, Integer.MAX_VALUE))));
      body.putObject("aggs").putObject("length").putObject("stats").put("field", "length");
      JsonNode found = ClusterSearch.search(cluster, "", body).at("/aggregations/length");
      known = new Lengths(found.path("count").asLong(), Math.round(found.path("sum").asDouble()));
      lengths.put(language, known);
    }
    return known;
  }
}
