package org.doithoai.platform.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.doithoai.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Calls of Slack's Web API, each with what became of it in one of a few words. Thread-safe. */
final class WebApi implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration READ = Duration.ofSeconds(30);

  /** Where Slack lets answers be posted to without a token. */
  private static final String HOOKS = "https://hooks.slack.com/";

  private static final String FILES = "https://files.slack.com/";

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  /** What became of a call. */
  sealed interface Result<T> {

    /** Slack did it. */
    record Done<T>(T response) implements Result<T> {}

    /** Slack did it, or not: what it answered cannot be read. */
    record Unreadable<T>() implements Result<T> {}

    /**
     * Slack will not.
     *
     * @param error Slack's word for it
     * @param needed the scope that is missing; null when that is not it
     */
    record Refused<T>(String error, @Nullable String needed) implements Result<T> {}

    /**
     * Too often.
     *
     * @param retryAfter null when Slack does not say
     */
    record TooMany<T>(@Nullable Duration retryAfter) implements Result<T> {}

    /** Slack could not be reached, or is unwell. */
    record Failed<T>(String reason) implements Result<T> {}
  }

  /** A call of the SDK's. */
  interface Call<T> {
    T on(MethodsClient client) throws IOException, SlackApiException;
  }

  private final Slack slack;
  private final OkHttpClient http;
  private final OkHttpClient files;
  private final URI url;

  WebApi(URI url) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(url.toString());
    config.setStatsEnabled(false);
    this.url = url;
    this.http =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .connectTimeout(CONNECT)
            .readTimeout(READ)
            .callTimeout(CONNECT.plus(READ))
            .retryOnConnectionFailure(false) // it would send a message twice
            .build();
    this.files = http.newBuilder().followRedirects(false).build();
    http.dispatcher().setMaxRequestsPerHost(http.dispatcher().getMaxRequests());
    SlackHttpClient client = new SlackHttpClient(http);
    client.setConfig(config);
    this.slack = Slack.getInstance(config, client);
  }

  Slack slack() {
    return slack;
  }

  /** Calls a method. */
  <T extends SlackApiTextResponse> Result<T> call(@Nullable String token, Call<T> call) {
    return attempt(
        () -> {
          T response = call.on(slack.methods(token));
          return response.isOk()
              ? new Result.Done<>(response)
              : refused(String.valueOf(response.getError()), response.getNeeded());
        });
  }

  private static <T> Result<T> refused(String error, @Nullable String needed) {
    return switch (error) {
      case "ratelimited", "rate_limited", "message_limit_exceeded" -> new Result.TooMany<>(null);
      case "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "team_added_to_org",
          "accesslimited" ->
          new Result.Failed<>(error);
      default -> new Result.Refused<>(error, needed);
    };
  }

  /** Posts an answer to a URL that Slack gave for it. */
  Result<WebhookResponse> post(String responseUrl, String json) {
    return attempt(
        () -> {
          WebhookResponse response = slack.send(responseUrl, json);
          int code = response.getCode();
          String body = Optional.ofNullable(response.getBody()).orElse("");
          if (code == 200) {
            return body.contains("\"ok\":false")
                ? new Result.Refused<>(body.replaceAll("[^a-z_]+", " ").strip(), null)
                : new Result.Done<>(response);
          }
          if (code == 429) {
            return new Result.TooMany<>(retryAfter(response.getHeaders().get("retry-after")));
          }
          return code >= 500
              ? new Result.Failed<>("status " + code)
              : new Result.Refused<>("status " + code, null);
        });
  }

  /**
   * Whether a URL is one that Slack gives: nobody else's gets our answers. A server on this
   * machine, for tests, may give any on this machine.
   */
  boolean isSlacks(String responseUrl) {
    try {
      String host = String.valueOf(URI.create(responseUrl).getHost());
      return responseUrl.startsWith(HOOKS)
          || host.equals(url.getHost())
          || (LOOPBACK.contains(host) && LOOPBACK.contains(String.valueOf(url.getHost())));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * A file that Slack keeps.
   *
   * @param address as {@code files.info} gives it
   * @param limit of bytes
   * @throws IOException when it is larger, stands elsewhere, or cannot be had
   */
  byte[] file(String token, String address, int limit) throws IOException {
    if (!address.startsWith(FILES) && !isSame(address)) {
      throw new IOException("a file that is not Slack's");
    }
    Request request =
        new Request.Builder().url(address).header("Authorization", "Bearer " + token).build();
    try (Response response = files.newCall(request).execute()) {
      ResponseBody body = response.body();
      // without the right Slack answers with a page to sign in
      if (response.code() != 200 || body == null) {
        throw new IOException("Slack gives no file: status " + response.code());
      }
      return Incoming.Attachment.read(body.byteStream(), limit);
    }
  }

  /** True of what is on the server that the settings name, for tests and the like. */
  private boolean isSame(String address) {
    HttpUrl at = HttpUrl.parse(address);
    HttpUrl here = HttpUrl.get(url);
    return at != null
        && here != null
        && at.scheme().equals(here.scheme())
        && at.host().equals(here.host())
        && at.port() == here.port();
  }

  private interface Attempt<T> {
    Result<T> make() throws IOException, SlackApiException;
  }

  private static <T> Result<T> attempt(Attempt<T> attempt) {
    try {
      return attempt.make();
    } catch (SlackApiException e) {
      int code = e.getResponse().code();
      if (code == 429) {
        String seconds = e.getResponse().header("Retry-After");
        return new Result.TooMany<>(retryAfter(seconds == null ? null : List.of(seconds)));
      }
      String error = e.getError() == null ? null : e.getError().getError();
      return code >= 500 || error == null
          ? new Result.Failed<>("status " + code)
          : refused(error, e.getError().getNeeded());
    } catch (IOException e) {
      return new Result.Failed<>(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return new Result.Unreadable<>();
    }
  }

  private static @Nullable Duration retryAfter(@Nullable List<String> header) {
    return header == null || header.isEmpty() || !header.getFirst().matches("\\d{1,6}")
        ? null
        : Duration.ofSeconds(Long.parseLong(header.getFirst()));
  }

  /** Calls with the token that a workspace has at the time. */
  record Authorized(WebApi api, Supplier<String> tokens) {

    String token() {
      return tokens.get();
    }

    <T extends SlackApiTextResponse> Result<T> call(Call<T> call) {
      return api.call(token(), call);
    }

    /** A call whose failure is of no account: what is read from its response. */
    <T extends SlackApiTextResponse, R> Optional<R> ask(
        Call<T> call, Function<T, @Nullable R> answer) {
      return call(call) instanceof Result.Done<T>(T response)
          ? Optional.ofNullable(answer.apply(response))
          : Optional.empty();
    }
  }

  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdown();
  }
}
