package org.doithoai.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.doithoai.article.Corrections;
import org.doithoai.intake.ArticleTable.Stored;
import org.doithoai.text.WholeFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the same articles come to all machines that share a PostgreSQL: what one took in below
 * {@value ArticleStore#FOLDER}, and its corrections, go into a table, and from there into the
 * folders of the others, from which each builds the same index. What was changed or deleted in the
 * folder of one machine is changed or deleted for all; of two that change a file at the same time
 * the last one counts. Threads wait for one another.
 */
public final class SharedArticles {

  private static final Logger LOG = LoggerFactory.getLogger(SharedArticles.class);

  private static final int LONGEST_NAME = 200;

  /**
   * A file of the folder as it was when it was last the same as in the table.
   *
   * @param modified in milliseconds
   */
  private record Known(String hash, long size, long modified) {}

  /** A file that is in the folder now. */
  private record Local(Path path, long size, long modified) {}

  private final ArticleTable table;
  private final Path knowledge;
  private final Path stateFile;
  private final ArticleStore folder;
  private final Map<String, Known> known = new TreeMap<>();
  private long seen = -1;

  /**
   * @param knowledge the folder into which this machine takes articles
   * @param stateFile where it is kept how far this machine is
   * @param told tells the other machines that there is something, within a transaction
   */
  public SharedArticles(Jdbi jdbi, Path knowledge, Path stateFile, Consumer<Handle> told) {
    this.table = new ArticleTable(jdbi, told);
    this.knowledge = knowledge;
    this.stateFile = stateFile;
    this.folder = new ArticleStore(knowledge);
  }

  /**
   * Has this run if other machines have something that this one has not.
   *
   * @param refresh is to {@link #sync}
   * @return false when this machine is still behind
   */
  public boolean catchUp(Runnable refresh) {
    try {
      if (isBehind()) {
        refresh.run();
      }
      return !isBehind();
    } catch (IOException | JdbiException e) {
      LOG.warn("It cannot be known what other machines took in: {}", e.getMessage());
      return false;
    }
  }

  private synchronized boolean isBehind() throws IOException {
    load();
    return table.newest() > seen;
  }

  /** The same as {@link #sync}, but what fails is logged and left to the next time. */
  public void syncIfPossible() {
    try {
      sync();
    } catch (IOException e) {
      LOG.warn("The articles of other machines could not be taken in: {}", e.getMessage());
    }
  }

  /**
   * Brings table and folder together; when it returns, what was in the folder is in the table.
   *
   * @throws IOException with one line for people when that cannot be done; it is to be tried again
   */
  public synchronized void sync() throws IOException {
    try {
      load();
      if (table.newest() < seen) {
        LOG.warn("The table of articles is not the one of before; this folder goes into it anew");
        known.clear();
        seen = 0;
      }
      boolean changed = push();
      if (pull() || changed) {
        save();
      }
    } catch (JdbiException e) {
      throw new IOException("the database that shares the articles cannot be used", e);
    }
  }

  /** What changed in the folder goes into the table; whether anything did. */
  private boolean push() throws IOException {
    Map<String, Stored> newer = new HashMap<>();
    table.since(seen).forEach(stored -> newer.put(stored.name(), stored));
    Map<String, Local> local = local();
    TreeSet<String> names = new TreeSet<>(local.keySet());
    names.addAll(known.keySet());
    boolean changed = false;
    for (String name : names) {
      Local now = local.get(name);
      Known before = known.get(name);
      if (now == null) {
        if (!newer.containsKey(name)) {
          table.write(name, null, null);
        }
        known.remove(name);
        changed = true;
      } else if (before == null
          || before.size() != now.size()
          || before.modified() != now.modified()) {
        changed |= push(name, now, before, newer.get(name));
      }
    }
    return changed;
  }

  private boolean push(String name, Local now, @Nullable Known before, @Nullable Stored stored)
      throws IOException {
    if (before == null && stored != null) {
      return false; // what is in the table counts for a machine that did not know it
    }
    byte[] content = Files.readAllBytes(now.path());
    String hash = DigestUtils.sha256Hex(content);
    if (before == null || !before.hash().equals(hash)) {
      table.write(name, hash, content);
    }
    known.put(name, new Known(hash, now.size(), now.modified()));
    return true;
  }

  /** What is new in the table goes into the folder; whether there was anything. */
  private boolean pull() throws IOException {
    List<Stored> newer = table.since(seen);
    for (Stored stored : newer) {
      Known have = known.get(stored.name());
      if (!isName(stored.name())) {
        LOG.warn("The table of articles has a file whose name cannot be used");
      } else if (stored.hash() == null) {
        Files.deleteIfExists(path(stored.name()));
        known.remove(stored.name());
      } else if (have == null || !have.hash().equals(stored.hash())) {
        take(stored);
      }
      seen = stored.version();
    }
    return !newer.isEmpty();
  }

  /** One that was changed again meanwhile comes again, with a higher version. */
  private void take(Stored stored) throws IOException {
    byte[] bytes = table.content(stored.name());
    if (bytes == null) {
      return;
    }
    Path path = path(stored.name());
    if (stored.name().equals(Corrections.FILE)) {
      WholeFile.write(path, bytes);
    } else {
      folder.put(String.valueOf(path.getFileName()), bytes);
    }
    Local now = local(path, Files.readAttributes(path, BasicFileAttributes.class));
    known.put(stored.name(), new Known(DigestUtils.sha256Hex(bytes), now.size(), now.modified()));
  }

  // ---- the folder

  private static boolean isName(String name) {
    String prefix = ArticleStore.FOLDER + "/";
    String bare = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
    return name.equals(Corrections.FILE)
        || (!bare.isEmpty()
            && bare.length() <= LONGEST_NAME
            && !bare.startsWith(".")
            && bare.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c)));
  }

  private Path path(String name) {
    return knowledge.resolve(name);
  }

  private Map<String, Local> local() throws IOException {
    Map<String, Local> local = new LinkedHashMap<>();
    List<Path> files = new ArrayList<>(List.of(path(Corrections.FILE)));
    Path incoming = path(ArticleStore.FOLDER);
    if (Files.isDirectory(incoming)) {
      try (Stream<Path> all = Files.list(incoming)) {
        all.forEach(files::add);
      }
    }
    for (Path file : files) {
      String name = knowledge.relativize(file).toString().replace('\\', '/');
      if (isName(name) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        local.put(name, local(file, Files.readAttributes(file, BasicFileAttributes.class)));
      }
    }
    return local;
  }

  private static Local local(Path file, BasicFileAttributes attributes) {
    return new Local(file, attributes.size(), attributes.lastModifiedTime().toMillis());
  }

  // ---- how far this machine is

  private void load() throws IOException {
    if (seen >= 0) {
      return;
    }
    seen = 0;
    if (!Files.exists(stateFile)) {
      return;
    }
    for (String line : Files.readAllLines(stateFile, StandardCharsets.UTF_8)) {
      String[] cells = line.split("\t", -1);
      if (cells.length == 1) {
        seen = Long.parseLong(line);
      } else if (cells.length == 4) {
        known.put(
            cells[0], new Known(cells[1], Long.parseLong(cells[2]), Long.parseLong(cells[3])));
      }
    }
  }

  private void save() throws IOException {
    StringBuilder lines = new StringBuilder().append(seen).append('\n');
    known.forEach(
        (name, file) ->
            lines
                .append(
                    String.join("\t", name, file.hash(), "" + file.size(), "" + file.modified()))
                .append('\n'));
    WholeFile.write(stateFile, lines);
  }
}
