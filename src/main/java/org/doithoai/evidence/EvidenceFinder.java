package org.doithoai.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.question.Query;
import org.doithoai.text.Language;

/**
 * Orders the sentences of the articles found by how much of the question they cover. A requirement
 * weighs by its rarity in general language and by its rarity among these sentences: what all of
 * them contain tells none from another, and what none contains counts in full against all.
 */
public final class EvidenceFinder {

  /** What a requirement met by the sentence before or after counts. */
  private static final double BESIDE = 0.6;

  /** What one met anywhere else in the article counts. */
  private static final double ELSEWHERE = 0.35;

  /** What is left of the weight of a date: many sentences have the same. */
  private static final double DATE = 0.4;

  /** What each requirement that the article settles adds to the order of its sentences. */
  private static final double SETTLED_BONUS = 0.15;

  /** What is left of evidence that is not of the date asked for. */
  private static final double OTHER_DATE = 0.5;

  /** How surely a sentence must contain a requirement to count as containing it. */
  private static final double MET = 0.5;

  /** What the place of the article among those found can add at most. */
  private static final double RANK_BONUS = 0.2;

  /** What the asker's own language adds: of two sentences that say the same, that one. */
  private static final double OWN_LANGUAGE_BONUS = 0.05;

  /** What a sentence of the sort asked for (a date for "when") gains. */
  private static final double SORT_BONUS = 0.15;

  private final Query query;
  private final List<EvidenceConstraint> constraints;
  private final List<AnnotatedArticle> articles;
  private final boolean bound;
  private final List<double[][]> matches;
  private final List<Evidence> evidence;
  private final Map<Language, double[]> weights = new EnumMap<>(Language.class);

  /**
   * Weighs the sentences of these articles.
   *
   * @param bound whether the articles are those on the meeting that is asked about, and not all
   */
  public EvidenceFinder(
      Query query,
      List<EvidenceConstraint> constraints,
      List<AnnotatedArticle> articles,
      boolean bound) {
    this.query = query;
    this.bound = bound;
    this.constraints = List.copyOf(constraints);
    this.articles = List.copyOf(articles);
    this.matches = this.articles.stream().map(this::matches).toList();
    for (Language language : Language.values()) {
      weights.put(language, weigh(language));
    }
    this.evidence = judgeAll();
  }

  /** What each requirement weighs in evidence of a language, by its label. */
  public Map<String, Double> weights(Language language) {
    Map<String, Double> weighed = new LinkedHashMap<>();
    for (int r = 0; r < constraints.size(); r++) {
      weighed.merge(constraints.get(r).label(), weight(language, r), Double::sum);
    }
    return weighed;
  }

  private double weight(Language language, int requirement) {
    double[] known = weights.get(language);
    return known == null ? 0 : known[requirement];
  }

  private double[] weigh(Language language) {
    int sentences = 0;
    double[] containing = new double[constraints.size()];
    for (int a = 0; a < articles.size(); a++) {
      if (articles.get(a).indexed().article().language() == language) {
        for (double[] sentence : matches.get(a)) {
          sentences++;
          for (int r = 0; r < containing.length; r++) {
            containing[r] += sentence[r];
          }
        }
      }
    }
    double[] weighed = new double[constraints.size()];
    for (int r = 0; r < weighed.length; r++) {
      double rarity = Math.log((sentences + 1) / (containing[r] + 0.5)) / Math.log(sentences + 2.0);
      weighed[r] = constraints.get(r).weight(language) * Math.clamp(rarity, 0.05, 1);
    }
    return weighed;
  }

  public Query query() {
    return query;
  }

  /** All that the question requires. */
  public List<EvidenceConstraint> required() {
    return constraints;
  }

  /** Whether the articles are those on the meeting that is asked about. */
  boolean bound() {
    return bound;
  }

  /** All sentences, the best evidence first; titles too. */
  public List<Evidence> find() {
    return evidence;
  }

  private List<Evidence> judgeAll() {
    List<Evidence> found = new ArrayList<>();
    for (int a = 0; a < articles.size(); a++) {
      judge(articles.get(a), matches.get(a), found);
    }
    found.sort(Comparator.comparingDouble(Evidence::score).reversed());
    return List.copyOf(found);
  }

  /** How surely each sentence contains each requirement. */
  private double[][] matches(AnnotatedArticle article) {
    double[][] in = new double[article.sentences().size()][constraints.size()];
    for (int r = 0; r < constraints.size(); r++) {
      double[] surely = constraints.get(r).in(article);
      for (int i = 0; i < in.length; i++) {
        in[i][r] = surely[i];
      }
    }
    return in;
  }

  private void judge(AnnotatedArticle article, double[][] in, List<Evidence> to) {
    double[] elsewhere = new double[constraints.size()];
    boolean[] settled = new boolean[constraints.size()];
    for (int r = 0; r < elsewhere.length; r++) {
      settled[r] = constraints.get(r).settledBy(article) == 1;
      for (double[] sentence : in) {
        elsewhere[r] = Math.max(elsewhere[r], sentence[r]);
      }
    }
    for (int i = 0; i < in.length; i++) {
      to.add(judge(article, in, i, settled, elsewhere));
    }
  }

  /**
   * What the article as a whole settles tells none of its sentences from another; a date alone is
   * evidence of nothing, but another date speaks against it.
   */
  private Evidence judge(
      AnnotatedArticle article, double[][] in, int i, boolean[] isSettled, double[] elsewhere) {
    Set<EvidenceConstraint> met = new LinkedHashSet<>();
    double covered = 0;
    double core = 0;
    double all = 0;
    double settled = 0;
    int datesMissing = 0;
    for (int r = 0; r < constraints.size(); r++) {
      double weight = weight(article.indexed().article().language(), r);
      if (constraints.get(r) instanceof EvidenceConstraint.Dated) {
        weight *= DATE;
      }
      if (isSettled[r]) {
        settled += SETTLED_BONUS;
        continue;
      }
      double here = in[i][r];
      if (constraints.get(r) instanceof EvidenceConstraint.Dated && here == 0) {
        datesMissing++;
        continue;
      }
      if (here >= MET) {
        met.add(constraints.get(r));
      }
      double beside = Math.max(i > 0 ? in[i - 1][r] : 0, i + 1 < in.length ? in[i + 1][r] : 0);
      covered += weight * Math.max(here, Math.max(BESIDE * beside, ELSEWHERE * elsewhere[r]));
      core += weight * here;
      all += weight;
    }
    ReadSentence sentence = article.sentences().get(i);
    double dated = datesMissing == 0 ? 1 : OTHER_DATE;
    double coverage = dated * (all == 0 ? 1 : covered / all);
    double share = dated * (all == 0 ? 1 : core / all);
    double score = coverage * 0.4 + share * 0.6 + settled;
    score += RANK_BONUS / (1 + article.rank());
    score += sentence.sentence().language() == query.answerLanguage() ? OWN_LANGUAGE_BONUS : 0;
    score += AnswerTypeFilter.isIn(sentence, query) ? SORT_BONUS : 0;
    return new Evidence(article, sentence, met, coverage, share, score);
  }
}
