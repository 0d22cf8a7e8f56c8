package org.doithoai.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.doithoai.app.LiveIndex;
import org.doithoai.app.Settings;
import picocli.CommandLine;

/**
 * {@code serve} in a process of its own. Arguments: the data folder, {@code telegram} or {@code
 * slack}, and where that is.
 */
final class ServingBot {

  private ServingBot() {}

  public static void main(String[] args) {
    Map<String, String> environment = new HashMap<>(Map.of("DOITHOAI_DATA", args[0]));
    if (args[1].equals("slack")) {
      environment.put("DOITHOAI_SLACK_URL", args[2]);
      environment.put("DOITHOAI_SLACK_BOT_TOKEN", "xoxb-test-token");
      environment.put("DOITHOAI_SLACK_APP_TOKEN", "xapp-test-token");
    } else {
      environment.put("DOITHOAI_TELEGRAM_URL", args[2]);
      environment.put("DOITHOAI_TELEGRAM_TOKEN", "7301:AAF-test-token");
      environment.put("DOITHOAI_TELEGRAM_POLL_TIMEOUT", "50s");
    }
    Settings settings = Settings.load(Path.of("config", "doithoai.yaml"), environment);
    ServeCommand serve = new ServeCommand(options -> settings, LiveIndex::open);
    System.exit(new CommandLine(serve).execute());
  }
}
