package org.doithoai.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that answers questions and prints the processor time of each, in milliseconds, a line
 * each: all threads of the process, so that garbage collection and what runs in parallel count.
 * Arguments: the articles, the data folder with an index of them, the file of questions, the file
 * of those that are asked first and not counted.
 */
final class QuestionCpu {

  private static final int WARM_UP_ROUNDS = 10;

  private QuestionCpu() {}

  public static void main(String[] arguments) throws IOException {
    List<AskedQuestion> questions = AskedQuestion.in(Path.of(arguments[2]));
    List<AskedQuestion> warmUp = AskedQuestion.in(Path.of(arguments[3]));
    StringBuilder figures = new StringBuilder();
    try (BenchmarkedProgram program =
        new BenchmarkedProgram(List.of(Path.of(arguments[0])), Path.of(arguments[1]))) {
      for (int i = 0; i < WARM_UP_ROUNDS; i++) {
        warmUp.forEach(question -> milliseconds(program, question));
      }
      for (AskedQuestion question : questions) {
        figures.append(milliseconds(program, question)).append('\n');
      }
    }
    System.out.print(figures);
  }

  private static double milliseconds(BenchmarkedProgram program, AskedQuestion question) {
    double before = ProcessorTime.ofThis();
    var answer = program.ask(question.text(), question.history());
    double took = (ProcessorTime.ofThis() - before) * 1000;
    if (answer.toString().isEmpty()) {
      throw new IllegalStateException("no answer to " + question.text());
    }
    return took;
  }
}
