package org.doithoai.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doithoai.index.ArticleFields;
import org.doithoai.index.Condition;
import org.doithoai.index.DayOrder;
import org.doithoai.index.IndexedArticle;
import org.doithoai.index.Link;
import org.doithoai.index.PassageFields;
import org.doithoai.index.PassageIndex;
import org.doithoai.index.RankedPassage;
import org.doithoai.index.TranslatedTerm;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The articles and passages of a cluster. It is opened whether or not the cluster answers, and each
 * question asks it anew: when it cannot be reached, the question fails, and the next one may not.
 *
 * <p>What it shows is what stands in the cluster now; frequencies and links are as of the moment
 * they were asked first.
 */
public final class OpenSearchIndex implements PassageIndex {

  private static final int PAGE = 5_000;
  private static final int MOST_VALUES = 60_000;

  private final Cluster cluster;
  private final Statistics statistics;
  private final PassageRanking ranking;
  private final ClusterArticles articles;
  private final String generation;

  /** The index that a cluster has now; empty until it was published. */
  public OpenSearchIndex(Cluster cluster) {
    this.cluster = cluster;
    this.statistics = new Statistics(cluster);
    this.ranking = new PassageRanking(cluster, statistics);
    this.articles = new ClusterArticles(cluster);
    this.generation = generation();
  }

  /** What the state is called now; empty when nobody can tell. */
  private String generation() {
    try {
      return cluster
          .get(cluster.prefix() + "/_doc/" + ClusterSearch.GENERATION)
          .at("/_source/" + ClusterSearch.GENERATION)
          .asText();
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public List<RankedPassage> rank(Language language, List<TranslatedTerm> terms, int limit)
      throws IOException {
    return ranking.rank(language, terms, limit);
  }

  /** None: vectors stay with Lucene (decision 102). */
  @Override
  public List<RankedPassage> nearest(Language language, float[] vector, int limit) {
    return List.of();
  }

  @Override
  public int dimensions(Language language) {
    return 0;
  }

  @Override
  public int frequency(String field, String term) throws IOException {
    return statistics.frequency(field, term);
  }

  @Override
  public void expect(Map<String, ? extends Collection<String>> terms) throws IOException {
    statistics.expect(terms);
  }

  @Override
  public int passages(Language language) throws IOException {
    return (int) Math.min(Integer.MAX_VALUE, statistics.lengths(language).passages());
  }

  @Override
  public Optional<String> near(Language language, String word, int edits) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode().put("size", 0);
    ObjectNode near = body.putObject("suggest").putObject("near").put("text", word);
    near.putObject("term")
        .put("field", QueryJson.field(PassageFields.words(language)))
        .put("size", 1)
        .put("shard_size", 10)
        .put("max_edits", edits)
        .put("prefix_length", 1)
        .put("suggest_mode", "missing");
    JsonNode found = ClusterSearch.search(cluster, "", body).at("/suggest/near/0/options/0/text");
    return found.isTextual() ? Optional.of(found.asText()) : Optional.empty();
  }

  @Override
  public List<IndexedArticle> articles(List<String> keys) throws IOException {
    return articles.articles(keys);
  }

  @Override
  public List<String> keys(Condition which, @Nullable DayOrder order, int limit)
      throws IOException {
    ArrayNode sort = Cluster.JSON.createArrayNode();
    if (order != null) {
      sort.add(QueryJson.sort(ArticleFields.DAY, order == DayOrder.NEWEST_FIRST ? "desc" : "asc"));
    }
    sort.add(QueryJson.sort(ClusterSearch.ORDER, "asc"));
    List<String> keys = new ArrayList<>();
    String key = QueryJson.field(ArticleFields.ARTICLE_KEY);
    ClusterSearch.scan(
        cluster,
        cluster.prefix(),
        QueryJson.of(which, this::having),
        List.of(key),
        sort,
        limit,
        fields -> keys.add(fields.path(key).path(0).asText()));
    return keys;
  }

  /** The keys of the articles that have a passage which meets a condition. */
  private Set<String> having(Condition passage) throws IOException {
    Set<String> keys = new LinkedHashSet<>();
    JsonNode after = null;
    do {
      ObjectNode body = Cluster.JSON.createObjectNode().put("size", 0);
      body.put("track_total_hits", false);
      body.set("query", QueryJson.of(passage));
      ObjectNode composite =
          body.putObject("aggs").putObject("keys").putObject("composite").put("size", PAGE);
      composite
          .putArray("sources")
          .addObject()
          .putObject("key")
          .putObject("terms")
          .put("field", ArticleFields.KEY);
      if (after != null) {
        composite.set("after", after);
      }
      JsonNode found = ClusterSearch.search(cluster, "", body).at("/aggregations/keys");
      found.path("buckets").forEach(bucket -> keys.add(bucket.at("/key/key").asText()));
      after = found.get("after_key");
    } while (after != null);
    return keys;
  }

  @Override
  public int count(Condition which) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode();
    body.set("query", QueryJson.of(which, this::having));
    return cluster.post(cluster.prefix() + "/_count", body).path("count").asInt();
  }

  @Override
  public List<String> values(String field) throws IOException {
    return values(field, "asc", MOST_VALUES);
  }

  @Override
  public Optional<String> lastValue(String field) throws IOException {
    return values(field, "desc", 1).stream().findFirst();
  }

  private List<String> values(String field, String direction, int limit) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode().put("size", 0);
    body.put("track_total_hits", false);
    body.set("query", QueryJson.of(ArticleFields.articles()));
    ObjectNode terms = body.putObject("aggs").putObject("values").putObject("terms");
    terms.put("field", QueryJson.field(field)).put("size", limit);
    terms.putObject("order").put("_key", direction);
    List<String> values = new ArrayList<>();
    ClusterSearch.search(cluster, "", body)
        .at("/aggregations/values/buckets")
        .forEach(bucket -> values.add(bucket.path("key").asText()));
    return values;
  }

  @Override
  public List<Link> links(String key) throws IOException {
    return articles.links(key);
  }

  @Override
  public List<Link> links() throws IOException {
    return articles.links();
  }

  @Override
  public Map<String, String> hashes() throws IOException {
    Map<String, String> hashes = new LinkedHashMap<>();
    String key = QueryJson.field(ArticleFields.ARTICLE_KEY);
    ClusterSearch.scan(
        cluster,
        cluster.prefix(),
        QueryJson.of(ArticleFields.articles()),
        List.of(key, ArticleFields.HASH),
        fields ->
            hashes.put(
                fields.path(key).path(0).asText(),
                fields.path(ArticleFields.HASH).path(0).asText()));
    return hashes;
  }

  /** Whether nothing was published since, as far as anybody can tell. */
  @Override
  public boolean isCurrent() {
    String now = generation();
    return now.isEmpty() || now.equals(generation);
  }

  @Override
  public boolean retain() {
    return true;
  }

  /** Nothing: connections close by themselves. */
  @Override
  public void close() {}
}
