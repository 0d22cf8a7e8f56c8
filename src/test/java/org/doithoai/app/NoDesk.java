package org.doithoai.app;

import java.util.List;
import java.util.Map;
import org.doithoai.web.DeskSource;
import org.doithoai.web.HealthCheck;

/** A desk with nothing on it. */
record NoDesk() implements DeskSource {

  @Override
  public List<Arrival> arrivals() {
    return List.of();
  }

  @Override
  public Map<String, String> feeds() {
    return Map.of();
  }

  @Override
  public Map<String, HealthCheck.Seen> health() {
    return Map.of();
  }

  @Override
  public Map<String, String> settings() {
    return Map.of();
  }

  @Override
  public void handOver(String question, String language, String article) {
    throw new AssertionError("nobody hands anything over");
  }
}
