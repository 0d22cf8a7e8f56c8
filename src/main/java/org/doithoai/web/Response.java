package org.doithoai.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a page answers: a status of HTTP, the headers beside those that every response has, and a
 * body, in UTF-8 where it is text, which nobody changes.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Response(int status, Map<String, String> headers, byte[] body) {

  public Response {
    headers = Map.copyOf(headers);
  }

  /** Text of this media type. */
  static Response text(int status, String type, String text) {
    return new Response(
        status,
        Map.of("Content-Type", type + "; charset=utf-8"),
        text.getBytes(StandardCharsets.UTF_8));
  }

  static Response html(int status, String html) {
    return text(status, "text/html", html);
  }

  static Response plain(int status, String text) {
    return text(status, "text/plain", text);
  }

  /** Sends the browser to another of our pages; the path is ours, never the request's. */
  static Response seeOther(String path) {
    return new Response(303, Map.of("Location", path), new byte[0]);
  }

  /** The same with one more header. */
  Response with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Response(status, more, body);
  }
}
