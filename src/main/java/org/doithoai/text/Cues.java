package org.doithoai.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cue phrases of a text, in the order of their first words, of those the longest first. Cues of
 * different classes may overlap. Immutable.
 */
public final class Cues {

  private final List<CueMention> mentions;

  Cues(List<CueMention> mentions) {
    this.mentions = List.copyOf(mentions);
  }

  /** All of them. */
  public List<CueMention> all() {
    return mentions;
  }

  /** The longest cue of this class that begins with this word; null for none. */
  public @Nullable CueMention at(int word, Cue cue) {
    for (int i = indexAt(word); i < mentions.size() && mentions.get(i).first() == word; i++) {
      if (mentions.get(i).cue() == cue) {
        return mentions.get(i);
      }
    }
    return null;
  }

  /** True if a cue of this class begins with this word. */
  public boolean has(int word, Cue cue) {
    return at(word, cue) != null;
  }

  /** True if the text has a cue of this class. */
  public boolean has(Cue cue) {
    return mentions.stream().anyMatch(mention -> mention.cue() == cue);
  }

  /**
   * The first cue of this class that lies in the words from {@code first} up to but without {@code
   * end}; null for none.
   */
  public @Nullable CueMention firstIn(int first, int end, Cue cue) {
    for (int i = indexAt(first); i < mentions.size() && mentions.get(i).first() < end; i++) {
      CueMention mention = mentions.get(i);
      if (mention.cue() == cue && mention.last() < end) {
        return mention;
      }
    }
    return null;
  }

  /**
   * The cues of this class that lie in the words from {@code first} up to but without {@code end}.
   */
  public List<CueMention> in(int first, int end, Cue cue) {
    int from = indexAt(first);
    int to = indexAt(end);
    return mentions.subList(from, to).stream()
        .filter(mention -> mention.cue() == cue && mention.last() < end)
        .toList();
  }

  private int indexAt(int word) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).first() < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
