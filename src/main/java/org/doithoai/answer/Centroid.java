package org.doithoai.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.lexicon.TermMatch;
import org.doithoai.text.StopWords;
import org.doithoai.text.TermSequence;

/**
 * How central a sentence is to its article: by how many other sentences have its terms, and how
 * rare these are.
 */
final class Centroid {

  /** What the first sentence of the body gains, as it mostly says what the article is about. */
  private static final double LEAD = 1.5;

  /** What it gains for each term of the glossary in it. */
  private static final double KNOWN = 0.1;

  private final AnnotatedArticle article;
  private final Map<Integer, Integer> sentences = new HashMap<>();
  private final Map<Integer, Double> weights = new HashMap<>();
  private final int first;

  private Centroid(AnnotatedArticle article) {
    this.article = article;
    int lead = -1;
    for (ReadSentence sentence : article.sentences()) {
      lead = lead < 0 && sentence.sentence().body() ? sentence.span().start() : lead;
      terms(sentence).forEach(term -> sentences.merge(term, 1, Integer::sum));
    }
    this.first = lead;
  }

  /** The centre of an article. */
  static Centroid of(AnnotatedArticle article) {
    return new Centroid(article);
  }

  /** How central a sentence is: the share of its terms that others have, by how many do. */
  double weight(ReadSentence sentence) {
    return weights.computeIfAbsent(sentence.span().start(), _ -> weighed(sentence));
  }

  private double weighed(ReadSentence sentence) {
    Set<Integer> terms = terms(sentence);
    double shared =
        terms.stream()
            .mapToDouble(t -> sentence.rarity(t) * (1 + Math.log(sentences.getOrDefault(t, 1))))
            .sum();
    long known =
        sentence.sentence().of().within(TermMatch.LAYER, TermMatch::span, sentence.span()).stream()
            .map(TermMatch::entry)
            .distinct()
            .count();
    double weight = (1 + KNOWN * known) * shared / Math.sqrt(Math.max(1, terms.size()));
    return sentence.span().start() == first ? weight * LEAD : weight;
  }

  private Set<Integer> terms(ReadSentence sentence) {
    TermSequence all = article.terms();
    Set<Integer> terms = new HashSet<>();
    for (int number : all.sentence(sentence.sentence().place().index())) {
      if (!StopWords.contains(all.term(number), sentence.sentence().language(), true)) {
        terms.add(number);
      }
    }
    return terms;
  }
}
