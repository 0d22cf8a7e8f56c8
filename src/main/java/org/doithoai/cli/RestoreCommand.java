package org.doithoai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.doithoai.app.Databases;
import org.doithoai.app.ServeLock;
import org.doithoai.app.Settings;
import org.doithoai.storage.SqliteBackup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code restore FILE}: puts a copy in the place of the database. */
@Command(
    name = "restore",
    description = "Puts a backup in the place of the database, which is kept beside it.")
public final class RestoreCommand extends BotCommand {

  @Parameters(paramLabel = "FILE", description = "As \"backup\" wrote it.")
  Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    PrintWriter err = err();
    Settings settings = options.settings();
    if (settings.databaseUrl().isPresent()) {
      err.printf(BackupCommand.SERVER, "pg_restore --clean --dbname=DATABASE " + file);
      return 1;
    }
    try (@Nullable ServeLock lock = ServeLock.take(settings.data())) {
      if (lock == null) {
        err.println("The bot runs on the data folder " + settings.data() + ": stop it first.");
        return 1;
      }
      Path database = Databases.file(settings);
      Path before = SqliteBackup.restore(file, database);
      err.println(
          "Restored."
              + (before.equals(database) ? "" : " What was there before is in " + before + "."));
      return 0;
    }
  }
}
