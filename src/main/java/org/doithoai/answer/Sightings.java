package org.doithoai.answer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.registry.Entity;
import org.doithoai.retrieval.ContentTerm;
import org.doithoai.retrieval.SoughtTerm;
import org.doithoai.text.Sentences;
import org.doithoai.text.Span;
import org.doithoai.text.TermSequence;

/** Finds the sentence of an article that shows why it stands in a list. Thread-safe. */
final class Sightings {

  /** A form that is the word itself or its translation. */
  private static final double SURE = 0.9;

  private final EvidenceFinder finder;

  Sightings(EvidenceFinder finder) {
    this.finder = finder;
  }

  /**
   * The first sentence that has most of the words and names; without any, the one that dates the
   * event, else the first.
   */
  Span of(IndexedArticle article, List<SoughtTerm> words, List<Entity> named) {
    if (words.isEmpty() && named.isEmpty()) {
      return opening(article);
    }
    AnnotatedArticle read = finder.read(article);
    Span best = opening(article);
    long most = 0;
    for (ReadSentence sentence : read.sentences()) {
      long met =
          words.stream().filter(w -> has(read, sentence, w.term())).count()
              + named.stream().filter(e -> sentence.sentence().names(e)).count();
      if (met > most) {
        most = met;
        best = sentence.span();
      }
    }
    return best;
  }

  /** True if a sentence has a word in any sure form. */
  static boolean has(AnnotatedArticle read, ReadSentence sentence, ContentTerm word) {
    TermSequence terms = read.terms();
    int[] said = terms.sentence(sentence.sentence().place().index());
    for (ContentTerm.Form form : word.in(sentence.sentence().language())) {
      if (form.strength() >= SURE && hasAll(terms, said, form.terms())) {
        return true;
      }
    }
    return false;
  }

  /** True if these words stand beside each other. */
  private static boolean hasAll(TermSequence terms, int[] said, List<String> words) {
    int[] numbers = new int[words.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = terms.exact(words.get(i).getBytes(StandardCharsets.UTF_8));
      if (numbers[i] < 0) {
        return false;
      }
    }
    for (int at = 0; at + numbers.length <= said.length; at++) {
      int k = 0;
      while (k < numbers.length && said[at + k] == numbers[k]) {
        k++;
      }
      if (k == numbers.length) {
        return true;
      }
    }
    return false;
  }

  /** The sentence that dates the event, else the title or the first sentence. */
  static Span opening(IndexedArticle article) {
    return article
        .fact(Fact.Kind.DATE)
        .map(Fact::span)
        .orElseGet(() -> Sentences.split(article.article().text()).getFirst());
  }
}
