package org.doithoai.retrieval;

import java.io.IOException;
import java.util.List;
import org.doithoai.index.PassageIndex;
import org.doithoai.index.RankedPassage;
import org.doithoai.text.Language;

/**
 * One way to rank the passages of one language for a question. Several are fused by rank; each may
 * have nothing to say. Safe for any number of threads.
 */
@FunctionalInterface
public interface PassageRanker {

  /**
   * The best passages, best first, at most as many as the question asks for.
   *
   * @param terms what the question's terms were expanded to, for both languages
   * @param target the language of the passages
   */
  List<RankedPassage> rank(
      PassageIndex index, PassageQuery query, List<ExpandedTerm> terms, Language target)
      throws IOException;
}
