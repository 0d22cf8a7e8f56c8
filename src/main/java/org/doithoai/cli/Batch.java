package org.doithoai.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.doithoai.answer.Answerer;
import org.doithoai.answer.Outcome;
import org.doithoai.conversation.Texts;
import org.doithoai.index.ArticleIndex.Holdings;
import org.doithoai.question.Question;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Answers a file of questions, each by itself: a line that is no question has no answer, a question
 * that fails is answered with an apology, and the others are answered all the same.
 */
final class Batch {

  /** What some programs begin a text with, to say that it is UTF-8. */
  private static final int MARK = 0xFEFF;

  private final Answerer answerer;
  private final Function<String, Language> languageOf;
  private final Holdings searched;
  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * A batch.
   *
   * @param languageOf tells the language of a question
   * @param searched what the answerer searches
   * @param out where the answers go, one a line
   * @param err where it is said, one line each, what went wrong
   */
  Batch(
      Answerer answerer,
      Function<String, Language> languageOf,
      Holdings searched,
      PrintWriter out,
      PrintWriter err) {
    this.answerer = answerer;
    this.languageOf = languageOf;
    this.searched = searched;
    this.out = out;
    this.err = err;
  }

  /**
   * Answers the questions of a file.
   *
   * @param otherwise the language to answer those in that name none; null for their own
   * @return the exit code
   * @throws IOException when the file cannot be read
   */
  int run(Path file, @Nullable Language otherwise) throws IOException {
    int code = CommandLine.ExitCode.OK;
    try (BufferedReader lines = questions(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        String place = file + ", line " + number;
        BatchQuestion asked;
        try {
          asked = BatchQuestion.parse(line, otherwise);
        } catch (IllegalArgumentException e) {
          code = Math.max(code, CommandLine.ExitCode.USAGE);
          say(place, String.valueOf(e.getMessage()));
          continue;
        }
        if (!answer(asked, place)) {
          code = Math.max(code, CommandLine.ExitCode.SOFTWARE);
        }
      }
    }
    out.flush();
    return code;
  }

  /** Opens the questions: UTF-8, with or without a mark; what is no UTF-8 spoils its line alone. */
  private static BufferedReader questions(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          Files.isDirectory(file) ? file + " is a folder, not a file" : "there is no file " + file);
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

  /** Answers a question; false when that failed. */
  private boolean answer(BatchQuestion asked, String place) {
    long start = System.nanoTime();
    Outcome outcome;
    boolean failed = false;
    try {
      outcome = answerer.answer(asked.question());
    } catch (RuntimeException | StackOverflowError e) {
      failed = true;
      outcome = apology(asked.question());
      say(place, "the question could not be answered: " + e);
    }
    double tookMillis = (System.nanoTime() - start) / 1e6;
    out.println(AnswerJson.of(asked.id(), asked.question(), outcome, tookMillis, null));
    return !failed;
  }

  private Outcome apology(Question question) {
    Language chosen = question.language();
    Language language = chosen == null ? languageOf.apply(question.text()) : chosen;
    return new Outcome.NotFound(
        language, searched, Texts.in(language).get("answer.failed"), "", "");
  }

  private void say(String place, String what) {
    err.println("doithoai: " + place + ": " + what.lines().findFirst().orElse(""));
  }
}
