package org.doithoai.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A program that measures one {@code ask}, everything built and indexed, against a hello world on
 * the same JVM with the same flags, in turn, and prints the ratio of their medians.
 */
@Command(
    name = "StartupFigure",
    description = "Measures the command's first answer against the JVM's own start.",
    mixinStandardHelpOptions = true)
final class StartupFigure implements Callable<Integer> {

  @Option(names = "--runs", description = "Of each of the two. Default: 11.")
  int runs = 11;

  @Parameters(arity = "0..1", paramLabel = "QUESTION", description = "What to ask.")
  String question = "Who co-chaired the 10th Vietnam–Japan defence policy dialogue?";

  public static void main(String[] arguments) {
    CommandLine commands = new CommandLine(new StartupFigure());
    System.exit(commands.execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<MeasuredRun> answers = new ArrayList<>();
    List<MeasuredRun> hellos = new ArrayList<>();
    String data = Files.createTempDirectory("startup").toString();
    Launcher.run("index", "--data", data);
    for (int i = 0; i < runs; i++) {
      answers.add(Launcher.run("ask", question, "--data", data));
      hellos.add(MeasuredRun.of(Launcher.java(classFolder(), HelloWorld.class), Map.of()));
    }
    double answer = print("ask", answers);
    double hello = print("hello world", hellos);
    System.out.printf(Locale.ROOT, "CPU of ask : hello world = %.1f%n", answer / hello);
    TemporaryFolder.delete(Path.of(data));
    return CommandLine.ExitCode.OK;
  }

  /** The hello world's class path is its own folder, since a long one takes time to look at. */
  private static String classFolder() {
    try {
      URI folder = StartupFigure.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(folder).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Prints the medians, and returns that of processor time. */
  private static double print(String name, List<MeasuredRun> runs) {
    double cpu = Percentile.of(50, runs.stream().map(MeasuredRun::cpuSeconds).toList());
    double wall = Percentile.of(50, runs.stream().map(MeasuredRun::wallSeconds).toList());
    System.out.printf(
        Locale.ROOT,
        "%-12s %d runs, medians: CPU %.3f s, wall %.3f s, peak memory %d MB%n",
        name,
        runs.size(),
        cpu,
        wall,
        runs.getLast().peakBytes() / 1_000_000);
    return cpu;
  }
}
