package org.doithoai.platform.telegram;

import java.util.Random;
import java.util.function.Consumer;
import org.doithoai.platform.telegram.BotApiEmulator.Call;
import org.doithoai.platform.telegram.BotApiEmulator.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with messages under load: of a hundred two are too many, one meets an error of
 * Telegram's, and one arrives but the bot gets an answer that it cannot read.
 */
final class Mishaps {

  private final Random random;
  private final Consumer<Call> arrived;
  private int tooMany;
  private int serverErrors;
  private int malformed;

  /**
   * @param arrived is told of each message that arrives
   */
  Mishaps(Random random, Consumer<Call> arrived) {
    this.random = random;
    this.arrived = arrived;
  }

  /** As {@link BotApiEmulator#faults} wants it. */
  synchronized @Nullable Fault fault(Call call) {
    if (!call.method().equals("sendmessage")) {
      return null;
    }
    int dice = random.nextInt(100);
    if (dice < 2) {
      tooMany++;
      return Fault.error(429, "Too Many Requests", "\"retry_after\":1");
    }
    if (dice < 3) {
      serverErrors++;
      return Fault.error(500, "Internal Server Error", "");
    }
    arrived.accept(call);
    if (dice < 4) {
      malformed++;
      return new Fault(200, "{\"ok\":true,\"result\":{\"mess", true);
    }
    return null;
  }

  /** How many there were of each kind. */
  synchronized String figures() {
    return "429s " + tooMany + ", 5xx " + serverErrors + ", malformed " + malformed;
  }
}
