package org.doithoai.lexicon;

import java.util.List;
import org.doithoai.text.Language;

/**
 * One notion of the field with its terms in both languages.
 *
 * @param english the preferred term first, then its variants; at least one
 * @param vietnamese likewise
 * @param field what part of the field it belongs to, one word such as {@code rank}
 */
public record GlossaryEntry(List<String> english, List<String> vietnamese, String field) {

  public GlossaryEntry {
    english = List.copyOf(english);
    vietnamese = List.copyOf(vietnamese);
    if (english.isEmpty() || vietnamese.isEmpty()) {
      throw new IllegalArgumentException("a term in each language is needed");
    }
  }

  /** All terms in that language, the preferred one first. */
  public List<String> terms(Language language) {
    return language == Language.ENGLISH ? english : vietnamese;
  }
}
