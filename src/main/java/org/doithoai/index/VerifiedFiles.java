package org.doithoai.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.doithoai.text.WholeFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of an index that were found whole: by their names, sizes and times of change, since an
 * index writes no file twice. Kept in a file beside the index, so that not all of it is read at
 * each start; where that cannot be written, it is. Not thread-safe.
 */
final class VerifiedFiles {

  private static final String SUFFIX = ".verified";

  /** A file that has just been written may be written again and show the same time. */
  private static final long RESOLUTION = TimeUnit.SECONDS.toNanos(2);

  private final Path folder;
  private final Path kept;
  private final Set<String> known = new HashSet<>();
  private final Set<String> found = new TreeSet<>();

  /**
   * Checks the files of an index against their checksums, but for those that were found whole.
   *
   * @throws IOException if one is damaged
   */
  static void check(DirectoryReader reader, Path folder) throws IOException {
    VerifiedFiles verified = new VerifiedFiles(folder);
    for (LeafReaderContext leaf : reader.leaves()) {
      Collection<String> files =
          leaf.reader() instanceof SegmentReader segment
              ? segment.getSegmentInfo().files()
              : List.of();
      if (files.isEmpty() || !verified.has(files)) {
        leaf.reader().checkIntegrity();
      }
      verified.add(files);
    }
    verified.save();
  }

  /** What is remembered of the index in this folder. */
  private VerifiedFiles(Path folder) {
    this.folder = folder;
    this.kept = folder.resolveSibling(folder.getFileName() + SUFFIX);
    try {
      known.addAll(Files.readAllLines(kept));
    } catch (IOException none) {
      known.clear();
    }
  }

  /** True if each of these files was found whole and has not changed since. */
  private boolean has(Collection<String> names) {
    for (String name : names) {
      String line = line(name);
      if (line == null || !known.contains(line)) {
        return false;
      }
    }
    return true;
  }

  /** Notes files that are whole. */
  private void add(Collection<String> names) {
    for (String name : names) {
      String line = line(name);
      if (line != null) {
        found.add(line);
      }
    }
  }

  /** The file as it is; null if it is not there or was changed too shortly before. */
  private @Nullable String line(String name) {
    try {
      BasicFileAttributes file =
          Files.readAttributes(folder.resolve(name), BasicFileAttributes.class);
      long changed = file.lastModifiedTime().to(TimeUnit.NANOSECONDS);
      long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
      return changed < now - RESOLUTION ? name + '\t' + file.size() + '\t' + changed : null;
    } catch (IOException gone) {
      return null;
    }
  }

  /** Keeps what was noted, and no more. */
  private void save() {
    if (found.equals(known)) {
      return;
    }
    try {
      WholeFile.write(kept, String.join("\n", found));
    } catch (IOException unwritable) {
      known.clear();
    }
  }
}
