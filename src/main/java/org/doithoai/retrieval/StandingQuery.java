package org.doithoai.retrieval;

import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A query that stays, as the terms that one sentence must have.
 *
 * @param ways any of them will do
 */
record StandingQuery(String id, List<Way> ways) {

  /**
   * One way to say what is meant.
   *
   * @param parts each must be there, in any of its forms; a form is all of its terms
   */
  record Way(List<List<List<Term>>> parts) {
    Way {
      parts = List.copyOf(parts);
    }
  }

  StandingQuery {
    ways = List.copyOf(ways);
  }

  /** Whether a sentence with these terms matches. */
  boolean matches(Set<Term> sentence) {
    return ways.stream()
        .anyMatch(
            way ->
                way.parts().stream()
                    .allMatch(forms -> forms.stream().anyMatch(sentence::containsAll)));
  }

  /** The same for the article as a whole. */
  Query lucene() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Way way : ways) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      for (List<List<Term>> forms : way.parts()) {
        BooleanQuery.Builder form = new BooleanQuery.Builder();
        forms.forEach(terms -> form.add(all(terms), Occur.SHOULD));
        all.add(form.build(), Occur.MUST);
      }
      any.add(all.build(), Occur.SHOULD);
    }
    return ways.isEmpty() ? new MatchNoDocsQuery("no words") : any.build();
  }

  private static Query all(List<Term> terms) {
    if (terms.size() == 1) {
      return new TermQuery(terms.getFirst());
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    terms.forEach(term -> all.add(new TermQuery(term), Occur.MUST));
    return all.build();
  }
}
