package org.doithoai.subscription;

import java.util.ArrayList;
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

  /** A term of a field. Lucene's own computes its hash anew whenever it is asked for it. */
  record FieldTerm(String field, String text) {}

  /**
   * One way to say what is meant.
   *
   * @param parts each must be there, in any of its forms; a form is all of its terms
   */
  record Way(List<List<List<FieldTerm>>> parts) {
    Way {
      parts = List.copyOf(parts);
    }
  }

  StandingQuery {
    ways = List.copyOf(ways);
  }

  /** Whether a sentence with these terms matches. */
  boolean matches(Set<FieldTerm> sentence) {
    for (Way way : ways) {
      boolean all = true;
      for (List<List<FieldTerm>> forms : way.parts()) {
        all = all && any(forms, sentence);
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private static boolean any(List<List<FieldTerm>> forms, Set<FieldTerm> sentence) {
    for (List<FieldTerm> form : forms) {
      if (sentence.containsAll(form)) {
        return true;
      }
    }
    return false;
  }

  /** The same for the article as a whole. */
  Query lucene() {
    List<Query> any = new ArrayList<>();
    for (Way way : ways) {
      List<Query> all = new ArrayList<>();
      for (List<List<FieldTerm>> forms : way.parts()) {
        all.add(joined(forms.stream().map(StandingQuery::all).distinct().toList(), Occur.SHOULD));
      }
      any.add(joined(all, Occur.MUST));
    }
    return any.isEmpty()
        ? new MatchNoDocsQuery("no words")
        : joined(any.stream().distinct().toList(), Occur.SHOULD);
  }

  private static Query all(List<FieldTerm> terms) {
    List<Query> all = new ArrayList<>();
    terms.forEach(term -> all.add(new TermQuery(new Term(term.field(), term.text()))));
    return joined(all, Occur.MUST);
  }

  /** One query as it is: each level costs time whenever the query is tried. */
  private static Query joined(List<Query> queries, Occur occur) {
    if (queries.size() == 1) {
      return queries.getFirst();
    }
    BooleanQuery.Builder joined = new BooleanQuery.Builder();
    queries.forEach(query -> joined.add(query, occur));
    return joined.build();
  }
}
