package org.doithoai.platform.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.doithoai.app.DigestBot;
import org.doithoai.intake.TickingClock;
import org.doithoai.platform.slack.SlackEmulator.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digests in Slack, from the wish to the message, with the real articles, reader and writer. */
class SlackDigestIT {

  /** Monday, 2 March 2026, 09:00 in Hà Nội. */
  private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

  @TempDir Path folder;
  private final TickingClock clock = new TickingClock(START);

  private void add(String name) throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    for (String language : new String[] {"en", "vi"}) {
      String file = name + "." + language + ".md";
      Files.copy(Path.of("knowledge", "articles", file), articles.resolve(file));
    }
  }

  @Test
  void digestsComeOnceToThePersonAndToTheChannel() throws IOException {
    add("singapore-15th");
    try (SlackEmulator slack = new SlackEmulator()) {
      Map<String, String> environment =
          Map.of(
              "DOITHOAI_SLACK_URL", slack.url().toString(),
              "DOITHOAI_SLACK_BOT_TOKEN", SlackEmulator.BOT_TOKEN,
              "DOITHOAI_SLACK_APP_TOKEN", SlackEmulator.APP_TOKEN);
      People people = new People(slack);
      try (DigestBot bot = new DigestBot(folder, environment, clock)) {
        people.write("U1", "send me a digest every day at 8 about Japan");
        Call card = slack.messages("DU1", 1).getFirst();
        assertTrue(card.text().contains("Subscribed: digest #1"), card.text());
        people.openHome("U1");
        String home = slack.done("views.publish", 1).getFirst().json("view").toString();
        assertTrue(home.contains("#1 ") && home.contains("Japan"), home);
        people.command("C1", "U1", "digest every day at 8 about Japan");
        slack.done("response_url", 1);
        add("2024-02-27-japan-10th");
        bot.look();
        clock.set("2026-03-03T01:00:00Z");
        bot.tick();
        bot.tick();
        Call digest = slack.messages("C1", 1).getFirst();
        slack.messages("DU1", 2);
        assertTrue(digest.text().contains("Japan"), digest.text());
        assertTrue(digest.text().contains("[1]"), digest.text());
        assertEquals("", digest.get("thread_ts"));
        clock.set("2026-03-04T01:00:00Z");
        bot.tick();
        people.write("U2", "who chaired the 10th dialogue with Japan?");
        slack.messages("DU2", 1);
        assertEquals(1, slack.messages("C1", 1).size(), "nothing new, no noise");
      }
    }
  }
}
