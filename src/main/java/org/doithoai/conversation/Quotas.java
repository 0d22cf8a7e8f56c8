package org.doithoai.conversation;

import org.doithoai.messaging.ChatUser;
import org.jdbi.v3.core.Jdbi;

/**
 * How much a person and a chat may ask for: questions, and beside them commands, presses and
 * courtesies, which cost little and are not counted as questions. Any number of threads may use
 * one.
 */
final class Quotas {

  /** So many more of the others than of questions. */
  private static final int OTHERS = 3;

  private final RateLimiter questions;
  private final RateLimiter others;
  private final UsageCounters counters;

  Quotas(Jdbi jdbi, ChatSettings.Limits limits, UsageCounters counters) {
    this.questions = new RateLimiter(jdbi, "question", limits);
    this.others =
        new RateLimiter(
            jdbi,
            "other",
            new ChatSettings.Limits(
                OTHERS * limits.personPerMinute(),
                OTHERS * limits.personPerDay(),
                OTHERS * limits.chatPerMinute()));
    this.counters = counters;
  }

  /** Counts a question; false if it is one too many, which the {@link ChatUser} is told once. */
  boolean question(TurnContext context) {
    return isWithin(questions, context);
  }

  /** The same for anything else. */
  boolean other(TurnContext context) {
    return isWithin(others, context);
  }

  private boolean isWithin(RateLimiter limiter, TurnContext context) {
    RateLimiter.Verdict verdict = limiter.ask(context.person(), context.address(), context.at());
    context.write(
        h -> limiter.count(h, context.person(), context.address(), context.at(), verdict));
    if (verdict == RateLimiter.Verdict.WITHIN) {
      return true;
    }
    if (verdict == RateLimiter.Verdict.TELL) {
      context.sayText("limit.reached");
    }
    String account = context.address().account();
    context.write(h -> counters.count(h, account, UsageCounters.Event.TOO_MANY));
    return false;
  }
}
