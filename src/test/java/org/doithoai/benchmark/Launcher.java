package org.doithoai.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as a person starts it: the script {@code doithoai}, on this process's own JVM. */
final class Launcher {

  private static final Path SCRIPT = Path.of("doithoai");
  private static final Pattern QUICK = Pattern.compile("(?m)^quick=\"([^\"]+)\"");

  /** The JVM this process runs on. */
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  private Launcher() {}

  /** Runs a command to its end and measures it. */
  static MeasuredRun run(String... arguments) throws IOException, InterruptedException {
    return MeasuredRun.of(command(arguments), environment(Map.of()));
  }

  /** The words of a command. */
  static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(SCRIPT.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** These variables, and the one by which the script finds its JVM. */
  static Map<String, String> environment(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("JAVA_HOME", JAVA_HOME.toString());
    return environment;
  }

  /** Builds the program, and what it keeps ready, so that no run that is measured does. */
  static void prepare() throws IOException, InterruptedException {
    run("--help");
  }

  /** Starts a class of this class path as the script starts the program: the same JVM, flags. */
  static List<String> java(String classPath, Class<?> main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(JAVA_HOME.resolve("bin/java").toString()));
    command.addAll(flags());
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** The options that the script gives to the JVM for all commands that end by themselves. */
  private static List<String> flags() throws IOException {
    Matcher quick = QUICK.matcher(Files.readString(SCRIPT));
    if (!quick.find()) {
      throw new IOException("the script " + SCRIPT + " has no line quick=\"…\" with its options");
    }
    return List.of(quick.group(1).split(" ", -1));
  }
}
