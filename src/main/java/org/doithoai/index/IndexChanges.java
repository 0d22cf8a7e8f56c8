package org.doithoai.index;

import java.util.List;
import java.util.Map;
import org.doithoai.article.ReadResult.Refused;

/**
 * What bringing the index up to date did, by the articles' sources.
 *
 * @param added articles that are new
 * @param changed articles whose file has other content than before
 * @param removed articles whose file is gone, or can no longer be read
 * @param refused files that are no article, each with the reason
 * @param notices of articles that were added or changed, what somebody may want to know, one line
 * @param unchanged how many articles stood in the index already
 * @param rebuiltBecause why the index was made anew, in words for a person; empty if it was not
 * @param embedding what came of the passages' vectors
 */
public record IndexChanges(
    List<String> added,
    List<String> changed,
    List<String> removed,
    List<Refused> refused,
    Map<String, String> notices,
    int unchanged,
    String rebuiltBecause,
    Embedding embedding) {

  /**
   * What came of the passages' vectors.
   *
   * @param articles how many got theirs in this run
   * @param without how many should have them and do not
   * @param problem why the model was given up in this run, one line; empty if it was not
   */
  public record Embedding(int articles, int without, String problem) {}

  /** Nothing was looked at. */
  public static final IndexChanges NONE =
      new IndexChanges(
          List.of(), List.of(), List.of(), List.of(), Map.of(), 0, "", new Embedding(0, 0, ""));

  public IndexChanges {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
    refused = List.copyOf(refused);
    notices = Map.copyOf(notices);
  }

  /** Whether the index is other than before. */
  public boolean any() {
    return !added.isEmpty() || !changed.isEmpty() || !removed.isEmpty() || embedding.articles() > 0;
  }
}
