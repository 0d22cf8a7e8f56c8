package org.doithoai.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher, in an installation of its own: a copy of the script that looks for Java in folders
 * of the test instead of the machine's, with stand-ins for Java and Maven.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class LauncherTest {

  /** What the script calls; nothing else is on the PATH. */
  private static final List<String> TOOLS =
      List.of("sed", "readlink", "dirname", "find", "head", "mktemp", "rm", "touch", "cat", "env");

  /** Tells its arguments, each in brackets, and what it has of the environment. */
  private static final String JAVA =
      """
      #!/bin/sh
      for argument in "$@"; do printf '<%s>\\n' "$argument"; done
      printf 'LC_ALL %s\\n' "$LC_ALL"
      printf 'from %s\\n' "$0"
      cat
      echo "a message" >&2
      exit 7
      """;

  @TempDir Path temporary;
  private Path home;
  private Path bin;
  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void installation() throws IOException {
    home = Files.createDirectories(temporary.resolve("my installation"));
    String script = Files.readString(Path.of("doithoai"));
    String own = script.replaceAll(" /(usr|opt|Library)/", " \"" + temporary + "\"/system/$1/");
    assertFalse(own.contains(" /usr/"), "every folder of the machine is replaced");
    executable(home.resolve("doithoai"), own);
    Files.createDirectories(home.resolve("src/main"));
    Files.createDirectories(home.resolve("target"));
    Files.writeString(home.resolve("pom.xml"), "");
    Files.setLastModifiedTime(home.resolve("pom.xml"), FileTime.from(Instant.EPOCH));
    Files.setLastModifiedTime(home.resolve("src/main"), FileTime.from(Instant.EPOCH));
    Files.writeString(home.resolve("target/doithoai.jar"), "");
    Files.setLastModifiedTime(
        home.resolve("target/doithoai.jar"), FileTime.from(Instant.EPOCH.plusSeconds(1)));
    Files.writeString(home.resolve("target/doithoai.aot"), "");
    bin = Files.createDirectories(temporary.resolve("bin"));
    for (String tool : TOOLS) {
      Path usual = Path.of("/usr/bin", tool);
      Path path = Files.exists(usual) ? usual : Path.of("/bin", tool);
      executable(bin.resolve(tool), "#!/bin/sh\nexec " + path + " \"$@\"\n");
    }
    environment.put("PATH", bin.toString());
    environment.put("HOME", temporary.resolve("nobody").toString());
  }

  private static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** A folder that looks like a JDK of this version. */
  private Path jdk(String name, String version) throws IOException {
    Path folder = temporary.resolve(name);
    executable(folder.resolve("bin/java"), JAVA);
    Files.writeString(
        folder.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    keptFor(folder, "doithoai.aot");
    return folder;
  }

  /** What is kept ready is of this Java. */
  private void keptFor(Path jdk, String cache) throws IOException {
    Files.writeString(
        home.resolve("target").resolve(cache + ".of"),
        home
            + "/target/doithoai.jar "
            + Files.readString(jdk.resolve("release")).strip().replace('\n', ' ')
            + "\n");
  }

  private record Ran(int code, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  private Ran run(String... arguments) throws IOException, InterruptedException {
    return run(home.resolve("doithoai"), "", arguments);
  }

  private Ran run(Path script, String input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(Arrays.asList(arguments));
    Path out = temporary.resolve("out");
    Path err = temporary.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(temporary.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(UTF_8));
    }
    return new Ran(process.waitFor(), Files.readString(out), Files.readString(err));
  }

  private static void saysInOneLine(String words, Ran ran) {
    assertEquals(1, ran.code(), ran.err());
    assertEquals("", ran.out());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertTrue(ran.err().contains(words), ran.err());
  }

  @Test
  void saysWhatToInstallWhereThereIsNoJava() throws Exception {
    saysInOneLine("a JDK 25 or newer is needed", run("ask", "Who?"));
  }

  @Test
  void anOlderJavaWillNotDo() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk-17", "17.0.9").toString());
    jdk("system/usr/lib/jvm/jdk-8", "1.8.0_402");
    saysInOneLine("a JDK 25 or newer is needed", run("ask", "Who?"));
  }

  @Test
  void passesArgumentsStreamsAndTheExitCodeOn() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk-25", "25.0.1").toString());
    List<String> arguments =
        List.of(
            "ask",
            "Who said \"no\"? It's $HOME `id` $(id) * \\ ; & | > x",
            "",
            "two\nlines",
            "Đối thoại ở đâu?",
            "--format",
            "json");
    Ran ran = run(home.resolve("doithoai"), "typed\n", arguments.toArray(String[]::new));
    assertEquals(7, ran.code(), ran.err());
    StringBuilder expected = new StringBuilder();
    arguments.forEach(argument -> expected.append('<').append(argument).append(">\n"));
    assertTrue(ran.out().contains("<-jar>\n<" + home + "/target/doithoai.jar>\n" + expected));
    assertTrue(ran.lines().contains("LC_ALL C.UTF-8"), ran.out());
    assertEquals("typed", ran.lines().getLast());
    assertEquals("a message\n", ran.err());
  }

  @Test
  void aFolderWithASpaceIsOneArgument() throws Exception {
    environment.put("JAVA_HOME", jdk("a jdk", "26-ea").toString());
    Ran ran = run("ask");
    assertTrue(ran.lines().contains("<-Ddoithoai.home=" + home + ">"), ran.out());
    assertTrue(ran.lines().contains("<-XX:AOTCache=" + home + "/target/doithoai.aot>"), ran.out());
  }

  @Test
  void optionsForTheJavaMachineAreSeparate() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk-25", "25").toString());
    environment.put("DOITHOAI_OPTS", "-Xmx200m -Done=1");
    Ran ran = run("ask");
    assertTrue(ran.lines().containsAll(List.of("<-Xmx200m>", "<-Done=1>")), ran.out());
  }

  @Test
  void takesJavaHomeBeforeThePathBeforeTheUsualFolders() throws Exception {
    Path usual = jdk("system/usr/lib/jvm/jdk-25", "25.0.2");
    assertTrue(run("ask").lines().contains("from " + usual + "/bin/java"));
    Path onPath = jdk("jdk-on-path", "25.0.2");
    Files.createSymbolicLink(bin.resolve("java"), onPath.resolve("bin/java"));
    assertTrue(run("ask").lines().contains("from " + onPath + "/bin/java"));
    Path chosen = jdk("jdk-chosen", "27");
    environment.put("JAVA_HOME", chosen.toString());
    assertTrue(run("ask").lines().contains("from " + chosen + "/bin/java"));
    environment.put("JAVA_HOME", jdk("jdk-old", "21.0.1").toString());
    assertTrue(run("ask").lines().contains("from " + onPath + "/bin/java"));
  }

  @Test
  void isFoundThroughLinks() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk-25", "25").toString());
    Path link = Files.createSymbolicLink(temporary.resolve("link"), home.resolve("doithoai"));
    Path second = Files.createSymbolicLink(temporary.resolve("second"), Path.of("link"));
    Ran ran = run(second, "", "ask");
    assertEquals(7, ran.code(), link + ran.err());
    assertTrue(ran.lines().contains("<-Ddoithoai.home=" + home + ">"), ran.out());
  }

  @Test
  void saysThatMavenIsNeededToBuild() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk-25", "25").toString());
    Files.delete(home.resolve("target/doithoai.jar"));
    saysInOneLine("Maven is needed to build", run("ask", "Who?"));
  }

  @Test
  void buildsWhenASourceIsNewerAndOnlyThen() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk-25", "25").toString());
    executable(bin.resolve("mvn"), "#!/bin/sh\necho built >> \"" + temporary + "/built\"\n");
    run("ask");
    assertFalse(Files.exists(temporary.resolve("built")));

    Path source = Files.writeString(home.resolve("src/main/New.java"), "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
    Ran ran = run("ask");
    assertEquals(7, ran.code(), ran.err());
    assertEquals(1, Files.readAllLines(temporary.resolve("built")).size());
    assertFalse(ran.out().contains("building"), "messages are no results");
  }

  @Test
  void keepsTheLibrariesOfTheLastBuildForVectors() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk-25", "25").toString());
    executable(bin.resolve("mvn"), "#!/bin/sh\necho \"$@\" >> \"" + temporary + "/built\"\n");
    Files.createDirectories(home.resolve("target/lib"));
    for (String library : List.of("lucene-core-10.jar", "onnxruntime-1.jar")) {
      Files.writeString(home.resolve("target/lib").resolve(library), "");
      Files.deleteIfExists(home.resolve("target/doithoai.jar"));
      run("ask");
    }
    assertEquals(
        List.of("-q -B -ntp -DskipTests package", "-q -B -ntp -Pembedding -DskipTests package"),
        Files.readAllLines(temporary.resolve("built")));
  }

  @Test
  void whatIsKeptReadyIsMadeAnewForAnotherJar() throws Exception {
    Path jdk = jdk("jdk-25", "25");
    executable(
        jdk.resolve("bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\" >> \"" + temporary + "/ran\"\n");
    environment.put("JAVA_HOME", jdk.toString());
    String make = "-XX:AOTCacheOutput=" + home + "/target/doithoai.aot";
    assertEquals(List.of(), making(make), "what is there fits");
    Files.setLastModifiedTime(
        home.resolve("target/doithoai.jar"), FileTime.from(Instant.now().plusSeconds(5)));
    assertEquals(List.of(make), making(make));
  }

  /** Which caches a command has made, of those that are made by this option. */
  private List<String> making(String option) throws IOException, InterruptedException {
    Files.deleteIfExists(temporary.resolve("ran"));
    run("ask");
    return Files.readAllLines(temporary.resolve("ran")).stream().filter(option::equals).toList();
  }

  @Test
  void whatIsKeptReadyIsMadeAnewForAnotherJava() throws Exception {
    Path jdk = jdk("jdk-25", "25");
    String cache = home + "/target/doithoai.aot";
    executable(
        jdk.resolve("bin/java"),
        "#!/bin/sh\nprintf '%s\\n' \"$@\" >> \""
            + temporary
            + "/ran\"\nfor each; do case $each in *CacheOutput=*) : > \""
            + cache
            + "\" ;; esac; done\n");
    environment.put("JAVA_HOME", jdk.toString());
    String make = "-XX:AOTCacheOutput=" + cache;
    Files.delete(Path.of(cache + ".of"));
    assertEquals(List.of(make), making(make), "nobody knows what it is of");
    assertEquals(List.of(), making(make), "made once");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.9\"\n");
    assertEquals(List.of(make), making(make), "another Java");
    assertEquals(List.of(), making(make), "made once");
  }

  @Test
  void whoeverChoosesAnotherCollectorHasThatAlone() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk-25", "25").toString());
    environment.put("DOITHOAI_OPTS", "-XX:+UseG1GC");
    Ran ran = run("ask");
    assertTrue(ran.lines().contains("<-XX:+UseG1GC>"), ran.out());
    assertFalse(ran.lines().contains("<-XX:+UseSerialGC>"), ran.out());
    assertFalse(ran.out().contains("AOTCache"), ran.out());
  }

  @Test
  void aClosedInputIsAnEmptyOne() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk-25", "25").toString());
    Path script = executableIn("closed", "exec \"" + home + "/doithoai\" chat <&-\n");
    assertEquals("a message\n", run(script, "").err());
  }

  private Path executableIn(String name, String commands) throws IOException {
    Path script = temporary.resolve(name);
    executable(script, "#!/bin/sh\n" + commands);
    return script;
  }

  @Test
  void serveHasACacheOfItsOwnMadeWithoutTheKeysOfWhoeverStartsIt() throws Exception {
    Path jdk = jdk("jdk-25", "25");
    executable(
        jdk.resolve("bin/java"),
        "#!/bin/sh\nprintf '%s\\n' \"key <$DOITHOAI_SLACK_BOT_TOKEN>\" \"$@\" >> \""
            + temporary
            + "/ran\"\n");
    environment.put("JAVA_HOME", jdk.toString());
    environment.put("DOITHOAI_SLACK_BOT_TOKEN", "xoxb-1");
    run("serve");
    List<String> ran = Files.readAllLines(temporary.resolve("ran"));
    assertEquals(
        List.of("key <>", "key <>", "key <xoxb-1>"),
        ran.stream().filter(line -> line.startsWith("key")).toList());
    assertTrue(ran.contains("-XX:AOTCacheOutput=" + home + "/target/serve.aot"), ran.toString());
    assertTrue(ran.contains("--rehearse"), ran.toString());
    Files.writeString(home.resolve("target/serve.aot"), "");
    keptFor(jdk, "serve.aot");
    Files.delete(temporary.resolve("ran"));
    run("serve");
    ran = Files.readAllLines(temporary.resolve("ran"));
    assertTrue(ran.contains("-XX:AOTCache=" + home + "/target/serve.aot"), ran.toString());
    assertFalse(ran.contains("--rehearse"), ran.toString());
  }

  @Test
  void saysThatABuildFailed() throws Exception {
    environment.put("JAVA_HOME", jdk("jdk-25", "25").toString());
    Files.delete(home.resolve("target/doithoai.jar"));
    executable(bin.resolve("mvn"), "#!/bin/sh\necho compiler says no\nexit 1\n");
    Ran ran = run("ask", "Who?");
    assertEquals(1, ran.code());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("compiler says no"), ran.err());
    assertTrue(ran.err().contains("the build failed"), ran.err());
  }
}
