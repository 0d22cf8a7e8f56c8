package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.Methods;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.util.List;
import java.util.function.Function;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.Delivery;
import org.doithoai.messaging.OutboxMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends, changes and takes away messages, and tells what became of each. Any number of threads. */
final class SlackSender {

  private static final Logger LOG = LoggerFactory.getLogger(SlackSender.class);

  private final WebApi api;
  private final SlackCalls calls;
  private final SlackProgress progress;

  /** So many ways to write a table this Slack did not take. */
  private volatile int refusedWays;

  /**
   * @param progress has what grew where an answer goes
   */
  SlackSender(WebApi api, SlackCalls calls, SlackProgress progress) {
    this.api = api;
    this.calls = calls;
    this.progress = progress;
  }

  Delivery deliver(OutboxMessage parcel) {
    try {
      return switch (parcel.kind()) {
        case POST -> post(parcel.address(), SlackMessage.ofJson(parcel.payload()));
        case EDIT -> edit(parcel, SlackMessage.ofJson(parcel.payload()));
        case DELETE -> delete(parcel.address(), String.valueOf(parcel.target()));
        case NOTICE -> notice(parcel.address(), SlackMessage.read(parcel.payload()));
        case EXTRA -> extra(parcel.address(), SlackMessage.read(parcel.payload()));
      };
    } catch (RuntimeException e) {
      return new Delivery.Refused(e.toString());
    }
  }

  private Delivery post(Address to, SlackMessage message) {
    Address.Aside aside = to.aside();
    if (aside != null) {
      return aside(to, ReplyTarget.of(aside.handle()), aside.alone(), message);
    }
    String grown = progress.grown(to);
    if (grown != null) {
      Delivery become = update(to, grown, message);
      if (!(become instanceof Delivery.Refused)) {
        if (become instanceof Delivery.Sent) {
          progress.settled(to);
        }
        return become;
      }
      delete(to, grown);
    }
    progress.settled(to);
    Delivery delivery = inSomeWay(message, blocks -> post(to, message, blocks));
    if (delivery instanceof Delivery.Refused) {
      LOG.warn("A message is sent again without blocks, as Slack refused it: {}", delivery);
      return post(to, message, null);
    }
    return delivery;
  }

  /** Tries the ways of a message's blocks until Slack takes one; what it refused it is spared. */
  private Delivery inSomeWay(SlackMessage message, Function<String, Delivery> send) {
    List<ArrayNode> ways = BlockWriter.ways(message.blocks());
    int way = Math.min(refusedWays, ways.size() - 1);
    Delivery delivery = send.apply(ways.get(way).toString());
    while (isOfBlocks(delivery) && ++way < ways.size()) {
      LOG.warn("A message is sent again with plainer tables, as Slack refused it: {}", delivery);
      delivery = send.apply(ways.get(way).toString());
      if (delivery instanceof Delivery.Sent) {
        refusedWays = way;
      }
    }
    return delivery;
  }

  private static boolean isOfBlocks(Delivery delivery) {
    return delivery instanceof Delivery.Refused(String reason)
        && (reason.contains("invalid_blocks") || reason.contains("invalid_attachments"));
  }

  private Delivery post(Address to, SlackMessage message, @Nullable String blocks) {
    return calls.make(
        "chat.postMessage",
        to.chat(),
        client -> {
          ChatPostMessageRequest request =
              ChatPostMessageRequest.builder()
                  .channel(to.chat())
                  .threadTs(to.thread())
                  .text(message.text())
                  .blocksAsString(blocks)
                  .unfurlLinks(false)
                  .unfurlMedia(false)
                  .build();
          return client.postFormWithTokenAndParseResponse(
              form -> RequestFormBuilder.toForm(request).add("client_msg_id", message.id()),
              Methods.CHAT_POST_MESSAGE,
              calls.token(),
              ChatPostMessageResponse.class);
        },
        ChatPostMessageResponse::getTs);
  }

  /** To one person, or to a channel the bot may be no member of, by whatever way is open. */
  private Delivery aside(Address to, ReplyTarget handle, boolean alone, SlackMessage message) {
    String url = handle.url();
    if (url != null && api.isSlacks(url)) {
      ObjectNode body = SlackMessage.JSON.createObjectNode();
      body.put("response_type", alone ? "ephemeral" : "in_channel");
      body.put("replace_original", false);
      body.put("text", message.text());
      body.set("blocks", message.blocks());
      body.put("unfurl_links", false);
      body.put("unfurl_media", false);
      if (to.thread() != null) {
        body.put("thread_ts", to.thread());
      }
      Delivery delivery = calls.post(url, body.toString());
      if (!(delivery instanceof Delivery.Refused)) {
        return delivery;
      }
    }
    Address in = new Address(to.account(), to.chat(), to.thread(), to.direct());
    Delivery delivery = alone ? ephemeral(in, handle.user(), message) : post(in, message);
    boolean arrived = delivery instanceof Delivery.Sent || delivery instanceof Delivery.Later;
    return arrived ? delivery : privately(in, handle.user(), message);
  }

