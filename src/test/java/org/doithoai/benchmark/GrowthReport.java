package org.doithoai.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Growth figures as text: a column for each corpus, a line for each figure; or as JSON. */
final class GrowthReport {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double MEGABYTE = 1e6;

  /** A line of the table. */
  private record Line(String label, Function<GrowthRow, String> figure) {}

  private static final List<Line> LINES =
      List.of(
          new Line("articles", row -> "%,d".formatted(row.articles())),
          new Line("index: CPU, s", row -> decimal(row.index().cpuSeconds())),
          new Line("index: wall, s", row -> decimal(row.index().wallSeconds())),
          new Line("index: articles per CPU s", row -> decimal(row.index().articlesPerCpuSecond())),
          new Line("index: size, MB", row -> megabytes(row.index().bytes())),
          new Line("index: peak memory, MB", row -> megabytes(row.index().peakBytes())),
          new Line("question: CPU, p50, ms", row -> decimal(row.question().cpu().p50())),
          new Line("question: CPU, p99, ms", row -> decimal(row.question().cpu().p99())),
          new Line("question: CPU, mean, ms", row -> decimal(row.question().cpuMillisMean())),
          new Line("question: wall, p50, ms", row -> decimal(row.question().wall().p50())),
          new Line("question: wall, p99, ms", row -> decimal(row.question().wall().p99())),
          new Line("question: peak memory, MB", row -> megabytes(row.question().peakBytes())),
          new Line("first answer: CPU, s", row -> decimal(row.firstAnswer().cpuSeconds())),
          new Line("first answer: wall, s", row -> decimal(row.firstAnswer().wallSeconds())),
          new Line("serve: peak memory, MB", row -> megabytes(row.servePeakBytes())),
          new Line("Lucene alone: CPU, s", row -> decimal(row.lucene().cpuSeconds())),
          new Line(
              "Lucene alone: articles per CPU s",
              row -> decimal(row.lucene().articlesPerCpuSecond())),
          new Line(
              "Lucene alone: passages per CPU s",
              row -> decimal(row.lucene().passagesPerCpuSecond())),
          new Line("Lucene alone: size, MB", row -> megabytes(row.lucene().bytes())),
          new Line("Lucene alone: peak memory, MB", row -> megabytes(row.lucene().peakBytes())));

  private GrowthReport() {}

  /** An aligned table, a line for each figure. */
  static String table(List<GrowthRow> rows) {
    List<List<String>> cells = new ArrayList<>();
    for (Line line : LINES) {
      cells.add(rows.stream().map(line.figure()).toList());
    }
    int label = LINES.stream().mapToInt(line -> line.label().length()).max().orElseThrow();
    int cell = cells.stream().flatMap(List::stream).mapToInt(String::length).max().orElse(0);
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < LINES.size(); i++) {
      table.append(padded(LINES.get(i).label(), -label));
      cells.get(i).forEach(figure -> table.append(padded(figure, cell + 2)));
      table.append('\n');
    }
    return table.toString();
  }

  /** An array with an object for each corpus. */
  static String json(List<GrowthRow> rows) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(rows) + '\n';
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Text filled up with spaces.
   *
   * @param width negative for spaces behind the text
   */
  private static String padded(String text, int width) {
    String spaces = " ".repeat(Math.max(0, Math.abs(width) - text.length()));
    return width < 0 ? text + spaces : spaces + text;
  }

  private static String decimal(double figure) {
    int decimals = figure >= 100 ? 0 : figure >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + decimals + "f", figure);
  }

  private static String megabytes(long bytes) {
    return bytes == MeasuredRun.UNKNOWN ? "–" : decimal(bytes / MEGABYTE);
  }
}
