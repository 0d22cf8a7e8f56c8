package org.doithoai.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.doithoai.article.ArticleFile;
import org.doithoai.text.Language;

/**
 * What the index holds before an update.
 *
 * @param hashes the content hash of each article by its key; empty if all is to be made anew
 * @param whole the keys of those that have all there is to be, vectors included
 * @param linked whether its links are those of its articles
 * @param dimensions of the vectors; 0 if there are none
 * @param start what the new index begins with
 * @param rebuildBecause why all of it is to be made anew; empty if it is not
 */
record PreviousIndex(
    Map<String, String> hashes,
    Set<String> whole,
    boolean linked,
    int dimensions,
    Start start,
    String rebuildBecause) {

  /** What the new index begins with. */
  enum Start {
    /** What is there. */
    PRESENT,
    /** Nothing; what is there can be read until the new one is committed. */
    NOTHING,
    /** Nothing; what is there can not be read, and is deleted. */
    WRECK
  }

  PreviousIndex {
    hashes = Map.copyOf(hashes);
    whole = Set.copyOf(whole);
  }

  /**
   * Looks into the index.
   *
   * @param fingerprint what it has to be made with
   * @param vectors whether its passages are to have vectors
   * @param anew whether to forget what is there
   */
  static PreviousIndex read(Path folder, String fingerprint, boolean vectors, boolean anew)
      throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder).orElse(null)) {
      if (index == null) {
        return nothing(Start.PRESENT, "");
      }
      if (anew) {
        return nothing(Start.NOTHING, "it was asked for");
      }
      Map<String, String> commit = index.commitData();
      if (!fingerprint.equals(commit.get(LuceneIndex.FINGERPRINT))) {
        return nothing(
            Start.NOTHING,
            "its format, the registry or glossary, or the embedding model has changed");
      }
      Map<String, String> hashes = index.hashes();
      Set<String> whole = vectors ? embedded(index) : hashes.keySet();
      boolean linked = commit.containsKey(LuceneIndex.LINKED);
      int dimensions =
          Math.max(index.dimensions(Language.ENGLISH), index.dimensions(Language.VIETNAMESE));
      return new PreviousIndex(hashes, whole, linked, dimensions, Start.PRESENT, "");
    } catch (DamagedIndexException e) {
      return nothing(Start.WRECK, "it was damaged or of another format");
    }
  }

  /** The keys of the articles whose passages have vectors. */
  private static Set<String> embedded(LuceneIndex index) throws IOException {
    Condition embedded = new Condition.Is(ArticleFields.EMBEDDED, "yes");
    return Set.copyOf(index.keys(embedded, null, Integer.MAX_VALUE));
  }

  private static PreviousIndex nothing(Start start, String rebuildBecause) {
    return new PreviousIndex(Map.of(), Set.of(), true, 0, start, rebuildBecause);
  }

  /** Whether it has the article as it stands in this file. */
  boolean has(String key, ArticleFile file) {
    return file.hash().equals(hashes.get(key));
  }

  /** Whether it has it with all there is to be. */
  boolean isWhole(String key, ArticleFile file) {
    return has(key, file) && whole.contains(key);
  }
}
