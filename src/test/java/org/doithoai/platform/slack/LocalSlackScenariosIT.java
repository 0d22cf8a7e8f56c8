package org.doithoai.platform.slack;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The scenarios on {@code local-slack} 0.1.8, which others wrote and npm has. It is taken from
 * npm's cache and nowhere else; {@code npm cache add local-slack-linux-x64@0.1.8} puts it there.
 */
class LocalSlackScenariosIT extends SlackScenarios {

  private static final String PACKAGE = "local-slack-linux-x64";
  private static final String VERSION = "0.1.8";
  private static final Path CACHED = Path.of("target", "local-slack");

  private static final String CONFIG =
      """
      workspace: {name: Test, domain: test, teamId: T0TEST}
      app:
        appId: A01APP
        botUserId: U0BOT
        botName: doithoai
        botToken: xoxb-test-token
        appToken: xapp-test-token
        signingSecret: secret
        mode: socket
      users:
        - { id: U01ALICE, name: alice, real_name: Alice Anderson }
      channels:
        - { id: C01GEN, name: general, members: [U01ALICE, U0BOT] }
      """;

  @Override
  Town town(Path folder) {
    try {
      return new LocalSlack(program(), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The program, unpacked; skips the test with a notice when npm or the package is not there. */
  private static Path program() throws IOException {
    Path program = CACHED.resolve("package").resolve("bin").resolve("local-slack");
    if (!Files.isExecutable(program)) {
      Files.createDirectories(CACHED);
      boolean there =
          runs("npm", "pack", PACKAGE + "@" + VERSION, "--offline", "--silent")
              && runs("tar", "xzf", PACKAGE + "-" + VERSION + ".tgz");
      if (!there) {
        abort("not in npm's cache, so not compared: npm cache add " + PACKAGE + "@" + VERSION);
      }
    }
    return program.toAbsolutePath();
  }

  private static boolean runs(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(CACHED.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** One process of it, driven by its control calls. */
  private static final class LocalSlack implements Town {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final String base;

    LocalSlack(Path program, Path folder) throws IOException {
      Path config = Files.writeString(folder.resolve("local-slack.yaml"), CONFIG);
      int port;
      try (ServerSocket free = new ServerSocket(0)) {
        port = free.getLocalPort();
      }
      base = "http://127.0.0.1:" + port;
      process =
          new ProcessBuilder(
                  program.toString(),
                  "--config",
                  config.toString(),
                  "--port",
                  String.valueOf(port),
                  "--base-host",
                  "127.0.0.1")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      awaitStarted();
    }

    private void awaitStarted() {
      long end = System.nanoTime() + 30_000_000_000L;
      while (System.nanoTime() < end) {
        try {
          get("state");
          return;
        } catch (UncheckedIOException notYet) {
          Thread.onSpinWait();
        }
      }
      throw new AssertionError("local-slack does not start");
    }

    private JsonNode get(String path) {
      return send(HttpRequest.newBuilder(URI.create(base + "/_control/" + path)).build());
    }

    private void post(String path, Map<String, ?> body) {
      send(
          HttpRequest.newBuilder(URI.create(base + "/_control/" + path))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(JSON.valueToTree(body).toString()))
              .build());
    }

    private JsonNode send(HttpRequest request) {
      try {
        return JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public URI url() {
      return URI.create(base + "/api/");
    }

    @Override
    public void write(String text) {
      post("message", Map.of("channel", ALICE, "user", ALICE, "text", text));
    }

    @Override
    public void mention(String text) {
      post(
          "message",
          Map.of(
              "channel", GENERAL, "user", ALICE, "text", "<@" + SlackEmulator.BOT + "> " + text));
    }

    @Override
    public void command(String text) {
      post(
          "command",
          Map.of("channel", GENERAL, "user", ALICE, "command", "/doithoai", "text", text));
    }

    @Override
    public void press(Seen message, String word) {
      ObjectNode action = JSON.createObjectNode().put("action_id", word).put("value", word);
      post(
          "interact",
          Map.of(
              "channel",
              message.channel(),
              "messageTs",
              message.ts(),
              "user",
              ALICE,
              "action",
              action));
    }

    @Override
    public void openHome() {
      post("open-home", Map.of("user", ALICE));
    }

    @Override
    public List<Seen> seen(boolean inChannel) {
      List<Seen> seen = new ArrayList<>();
      for (JsonNode channel : get("state").path("channels")) {
        if (channel.path("is_im").asBoolean() != inChannel) {
          for (JsonNode message : get("messages/" + channel.path("id").asText()).path("messages")) {
            if (message.path("user").asText().equals(SlackEmulator.BOT)) {
              seen.add(
                  new Seen(
                      channel.path("id").asText(),
                      message.path("ts").asText(),
                      message.path("thread_ts").asText(),
                      message.path("text").asText(),
                      message.path("blocks"),
                      message.path("ephemeral_to").asText().equals(ALICE)));
            }
          }
        }
      }
      return seen;
    }

    @Override
    public List<JsonNode> views(String method) {
      List<JsonNode> views = new ArrayList<>();
      for (JsonNode entry : get("log").path("log")) {
        if (entry.path("summary").asText().equals(method)) {
          JsonNode view = entry.at("/detail/view");
          views.add(view.isTextual() ? SlackEmulator.read(view.asText()) : view);
        }
      }
      return views;
    }

    @Override
    public void close() {
      process.destroy();
      client.close();
    }
  }
}
