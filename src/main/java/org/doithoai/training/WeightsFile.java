package org.doithoai.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A file of learned weights, as it is written. */
public final class WeightsFile {

  private WeightsFile() {}

  /**
   * Refuses what cannot be a file, before anything is learned.
   *
   * @throws TrainingException if the file is in no folder, or is one itself
   */
  public static void check(Path file) throws TrainingException {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
      throw new TrainingException(file + " is in no folder, or is one itself");
    }
  }

  /**
   * Writes the lines of a file; another of that name is replaced when all is written.
   *
   * @throws TrainingException if it cannot be written
   */
  public static void write(Path file, List<String> lines) throws TrainingException {
    Path target = file.toAbsolutePath();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.writeString(part, String.join("\n", lines) + "\n");
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new TrainingException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
