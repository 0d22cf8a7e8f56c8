package org.doithoai.answer;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.index.IndexedArticle;
import org.doithoai.registry.TermEntry;
import org.doithoai.retrieval.ArticleLists;
import org.doithoai.retrieval.ArticleSelection;
import org.doithoai.retrieval.ContentTerm;
import org.doithoai.retrieval.Retriever;
import org.doithoai.text.Abbreviations;
import org.doithoai.text.Language;

/** Shows a term in a sentence of an article of each language. Thread-safe. */
final class TermExamples {

  /** So many articles of a language are read at most. */
  private static final int READ = 5;

  private final Retriever retriever;
  private final EvidenceFinder finder;

  TermExamples(Retriever retriever, EvidenceFinder finder) {
    this.retriever = retriever;
    this.finder = finder;
  }

  /** A sentence in which the term stands; true if there is one in that language. */
  boolean state(TermEntry entry, Language language, AnswerDraft draft) throws IOException {
    ArticleSelection having = new ArticleSelection(List.of()).writtenIn(language);
    ContentTerm term = ContentTerm.of(entry.preferred(Language.ENGLISH), of -> forms(entry, of));
    if (entry.entity() == null) {
      having.saying(term);
    } else {
      having.naming(entry.entity(), Optional.empty());
    }
    return state(having, language, (read, s) -> shows(entry, term, read, s), draft);
  }

  /** The terms of a language, and the other one's abbreviations, which stand in either. */
  private static List<String> forms(TermEntry entry, Language language) {
    return Stream.concat(
            entry.terms(language).stream(),
            entry.terms(language.other()).stream().filter(Abbreviations::isOne))
        .distinct()
        .toList();
  }

  /** A sentence that has these very words, of a term that nobody knows; true if there is one. */
  boolean state(String words, AnswerDraft draft) throws IOException {
    ContentTerm term = ContentTerm.of(words, _ -> List.of(words));
    boolean any = false;
    for (Language language : List.of(draft.language(), draft.language().other())) {
      ArticleSelection having = new ArticleSelection(List.of()).writtenIn(language).saying(term);
      any |= state(having, language, (read, s) -> Sightings.has(read, s, term), draft);
    }
    return any;
  }

  private boolean state(
      ArticleSelection having,
      Language language,
      BiPredicate<AnnotatedArticle, ReadSentence> shows,
      AnswerDraft draft)
      throws IOException {
    ArticleLists lists = retriever.lists();
    for (String key : lists.newest(having, READ)) {
      IndexedArticle article = lists.article(key);
      AnnotatedArticle read = finder.read(article);
      Optional<ReadSentence> sentence =
          read.sentences().stream()
              .filter(s -> s.sentence().body() && shows.test(read, s))
              .min(Comparator.comparingInt(s -> s.span().length()));
      if (sentence.isPresent()) {
        String quote = sentence.get().span().of(article.article().text()).strip();
        draft.state(
            draft.wording().say("term.example." + language.code(), quote),
            article,
            List.of(sentence.get().span()));
        return true;
      }
    }
    return false;
  }

  private static boolean shows(
      TermEntry entry, ContentTerm term, AnnotatedArticle read, ReadSentence sentence) {
    return entry.entity() == null
        ? Sightings.has(read, sentence, term)
        : sentence.sentence().mentions().stream()
            .anyMatch(mention -> mention.entity().equals(entry.entity()));
  }
}
