package org.doithoai.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.doithoai.app.Settings;
import org.doithoai.messaging.PrintableAddress;
import org.doithoai.platform.slack.SlackSettings;

/** Asks what the settings name outside of this machine whether it answers, and takes the tokens. */
final class OnlineChecks {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private OnlineChecks() {}

  /** What is wrong with each, in one line without a token; empty where nothing is. */
  static Map<String, String> of(Settings settings) {
    Map<String, String> problems = new LinkedHashMap<>();
    settings
        .telegram()
        .ifPresent(
            set ->
                problems.put("telegram", problem(set.url(), "/bot" + set.token() + "/getMe", "")));
    settings.slack().ifPresent(set -> problems.put("slack", slack(set)));
    return problems;
  }

  private static String slack(SlackSettings set) {
    return set.botToken() == null
        ? problem(set.url(), "api.test", "")
        : problem(set.url(), "auth.test", set.botToken());
  }

  /** Both platforms answer with {@code ok}, and with what is wrong. */
  private static String problem(URI server, String method, String token) {
    String base = server.toString();
    URI address =
        URI.create(
            base.endsWith("/") || method.startsWith("/") ? base + method : base + "/" + method);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.noBody());
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      String body = client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
      JsonNode answer = JSON.readTree(body);
      return answer.path("ok").asBoolean()
          ? ""
          : "refuses the token: "
              + answer.path("error").asText(answer.path("description").asText());
    } catch (IOException e) {
      return "cannot be reached at " + PrintableAddress.of(server);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "not asked";
    }
  }
}
