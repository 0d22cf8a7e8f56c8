package org.doithoai.index;

import java.io.IOException;
import java.nio.file.Path;

/** Another process is writing to the index. */
public final class IndexBusyException extends IOException {
  IndexBusyException(Path folder, Throwable cause) {
    super(
        "another process is updating the index in " + folder + "; try again when it is done",
        cause);
  }
}
