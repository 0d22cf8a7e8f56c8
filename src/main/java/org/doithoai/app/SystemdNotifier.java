package org.doithoai.app;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells systemd that the bot is ready, and that it still is, where it was started by a unit of
 * {@code Type=notify} (sd_notify(3)). It does so by {@code systemd-notify}, since Java has no
 * datagrams over Unix sockets; the unit needs {@code NotifyAccess=all}.
 */
final class SystemdNotifier {

  private static final Logger LOG = LoggerFactory.getLogger(SystemdNotifier.class);

  /** Runs a command. */
  @FunctionalInterface
  interface Commands {
    void run(List<String> command) throws IOException, InterruptedException;
  }

  private final Map<String, String> environment;
  private final Commands commands;

  SystemdNotifier(Map<String, String> environment, Commands commands) {
    this.environment = Map.copyOf(environment);
    this.commands = commands;
  }

  /** For this process. */
  static SystemdNotifier ofProcess() {
    return new SystemdNotifier(
        System.getenv(),
        command -> {
          Process process = new ProcessBuilder(command).inheritIO().start();
          if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
          }
        });
  }

  /** How often {@link #alive} is to be told: half of what the unit allows; empty for never. */
  Optional<Duration> every() {
    String micros = environment.getOrDefault("WATCHDOG_USEC", "");
    return micros.matches("\\d{1,15}") && environment.containsKey("NOTIFY_SOCKET")
        ? Optional.of(Duration.ofMillis(Math.max(1000, Long.parseLong(micros) / 2000)))
        : Optional.empty();
  }

  void ready() {
    tell("--ready");
  }

  void alive() {
    tell("WATCHDOG=1");
  }

  private void tell(String what) {
    if (!environment.containsKey("NOTIFY_SOCKET")) {
      return;
    }
    try {
      commands.run(List.of("systemd-notify", what));
    } catch (IOException e) {
      LOG.warn("systemd could not be told", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
