package org.doithoai.intake;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderWatchTest {

  @TempDir Path folder;
  private final Semaphore told = new Semaphore(0);

  private FolderWatch watch(boolean byEvents) throws IOException {
    WatchService events = byEvents ? FileSystems.getDefault().newWatchService() : null;
    Duration look = byEvents ? Duration.ofHours(1) : Duration.ofMillis(50);
    return new FolderWatch(List.of(folder), look, told::release, events);
  }

  private void isTold() throws InterruptedException {
    assertTrue(told.tryAcquire(20, TimeUnit.SECONDS), "the change was not told");
    told.drainPermits();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyChangeIsToldByEventsAndByLooking(boolean byEvents)
      throws IOException, InterruptedException {
    try (FolderWatch _ = watch(byEvents)) {
      Path file = Files.writeString(folder.resolve("a.md"), "one");
      isTold();
      Files.writeString(file, "another");
      isTold();
      Path below = Files.createDirectories(folder.resolve("b/c"));
      isTold();
      Files.writeString(below.resolve("d.md"), "in a folder that is new");
      isTold();
      Files.move(file, folder.resolve("e.md"));
      isTold();
      Files.delete(below.resolve("d.md"));
      isTold();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsHiddenIsNoChange(boolean byEvents) throws IOException, InterruptedException {
    try (FolderWatch _ = watch(byEvents)) {
      Files.writeString(folder.resolve(".a.md.part"), "half");
      Files.createDirectories(folder.resolve(".git"));
      Files.writeString(folder.resolve(".git/index"), "x");
      assertFalse(told.tryAcquire(1, TimeUnit.SECONDS), "told of a hidden file");
      Files.move(folder.resolve(".a.md.part"), folder.resolve("a.md"));
      isTold();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFolderThatComesBackIsSeen(boolean byEvents) throws IOException, InterruptedException {
    Path inner = Files.createDirectories(folder.resolve("drive"));
    Files.setLastModifiedTime(inner, FileTime.from(Instant.EPOCH));
    WatchService events = byEvents ? FileSystems.getDefault().newWatchService() : null;
    try (FolderWatch _ =
        new FolderWatch(List.of(inner), Duration.ofMillis(100), told::release, events)) {
      Files.delete(inner);
      isTold();
      Files.createDirectories(inner);
      Files.writeString(inner.resolve("a.md"), "back");
      isTold();
    }
  }
}
