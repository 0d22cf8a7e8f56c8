package org.doithoai.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.doithoai.intake.GuardedSockets.InnerAddressException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages from the web: from public addresses unless a host is allowed by name, with bounds
 * on time, size and redirects. Keeps no cookies and follows no proxy. Thread-safe.
 */
public final class WebClient implements AutoCloseable {

  /** How we say who we are; {@code robots.txt} is asked for the first word. */
  static final String AGENT = "Doithoai";

  private static final String FULL_AGENT = AGENT + "/0.1 (defence dialogue bot)";
  private static final int REDIRECTS = 5;
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final OkHttpClient guarded;
  private final OkHttpClient open;
  private final Set<String> allowedHosts;
  private final Clock clock;

  /**
   * A client.
   *
   * @param allowedHosts host names whose addresses may be inner ones
   * @param limit the longest that one request may take, its body included
   */
  public WebClient(Set<String> allowedHosts, Duration limit, Clock clock) {
    this.allowedHosts = Set.copyOf(allowedHosts);
    this.clock = clock;
    this.open =
        new OkHttpClient.Builder()
            .callTimeout(limit)
            .connectTimeout(limit)
            .readTimeout(limit)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(true)
            .protocols(List.of(Protocol.HTTP_1_1))
            .proxy(Proxy.NO_PROXY)
            .cookieJar(CookieJar.NO_COOKIES)
            .build();
    this.guarded = open.newBuilder().socketFactory(new GuardedSockets()).build();
  }

  /**
   * What to fetch.
   *
   * @param etag of the last time; null for none
   * @param modified likewise
   * @param largest in bytes, decompressed
   * @param refusal asked before each request, redirects included: why the address is not to be
   *     fetched
   */
  record Wanted(
      URI address,
      @Nullable String etag,
      @Nullable String modified,
      int largest,
      Function<URI, Optional<String>> refusal) {

    static Wanted of(URI address, int largest) {
      return new Wanted(address, null, null, largest, any -> Optional.empty());
    }
  }

  /** The address as it is asked for, without the part behind the hash; empty if it is none. */
  public static Optional<URI> address(@Nullable String text) {
    HttpUrl url = text == null || text.length() > 2000 ? null : HttpUrl.parse(text.strip());
    if (url == null) {
      return Optional.empty();
    }
    HttpUrl plain = url.newBuilder().fragment(null).username("").password("").build();
    try {
      return Optional.of(new URI(plain.toString()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Fetches it; never throws. */
  Fetched get(Wanted wanted) {
    URI at = wanted.address();
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      Optional<String> refusal = wanted.refusal().apply(at);
      if (refusal.isPresent()) {
        return Fetched.Failed.forGood(refusal.get());
      }
      try (Response response = client(at).newCall(request(at, wanted)).execute()) {
        String to = response.header("Location");
        if (!response.isRedirect() || to == null) {
          return fetched(at, response, wanted.largest());
        }
        Optional<URI> next =
            Optional.ofNullable(response.request().url().resolve(to))
                .flatMap(url -> address(url.toString()));
        if (next.isEmpty()) {
          return Fetched.Failed.forGood("redirected to what is no address of the web");
        }
        at = next.get();
      } catch (InnerAddressException inner) {
        return Fetched.Failed.forGood(inner.getMessage() + " (feeds.allowed-hosts may allow it)");
      } catch (UnknownHostException unknown) {
        return Fetched.Failed.now("no such host: " + at.getHost());
      } catch (InterruptedIOException late) {
        return Fetched.Failed.now("took too long");
      } catch (IOException | IllegalArgumentException broken) {
        return Fetched.Failed.now("cannot be fetched: " + oneLine(broken.getMessage()));
      }
    }
    return Fetched.Failed.forGood("redirected more than " + REDIRECTS + " times");
  }

  private OkHttpClient client(URI address) {
    String host = address.getHost();
    return host != null && allowedHosts.contains(host.toLowerCase(Locale.ROOT)) ? open : guarded;
  }

  private static Request request(URI at, Wanted wanted) {
    Request.Builder request =
        new Request.Builder().url(at.toString()).header("User-Agent", FULL_AGENT);
    if (wanted.etag() != null) {
      request.header("If-None-Match", wanted.etag());
    }
    if (wanted.modified() != null) {
      request.header("If-Modified-Since", wanted.modified());
    }
    return request.build();
  }

  private Fetched fetched(URI at, Response response, int largest) throws IOException {
    int code = response.code();
    if (code == 304) {
      return new Fetched.Unchanged();
    }
    if (code != 200) {
      boolean forGood = code / 100 == 4 && code != 408 && code != 425 && code != 429;
      return new Fetched.Failed("the server answers " + code, forGood, retryAfter(response));
    }
    ResponseBody body = response.body();
    if (body == null) {
      return Fetched.Failed.now("the server sends nothing");
    }
    try (InputStream in = body.byteStream()) {
      byte[] bytes = in.readNBytes(largest);
      if (in.read() >= 0) {
        return Fetched.Failed.forGood("larger than " + (largest >> 20) + " MB");
      }
      String type = response.header("Content-Type", "");
      return new Fetched.Got(
          at,
          bytes,
          type == null ? "" : type.toLowerCase(Locale.ROOT),
          response.header("ETag"),
          response.header("Last-Modified"));
    }
  }

  /** Seconds or a date, as RFC 9110 has it; a day at most. */
  private @Nullable Duration retryAfter(Response response) {
    String value = response.header("Retry-After");
    if (value == null) {
      return null;
    }
    try {
      Duration wait =
          value.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(value))
              : Duration.between(
                  clock.instant(),
                  ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      return wait.isNegative() ? null : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    } catch (DateTimeException wrong) {
      return null;
    }
  }

  private static String oneLine(@Nullable String message) {
    String line = message == null ? "" : message.lines().findFirst().orElse("");
    return line.isEmpty() ? "no reason given" : line.substring(0, Math.min(line.length(), 120));
  }

  @Override
  public void close() {
    open.dispatcher().executorService().shutdown();
    open.connectionPool().evictAll();
  }
}
