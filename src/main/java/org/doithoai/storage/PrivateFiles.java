package org.doithoai.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files that hold what people asked: for nobody but whoever runs the bot, where files have owners.
 */
public final class PrivateFiles {

  private PrivateFiles() {}

  /**
   * Makes a folder that only its owner can enter. One that is there is left as it is: somebody may
   * have meant it so; what the bot keeps in it is private file by file.
   */
  public static void folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      restrict(folder, "rwx------");
    }
  }

  /** Makes a file that only its owner can read, or makes one so. */
  public static void file(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file);
    }
    restrict(file, "rw-------");
  }

  private static void restrict(Path path, String permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }
}
