package org.doithoai.cli;

import java.nio.file.Path;
import java.util.List;
import org.doithoai.app.Installation;
import org.doithoai.app.Settings;
import org.doithoai.app.SettingsException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that every command takes, and the settings that they go before. */
public final class GlobalOptions {

  @Option(
      names = "--knowledge",
      paramLabel = "DIR",
      description =
          "A folder of articles; may be given several times. Default: knowledge/articles.")
  List<Path> knowledge = List.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the index and the database are kept. Default: data, or DOITHOAI_DATA.")
  @Nullable Path data;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The settings. Default: config/doithoai.yaml.")
  @Nullable Path config;

  @Mixin EmbeddingOption embedding = new EmbeddingOption();

  /**
   * The settings with these options in their place. Folders of the settings count from the
   * installation, those of the options from the current folder.
   *
   * @throws SettingsException with one line that names the key and what it may be
   */
  public Settings settings() {
    rejectEmpty("--data", data);
    rejectEmpty("--config", config);
    knowledge.forEach(folder -> rejectEmpty("--knowledge", folder));
    Settings read =
        Settings.load(
            config == null ? Installation.HOME.resolve(Settings.FILE) : config,
            embedding.over(System.getenv()));
    List<Path> folders =
        knowledge.isEmpty()
            ? read.knowledge().stream().map(Installation.HOME::resolve).toList()
            : knowledge;
    return read.in(folders, data == null ? Installation.HOME.resolve(read.data()) : data);
  }

  /** An empty name would be the current folder, which nobody means who leaves a variable unset. */
  private static void rejectEmpty(String option, @Nullable Path path) {
    if (path != null && path.toString().isEmpty()) {
      throw new SettingsException(option + " is empty; it must name something");
    }
  }
}
