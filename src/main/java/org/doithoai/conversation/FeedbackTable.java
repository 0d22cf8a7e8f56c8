package org.doithoai.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Feedback as a table that spreadsheets read: CSV by RFC 4180, in UTF-8. */
public final class FeedbackTable {

  private FeedbackTable() {}

  /** Writes a line of headings and one for each entry. */
  public static void write(List<FeedbackStore.Entry> entries, Appendable out) {
    line(out, Stream.of("time", "person", "verdict", "reason", "question", "answer", "evidence"));
    for (FeedbackStore.Entry entry : entries) {
      line(
          out,
          Stream.of(
              entry.at().toString(),
              entry.person(),
              entry.verdict(),
              cell(entry.reason()),
              cell(entry.question()),
              cell(entry.answer()),
              cell(entry.evidence())));
    }
  }

  /**
   * A cell that begins like a formula would be computed by the spreadsheet: it gets a quote mark.
   */
  private static String cell(@Nullable String text) {
    String words = text == null ? "" : text;
    return !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
  }

  private static void line(Appendable out, Stream<String> cells) {
    try {
      out.append(cells.map(FeedbackTable::quoted).collect(Collectors.joining(","))).append("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
