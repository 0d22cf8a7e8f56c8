package org.doithoai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.doithoai.intake.TickingClock;
import org.doithoai.question.Question;
import org.doithoai.web.HealthCheck.Level;
import org.doithoai.web.HealthCheck.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Also of {@link MetricsPage} and {@link MeteredAnswerer}. */
class HealthPageTest {

  @TempDir Path folder;
  private final TickingClock clock = new TickingClock(Instant.parse("2026-11-29T08:00:00Z"));
  private final AtomicReference<Level> level = new AtomicReference<>(Level.GOOD);

  private TestSite site() {
    List<HealthCheck> checks =
        List.of(
            new HealthCheck("one", () -> new Seen(level.get(), "as told")),
            new HealthCheck(
                "two",
                () -> {
                  if (level.get() == Level.BAD) {
                    throw new IllegalStateException("away\nat some.place");
                  }
                  return Seen.good("fine");
                }));
    return new TestSite(Path.of("knowledge", "articles"), folder, TestSite.closed(), checks, clock);
  }

  @Test
  void itIsReadyWhileNothingIsBad() {
    try (TestSite site = site()) {
      assertEquals(200, site.get("/healthz").statusCode());
      assertEquals(200, site.get("/readyz").statusCode());
      level.set(Level.WORRYING);
      HttpResponse<String> worrying = site.get("/readyz");
      assertEquals(200, worrying.statusCode());
      assertTrue(worrying.body().contains("\"status\":\"worrying\""), worrying.body());
      level.set(Level.BAD);
      HttpResponse<String> bad = site.get("/readyz");
      assertEquals(503, bad.statusCode());
      assertTrue(bad.body().contains("\"detail\":\"away\""), bad.body());
      assertEquals(200, site.get("/healthz").statusCode());
    }
  }

  @Test
  void figuresCountWhatWasAskedAndWhatWaits() {
    try (TestSite site = site()) {
      MeteredAnswerer answerer = new MeteredAnswerer(site.library::answer);
      answerer.answer(Question.of("Who co-chaired the 10th dialogue with Japan?"));
      site.database
          .jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      """
                      INSERT INTO outbox (account, lane, turn_key, part, kind, address, state,
                        created_at, due_at, expires_at)
                      VALUES ('a', 'l', 'k', 0, 'post', '{}', 'waiting', ?, 0, 0)\
                      """,
                      clock.millis() - 90_000));
      String figures = site.get("/metrics").body();
      assertTrue(
          figures.contains("doithoai_questions_total{language=\"en\",outcome=\"answered\"} 1.0"),
          figures);
      assertTrue(figures.contains("doithoai_outbox_waiting 1.0"), figures);
      assertTrue(figures.contains("doithoai_outbox_oldest_seconds 90.0"), figures);
      assertTrue(figures.contains("doithoai_answer_seconds_count 1"), figures);
      assertTrue(figures.contains("jvm_memory_used_bytes"), figures);
      assertTrue(figures.contains("doithoai_rate_limited_total 0.0"), figures);
    }
  }
}
