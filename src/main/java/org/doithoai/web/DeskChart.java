package org.doithoai.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws what became of each day's questions: columns of answered, not found, failed. */
final class DeskChart {

  private static final int WIDTH = 700;
  private static final int HEIGHT = 120;

  /** What a column is made of, from the bottom, with its style. */
  private static final Map<String, String> PARTS =
      new TreeMap<>(Map.of("ANSWERED", "b0", "NOT_FOUND", "b1", "FAILED", "b2"));

  private static final List<String> ORDER = List.of("ANSWERED", "NOT_FOUND", "FAILED");

  private DeskChart() {}

  static DeskView.@org.jspecify.annotations.Nullable Chart of(
      List<DeskStore.Tally> tallies, PageTexts texts) {
    Map<String, Map<String, Long>> days = new TreeMap<>();
    for (DeskStore.Tally tally : tallies) {
      if (PARTS.containsKey(tally.what())) {
        days.computeIfAbsent(tally.day(), _ -> new TreeMap<>())
            .merge(tally.what(), tally.n(), Long::sum);
      }
    }
    if (days.isEmpty()) {
      return null;
    }
    long most =
        days.values().stream()
            .mapToLong(day -> day.values().stream().mapToLong(n -> n).sum())
            .max()
            .orElse(1);
    int step = WIDTH / Math.max(7, days.size());
    List<DeskView.Column> columns = new ArrayList<>();
    days.forEach(
        (day, counts) -> columns.add(column(columns.size() * step, day, counts, most, texts)));
    List<DeskView.Key> keys =
        ORDER.stream()
            .map(what -> new DeskView.Key(style(what), texts.get("tally." + what)))
            .toList();
    return new DeskView.Chart(texts.get("desk.chart"), columns, keys);
  }

  private static DeskView.Column column(
      int x, String day, Map<String, Long> counts, long most, PageTexts texts) {
    List<DeskView.Part> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    int y = HEIGHT;
    for (String what : ORDER) {
      long count = counts.getOrDefault(what, 0L);
      int height = (int) Math.ceil((double) HEIGHT * count / most);
      y -= height;
      parts.add(new DeskView.Part(Math.max(0, y), height, style(what)));
      words.add(texts.get("tally." + what) + " " + count);
    }
    return new DeskView.Column(x, day.substring(5), day + ": " + String.join(", ", words), parts);
  }

  private static String style(String what) {
    return PARTS.getOrDefault(what, "b0");
  }
}
