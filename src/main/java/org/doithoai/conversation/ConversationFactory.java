package org.doithoai.conversation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.answer.Answerer;
import org.doithoai.answer.Outcome;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.ChatListener;
import org.doithoai.messaging.Inbox;
import org.doithoai.messaging.MessagePipeline;
import org.doithoai.messaging.Outbox;
import org.doithoai.messaging.OutboxWriter;
import org.doithoai.messaging.Pause;
import org.doithoai.messaging.Platform;
import org.doithoai.messaging.Replicas;
import org.doithoai.messaging.Reply;
import org.doithoai.messaging.Style;
import org.doithoai.messaging.Text;
import org.doithoai.question.Question;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What the platforms share: the database, the articles and whoever answers. It puts the parts of a
 * conversation together for each platform.
 *
 * @param answerer any number of threads call it
 * @param pause how to wait; {@link Pause#by} but in tests
 * @param changes hear what becomes of chats, beside the conversation itself
 * @param digests null where there are none
 * @param links where cited passages can be read
 * @param intake takes in what is handed over; null where nothing can be
 * @param replicas the processes that share the database
 */
public record ConversationFactory(
    Jdbi jdbi,
    Answerer answerer,
    ArticleList articles,
    ChatSettings settings,
    Clock clock,
    Pause pause,
    List<ChatListener> changes,
    @Nullable DigestServices digests,
    PassageLinks links,
    @Nullable ArticleIntake intake,
    Replicas replicas) {

  /** After so long without a question the bot takes part in a thread no more. */
  private static final Duration TAKING_PART = Duration.ofDays(7);

  public ConversationFactory {
    changes = List.copyOf(changes);
  }

  /** The way of messages through the bot for one account of a platform; digests take it too. */
  public MessagePipeline exchange(Platform platform) {
    MessagePipeline pipeline =
        exchange(
            platform,
            new Inbox(jdbi, platform.account(), clock),
            new Outbox(jdbi, platform.account(), clock));
    if (digests != null) {
      digests.post().serve(platform, pipeline);
    }
    return pipeline;
  }

  MessagePipeline exchange(Platform platform, Inbox inbox, Outbox outbox) {
    MemoryStore memories = new MemoryStore(jdbi, clock);
    List<ChatListener> all = new ArrayList<>(List.of(outbox, memories));
    all.addAll(changes);
    return new MessagePipeline(
        jdbi,
        inbox,
        outbox,
        writer(platform),
        platform,
        conversation(platform, outbox, memories, all),
        all,
        clock,
        pause,
        settings.workers(),
        replicas);
  }

  /** Writes to the outbox of a platform what no event asked for, such as digests. */
  public OutboxWriter writer(Platform platform) {
    return new OutboxWriter(platform, clock, settings.giveUpAfter());
  }

  /** Who may ask, on every platform. */
  public AccessControl access() {
    return new AccessControl(jdbi, clock, settings.access());
  }

  /** Codes that let people in. */
  public PairingCodes pairing() {
    return new PairingCodes(jdbi, clock, new SecureRandom());
  }

  /** True of a thread in which somebody asked the bot lately, and nobody told it to be silent. */
  public boolean takesPartIn(Address thread) {
    return new AnswerStore(jdbi).lastIn(thread, clock.instant().minus(TAKING_PART)).isPresent()
        && !new MemoryStore(jdbi, clock).isSilent(thread);
  }

  /** The answer to a question where it is not remembered and nothing can be done with it. */
  public Reply answer(String question) {
    Question asked = Question.of(question);
    Outcome outcome = answerer.answer(asked);
    KeptAnswer answer = KeptAnswer.of(outcome, asked, links, "", "", "", "", "", clock.instant());
    return AnswerReply.of(answer, false, List.of()).with(List.of());
  }

  /**
   * What answers a question, in its own language: what the glossary or a list says of it, then
   * passages; none when the articles do not say.
   */
  public List<Block.Quotation> passages(String question) {
    if (!(answerer.answer(Question.of(question)) instanceof Outcome.Answered answered)) {
      return List.of();
    }
    Texts texts = Texts.in(answered.language());
    List<Block.Quotation> found = new ArrayList<>();
    if (!answered.introduction().isEmpty()) {
      Text title = Text.of(texts.get("inline.looked.up"), Style.BOLD);
      found.add(new Block.Quotation(title, Text.of(answered.introduction())));
    }
    answered
        .citations()
        .forEach(
            c ->
                found.add(
                    PassageQuotation.of(
                        KeptCitation.of(c, links.of(c, answered.language())), texts)));
    return found;
  }

  private Conversation conversation(
      Platform platform, Outbox outbox, MemoryStore memories, List<ChatListener> all) {
    AccessControl access = access();
    AnswerStore answers = new AnswerStore(jdbi);
    UsageCounters counters = new UsageCounters(jdbi, clock);
    FeedbackHandler feedback =
        new FeedbackHandler(new FeedbackStore(jdbi, clock), answers, outbox, counters, clock);
    PairingHandler doors =
        new PairingHandler(
            access,
            pairing(),
            new UnauthorizedUsers(jdbi, clock),
            counters,
            new AuditLog(jdbi, clock));
    QuestionHandler questions =
        new QuestionHandler(answerer, platform, answers, memories, counters, links, settings);
    DigestHandler news = null;
    DigestButtonHandler newsPresses = null;
    if (digests != null) {
      ChatSubscriptions here = new ChatSubscriptions(digests.subscriptions(), platform, access);
      SubscriptionEditor editor = new SubscriptionEditor(digests, here, clock);
      news = new DigestHandler(digests, here, editor, clock);
      newsPresses = new DigestButtonHandler(digests, here, news, editor);
    }
    HandoverHandler handovers =
        intake == null
            ? null
            : new HandoverHandler(intake, platform, access, articles, new AuditLog(jdbi, clock));
    HomeTabHandler homeTab = new HomeTabHandler(articles, news);
    CommandHandler commands =
        new CommandHandler(
            articles, memories, answers, feedback, doors, news, access, homeTab, settings);
    ButtonHandler buttons =
        new ButtonHandler(
            questions, commands, feedback, answers, articles, outbox, newsPresses, handovers);
    Quotas quotas = new Quotas(jdbi, settings.limits(), counters);
    MessageHandler messages =
        new MessageHandler(
            questions,
            commands,
            feedback,
            news,
            handovers,
            answers,
            outbox,
            quotas,
            memories,
            new QuestionHistory(answers, platform, settings.memory()),
            clock,
            settings);
    return new Conversation(
        new Conversation.Handlers(messages, questions, buttons, feedback, doors, homeTab),
        new Conversation.Speech(platform.commandPrefix(), platform::language),
        memories,
        access,
        counters,
        quotas,
        all);
  }
}
