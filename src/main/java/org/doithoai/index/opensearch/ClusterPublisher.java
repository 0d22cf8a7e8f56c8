package org.doithoai.index.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.doithoai.index.ArticleFields;
import org.doithoai.index.PassageFields;
import org.doithoai.index.Publication;
import org.doithoai.index.PublishedArticle;
import org.doithoai.index.PublishedArticle.PublishedPassage;
import org.doithoai.text.Language;

/**
 * Makes the cluster hold the articles of a publication and no others: only what has changed is
 * sent, and questions see all of it at the end, when the shards are refreshed. Another format or
 * other knowledge fills a new index beside the old one, which the alias leaves when the new one is
 * whole. What a run that was killed has sent, the next one finds there; several machines may
 * publish the same at once.
 */
public final class ClusterPublisher {

  private static final String STAMP = "stamp";

  /** Of an article, how many passages it has. */
  private static final String NUMBER = ArticleFields.NUMBER;

  private final Cluster cluster;

  public ClusterPublisher(Cluster cluster) {
    this.cluster = cluster;
  }

  /** What the cluster holds of an article. */
  private record Held(String stamp, int passages) {}

  /**
   * Publishes.
   *
   * @param fingerprint of the format and the knowledge that the articles were analysed with
   * @param anew whether to fill a new index even so
   * @return how many articles were sent or removed
   * @throws ClusterException in one line; what is searched is then as of before
   */
  public int publish(Publication publication, String fingerprint, boolean anew) throws IOException {
    String searched = searched();
    String target = target(searched, DigestUtils.sha256Hex(fingerprint + mapping()), anew);
    if (!target.equals(searched)) {
      create(target);
    }
    int changes = fill(target, publication);
    if (!target.equals(searched)) {
      swap(searched, target);
    }
    return changes;
  }

  /** The index that the alias leads to; empty if there is none. */
  private String searched() throws IOException {
    try {
      return cluster.get("_alias/" + cluster.prefix()).fieldNames().next();
    } catch (ClusterException e) {
      if (e.isAbsent()) {
        return "";
      }
      throw e;
    }
  }

  private String target(String searched, String hash, boolean anew) {
    String name = cluster.prefix() + "-" + hash.substring(0, 8);
    if (!searched.startsWith(name)) {
      return name + "-0";
    }
    int number = Integer.parseInt(searched.substring(name.length() + 1));
    return anew ? name + "-" + (number + 1) : searched;
  }

  private static String mapping() throws IOException {
    try (InputStream in = ClusterPublisher.class.getResourceAsStream("index.json")) {
      return Cluster.JSON.readTree(Objects.requireNonNull(in)).toString();
    }
  }

  private void create(String target) throws IOException {
    try {
      cluster.send("PUT", target, mapping());
    } catch (ClusterException e) {
      if (!String.valueOf(e.getMessage()).contains("already exists")) {
        throw e;
      }
    }
  }

  private int fill(String target, Publication publication) throws IOException {
    cluster.send("POST", target + "/_refresh", null);
    Map<String, Held> held = new HashMap<>();
    long[] last = {0};
    String key = QueryJson.field(ArticleFields.ARTICLE_KEY);
    ClusterSearch.scan(
        cluster,
        target,
        QueryJson.of(ArticleFields.articles()),
        List.of(key, STAMP, NUMBER, ClusterSearch.ORDER),
        fields -> {
          last[0] = Math.max(last[0], fields.path(ClusterSearch.ORDER).path(0).asLong());
          held.put(
              fields.path(key).path(0).asText(),
              new Held(fields.path(STAMP).path(0).asText(), fields.path(NUMBER).path(0).asInt()));
        });
    int changes = 0;
    Bulk bulk = new Bulk(cluster, target);
    for (Map.Entry<String, String> entry : publication.stamps().entrySet()) {
      Held before = held.remove(entry.getKey());
      if (before == null || !before.stamp.equals(entry.getValue())) {
        PublishedArticle article = publication.article(entry.getKey());
        add(bulk, entry.getKey(), article, entry.getValue(), ++last[0]);
        remove(
            bulk, entry.getKey(), article.passages().size(), before == null ? 0 : before.passages);
        changes++;
      }
    }
    for (Map.Entry<String, Held> gone : held.entrySet()) {
      remove(bulk, gone.getKey(), 0, gone.getValue().passages);
      bulk.delete(ClusterArticles.id(gone.getKey()), ClusterArticles.id(gone.getKey()));
      changes++;
    }
    if (changes > 0 || publication.stamps().isEmpty()) {
      ObjectNode generation = Cluster.JSON.createObjectNode();
      generation.put(ClusterSearch.GENERATION, UUID.randomUUID().toString());
      bulk.add(ClusterSearch.GENERATION, null, generation);
    }
    bulk.send();
    cluster.send("POST", target + "/_refresh", null);
    return changes;
  }

  private static void add(Bulk bulk, String key, PublishedArticle article, String stamp, long order)
      throws IOException {
    String id = ClusterArticles.id(key);
    ObjectNode document = document(ArticleFields.ARTICLE, order, article.repeated());
    words(document, article.words());
    article.numbers().forEach((field, day) -> document.put(QueryJson.field(field), day));
    document.put(ArticleFields.HASH, article.hash());
    document.put(STAMP, stamp);
    document.put(NUMBER, article.passages().size());
    ClusterArticles.write(article, document);
    bulk.add(id, id, document);
    for (int i = 0; i < article.passages().size(); i++) {
      PublishedPassage passage = article.passages().get(i);
      ObjectNode one = document(ArticleFields.PASSAGE, order, passage.repeated());
      words(one, article.shared());
      one.put(NUMBER, i);
      one.put(ArticleFields.START, passage.span().start());
      one.put(ArticleFields.END, passage.span().end());
      passage
          .terms()
          .forEach((field, terms) -> one.put(QueryJson.field(field), String.join("\n", terms)));
      one.put(PassageFields.LENGTH, length(passage.terms()));
      bulk.add(id + "-" + i, id, one);
    }
  }

  /** How many terms and pairs a passage has. */
  private static int length(Map<String, List<String>> terms) {
    return Stream.of(Language.values())
        .mapToInt(each -> terms.getOrDefault(PassageFields.exact(each), List.of()).size())
        .sum();
  }

  private static ObjectNode document(String kind, long order, boolean repeated) {
    return Cluster.JSON
        .createObjectNode()
        .put(ArticleFields.KIND, kind)
        .put(ClusterSearch.ORDER, order)
        .put(QueryJson.REPEATED, repeated);
  }

  private static void words(ObjectNode document, Map<String, List<String>> words) {
    words.forEach((field, of) -> of.forEach(document.withArray("/" + QueryJson.field(field))::add));
  }

  /** Removes the passages from one number on up to another. */
  private static void remove(Bulk bulk, String key, int from, int until) throws IOException {
    String id = ClusterArticles.id(key);
    for (int i = from; i < until; i++) {
      bulk.delete(id + "-" + i, id);
    }
  }

  private void swap(String from, String to) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode();
    var actions = body.putArray("actions");
    actions.addObject().putObject("add").put("index", to).put("alias", cluster.prefix());
    if (!from.isEmpty()) {
      actions.addObject().putObject("remove").put("index", from).put("alias", cluster.prefix());
    }
    cluster.post("_aliases", body);
    if (!from.isEmpty()) {
      cluster.send("DELETE", from, null);
    }
  }
}
