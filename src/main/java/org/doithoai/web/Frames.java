package org.doithoai.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts pages into their frame, as far as whoever asks may see. Thread-safe. */
final class Frames {

  private final WebSettings settings;
  private final Sessions sessions;
  private final Templates templates = new Templates();

  Frames(WebSettings settings, Sessions sessions) {
    this.settings = settings;
    this.sessions = sessions;
  }

  /** True if whoever asks may see all articles. */
  boolean mayRead(Request request) {
    return settings.open() || sessions.of(request).isPresent();
  }

  /** True if whoever asks may see the desk. */
  boolean isOperator(Request request) {
    return sessions.of(request).isPresent();
  }

  /** True if a form was sent by a page of the same session. */
  boolean mayChange(Request request) {
    byte[] sent = request.form("csrf").getBytes(StandardCharsets.UTF_8);
    return request.isPost()
        && sessions
            .of(request)
            .filter(s -> MessageDigest.isEqual(sent, s.csrf().getBytes(StandardCharsets.UTF_8)))
            .isPresent();
  }

  /** The frame of a page with this title. */
  Frame of(Request request, String title) {
    String csrf = sessions.of(request).map(Sessions.Session::csrf).orElse("");
    boolean operator = !csrf.isEmpty();
    return new Frame(
        PageTexts.in(request.language()),
        title,
        here(request),
        settings.open() || operator,
        operator,
        csrf);
  }

  private static String here(Request request) {
    Map<String, String> query = new TreeMap<>(request.query());
    query.remove(Request.LANGUAGE);
    String path = URLEncoder.encode(request.path(), StandardCharsets.UTF_8).replace("%2F", "/");
    return query.isEmpty() ? path : path + "?" + encoded(query);
  }

  /** Fields as they stand behind the question mark. */
  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  /** A page; the language that its address asks for is remembered. */
  Response page(Request request, int status, String template, Record view) {
    Response page = Response.html(status, templates.write(template, view));
    return request
        .chosen()
        .map(
            language ->
                page.with(
                    "Set-Cookie",
                    Request.LANGUAGE
                        + "="
                        + language.code()
                        + "; Path=/; HttpOnly; SameSite=Lax"
                        + (settings.secure() ? "; Secure" : "")))
        .orElse(page);
  }

  /** A page that says one thing. */
  Response message(Request request, int status, String key) {
    PageTexts texts = PageTexts.in(request.language());
    return page(
        request,
        status,
        "message",
        new MessageView(of(request, texts.get(key)), texts.get(key + ".more")));
  }

  /** A page that says why it is not shown, where whoever asks may not read all articles. */
  Page forReaders(Page page) {
    return request ->
        mayRead(request) ? page.answer(request) : message(request, 403, "gone.readers");
  }
}
