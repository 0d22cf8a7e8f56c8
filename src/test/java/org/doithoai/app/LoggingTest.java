package org.doithoai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Isolated("standard error belongs to all")
class LoggingTest {

  private static final Logger LOG = LoggerFactory.getLogger("org.doithoai.test.Somewhere");

  @AfterEach
  void asUsual() {
    Logging.as(LogSettings.defaults());
  }

  /** What is written while the settings are such. */
  private static List<String> written(Map<String, String> environment) {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      Logging.as(Settings.load(null, environment).log());
      LOG.debug("deep");
      LOG.info("Đối thoại {}", 10);
      LOG.warn("line\nbreak", new IOException("outer", new IOException("the cause")));
      LoggerFactory.getLogger("org.flywaydb.core").info("at length");
    } finally {
      System.setErr(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void plainIsALineForPeopleAndTheTraceOfAnException() {
    List<String> lines = written(Map.of());
    assertTrue(
        lines.getFirst().matches("\\d{4}-\\d\\d-\\d\\d [\\d:]{8} INFO  Somewhere - Đối thoại 10"),
        lines.getFirst());
    assertTrue(lines.stream().anyMatch(line -> line.contains("the cause")), lines.toString());
    assertTrue(lines.stream().anyMatch(line -> line.contains("at " + LoggingTest.class.getName())));
    assertTrue(lines.stream().noneMatch(l -> l.contains("deep") || l.contains("at length")));
  }

  @Test
  void jsonIsAnObjectALine() throws IOException {
    List<String> lines =
        written(Map.of("DOITHOAI_LOG_FORMAT", "json", "DOITHOAI_LOG_LEVEL", "debug"));
    assertEquals(3, lines.size(), lines.toString());
    JsonNode told = JsonMapper.builder().build().readTree(lines.get(1));
    assertEquals("Đối thoại 10", told.path("formattedMessage").asText());
    assertEquals("INFO", told.path("level").asText());
    assertTrue(lines.get(2).contains("the cause"), lines.get(2));
    assertTrue(lines.get(2).contains("\"stepArray\""), lines.get(2));
  }

  @Test
  void theLevelIsTheLeast() {
    assertEquals(List.of(), written(Map.of("DOITHOAI_LOG_LEVEL", "error")));
    SettingsException wrong =
        assertThrows(
            SettingsException.class,
            () -> Settings.load(null, Map.of("DOITHOAI_LOG_LEVEL", "loud")));
    assertTrue(String.valueOf(wrong.getMessage()).contains("log.level"), wrong.getMessage());
  }
}
