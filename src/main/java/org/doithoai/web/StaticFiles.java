package org.doithoai.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/** The style sheet and the icon, which browsers keep. */
final class StaticFiles {

  private static final byte[] STYLE = read("style.css");

  static final String STYLE_PATH =
      "/style." + DigestUtils.sha256Hex(STYLE).substring(0, 8) + ".css";

  static final Response STYLE_SHEET = kept("text/css; charset=utf-8", STYLE);

  static final Response ICON = kept("image/svg+xml", read("icon.svg"));

  private StaticFiles() {}

  private static Response kept(String type, byte[] content) {
    return new Response(
        200,
        Map.of("Content-Type", type, "Cache-Control", "public, max-age=31536000, immutable"),
        content);
  }

  private static byte[] read(String name) {
    try (InputStream file = StaticFiles.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the program is without " + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
