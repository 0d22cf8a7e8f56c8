package org.doithoai.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Button;
import org.doithoai.messaging.Reply;
import org.doithoai.messaging.Style;
import org.doithoai.messaging.Text;
import org.doithoai.subscription.DigestRequest;
import org.doithoai.subscription.Slot;
import org.doithoai.subscription.Subscription;
import org.doithoai.subscription.SubscriptionWording;
import org.doithoai.subscription.Timing;
import org.jspecify.annotations.Nullable;

/** Subscriptions as replies: one with its buttons, a list of them. Any number of threads. */
final class SubscriptionCards {

  /** Zones that are offered by a button; others are understood by name. */
  static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Asia/Ho_Chi_Minh"),
          ZoneId.of("Asia/Singapore"),
          ZoneId.of("Asia/Tokyo"),
          ZoneId.of("Australia/Sydney"),
          ZoneId.of("Europe/London"),
          ZoneId.of("Europe/Paris"),
          ZoneId.of("America/New_York"),
          ZoneId.of("America/Los_Angeles"));

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final SubscriptionWording words;
  private final Clock clock;

  SubscriptionCards(SubscriptionWording words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  /**
   * One subscription.
   *
   * @param head the first line
   */
  Reply card(String head, Subscription subscription, Texts texts) {
    return new Reply(
        List.of(
            new Block.Paragraph(Text.of(head, Style.BOLD)),
            Block.Paragraph.of(lines(subscription, texts))),
        buttons(subscription, texts));
  }

  /** The head of a card that only shows. */
  static String head(int number, Texts texts) {
    return texts.get("digest.card", number);
  }

  private String lines(Subscription subscription, Texts texts) {
    List<String> lines = new ArrayList<>();
    lines.add(texts.get("digest.about", words.filter(subscription.filter(), texts.language())));
    lines.add(texts.get("digest.when", words.timing(subscription.timing(), texts.language())));
    String language = texts.get("language." + subscription.language().code());
    lines.add(texts.get("digest.language", language));
    if (subscription.evenWhenEmpty()) {
      lines.add(texts.get("digest.even.empty"));
    }
    lines.add(next(subscription, texts));
    return String.join("\n", lines);
  }

  /** When the next one comes, or why none does. */
  String next(Subscription subscription, Texts texts) {
    LocalDate until = subscription.pausedUntil();
    return switch (subscription.state()) {
      case SUSPENDED -> texts.get("digest.state.suspended");
      case PAUSED ->
          until == null
              ? texts.get("digest.state.paused")
              : texts.get("digest.state.paused.until", texts.date(until));
      case ACTIVE ->
          switch (subscription.timing()) {
            case Timing.AtOnce _ -> texts.get("digest.next.at.once");
            case Timing.Regular regular -> {
              Slot next = subscription.next(clock.instant());
              yield next == null
                  ? texts.get("digest.state.ended")
                  : texts.get("digest.next", moment(next.at(), regular.zone(), texts));
            }
          };
      case ENDED -> texts.get("digest.state.ended");
    };
  }

  static String moment(Instant at, ZoneId zone, Texts texts) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    LocalTime time = LocalTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES);
    String weekday = DateTimeFormatter.ofPattern("EEEE", texts.language().locale()).format(day);
    return texts.get("digest.moment", weekday, texts.date(day), CLOCK.format(time));
  }

  private static List<List<Button>> buttons(Subscription subscription, Texts texts) {
    boolean active = subscription.state() == Subscription.State.ACTIVE;
    List<Button> first =
        List.of(
            button(subscription, texts, "preview", Action.Verb.PREVIEW),
            active
                ? button(subscription, texts, "pause", Action.Verb.PAUSE)
                : button(subscription, texts, "resume", Action.Verb.RESUME),
            button(subscription, texts, "remove", Action.Verb.REMOVE));
    Button form = button(subscription, texts, "form", Action.Verb.FORM);
    boolean regular = subscription.timing() instanceof Timing.Regular;
    return List.of(
        first,
        active && regular
            ? List.of(form, button(subscription, texts, "skip", Action.Verb.SKIP))
            : List.of(form));
  }

  static Button button(Subscription subscription, Texts texts, String key, Action.Verb verb) {
    return new Button(
        texts.get("digest.button." + key), new Action.OfSubscription(subscription.id(), verb));
  }

  /** The card of a new or changed one, with what was not understood, and the zones to choose. */
  Reply understood(
      String head,
      Subscription subscription,
      @Nullable DigestRequest request,
      boolean askZone,
      Texts texts) {
    Reply card = card(head, subscription, texts);
    List<Block> blocks = new ArrayList<>(card.blocks());
    if (request != null) {
      for (Map.Entry<String, String> read : request.corrections().entrySet()) {
        blocks.add(Block.Paragraph.of(texts.get("digest.read.as", read.getKey(), read.getValue())));
      }
      if (!request.unknown().isEmpty()) {
        blocks.add(Block.Paragraph.of(texts.get("digest.unknown", unknown(request))));
      }
    }
    List<List<Button>> rows = new ArrayList<>(card.buttons());
    if (askZone) {
      blocks.add(Block.Paragraph.of(texts.get("digest.zone.which")));
      rows.addAll(zones(subscription));
    }
    return new Reply(blocks, rows);
  }

  static String unknown(DigestRequest request) {
    return request.unknown().stream()
        .limit(8)
        .map(word -> "“" + word + "”")
        .collect(Collectors.joining(", "));
  }

  private static List<List<Button>> zones(Subscription subscription) {
    List<List<Button>> rows = new ArrayList<>();
    for (int i = 0; i < ZONES.size(); i += 3) {
      List<Button> row = new ArrayList<>();
      for (int j = i; j < Math.min(i + 3, ZONES.size()); j++) {
        row.add(new Button(city(ZONES.get(j)), new Action.InZone(subscription.id(), j)));
      }
      rows.add(row);
    }
    return rows;
  }

  static String city(ZoneId zone) {
    String id = zone.getId();
    return id.equals("Asia/Ho_Chi_Minh")
        ? "Hà Nội"
        : id.substring(id.indexOf('/') + 1).replace('_', ' ');
  }

  /** All of a chat, each with a button. */
  Reply list(List<Subscription> subscriptions, Texts texts) {
    Text lines = Text.of(texts.get("digest.list", subscriptions.size()), Style.BOLD);
    List<Button> numbers = new ArrayList<>();
    for (int i = 0; i < subscriptions.size(); i++) {
      Subscription one = subscriptions.get(i);
      lines =
          lines
              .and("\n#" + (i + 1) + " " + words.filter(one.filter(), texts.language()))
              .and("\n     " + words.timing(one.timing(), texts.language()), Style.ITALIC)
              .and("\n     " + next(one, texts), Style.ITALIC);
      numbers.add(new Button("#" + (i + 1), new Action.OfSubscription(one.id(), Action.Verb.SHOW)));
    }
    List<List<Button>> rows = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i += 5) {
      rows.add(numbers.subList(i, Math.min(i + 5, numbers.size())));
    }
    return new Reply(
        List.of(new Block.Paragraph(lines), Block.Paragraph.of(texts.get("digest.list.how"))),
        rows);
  }

  /** What digests are, and the usual ways to subscribe. */
  static Reply how(Texts texts) {
    List<List<Button>> rows = new ArrayList<>();
    for (int way = 0; way < DigestHandler.WAYS; way++) {
      rows.add(List.of(new Button(texts.get("digest.way." + way), new Action.Subscribe(way))));
    }
    return Reply.of(texts.get("digest.how")).with(rows);
  }
}
