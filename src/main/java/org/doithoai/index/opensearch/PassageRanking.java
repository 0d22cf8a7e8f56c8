package org.doithoai.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.SmallFloat;
import org.doithoai.index.ArticleFields;
import org.doithoai.index.Condition;
import org.doithoai.index.PassageFields;
import org.doithoai.index.RankedPassage;
import org.doithoai.index.TranslatedTerm;
import org.doithoai.index.lucene.ExpectedTermScore;
import org.doithoai.index.lucene.WeightedTerm;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/**
 * Ranks passages as {@link org.doithoai.index.lucene.TranslatedTermQuery} does (decision 103): the
 * cluster names candidates by its own BM25, every translation boosted so that it counts about what
 * it does in the end; these are scored here by the terms that they have, and the statistics of all
 * shards.
 */
final class PassageRanking {

  /** Candidates for each passage that is wanted. */
  private static final int CANDIDATES = 20;

  /** Of the words of a question, those that name candidates: the cluster takes no more. */
  private static final int MOST_TERMS = 1_000;

  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparingDouble((Scored each) -> each.passage.score())
          .reversed()
          .thenComparingLong(Scored::order)
          .thenComparingInt(Scored::number);

  private final Cluster cluster;
  private final Statistics statistics;

  /**
   * @param order of its article, among which those go first that were indexed first
   * @param number its place in its article
   */
  private record Scored(RankedPassage passage, long order, int number) {}

  /** A term with how it is scored. */
  private record Weighed(String field, List<WeightedTerm> translations, ExpectedTermScore score) {}

  PassageRanking(Cluster cluster, Statistics statistics) {
    this.cluster = cluster;
    this.statistics = statistics;
  }

  List<RankedPassage> rank(Language language, List<TranslatedTerm> terms, int limit)
      throws IOException {
    Statistics.Lengths lengths = statistics.lengths(language);
    Map<String, Set<String>> asked = new LinkedHashMap<>();
    for (TranslatedTerm term : terms) {
      Set<String> of = asked.computeIfAbsent(term.field(), _ -> new LinkedHashSet<>());
      term.translations().forEach(each -> of.add(each.term()));
    }
    statistics.expect(asked);
    List<Weighed> weighed = new ArrayList<>();
    Map<String, Map<String, Double>> boosts = new LinkedHashMap<>();
    for (TranslatedTerm term : terms) {
      List<WeightedTerm> translations = WeightedTerm.merged(term.translations());
      double documents = 0;
      for (WeightedTerm each : translations) {
        documents += (double) each.weight() * statistics.frequency(term.field(), each.term());
      }
      ExpectedTermScore score =
          ExpectedTermScore.of(
              lengths.passages(),
              lengths.terms(),
              documents,
              PassageFields.BM25_K1,
              PassageFields.BM25_B,
              (float) term.weight());
      weighed.add(new Weighed(term.field(), translations, score));
      for (WeightedTerm each : translations) {
        int frequency = statistics.frequency(term.field(), each.term());
        if (frequency > 0) {
          double idf = Math.log(1 + (lengths.passages() - frequency + 0.5) / (frequency + 0.5));
          boosts
              .computeIfAbsent(term.field(), _ -> new LinkedHashMap<>())
              .merge(each.term(), score.limit() * once(each.weight()) / idf, Double::sum);
        }
      }
    }
    return boosts.isEmpty()
        ? List.of()
        : scored(candidates(boosts, limit), weighed, language, limit);
  }

  /**
   * What one mention of a translation with this weight counts beside one of a word itself, in a
   * passage of average length.
   */
  private static double once(double weight) {
    return weight * (1 + PassageFields.BM25_K1) / (weight + PassageFields.BM25_K1);
  }

  private JsonNode candidates(Map<String, Map<String, Double>> boosts, int limit)
      throws IOException {
    record Boosted(String field, String term, double boost) {}
    List<Boosted> all = new ArrayList<>();
    boosts.forEach(
        (field, of) -> of.forEach((term, boost) -> all.add(new Boosted(field, term, boost))));
    all.sort(Comparator.comparingDouble(Boosted::boost).reversed());
    ArrayNode should = Cluster.JSON.createArrayNode();
    for (Boosted each : all.subList(0, Math.min(MOST_TERMS, all.size()))) {
      ObjectNode value =
          Cluster.JSON.createObjectNode().put("value", each.term).put("boost", (float) each.boost);
      should.add(QueryJson.one("term", QueryJson.one(QueryJson.field(each.field), value)));
    }
    ObjectNode bool = Cluster.JSON.createObjectNode();
    bool.set("should", should);
    bool.put("minimum_should_match", 1);
    bool.set("must_not", QueryJson.of(new Condition.Repeated()));
    ObjectNode body = Cluster.JSON.createObjectNode().put("size", limit * CANDIDATES);
    body.put("track_total_hits", false);
    body.put("_source", false);
    ArrayNode stored = body.putArray("stored_fields");
    boosts.keySet().forEach(field -> stored.add(QueryJson.field(field)));
    ArrayNode values = body.putArray("docvalue_fields");
    for (String field :
        List.of(
            ArticleFields.KEY,
            ClusterSearch.ORDER,
            ArticleFields.NUMBER,
            ArticleFields.START,
            ArticleFields.END,
            PassageFields.LENGTH)) {
      values.add(field);
    }
    body.set("query", QueryJson.one("bool", bool));
    return ClusterSearch.search(cluster, "search_type=dfs_query_then_fetch", body).at("/hits/hits");
  }

  private static List<RankedPassage> scored(
      JsonNode hits, List<Weighed> terms, Language language, int limit) {
    List<Scored> all = new ArrayList<>();
    for (JsonNode hit : hits) {
      JsonNode fields = hit.path("fields");
      Map<String, Map<String, Integer>> counts = new HashMap<>();
      byte norm = SmallFloat.intToByte4((int) number(fields, PassageFields.LENGTH));
      double sum = 0;
      for (Weighed term : terms) {
        Map<String, Integer> of =
            counts.computeIfAbsent(
                term.field, field -> counts(fields.path(QueryJson.field(field)).path(0).asText()));
        double frequency = 0;
        for (WeightedTerm each : term.translations) {
          frequency += (double) each.weight() * of.getOrDefault(each.term(), 0);
        }
        sum += frequency == 0 ? 0 : (float) term.score.score(frequency, norm);
      }
      Span span =
          new Span(
              (int) number(fields, ArticleFields.START), (int) number(fields, ArticleFields.END));
      String key = fields.path(ArticleFields.KEY).path(0).asText();
      all.add(
          new Scored(
              new RankedPassage(key, span, language, (float) sum),
              number(fields, ClusterSearch.ORDER),
              (int) number(fields, ArticleFields.NUMBER)));
    }
    return all.stream().sorted(BEST_FIRST).limit(limit).map(Scored::passage).toList();
  }

  private static long number(JsonNode fields, String field) {
    return fields.path(field).path(0).asLong();
  }

  private static Map<String, Integer> counts(String text) {
    Map<String, Integer> counts = new HashMap<>();
    for (String term : text.split("\n", -1)) {
      counts.merge(term, 1, Integer::sum);
    }
    return counts;
  }
}
