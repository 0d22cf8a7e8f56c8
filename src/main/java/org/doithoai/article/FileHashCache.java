package org.doithoai.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.doithoai.text.WholeFile;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the hashes of files, so that one that has not changed is not read to be hashed again. A
 * file has not changed if it is the same one by the file system, of the same size and the same time
 * of change, and if that time was well past when it was hashed: a file that is written twice within
 * the resolution of the clock shows one time.
 *
 * <p>Kept in a file beside the index; without it, or when it cannot be written, files are only
 * hashed again. Safe for several threads; of several processes the last one's file stays.
 */
public final class FileHashCache {

  /** Raise it when files are hashed in another way. */
  private static final String VERSION = "1";

  /** Coarser than the times of any file system in use. */
  private static final long RESOLUTION = TimeUnit.SECONDS.toNanos(2);

  private final @Nullable Path kept;
  private final Clock clock;
  private final Map<String, String> known;
  private final Map<String, String> seen = new ConcurrentHashMap<>();

  /**
   * What a file holds.
   *
   * @param kept made by {@link #save}; null to remember nothing
   * @param clock of the file system
   */
  public FileHashCache(@Nullable Path kept, Clock clock) {
    this.kept = kept;
    this.clock = clock;
    this.known = kept == null ? Map.of() : read(kept);
  }

  /** Remembers nothing. */
  public static FileHashCache none() {
    return new FileHashCache(null, Clock.systemUTC());
  }

  private static Map<String, String> read(Path file) {
    Map<String, String> known = new HashMap<>();
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.getFirst().equals(VERSION)) {
        for (String line : lines.subList(1, lines.size())) {
          int tab = line.lastIndexOf('\t');
          known.put(line.substring(0, Math.max(tab, 0)), line.substring(tab + 1));
        }
      }
    } catch (IOException | RuntimeException unusable) {
      known.clear();
    }
    return known;
  }

  /** The remembered hash of the file, or what is computed. */
  String hash(Path file, BasicFileAttributes attributes, Supplier<String> computed) {
    long changed = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    long now = TimeUnit.MILLISECONDS.toNanos(clock.millis());
    String stamp =
        String.join(
            "\t",
            file.toString(),
            Long.toString(attributes.size()),
            Long.toString(changed),
            String.valueOf(attributes.fileKey()));
    String before = known.get(stamp);
    String hash = before == null ? computed.get() : before;
    boolean settled = changed < now - RESOLUTION && !hash.equals(ArticleFile.UNREADABLE);
    if (settled && file.toString().chars().noneMatch(Character::isISOControl)) {
      seen.put(stamp, hash);
    }
    return hash;
  }

  /** Keeps what was asked for since this was made, and no more. */
  public void save() {
    if (kept == null || seen.equals(known)) {
      return;
    }
    StringBuilder lines = new StringBuilder(VERSION).append('\n');
    new TreeMap<>(seen)
        .forEach((stamp, hash) -> lines.append(stamp).append('\t').append(hash).append('\n'));
    try {
      WholeFile.write(kept, lines);
    } catch (IOException unwritable) {
      // the next run hashes again
    }
  }
}
