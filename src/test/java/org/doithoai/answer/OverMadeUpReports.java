package org.doithoai.answer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.doithoai.question.Question;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests that ask over the made-up reports. */
abstract class OverMadeUpReports {

  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init")
  static Answering answering;

  @BeforeAll
  static void index() throws IOException {
    answering = MadeUpReports.index(folder);
  }

  @AfterAll
  static void close() throws IOException {
    answering.close();
  }

  static Outcome ask(String question) {
    return answering.answerer().answer(Question.of(question));
  }

  /** The files that an answer cites, in their order. */
  static List<String> cited(Outcome outcome) {
    return outcome instanceof Outcome.Answered answered
        ? answered.citations().stream().map(c -> c.article().source()).distinct().sorted().toList()
        : List.of();
  }
}
