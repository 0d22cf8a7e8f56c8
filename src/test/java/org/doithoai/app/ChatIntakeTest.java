package org.doithoai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.doithoai.article.Article;
import org.doithoai.conversation.ArticleIntake;
import org.doithoai.messaging.Replicas;
import org.doithoai.storage.Database;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed over in a chat is in the index when it is answered, and out when undone. */
class ChatIntakeTest {

  private static final Path SHIPPED = Path.of("knowledge", "articles");
  private static final String JAPAN = "2024-02-27-japan-10th.en.md";
  private static final String SINGAPORE = "2023-10-05-singapore-14th.en.md";

  @TempDir Path articles;
  @TempDir Path data;

  @Test
  void aFileIsReadRefusedKnownAndTakenOut() throws Exception {
    Files.copy(SHIPPED.resolve(JAPAN), articles.resolve(JAPAN));
    Settings settings = Settings.load(null, Map.of()).in(List.of(articles), data);
    LiveIndex known = LiveIndex.open(settings);
    try (Database database = Databases.open(settings)) {
      ArticleIntake intake = new ChatIntake(settings, known, database, Replicas.ALONE);
      byte[] report = Files.readAllBytes(SHIPPED.resolve(SINGAPORE));

      ArticleIntake.Taken taken = intake.file("../x/" + SINGAPORE, report, Language.VIETNAMESE);
      Article article = taken.article();
      assertEquals("2023-10-05", String.valueOf(article.date()));
      assertEquals(List.of("Singapore"), taken.facts().get("Đối tác"), taken.facts().toString());
      assertFalse(taken.known());
      assertTrue(known.find(article.source()).isPresent());
      assertTrue(intake.file("../x/" + SINGAPORE, report, Language.ENGLISH).known());

      byte[] copy = Files.readAllBytes(SHIPPED.resolve(JAPAN));
      assertNotNull(intake.file("same.md", copy, Language.ENGLISH).copyOf());

      byte[] empty = "---\ntitle: Nothing\n---\n".getBytes(StandardCharsets.UTF_8);
      assertThrows(IOException.class, () -> intake.file("no.md", empty, Language.ENGLISH));
      assertFalse(Files.exists(articles.resolve("incoming/no.md")), "what is none does not stay");

      assertTrue(intake.takeOut(article));
      assertFalse(intake.takeOut(article));
      assertTrue(known.find(article.source()).isEmpty());
      assertFalse(intake.takeOut(known.find(JAPAN).orElseThrow()), "not come so");
      assertTrue(Files.exists(articles.resolve(JAPAN)));
    }
  }
}
