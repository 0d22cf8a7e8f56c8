package org.doithoai.platform.slack;

import java.util.Map;
import java.util.Optional;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Incoming;
import org.doithoai.platform.slack.WebApi.Result;
import org.doithoai.text.RecentMap;
import org.jspecify.annotations.Nullable;

/**
 * What Slack shows of a thread in which the bot answers: its title, and whether it is at work, with
 * a button to stop it. Where the app is not declared an agent (those made before {@code
 * agent_view}), the assistant's status and title do instead. A failure is of no account. Any number
 * of threads; a call takes as long as Slack does.
 */
final class AgentSessions {

  private static final int LONGEST_TITLE = 80;
  private static final int REMEMBERED = 5_000;

  private final WebApi.Authorized api;

  /** Questions that a thread of the chat with one person began with, until they are its title. */
  private final Map<Address, Opening> titles = new RecentMap<>(REMEMBERED);

  private final Map<Address, Boolean> given = new RecentMap<>(REMEMBERED);
  private volatile boolean agent = true;

  /**
   * How a thread of the chat with one person began.
   *
   * @param title its first question, cut
   * @param user who asked
   */
  record Opening(Address address, String title, String user) {}

  AgentSessions(WebApi.Authorized api) {
    this.api = api;
  }

  /** True if an answer there goes into a thread that all of its people see. */
  static boolean hasThread(Address address) {
    return address.thread() != null && address.aside() == null;
  }

  /** How a thread begins that this may be the first question of; empty if it is none. */
  static Optional<Opening> opening(Incoming.Message question) {
    Address address = question.address();
    if (!address.direct()
        || !hasThread(address)
        || question.edited()
        || question.text().isEmpty()) {
      return Optional.empty();
    }
    String text = question.text().lines().findFirst().orElse("");
    String title = SlackMessage.cut(text, LONGEST_TITLE);
    return Optional.of(new Opening(address, title, SlackIdentity.user(question.person())));
  }

  /** Notes the title of a thread; false if it has one. */
  boolean begun(Opening opening) {
    synchronized (titles) {
      boolean first = given.putIfAbsent(opening.address(), true) == null;
      if (first) {
        titles.put(opening.address(), opening);
      }
      return first;
    }
  }

  /** True if there is a title that Slack does not know yet. */
  boolean isUntitled(Address address) {
    synchronized (titles) {
      return titles.containsKey(address);
    }
  }

  /** Shows whether the bot is at work in a thread. */
  void tell(Address address, boolean working) {
    Opening opening;
    synchronized (titles) {
      opening = titles.remove(address);
    }
    if (agent) {
      Result<?> told = session(address, working, opening);
      if (!(told instanceof Result.Refused<?>(String error, _)) || isOfThread(error)) {
        return;
      }
      agent = false;
    }
    assistant(address, working, opening);
  }

  /** True if what is refused has to do with the thread, and not with what the app is. */
  private static boolean isOfThread(String error) {
    return error.contains("thread") || error.contains("channel") || error.contains("user");
  }

  private Result<?> session(Address address, boolean working, @Nullable Opening opening) {
    return api.call(
        client ->
            client.agentsSessionsSetStatus(
                r ->
                    r.channelId(address.chat())
                        .threadTs(address.thread())
                        .status(working ? "processing" : "active")
                        .title(opening == null ? null : opening.title())
                        .initiatorUserId(opening == null ? null : opening.user())));
  }

  private void assistant(Address address, boolean working, @Nullable Opening opening) {
    api.call(
        client ->
            client.assistantThreadsSetStatus(
                r ->
                    r.channelId(address.chat())
                        .threadTs(address.thread())
                        .status(working ? "…" : "")));
    if (opening != null) {
      api.call(
          client ->
              client.assistantThreadsSetTitle(
                  r ->
                      r.channelId(address.chat())
                          .threadTs(address.thread())
                          .title(opening.title())));
    }
  }
}
