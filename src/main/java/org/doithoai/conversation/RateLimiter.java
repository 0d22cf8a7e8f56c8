package org.doithoai.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.ChatUser;

/**
 * Counts questions in sliding windows, by the time they were sent (a backlog after an outage was
 * not sent in a hurry). In memory: a restart begins anew. Any number of threads may use one.
 */
final class RateLimiter {

  /** What is to be done with a question. */
  enum Verdict {
    WITHIN,
    /** Too many, and the first to be so for a while: say it. */
    TELL,
    /** Too many, and said already. */
    IGNORE
  }

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int MOST_REMEMBERED = 20_000;

  private final ChatSettings.Limits limits;
  private final Map<String, Deque<Instant>> sent =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };
  private final Map<String, Instant> told =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  RateLimiter(ChatSettings.Limits limits) {
    this.limits = limits;
  }

  /** Counts a question, if it is within the limits. */
  synchronized Verdict ask(ChatUser person, Address address, Instant at) {
    Deque<Instant> ofPerson = sent.computeIfAbsent(person.id(), id -> new ArrayDeque<>());
    Deque<Instant> ofChat = sent.computeIfAbsent(address.lane(), id -> new ArrayDeque<>());
    forget(ofPerson, at.minus(DAY));
    forget(ofChat, at.minus(MINUTE));
    boolean within =
        count(ofPerson, at.minus(MINUTE)) < limits.personPerMinute()
            && ofPerson.size() < limits.personPerDay()
            && ofChat.size() < limits.chatPerMinute();
    if (within) {
      ofPerson.add(at);
      ofChat.add(at);
      return Verdict.WITHIN;
    }
    Instant last = told.get(person.id());
    if (last != null && last.plus(MINUTE).isAfter(at)) {
      return Verdict.IGNORE;
    }
    told.put(person.id(), at);
    return Verdict.TELL;
  }

  private static void forget(Deque<Instant> moments, Instant before) {
    while (!moments.isEmpty() && !moments.peekFirst().isAfter(before)) {
      moments.removeFirst();
    }
  }

  private static long count(Deque<Instant> moments, Instant after) {
    return moments.stream().filter(moment -> moment.isAfter(after)).count();
  }
}
