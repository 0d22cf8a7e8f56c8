package org.doithoai.app;

import java.io.PrintWriter;
import java.util.List;
import org.doithoai.article.ReadResult.Refused;
import org.doithoai.index.IndexChanges;

/** What an update of the index changed, in lines for a person. */
public final class IndexReport {

  private IndexReport() {}

  /** Says what changed, a line each; refusals always, the rest when {@code all}. */
  public static void print(
      IndexChanges changes, List<Refused> refusals, boolean all, PrintWriter to) {
    if (!changes.rebuiltBecause().isEmpty()) {
      to.println("index made anew: " + changes.rebuiltBecause());
    }
    if (all) {
      changes.added().forEach(source -> to.println("added    " + noted(source, changes)));
      changes.changed().forEach(source -> to.println("changed  " + noted(source, changes)));
      changes.removed().forEach(source -> to.println("removed  " + source));
    }
    refusals.forEach(
        refused -> to.println("refused  " + printable(refused.source()) + ": " + refused.reason()));
    IndexChanges.Embedding embedding = changes.embedding();
    if (embedding.without() > 0) {
      to.printf(
          "%d articles are without vectors: %s; they are found by their words, and the next run"
              + " tries again%n",
          embedding.without(), embedding.problem());
    }
    if (all && embedding.articles() > 0) {
      to.println(embedding.articles() + " articles embedded");
    }
    if (all) {
      to.printf(
          "%d added, %d changed, %d removed, %d refused, %d unchanged%n",
          changes.added().size(),
          changes.changed().size(),
          changes.removed().size(),
          changes.refused().size(),
          changes.unchanged());
    }
    to.flush();
  }

  private static String noted(String source, IndexChanges changes) {
    String notice = changes.notices().get(source);
    return printable(source) + (notice == null ? "" : " (" + notice + ")");
  }

  /** A file's name on one line, whatever characters it has. */
  public static String printable(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }
}
