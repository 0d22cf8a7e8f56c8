package org.doithoai.benchmark;

import java.util.List;

/**
 * What is measured over one corpus. Bytes are {@link MeasuredRun#UNKNOWN} where they cannot be
 * measured.
 *
 * @param articles in the corpus
 * @param index making the index of it
 * @param question answering a batch of questions
 * @param firstAnswer one question to a process of its own
 * @param servePeakBytes most memory of {@code serve} while it answered the same questions
 * @param lucene Lucene alone on the same texts
 */
record GrowthRow(
    int articles,
    Index index,
    Question question,
    FirstAnswer firstAnswer,
    long servePeakBytes,
    Lucene lucene) {

  /** Of {@code index}, from the command to its end. */
  record Index(
      double cpuSeconds,
      double wallSeconds,
      double articlesPerCpuSecond,
      long bytes,
      long peakBytes) {}

  /**
   * Of a batch of questions, in one process.
   *
   * @param questions how many
   * @param cpu milliseconds of processor time of a question
   * @param wall milliseconds by the clock from question to answer, as {@code ask --batch} tells
   * @param cpuMillisMean processor time of {@code ask --batch}, but for what one question takes
   *     with the start, by question
   * @param peakBytes of {@code ask --batch}
   */
  record Question(
      int questions, Percentiles cpu, Percentiles wall, double cpuMillisMean, long peakBytes) {}

  /** What half of the figures, and nearly all, do not exceed. */
  record Percentiles(double p50, double p99) {

    static Percentiles of(List<Double> figures) {
      return new Percentiles(Percentile.of(50, figures), Percentile.of(99, figures));
    }
  }

  /** Of {@code ask} with an index that is up to date, from the command to its end; medians. */
  record FirstAnswer(double cpuSeconds, double wallSeconds) {}

  /** Of {@link RawLucene}, the start of its JVM included. */
  record Lucene(
      int passages,
      double cpuSeconds,
      double passagesPerCpuSecond,
      double articlesPerCpuSecond,
      long bytes,
      long peakBytes) {}
}
