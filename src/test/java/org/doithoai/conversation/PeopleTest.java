package org.doithoai.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.doithoai.storage.Database;
import org.doithoai.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Also of {@link AuditLog}. */
class PeopleTest {

  private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

  @TempDir Path folder;
  private Database database;
  private AuditLog audit;
  private People people;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("doithoai.db"));
    audit = new AuditLog(database.jdbi(), Clock.systemUTC());
    people = new People(database.jdbi(), audit, Clock.systemUTC());
    AnswerStore answers = new AnswerStore(database.jdbi());
    FeedbackStore feedback = new FeedbackStore(database.jdbi(), Clock.systemUTC());
    database
        .jdbi()
        .useTransaction(
            handle -> {
              answers.keep(handle, answer("telegram:20", "telegram:1/c//telegram:20"));
              answers.keep(handle, answer("telegram:204", "telegram:1/c/9/telegram:204"));
              feedback.remark(handle, "telegram:204", "my remark");
              handle.execute(
                  "INSERT INTO memory (conversation, questions, updated_at) VALUES (?, '[]', 1)",
                  "telegram:1/c/9/telegram:204");
              handle.execute(
                  "INSERT INTO admitted (person, admin, admitted_by, admitted_at)"
                      + " VALUES ('telegram:204', 1, 'the terminal', 1)");
            });
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static KeptAnswer answer(String person, String conversation) {
    return new KeptAnswer(
        AnswerStore.newId(),
        conversation,
        "telegram:1",
        person,
        "m",
        "of " + person,
        List.of(),
        Language.ENGLISH,
        KeptAnswer.Result.ANSWERED,
        "text",
        List.of(),
        NOW);
  }

  private List<String> ids() {
    return people.all().stream().map(People.Person::id).toList();
  }

  @Test
  void allOfThemAreListed() {
    assertEquals(List.of("telegram:20", "telegram:204"), ids());
    People.Person admin = people.all().getLast();
    assertTrue(admin.admin());
    assertEquals(1, admin.questions());
    assertEquals(NOW, admin.last());
    assertEquals("the terminal", admin.admittedBy());
  }

  @Test
  void whoeverIsRemovedIsNoAdminAndBarred() {
    people.remove("telegram:204", "desk");
    People.Person removed = people.all().getLast();
    assertFalse(removed.admin());
    assertTrue(removed.barred());
    assertEquals("removed", audit.newest(1).getFirst().act());
    assertEquals("desk", audit.newest(1).getFirst().actor());
  }

  @Test
  void allOfOnePersonIsExportedAndErasedAndNothingOfAnother() {
    String json = people.export("telegram:204", "terminal");
    assertTrue(json.contains("of telegram:204"), json);
    assertTrue(json.contains("my remark"), json);
    assertFalse(json.contains("of telegram:20\""), json);
    assertEquals(4, people.erase("telegram:204", "terminal"));
    assertEquals(List.of("telegram:20"), ids());
    String after = people.export("telegram:204", "terminal");
    assertFalse(after.contains("telegram:204"), after);
    assertTrue(people.export("telegram:20", "terminal").contains("of telegram:20"));
  }
}
