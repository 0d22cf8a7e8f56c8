package org.doithoai.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.doithoai.evaluation.QuestionSet.AskedQuestion;
import org.doithoai.evaluation.RetrievalFigures.Pools;
import org.doithoai.text.Language;

/** Asks every question of a set and counts what comes back. One thread. */
public final class RetrievalEvaluation {

  /** So many questions are asked, uncounted, before the clock starts. */
  private static final int WARM_UP = 2_000;

  private final QuestionSet set;
  private final LongSupplier nanos;

  /**
   * An evaluation of one set.
   *
   * @param nanos a clock such as {@link System#nanoTime}
   */
  public RetrievalEvaluation(QuestionSet set, LongSupplier nanos) {
    this.set = set;
    this.nanos = nanos;
  }

  /**
   * The ids that a search finds for one question, best first.
   *
   * @param byLanguage among the passages of each language
   * @param mixed among all
   */
  public record Ranking(Map<Language, List<String>> byLanguage, List<String> mixed) {}

  /** The search that is evaluated. */
  @FunctionalInterface
  public interface Ranker {
    /** The best ten of each list. */
    Ranking rank(AskedQuestion question) throws IOException;
  }

  /** How many times {@link #run} asks, warm-up included. */
  public int steps() {
    return set.questions().size() + Math.min(WARM_UP, set.questions().size());
  }

  /**
   * Runs the whole set.
   *
   * @param afterEach is run after each question
   * @throws IOException if the search fails
   */
  public RetrievalFigures run(Ranker ranker, Runnable afterEach) throws IOException {
    for (AskedQuestion question : set.questions().stream().limit(WARM_UP).toList()) {
      ranker.rank(question);
      afterEach.run();
    }
    Map<Direction, List<Figures>> own = new TreeMap<>();
    Map<Direction, List<Figures>> mixed = new TreeMap<>();
    long[] times = new long[set.questions().size()];
    for (int i = 0; i < times.length; i++) {
      AskedQuestion question = set.questions().get(i);
      long start = nanos.getAsLong();
      Ranking ranking = ranker.rank(question);
      times[i] = nanos.getAsLong() - start;
      goldByLanguage(question)
          .forEach(
              (language, gold) -> {
                Direction direction = new Direction(question.language(), language);
                List<String> list = ranking.byLanguage().getOrDefault(language, List.of());
                own.computeIfAbsent(direction, d -> new ArrayList<>()).add(Figures.of(list, gold));
                mixed
                    .computeIfAbsent(direction, d -> new ArrayList<>())
                    .add(Figures.of(ranking.mixed(), gold));
              });
      afterEach.run();
    }
    Map<Direction, Pools> directions = new TreeMap<>();
    own.forEach(
        (direction, figures) ->
            directions.put(
                direction,
                new Pools(
                    Figures.mean(figures),
                    Figures.mean(mixed.getOrDefault(direction, List.of())))));
    Arrays.sort(times);
    return new RetrievalFigures(
        directions, percentile(times, 50), percentile(times, 99), set.passages().size());
  }

  private Map<Language, Set<String>> goldByLanguage(AskedQuestion question) {
    Map<Language, Set<String>> gold = new EnumMap<>(Language.class);
    for (String id : question.gold()) {
      QuestionSet.Passage passage = set.passages().get(id);
      if (passage != null) {
        gold.computeIfAbsent(passage.language(), l -> new LinkedHashSet<>()).add(id);
      }
    }
    return gold;
  }

  private static double percentile(long[] sorted, int percent) {
    if (sorted.length == 0) {
      return 0;
    }
    int rank = (int) Math.ceil(sorted.length * percent / 100.0);
    return sorted[Math.max(0, rank - 1)] / 1e6;
  }
}
