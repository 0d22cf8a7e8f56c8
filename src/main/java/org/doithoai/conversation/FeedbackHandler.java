package org.doithoai.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Outbox;
import org.doithoai.messaging.Reply;
import org.doithoai.messaging.Style;
import org.doithoai.messaging.Text;

/** Takes thumbs, reasons and remarks; shows an admin what came in. Any number of threads. */
final class FeedbackHandler {

  /** With an answer's id: the subject of the message that asks what was wrong with it. */
  static final String REASON = "reason:";

  private static final int LONGEST = 2000;
  private static final int LISTED = 10;
  private static final Duration REPORTED = Duration.ofDays(30);

  private final FeedbackStore feedback;
  private final AnswerStore answers;
  private final Outbox outbox;
  private final UsageCounters counters;
  private final Clock clock;

  FeedbackHandler(
      FeedbackStore feedback,
      AnswerStore answers,
      Outbox outbox,
      UsageCounters counters,
      Clock clock) {
    this.feedback = feedback;
    this.answers = answers;
    this.outbox = outbox;
    this.counters = counters;
    this.clock = clock;
  }

  /** Notes a thumb; after a thumb down the person is asked why. Returns the words of thanks. */
  String judge(TurnContext context, Action.Judge judge) {
    if (isNotHere(context, judge.answer())) {
      return context.texts().get("button.old");
    }
    String person = context.person().id();
    context.write(handle -> feedback.judge(handle, judge.answer(), person, judge.good()));
    if (!judge.good()) {
      context.ask(
          REASON + judge.answer(),
          context.texts().get("sheet.feedback"),
          context.texts().get("feedback.why"));
    }
    return context.texts().get("feedback.thanks");
  }

  /** Notes a thumb that was given to a message, if the message is an answer; says nothing. */
  void reaction(TurnContext context, String messageId, boolean good) {
    Optional<String> answer = outbox.subjectOf(context.address(), messageId);
    if (answer.isPresent() && !isNotHere(context, answer.get())) {
      String person = context.person().id();
      context.write(handle -> feedback.judge(handle, answer.get(), person, good));
    }
  }

  private boolean isNotHere(TurnContext context, String answer) {
    return answers.find(answer).filter(kept -> kept.isIn(context.address())).isEmpty();
  }

  /** Notes why an answer was bad. */
  void reason(TurnContext context, String subject, String words) {
    String answer = subject.substring(REASON.length());
    String person = context.person().id();
    if (isNotHere(context, answer)) {
      context.sayText("button.old");
      return;
    }
    String reason = bounded(words);
    context.write(handle -> feedback.reason(handle, answer, person, reason));
    context.sayText("feedback.thanks");
  }

  /** Notes a remark about the bot. */
  void remark(TurnContext context, String words) {
    String person = context.person().id();
    String remark = bounded(words);
    context.write(handle -> feedback.remark(handle, person, remark));
    context.sayText("feedback.thanks");
  }

  private static String bounded(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
  }

  /** Shows the last entries and the counts of the time. */
  void report(TurnContext context) {
    Texts texts = context.texts();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Text.of(texts.get("feedback.title"), Style.BOLD)));
    LocalDate since = LocalDate.ofInstant(clock.instant().minus(REPORTED), ZoneOffset.UTC);
    for (Map.Entry<UsageCounters.Event, Long> count : counters.since(since).entrySet()) {
      blocks.add(Block.Paragraph.of(texts.get("tally." + count.getKey().name(), count.getValue())));
    }
    for (FeedbackStore.Entry entry : feedback.entries(clock.instant().minus(REPORTED), LISTED)) {
      blocks.add(new Block.Paragraph(line(entry, texts)));
    }
    context.say(new Reply(blocks, List.of()));
  }

  private static Text line(FeedbackStore.Entry entry, Texts texts) {
    String day = texts.date(LocalDate.ofInstant(entry.at(), ZoneOffset.UTC));
    Text line = Text.of(texts.get("feedback." + entry.verdict()) + " " + day + " ", Style.BOLD);
    line = line.and(Optional.ofNullable(entry.question()).orElse(""));
    return entry.reason() == null ? line : line.and("\n“" + entry.reason() + "”", Style.ITALIC);
  }
}
