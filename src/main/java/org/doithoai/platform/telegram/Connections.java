package org.doithoai.platform.telegram;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.meta.TelegramUrl;

/** HTTP to the Bot API: one client for fetching, which waits long, and one for sending. */
final class Connections implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration SEND = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final int MOST = 64;

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().name("telegram-http-", 1).daemon().factory());
  private final OkHttpClient fetching;
  private final OkHttpClient sending;
  private final TelegramUrl url;

  /**
   * @param fetchObserver sees the answers of fetches
   */
  Connections(TelegramSettings settings, Interceptor fetchObserver) {
    fetching =
        client()
            .readTimeout(settings.pollTimeout().plus(GRACE))
            .addInterceptor(fetchObserver)
            .build();
    sending =
        client()
            .readTimeout(SEND)
            .callTimeout(SEND.plus(CONNECT))
            .retryOnConnectionFailure(false) // it would send a message twice
            .addInterceptor(new FaultyAnswers())
            .build();
    boolean https = "https".equals(settings.url().getScheme());
    int port = settings.url().getPort();
    url =
        new TelegramUrl(
            https ? "https" : "http",
            settings.url().getHost(),
            port > 0 ? port : https ? 443 : 80,
            false);
  }

  private OkHttpClient.Builder client() {
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(MOST);
    dispatcher.setMaxRequestsPerHost(MOST);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(MOST, 1, TimeUnit.MINUTES))
        .connectTimeout(CONNECT);
  }

  OkHttpClient fetching() {
    return fetching;
  }

  OkHttpClient sending() {
    return sending;
  }

  TelegramUrl url() {
    return url;
  }

  /** Gives up what is being fetched. */
  void stopFetching() {
    fetching.dispatcher().cancelAll();
    fetching.connectionPool().evictAll();
  }

  @Override
  public void close() {
    stopFetching();
    sending.dispatcher().cancelAll();
    sending.connectionPool().evictAll();
    threads.shutdownNow();
  }
}
