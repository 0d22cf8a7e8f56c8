package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.answer.CitationList;
import org.doithoai.answer.Statement;
import org.doithoai.article.Article;
import org.doithoai.text.Span;

/**
 * A claim that its evidence proves.
 *
 * @param text in the asker's language, without numbers of sources
 * @param evidence whole sentences that prove it; at least one
 */
record VerifiedClaim(String text, List<Evidence> evidence) {

  /** A sentence of an article. */
  record Evidence(Article article, Span span) {

    String text() {
      return span.of(article.text());
    }
  }

  VerifiedClaim {
    evidence = List.copyOf(evidence);
  }

  /** The statement, its evidence cited in the list. */
  Statement stated(CitationList citations) {
    List<Integer> numbers = new ArrayList<>();
    for (Evidence sentence : evidence) {
      int number = citations.cite(sentence.article(), sentence.span());
      if (!numbers.contains(number)) {
        numbers.add(number);
      }
    }
    return new Statement(text, numbers);
  }
}
