package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.slack.api.methods.Methods;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.request.chat.ChatStartStreamRequest;
import com.slack.api.methods.response.chat.ChatStartStreamResponse;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import okhttp3.FormBody;
import org.doithoai.messaging.Address;
import org.doithoai.platform.slack.WebApi.Result;
import org.jspecify.annotations.Nullable;

/**
 * A message that grows while an answer is being worded: begun with the first words there are, and
 * continued with what is new. When the answer is there, the message becomes it. Whoever makes it
 * grow does not wait for Slack; a failure ends the growing and is of no account otherwise. Any
 * number of threads.
 */
final class AnswerStream {

  /** Slack takes no more in one call, in UTF-16 code units. */
  static final int LONGEST = 12_000;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final WebApi.Authorized api;
  private final Address address;
  private final String team;
  private final String user;
  private final Executor threads;
  private String task = "";
  private String wanted = "";
  private String shown = "";
  private @Nullable String ts;
  private boolean sending;
  private boolean ended;

  /**
   * @param address in a thread, where alone Slack has such messages
   * @param team of whoever asked
   * @param user who asked
   */
  AnswerStream(WebApi.Authorized api, Address address, String team, String user, Executor threads) {
    this.api = api;
    this.address = address;
    this.team = team;
    this.user = user;
    this.threads = threads;
  }

  /**
   * Shows these words, which begin with what was shown before; others are not shown.
   *
   * @param done what was done for them, a few words
   */
  synchronized void grow(String done, String words) {
    if (ended || words.equals(wanted) || !words.startsWith(wanted)) {
      return;
    }
    wanted = words;
    task = done;
    if (!sending) {
      sending = true;
      try {
        threads.execute(this::send);
      } catch (RejectedExecutionException stopping) {
        sending = false;
      }
    }
  }

  private void send() {
    for (String next = next(); next != null; next = next()) {
      String more = next;
      String at = ts();
      if (at == null) {
        Result<ChatStartStreamResponse> begun = begin(more, true);
        if (begun instanceof Result.Refused<ChatStartStreamResponse>) {
          begun = begin(more, false);
        }
        sent(
            more,
            begun instanceof Result.Done<ChatStartStreamResponse>(var response)
                ? response.getTs()
                : null);
      } else {
        Result<?> appended =
            api.call(
                client ->
                    client.chatAppendStream(
                        r -> r.channel(address.chat()).ts(at).markdownText(markdown(more))));
        sent(more, appended instanceof Result.Done<?> ? at : null);
      }
    }
  }

  /**
   * @param withTask whether a card says what was done, which not every Slack takes
   */
  private Result<ChatStartStreamResponse> begin(String words, boolean withTask) {
    ChatStartStreamRequest request =
        ChatStartStreamRequest.builder()
            .channel(address.chat())
            .threadTs(address.thread())
            .recipientTeamId(address.direct() ? null : team)
            .recipientUserId(address.direct() ? null : user)
            .markdownText(withTask ? null : markdown(words))
            .build();
    return api.call(
        client -> {
          FormBody.Builder form = RequestFormBuilder.toForm(request);
          if (withTask) {
            form.add("task_display_mode", "plan").add("chunks", chunks(words));
          }
          return client.postFormWithTokenAndParseResponse(
              ignored -> form,
              Methods.CHAT_START_STREAM,
              api.token(),
              ChatStartStreamResponse.class);
        });
  }

  private synchronized String chunks(String words) {
    ArrayNode chunks = SlackMessage.JSON.createArrayNode();
    chunks
        .addObject()
        .put("type", "task_update")
        .put("id", "search")
        .put("title", task)
        .put("status", "complete");
    chunks.addObject().put("type", "markdown_text").put("text", markdown(words));
    return chunks.toString();
  }

  private synchronized @Nullable String ts() {
    return ts;
  }

  /** What is to be shown next; null when there is nothing, and nobody sends any more. */
  private synchronized @Nullable String next() {
    int from = shown.length();
    if (ended || from >= wanted.length()) {
      sending = false;
      notifyAll();
      return null;
    }
    int to = Math.min(wanted.length(), from + LONGEST / 6); // an escaped letter has up to five
    if (to < wanted.length() && Character.isLowSurrogate(wanted.charAt(to))) {
      to--;
    }
    return wanted.substring(from, to);
  }

  private synchronized void sent(String more, @Nullable String at) {
    if (at == null) {
      ended = true; // what there is stays, and becomes the answer
    } else {
      ts = at;
      shown += more;
    }
  }

  /** Ends the growing; returns the message's ts, or null when there is none. */
  @Nullable String end() {
    String at;
    boolean first;
    synchronized (this) {
      long until = System.nanoTime() + PATIENCE.toNanos();
      first = !ended || ts != null;
      ended = true;
      try {
        while (sending && System.nanoTime() < until) {
          wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      at = ts;
    }
    if (at != null && first) {
      api.call(client -> client.chatStopStream(r -> r.channel(address.chat()).ts(at)));
    }
    return at;
  }

  /** Words as Markdown that shows them and nothing else; streams know no other markup. */
  static String markdown(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("[\\\\`*_{}\\[\\]()#+!|~]", "\\\\$0");
  }
}
