package org.doithoai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.doithoai.app.ServeLock;
import org.doithoai.storage.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of {@code backup}, {@code restore}, {@code people}, {@code web} and what {@code check} says. */
class OperatorCommandsTest {

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void remember() {
    data = folder.resolve("data");
    try (Database database = Database.sqlite(data.resolve("doithoai.db"))) {
      database
          .jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "INSERT INTO admitted (person, admin, admitted_by, admitted_at)"
                          + " VALUES ('telegram:204', 1, 'the terminal', 1)"));
    }
  }

  private Ran run(String... command) {
    String[] all = java.util.Arrays.copyOf(command, command.length + 2);
    all[command.length] = "--data";
    all[command.length + 1] = data.toString();
    return Ran.of(all);
  }

  @Test
  void peopleAreListedAndPutOut() {
    assertTrue(run("people", "list").out().contains("telegram:204"));
    assertTrue(run("people", "list").out().contains("admin"));
    assertEquals(0, run("people", "remove", "telegram:204").code());
    assertTrue(run("people", "list").out().contains("removed"));
    assertTrue(run("people", "export", "telegram:204").out().startsWith("{"));
    assertEquals(0, run("people", "erase", "telegram:204").code());
    Ran wrong = run("people", "remove", "me");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("telegram:204"), wrong.err());
    assertEquals(2, run("people").code());
  }

  @Test
  void aBackupIsRestoredWhereNobodyServes() throws IOException {
    Path copy = folder.resolve("copy.db");
    assertEquals(0, run("backup", copy.toString()).code());
    run("people", "remove", "telegram:204");
    try (ServeLock lock = ServeLock.take(data)) {
      assertTrue(lock != null);
      // one process may hold it once: to this test it looks like another bot
    }
    Ran restored = run("restore", copy.toString());
    assertEquals(0, restored.code(), restored.err());
    assertTrue(restored.err().contains(".before-restore"), restored.err());
    assertTrue(run("people", "list").out().contains("admin"));
    Ran again = run("backup", copy.toString());
    assertEquals(1, again.code());
    assertEquals(1, again.err().lines().count(), again.err());
    assertEquals(1, run("restore", folder.resolve("missing").toString()).code());
  }

  @Test
  void theOperatorGetsALinkAndAHash() {
    Ran login = run("web", "login");
    assertTrue(
        login.out().strip().matches("http://127\\.0\\.0\\.1:8484/login\\?token=[A-Za-z0-9_-]{32}"),
        login.out());
    assertEquals(2, Ran.of("web").code());
  }

  @Test
  void checkTriesTheDatabase() throws IOException {
    assertTrue(run("check").out().contains("ok   database: can be written"));
    Files.writeString(data.resolve("doithoai.db"), "no database ".repeat(1000));
    Ran bad = run("check");
    assertEquals(1, bad.code());
    assertTrue(bad.out().contains("bad  the database"), bad.out());
    assertTrue(bad.out().contains("is damaged"), bad.out());
    for (String[] command : new String[][] {{"feedback"}, {"people", "list"}, {"web", "login"}}) {
      Ran one = run(command);
      assertEquals(1, one.code());
      assertEquals(1, one.err().lines().count(), one.err());
      assertFalse(one.err().contains("Exception"), one.err());
    }
  }
}
