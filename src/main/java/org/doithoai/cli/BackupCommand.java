package org.doithoai.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.doithoai.app.Databases;
import org.doithoai.app.Settings;
import org.doithoai.storage.SqliteBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backup FILE}: a whole copy of the database, while the bot runs. */
@Command(
    name = "backup",
    description = "Copies the database into a file; the bot may go on meanwhile.")
public final class BackupCommand extends BotCommand {

  static final String SERVER =
      "The database is PostgreSQL's: its own tools copy it while the bot runs.%n  %s%n";

  @Parameters(paramLabel = "FILE", description = "Where to; it must not be there yet.")
  Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    Settings settings = options.settings();
    if (settings.databaseUrl().isPresent()) {
      err().printf(SERVER, "pg_dump --format=custom --file=" + file + " DATABASE");
      return 1;
    }
    if (!Databases.exists(settings)) {
      throw new IOException("there is no database in " + settings.data() + " yet");
    }
    SqliteBackup.write(Databases.file(settings), file);
    err().println("Copied to " + file + ". Articles and index are not in it.");
    return 0;
  }
}
