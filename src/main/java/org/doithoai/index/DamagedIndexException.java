package org.doithoai.index;

import java.io.IOException;

/** The files are not those of a whole index that this program can read. */
public final class DamagedIndexException extends IOException {
  DamagedIndexException(Exception cause) {
    super("the index is damaged or of another format", cause);
  }
}
