package org.doithoai.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.doithoai.text.MaxentWeights;
import org.doithoai.text.WholeFile;

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
   * Writes the weights of models, by their names.
   *
   * @param head remarks to stand before them
   * @throws TrainingException if they cannot be written
   */
  public static void write(Path file, List<String> head, Map<String, MaxentWeights> models)
      throws TrainingException {
    List<String> lines = new ArrayList<>(head);
    models.forEach((name, weights) -> lines.addAll(weights.lines(name)));
    write(file, lines);
  }

  /**
   * Writes the lines of a file, compressed where its name ends in {@code .gz}; another of that name
   * is replaced when all is written.
   *
   * @throws TrainingException if it cannot be written
   */
  public static void write(Path file, List<String> lines) throws TrainingException {
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      WholeFile.write(
          file,
          out -> {
            if (file.toString().endsWith(".gz")) {
              GZIPOutputStream packed = new GZIPOutputStream(out);
              packed.write(text);
              packed.finish();
            } else {
              out.write(text);
            }
          });
    } catch (IOException e) {
      throw new TrainingException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
