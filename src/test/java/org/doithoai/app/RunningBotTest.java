package org.doithoai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Metrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.doithoai.storage.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RunningBotTest {

  @TempDir Path folder;

  private static double answered() {
    return Metrics.globalRegistry.find("doithoai.questions").counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  @Test
  void itServesItsPagesUntilItIsClosedAndLeavesOneFile() throws IOException {
    Settings settings =
        Settings.load(
            null,
            Map.of(
                "DOITHOAI_DATA", folder.toString(),
                "DOITHOAI_WEB_PORT", "0",
                "DOITHOAI_WEB_PUBLIC", "true"));
    Path questions = folder.resolve("questions.jsonl");
    Files.writeString(
        questions, "{\"question\": \"Ai đồng chủ trì đối thoại với Nhật Bản lần thứ 10?\"}\n");
    LiveIndex known = LiveIndex.open(settings);
    RunningBot bot;
    try (Database database = Databases.open(settings)) {
      bot = new RunningBot(settings, database, known, Clock.systemUTC());
      try (bot) {
        bot.start();
        double before = answered();
        bot.rehearse(questions);
        assertEquals(before + 1, answered(), "the page asked what a chat would");
      }
    }
    assertThrows(IOException.class, () -> bot.rehearse(questions), "nobody listens any more");
    try (var files = Files.list(folder)) {
      assertEquals(
          1,
          files.filter(f -> f.getFileName().toString().startsWith("doithoai.db")).count(),
          "all is in the one file of the database");
    }
    assertTrue(Files.size(folder.resolve("doithoai.db")) > 0);
  }
}
