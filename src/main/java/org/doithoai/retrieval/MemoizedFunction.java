package org.doithoai.retrieval;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Results of a pure function, remembered for the words that questions have in common. Forgets
 * everything when full: questions about one field soon fill it again. Safe for any number of
 * threads.
 */
public final class MemoizedFunction<K, V> {
  private final Function<K, V> function;
  private final int most;
  private final Map<K, V> values = new ConcurrentHashMap<>();

  /**
   * Remembers what a function returns.
   *
   * @param most how many results to keep
   */
  public MemoizedFunction(Function<K, V> function, int most) {
    this.function = function;
    this.most = most;
  }

  /** What the function returns for the key, computed now or before. */
  public V get(K key) {
    V value = values.get(key);
    if (value == null) {
      value = function.apply(key);
      if (values.size() >= most) {
        values.clear();
      }
      values.put(key, value);
    }
    return value;
  }
}
