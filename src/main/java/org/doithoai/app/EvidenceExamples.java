package org.doithoai.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doithoai.evidence.AnnotatedArticleCache;
import org.doithoai.index.ArticleIndex;
import org.doithoai.retrieval.Retriever;
import org.doithoai.training.ExampleFinder;
import org.doithoai.training.ProgressListener;
import org.doithoai.training.TrainingExample;
import org.doithoai.training.TrainingException;
import org.doithoai.training.TrainingQuestion;
import org.doithoai.training.TrainingSet;

/**
 * Sets of questions, each asked over its own articles and no others, in an index that is thrown
 * away. Settings are the defaults, whatever is configured, so that the same sets give the same.
 *
 * @param examples one for each question, in the order of the sets
 * @param articles how many there are in each folder
 */
public record EvidenceExamples(List<TrainingExample> examples, Map<Path, Integer> articles) {

  public EvidenceExamples {
    examples = List.copyOf(examples);
    articles = Map.copyOf(articles);
  }

  /**
   * Asks all questions.
   *
   * @param messages where it is said which articles were refused
   * @throws TrainingException if a folder has no articles, or none of those that a set needs
   */
  public static EvidenceExamples of(
      List<TrainingSet> sets, PrintWriter messages, ProgressListener listener) throws IOException {
    Asking asking = new Asking(listener, sets.stream().mapToInt(s -> s.questions().size()).sum());
    Map<TrainingSet, List<TrainingExample>> asked = new LinkedHashMap<>();
    Map<Path, List<TrainingSet>> folders = new LinkedHashMap<>();
    for (TrainingSet set : sets) {
      asked.put(set, List.of());
      folders.computeIfAbsent(set.articles().toRealPath(), _ -> new ArrayList<>()).add(set);
    }
    Map<Path, Integer> articles = new LinkedHashMap<>();
    for (Map.Entry<Path, List<TrainingSet>> folder : folders.entrySet()) {
      Path data = Files.createTempDirectory("doithoai-train");
      Wiring wiring = new Wiring(defaults(folder.getKey(), data));
      try (ArticleIndex index = indexed(wiring, folder.getKey(), messages)) {
        int count = index.holdings().articles().values().stream().mapToInt(n -> n).sum();
        Retriever retriever = wiring.retriever(index);
        ExampleFinder finder =
            new ExampleFinder(
                wiring.reader(),
                retriever,
                new AnnotatedArticleCache(wiring.annotator(), wiring.lexicon()));
        for (TrainingSet set : folder.getValue()) {
          requireGold(set, index);
          asked.put(set, asking.ask(set, finder));
          articles.put(set.articles(), count);
        }
      } finally {
        delete(data);
      }
    }
    return new EvidenceExamples(asked.values().stream().flatMap(List::stream).toList(), articles);
  }

  private static Settings defaults(Path articles, Path data) {
    return Settings.read(new SettingsReader(Map.of(), Map.of())).in(List.of(articles), data);
  }

  private static ArticleIndex indexed(Wiring wiring, Path folder, PrintWriter messages)
      throws TrainingException {
    try {
      return wiring.folder().upToDate(messages);
    } catch (IOException e) {
      throw new TrainingException(folder + " cannot be indexed: " + e.getMessage(), e);
    }
  }

  /** A set beside the wrong articles would teach that nothing answers. */
  private static void requireGold(TrainingSet set, ArticleIndex index) throws IOException {
    List<String> sources = index.articles().stream().map(a -> a.article().source()).toList();
    boolean found =
        set.questions().stream().anyMatch(question -> sources.stream().anyMatch(question::isGold));
    boolean named = set.questions().stream().anyMatch(question -> !question.gold().isEmpty());
    if (named && !found) {
      throw new TrainingException(
          set.file() + ": none of its gold files is among the articles of " + set.articles());
    }
  }

  /** Counts what has been asked. */
  private static final class Asking {
    private final ProgressListener listener;
    private final int total;
    private int done;

    Asking(ProgressListener listener, int total) {
      this.listener = listener;
      this.total = total;
    }

    List<TrainingExample> ask(TrainingSet set, ExampleFinder finder) throws IOException {
      List<TrainingExample> examples = new ArrayList<>();
      for (TrainingQuestion question : set.questions()) {
        examples.add(finder.find(set.name(), question));
        done++;
        listener.progress("asking", done, total);
      }
      return examples;
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
