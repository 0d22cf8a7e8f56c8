package org.doithoai.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doithoai.messaging.Block;
import org.doithoai.messaging.Button;
import org.doithoai.messaging.Reply;
import org.doithoai.subscription.DigestRequest;
import org.doithoai.subscription.DigestRequest.Kind;
import org.doithoai.subscription.DigestRequest.Meant;
import org.doithoai.subscription.RequestFeatures.Setting;
import org.doithoai.subscription.Subscription;
import org.doithoai.subscription.Subscription.State;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Takes what people ask of the digest, in words: finds out of which subscription, asks for what is
 * missing, and has the {@link SubscriptionEditor} do it. Any number of threads may use one.
 */
final class DigestHandler {

  /** How many usual ways to subscribe a button offers. */
  static final int WAYS = 3;

  /** With the words of a request: the subject of a question for what is missing in it. */
  static final String ASKED = "request:";

  private static final int LONGEST_ASKED = 500;

  private final DigestServices digests;
  private final ChatSubscriptions subscriptions;
  private final SubscriptionEditor editor;
  private final DigestViews views;
  private final Clock clock;

  DigestHandler(
      DigestServices digests,
      ChatSubscriptions subscriptions,
      SubscriptionEditor editor,
      Clock clock) {
    this.digests = digests;
    this.subscriptions = subscriptions;
    this.editor = editor;
    this.views = new DigestViews(digests);
    this.clock = clock;
  }

  /** The command, with a sentence behind it or none. */
  void command(TurnContext context, String sentence) {
    if (sentence.isEmpty()) {
      editor.list(context);
    } else {
      TurnContext own = inItsLanguage(context, sentence);
      fulfil(own, sentence, read(own, sentence, Setting.COMMAND), null);
    }
  }

  /**
   * A sentence that was no command: seen to where it is surely about the digest.
   *
   * @return how sure it is
   */
  Meant words(TurnContext context, String sentence) {
    TurnContext own = inItsLanguage(context, sentence);
    Meant meant = digests.reader().meant(sentence, own.texts().language(), Setting.CHAT);
    if (meant == Meant.SURELY) {
      fulfil(own, sentence, read(own, sentence, Setting.CHAT), null);
    }
    return meant;
  }

  /** Takes the question of an answer as a request, which it may be as well. */
  void request(TurnContext context, String sentence) {
    TurnContext own = inItsLanguage(context, sentence);
    fulfil(own, sentence, read(own, sentence, Setting.COMMAND), null);
  }

  /**
   * An answer to a digest, or to what was said about a subscription or asked of a request; false
   * when it is a question, or anything else that is not wholly about it.
   */
  boolean answer(TurnContext context, String subject, String sentence) {
    TurnContext own = inItsLanguage(context, sentence);
    if (subject.startsWith(ASKED)) {
      String whole = subject.substring(ASKED.length()) + ", " + sentence;
      DigestRequest request = read(own, whole, Setting.COMMAND);
      boolean wholly = read(own, sentence, Setting.REPLY).unknown().isEmpty();
      if (request.missing() == null && wholly) {
        fulfil(own, whole, request, null);
        return true;
      }
      return false;
    }
    DigestRequest request = read(own, sentence, Setting.REPLY);
    boolean says = request.saysAnything() || request.kind() != Kind.SUBSCRIBE;
    boolean whole = says && request.unknown().isEmpty() && !sentence.endsWith("?");
    boolean courtesy = request.kind() == Kind.SUBSCRIBE && !says;
    if ((request.meant() != Meant.SURELY && !whole) || courtesy) {
      return false;
    }
    fulfil(own, sentence, request, OutboxDigestSink.subscription(subject));
    return true;
  }

  /** What the last digest told of, when it is the subject of a question; the first event last. */
  List<String> told(Optional<String> subject) {
    return subject
        .map(OutboxDigestSink::subscription)
        .flatMap(subscriptions::find)
        .flatMap(one -> digests.deliveries().last(one.id()).map(last -> views.titles(one, last)))
        .orElse(List.of());
  }

