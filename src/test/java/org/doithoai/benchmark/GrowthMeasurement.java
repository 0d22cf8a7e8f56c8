package org.doithoai.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The measurements over one corpus, one process after another. */
final class GrowthMeasurement {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** How questions are marked that are asked first, and not counted. */
  private static final String WARM_UP = "warm-up-";

  private static final Path WARM_UP_QUESTIONS =
      Path.of("src", "main", "resources", "warm-up.jsonl");

  private static final int WARM_UP_ROUNDS = 4;
  private static final int FIRST_ANSWERS = 3;
  private static final Duration SERVE_PATIENCE = Duration.ofMinutes(10);

  private final int size;
  private final Path articles;
  private final Path folder;
  private final Path questionFile;
  private final List<AskedQuestion> questions;

  /**
   * @param size how many articles there are
   * @param articles the folder of them
   * @param folder for whatever the measurements write
   * @param questions as {@code ask --batch} reads them
   */
  GrowthMeasurement(int size, Path articles, Path folder, Path questions) throws IOException {
    this.size = size;
    this.articles = articles;
    this.folder = folder;
    this.questionFile = questions;
    this.questions = AskedQuestion.in(questions);
  }

  /** Takes them all. */
  GrowthRow run() throws IOException, InterruptedException {
    GrowthRow.Index index = index();
    GrowthRow.FirstAnswer firstAnswer = firstAnswer();
    GrowthRow.Question question = questions(firstAnswer);
    return new GrowthRow(size, index, question, firstAnswer, servePeak(), lucene());
  }

  private Path data() {
    return folder.resolve("data");
  }

  /** A command over the corpus. */
  private String[] over(String... command) {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(List.of("--knowledge", articles.toString(), "--data", data().toString()));
    return words.toArray(String[]::new);
  }

  private GrowthRow.Index index() throws IOException, InterruptedException {
    MeasuredRun run = Launcher.run(over("index"));
    return new GrowthRow.Index(
        run.cpuSeconds(),
        run.wallSeconds(),
        size / run.cpuSeconds(),
        bytes(data()),
        run.peakBytes());
  }

  private GrowthRow.FirstAnswer firstAnswer() throws IOException, InterruptedException {
    String question = questions.getFirst().text();
    List<Double> cpu = new ArrayList<>();
    List<Double> wall = new ArrayList<>();
    for (int i = 0; i < FIRST_ANSWERS; i++) {
      MeasuredRun run = Launcher.run(over("ask", question));
      cpu.add(run.cpuSeconds());
      wall.add(run.wallSeconds());
    }
    return new GrowthRow.FirstAnswer(Percentile.of(50, cpu), Percentile.of(50, wall));
  }

  private GrowthRow.Question questions(GrowthRow.FirstAnswer start)
      throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    List<AskedQuestion> warmUp = AskedQuestion.in(WARM_UP_QUESTIONS);
    for (int i = 0; i < WARM_UP_ROUNDS * warmUp.size(); i++) {
      ObjectNode question = (ObjectNode) JSON.readTree(warmUp.get(i % warmUp.size()).line());
      lines.add(question.put("id", WARM_UP + i).toString());
    }
    questions.forEach(question -> lines.add(question.line()));
    Path batch = Files.write(folder.resolve("questions.jsonl"), lines);
    MeasuredRun run = Launcher.run(over("ask", "--batch", batch.toString()));
    List<Double> millis = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      JsonNode answer = JSON.readTree(line);
      if (!answer.path("id").asText().startsWith(WARM_UP)) {
        millis.add(answer.path("took_ms").asDouble());
      }
    }
    return new GrowthRow.Question(
        millis.size(),
        GrowthRow.Percentiles.of(cpuMillis()),
        GrowthRow.Percentiles.of(millis),
        (run.cpuSeconds() - start.cpuSeconds()) * 1000 / (lines.size() - 1),
        run.peakBytes());
  }

  /** The processor time of each question. */
  private List<Double> cpuMillis() throws IOException, InterruptedException {
    List<String> command =
        Launcher.java(
            System.getProperty("java.class.path"),
            QuestionCpu.class,
            articles.toString(),
            data().toString(),
            questionFile.toString(),
            WARM_UP_QUESTIONS.toString());
    return MeasuredRun.of(command, Map.of()).out().lines().map(Double::valueOf).toList();
  }

  private long servePeak() throws IOException, InterruptedException {
    List<String> texts = questions.stream().map(AskedQuestion::text).toList();
    try (FakeTelegram telegram = new FakeTelegram(texts)) {
      MeasuredRun run =
          MeasuredRun.of(
              Launcher.command(over("serve")),
              Launcher.environment(telegram.environment()),
              process -> {
                int silent = telegram.awaitAnswers(process, SERVE_PATIENCE);
                process.destroy();
                if (silent > 0) {
                  System.err.println("serve left " + silent + " questions without an answer");
                }
              });
      return run.peakBytes();
    }
  }

  private GrowthRow.Lucene lucene() throws IOException, InterruptedException {
    Path index = folder.resolve("lucene");
    MeasuredRun run =
        MeasuredRun.of(
            Launcher.java(
                System.getProperty("java.class.path"),
                RawLucene.class,
                articles.toString(),
                index.toString()),
            Map.of());
    int passages = Integer.parseInt(run.out().strip());
    return new GrowthRow.Lucene(
        passages,
        run.cpuSeconds(),
        passages / run.cpuSeconds(),
        size / run.cpuSeconds(),
        bytes(index),
        run.peakBytes());
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}
