package org.doithoai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.doithoai.answer.Answerer;
import org.doithoai.answer.Outcome;
import org.doithoai.evaluation.SharedTexts;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.RankedPassage;
import org.doithoai.question.Question;
import org.doithoai.question.QuestionReader;
import org.doithoai.retrieval.FoundPassages;
import org.doithoai.retrieval.Retriever;
import org.doithoai.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three real nodes of OpenSearch give the same as Lucene in this process; the parts go on one from
 * the other, since nodes die on the way. In a profile of its own: {@code mvn -Popensearch test
 * -Dgroups=opensearch}.
 */
@Tag("opensearch")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenSearchTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double TIE = 1e-5;

  /** How long a cluster may take to find itself again, on a busy machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Of the questions on other texts every so many is asked. */
  private static final int EVERY = 3;

  /** One question in so many is asked; all of them with {@code -Ddoithoai.opensearch.sample=1}. */
  private static final int SAMPLE = Integer.getInteger("doithoai.opensearch.sample", 8);

  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static OpenSearchNodes nodes;

  @SuppressWarnings("NullAway.Init")
  private static Wiring lucene;

  @SuppressWarnings("NullAway.Init")
  private static Wiring cluster;

  /**
   * @param gold the names of the files that answer it; none known for some
   */
  private record Asked(String text, Language language, List<String> gold) {
    Question question() {
      return new Question(text, language, List.of());
    }
  }

  @BeforeAll
  static void start() throws IOException {
    Path shared = SharedTexts.folder();
    nodes = new OpenSearchNodes(folder.resolve("nodes"), 3);
    List<Path> articles =
        List.of(shared.resolve("news"), shared.resolve("articles"), otherTexts(folder));
    lucene = wiring("lucene", articles);
    lucene.folder().update(false, (files, of) -> {});
    cluster = wiring(nodes.setting("doithoai"), articles);
    cluster.folder().update(false, (files, of) -> {});
  }

  /** The same data folder: what Lucene searches there is what was published. */
  private static Wiring wiring(String index, List<Path> articles) throws IOException {
    Settings settings = Settings.load(null, Map.of("DOITHOAI_INDEX", index));
    return new Wiring(settings.in(articles, folder.resolve("data")));
  }

  /** The passages of a set of questions on anything, each as an article. */
  private static Path otherTexts(Path within) throws IOException {
    Path texts = Files.createDirectories(within.resolve("texts"));
    for (String line :
        Files.readAllLines(SharedTexts.folder().resolve("eval/xquad/passages.jsonl"))) {
      JsonNode passage = JSON.readTree(line);
      Files.writeString(
          texts.resolve(passage.path("id").asText() + ".txt"), passage.path("text").asText());
    }
    return texts;
  }

  @AfterAll
  static void stop() {
    if (nodes != null) {
      nodes.close();
    }
  }

  private static List<Asked> own() throws IOException {
    List<Asked> questions = new ArrayList<>();
    for (String set : List.of("news/questions-dev.jsonl", "dialogues-dev.jsonl")) {
      for (String line : Files.readAllLines(SharedTexts.folder().resolve("eval").resolve(set))) {
        questions.add(asked(JSON.readTree(line), List.of()));
      }
    }
    return IntStream.range(0, questions.size())
        .filter(i -> i % SAMPLE == 0)
        .mapToObj(questions::get)
        .toList();
  }

  private static List<Asked> others() throws IOException {
    List<String> lines =
        Files.readAllLines(SharedTexts.folder().resolve("eval/xquad/queries.jsonl"));
    List<Asked> questions = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += EVERY * SAMPLE) {
      JsonNode question = JSON.readTree(lines.get(i));
      List<String> gold = new ArrayList<>();
      question.path("gold").forEach(id -> gold.add(id.asText() + ".txt"));
      questions.add(asked(question, gold));
    }
    return questions;
  }

  private static Asked asked(JsonNode question, List<String> gold) {
    Language language = Language.ofCode(question.path("lang").asText()).orElseThrow();
    return new Asked(question.path("question").asText(), language, gold);
  }

  @Test
  @Order(1)
  void theFirstTenAreTheSame() throws IOException {
    List<Asked> questions = new ArrayList<>(own());
    questions.addAll(others());
    assertTrue(questions.size() * SAMPLE >= 1_000, "only " + questions.size());
    QuestionReader reader = lucene.reader();
    Map<String, Integer> here = new HashMap<>();
    Map<String, Integer> there = new HashMap<>();
    List<String> others = new ArrayList<>();
    int swapped = 0;
    long lucenes = 0;
    long clusters = 0;
    try (ArticleIndex local = lucene.folder().index();
        ArticleIndex far = cluster.folder().index()) {
      Retriever locally = lucene.retriever(local);
      Retriever afar = cluster.retriever(far);
      for (Asked asked : questions) {
        var frame = reader.read(asked.question());
        long start = System.nanoTime();
        FoundPassages expected = locally.search(frame).found();
        long middle = System.nanoTime();
        FoundPassages found = afar.search(frame).found();
        lucenes += middle - start;
        clusters += System.nanoTime() - middle;
        assertEquals(expected.expansion(), found.expansion(), asked.text());
        for (Language language : Language.values()) {
          List<RankedPassage> own = firstTen(expected.in(language));
          List<RankedPassage> its = firstTen(found.in(language));
          if (!isSame(own, its)) {
            others.add(asked.text() + "\n  " + own + "\n  " + its);
          }
          swapped += places(own).equals(places(its)) ? 0 : 1;
          count(asked, own, here);
          count(asked, its, there);
        }
      }
    }
    System.out.printf(
        "%d questions, %d lists of other passages, %d with ties in another order; right %s, %s;"
            + " %.1f ms a question from Lucene, %.1f from three nodes%n",
        questions.size(),
        others.size(),
        swapped - others.size(),
        here,
        there,
        lucenes / 1e6 / questions.size(),
        clusters / 1e6 / questions.size());
    assertEquals(List.of(), others);
    assertEquals(here, there);
  }

  private static List<RankedPassage> firstTen(List<RankedPassage> list) {
    return list.subList(0, Math.min(10, list.size()));
  }

  private static List<String> places(List<RankedPassage> list) {
    return list.stream().map(each -> each.article() + each.span()).toList();
  }

  /** Whether they are the same, but for passages of the same score. */
  private static boolean isSame(List<RankedPassage> own, List<RankedPassage> its) {
    boolean same = own.size() == its.size();
    for (int i = 0; same && i < own.size(); i++) {
      same = Math.abs(own.get(i).score() / its.get(i).score() - 1) < TIE;
    }
    List<String> places = places(its);
    double last = own.isEmpty() ? 0 : own.getLast().score();
    for (RankedPassage each : own) {
      boolean there = places.contains(each.article() + each.span());
      same &= there || Math.abs(each.score() / last - 1) < TIE;
    }
    return same;
  }

  /** Counts in how many lists a right article is first, and among the first ten. */
  private static void count(Asked asked, List<RankedPassage> list, Map<String, Integer> counts) {
    for (int i = 0; i < list.size(); i++) {
      String article = list.get(i).article();
      if (asked.gold().stream().anyMatch(article::endsWith)) {
        counts.merge(i == 0 ? "first" : "later", 1, Integer::sum);
      }
    }
  }

  @Test
  @Order(2)
  void answersAreTheSameWhileANodeDies() throws Exception {
    List<Asked> questions = own();
    try (ArticleIndex local = lucene.folder().index();
        ArticleIndex far = cluster.folder().index();
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Answerer locally = lucene.answerer(local);
      Answerer afar = cluster.answerer(far);
      List<Outcome> expected = new ArrayList<>();
      questions.forEach(asked -> expected.add(locally.answer(asked.question())));
      AtomicInteger done = new AtomicInteger();
      List<Callable<Outcome>> tasks = new ArrayList<>();
      for (Asked asked : questions) {
        tasks.add(
            () -> {
              if (done.incrementAndGet() == questions.size() / 3) {
                nodes.kill(0);
              }
              return afar.answer(asked.question());
            });
      }
      List<Future<Outcome>> answers = threads.invokeAll(tasks);
      for (int i = 0; i < questions.size(); i++) {
        assertEquals(expected.get(i), answers.get(i).get(), questions.get(i).text());
      }
    }
  }

  @Test
  @Order(3)
  void whatChangesIsPublishedAndARebuildLosesNoQuestion() throws IOException {
    Path added = folder.resolve("texts").resolve("added.txt");
    Files.writeString(added, "The lighthouse of Zanzarelle was painted by marines on 3 May 2021.");
    Asked asked =
        new Asked("Who painted the lighthouse of Zanzarelle?", Language.ENGLISH, List.of());
    try (ArticleIndex far = cluster.folder().index()) {
      cluster.folder().update(false, (files, of) -> {});
      assertTrue(!far.isCurrent(), "it was published");
    }
    try (ArticleIndex far = cluster.folder().index()) {
      assertTrue(firstOf(asked, far).endsWith("added.txt"), "it is found");
      cluster.folder().update(true, (files, of) -> {});
      assertTrue(firstOf(asked, far).endsWith("added.txt"), "it is found in the new index");
      Files.delete(added);
      cluster.folder().update(false, (files, of) -> {});
      assertTrue(!firstOf(asked, far).endsWith("added.txt"), "it is gone");
    }
  }

  private static String firstOf(Asked asked, ArticleIndex index) throws IOException {
    var frame = cluster.reader().read(asked.question());
    List<RankedPassage> found = cluster.retriever(index).search(frame).found().in(asked.language());
    return found.isEmpty() ? "" : found.getFirst().article();
  }

  @Test
  @Order(4)
  void withoutTheClusterAQuestionFailsAndALaterOneDoesNot() throws Exception {
    Asked asked = own().getFirst();
    try (ArticleIndex local = lucene.folder().index();
        ArticleIndex far = cluster.folder().index()) {
      Outcome expected = lucene.answerer(local).answer(asked.question());
      Answerer afar = cluster.answerer(far);
      nodes.kill(1);
      nodes.kill(2);
      UncheckedIOException failure =
          assertThrows(UncheckedIOException.class, () -> afar.answer(asked.question()));
      String said = String.valueOf(failure.getCause());
      assertTrue(said.contains(": OpenSearch cannot be reached at 127.0.0.1:"), said);
      assertTrue(Arrays.stream(said.split("\n", -1)).count() == 1, said);
      nodes.restart();
      assertEquals(expected, eventually(() -> afar.answer(asked.question())));
    }
  }

  /** What comes of it once the cluster has found itself again. */
  private static <T> T eventually(Callable<T> what) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return what.call();
      } catch (UncheckedIOException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
      }
    }
  }
}
