package org.doithoai.evidence;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.doithoai.retrieval.SoughtTerm;
import org.doithoai.text.Language;

/**
 * How surely each sentence of one article has each term of a question. What is called values here
 * is one number for each term, in the order of the terms. For one thread.
 */
final class TermMatrix {

  /** What a name of an earlier question counts, and any other term of it. */
  private static final double CARRIED_NAME = 0.7;

  private static final double CARRIED_WORD = 0.35;

  /** How surely a name must be there to be there. */
  private static final double SURE = 0.4;

  private final List<SoughtTerm> terms;
  private final TermMatcher[] matchers;
  private final double[][] in;
  private final double[] article;
  private final double[] head;

  /**
   * The matrix.
   *
   * @param absent the sources of terms that are names of what the article does not name
   * @param hidden the sentences that are treated as if they were not there
   */
  TermMatrix(AnnotatedArticle of, List<SoughtTerm> terms, Set<String> absent, IntPredicate hidden) {
    this.terms = terms;
    this.matchers = new TermMatcher[terms.size()];
    this.in = new double[of.sentences().size()][terms.size()];
    this.article = new double[terms.size()];
    this.head = new double[terms.size()];
    Language language = of.indexed().article().language();
    int headEnd = headEnd(of);
    for (int t = 0; t < matchers.length; t++) {
      SoughtTerm term = terms.get(t);
      matchers[t] = TermMatcher.of(term.term(), term.isName(), of.terms(), language);
      boolean nowhere = matchers[t].isNowhere() || absent.contains(term.term().source());
      for (int i = 0; i < in.length && !nowhere; i++) {
        in[i][t] = hidden.test(i) ? 0 : matchers[t].in(of.sentences().get(i));
        article[t] = Math.max(article[t], in[i][t]);
        head[t] = i < headEnd ? Math.max(head[t], in[i][t]) : head[t];
      }
    }
  }

  /** One past the first sentence of the body; before it stands the title. */
  private static int headEnd(AnnotatedArticle of) {
    int end = 0;
    while (end < of.sentences().size() && !of.sentences().get(end).sentence().body()) {
      end++;
    }
    return end + 1;
  }

  /** What finds a term. */
  TermMatcher matcher(int term) {
    return matchers[term];
  }

  /** The values of a sentence; not to be changed. */
  double[] sentence(int i) {
    return in[i];
  }

  /** The values of a sentence with its neighbours. */
  double[] window(int i) {
    double[] values = in[i].clone();
    if (i > 0) {
      add(values, in[i - 1]);
    }
    if (i + 1 < in.length) {
      add(values, in[i + 1]);
    }
    return values;
  }

  /** These values with those of title and first sentence. */
  double[] withHead(double[] values) {
    double[] both = values.clone();
    add(both, head);
    return both;
  }

  /** The values of the article; not to be changed. */
  double[] article() {
    return article;
  }

  private static void add(double[] values, double[] others) {
    for (int t = 0; t < values.length; t++) {
      values[t] = Math.max(values[t], others[t]);
    }
  }

  /** The share of all terms, by weight, that these values cover. */
  double covered(double[] values) {
    double sum = 0;
    double all = 0;
    for (int t = 0; t < values.length; t++) {
      SoughtTerm term = terms.get(t);
      double weight = term.weight() * counted(term);
      sum += weight * values[t];
      all += weight;
    }
    return all == 0 ? 0 : sum / all;
  }

  private static double counted(SoughtTerm term) {
    return !term.carried() ? 1 : term.isName() ? CARRIED_NAME : CARRIED_WORD;
  }

  /** The share of the names that they cover, 0 where there is none. */
  double names(double[] values) {
    return share(values, t -> terms.get(t).isName());
  }

  /** The share of the question's own ordinary words that they cover. */
  double words(double[] values) {
    return share(values, this::isOwnWord);
  }

  /** The share of the terms of earlier questions that they cover. */
  double carried(double[] values) {
    return share(values, t -> terms.get(t).carried());
  }

  private boolean isOwnWord(int t) {
    return terms.get(t).sort() == SoughtTerm.Sort.WORD && !terms.get(t).carried();
  }

  private double share(double[] values, IntPredicate which) {
    double sum = 0;
    double all = 0;
    for (int t = 0; t < values.length; t++) {
      if (which.test(t)) {
        sum += terms.get(t).weight() * values[t];
        all += terms.get(t).weight();
      }
    }
    return all == 0 ? 0 : sum / all;
  }

  /** The weight of the question's own ordinary words that they lack; 1 for three rare ones. */
  double wordsMissing(double[] values) {
    double sum = 0;
    for (int t = 0; t < values.length; t++) {
      sum += isOwnWord(t) ? terms.get(t).weight() * (1 - values[t]) : 0;
    }
    return Math.min(1, sum / 3);
  }

  /** 1 where they have each of the question's own names, else less by the rarity of one lacking. */
  double namesComplete(double[] values) {
    double least = 1;
    for (int t = 0; t < values.length; t++) {
      SoughtTerm term = terms.get(t);
      if (term.isName() && !term.carried() && values[t] <= SURE) {
        least = Math.min(least, 1 - term.weight());
      }
    }
    return least;
  }

  /** The value of the question's own rarest term. */
  double rarest(double[] values) {
    int rarest = -1;
    for (int t = 0; t < values.length; t++) {
      boolean own = !terms.get(t).carried();
      if (own && (rarest < 0 || terms.get(t).weight() > terms.get(rarest).weight())) {
        rarest = t;
      }
    }
    return rarest < 0 ? 0 : values[rarest];
  }

  /** The weight of the weightiest of the question's own terms that they lack. */
  double missing(double[] values) {
    double most = 0;
    for (int t = 0; t < values.length; t++) {
      if (!terms.get(t).carried()) {
        most = Math.max(most, terms.get(t).weight() * (1 - values[t]));
      }
    }
    return most;
  }

  /** How likely a sentence is to be of any use, before it is looked at closely. */
  double promise(int i) {
    double[] window = window(i);
    return covered(in[i]) + covered(window) + covered(withHead(window)) + covered(article);
  }
}
