package org.doithoai.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says as JSON whether the bot does its work: 200, or 503 when a check is bad. */
final class HealthPage implements Page {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<HealthCheck> checks;

  HealthPage(List<HealthCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  /** What each check sees now, in order. */
  Map<String, HealthCheck.Seen> seen() {
    Map<String, HealthCheck.Seen> seen = new LinkedHashMap<>();
    checks.forEach(check -> seen.put(check.name(), check.seen()));
    return seen;
  }

  @Override
  public Response answer(Request request) {
    Map<String, HealthCheck.Seen> seen = seen();
    boolean ready = seen.values().stream().noneMatch(s -> s.level() == HealthCheck.Level.BAD);
    ObjectNode json = JSON.createObjectNode();
    json.put("status", ready ? "ready" : "not ready");
    ObjectNode each = json.putObject("checks");
    seen.forEach(
        (name, what) ->
            each.putObject(name)
                .put("status", what.level().name().toLowerCase(Locale.ROOT))
                .put("detail", what.detail()));
    return Response.text(ready ? 200 : 503, "application/json", json + "\n");
  }
}
