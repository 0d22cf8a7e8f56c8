package org.doithoai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.doithoai.app.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FeedbackCommandTest {

  @TempDir Path folder;

  private Settings settings() {
    return Settings.load(null, Map.of("DOITHOAI_DATA", folder.resolve("data").toString()));
  }

  @Test
  void theTableHasItsHeadingsEvenWhenNothingCameIn() {
    StringWriter out = new StringWriter();
    CommandLine feedback = new CommandLine(new FeedbackCommand()).setOut(new PrintWriter(out));
    String data = folder.resolve("data").toString();
    assertEquals(0, feedback.execute("--format", "csv", "--days", "7", "--data", data));
    assertEquals("time,person,verdict,reason,question,answer,evidence\r\n", out.toString());
  }

  @Test
  void serveWithoutAKeySaysHowToGetOne() {
    StringWriter err = new StringWriter();
    ServeCommand serve =
        new ServeCommand(
            options -> settings(),
            read -> {
              throw new AssertionError("nothing is loaded without a key");
            });
    CommandLine command = new CommandLine(serve).setErr(new PrintWriter(err, true));
    assertEquals(2, command.execute());
    assertTrue(err.toString().contains("@BotFather"), err.toString());
  }
}
