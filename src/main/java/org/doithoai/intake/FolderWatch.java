package org.doithoai.intake;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when something has changed in folders: at once where the operating system says so, and by
 * looking at names, sizes and times every now and then where it does not, as on network drives. A
 * change is told when nothing more has happened for a moment, so that a file that is being written
 * is not read half.
 *
 * <p>Calls its listener on one thread of its own, one call at a time, until it is closed.
 */
public final class FolderWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

  /** No change for so long, and the change is over. */
  private static final Duration QUIET = Duration.ofMillis(300);

  /** But told after so long at the latest. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final List<Path> folders;
  private final Duration look;
  private final Runnable changed;
  private final @Nullable WatchService events;
  private final Thread thread;
  private long seen;

  /**
   * Begins to watch; the state of now is what changes count from.
   *
   * @param look how often to look without being told
   * @param changed must not throw; the next change is told after it has returned
   */
  public FolderWatch(List<Path> folders, Duration look, Runnable changed) {
    this(folders, look, changed, service());
  }

  FolderWatch(List<Path> folders, Duration look, Runnable changed, @Nullable WatchService events) {
    this.folders = List.copyOf(folders);
    this.look = look;
    this.changed = changed;
    this.events = events;
    this.seen = look();
    this.thread = Thread.ofPlatform().name("folders").daemon().start(this::run);
  }

  private static @Nullable WatchService service() {
    try {
      return FileSystems.getDefault().newWatchService();
    } catch (IOException | UnsupportedOperationException none) {
      LOG.info("changes of folders are looked for, since the system does not tell of them");
      return null;
    }
  }

  private void run() {
    try {
      while (true) {
        boolean told = await(look);
        for (long last = System.nanoTime() + PATIENCE.toNanos();
            told && System.nanoTime() < last && await(QUIET); ) {}
        long now = look();
        if (now != seen) {
          seen = now;
          changed.run();
        }
      }
    } catch (InterruptedException | ClosedWatchServiceException closed) {
      LOG.debug("folders are watched no longer");
    }
  }

  /** Waits for an event; whether there was one. */
  private boolean await(Duration atMost) throws InterruptedException {
    if (events == null) {
      Thread.sleep(atMost);
      return false;
    }
    WatchKey key = events.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    if (key == null) {
      return false;
    }
    key.pollEvents();
    key.reset();
    return true;
  }

  /** A number that changes with names, sizes and times; folders that are new are watched too. */
  private long look() {
    Sum sum = new Sum();
    for (Path folder : folders) {
      try {
        Files.walkFileTree(folder, sum);
      } catch (IOException gone) {
        sum.add(folder.toString().hashCode());
      }
    }
    return sum.value;
  }

  private final class Sum extends SimpleFileVisitor<Path> {
    private long value;

    void add(long more) {
      value = value * 0x9E3779B97F4A7C15L + more;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      Path name = folder.getFileName();
      if (name != null && name.toString().startsWith(".") && !folders.contains(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      watch(folder);
      add(folder.toString().hashCode());
      return FileVisitResult.CONTINUE;
    }

    private void watch(Path folder) {
      if (events == null) {
        return;
      }
      try {
        folder.register(
            events,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
      } catch (IOException | UnsupportedOperationException tooMany) {
        LOG.debug("{} is only looked at: {}", folder, tooMany.getMessage());
      }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!String.valueOf(file.getFileName()).startsWith(".")) {
        add(file.toString().hashCode());
        add(attributes.size());
        add(attributes.lastModifiedTime().toMillis());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      add(~file.toString().hashCode());
      return FileVisitResult.CONTINUE;
    }
  }

  /** Stops; a call of the listener under way is interrupted. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      if (events != null) {
        events.close();
      }
    } catch (IOException e) {
      LOG.debug("closing", e);
    }
  }
}
