package org.doithoai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doithoai.conversation.PassageLinks;
import org.doithoai.messaging.LoginRefusedException;
import org.doithoai.storage.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebServiceTest {

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private Database database;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("doithoai.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Without articles: routes of platforms alone. */
  private WebService service(int port, String... more) {
    Map<String, String> environment = new TreeMap<>(Map.of("DOITHOAI_WEB_PORT", "" + port));
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return new WebService(Settings.load(null, environment), database, null, Clock.systemUTC());
  }

  private static final String[] SLACK = {
    "DOITHOAI_SLACK_BOT_TOKEN", "xoxb-1", "DOITHOAI_SLACK_SIGNING_SECRET", "secret"
  };

  private static int status(int port, String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
    return connection.getResponseCode();
  }

  @Test
  void platformsAreRoutedOnThePortOfThePages() throws IOException {
    try (WebService service = service(0, SLACK)) {
      service
          .routes()
          .accept(
              "/slack/events",
              exchange -> {
                exchange.sendResponseHeaders(202, -1);
                exchange.close();
              });
      service.start(List.of(), new NoDesk());
      assertEquals(202, status(service.port(), "/slack/events"));
      assertEquals(404, status(service.port(), "/desk"), "there are no articles to show");
      assertSame(PassageLinks.OWN_ADDRESS, service.links());
    }
  }

  @Test
  void aPortThatIsTakenCostsThePagesButNotTheBotUnlessSlackNeedsIt() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      try (WebService service = service(taken.getLocalPort())) {
        service.start(List.of(), new NoDesk());
        assertEquals(0, service.port());
      }
      LoginRefusedException refused =
          assertThrows(
              LoginRefusedException.class, () -> service(taken.getLocalPort(), SLACK).close());
      String said = String.valueOf(refused.getMessage());
      assertTrue(said.contains("web.port") && said.contains("" + taken.getLocalPort()), said);
      assertEquals(1, said.lines().count());
    }
  }

  @Test
  void withoutPagesThereIsNoPort() {
    try (WebService service = service(0, "DOITHOAI_WEB_ENABLED", "false")) {
      service.routes().accept("/slack/events", exchange -> {});
      assertEquals(0, service.port());
    }
  }
}
