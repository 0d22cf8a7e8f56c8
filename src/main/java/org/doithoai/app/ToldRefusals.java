package org.doithoai.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.doithoai.article.ReadResult.Refused;
import org.doithoai.index.IndexChanges;

/**
 * Which refusals somebody was told of already: a file that cannot be read is told of once, not
 * before each answer. Kept in a file beside the index; where that cannot be written, they are told
 * of again.
 */
final class ToldRefusals {

  private final Path file;

  /** Opens nothing yet. */
  ToldRefusals(Path file) {
    this.file = file;
  }

  /** The same changes with those refusals alone that nobody was told of; now somebody is. */
  IndexChanges untold(IndexChanges changes) {
    Set<String> told = read();
    List<Refused> untold =
        changes.refused().stream().filter(refused -> !told.contains(line(refused))).toList();
    List<String> now = changes.refused().stream().map(ToldRefusals::line).sorted().toList();
    if (!told.equals(new HashSet<>(now))) {
      try {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, now);
      } catch (IOException unwritable) {
        return with(changes, untold);
      }
    }
    return with(changes, untold);
  }

  private static IndexChanges with(IndexChanges changes, List<Refused> refused) {
    return new IndexChanges(
        changes.added(),
        changes.changed(),
        changes.removed(),
        refused,
        changes.notices(),
        changes.unchanged(),
        changes.rebuiltBecause(),
        changes.embedding());
  }

  private Set<String> read() {
    try {
      return Files.exists(file) ? new HashSet<>(Files.readAllLines(file)) : Set.of();
    } catch (IOException unreadable) {
      return Set.of();
    }
  }

  private static String line(Refused refused) {
    return IndexReport.printable(refused.source()) + "\t" + refused.reason();
  }
}
