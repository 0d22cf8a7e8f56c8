package org.doithoai.web;

import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.doithoai.text.ProgramFile;

/** The style sheet and the icon, which browsers keep. */
final class StaticFiles {

  private static final byte[] STYLE = ProgramFile.bytes(StaticFiles.class, "style.css");

  static final String STYLE_PATH =
      "/style." + DigestUtils.sha256Hex(STYLE).substring(0, 8) + ".css";

  static final Response STYLE_SHEET = kept("text/css; charset=utf-8", STYLE);

  static final Response ICON =
      kept("image/svg+xml", ProgramFile.bytes(StaticFiles.class, "icon.svg"));

  private StaticFiles() {}

  private static Response kept(String type, byte[] content) {
    return new Response(
        200,
        Map.of("Content-Type", type, "Cache-Control", "public, max-age=31536000, immutable"),
        content);
  }
}
