package org.doithoai.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.doithoai.app.Settings;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.ChatUser;
import org.doithoai.messaging.FakePlatform;
import org.doithoai.messaging.Inbox;
import org.doithoai.messaging.Incoming;
import org.doithoai.messaging.Outbox;
import org.doithoai.messaging.OutboxMessage;
import org.doithoai.messaging.OutboxWriter;
import org.doithoai.messaging.Outgoing;
import org.doithoai.messaging.Reply;
import org.doithoai.storage.Database;
import org.doithoai.text.Language;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What every database must do; one subclass for each. Every test uses an account of its own. */
abstract class StoresTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final ChatUser PERSON = new ChatUser("telegram:1", null);
  private static int accounts = 7000;

  private final String account = "telegram:" + accounts++;
  private final Address address = new Address(account, "-5", "9", false);
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

  abstract Database database();

  private Jdbi jdbi() {
    return database().jdbi();
  }

  private Incoming.Message message(String key, String text) {
    return new Incoming.Message(key, address, NOW, PERSON, "m" + key, text, null, false);
  }

  @Test
  void anEventIsReceivedOnceAndComesBackAsItWas() {
    Inbox inbox = new Inbox(jdbi(), account, clock);
    Incoming first = message("1", "“đối thoại” 😀 ' \" \\");
    assertEquals(Set.of(address.lane()), record(inbox, first));
    assertEquals(Set.of(), record(inbox, first));
    List<Incoming> all =
        List.of(
            message("2", ""),
            new Incoming.ButtonClick("3", address, NOW, PERSON, "p", "m", "u:x"),
            new Incoming.Gone("4", address, NOW, "kicked"),
            new Incoming.Back("5", address, NOW),
            new Incoming.Moved("6", address, NOW, "-6"));
    assertEquals(Set.of(address.lane()), inbox.record(all, (handle, lanes) -> {}));
    assertEquals(List.of(address.lane()), inbox.lanes());

    Inbox later = new Inbox(jdbi(), account, Clock.offset(clock, Duration.ofSeconds(1)));
    assertEquals(1, later.next(address.lane()).orElseThrow().attempts(), "left to another process");
    List<Incoming> taken = new ArrayList<>();
    for (Optional<Inbox.Taken> next = inbox.next(address.lane());
        next.isPresent();
        next = inbox.next(address.lane())) {
      long id = next.get().id();
      taken.add(next.get().event());
      assertTrue(done(inbox, id));
      assertFalse(done(inbox, id), "another was quicker");
    }
    assertEquals(first, taken.removeFirst());
    assertEquals(all, taken);
    assertEquals(List.of(), inbox.lanes());
    assertEquals(Set.of(), record(inbox, first), "still known");
  }

  private boolean done(Inbox inbox, long id) {
    return jdbi().inTransaction(handle -> inbox.done(handle, id));
  }

  private static Set<String> record(Inbox inbox, Incoming event) {
    return inbox.record(List.of(event), (handle, lanes) -> {});
  }

  @Test
  void aTransactionThatFailsLeavesNothing() {
    MemoryStore memories = new MemoryStore(jdbi(), clock);
    try {
      jdbi()
          .useTransaction(
              handle -> {
                memories.choose(handle, new ChatUser(account, null), Language.VIETNAMESE);
                throw new IllegalStateException("cut off");
              });
    } catch (IllegalStateException expected) {
      assertEquals("cut off", expected.getMessage());
    }
    assertEquals(Memory.EMPTY, memories.of("none", new ChatUser(account, null)));
  }

  @Test
  void theOutboxKeepsItsOrderAndWritesATurnOnce() {
    Outbox outbox = new Outbox(jdbi(), account, clock);
    OutboxWriter writer = new OutboxWriter(new FakePlatform(account), clock, Duration.ofHours(1));
    List<Outgoing> says =
        List.of(
            new Outgoing.Post(address, "m1", Reply.of("one\ntwo"), "s", Reply.of("late")),
            new Outgoing.Notice(address, "p1", "thanks"));
    jdbi().useTransaction(handle -> writer.write(handle, "turn", says));
    jdbi().useTransaction(handle -> writer.write(handle, "turn", says));

    assertEquals(List.of(address.lane()), outbox.lanes());
    Outbox.Waiting first = outbox.next(address.lane()).orElseThrow();
    assertEquals("one", first.parcel().payload());
    assertEquals("late", first.apology());
    outbox.later(first.parcel().id(), Duration.ofSeconds(7), "slow down");
    assertEquals(1, outbox.next(address.lane()).orElseThrow().parcel().attempts());
    assertEquals(NOW.plusSeconds(7), outbox.next(address.lane()).orElseThrow().due());
    outbox.sent(first.parcel().id(), "501");
    assertEquals("s", outbox.subjectOf(address, "501").orElseThrow());
    Outbox.Waiting second = outbox.next(address.lane()).orElseThrow();
    assertEquals("two", second.parcel().payload());
    outbox.sent(second.parcel().id(), "502");
    assertEquals(
        OutboxMessage.Kind.NOTICE, outbox.next(address.lane()).orElseThrow().parcel().kind());
  }

  @Test
  void anEditChangesSendsAndTakesAway() {
    Outbox outbox = new Outbox(jdbi(), account, clock);
    OutboxWriter writer = new OutboxWriter(new FakePlatform(account), clock, Duration.ofHours(1));
    jdbi()
        .useTransaction(
            h ->
                writer.write(
                    h,
                    "1",
                    List.of(new Outgoing.Post(address, null, Reply.of("a\nb"), "s", null))));
    sendAll(outbox);
    jdbi()
        .useTransaction(
            h -> writer.write(h, "2", List.of(new Outgoing.Edit(address, "s", Reply.of("c")))));

    OutboxMessage change = outbox.next(address.lane()).orElseThrow().parcel();
    assertEquals(OutboxMessage.Kind.EDIT, change.kind());
    assertEquals("sent-a", change.target());
    outbox.sent(change.id(), "sent-a");
    OutboxMessage extra = outbox.next(address.lane()).orElseThrow().parcel();
    assertEquals(OutboxMessage.Kind.DELETE, extra.kind());
    assertEquals("sent-b", extra.target());
    outbox.sent(extra.id(), null);

    jdbi()
        .useTransaction(
            h -> writer.write(h, "3", List.of(new Outgoing.Edit(address, "s", Reply.of("d\ne")))));
    OutboxMessage again = outbox.next(address.lane()).orElseThrow().parcel();
    assertEquals("sent-a", again.target());
    outbox.sent(again.id(), "sent-a");
    assertEquals(
        OutboxMessage.Kind.POST, outbox.next(address.lane()).orElseThrow().parcel().kind());
  }

  private void sendAll(Outbox outbox) {
    while (outbox.next(address.lane()).isPresent()) {
      OutboxMessage parcel = outbox.next(address.lane()).orElseThrow().parcel();
      outbox.sent(parcel.id(), "sent-" + parcel.payload());
    }
  }

  @Test
  void aChatThatIsGoneOrMovedTakesItsMessagesAlong() {
    Outbox outbox = new Outbox(jdbi(), account, clock);
    MemoryStore memories = new MemoryStore(jdbi(), clock);
    OutboxWriter writer = new OutboxWriter(new FakePlatform(account), clock, Duration.ofHours(1));
    Address to = address.movedTo("-100");
    jdbi()
        .useTransaction(
            handle -> {
              writer.write(handle, "1", List.of(Outgoing.Post.of(address, null, Reply.of("a\nb"))));
              String conversation = MemoryStore.conversation(address, PERSON);
              memories.save(
                  handle,
                  conversation,
                  Memory.EMPTY.asked(
                      "a",
                      NOW,
                      Language.VIETNAMESE,
                      Settings.load(null, Map.of()).chat().memory()));
              outbox.moved(handle, address, to);
              memories.moved(handle, address, to);
            });
    assertTrue(outbox.next(address.lane()).isEmpty());
    assertEquals(to, outbox.next(to.lane()).orElseThrow().parcel().address());
    String moved = MemoryStore.conversation(to, PERSON);
    assertEquals(Language.VIETNAMESE, memories.of(moved, PERSON).spoken());

    jdbi().useTransaction(handle -> outbox.gone(handle, to, "kicked"));
    assertTrue(outbox.next(to.lane()).isEmpty());
  }

  @Test
  void memoryIsBoundedExpiresAndIsForgotten() {
    MemoryStore memories = new MemoryStore(jdbi(), clock);
    ChatSettings.MemoryLimits limits = new ChatSettings.MemoryLimits(2, Duration.ofHours(1));
    String conversation = MemoryStore.conversation(address, PERSON);
    Memory memory = Memory.EMPTY;
    for (String question : List.of("a", "b", "c")) {
      memory = memory.asked(question, NOW, Language.ENGLISH, limits);
    }
    Memory saved = memory;
    jdbi().useTransaction(handle -> memories.save(handle, conversation, saved));
    assertEquals(List.of("b", "c"), memories.of(conversation, PERSON).history(limits, NOW));
    Instant later = NOW.plus(Duration.ofHours(2));
    assertEquals(List.of(), memories.of(conversation, PERSON).history(limits, later));
    jdbi().useTransaction(handle -> memories.forget(handle, address, PERSON));
    assertEquals(Memory.EMPTY, memories.of(conversation, PERSON));
  }

  @Test
  void whatIsForgottenIsOfAllThreadsOfAChatAndOfNobodyElse() {
    MemoryStore memories = new MemoryStore(jdbi(), clock);
    ChatSettings.MemoryLimits limits = new ChatSettings.MemoryLimits(2, Duration.ofHours(1));
    Memory memory = Memory.EMPTY.asked("a", NOW, Language.ENGLISH, limits);
    ChatUser other = new ChatUser("9" + PERSON.id(), null);
    Address thread = new Address(address.account(), address.chat(), "t", false);
    Address elsewhere = new Address(address.account(), address.chat() + "0", null, false);
    String inThread = MemoryStore.conversation(thread, PERSON);
    String ofOther = MemoryStore.conversation(thread, other);
    String there = MemoryStore.conversation(elsewhere, PERSON);
    jdbi()
        .useTransaction(
            handle ->
                List.of(inThread, ofOther, there)
                    .forEach(conversation -> memories.save(handle, conversation, memory)));
    jdbi().useTransaction(handle -> memories.forget(handle, address, PERSON));
    assertEquals(Memory.EMPTY, memories.of(inThread, PERSON));
    assertEquals(1, memories.of(ofOther, other).questions().size());
    assertEquals(1, memories.of(there, PERSON).questions().size());
  }

  private KeptAnswer answer(String id, KeptAnswer.Result result) {
    KeptCitation evidence =
        new KeptCitation(
            1, "a.md", 0, 5, "quote", null, "Title", "VNA", "2024-02-27", null, "en", null, null);
    return new KeptAnswer(
        id,
        MemoryStore.conversation(address, PERSON),
        account,
        PERSON.id(),
        "m1",
        "question?",
        List.of("before?"),
        Language.VIETNAMESE,
        result,
        "text",
        List.of(evidence),
        NOW);
  }

  @Test
  void answersAndFeedbackAreKeptListedAndForgotten() {
    AnswerStore answers = new AnswerStore(jdbi());
    FeedbackStore feedback = new FeedbackStore(jdbi(), clock);
    KeptAnswer good = answer(AnswerStore.newId(), KeptAnswer.Result.ANSWERED);
    KeptAnswer none = answer(AnswerStore.newId(), KeptAnswer.Result.NOT_FOUND);
    jdbi()
        .useTransaction(
            handle -> {
              answers.keep(handle, good);
              answers.keep(handle, none);
              feedback.judge(handle, good.id(), account, true);
              feedback.reason(handle, good.id(), account, "no, \"wrong\"");
              feedback.remark(handle, account, "=1+1");
            });
    assertEquals(good, answers.find(good.id()).orElseThrow());
    assertEquals("m1", answers.allToMessage(good.conversation(), "m1").getFirst().messageId());
    List<FeedbackStore.Entry> mine =
        feedback.entries(NOW.minusSeconds(1), 1000).stream()
            .filter(e -> e.person().equals(account))
            .toList();
    assertEquals(2, mine.size());
    assertTrue(mine.stream().anyMatch(e -> "no, \"wrong\"".equals(e.reason())));
    StringBuilder csv = new StringBuilder();
    FeedbackTable.write(mine, csv);
    assertTrue(csv.toString().contains("\"no, \"\"wrong\"\"\",question?,text,[1] a.md: quote"));
    assertTrue(csv.toString().contains(",'=1+1,"), "no formula");

    jdbi().useTransaction(handle -> answers.forget(handle, address, PERSON));
    assertTrue(answers.find(good.id()).isEmpty());
  }

  @Test
  void whatIsForgottenIsForgottenInEveryThreadOfTheChatAndNowhereElse() {
    MemoryStore memories = new MemoryStore(jdbi(), clock);
    AnswerStore answers = new AnswerStore(jdbi());
    FeedbackStore feedback = new FeedbackStore(jdbi(), clock);
    ChatUser other = new ChatUser(PERSON.id() + "0", null);
    Address thread = new Address(account, address.chat(), "171.5", address.direct());
    Address elsewhere = new Address(account, address.chat() + "9", null, address.direct());
    Memory memory = new Memory(null, Language.ENGLISH, List.of(new Memory.Asked("secret", NOW)));
    List<String> gone =
        List.of(
            MemoryStore.conversation(address, PERSON), MemoryStore.conversation(thread, PERSON));
    List<String> kept =
        List.of(
            MemoryStore.conversation(elsewhere, PERSON), MemoryStore.conversation(thread, other));
    List<String> all = java.util.stream.Stream.concat(gone.stream(), kept.stream()).toList();
    jdbi()
        .useTransaction(
            handle -> {
              for (String conversation : all) {
                memories.save(handle, conversation, memory);
                answers.keep(handle, in(conversation));
              }
              feedback.remark(handle, PERSON.id(), "a remark of " + account);
            });
    jdbi()
        .useTransaction(
            handle -> {
              memories.forget(handle, thread, PERSON);
              answers.forget(handle, thread, PERSON);
            });
    for (String conversation : gone) {
      assertEquals(Memory.EMPTY, memories.of(conversation, PERSON), conversation);
      assertTrue(answers.allToMessage(conversation, "m1").isEmpty(), conversation);
    }
    for (String conversation : kept) {
      assertEquals(memory.questions(), memories.of(conversation, PERSON).questions());
      assertFalse(answers.allToMessage(conversation, "m1").isEmpty(), conversation);
    }
    assertTrue(
        feedback.entries(NOW.minusSeconds(1), 1000).stream()
            .noneMatch(entry -> ("a remark of " + account).equals(entry.reason())));
  }

  private KeptAnswer in(String conversation) {
    KeptAnswer any = answer(AnswerStore.newId(), KeptAnswer.Result.ANSWERED);
    return new KeptAnswer(
        any.id(),
        conversation,
        account,
        PERSON.id(),
        "m1",
        "q?",
        List.of(),
        Language.ENGLISH,
        any.result(),
        "text",
        List.of(),
        NOW);
  }

  @Test
  void whoeverWasPutOutStaysOutUntilLetInAgain() {
    ChatSettings.AccessList open = new ChatSettings.AccessList(true, Set.of(), Set.of());
    AccessControl access = new AccessControl(jdbi(), clock, open);
    ChatUser person = new ChatUser(account + "7", null);
    assertTrue(access.admits(person, address));
    jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "INSERT INTO barred (person, barred_by, barred_at) VALUES (?, 'desk', 1)",
                    person.id()));
    assertFalse(access.admits(person, address));
    jdbi().useTransaction(handle -> access.admit(handle, person, false, "code"));
    assertTrue(access.admits(person, address));
  }

  @Test
  void codesAreGuessedAFewTimesAWeek() {
    UnauthorizedUsers strangers = new UnauthorizedUsers(jdbi(), clock);
    ChatUser person = new ChatUser(account + "8", null);
    for (int i = 0; i < 5; i++) {
      assertTrue(strangers.mayGuess(person), "guess " + i);
      boolean tell = strangers.mustBeTold(person);
      jdbi().useTransaction(handle -> strangers.count(handle, person, tell, true));
    }
    assertFalse(strangers.mayGuess(person));
  }

  @Test
  void codesLetOnePersonInOnce() {
    AccessControl access = new AccessControl(jdbi(), clock, listed());
    PairingCodes pairing = new PairingCodes(jdbi(), clock, new Random(3));
    ChatUser person = new ChatUser(account, null);
    assertFalse(access.admits(person, address));
    String code = pairing.make(true, "test");
    assertTrue(pairing.find("wrong").isEmpty());
    assertTrue(pairing.find(" " + code.toLowerCase(Locale.ROOT)).isPresent());
    jdbi()
        .useTransaction(
            handle -> {
              access.admit(handle, person, true, "test");
              pairing.use(handle, code);
            });
    assertTrue(access.admits(person, address));
    assertTrue(access.isAdmin(person));
    assertTrue(pairing.find(code).isEmpty());
    Clock later = Clock.fixed(NOW.plus(PairingCodes.VALID), ZoneOffset.UTC);
    String old = pairing.make(false, "test");
    assertTrue(new PairingCodes(jdbi(), later, new Random(4)).find(old).isEmpty(), "expired");
  }

  private static ChatSettings.AccessList listed() {
    return new ChatSettings.AccessList(false, Set.of(), Set.of());
  }

  @Test
  void strangersAreToldOnceAndMayGuessAFewTimes() {
    UnauthorizedUsers unauthorized = new UnauthorizedUsers(jdbi(), clock);
    ChatUser person = new ChatUser(account, null);
    assertTrue(unauthorized.mustBeTold(person));
    jdbi().useTransaction(handle -> unauthorized.count(handle, person, true, false));
    assertFalse(unauthorized.mustBeTold(person));
    for (int i = 0; i < 5; i++) {
      assertTrue(unauthorized.mayGuess(person));
      jdbi().useTransaction(handle -> unauthorized.count(handle, person, false, true));
    }
    assertFalse(unauthorized.mayGuess(person));
  }

  @Test
  void whatHappensIsCountedByDay() {
    UsageCounters counters =
        new UsageCounters(jdbi(), Clock.offset(clock, Duration.ofDays(accounts)));
    LocalDate day = LocalDate.of(2026, 3, 2).plusDays(accounts);
    jdbi()
        .useTransaction(
            handle -> {
              counters.count(handle, account, UsageCounters.Event.ASKED);
              counters.count(handle, account, UsageCounters.Event.ASKED);
            });
    assertEquals(Map.of(UsageCounters.Event.ASKED, 2L), counters.since(day));
  }

  @Test
  void whatIsOldEnoughIsDeleted() {
    AnswerStore answers = new AnswerStore(jdbi());
    MemoryStore memories = new MemoryStore(jdbi(), clock);
    Inbox inbox = new Inbox(jdbi(), account, clock);
    KeptAnswer old = answer(AnswerStore.newId(), KeptAnswer.Result.ANSWERED);
    KeptAnswer judged = answer(AnswerStore.newId(), KeptAnswer.Result.ANSWERED);
    FeedbackStore feedback = new FeedbackStore(jdbi(), clock);
    record(inbox, message("9", "x"));
    long id = inbox.next(address.lane()).orElseThrow().id();
    ChatUser chooser = new ChatUser("person of " + account, null);
    Memory memory =
        Memory.EMPTY.asked(
            "q", NOW, Language.ENGLISH, Settings.load(null, Map.of()).chat().memory());
    jdbi()
        .useTransaction(
            handle -> {
              answers.keep(handle, old);
              answers.keep(handle, judged);
              feedback.judge(handle, judged.id(), account, true);
              memories.save(handle, account, memory);
              memories.choose(handle, chooser, Language.VIETNAMESE);
              inbox.done(handle, id);
            });
    Clock later = Clock.fixed(NOW.plus(Duration.ofDays(40)), ZoneOffset.UTC);
    new Retention(jdbi(), later, Settings.load(null, Map.of()).chat()).run();

    assertTrue(answers.find(old.id()).isEmpty());
    assertTrue(answers.find(judged.id()).isPresent(), "kept with its feedback");
    assertEquals(List.of(), memories.of(account, chooser).questions());
    assertEquals(Language.VIETNAMESE, memories.of(account, chooser).language());
    assertEquals(1, record(inbox, message("9", "x")).size(), "its id is forgotten");
  }
}
