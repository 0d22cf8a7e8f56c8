package org.doithoai.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A desk of made-up parts; what is handed over goes into a list. */
record FakeDeskSource(List<String> handedOver) implements DeskSource {

  @Override
  public List<Arrival> arrivals() {
    Instant at = Instant.parse("2026-11-29T07:00:00Z");
    return List.of(
        new Arrival(at, "INDEXED", "https://example.org/a", ""),
        new Arrival(at, "REFUSED", "<script>alert(1)</script>", "no text of an article in it"));
  }

  @Override
  public Map<String, String> feeds() {
    return Map.of("https://example.org/feed", "HTTP 500");
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("telegram", "there is a token");
  }

  @Override
  public Map<String, HealthCheck.Seen> health() {
    return Map.of("database", HealthCheck.Seen.good("answers"));
  }

  @Override
  public void handOver(String question, String language, String article) {
    handedOver.add(language + ": " + question + " -> " + article);
  }
}
