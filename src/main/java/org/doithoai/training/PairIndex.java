package org.doithoai.training;

import java.util.Arrays;

/**
 * Numbers the pairs of word types that stand in one sentence pair, so that everything known of a
 * pair can be kept in plain arrays. An open-addressing hash table of longs.
 */
final class PairIndex {

  private static final long NONE = -1;

  private long[] keys = new long[1 << 16];
  private int[] numbers = new int[1 << 16];
  private int[] firsts = new int[1 << 15];
  private int[] seconds = new int[1 << 15];
  private int size;

  PairIndex() {
    Arrays.fill(keys, NONE);
  }

  /** The number of the pair, a new one at its first call. */
  int number(int first, int second) {
    long key = ((long) first << 32) | second;
    int slot = slot(keys, key);
    if (keys[slot] == NONE) {
      if (2 * (size + 1) > keys.length) {
        grow();
        slot = slot(keys, key);
      }
      if (size == firsts.length) {
        firsts = Arrays.copyOf(firsts, 2 * size);
        seconds = Arrays.copyOf(seconds, 2 * size);
      }
      keys[slot] = key;
      numbers[slot] = size;
      firsts[size] = first;
      seconds[size] = second;
      size++;
    }
    return numbers[slot];
  }

  /** The first word type of each pair, by number. */
  int[] firsts() {
    return Arrays.copyOf(firsts, size);
  }

  /** The second word type of each pair, by number. */
  int[] seconds() {
    return Arrays.copyOf(seconds, size);
  }

  private void grow() {
    long[] moreKeys = new long[2 * keys.length];
    int[] moreNumbers = new int[moreKeys.length];
    Arrays.fill(moreKeys, NONE);
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != NONE) {
        int slot = slot(moreKeys, keys[i]);
        moreKeys[slot] = keys[i];
        moreNumbers[slot] = numbers[i];
      }
    }
    keys = moreKeys;
    numbers = moreNumbers;
  }

  private static int slot(long[] keys, long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & mask;
    while (keys[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
