package org.doithoai.answer;

import java.util.List;
import org.doithoai.index.ArticleIndex.Holdings;
import org.doithoai.text.Language;

/** What became of a question. */
public sealed interface Outcome {

  /** The language it is worded in. */
  Language language();

  /** What was searched for it. */
  Holdings searched();

  /** The words for the person: statements with the numbers of their citations, or the refusal. */
  String text();

  /**
   * The articles say so.
   *
   * @param introduction lines before the statements that themselves state nothing of the articles'
   *     content: how a misspelt word was read, how many articles a list has, what the glossary says
   *     of a term; may be empty where there are statements
   * @param statements none only where the introduction is the answer
   * @param citations in the order of their numbers, which are 1, 2, 3 …; each is referred to
   */
  record Answered(
      Language language,
      Holdings searched,
      String introduction,
      List<Statement> statements,
      List<Citation> citations)
      implements Outcome {

    public Answered {
      statements = List.copyOf(statements);
      citations = List.copyOf(citations);
      if (statements.isEmpty() ? introduction.isEmpty() : citations.isEmpty()) {
        throw new IllegalArgumentException("an answer needs a statement and its evidence");
      }
    }

    @Override
    public String text() {
      StringBuilder text = new StringBuilder();
      if (!introduction.isEmpty()) {
        text.append(introduction).append('\n');
      }
      statements.forEach(statement -> text.append(statement.withNumbers()).append('\n'));
      return text.toString().strip();
    }
  }

  /**
   * The articles do not say. No source is named as evidence.
   *
   * @param reason what is missing, in words for the person
   * @param nearest what there is instead, in words for the person; may be empty
   * @param scope what was searched, in words for the person
   */
  record NotFound(Language language, Holdings searched, String reason, String nearest, String scope)
      implements Outcome {

    /** True if nothing was looked for, as what was said asks nothing. */
    public boolean isNoQuestion() {
      return scope.isEmpty();
    }

    @Override
    public String text() {
      return String.join("\n", List.of(reason, nearest, scope)).replaceAll("\n{2,}", "\n").strip();
    }
  }
}
