package org.doithoai.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The most memory that a process has had at once, as the kernel counts it ({@code VmHWM} of {@code
 * proc(5)}): it never falls, so that the last look before the end is nearly right.
 */
final class PeakMemory {

  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final int KILOBYTE = 1024;

  private final Path status;
  private volatile long bytes = MeasuredRun.UNKNOWN;

  PeakMemory(long pid) {
    this.status = Path.of("/proc", String.valueOf(pid), "status");
  }

  /** Reads it once more; nothing where there is no {@code /proc}, or the process has ended. */
  void look() {
    try {
      Matcher peak = PEAK.matcher(Files.readString(status));
      if (peak.find()) {
        bytes = Long.parseLong(peak.group(1)) * KILOBYTE;
      }
    } catch (IOException e) {
      // keeps what was read before
    }
  }

  /** The last reading; {@link MeasuredRun#UNKNOWN} without one. */
  long bytes() {
    return bytes;
  }
}
