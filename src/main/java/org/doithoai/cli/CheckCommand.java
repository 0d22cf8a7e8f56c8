package org.doithoai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.answer.llm.ModelCall;
import org.doithoai.answer.llm.ModelSettings;
import org.doithoai.answer.llm.ModelUsage;
import org.doithoai.app.Databases;
import org.doithoai.app.IndexReport;
import org.doithoai.app.Settings;
import org.doithoai.app.SettingsException;
import org.doithoai.app.Wiring;
import org.doithoai.article.ArticleFile;
import org.doithoai.article.ArticleFolder;
import org.doithoai.article.Corrections;
import org.doithoai.intake.Feeds;
import org.doithoai.storage.Database;
import org.doithoai.storage.DatabaseException;
import org.doithoai.text.KnowledgeFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doithoai check}: says of each thing the bot needs whether it is in order, a line each. */
@Command(
    name = "check",
    description = "Checks folders, knowledge files and the data folder, and says what is wrong.")
public final class CheckCommand extends BotCommand {

  @Option(
      names = "--online",
      description = "Also ask Telegram, Slack and the language model whether they answer.")
  boolean online;

  private boolean bad;

  @Override
  public Integer call() {
    PrintWriter out = out();
    try {
      Settings settings = options.settings();
      say(out, true, "settings: read");
      platforms(settings, out);
      settings.knowledge().forEach(folder -> folder(folder, out));
      data(settings.data(), out);
      database(settings, out);
      model(settings, out);
      if (online) {
        OnlineChecks.of(settings)
            .forEach(
                (name, problem) ->
                    say(
                        out,
                        problem.isEmpty(),
                        name + (problem.isEmpty() ? ": answers" : ": " + problem)));
      }
      Wiring wiring = new Wiring(settings);
      say(out, true, "knowledge: " + wiring.size());
    } catch (IOException | SettingsException | KnowledgeFileException e) {
      say(out, false, String.valueOf(e.getMessage()));
    }
    out.flush();
    return bad ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
  }

  private void platforms(Settings settings, PrintWriter out) {
    boolean telegram = settings.telegram().isPresent();
    say(out, true, "telegram: " + (telegram ? "there is a token" : "off: there is no token"));
    String slack =
        settings
            .slack()
            .map(
                set -> "there are tokens, for " + (set.appToken() == null ? "HTTP" : "Socket Mode"))
            .orElse("off: there is no token");
    say(out, true, "slack: " + slack);
  }

  /** The language model with what it was asked today and, where that is wanted, one word of it. */
  private void model(Settings settings, PrintWriter out) {
    ModelSettings model = settings.model().orElse(null);
    if (model == null) {
      say(out, true, "model: none");
      return;
    }
    ModelUsage usage = Wiring.usage(settings);
    ModelUsage.Day day = usage.today();
    String limit = model.dailyTokens() == 0 ? "" : " of at most " + model.dailyTokens();
    say(
        out,
        model.dailyTokens() == 0 || day.tokens() < model.dailyTokens(),
        "model: %s; today %d calls, %d without an answer, %d tokens%s"
            .formatted(model, day.calls(), day.failures(), day.tokens(), limit));
    if (online) {
      Optional<String> problem =
          ModelCall.of(model, usage, _ -> {}, System::nanoTime).problem(model.timeout());
      say(out, problem.isEmpty(), "model: " + problem.orElse("it answers"));
    }
  }

  private void folder(Path folder, PrintWriter out) {
    try {
      ArticleFolder.Listing listing = new ArticleFolder(folder).list();
      boolean any = !listing.files().isEmpty();
      say(out, any, "articles: " + folder + " holds " + listing.files().size() + " files to read");
      Set<String> sources =
          listing.files().stream().map(ArticleFile::source).collect(Collectors.toSet());
      Stream.concat(listing.refused().stream(), Corrections.of(folder).mistakes(sources).stream())
          .forEach(
              refused ->
                  say(
                      out,
                      false,
                      "articles: "
                          + IndexReport.printable(refused.source())
                          + ": "
                          + refused.reason()));
    } catch (IOException e) {
      say(out, false, "articles: " + e.getMessage());
    }
  }

  /** Tries the database, and says of each feed what was wrong when "serve" asked it last. */
  private void database(Settings settings, PrintWriter out) {
    if (!Databases.exists(settings)) {
      say(out, true, "database: none yet; it is made when it is needed");
      return;
    }
    try (Database database = Databases.open(settings)) {
      database.probe();
      say(out, true, "database: can be written");
      feeds(settings, Feeds.problems(database.jdbi()), out);
    } catch (RuntimeException e) {
      say(out, false, DatabaseException.describe(e).orElseThrow(() -> e));
    }
  }

  private void feeds(Settings settings, Map<String, String> problems, PrintWriter out) {
    if (settings.intake().feeds().isEmpty()) {
      say(out, true, "feeds: none");
    }
    for (URI feed : settings.intake().feeds()) {
      String problem = problems.getOrDefault(feed.toString(), "");
      say(out, problem.isEmpty(), "feeds: " + feed + (problem.isEmpty() ? "" : ": " + problem));
    }
  }

  private void data(Path folder, PrintWriter out) {
    Path existing = folder.toAbsolutePath();
    for (Path up = existing; up != null && !Files.exists(existing); up = up.getParent()) {
      existing = up;
    }
    boolean writable = Files.isDirectory(existing) && Files.isWritable(existing);
    say(
        out,
        writable,
        "data: "
            + folder
            + (writable ? " can be written" : " cannot be written: choose another with --data"));
  }

  private void say(PrintWriter out, boolean good, String line) {
    out.println((good ? "ok   " : "bad  ") + line);
    bad |= !good;
  }
}