  private Delivery ephemeral(Address to, String user, SlackMessage message) {
    return inSomeWay(
        message,
        blocks ->
            calls.make(
                "chat.postEphemeral",
                to.chat(),
                client ->
                    client.chatPostEphemeral(
                        r ->
                            r.channel(to.chat())
                                .user(user)
                                .threadTs(to.thread())
                                .text(message.text())
                                .blocksAsString(blocks)),
                response -> null));
  }

  /** The last resort: the person's own chat with the bot. */
  private Delivery privately(Address to, String user, SlackMessage message) {
    Delivery delivery = post(new Address(to.account(), user, null, true), message);
    return delivery instanceof Delivery.ChatGone(String reason)
        ? new Delivery.Refused(reason)
        : delivery;
  }

  private Delivery edit(OutboxMessage parcel, SlackMessage message) {
    Address to = parcel.address();
    String target = parcel.target();
    if (target == null) {
      return post(to, message);
    }
    Delivery delivery = update(to, target, message);
    return delivery instanceof Delivery.Refused ? post(to, message) : delivery;
  }

  private Delivery update(Address to, String ts, SlackMessage message) {
    return inSomeWay(message, blocks -> update(to, ts, message, blocks));
  }

  private Delivery update(Address to, String ts, SlackMessage message, String blocks) {
    return calls.make(
        "chat.update",
        to.chat(),
        client ->
            client.chatUpdate(
                r -> r.channel(to.chat()).ts(ts).text(message.text()).blocksAsString(blocks)),
        response -> ts);
  }

  private Delivery delete(Address to, String ts) {
    return calls.make(
        "chat.delete",
        to.chat(),
        client -> client.chatDelete(r -> r.channel(to.chat()).ts(ts)),
        response -> ts);
  }

  private Delivery notice(Address to, JsonNode payload) {
    String words = payload.path("words").asText();
    if (words.isEmpty()) {
      return new Delivery.Sent(null); // the press was acknowledged when it was received
    }
    ReplyTarget handle = ReplyTarget.of(payload.path("handle").asText());
    String markup = Mrkdwn.escaped(words);
    ArrayNode blocks = SlackMessage.JSON.createArrayNode().add(BlockWriter.section(markup));
    return aside(to, handle, true, SlackMessage.fresh(markup, blocks));
  }

  private Delivery extra(Address to, JsonNode payload) {
    ReplyTarget handle = ReplyTarget.of(payload.path("handle").asText());
    String view = payload.path("view").toString();
    return switch (payload.path("extra").asText()) {
      case "view" -> {
        Delivery shown = view(handle, view);
        yield shown instanceof Delivery.Refused || shown instanceof Delivery.Later
            ? instead(to, handle, payload.path("instead"))
            : shown;
      }
      case "page" ->
          calls.make(
              "views.publish",
              handle.user(),
              client -> client.viewsPublish(r -> r.userId(handle.user()).viewAsString(view)),
              response -> null);
      default -> prompts(to, payload);
    };
  }

  private Delivery view(ReplyTarget handle, String view) {
    String trigger = handle.trigger();
    if (trigger == null) {
      return new Delivery.Refused("no trigger");
    }
    return handle.inModal()
        ? calls.make(
            "views.push",
            handle.user(),
            client -> client.viewsPush(r -> r.triggerId(trigger).viewAsString(view)),
            response -> null)
        : calls.make(
            "views.open",
            handle.user(),
            client -> client.viewsOpen(r -> r.triggerId(trigger).viewAsString(view)),
            response -> null);
  }

  /** A trigger is good for three seconds; after that the person gets it as a message. */
  private Delivery instead(Address to, ReplyTarget handle, JsonNode messages) {
    Delivery delivery = new Delivery.Sent(null);
    for (JsonNode message : messages) {
      delivery =
          to.direct()
              ? post(to, SlackMessage.of(message))
              : aside(to, handle, true, SlackMessage.of(message));
      if (!(delivery instanceof Delivery.Sent)) {
        return delivery;
      }
    }
    return delivery;
  }

  private Delivery prompts(Address to, JsonNode payload) {
    return calls.make(
        "assistant.threads.setSuggestedPrompts",
        to.chat(),
        client ->
            client.assistantThreadsSetSuggestedPrompts(
                r ->
                    r.channelId(to.chat())
                        .threadTs(to.thread())
                        .title(payload.path("title").asText())
                        .prompts(Prompts.of(payload.path("questions")))),
        response -> null);
  }
}
