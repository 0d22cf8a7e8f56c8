package org.doithoai.text;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that keeps the entries used last, so many at the most. One thread at a time. */
public final class RecentMap<K, V> extends LinkedHashMap<K, V> {

  private static final long serialVersionUID = 1L;

  private final int most;

  /** An empty one. */
  public RecentMap(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
