package org.doithoai.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.doithoai.text.Language;

/**
 * A request, read and bounded: nothing of it is longer than {@value #LONGEST_FORM} characters.
 *
 * @param method GET or POST; HEAD counts as GET
 * @param path decoded, begins with a slash
 * @param query of the address, by name; of several with one name the first
 * @param form of the body, by name; empty for a GET
 * @param cookies by name
 * @param acceptLanguage the header; may be empty
 * @param peer who is connected, or whom a proxy on this machine names: for rate limits
 */
public record Request(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> form,
    Map<String, String> cookies,
    String acceptLanguage,
    String peer) {

  static final String LANGUAGE = "lang";

  private static final int LONGEST_FORM = 16_384;
  private static final int LONGEST_URI = 4096;
  private static final int MOST_FIELDS = 64;

  public Request {
    query = Map.copyOf(query);
    form = Map.copyOf(form);
    cookies = Map.copyOf(cookies);
  }

  /**
   * Reads an exchange.
   *
   * @throws BadRequestException when it is too long or cannot be read
   */
  static Request read(HttpExchange exchange) throws IOException {
    String raw = exchange.getRequestURI().getRawPath();
    String rawQuery = exchange.getRequestURI().getRawQuery();
    if (raw == null || raw.length() + (rawQuery == null ? 0 : rawQuery.length()) > LONGEST_URI) {
      throw new BadRequestException(414);
    }
    if (!raw.startsWith("/") || raw.startsWith("//")) {
      throw new BadRequestException(400);
    }
    String method = exchange.getRequestMethod();
    return new Request(
        method.equals("HEAD") ? "GET" : method,
        decoded(raw.replace("+", "%2B")),
        fields(rawQuery == null ? "" : rawQuery),
        method.equals("POST") ? form(exchange) : Map.of(),
        cookies(exchange.getRequestHeaders().getOrDefault("Cookie", List.of())),
        header(exchange, "Accept-Language"),
        peer(exchange));
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    if (!header(exchange, "Content-Type").startsWith("application/x-www-form-urlencoded")) {
      throw new BadRequestException(415);
    }
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_FORM + 1);
    if (body.length > LONGEST_FORM) {
      throw new BadRequestException(413);
    }
    return fields(new String(body, StandardCharsets.UTF_8));
  }

  private static Map<String, String> fields(String encoded) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : encoded.split("&", MOST_FIELDS + 1)) {
      int equals = pair.indexOf('=');
      if (equals > 0 && fields.size() < MOST_FIELDS) {
        fields.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      String words = URLDecoder.decode(text, StandardCharsets.UTF_8);
      return Normalizer.normalize(words, Normalizer.Form.NFC).replace("\0", "");
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(400);
    }
  }

  private static Map<String, String> cookies(List<String> headers) {
    Map<String, String> cookies = new HashMap<>();
    for (String cookie : String.join(";", headers).split(";", MOST_FIELDS + 1)) {
      int equals = cookie.indexOf('=');
      if (equals > 0 && cookie.length() <= LONGEST_URI) {
        cookies.putIfAbsent(
            cookie.substring(0, equals).strip(), cookie.substring(equals + 1).strip());
      }
    }
    return cookies;
  }

  /** A proxy on this machine says whom it speaks for; of others it would be hearsay. */
  private static String peer(HttpExchange exchange) {
    String connected = exchange.getRemoteAddress().getAddress().getHostAddress();
    String forwarded = header(exchange, "X-Forwarded-For");
    boolean local = exchange.getRemoteAddress().getAddress().isLoopbackAddress();
    return local && !forwarded.isEmpty()
        ? forwarded.substring(forwarded.lastIndexOf(',') + 1).strip()
        : connected;
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  /** The language to show the page in: asked for, chosen before, the browser's, English. */
  Language language() {
    return chosen()
        .or(() -> Optional.ofNullable(cookies.get(LANGUAGE)).flatMap(Language::ofCode))
        .orElseGet(
            () ->
                acceptLanguage.toLowerCase(Locale.ROOT).startsWith("vi")
                    ? Language.VIETNAMESE
                    : Language.ENGLISH);
  }

  /** The language that the address asks for. */
  Optional<Language> chosen() {
    return Optional.ofNullable(query.get(LANGUAGE)).flatMap(Language::ofCode);
  }

  /** A field of the address; empty when it is not there. */
  String query(String name) {
    return query.getOrDefault(name, "").strip();
  }

  /** A field of the form; empty when it is not there. */
  String form(String name) {
    return form.getOrDefault(name, "").strip();
  }

  boolean isPost() {
    return method.equals("POST");
  }
}
