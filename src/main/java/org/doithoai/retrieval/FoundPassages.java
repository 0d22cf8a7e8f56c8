package org.doithoai.retrieval;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.doithoai.index.RankedPassage;
import org.doithoai.question.Correction;
import org.doithoai.text.Language;

/**
 * What a search found.
 *
 * @param byLanguage the passages of each language, best first; both languages are present
 * @param fused the passages of both languages in one order, each language in its place; at most the
 *     number that was asked for
 * @param expansion what each term was searched as, in the order of the question, for each language
 * @param corrections the words that were searched in another spelling than they were typed in
 */
public record FoundPassages(
    Map<Language, List<RankedPassage>> byLanguage,
    List<RankedPassage> fused,
    List<ExpandedTerm> expansion,
    List<Correction> corrections) {

  public FoundPassages {
    Map<Language, List<RankedPassage>> lists = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      lists.put(language, List.copyOf(byLanguage.getOrDefault(language, List.of())));
    }
    byLanguage = Map.copyOf(lists);
    fused = List.copyOf(fused);
    expansion = List.copyOf(expansion);
    corrections = List.copyOf(corrections);
  }

  /** The passages of one language, best first. */
  public List<RankedPassage> in(Language language) {
    return byLanguage.getOrDefault(language, List.of());
  }
}
