package org.doithoai.text;

import java.util.HashMap;
import java.util.Map;
import org.tartarus.snowball.ext.PorterStemmer;

/** Stems of English words in lower case (Porter 1980). Remembers them; not thread-safe. */
public final class EnglishStemmer {

  private final PorterStemmer stemmer = new PorterStemmer();
  private final Map<String, String> stems = new HashMap<>();

  public String stem(String word) {
    return stems.computeIfAbsent(word, this::computed);
  }

  private String computed(String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
