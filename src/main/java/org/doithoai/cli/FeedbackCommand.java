package org.doithoai.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.doithoai.app.Databases;
import org.doithoai.conversation.FeedbackStore;
import org.doithoai.conversation.FeedbackTable;
import org.doithoai.storage.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code feedback}: what people said of answers, and the questions that found none. */
@Command(name = "feedback", description = "Lists feedback and unanswered questions, newest first.")
public final class FeedbackCommand extends BotCommand {

  enum Format {
    text,
    csv
  }

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text)")
  private Format format = Format.text;

  @Option(names = "--days", description = "How far back (default: ${DEFAULT-VALUE})")
  private int days = 30;

  @Option(names = "--limit", description = "How many at most (default: ${DEFAULT-VALUE})")
  private int limit = 10_000;

  @Override
  public Integer call() {
    if (days < 1 || limit < 1) {
      throw wrong("--days and --limit are whole numbers from 1 on");
    }
    PrintWriter out = out();
    Clock clock = Clock.systemUTC();
    try (Database database = Databases.open(options.settings())) {
      List<FeedbackStore.Entry> entries =
          new FeedbackStore(database.jdbi(), clock)
              .entries(clock.instant().minus(Duration.ofDays(days)), limit);
      if (entries.isEmpty()) {
        err().println("no feedback and no unanswered question in " + days + " days");
      }
      switch (format) {
        case csv -> FeedbackTable.write(entries, out);
        case text -> entries.forEach(entry -> print(entry, out));
      }
      out.flush();
      return 0;
    }
  }

  private static void print(FeedbackStore.Entry entry, PrintWriter out) {
    out.printf("%s  %s  %s%n", entry.at(), entry.verdict(), entry.person());
    line(out, "question", entry.question());
    line(out, "reason", entry.reason());
    line(out, "answer", entry.answer());
    line(out, "evidence", entry.evidence());
    out.println();
  }

  private static void line(PrintWriter out, String what, @Nullable String words) {
    if (words != null && !words.isEmpty()) {
      out.printf("  %s: %s%n", what, words.replace("\n", "\n    "));
    }
  }
}
