package org.doithoai.benchmark;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Processor time by {@code getrusage(2)}, to the microsecond, on Linux and macOS: of this process,
 * all its threads; or of its children that have ended, and of theirs. What something used is the
 * difference of two readings, as long as nothing else runs, or ends, between them.
 */
final class ProcessorTime {

  private static final int SELF = 0;
  private static final int CHILDREN = -1;

  /** Larger than the struct is anywhere. */
  private static final int STRUCT_BYTES = 512;

  private static final int SYSTEM_TIME = 16;

  @SuppressWarnings("restricted")
  private static final MethodHandle GETRUSAGE =
      Linker.nativeLinker()
          .downcallHandle(
              Linker.nativeLinker().defaultLookup().find("getrusage").orElseThrow(),
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));

  private ProcessorTime() {}

  /** Seconds of this process, user's and system's together. */
  static double ofThis() {
    return seconds(SELF);
  }

  /** Seconds of the children that have ended, user's and system's together. */
  static double ofChildren() {
    return seconds(CHILDREN);
  }

  private static double seconds(int whose) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment usage = arena.allocate(STRUCT_BYTES, Long.BYTES);
      int code = (int) GETRUSAGE.invokeExact(whose, usage);
      if (code != 0) {
        throw new IllegalStateException("getrusage failed: " + code);
      }
      return time(usage, 0) + time(usage, SYSTEM_TIME);
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static double time(MemorySegment usage, long offset) {
    long seconds = usage.get(ValueLayout.JAVA_LONG, offset);
    int micros = usage.get(ValueLayout.JAVA_INT, offset + Long.BYTES);
    return seconds + micros / 1e6;
  }
}
