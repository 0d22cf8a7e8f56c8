package org.doithoai.platform.slack;

import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.doithoai.messaging.Address;
import org.doithoai.platform.slack.WebApi.Result;

/**
 * Reads what people said in a thread before the bot was asked in it. That needs scopes which
 * whoever installs the app may leave out; without them, or when Slack will not say, there is
 * nothing. Any number of threads; a call takes as long as Slack does.
 */
final class ThreadReader {

  /** So many of the last messages count. */
  private static final int MOST = 6;

  private static final int FETCHED = 50;

  /** For so long Slack is not asked again after it refused. */
  private static final Duration NOT_ALLOWED = Duration.ofHours(1);

  private final WebApi.Authorized api;
  private final SlackIdentity me;
  private final Clock clock;
  private volatile Instant notBefore = Instant.MIN;

  ThreadReader(WebApi.Authorized api, SlackIdentity me, Clock clock) {
    this.api = api;
    this.me = me;
    this.clock = clock;
  }

  /** The words of people before a message of a thread, oldest first. */
  List<String> saidBefore(Address thread, String ts) {
    if (clock.instant().isBefore(notBefore)) {
      return List.of();
    }
    Result<ConversationsRepliesResponse> replies =
        api.call(
            client ->
                client.conversationsReplies(
                    r ->
                        r.channel(thread.chat())
                            .ts(String.valueOf(thread.thread()))
                            .latest(ts)
                            .inclusive(false)
                            .limit(FETCHED)));
    return switch (replies) {
      case Result.Done<ConversationsRepliesResponse>(var response) ->
          said(response.getMessages(), ts);
      case Result.Refused<?> _, Result.TooMany<?> _ -> {
        notBefore = clock.instant().plus(NOT_ALLOWED);
        yield List.of();
      }
      case Result.Failed<?> _, Result.Unreadable<?> _ -> List.of();
    };
  }

  private List<String> said(List<Message> messages, String before) {
    List<String> words = new ArrayList<>();
    for (Message message : messages) {
      String text = message.getText();
      boolean person = message.getBotId() == null && !me.user().equals(message.getUser());
      if (person && text != null && !Objects.equals(message.getTs(), before)) {
        String read = Mrkdwn.read(text, me.user());
        if (!read.isBlank()) {
          words.add(read);
        }
      }
    }
    return List.copyOf(words.subList(Math.max(0, words.size() - MOST), words.size()));
  }
}
