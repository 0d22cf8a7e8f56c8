package org.doithoai.answer.llm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * The JDK's HTTP client for LangChain4j, with what that one's own adapter lacks: an end to how much
 * of an answer is read, no redirection (a key goes to the configured host alone), and a request
 * that ends when its thread is interrupted.
 *
 * <p>Thread-safe. Streams on the caller's thread.
 */
final class BoundedHttpClient implements HttpClient {

  /** Most bytes of an answer; many times what the longest answer needs. */
  private static final long MOST_BYTES = 1 << 20;

  private final java.net.http.HttpClient client;
  private final Duration timeout;

  private BoundedHttpClient(Duration timeout) {
    this.timeout = timeout;
    this.client =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  /** What LangChain4j's models are built with. The times it sets are not longer than this one. */
  static HttpClientBuilder within(Duration timeout) {
    return new Builder(timeout);
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try {
      HttpResponse<byte[]> response =
          client.send(
              toJdk(request), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
      if (response.statusCode() / 100 != 2) {
        // the body may repeat the question: it goes no further
        throw new HttpException(response.statusCode(), "HTTP " + response.statusCode());
      }
      return SuccessfulHttpResponse.builder()
          .statusCode(response.statusCode())
          .headers(response.headers().map())
          .body(response.body())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    try {
      HttpResponse<InputStream> response =
          client.send(
              toJdk(request), BodyHandlers.limiting(BodyHandlers.ofInputStream(), MOST_BYTES));
      try (InputStream body = response.body()) {
        if (response.statusCode() / 100 != 2) {
          listener.onError(
              new HttpException(response.statusCode(), "HTTP " + response.statusCode()));
          return;
        }
        listener.onOpen(
            SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .build());
        parser.parse(body, listener);
        listener.onClose();
      }
    } catch (IOException e) {
      listener.onError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      listener.onError(e);
    }
  }

  private java.net.http.HttpRequest toJdk(HttpRequest request) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(timeout);
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    String body = request.body();
    return builder
        .method(
            request.method().name(),
            body == null
                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                : java.net.http.HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private record Builder(Duration timeout) implements HttpClientBuilder {
    @Override
    public Duration connectTimeout() {
      return timeout;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration other) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return timeout;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration other) {
      return this;
    }

    @Override
    public HttpClient build() {
      return new BoundedHttpClient(timeout);
    }
  }
}
