package org.doithoai.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.doithoai.storage.PrivateFiles;
import org.jspecify.annotations.Nullable;

/** Held by the one process that may serve a data folder, or change what it is served from. */
public final class ServeLock implements AutoCloseable {

  private final FileChannel channel;

  private ServeLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of a data folder, which is made when it is not there.
   *
   * @return null when another process holds it
   * @throws IOException when the folder cannot be used
   */
  public static @Nullable ServeLock take(Path data) throws IOException {
    PrivateFiles.folder(data);
    FileChannel channel =
        FileChannel.open(
            data.resolve("serve.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return null;
    }
    return new ServeLock(channel);
  }

  /** Closing the file gives the lock up. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
