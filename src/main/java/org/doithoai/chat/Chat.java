package org.doithoai.chat;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.answer.Answerer;
import org.doithoai.answer.Outcome;
import org.doithoai.retrieval.Question;
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
 */
public record Chat(
    Jdbi jdbi,
    Answerer answerer,
    Articles articles,
    ChatSettings settings,
    Clock clock,
    Pause pause,
    List<ChatChanges> changes,
    @Nullable Digests digests) {

  public Chat {
    changes = List.copyOf(changes);
  }

  /** Without digests. */
  public Chat(
      Jdbi jdbi,
      Answerer answerer,
      Articles articles,
      ChatSettings settings,
      Clock clock,
      Pause pause,
      List<ChatChanges> changes) {
    this(jdbi, answerer, articles, settings, clock, pause, changes, null);
  }

  /** The way of messages through the bot for one account of a platform; digests take it too. */
  public Exchange exchange(Platform platform) {
    Exchange exchange =
        exchange(
            platform,
            new Inbox(jdbi, platform.account(), clock),
            new Outbox(jdbi, platform.account(), clock));
    if (digests != null) {
      digests.post().serve(platform, exchange);
    }
    return exchange;
  }

  Exchange exchange(Platform platform, Inbox inbox, Outbox outbox) {
    Memories memories = new Memories(jdbi, clock);
    List<ChatChanges> all = new ArrayList<>(List.of(outbox, memories));
    all.addAll(changes);
    return new Exchange(
        jdbi,
        inbox,
        outbox,
        writer(platform),
        platform,
        conversation(platform, outbox, memories, all),
        all,
        clock,
        pause,
        settings.workers());
  }

  /** Writes to the outbox of a platform what no event asked for, such as digests. */
  public OutboxWriter writer(Platform platform) {
    return new OutboxWriter(platform, clock, settings.giveUpAfter());
  }

  /** Who may ask, on every platform. */
  public Access access() {
    return new Access(jdbi, clock, settings.access());
  }

  /** Codes that let people in. */
  public Pairing pairing() {
    return new Pairing(jdbi, clock, new SecureRandom());
  }

  /** Passages that answer a question, in its own language; none when the articles do not say. */
  public List<Block.Quotation> passages(String question) {
    return switch (answerer.answer(Question.of(question))) {
      case Outcome.Answered answered -> {
        Texts texts = Texts.in(answered.language());
        yield answered.citations().stream()
            .map(citation -> AnswerReply.quotation(Evidence.of(citation), texts))
            .toList();
      }
      case Outcome.NotFound _ -> List.of();
    };
  }

  private Conversation conversation(
      Platform platform, Outbox outbox, Memories memories, List<ChatChanges> all) {
    Access access = access();
    Answers answers = new Answers(jdbi);
    Tally tally = new Tally(jdbi, clock);
    FeedbackDesk feedback = new FeedbackDesk(new Feedback(jdbi, clock), answers, tally, clock);
    PairingDesk doors = new PairingDesk(access, pairing(), new Strangers(jdbi, clock), tally);
    QuestionDesk questions =
        new QuestionDesk(answerer, platform::working, answers, memories, tally, settings);
    DigestDesk news = null;
    DigestPresses newsPresses = null;
    if (digests != null) {
      ChatSubscriptions here = new ChatSubscriptions(digests.subscriptions(), platform, access);
      news = new DigestDesk(digests, here, clock);
      newsPresses = new DigestPresses(digests, here, news);
    }
    PageDesk pages = new PageDesk(articles, news);
    CommandDesk commands =
        new CommandDesk(
            articles, memories, answers, feedback, doors, news, access, pages, settings);
    PressDesk presses =
        new PressDesk(questions, commands, feedback, answers, articles, outbox, newsPresses);
    return new Conversation(
        new Conversation.Desks(questions, commands, presses, feedback, doors, pages, news),
        new Conversation.Speech(platform.commandPrefix(), platform::language),
        memories,
        outbox,
        access,
        answers,
        tally,
        all,
        clock,
        settings);
  }
}
