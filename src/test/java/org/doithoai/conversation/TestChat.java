package org.doithoai.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.doithoai.answer.Answerer;
import org.doithoai.app.Settings;
import org.doithoai.article.Article;
import org.doithoai.messaging.ChatListener;
import org.doithoai.messaging.Pause;
import org.doithoai.messaging.Replicas;
import org.doithoai.text.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What the chats of tests are made of. */
public final class TestChat {

  /** When it is that people write, where no clock goes. */
  public static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private TestChat() {}

  /** A bot without pages, digests and other processes, that nothing can be handed over to. */
  public static ConversationFactory chat(
      Jdbi jdbi,
      Answerer answerer,
      ArticleList articles,
      ChatSettings settings,
      Clock clock,
      Pause pause,
      List<ChatListener> changes) {
    return chat(jdbi, answerer, articles, settings, clock, pause, changes, null);
  }

  /** The same with digests. */
  public static ConversationFactory chat(
      Jdbi jdbi,
      Answerer answerer,
      ArticleList articles,
      ChatSettings settings,
      Clock clock,
      Pause pause,
      List<ChatListener> changes,
      @Nullable DigestServices digests) {
    return new ConversationFactory(
        jdbi,
        answerer,
        articles,
        settings,
        clock,
        pause,
        changes,
        digests,
        PassageLinks.OWN_ADDRESS,
        null,
        Replicas.ALONE);
  }

  /** One in each language. */
  public static ArticleList articles() {
    List<Article> all =
        List.of(
            FakeAnswerer.ARTICLE,
            FakeAnswerer.article("two.vi.md", Language.VIETNAMESE, LocalDate.of(2023, 10, 5)));
    return of(all);
  }

  /** These articles. */
  public static ArticleList of(List<Article> all) {
    return of(() -> all);
  }

  /** What is given each time somebody asks. */
  static ArticleList of(Supplier<List<Article>> articles) {
    return new ArticleList() {
      @Override
      public List<Article> newestFirst() {
        return articles.get();
      }

      @Override
      public Map<Language, Integer> counts() {
        return newestFirst().stream()
            .collect(Collectors.toMap(Article::language, _ -> 1, Integer::sum));
      }

      @Override
      public List<String> partners(Language language) {
        return List.of("Japan");
      }

      @Override
      public Optional<Article> find(String source) {
        return newestFirst().stream().filter(a -> a.source().equals(source)).findFirst();
      }

      @Override
      public Optional<Article> findId(String id) {
        return newestFirst().stream()
            .filter(a -> ArticleList.id(a.source()).equals(id))
            .findFirst();
      }
    };
  }

  /** What holds but for access and limits, which tests would meet. */
  public static ChatSettings open() {
    return with(new ChatSettings.AccessList(true, Set.of(), Set.of()), 1000);
  }

  public static ChatSettings with(ChatSettings.AccessList access, int perMinute) {
    ChatSettings d = Settings.load(null, Map.of()).chat();
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
