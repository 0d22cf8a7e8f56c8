package org.doithoai.answer.llm;

import dev.langchain4j.model.output.TokenUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.doithoai.text.WholeFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a model was asked and used on one day (UTC), kept in a file so that a limit holds through
 * restarts. A file that cannot be read counts as none, one that cannot be written is warned of.
 * Thread-safe.
 */
public final class ModelUsage {

  private static final Logger LOG = LoggerFactory.getLogger(ModelUsage.class);

  /**
   * The figures of a day.
   *
   * @param calls how often the model was asked
   * @param failures how often it gave no answer
   * @param input tokens of the requests, as the provider counts them
   * @param output tokens of the answers
   * @param millis time waited for it
   */
  public record Day(
      LocalDate date, long calls, long failures, long input, long output, long millis) {

    /** All tokens. */
    public long tokens() {
      return input + output;
    }
  }

  private final Path file;
  private final InstantSource clock;
  private Day day;

  /** The usage that this file keeps. */
  public ModelUsage(Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
    this.day = read(file, date(clock));
  }

  private static LocalDate date(InstantSource clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Day read(Path file, LocalDate today) {
    Day none = new Day(today, 0, 0, 0, 0, 0);
    try {
      String[] columns = Files.exists(file) ? Files.readString(file).strip().split("\t", -1) : null;
      if (columns == null || !columns[0].equals(today.toString())) {
        return none;
      }
      long[] values = new long[5];
      for (int i = 0; i < values.length; i++) {
        values[i] = Long.parseLong(columns[i + 1]);
      }
      return new Day(today, values[0], values[1], values[2], values[3], values[4]);
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      LOG.warn("{} cannot be read and counts as empty", file, e);
      return none;
    }
  }

  /** What was used today. */
  public synchronized Day today() {
    LocalDate date = date(clock);
    if (!day.date().equals(date)) {
      day = new Day(date, 0, 0, 0, 0, 0);
    }
    return day;
  }

  /** Counts a call; usage is null where the provider told none. */
  synchronized void count(boolean failed, @Nullable TokenUsage usage, Duration took) {
    Day before = today();
    day =
        new Day(
            before.date(),
            before.calls() + 1,
            before.failures() + (failed ? 1 : 0),
            before.input() + (usage == null ? 0 : tokens(usage.inputTokenCount())),
            before.output() + (usage == null ? 0 : tokens(usage.outputTokenCount())),
            before.millis() + took.toMillis());
    write();
  }

  private static long tokens(@Nullable Integer count) {
    return count == null ? 0 : Math.max(0, count);
  }

  private void write() {
    try {
      WholeFile.write(
          file,
          "%s\t%d\t%d\t%d\t%d\t%d%n"
              .formatted(
                  day.date(),
                  day.calls(),
                  day.failures(),
                  day.input(),
                  day.output(),
                  day.millis()));

    } catch (IOException e) {
      LOG.warn("{} cannot be written; a day's limit does not outlast a restart", file, e);
    }
  }
}
