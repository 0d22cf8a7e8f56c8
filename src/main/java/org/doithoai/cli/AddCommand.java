package org.doithoai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doithoai.app.Databases;
import org.doithoai.app.IndexReport;
import org.doithoai.app.IntakeService;
import org.doithoai.app.Settings;
import org.doithoai.app.Wiring;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.IndexChanges;
import org.doithoai.intake.Arrival.State;
import org.doithoai.intake.ArticleStore;
import org.doithoai.intake.IngestLog;
import org.doithoai.intake.PageFetch;
import org.doithoai.intake.SharedArticles;
import org.doithoai.intake.WebClient;
import org.doithoai.messaging.Replicas;
import org.doithoai.storage.Database;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code doithoai add}: takes in files and pages of the web, and says what became of each. */
@Command(
    name = "add",
    description =
        "Puts files and pages of the web into the first folder of articles, and indexes them.")
public final class AddCommand extends BotCommand {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|URL",
      description = "A file (.html, .pdf, .md …), or an address that begins with http.")
  List<String> what = List.of();

  @Override
  public Integer call() throws IOException {
    Settings settings = options.settings();
    PrintWriter out = out();
    PrintWriter err = err();
    Wiring wiring = new Wiring(settings, warning -> err.println("doithoai: " + warning));
    Clock clock = Clock.systemUTC();
    boolean failed = false;
    try (Database database = Databases.open(settings);
        Replicas replicas = Databases.replicas(database);
        WebClient web = IntakeService.client(settings, clock)) {
      IngestLog log = new IngestLog(database.jdbi(), clock);
      SharedArticles shared = Databases.articles(settings, database, replicas);
      PageFetch pages = IntakeService.pages(settings, web, log, clock, shared);
      Map<String, String> sources = new LinkedHashMap<>();
      for (String each : what) {
        try {
          sources.put(add(each, IntakeService.store(settings, shared), pages), each);
        } catch (IOException e) {
          failed = true;
          err.println("doithoai: " + IndexReport.printable(each + ": " + e.getMessage()));
        }
      }
      failed |= index(sources, wiring, log, out);
    }
    out.flush();
    return failed ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
  }

  private static String add(String what, ArticleStore store, PageFetch pages) throws IOException {
    if (what.matches("(?i)https?://.*")) {
      return pages.add(what).source();
    }
    if (what.matches("(?i)[a-z]+://.*")) {
      throw new IOException("addresses begin with http:// or https://");
    }
    try {
      return store.add(Path.of(what)).source();
    } catch (InvalidPathException e) {
      throw new IOException("is no name of a file");
    }
  }

  /** Says what became of each; whether any was refused. */
  private static boolean index(
      Map<String, String> sources, Wiring wiring, IngestLog log, PrintWriter out)
      throws IOException {
    IndexChanges changes = wiring.folder().update(false, (files, of) -> {});
    List<IngestLog.Outcome> outcomes;
    try (ArticleIndex index = wiring.folder().index()) {
      outcomes = IntakeService.outcomes(changes, index);
    }
    log.noteFiles(outcomes);
    Map<String, IngestLog.Outcome> bySource =
        outcomes.stream()
            .collect(Collectors.toMap(IngestLog.Outcome::source, each -> each, (a, b) -> b));
    boolean refused = false;
    for (Map.Entry<String, String> each : sources.entrySet()) {
      IngestLog.Outcome outcome =
          bySource.getOrDefault(
              each.getKey(), new IngestLog.Outcome(each.getKey(), State.INDEXED, ""));
      refused |= outcome.state() == State.REFUSED;
      out.println(IndexReport.printable(words(outcome)));
    }
    return refused;
  }

  private static String words(IngestLog.Outcome outcome) {
    return switch (outcome.state()) {
      case REFUSED -> "refused  " + outcome.source() + ": " + outcome.detail();
      case COPY -> "copy     " + outcome.source() + " of " + outcome.detail();
      default -> "added    " + outcome.source();
    };
  }
}
