package org.doithoai.text;

import java.util.Arrays;

/**
 * The phrases found in a text, in the order of their first words, of those the longest first; they
 * may overlap. Immutable.
 */
public final class PhraseHits {

  private static final int HIT = 4;

  /** No phrases. */
  static final PhraseHits NONE = new PhraseHits(new int[0]);

  private final int[] hits;

  private PhraseHits(int[] hits) {
    this.hits = hits;
  }

  /** Hears of one phrase after the other. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Hears of a phrase.
     *
     * @param number the phrase's number among those of its source
     * @param first its first word in the text
     * @param last its last word
     */
    void phrase(int number, int first, int last);
  }

  /** Tells the visitor of every phrase of this source. */
  public void visit(PhraseSource source, Visitor visitor) {
    for (int i = 0; i < hits.length; i += HIT) {
      if (hits[i] == source.number()) {
        visitor.phrase(hits[i + 1], hits[i + 2], hits[i + 3]);
      }
    }
  }

  /** Grows while a text is searched. */
  static final class Collector {
    private int[] hits = new int[64];
    private int size;

    int size() {
      return size;
    }

    void add(PhraseSource source, int number, int first, int last) {
      if (size == hits.length) {
        hits = Arrays.copyOf(hits, size * 2);
      }
      hits[size] = source.number();
      hits[size + 1] = number;
      hits[size + 2] = first;
      hits[size + 3] = last;
      size += HIT;
    }

    /**
     * Sorts the hits from there on, which begin with one word: the longest first, else as found.
     */
    void sortFrom(int from) {
      for (int i = from + HIT; i < size; i += HIT) {
        for (int j = i; j > from && hits[j + 3] > hits[j - 1]; j -= HIT) {
          swap(j, j - HIT);
        }
      }
    }

    private void swap(int a, int b) {
      for (int k = 0; k < HIT; k++) {
        int kept = hits[a + k];
        hits[a + k] = hits[b + k];
        hits[b + k] = kept;
      }
    }

    PhraseHits done() {
      return new PhraseHits(Arrays.copyOf(hits, size));
    }
  }
}