  private DigestRequest read(TurnContext context, String sentence, Setting setting) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), editor.zone(context.person().id()));
    return digests.reader().read(sentence, context.texts().language(), today, setting);
  }

  private TurnContext inItsLanguage(TurnContext context, String sentence) {
    Language chosen = context.memory().language();
    return context.in(
        chosen == null ? digests.languageOf().apply(sentence, context.texts().language()) : chosen);
  }

  private void fulfil(
      TurnContext context, String sentence, DigestRequest request, @Nullable String id) {
    List<Subscription> here = subscriptions.here(context);
    List<Subscription> named = new ArrayList<>();
    Optional.ofNullable(id).flatMap(subscriptions::find).ifPresent(named::add);
    for (int number : request.numbers()) {
      if (number < 1 || number > here.size()) {
        context.sayText("digest.no.such", number);
        return;
      }
      named.add(here.get(number - 1));
    }
    if (request.missing() != null) {
      ask(context, sentence, request);
      return;
    }
    if (named.isEmpty() && !request.filter().isOpen() && isOfOne(request.kind())) {
      here.stream().filter(one -> one.filter().sharesWith(request.filter())).forEach(named::add);
      if (named.isEmpty() && !here.isEmpty()) {
        context.sayText("digest.none.about");
        editor.list(context);
        return;
      }
    }
    boolean setting =
        request.kind() == Kind.SUBSCRIBE && !request.isTimed() && request.filter().isEverything();
    switch (request.kind()) {
      case SUBSCRIBE -> {
        boolean nothing = !request.saysAnything();
        if (!named.isEmpty() && nothing && request.unknown().isEmpty()) {
          named.forEach(one -> editor.show(context, one));
        } else if (!named.isEmpty() || (setting && !nothing && !here.isEmpty())) {
          of(context, named, here, one -> editor.change(context, request, one));
        } else {
          subscribe(context, request);
        }
      }
      case CHANGE -> of(context, named, here, one -> editor.change(context, request, one));
      case REMOVE -> remove(context, request, named, here);
      case PAUSE ->
          ofAll(
              context, named, here, one -> editor.put(context, one, State.PAUSED, request.until()));
      case RESUME ->
          ofAll(context, named, here, one -> editor.put(context, one, State.ACTIVE, null));
      case SKIP -> of(context, named, here, one -> editor.skip(context, one, request.days()));
      case LIST -> editor.list(context);
      case LOOK_BACK ->
          context.say(
              views.lookBack(
                  editor.draft(context, request), Objects.requireNonNull(request.over())));
      case PREVIEW -> preview(context, request, named.isEmpty() ? here : named);
    }
  }

  /** True of what is done with a digest that there is, which may be named by what it is about. */
  private static boolean isOfOne(Kind kind) {
    return switch (kind) {
      case PAUSE, RESUME, SKIP, REMOVE -> true;
      default -> false;
    };
  }

  /** Asks for the one thing that a request needs and does not say; the answer is read with it. */
  private void ask(TurnContext context, String sentence, DigestRequest request) {
    String words =
        sentence.length() > LONGEST_ASKED ? sentence.substring(0, LONGEST_ASKED) : sentence;
    for (String unknown : request.unknown()) {
      words = words.replace(unknown, ""); // what is asked for comes in its place
    }
    List<Block> blocks = new ArrayList<>();
    if (!request.unknown().isEmpty()) {
      String unknown = SubscriptionCards.unknown(request);
      blocks.add(Block.Paragraph.of(context.texts().get("digest.not.understood", unknown)));
    }
    blocks.add(Block.Paragraph.of(context.texts().get("digest.missing." + request.missing())));
    context.say(new Reply(blocks, List.of()), ASKED + words, null);
  }

  private void subscribe(TurnContext context, DigestRequest request) {
    if (!request.saysAnything() && !request.unknown().isEmpty()) {
      Reply how = SubscriptionCards.how(context.texts());
      String unknown = SubscriptionCards.unknown(request);
      context.say(
          new Reply(
              List.of(
                  Block.Paragraph.of(context.texts().get("digest.not.understood", unknown)),
                  how.blocks().getFirst()),
              how.buttons()));
      return;
    }
    editor.subscribe(context, request);
  }

  private void preview(TurnContext context, DigestRequest request, List<Subscription> kept) {
    boolean about = !request.filter().isOpen() || kept.isEmpty();
    context.say(views.preview(about ? editor.draft(context, request) : kept.getFirst()));
  }

  private void remove(
      TurnContext context,
      DigestRequest request,
      List<Subscription> named,
      List<Subscription> here) {
    if (named.isEmpty() && request.all() && here.size() > 1) {
      Button indeed =
          new Button(context.texts().get("digest.button.remove.indeed"), new Action.RemoveAll());
      context.say(
          Reply.of(context.texts().get("digest.remove.all.sure", here.size()))
              .with(List.of(List.of(indeed))));
    } else {
      of(context, named, here, one -> editor.confirmRemoval(context, one));
    }
  }

  private interface Act {
    void on(Subscription subscription);
  }

  private void of(TurnContext context, List<Subscription> named, List<Subscription> here, Act act) {
    if (named.isEmpty() && here.size() > 1) {
      context.sayText("digest.which", here.size());
      editor.list(context);
    } else {
      ofAll(context, named, here, act);
    }
  }

  private void ofAll(
      TurnContext context, List<Subscription> named, List<Subscription> here, Act act) {
    List<Subscription> all = named.isEmpty() ? here : named;
    List<Subscription> own =
        all.stream().filter(one -> subscriptions.mayChange(context, one)).toList();
    if (all.isEmpty()) {
      context.say(SubscriptionCards.how(context.texts()));
    } else if (own.isEmpty()) {
      context.sayText("digest.not.yours");
    }
    own.forEach(act::on);
  }

  /** Subscribes in one of the usual ways; the words for each are a sentence like any other. */
  void subscribe(TurnContext context, int way) {
    if (way < WAYS) {
      editor.subscribe(
          context,
          read(context, context.texts().get("digest.way." + way + ".sentence"), Setting.COMMAND));
    }
  }

  /**
   * Forgets what is known of the person but for the subscriptions, which are removed one by one.
   */
  void forget(TurnContext context) {
    context.write(handle -> digests.zones().forget(handle, context.person().id()));
  }

  /** For how many days it is kept what a subscription was told. */
  long keptDays() {
    return digests.settings().keep().toDays();
  }

  /** All of the chat to read only, for a page of the person's. */
  Reply overview(TurnContext context) {
    return editor.overview(context);
  }
}
