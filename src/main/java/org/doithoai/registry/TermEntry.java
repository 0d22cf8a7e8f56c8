package org.doithoai.registry;

import java.util.List;
import java.util.Map;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A notion with its terms in both languages, of the glossary or of the registry.
 *
 * @param byLanguage its terms, the preferred one first; at least one of each language
 * @param field what part of the field it belongs to; empty for the names of the registry
 * @param entity whose names they are; null for a term of the glossary
 */
public record TermEntry(
    Map<Language, List<String>> byLanguage, String field, @Nullable Entity entity) {

  public TermEntry {
    byLanguage = Map.copyOf(byLanguage);
  }

  /** All terms in that language, the preferred one first. */
  public List<String> terms(Language language) {
    return byLanguage.getOrDefault(language, List.of());
  }

  /** The preferred term in that language. */
  public String preferred(Language language) {
    return terms(language).getFirst();
  }

  /** The other terms in that language. */
  public List<String> variants(Language language) {
    return terms(language).subList(1, terms(language).size());
  }

  /** True if this is one of its terms in that language, diacritics and capitals aside. */
  boolean isFolded(String term, Language language) {
    return terms(language).stream().anyMatch(t -> Folding.fold(t).equals(Folding.fold(term)));
  }

  /** True if this is one of its terms in that language. */
  public boolean isOf(String term, Language language) {
    return isFolded(term, language);
  }
}
