package org.doithoai.article.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The groups of an RTF document, between braces, by the first control word in each. Those whose
 * text stands elsewhere on paper, as notes do, are left out before the document is parsed: the
 * parser would put them into the sentence they belong to.
 */
final class RtfGroups {

  private static final Set<String> PASSED_OVER = WordLists.NAMES.of("rtf-passed-over");

  private static final Pattern WORD = Pattern.compile("\\s*(?:\\\\\\*\\s*)?\\\\([a-z]+)");
  private static final int LONGEST = 40;

  private RtfGroups() {}

  /** The document without its notes; the same where a group has no end. */
  static byte[] withoutNotes(byte[] rtf) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(rtf.length);
    int from = 0;
    for (int i = 0; i < rtf.length; i += width(rtf, i)) {
      if (rtf[i] == '{' && PASSED_OVER.contains(word(rtf, i + 1))) {
        int end = end(rtf, i);
        if (end < 0) {
          return rtf;
        }
        kept.write(rtf, from, i - from);
        from = end;
        i = end - 1;
      }
    }
    kept.write(rtf, from, rtf.length - from);
    return kept.toByteArray();
  }

  /** Behind the brace that closes a group; -1 where none does. */
  private static int end(byte[] rtf, int group) {
    int depth = 0;
    for (int i = group; i < rtf.length; i += width(rtf, i)) {
      depth += rtf[i] == '{' ? 1 : rtf[i] == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /** How many bytes belong together here: two where a sign is escaped. */
  private static int width(byte[] rtf, int at) {
    return rtf[at] == '\\' ? 2 : 1;
  }

  /** The control word right here, or behind the mark of those that not every reader knows. */
  private static String word(byte[] rtf, int from) {
    String head = new String(rtf, from, Math.min(LONGEST, rtf.length - from), US_ASCII);
    Matcher word = WORD.matcher(head);
    return word.lookingAt() ? word.group(1) : "";
  }
}
