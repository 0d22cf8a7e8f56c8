package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.langchain4j.model.output.TokenUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted of a model, and kept. */
class ModelUsageTest {

  private static final InstantSource TODAY =
      InstantSource.fixed(Instant.parse("2026-03-02T10:00:00Z"));
  private static final InstantSource TOMORROW =
      InstantSource.fixed(Instant.parse("2026-03-03T00:00:00Z"));

  @TempDir Path folder;

  @Test
  void callsAreCountedAndOutlastARestartButNotTheDay() {
    Path file = folder.resolve("usage.tsv");
    ModelUsage usage = new ModelUsage(file, TODAY);
    usage.count(false, new TokenUsage(1_000, 50), Duration.ofMillis(300));
    usage.count(true, null, Duration.ofSeconds(20));
    ModelUsage.Day day = new ModelUsage(file, TODAY).today();
    assertEquals(new ModelUsage.Day(LocalDate.of(2026, 3, 2), 2, 1, 1_000, 50, 20_300), day);
    assertEquals(1_050, day.tokens());
    assertEquals(0, new ModelUsage(file, TOMORROW).today().calls());
  }

  @Test
  void aDamagedFileCountsAsNone() throws IOException {
    Path file = folder.resolve("usage.tsv");
    Files.writeString(file, "2026-03-02\tmany");
    assertEquals(0, new ModelUsage(file, TODAY).today().calls());
  }
}
