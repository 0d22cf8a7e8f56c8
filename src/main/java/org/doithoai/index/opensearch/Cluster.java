package org.doithoai.index.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import okhttp3.Credentials;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * A cluster, any node of which may be asked: where one does not answer, or cannot now, the next one
 * is, and all of them again until {@link #PATIENCE} is over. Everything asked may be asked twice.
 *
 * <p>Thread-safe.
 */
public final class Cluster {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final MediaType OBJECT = MediaType.get("application/json");
  private static final MediaType LINES = MediaType.get("application/x-ndjson");

  /** How long a cluster that loses a node may take to find its way. */
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private static final Duration CONNECT = Duration.ofSeconds(2);

  /** An answer takes milliseconds; a bulk of passages seconds. */
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private static final int PAUSE_MILLIS = 150;
  private static final int MOST_BYTES = 256 << 20;
  private static final int LONGEST_REASON = 200;

  private final ClusterSettings settings;
  private final Duration patience;
  private final AtomicInteger next = new AtomicInteger();
  private final OkHttpClient client =
      new OkHttpClient.Builder()
          .connectTimeout(CONNECT)
          .readTimeout(ANSWER)
          .writeTimeout(ANSWER)
          .followRedirects(false) // the password goes nowhere else
          .build();

  /** A cluster, of which nothing is asked yet. */
  public Cluster(ClusterSettings settings) {
    this(settings, PATIENCE);
  }

  /** The same with another patience. */
  Cluster(ClusterSettings settings, Duration patience) {
    this.settings = settings;
    this.patience = patience;
  }

  /** The alias that is searched, and the beginning of the names of indexes. */
  String prefix() {
    return settings.prefix();
  }

  /** Asks with a body. */
  JsonNode post(String path, ObjectNode body) throws IOException {
    return send("POST", path, body.toString());
  }

  /** Asks without one. */
  JsonNode get(String path) throws IOException {
    return send("GET", path, null);
  }

  /**
   * Asks until some node answers.
   *
   * @param path below the node's address, with its parameters
   * @param body JSON, or a JSON text a line; null for none
   * @throws ClusterException in one line when none does, or what is asked is refused
   */
  JsonNode send(String method, String path, @Nullable String body) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    String failure = "";
    int status = 0;
    int failed = 0;
    while (true) {
      List<URI> nodes = settings.nodes();
      int node = Math.floorMod(next.get(), nodes.size());
      try {
        Answer answer = ask(nodes.get(node), method, path, body);
        if (answer.status < 300) {
          return answer.content;
        }
        status = answer.status;
        failure = refusal(answer);
        if (status != 429 && status < 502) {
          throw new ClusterException(failure, status);
        }
      } catch (InterruptedIOException e) {
        if (Thread.currentThread().isInterrupted()) {
          throw e;
        }
        failure = status == 0 ? unreachable(e) : failure;
      } catch (ClusterException e) {
        throw e;
      } catch (IOException e) {
        failure = status == 0 ? unreachable(e) : failure; // what a node says tells more
      }
      next.compareAndSet(node, node + 1);
      failed++;
      if (System.nanoTime() > end) {
        throw new ClusterException(failure, status);
      }
      if (failed % nodes.size() == 0) {
        pause(PAUSE_MILLIS);
      }
    }
  }

  static void pause(long millis) throws InterruptedIOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private record Answer(int status, JsonNode content) {}

  private Answer ask(URI node, String method, String path, @Nullable String body)
      throws IOException {
    boolean bodiless = method.equals("GET") || method.equals("DELETE");
    byte[] bytes = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
    RequestBody sent =
        bodiless ? null : RequestBody.create(bytes, path.endsWith("_bulk") ? LINES : OBJECT);
    Request.Builder request = new Request.Builder().url(node + "/" + path).method(method, sent);
    if (settings.user().isPresent()) {
      String password = settings.password().orElse("");
      request.header(
          "Authorization",
          Credentials.basic(settings.user().get(), password, StandardCharsets.UTF_8));
    }
    try (Response response = client.newCall(request.build()).execute()) {
      ResponseBody content = response.body();
      byte[] said = content == null ? new byte[0] : content.byteStream().readNBytes(MOST_BYTES);
      return new Answer(response.code(), parsed(said, response.code()));
    }
  }

  private static JsonNode parsed(byte[] bytes, int status) throws IOException {
    try {
      return JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      if (status < 300) {
        throw new IOException("no JSON");
      }
      return JSON.createObjectNode();
    }
  }

  private String unreachable(IOException e) {
    String nodes =
        settings.nodes().stream().map(URI::getAuthority).collect(Collectors.joining(" "));
    return "OpenSearch cannot be reached at %s (%s)".formatted(nodes, e.getClass().getSimpleName());
  }

  private static String refusal(Answer answer) {
    return switch (answer.status) {
      case 401 -> "OpenSearch refuses the user or password (status 401)";
      case 403 -> "OpenSearch does not allow it (status 403)" + reason(answer.content);
      case 429 -> "OpenSearch has too much to do (status 429)";
      default -> "OpenSearch answers with status " + answer.status + reason(answer.content);
    };
  }

  /** What the cluster says of an error, one line; empty if it says nothing. */
  static String reason(JsonNode answer) {
    JsonNode error = answer.path("error");
    String said = error.path("root_cause").path(0).path("reason").asText("");
    said = said.isEmpty() ? error.path("reason").asText("") : said;
    said = said.replaceAll("[\\p{Cntrl}\\s]+", " ");
    String cut = said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) : said;
    return cut.isEmpty() ? "" : ": " + cut;
  }
}
