package org.doithoai.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.lucene.util.BytesRef;
import org.doithoai.index.ArticleFields;
import org.doithoai.index.Condition;
import org.doithoai.index.IndexedArticle;
import org.doithoai.index.Link;
import org.doithoai.index.PublishedArticle;
import org.doithoai.index.StoredArticle;

/**
 * Articles as the cluster stores them, and the links between them: with articles come the links of
 * their events, so that no question asks for each. Thread-safe.
 */
final class ClusterArticles {

  static final String EVENT = "event";
  private static final String ARTICLE = "article";
  private static final String LINKS = "links";

  /** Articles whose links are remembered: what is forgotten is asked again. */
  private static final int REMEMBERED = 50_000;

  private final Cluster cluster;
  private final Map<String, List<Link>> links = new ConcurrentHashMap<>();

  ClusterArticles(Cluster cluster) {
    this.cluster = cluster;
  }

  /** The id of an article's document, and what its documents are routed by. */
  static String id(String key) {
    return DigestUtils.sha256Hex(key).substring(0, 40);
  }

  List<IndexedArticle> articles(List<String> keys) throws IOException {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<IndexedArticle> articles = new ArrayList<>();
    Set<String> events = new LinkedHashSet<>();
    for (JsonNode source : sources(keys, List.of(ARTICLE, EVENT))) {
      IndexedArticle article = article(source.path(ARTICLE));
      articles.add(article);
      if (!links.containsKey(article.key())) {
        events.add(source.path(EVENT).asText());
      }
    }
    load(events);
    return articles;
  }

  /** What the documents of articles hold, in this order; as of the last refresh. */
  private List<JsonNode> sources(List<String> keys, List<String> parts) throws IOException {
    ObjectNode body = Cluster.JSON.createObjectNode();
    ArrayNode docs = body.putArray("docs");
    for (String key : keys) {
      ObjectNode doc = docs.addObject().put("_id", id(key)).put("routing", id(key));
      parts.forEach(doc.putArray("_source")::add);
    }
    List<JsonNode> sources = new ArrayList<>();
    for (JsonNode doc :
        cluster.post(cluster.prefix() + "/_mget?realtime=false", body).path("docs")) {
      if (doc.has("error")) {
        throw new ClusterException("OpenSearch gives no article" + Cluster.reason(doc), 503);
      }
      if (doc.path("found").asBoolean()) {
        sources.add(doc.path("_source"));
      }
    }
    return sources;
  }

  /** The links of an article. */
  List<Link> links(String key) throws IOException {
    List<Link> known = links.get(key);
    if (known == null) {
      List<JsonNode> sources = sources(List.of(key), List.of(EVENT));
      load(sources.stream().map(source -> source.path(EVENT).asText()).toList());
      known = links.getOrDefault(key, List.of());
    }
    return known;
  }

  /** Remembers the links of these events. */
  private void load(Collection<String> events) throws IOException {
    if (!events.isEmpty()) {
      if (links.size() > REMEMBERED) {
        links.clear();
      }
      scan(QueryJson.any(EVENT, events), links::put);
    }
  }

  /** All links. */
  List<Link> links() throws IOException {
    Set<Link> all = new LinkedHashSet<>();
    scan(QueryJson.of(new Condition.Has(LINKS)), (_, of) -> all.addAll(of));
    return List.copyOf(all);
  }

  private void scan(ObjectNode which, BiConsumer<String, List<Link>> each) throws IOException {
    ClusterSearch.scan(
        cluster,
        cluster.prefix(),
        which,
        List.of(ArticleFields.KEY, LINKS),
        fields -> {
          List<Link> of = new ArrayList<>();
          fields.path(LINKS).forEach(link -> of.add(Link.ofText(link.asText())));
          each.accept(fields.path(ArticleFields.KEY).path(0).asText(), List.copyOf(of));
        });
  }

  /** What is written of an article beside what it is found by. */
  static void write(PublishedArticle article, ObjectNode document) {
    StoredArticle stored = article.stored();
    ObjectNode whole = document.putObject(ARTICLE);
    ObjectNode words = whole.putObject("words");
    stored.words().forEach(words::put);
    stored.facts().forEach(whole.putArray("facts")::add);
    whole.put("text", stored.text());
    whole.put("runs", encoded(stored.runs()));
    whole.put("annotations", encoded(stored.annotations()));
    document.put(EVENT, article.event());
    ArrayNode joined = document.putArray(LINKS);
    article.links().forEach(link -> joined.add(link.toText()));
  }

  private static IndexedArticle article(JsonNode whole) throws ClusterException {
    Map<String, String> words = new LinkedHashMap<>();
    whole.path("words").properties().forEach(e -> words.put(e.getKey(), e.getValue().asText()));
    List<String> facts = new ArrayList<>();
    whole.path("facts").forEach(fact -> facts.add(fact.asText()));
    try {
      return new StoredArticle(
              words,
              facts,
              whole.path("text").asText(),
              decoded(whole.path("runs")),
              decoded(whole.path("annotations")))
          .read();
    } catch (RuntimeException e) {
      throw new ClusterException("OpenSearch gives an article of another form", 0);
    }
  }

  private static String encoded(BytesRef bytes) {
    byte[] copy = BytesRef.deepCopyOf(bytes).bytes;
    return Base64.getEncoder().encodeToString(copy);
  }

  private static BytesRef decoded(JsonNode text) {
    return new BytesRef(Base64.getDecoder().decode(text.asText()));
  }
}
