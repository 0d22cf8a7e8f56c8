package org.doithoai.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.doithoai.article.Article;
import org.doithoai.text.Language;

/** What the chats of tests are made of. */
public final class TestChat {

  /** When it is that people write, where no clock goes. */
  public static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private TestChat() {}

  /** One in each language. */
  public static ArticleList articles() {
    List<Article> all =
        List.of(
            FakeAnswerer.ARTICLE,
            FakeAnswerer.article("two.vi.md", Language.VIETNAMESE, LocalDate.of(2023, 10, 5)));
    return () -> all;
  }

  /** What holds but for access and limits, which tests would meet. */
  public static ChatSettings open() {
    return with(new ChatSettings.AccessList(true, Set.of(), Set.of()), 1000);
  }

  public static ChatSettings with(ChatSettings.AccessList access, int perMinute) {
    ChatSettings d = ChatSettings.defaults();
    return new ChatSettings(
        d.workers(),
        d.questionLength(),
        d.staleAfter(),
        d.giveUpAfter(),
        access,
        new ChatSettings.Limits(perMinute, 10_000, 10_000),
        d.memory(),
        d.keeping());
  }
}
