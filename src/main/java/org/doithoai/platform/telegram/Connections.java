package org.doithoai.platform.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.doithoai.messaging.Incoming;
import org.telegram.telegrambots.meta.TelegramUrl;

/** HTTP to the Bot API: one client for fetching, which waits long, and one for sending. */
final class Connections implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration SEND = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final int MOST = 64;

  /** Beneath the account; a server of one's own may give a path of its own disk. */
  private static final Pattern FILE_PATH = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._/-]{0,500}");

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().name("telegram-http-", 1).daemon().factory());
  private final OkHttpClient fetching;
  private final OkHttpClient sending;
  private final OkHttpClient files;
  private final TelegramUrl url;
  private final HttpUrl filesUrl;

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
    files =
        client()
            .readTimeout(SEND)
            .callTimeout(SEND.plus(CONNECT))
            .followRedirects(false) // the token is in the address
            .build();
    boolean https = "https".equals(settings.url().getScheme());
    int port = settings.url().getPort();
    url =
        new TelegramUrl(
            https ? "https" : "http",
            settings.url().getHost(),
            port > 0 ? port : https ? 443 : 80,
            false);
    filesUrl =
        new HttpUrl.Builder()
            .scheme(url.getSchema())
            .host(url.getHost())
            .port(url.getPort())
            .addPathSegment("file")
            .addPathSegment("bot" + settings.token())
            .build();
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

  /**
   * A file that the Bot API keeps.
   *
   * @param path as {@code getFile} gives it
   * @param limit of bytes
   * @throws IOException when it is larger, or cannot be had; without the token
   */
  byte[] file(String path, int limit) throws IOException {
    if (!FILE_PATH.matcher(path).matches() || path.contains("..")) {
      throw new IOException("the Bot API gives no path of a file");
    }
    HttpUrl at = filesUrl.newBuilder().addPathSegments(path).build();
    try (Response response = files.newCall(new Request.Builder().url(at).build()).execute()) {
      ResponseBody body = response.body();
      if (response.code() != 200 || body == null) {
        throw new IOException("the Bot API gives no file: status " + response.code());
      }
      return Incoming.Attachment.read(body.byteStream(), limit);
    }
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
    files.dispatcher().cancelAll();
    files.connectionPool().evictAll();
    threads.shutdownNow();
  }
}
