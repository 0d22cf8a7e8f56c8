package org.doithoai.platform.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.doithoai.messaging.ExponentialBackoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;

/**
 * How long to wait after a fetch that failed: as long as Telegram asks for, else twice as long each
 * time, up to half a minute for as long as it takes. The library itself overlooks {@code
 * retry_after}, and sleeps a quarter of an hour after an outage of that length. As an interceptor
 * it sees the answers of the fetches. Any number of threads may use one.
 */
final class PollBackOff implements BackOff, Interceptor {

  private static final Logger LOG = LoggerFactory.getLogger(PollBackOff.class);
  private static final Pattern RETRY_AFTER = Pattern.compile("\"retry_after\"\\s*:\\s*(\\d{1,5})");
  private static final ExponentialBackoff WAIT =
      new ExponentialBackoff(Duration.ofMillis(500), Duration.ofSeconds(30));
  private static final int MOST_OF_ANSWER = 4096;

  private int failures;
  private Duration wanted = Duration.ZERO;
  private boolean stopping;

  /** Waits no more: the fetches end. */
  synchronized void stop() {
    stopping = true;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    if (response.isSuccessful()) {
      return response;
    }
    String answer = response.peekBody(MOST_OF_ANSWER).string();
    Matcher after = RETRY_AFTER.matcher(answer);
    synchronized (this) {
      wanted = after.find() ? Duration.ofSeconds(Long.parseLong(after.group(1))) : Duration.ZERO;
      if (failures == 0) {
        LOG.warn(
            response.code() != 409
                ? "Telegram answers a fetch with {}; trying on"
                : answer.contains("webhook")
                    ? "Telegram sends the updates of this bot to a webhook ({}): whoever set it has"
                        + " to take it away, or start this bot again, which does"
                    : "Another process fetches the updates of this bot ({}): stop one of the two",
            response.code());
      }
    }
    return response;
  }

  @Override
  public synchronized void reset() {
    failures = 0;
    wanted = Duration.ZERO;
  }

  @Override
  public synchronized long nextBackOffMillis() {
    if (stopping) {
      return 0;
    }
    Duration wait = WAIT.after(failures++);
    Duration next = wanted.compareTo(wait) > 0 ? wanted : wait;
    wanted = Duration.ZERO;
    return next.toMillis();
  }
}
