package org.doithoai.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Where results go, and what became of them: a full disk is a failure that is told, while a reader
 * that has read enough, such as {@code head}, is one that is not.
 */
public final class StandardOutput extends FilterOutputStream {

  private volatile @Nullable IOException failure;

  public StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** True if something could not be written. */
  public boolean hasFailed() {
    return failure != null;
  }

  /** Why something could not be written, in a line; null if all was, or the reader went away. */
  public @Nullable String problem() {
    IOException why = failure;
    String message = why == null ? null : String.valueOf(why.getMessage());
    return message == null || message.contains("Broken pipe")
        ? null
        : "the results could not be written: " + message;
  }
}
