package org.doithoai.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents on their way to the cluster, a few megabytes at a time and one request after the other:
 * what the cluster refuses since it has too much to do is sent again after a pause, and nothing
 * more meanwhile. For one thread.
 */
final class Bulk {

  /** Characters of one request, about. */
  private static final int SIZE = 2_000_000;

  private static final int TRIES = 9;
  private static final long FIRST_PAUSE_MILLIS = 100;

  private final Cluster cluster;
  private final String index;
  private final List<String> waiting = new ArrayList<>();
  private int size;

  Bulk(Cluster cluster, String index) {
    this.cluster = cluster;
    this.index = index;
  }

  void add(String id, @Nullable String routing, ObjectNode document) throws IOException {
    waiting.add(action("index", id, routing) + document + '\n');
    full(waiting.getLast().length());
  }

  void delete(String id, String routing) throws IOException {
    waiting.add(action("delete", id, routing));
    full(waiting.getLast().length());
  }

  private static String action(String name, String id, @Nullable String routing) {
    ObjectNode action = Cluster.JSON.createObjectNode();
    ObjectNode of = action.putObject(name).put("_id", id);
    if (routing != null) {
      of.put("routing", routing);
    }
    return action.toString() + '\n';
  }

  private void full(int more) throws IOException {
    size += more;
    if (size >= SIZE) {
      send();
    }
  }

  /** Sends what waits. */
  void send() throws IOException {
    List<String> left = List.copyOf(waiting);
    long pause = FIRST_PAUSE_MILLIS;
    for (int i = 1; !left.isEmpty(); i++) {
      left = refused(left, i == TRIES);
      if (!left.isEmpty()) {
        Cluster.pause(pause);
        pause *= 2;
      }
    }
    waiting.clear();
    size = 0;
  }

  /** What was refused for now, in its order. */
  private List<String> refused(List<String> sent, boolean last) throws IOException {
    JsonNode answer = cluster.send("POST", index + "/_bulk", String.join("", sent));
    List<String> refused = new ArrayList<>();
    JsonNode items = answer.path("items");
    for (int i = 0; i < items.size() && answer.path("errors").asBoolean(); i++) {
      JsonNode item = items.get(i).elements().next();
      int status = item.path("status").asInt();
      boolean done = status < 300 || (status == 404 && items.get(i).has("delete"));
      if (!done && (last || (status != 429 && status != 503))) {
        throw new ClusterException(
            "OpenSearch refuses articles (status " + status + ")" + Cluster.reason(item), status);
      }
      if (!done) {
        refused.add(sent.get(i));
      }
    }
    return refused;
  }
}
