package org.doithoai;

import java.nio.file.Path;
import java.util.Map;
import org.doithoai.chat.FakeAnswerer;
import picocli.CommandLine;

/** {@code serve} in a process of its own. Arguments: the data folder, the Bot API's URL. */
final class ServingBot {

  private ServingBot() {}

  public static void main(String[] args) {
    Map<String, String> environment =
        Map.of(
            "DOITHOAI_DATA",
            args[0],
            "DOITHOAI_TELEGRAM_URL",
            args[1],
            "DOITHOAI_TELEGRAM_TOKEN",
            "7301:AAF-test-token",
            "DOITHOAI_TELEGRAM_POLL_TIMEOUT",
            "50s");
    Settings settings = Settings.load(Path.of("config", "doithoai.yaml"), environment);
    ServeCommand serve =
        new ServeCommand(
            options -> settings,
            read -> new ServeCommand.Knowledge(
                    new FakeAnswerer(), java.util.List::of, database -> () -> {}, null));
    System.exit(new CommandLine(serve).execute());
  }
}
