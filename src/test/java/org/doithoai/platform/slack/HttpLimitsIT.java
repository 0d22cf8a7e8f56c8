package org.doithoai.platform.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.app_backend.SlackSignature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.conversation.BotProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever sends slowly, or opens connections without end, does not keep Slack from being heard. */
class HttpLimitsIT {

  private static final int MANY = 700;
  private static final int PATIENCE_MS = 90_000;

  @TempDir Path folder;

  private static Socket open(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MS);
    return socket;
  }

  /** The status of a signed request; 0 when there was no answer. */
  private static int signed(int port) throws InterruptedException {
    String body =
        "{\"type\":\"event_callback\",\"team_id\":\"T0TEST\",\"event_id\":\"E1\",\"event\":{\"type\":\"x\"}}";
    String time = String.valueOf(Instant.now().getEpochSecond());
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + HttpMode.PATH))
                  .header("Content-Type", "application/json")
                  .header(SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP, time)
                  .header(
                      SlackSignature.HeaderNames.X_SLACK_SIGNATURE,
                      new SlackSignature.Generator(HttpBot.SECRET).generate(time, body))
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException none) {
      return 0;
    }
  }

  @Test
  void slowAndIdleConnectionsAreClosedAndSlackIsHeardAgain() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<Socket> sockets = new ArrayList<>();
    try (SlackEmulator slack = new SlackEmulator();
        BotProcess bot = HttpBot.start(folder, slack, port)) {
      bot.awaitLine("READY");
      assertEquals(200, signed(port));
      for (int i = 0; i < MANY; i++) {
        Socket socket = open(port);
        sockets.add(socket);
        if (i % 2 == 0) {
          socket
              .getOutputStream()
              .write(
                  "POST /slack/events HTTP/1.1\r\nHost: a\r\n".getBytes(StandardCharsets.US_ASCII));
        }
      }
      int closed = 0;
      for (Socket socket : sockets) {
        closed += isClosed(socket) ? 1 : 0;
      }
      assertEquals(MANY, closed, "all are closed in the end");
      assertEquals(200, signed(port));
      assertTrue(bot.process().isAlive());
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private static boolean isClosed(Socket socket) {
    try {
      return socket.getInputStream().read() < 0;
    } catch (java.net.SocketTimeoutException open) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }
}
