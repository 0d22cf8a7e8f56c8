package org.doithoai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SystemdNotifierTest {

  private final List<String> told = new ArrayList<>();

  private SystemdNotifier with(Map<String, String> environment) {
    return new SystemdNotifier(environment, command -> told.add(String.join(" ", command)));
  }

  @Test
  void aUnitThatWantsToKnowIsTold() {
    SystemdNotifier notifier =
        with(Map.of("NOTIFY_SOCKET", "/run/systemd/notify", "WATCHDOG_USEC", "120000000"));
    notifier.ready();
    notifier.alive();
    assertEquals(List.of("systemd-notify --ready", "systemd-notify WATCHDOG=1"), told);
    assertEquals(Optional.of(Duration.ofMinutes(1)), notifier.every());
  }

  @Test
  void elsewhereNothingIsRun() {
    SystemdNotifier notifier = with(Map.of("WATCHDOG_USEC", "120000000"));
    notifier.ready();
    assertEquals(List.of(), told);
    assertEquals(Optional.empty(), notifier.every());
  }
}
