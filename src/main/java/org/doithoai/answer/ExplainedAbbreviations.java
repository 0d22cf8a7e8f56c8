package org.doithoai.answer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.index.IndexedArticle;
import org.doithoai.retrieval.ArticleLists;
import org.doithoai.retrieval.ArticleSelection;
import org.doithoai.retrieval.ContentTerm;
import org.doithoai.retrieval.Retriever;
import org.doithoai.text.Abbreviations;
import org.doithoai.text.Language;

/** Tells what abbreviations are short for that the articles explain and the glossary lacks. */
final class ExplainedAbbreviations {

  /** So many articles of a language are read at most. */
  private static final int READ = 20;

  private final Retriever retriever;
  private final EvidenceFinder finder;

  ExplainedAbbreviations(Retriever retriever, EvidenceFinder finder) {
    this.retriever = retriever;
    this.finder = finder;
  }

  /** A sentence that explains an abbreviation. */
  private record Explanation(IndexedArticle article, ReadSentence sentence, String text) {

    Optional<String> longForm(String abbreviation) {
      return Abbreviations.longForm(text, abbreviation).map(span -> span.of(text));
    }
  }

  /**
   * States it with a sentence of each language that explains it, that of the answer first.
   *
   * @return false if no article explains it
   */
  boolean state(String abbreviation, AnswerDraft draft) throws IOException {
    boolean any = false;
    for (Language language : List.of(draft.language(), draft.language().other())) {
      Optional<Explanation> found = find(abbreviation, language);
      found.ifPresent(explanation -> state(abbreviation, explanation, language, draft));
      any |= found.isPresent();
    }
    return any;
  }

  private static void state(
      String abbreviation, Explanation found, Language language, AnswerDraft draft) {
    Wording wording = draft.wording();
    String sentence = wording.say("term.example." + language.code(), found.text());
    String text =
        found
            .longForm(abbreviation)
            .map(words -> wording.say("term.short", abbreviation, words) + "\n" + sentence)
            .orElse(sentence);
    draft.state(text, found.article(), List.of(found.sentence().span()));
  }

  /** The first explanation by words whose letters it has, else the first by any. */
  private Optional<Explanation> find(String abbreviation, Language language) throws IOException {
    ArticleSelection having = new ArticleSelection(List.of()).writtenIn(language);
    having.saying(ContentTerm.of(abbreviation, _ -> List.of(abbreviation)));
    ArticleLists lists = retriever.lists();
    Optional<Explanation> any = Optional.empty();
    for (String key : lists.newest(having, READ)) {
      IndexedArticle article = lists.article(key);
      for (ReadSentence sentence : finder.read(article).sentences()) {
        String text = sentence.span().of(article.article().text()).strip();
        if (Abbreviations.explained(text, abbreviation).isPresent()) {
          Explanation explanation = new Explanation(article, sentence, text);
          if (explanation.longForm(abbreviation).isPresent()) {
            return Optional.of(explanation);
          }
          any = any.or(() -> Optional.of(explanation));
        }
      }
    }
    return any;
  }
}
