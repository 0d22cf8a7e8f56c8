package org.doithoai.chat.telegram;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doithoai.chat.BotProcess;
import org.doithoai.chat.Chat;
import org.doithoai.chat.DigestPost;
import org.doithoai.chat.Digests;
import org.doithoai.chat.FakeAnswerer;
import org.doithoai.chat.Pause;
import org.doithoai.chat.TestChat;
import org.doithoai.digest.Arrivals;
import org.doithoai.digest.Deliveries;
import org.doithoai.digest.DigestClock;
import org.doithoai.digest.DigestSettings;
import org.doithoai.digest.FakeMatcher;
import org.doithoai.digest.FakeShelf;
import org.doithoai.digest.FakeWriter;
import org.doithoai.digest.Filter;
import org.doithoai.digest.Round;
import org.doithoai.digest.Subscriber;
import org.doithoai.digest.Subscription;
import org.doithoai.digest.SubscriptionWords;
import org.doithoai.digest.Subscriptions;
import org.doithoai.digest.Timing;
import org.doithoai.digest.Wish;
import org.doithoai.digest.WishReader;
import org.doithoai.digest.Zones;
import org.doithoai.intake.TickingClock;
import org.doithoai.language.Language;
import org.doithoai.storage.Database;

/**
 * A bot in a process of its own that has digests to send, by the real clock. Arguments: the folder
 * of its database, the emulator's URL, most digests a second, most messages a second.
 */
final class DigestingBot {

  /** Private chats of the subscriptions are numbered from here. */
  static final long FIRST_CHAT = 100_000;

  private DigestingBot() {}

  /**
   * Puts subscriptions into the database, all for this very minute, with one article that is for
   * all of them.
   */
  static void prepare(Path folder, int subscriptions) {
    Instant minute = Instant.now().minusSeconds(1);
    LocalTime time = LocalTime.ofInstant(minute, ZoneOffset.UTC).withSecond(0).withNano(0);
    TickingClock before = new TickingClock(minute.minus(Duration.ofMinutes(2)));
    try (Database database = Database.sqlite(folder.resolve("doithoai.db"))) {
      Subscriptions store = new Subscriptions(database.jdbi(), before);
      database
          .jdbi()
          .useTransaction(
              handle -> {
                for (int i = 0; i < subscriptions; i++) {
                  store.add(handle, subscription(i, time));
                }
              });
      arrivals(database, before).look();
    }
  }

  private static Subscription subscription(int number, LocalTime time) {
    String chat = String.valueOf(FIRST_CHAT + number);
    return new Subscription(
        Deliveries.newId(),
        new Subscriber("telegram:" + BotApiEmulator.BOT, chat, null, true),
        "telegram:" + chat,
        Language.ENGLISH,
        Filter.ALL,
        new Timing.Regular(List.of(time), EnumSet.allOf(DayOfWeek.class), ZoneOffset.UTC, null),
        false,
        null,
        Subscription.State.ACTIVE);
  }

  private static Arrivals arrivals(Database database, Clock clock) {
    FakeShelf shelf = new FakeShelf();
    shelf.put("the article", "It is for everybody.");
    return new Arrivals(database.jdbi(), shelf, new FakeMatcher(), FakeMatcher::new, clock);
  }

  public static void main(String[] args) throws Exception {
    Database database = Database.sqlite(Path.of(args[0]).resolve("doithoai.db"));
    int digestsPerSecond = Integer.parseInt(args[2]);
    Clock clock = Clock.systemUTC();
    DigestSettings settings = DigestSettings.defaults();
    DigestPost post =
        new DigestPost(database.jdbi(), digestsPerSecond, Duration.ofHours(24), clock);
    Arrivals arrivals = arrivals(database, clock);
    Digests digests =
        new Digests(
            new Subscriptions(database.jdbi(), clock),
            new Deliveries(database.jdbi(), clock),
            arrivals,
            new Zones(database.jdbi()),
            noWishes(),
            new FakeWriter(),
            noWords(),
            post,
            (text, language) -> language,
            settings);
    Chat chat =
        new Chat(
            database.jdbi(),
            new FakeAnswerer(),
            TestChat.articles(),
            TestChat.open(),
            clock,
            Pause.by(clock),
            List.of(),
            digests);
    TelegramAdapter adapter =
        new TelegramAdapter(
            new TelegramSettings(
                BotApiEmulator.TOKEN,
                URI.create(args[1]),
                Duration.ofSeconds(1),
                Integer.parseInt(args[3]),
                0,
                true),
            chat);
    adapter.start();
    Round round = new Round(database.jdbi(), arrivals, new FakeWriter(), post, settings, clock);
    DigestClock ticking =
        new DigestClock(database.connections(), round, clock, Duration.ofSeconds(1));
    ticking.start();
    BotProcess.standReady();
    ticking.close();
    adapter.stop();
    database.close();
  }

  private static WishReader noWishes() {
    return (sentence, language, today) ->
        new Wish(
            Wish.Kind.LIST,
            List.of(),
            Set.of(),
            null,
            null,
            Filter.ALL,
            null,
            null,
            null,
            (LocalDate) null,
            Wish.Change.REPLACE,
            Map.of(),
            List.of(),
            false);
  }

  private static SubscriptionWords noWords() {
    return new SubscriptionWords() {
      @Override
      public String filter(Filter filter, Language language) {
        return "about";
      }

      @Override
      public String timing(Timing timing, Language language) {
        return "when";
      }
    };
  }
}
