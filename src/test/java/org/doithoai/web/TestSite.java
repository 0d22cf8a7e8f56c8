package org.doithoai.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doithoai.answer.Citation;
import org.doithoai.answer.Outcome;
import org.doithoai.app.LiveIndex;
import org.doithoai.app.Settings;
import org.doithoai.question.Question;
import org.doithoai.storage.Database;
import org.doithoai.text.Language;

/** Pages over the articles that ship, or over some of a test's own, on a port of their own. */
final class TestSite implements AutoCloseable {

  final Library library;
  final Database database;
  final WebServer server;
  final Site site;
  final Clock clock;
  final List<String> handedOver = new java.util.concurrent.CopyOnWriteArrayList<>();
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /** Over the articles that ship. */
  static TestSite shipped(Path data, WebSettings settings, Clock clock) {
    return new TestSite(Path.of("knowledge", "articles"), data, settings, clock);
  }

  TestSite(Path articles, Path data, WebSettings settings, Clock clock) {
    this(articles, data, settings, List.of(), clock);
  }

  TestSite(Path articles, Path data, WebSettings settings, List<HealthCheck> checks, Clock clock) {
    Map<String, String> environment =
        Map.of("DOITHOAI_DATA", data.toString(), "DOITHOAI_KNOWLEDGE", articles.toString());
    this.clock = clock;
    this.library = LiveIndex.open(Settings.load(null, environment));
    this.database = Database.sqlite(data.resolve("doithoai.db"));
    try {
      this.server = new WebServer("127.0.0.1", 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.site = new Site(settings, library, database.jdbi(), clock);
    site.serve(server, checks, new FakeDeskSource(handedOver));
    server.start();
  }

  /** Writes an article of a test's own. */
  static void article(Path folder, String file, String text) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static WebSettings closed() {
    return settings(false);
  }

  static WebSettings settings(boolean open) {
    return new WebSettings(
        true, "127.0.0.1", 0, URI.create("https://bot.example"), open, Duration.ofDays(30), null);
  }

  String base() {
    return "http://127.0.0.1:" + server.port();
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    StringBuilder body = new StringBuilder();
    new HashMap<>(form)
        .forEach((k, v) -> body.append(k).append('=').append(Frames.encoded(v)).append('&'));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The citations of an answer. */
  List<Citation> citations(String question) {
    Outcome outcome = library.answer(Question.of(question));
    if (outcome instanceof Outcome.Answered answered) {
      return answered.citations();
    }
    throw new AssertionError("not answered: " + outcome.text());
  }

  /** The path of the page of a citation, as a chat links to it. */
  String path(Citation citation, Language language) {
    String link = site.links().of(citation, language);
    if (link == null || !link.startsWith("https://bot.example/p/")) {
      throw new AssertionError("no link of ours: " + link);
    }
    return link.substring("https://bot.example".length());
  }

  @Override
  public void close() {
    server.close();
    site.close();
    database.close();
    client.close();
  }
}
