package org.doithoai.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Terms;
import org.doithoai.text.VietnameseSpelling;

/**
 * Reads Vietnamese that was typed without diacritics, or with only some: which accented syllables
 * each plain one may stand for, and how probably, by its neighbours. A hidden Markov model over
 * syllables, its counts those of the {@link Lexicon}; the probabilities come from the
 * forward-backward algorithm (Rabiner 1989).
 *
 * <p>A question that is otherwise accented is mostly taken as typed; one without any mark leaves
 * every reading open. Safe for any number of threads.
 */
public final class DiacriticRestorer {

  /** The share of syllables without any mark in properly written Vietnamese, roughly. */
  private static final double NATURALLY_PLAIN = 0.3;

  /** How often a mark is left out by somebody who otherwise types them. */
  private static final double SLIP = 0.02;

  /** How much the left neighbour says beside the syllable's own frequency. */
  private static final double NEIGHBOUR = 0.7;

  /** Readings less probable than this are not given. */
  private static final double LEAST = 0.02;

  private static final int MOST = 5;

  private final Lexicon lexicon;
  private final double total;
  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  /** A reader that knows the words of this lexicon. */
  public DiacriticRestorer(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.total = Math.max(1, lexicon.total(Language.VIETNAMESE));
  }

  /**
   * One way to read a syllable or a pair of neighbours.
   *
   * @param text the syllables with their marks
   * @param probability among all readings of the same place
   */
  public record Reading(String text, double probability) {}

  /**
   * The readings of a run of syllables.
   *
   * @param singles for each syllable its readings, most probable first; at least one
   * @param pairs for each syllable but the last the readings of it and its right neighbour
   */
  public record Readings(List<List<Reading>> singles, List<List<Reading>> pairs) {
    public Readings {
      singles = List.copyOf(singles);
      pairs = List.copyOf(pairs);
    }

    /** The most probable reading of each syllable. */
    public List<String> best() {
      return singles.stream().map(readings -> readings.getFirst().text()).toList();
    }
  }

  /**
   * Reads a text.
   *
   * @param syllables as {@link Terms#WORDS} gives them
   */
  public Readings read(List<String> syllables) {
    int n = syllables.size();
    double leftOut = leftOut(syllables);
    List<List<String>> candidates = new ArrayList<>();
    for (String syllable : syllables) {
      candidates.add(candidates(syllable));
    }
    double[][] emission = new double[n][];
    double[][][] step = new double[n][][];
    for (int i = 0; i < n; i++) {
      emission[i] = emissions(syllables.get(i), candidates.get(i), leftOut);
      step[i] = i == 0 ? new double[0][] : steps(candidates.get(i - 1), candidates.get(i));
    }
    return readings(candidates, emission, step);
  }

  /** How probable it is that a mark was left out, by how many syllables have none. */
  private static double leftOut(List<String> syllables) {
    long plain = syllables.stream().filter(s -> s.equals(Folding.fold(s))).count();
    double share = (double) plain / Math.max(1, syllables.size());
    return Math.max(SLIP, (share - NATURALLY_PLAIN) / (1 - NATURALLY_PLAIN));
  }

  private List<String> candidates(String syllable) {
    List<String> found = known.get(syllable);
    if (found == null) {
      found =
          VietnameseSpelling.accented(syllable).stream()
              .filter(s -> s.equals(syllable) || lexicon.count(s, Language.VIETNAMESE) > 0)
              .toList();
      if (found.size() > 1) {
        known.put(syllable, found);
      }
    }
    return found.isEmpty() ? List.of(syllable) : found;
  }

  private static double[] emissions(String typed, List<String> candidates, double leftOut) {
    double[] emissions = new double[candidates.size()];
    for (int i = 0; i < emissions.length; i++) {
      emissions[i] = candidates.get(i).equals(typed) ? 1 : leftOut;
    }
    return emissions;
  }

  private double[][] steps(List<String> left, List<String> right) {
    double[][] steps = new double[left.size()][right.size()];
    for (int j = 0; j < right.size(); j++) {
      double alone = (count(right.get(j)) + 0.5) / total;
      for (int i = 0; i < left.size(); i++) {
        double together =
            left.size() * right.size() == 1
                ? 0
                : count(left.get(i) + Terms.PAIR_SEPARATOR + right.get(j));
        double given = Math.min(1, together / (count(left.get(i)) + 0.5));
        steps[i][j] = NEIGHBOUR * given + (1 - NEIGHBOUR) * alone;
      }
    }
    return steps;
  }

  private double count(String term) {
    return lexicon.count(term, Language.VIETNAMESE);
  }

  private Readings readings(List<List<String>> candidates, double[][] emission, double[][][] step) {
    double[][] forward = forward(candidates, emission, step);
    double[][] backward = backward(emission, step);
    List<List<Reading>> singles = new ArrayList<>();
    List<List<Reading>> pairs = new ArrayList<>();
    for (int i = 0; i < forward.length; i++) {
      Map<String, Double> single = new HashMap<>();
      Map<String, Double> pair = new HashMap<>();
      for (int b = 0; b < forward[i].length; b++) {
        String right = candidates.get(i).get(b);
        single.put(right, forward[i][b] * backward[i][b]);
        for (int a = 0; i > 0 && a < forward[i - 1].length; a++) {
          pair.put(
              candidates.get(i - 1).get(a) + Terms.PAIR_SEPARATOR + right,
              forward[i - 1][a] * step[i][a][b] * emission[i][b] * backward[i][b]);
        }
      }
      singles.add(likeliest(single));
      if (i > 0) {
        pairs.add(likeliest(pair));
      }
    }
    return new Readings(singles, pairs);
  }

  /** For each candidate how probable it is with all that stands before it. */
  private double[][] forward(
      List<List<String>> candidates, double[][] emission, double[][][] step) {
    double[][] forward = new double[emission.length][];
    for (int i = 0; i < forward.length; i++) {
      forward[i] = new double[emission[i].length];
      for (int b = 0; b < forward[i].length; b++) {
        double before = i == 0 ? (count(candidates.get(i).get(b)) + 0.5) / total : 0;
        for (int a = 0; i > 0 && a < forward[i - 1].length; a++) {
          before += forward[i - 1][a] * step[i][a][b];
        }
        forward[i][b] = before * emission[i][b];
      }
      normalize(forward[i]);
    }
    return forward;
  }

  /** For each candidate how probable all that stands behind it is. */
  private static double[][] backward(double[][] emission, double[][][] step) {
    double[][] backward = new double[emission.length][];
    for (int i = backward.length - 1; i >= 0; i--) {
      backward[i] = new double[emission[i].length];
      boolean last = i == backward.length - 1;
      for (int a = 0; a < backward[i].length; a++) {
        double after = last ? 1 : 0;
        for (int b = 0; !last && b < backward[i + 1].length; b++) {
          after += step[i + 1][a][b] * emission[i + 1][b] * backward[i + 1][b];
        }
        backward[i][a] = after;
      }
      normalize(backward[i]);
    }
    return backward;
  }

  private static void normalize(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= sum;
    }
  }

  private static List<Reading> likeliest(Map<String, Double> weights) {
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    List<Reading> all =
        weights.entrySet().stream()
            .map(e -> new Reading(e.getKey(), Math.min(1, e.getValue() / sum)))
            .sorted(
                Comparator.comparingDouble(Reading::probability)
                    .reversed()
                    .thenComparing(Reading::text))
            .toList();
    return all.stream()
        .limit(MOST)
        .filter(r -> r.probability() >= LEAST || r.equals(all.getFirst()))
        .toList();
  }
}
