package org.doithoai.article.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text, by a byte order mark or by what the bytes can be: UTF-8, UTF-16, windows-1258
 * (Vietnamese, tones as combining marks behind the letter) or windows-1252. The text comes back in
 * normalization form C with {@code \n} line ends and without control characters.
 */
public final class TextDecoder {

  /** Either a text or one line that says why there is none. */
  public sealed interface Decoding {

    /**
     * A text.
     *
     * @param raw the same as it was before it was put in normalization form C and cleaned
     */
    record Text(String text, String raw) implements Decoding {}

    record Failed(String reason) implements Decoding {}
  }

  private static final Charset VIETNAMESE = Charset.forName("windows-1258");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** How much of a file is looked at to tell its encoding. */
  private static final int SAMPLE = 1 << 16;

  /** More control characters than this share of the text, and it is no text. */
  private static final double CONTROL_SHARE = 0.01;

  private TextDecoder() {}

  /** Decodes a whole file; never throws. */
  public static Decoding decode(byte[] bytes) {
    String kind = binaryKind(bytes);
    if (kind != null) {
      return new Decoding.Failed("a binary file (" + kind + "), not a text");
    }
    Charset wide = utf16(bytes);
    if (wide != null) {
      String text = strictly(wide, bytes, hasUtf16Mark(bytes) ? 2 : 0);
      return text == null ? new Decoding.Failed("broken " + wide.name() + " text") : cleaned(text);
    }
    int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    String text = strictly(StandardCharsets.UTF_8, bytes, mark);
    if (text != null) {
      return cleaned(text);
    }
    if (mark > 0 || Utf8Damage.isUtf8WithErrors(bytes)) {
      return new Decoding.Failed("broken UTF-8 text: " + Utf8Damage.where(bytes));
    }
    return singleByte(bytes);
  }

  /** Whether the bytes are valid UTF-8 or look like UTF-16. */
  static boolean isUnicode(byte[] bytes) {
    return utf16(bytes) != null || strictly(StandardCharsets.UTF_8, bytes, 0) != null;
  }

  private static Decoding singleByte(byte[] bytes) {
    if (LegacyVietnamese.isWindows1258(bytes)) {
      String text = strictly(VIETNAMESE, bytes, 0);
      return text == null ? unknown() : cleaned(text);
    }
    String text = strictly(WESTERN, bytes, 0);
    String read = text == null ? null : LegacyVietnamese.converted(text);
    return read == null || LegacyVietnamese.isGarbled(read) ? unknown() : cleaned(read);
  }

  private static Decoding unknown() {
    return new Decoding.Failed(
        "its encoding is not known (UTF-8, UTF-16, windows-1258 and windows-1252 are)");
  }

  /** Brought back before it is cleaned: what was encoded twice holds control characters. */
  private static Decoding cleaned(String text) {
    String unicode = LegacyVietnamese.converted(text);
    int controls = CleanText.controls(unicode);
    return controls > Math.max(2, unicode.length() * CONTROL_SHARE)
            || (controls > 0 && controls * 2 > unicode.length())
        ? new Decoding.Failed("a binary file, not a text")
        : new Decoding.Text(CleanText.of(unicode), unicode);
  }

  /** The text as a reader sees it, see {@link CleanText}. */
  public static String clean(String text) {
    return CleanText.of(text);
  }

  /** The text in Unicode, see {@link LegacyVietnamese}. */
  public static String unicode(String text) {
    return LegacyVietnamese.converted(text);
  }

  /** Why a text is none that people could read, one line; empty where it is one. */
  public static Optional<String> refusal(String text) {
    return LegacyVietnamese.refusal(text);
  }

  private static @Nullable String strictly(Charset charset, byte[] bytes, int from) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      return decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
    } catch (CharacterCodingException malformed) {
      return null;
    }
  }

  private static @Nullable Charset utf16(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    int[] zeros = new int[2];
    int[] printable = new int[2];
    int sample = Math.min(bytes.length, SAMPLE) & ~1;
    for (int i = 0; i < sample; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    for (int i = 0; i < sample && zeros[0] + zeros[1] > 0; i++) {
      printable[i & 1] += bytes[i] >= ' ' || bytes[i] == '\n' || bytes[i] == '\r' ? 1 : 0;
    }
    int half = sample / 2;
    if (zeros[1] * 4 > half && zeros[0] * 20 <= half && printable[0] * 2 > half) {
      return StandardCharsets.UTF_16LE;
    }
    if (zeros[0] * 4 > half && zeros[1] * 20 <= half && printable[1] * 2 > half) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }

  private static boolean hasUtf16Mark(byte[] bytes) {
    return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
  }

  private static @Nullable String binaryKind(byte[] bytes) {
    if (startsWith(bytes, '%', 'P', 'D', 'F', '-')) {
      return "PDF";
    }
    if (startsWith(bytes, 'P', 'K', 3, 4)) {
      return "ZIP or Office";
    }
    if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      return "Office";
    }
    if (startsWith(bytes, 0x89, 'P', 'N', 'G')
        || startsWith(bytes, 0xFF, 0xD8, 0xFF)
        || startsWith(bytes, 'G', 'I', 'F', '8', '9')) {
      return "picture";
    }
    return startsWith(bytes, 0x1F, 0x8B) ? "compressed" : null;
  }

  private static boolean startsWith(byte[] bytes, int... beginning) {
    if (bytes.length < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if ((bytes[i] & 0xFF) != beginning[i]) {
        return false;
      }
    }
    return true;
  }
}
