package org.doithoai.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.doithoai.answer.Answerer;
import org.doithoai.answer.Outcome;
import org.doithoai.app.Wiring;
import org.doithoai.index.ArticleIndex;
import org.doithoai.question.Question;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code doithoai ask}: one question, or a file of them. */
@Command(
    name = "ask",
    description = "Answers a question, or each of a file of questions, and exits.",
    mixinStandardHelpOptions = true)
public final class AskCommand implements Callable<Integer> {

  enum Format {
    text,
    json
  }

  /** What some programs begin a text with, to say that it is UTF-8. */
  private static final int MARK = 0xFEFF;

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Mixin GlobalOptions options = new GlobalOptions();

  @Parameters(arity = "0..1", paramLabel = "QUESTION", description = "What to ask, in quotes.")
  @Nullable String question;

  @Option(
      names = "--language",
      paramLabel = "en|vi|auto",
      description = "The language to answer in. Default: auto, the question's own.")
  String language = "auto";

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}. Default: text.")
  Format format = Format.text;

  @Option(names = "--explain", description = "Say on stderr how the question was understood.")
  boolean explain;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description = "One JSON question a line ({id, lang?, question, history?}); answers likewise.")
  @Nullable Path batch;

  @Override
  public Integer call() throws IOException {
    if ((question == null) == (batch == null)) {
      throw new ParameterException(spec.commandLine(), "give either a question or --batch FILE");
    }
    Language chosen = LanguageChoice.of(language, spec);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Wiring wiring = new Wiring(options.settings(), warning -> err.println("doithoai: " + warning));
    try (ArticleIndex index = wiring.upToDate(err)) {
      Answerer answerer = wiring.answerer(index);
      if (batch != null) {
        return batch(batch, chosen, answerer, out, err);
      }
      long start = System.nanoTime();
      Question asked = new Question(question == null ? "" : question, chosen, List.of());
      Outcome outcome = answerer.answer(asked);
      if (explain) {
        wiring.extractive(index).explain(asked).lines().forEach(err::println);
      }
      double tookMillis = (System.nanoTime() - start) / 1e6;
      out.println(
          format == Format.json
              ? AnswerJson.of("", asked, outcome, tookMillis)
              : AnswerText.of(outcome));
      out.flush();
      return CommandLine.ExitCode.OK;
    }
  }

  /** Opens the questions: UTF-8, with or without a mark; what is no UTF-8 spoils its line alone. */
  private static BufferedReader questions(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no file " + file);
    }
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    lines.mark(1);
    if (lines.read() != MARK) {
      lines.reset();
    }
    return lines;
  }

  /**
   * Answers a file of questions.
   *
   * @param otherwise the language to answer those in that name none; null for their own
   */
  private static int batch(
      Path file, @Nullable Language otherwise, Answerer answerer, PrintWriter out, PrintWriter err)
      throws IOException {
    int bad = 0;
    try (BufferedReader lines = questions(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          BatchQuestion asked = BatchQuestion.parse(line, otherwise);
          long start = System.nanoTime();
          Outcome outcome = answerer.answer(asked.question());
          double tookMillis = (System.nanoTime() - start) / 1e6;
          out.println(AnswerJson.of(asked.id(), asked.question(), outcome, tookMillis));
        } catch (IllegalArgumentException e) {
          bad++;
          err.println("doithoai: " + file + ", line " + number + ": " + e.getMessage());
        }
      }
    }
    out.flush();
    return bad == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.USAGE;
  }
}
