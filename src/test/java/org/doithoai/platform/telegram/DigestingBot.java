package org.doithoai.platform.telegram;

import java.net.URI;
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
import org.doithoai.app.Settings;
import org.doithoai.conversation.BotProcess;
import org.doithoai.conversation.ConversationFactory;
import org.doithoai.conversation.DigestServices;
import org.doithoai.conversation.FakeAnswerer;
import org.doithoai.conversation.Fleet;
import org.doithoai.conversation.OutboxDigestSink;
import org.doithoai.conversation.PassageLinks;
import org.doithoai.conversation.TestChat;
import org.doithoai.digest.DeliveryStore;
import org.doithoai.digest.DigestClock;
import org.doithoai.digest.DigestSettings;
import org.doithoai.digest.DueDigestJob;
import org.doithoai.digest.FakeCatalog;
import org.doithoai.digest.FakeWriter;
import org.doithoai.digest.NewArticleTracker;
import org.doithoai.intake.TickingClock;
import org.doithoai.messaging.Pause;
import org.doithoai.messaging.Replicas;
import org.doithoai.storage.Database;
import org.doithoai.subscription.DigestRequest;
import org.doithoai.subscription.DigestRequestReader;
import org.doithoai.subscription.FakeMatcher;
import org.doithoai.subscription.Filter;
import org.doithoai.subscription.PersonalTimeZones;
import org.doithoai.subscription.RequestFeatures;
import org.doithoai.subscription.Shipped;
import org.doithoai.subscription.Subscriber;
import org.doithoai.subscription.Subscription;
import org.doithoai.subscription.SubscriptionStore;
import org.doithoai.subscription.SubscriptionWording;
import org.doithoai.subscription.Timing;
import org.doithoai.text.Language;

/**
 * A bot in a process of its own that has digests to send, by the real clock. Arguments: its
 * database (see {@link Fleet#open}), the emulator's URL, most digests a second, most messages a
 * second.
 */
final class DigestingBot {

  /** Private chats of the subscriptions are numbered from here. */
  static final long FIRST_CHAT = 100_000;

  private DigestingBot() {}

  /**
   * Puts subscriptions into the database, all for this very minute, with one article that is for
   * all of them.
   */
  static void prepare(Database database, int subscriptions) {
    Instant minute = Instant.now().minusSeconds(1);
    LocalTime time = LocalTime.ofInstant(minute, ZoneOffset.UTC).withSecond(0).withNano(0);
    TickingClock before = new TickingClock(minute.minus(Duration.ofMinutes(2)));
    SubscriptionStore store = new SubscriptionStore(database.jdbi(), before);
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

  private static Subscription subscription(int number, LocalTime time) {
    String chat = String.valueOf(FIRST_CHAT + number);
    return new Subscription(
        DeliveryStore.newId(),
        new Subscriber("telegram:" + BotApiEmulator.BOT, chat, null, true),
        "telegram:" + chat,
        Language.ENGLISH,
        Filter.ALL,
        new Timing.Regular(List.of(time), EnumSet.allOf(DayOfWeek.class), ZoneOffset.UTC, null),
        false,
        null,
        Subscription.State.ACTIVE);
  }

  private static NewArticleTracker arrivals(Database database, Clock clock) {
    FakeCatalog shelf = new FakeCatalog();
    shelf.put("the article", "It is for everybody.");
    return new NewArticleTracker(
        database.jdbi(), shelf, Shipped.ANNOTATOR, new FakeMatcher(), FakeMatcher::new, clock);
  }

  public static void main(String[] args) throws Exception {
    Database database = Fleet.open(args[0]);
    Replicas replicas = Fleet.replicas(database);
    int digestsPerSecond = Integer.parseInt(args[2]);
    Clock clock = Clock.systemUTC();
    DigestSettings settings = Settings.load(null, Map.of()).digest();
    OutboxDigestSink sink =
        new OutboxDigestSink(database.jdbi(), digestsPerSecond, Duration.ofHours(24), clock);
    NewArticleTracker tracker = arrivals(database, clock);
    DigestServices digests =
        new DigestServices(
            new SubscriptionStore(database.jdbi(), clock),
            new DeliveryStore(database.jdbi(), clock),
            tracker,
            new PersonalTimeZones(database.jdbi()),
            noWishes(),
            new FakeWriter(),
            noWords(),
            sink,
            (text, language) -> language,
            settings);
    ConversationFactory chat =
        new ConversationFactory(
            database.jdbi(),
            new FakeAnswerer(),
            TestChat.articles(),
            TestChat.open(),
            clock,
            Pause.by(clock),
            List.of(),
            digests,
            PassageLinks.OWN_ADDRESS,
            null,
            replicas);
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
    DueDigestJob job =
        new DueDigestJob(database.jdbi(), tracker, new FakeWriter(), sink, settings, clock);
    DigestClock ticking = new DigestClock(job, clock);
    ticking.start();
    BotProcess.standReady();
    ticking.close();
    adapter.stop();
    replicas.close();
    database.close();
  }

  private static DigestRequestReader noWishes() {
    return new DigestRequestReader() {
      @Override
      public DigestRequest read(
          String sentence, Language language, LocalDate today, RequestFeatures.Setting setting) {
        return new DigestRequest(
            DigestRequest.Kind.LIST,
            List.of(),
            false,
            List.of(),
            null,
            Set.of(),
            null,
            null,
            false,
            null,
            null,
            Filter.ALL,
            Filter.ALL,
            DigestRequest.Change.REPLACE,
            null,
            null,
            Map.of(),
            List.of(),
            null,
            null,
            DigestRequest.Meant.NOT);
      }

      @Override
      public DigestRequest.Meant meant(
          String sentence, Language language, RequestFeatures.Setting setting) {
        return DigestRequest.Meant.NOT;
      }

      @Override
      public Filter named(String text, Language language) {
        return Filter.ALL;
      }
    };
  }

  private static SubscriptionWording noWords() {
    return new SubscriptionWording() {
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
