package org.doithoai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.doithoai.app.Settings;
import org.doithoai.web.Response;
import org.doithoai.web.WebServer;
import org.junit.jupiter.api.Test;

class OnlineChecksTest {

  private static Map<String, String> problems(String base) {
    Map<String, String> environment = new HashMap<>();
    environment.put("DOITHOAI_TELEGRAM_TOKEN", "7301:secret-token");
    environment.put("DOITHOAI_TELEGRAM_URL", base);
    environment.put("DOITHOAI_SLACK_BOT_TOKEN", "xoxb-secret");
    environment.put("DOITHOAI_SLACK_APP_TOKEN", "xapp-secret");
    environment.put("DOITHOAI_SLACK_URL", base + "/api/");
    environment.put("DOITHOAI_MODEL", "openai:some");
    environment.put("DOITHOAI_MODEL_URL", base + "/v1");
    environment.put("DOITHOAI_MODEL_KEY", "sk-secret");
    return OnlineChecks.of(Settings.load(null, environment));
  }

  private static Response json(int status, String body) {
    return new Response(
        status,
        Map.of("Content-Type", "application/json"),
        body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void eachIsAskedAndWhatItRefusesIsSaidWithoutAKey() throws IOException {
    try (WebServer server = new WebServer("127.0.0.1", 0)) {
      server.page("/bot7301:secret-token/getMe", r -> json(200, "{\"ok\":true,\"result\":{}}"));
      server.page("/api/auth.test", r -> json(200, "{\"ok\":false,\"error\":\"invalid_auth\"}"));
      server.start();
      Map<String, String> problems = problems("http://127.0.0.1:" + server.port());
      assertEquals("", problems.get("telegram"));
      assertTrue(
          String.valueOf(problems.get("slack")).contains("invalid_auth"), problems.toString());
      assertFalse(String.valueOf(problems.get("model")).isEmpty());
      assertFalse(problems.toString().contains("secret"), problems.toString());
    }
  }

  @Test
  void whatIsAwayIsSaid() {
    Map<String, String> problems = problems("http://127.0.0.1:1");
    assertTrue(
        String.valueOf(problems.get("telegram")).contains("cannot be reached"),
        problems.toString());
    assertFalse(problems.toString().contains("secret"), problems.toString());
  }
}
