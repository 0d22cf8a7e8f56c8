package org.doithoai.article.format;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.article.format.TextDecoder.Decoding;
import org.doithoai.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page whose declared encoding may be wrong: what the bytes show counts more than
 * what is said. A stray byte spoils no page.
 */
final class HtmlCharset {

  private static final int SAMPLE = 4096;

  private static final Pattern DECLARED =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");

  private HtmlCharset() {}

  /**
   * Decodes a page.
   *
   * @param declared what its transport said; null to look for what the page says itself
   */
  static Decoding decode(byte[] bytes, @Nullable Charset declared) {
    Decoding shown = TextDecoder.decode(bytes);
    Charset said = declared == null ? inside(bytes) : declared;
    if (said != null && isGuessed(said)) {
      said = null;
    }
    if (shown instanceof Decoding.Text) {
      return said != null && !TextDecoder.isUnicode(bytes) ? as(said, bytes) : shown;
    }
    if (Utf8Damage.isUtf8WithErrors(bytes)) {
      return as(StandardCharsets.UTF_8, bytes);
    }
    return said != null ? as(said, bytes) : shown;
  }

  private static Decoding as(Charset charset, byte[] bytes) {
    String raw = new String(bytes, charset);
    return new Decoding.Text(Folding.nfc(raw), raw);
  }

  /** Whether the bytes tell better than a declaration whether they are of this encoding. */
  private static boolean isGuessed(Charset charset) {
    return charset.name().startsWith("UTF")
        || charset.name().equals("US-ASCII")
        || charset.name().equals("ISO-8859-1")
        || charset.name().equals("windows-1252")
        || charset.name().equals("windows-1258");
  }

  private static @Nullable Charset inside(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(start);
    try {
      return declared.find() ? Charset.forName(declared.group(1)) : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
  }
}
