package org.doithoai.article;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which contents were refused after some work and why, so that a file that took thirty
 * seconds to be refused takes none the next time. Only files of their own are, by their SHA-256.
 * Kept in a file beside the index; without it, or when it cannot be written, files are only read
 * again.
 *
 * <p>Safe for several threads; several processes may append to the file.
 */
public final class RefusedFileCache {

  /** Raise it when documents are read in another way: what was refused is then tried again. */
  private static final String VERSION = "1";

  /** More than this, and the file is begun anew. */
  private static final int MOST = 10_000;

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})\\t(.{1,200})");

  private final @Nullable Path file;
  private @Nullable Map<String, String> reasons;

  /**
   * Opens nothing yet.
   *
   * @param file where they are kept, made when there is something to keep; null to remember nothing
   */
  public RefusedFileCache(@Nullable Path file) {
    this.file = file;
  }

  /** Why this content was refused; empty when it was not, or that is not known. */
  synchronized Optional<String> reason(String hash) {
    return Optional.ofNullable(reasons().get(hash));
  }

  synchronized void add(String hash, String reason) {
    Map<String, String> known = reasons();
    if (file == null || !LINE.matcher(hash + "\t" + reason).matches()) {
      return;
    }
    try {
      if (known.size() >= MOST) {
        forget();
      }
      if (Files.notExists(file)) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
          Files.createDirectories(folder);
        }
        Files.writeString(file, VERSION + "\n", StandardOpenOption.CREATE);
      }
      Files.writeString(file, hash + "\t" + reason + "\n", StandardOpenOption.APPEND);
      reasons().put(hash, reason);
    } catch (IOException unwritable) {
      known.put(hash, reason);
    }
  }

  /** Forgets everything, so that all is tried again. */
  public synchronized void forget() throws IOException {
    reasons = null;
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }

  private Map<String, String> reasons() {
    if (reasons == null) {
      reasons = file == null ? new HashMap<>() : read(file);
    }
    return reasons;
  }

  private static Map<String, String> read(Path file) {
    Map<String, String> reasons = new HashMap<>();
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      if (lines.isEmpty() || !lines.getFirst().equals(VERSION)) {
        Files.deleteIfExists(file);
        return reasons;
      }
      for (String line : lines) {
        var entry = LINE.matcher(line);
        if (entry.matches()) {
          reasons.put(entry.group(1), entry.group(2));
        }
      }
    } catch (IOException unreadable) {
      reasons.clear();
    }
    return reasons;
  }
}
