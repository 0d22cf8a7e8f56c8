/**
 * Benchmarks: real articles go in, composed into corpora of any size ({@link
 * org.doithoai.benchmark.GrowthCorpus}); the program runs as a process of its own, by its launcher;
 * figures come out ({@link org.doithoai.benchmark.GrowthTable}, {@link
 * org.doithoai.benchmark.StartupFigure}). Where the program is measured inside its process, it is
 * reached through {@code BenchmarkedProgram} alone; the benchmarks that need JMH stand in {@code
 * src/jmh}. {@code src/docs/benchmarks.md} says how to run each.
 */
@NullMarked
package org.doithoai.benchmark;

import org.jspecify.annotations.NullMarked;
