package org.doithoai.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the bot's own pages, as people and machines do, so that a run for the launcher's cache shows
 * the JVM what serving takes.
 */
final class Rehearsal {

  private static final List<String> PAGES =
      List.of("/readyz", "/metrics", "/articles", "/timeline", "/terms", "/login", "/desk");

  private Rehearsal() {}

  /**
   * Asks the questions of these lines, and for each page.
   *
   * @param lines as {@code ask --batch} reads them
   * @throws IOException when the server does not answer
   */
  static void run(int port, List<String> lines) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    List<String> paths = new ArrayList<>(PAGES);
    for (String line : lines) {
      String question = json.readTree(line).path("question").asText();
      paths.add("/?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
    }
    for (String path : paths) {
      URI address = URI.create("http://127.0.0.1:" + port + path);
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(5_000);
      connection.setReadTimeout(20_000);
      boolean _ = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
      connection.disconnect();
    }
  }
}
