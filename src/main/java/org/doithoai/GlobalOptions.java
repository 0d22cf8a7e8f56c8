package org.doithoai;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command takes. */
final class GlobalOptions {

  @Option(
      names = "--knowledge",
      paramLabel = "DIR",
      description = "A folder of articles; may be given several times. Default: knowledge/articles.")
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
}
