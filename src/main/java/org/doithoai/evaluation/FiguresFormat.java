package org.doithoai.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.doithoai.evaluation.RetrievalFigures.Pools;
import org.jspecify.annotations.Nullable;

/** Figures for people and for programs. */
public final class FiguresFormat {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FiguresFormat() {}

  /**
   * One line of JSON.
   *
   * @param baseline figures of plain Lucene, under a key of their own; null if there are none
   */
  public static String json(RetrievalFigures figures, @Nullable RetrievalFigures baseline) {
    ObjectNode object = object(figures);
    if (baseline != null) {
      object.set("baseline", object(baseline));
    }
    return object.toString();
  }

  /** A table of lines without the last line's end. */
  public static String text(RetrievalFigures figures, @Nullable RetrievalFigures baseline) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-10s %-6s %6s %9s %9s %9s %9s %9s%n",
            "direction",
            "pool",
            "n",
            "recall@1",
            "recall@5",
            "recall@10",
            "mrr@10",
            "ndcg@10"));
    append(text, figures);
    if (baseline != null) {
      text.append(String.format(Locale.ROOT, "plain Lucene (BM25):%n"));
      append(text, baseline);
    }
    return text.append(
            String.format(
                Locale.ROOT,
                "%d passages, a query took %.2f ms (p50), %.2f ms (p99)",
                figures.passages(),
                figures.p50(),
                figures.p99()))
        .toString();
  }

  private static void append(StringBuilder text, RetrievalFigures figures) {
    figures
        .directions()
        .forEach(
            (direction, pools) -> {
              line(text, direction, "own", pools.own());
              line(text, direction, "mixed", pools.mixed());
            });
  }

  private static void line(StringBuilder text, Direction direction, String pool, Figures f) {
    text.append(
        String.format(
            Locale.ROOT,
            "%-10s %-6s %6d %9.3f %9.3f %9.3f %9.3f %9.3f%n",
            direction,
            pool,
            f.n(),
            f.recall1(),
            f.recall5(),
            f.recall10(),
            f.mrr10(),
            f.ndcg10()));
  }

  private static ObjectNode object(RetrievalFigures figures) {
    ObjectNode object = JSON.createObjectNode();
    ObjectNode directions = object.putObject("directions");
    for (Map.Entry<Direction, Pools> entry : figures.directions().entrySet()) {
      ObjectNode direction = directions.putObject(entry.getKey().toString());
      direction.set("own", object(entry.getValue().own()));
      direction.set("mixed", object(entry.getValue().mixed()));
    }
    object.putObject("query_ms").put("p50", figures.p50()).put("p99", figures.p99());
    return object.put("passages", figures.passages());
  }

  private static ObjectNode object(Figures figures) {
    return JSON.createObjectNode()
        .put("n", figures.n())
        .put("recall@1", figures.recall1())
        .put("recall@5", figures.recall5())
        .put("recall@10", figures.recall10())
        .put("mrr@10", figures.mrr10())
        .put("ndcg@10", figures.ndcg10());
  }
}
