package org.doithoai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.doithoai.answer.Answerer;
import org.doithoai.answer.Explanation;
import org.doithoai.answer.ExtractiveAnswerer;
import org.doithoai.answer.Outcome;
import org.doithoai.app.Wiring;
import org.doithoai.index.ArticleIndex;
import org.doithoai.question.Question;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code doithoai ask}: one question, or a file of them. */
@Command(
    name = "ask",
    description = "Answers a question, or each of a file of questions, and exits.")
public final class AskCommand extends BotCommand {

  enum Format {
    text,
    json
  }

  @Parameters(arity = "0..1", paramLabel = "QUESTION", description = "What to ask, in quotes.")
  @Nullable String question;

  @Option(
      names = "--language",
      paramLabel = "en|vi|auto",
      description = "The language to answer in. Default: auto, the question's own.")
  String language = "auto";

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}. Default: text.")
  Format format = Format.text;

  @Option(
      names = "--explain",
      description = "Say how the question was understood: on stderr, or in the JSON.")
  boolean explain;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description = "One JSON question a line ({id, lang?, question, history?}); answers likewise.")
  @Nullable Path batch;

  @Override
  public Integer call() throws IOException {
    if ((question == null) == (batch == null)) {
      throw wrong("give either a question or --batch FILE");
    }
    Language chosen = language(language);
    PrintWriter out = out();
    PrintWriter err = err();
    Wiring wiring = wiring();
    try (ArticleIndex index = wiring.folder().upToDate(err)) {
      Answerer answerer = wiring.answerer(index);
      if (batch != null) {
        return new Batch(answerer, wiring::languageOf, index.holdings(), out, err)
            .run(batch, chosen);
      }
      long start = System.nanoTime();
      Question asked = new Question(question == null ? "" : question, chosen, List.of());
      ExtractiveAnswerer.Explained explained =
          explain ? wiring.extractive(index).explain(asked) : null;
      Outcome outcome = explained == null ? answerer.answer(asked) : explained.outcome();
      double tookMillis = (System.nanoTime() - start) / 1e6;
      Explanation why = explained == null ? null : explained.explanation();
      if (format == Format.json) {
        out.println(AnswerJson.of("", asked, outcome, tookMillis, why));
      } else {
        out.println(AnswerText.of(outcome));
      }
      if (why != null && format == Format.text) {
        why.lines().forEach(err::println);
      }
      out.flush();
      return CommandLine.ExitCode.OK;
    }
  }
}
