package org.doithoai.web;

import java.util.List;
import org.doithoai.answer.Outcome;

/**
 * An answer as a page shows it.
 *
 * @param lang code of the language that it is in
 */
public record AnswerView(String text, String lang, List<CitationView> citations) {

  public AnswerView {
    citations = List.copyOf(citations);
  }

  static AnswerView of(Outcome outcome, SignedLinks links, PageTexts texts) {
    List<CitationView> citations =
        switch (outcome) {
          case Outcome.Answered answered ->
              answered.citations().stream().map(c -> CitationView.of(c, links, texts)).toList();
          case Outcome.NotFound _ -> List.of();
        };
    return new AnswerView(outcome.text(), outcome.language().code(), citations);
  }
}
