package org.doithoai.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers words from 0 in the order in which they are first seen. */
final class Vocabulary {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();

  /** The number of the word, a new one at its first call. */
  int number(String word) {
    Integer known = numbers.putIfAbsent(word, words.size());
    if (known != null) {
      return known;
    }
    words.add(word);
    return words.size() - 1;
  }

  String word(int number) {
    return words.get(number);
  }

  int size() {
    return words.size();
  }
}
