package org.doithoai.conversation;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.messaging.ButtonAction;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a button does. Platforms carry it as a short word: {@link #callbackData()} gives it and
 * {@link #of(String)} reads it back, at most 64 letters, digits and colons.
 */
public sealed interface Action extends ButtonAction {

  /** Shows the passage of this number where it stands in its article. */
  record Context(String answer, int number) implements Action {}

  /** Asks the question of this answer again, to be answered in the other language. */
  record OtherLanguage(String answer) implements Action {}

  /** Shows this page, from 1, of what the answer left out for brevity. */
  record More(String answer, int page) implements Action {}

  /** Says that the answer was good, or not. */
  record Judge(String answer, boolean good) implements Action {}

  /** Shows an answer to everybody in the chat that one person alone has seen. */
  record Share(String answer) implements Action {}

  /** Asks a question again that came too late to be answered. */
  record Again(String answer) implements Action {}

  /** Shows this page of the list of articles, from 0. */
  record Sources(int page) implements Action {}

  /** Shows an article. */
  record Open(String article) implements Action {}

  /** Takes an article out again that was handed over. */
  record TakeOut(String article) implements Action {}

  /** Chooses the language of answers; null for that of each question. */
  record Choose(@Nullable Language language) implements Action {}

  /** What the buttons of digests do. */
  sealed interface OfDigests extends Action {}

  /** Does something with a subscription of the digest. */
  record OfSubscription(String subscription, Verb verb) implements OfDigests {}

  /** What can be done with a subscription. */
  enum Verb {
    SHOW(0),
    PREVIEW(1),
    PAUSE(2),
    RESUME(3),
    REMOVE(4),
    REMOVE_INDEED(5),
    SKIP(6),
    /** Shows it as a form. */
    FORM(7),
    /** Asks for a change in words. */
    WORDS(8);

    /** Stands for it in words; never changes, since buttons outlive the process. */
    private final int number;

    Verb(int number) {
      this.number = number;
    }

    private static @Nullable Verb of(int number) {
      return Arrays.stream(values()).filter(v -> v.number == number).findFirst().orElse(null);
    }
  }

  /** Takes the times of a subscription by other clocks, those of this place in a list. */
  record InZone(String subscription, int place) implements OfDigests {}

  /** Puts something into a subscription or takes it out: the button at this place of its form. */
  record Fill(String subscription, int place) implements OfDigests {}

  /** Removes all subscriptions of the chat. */
  record RemoveAll() implements OfDigests {}

  /** Subscribes to what an answer is about. */
  record Follow(String answer) implements Action {}

  /** Takes the question of an answer for a request of a digest, which it may be too. */
  record Request(String answer) implements Action {}

  /** Subscribes in one of the usual ways, this one of a list. */
  record Subscribe(int way) implements OfDigests {}

  /** Shows the events of a digest from this one on. */
  record MoreNews(String delivery, int first) implements OfDigests {}

  /** Says why a digest came. */
  record Why(String delivery) implements OfDigests {}

  /** The form {@link #callbackData()} has. */
  Pattern WORD = Pattern.compile("([a-z]):([A-Za-z0-9_-]{1,24})(?::([0-9]{1,3}))?");

  /** The short word that stands for it. */
  @Override
  default String callbackData() {
    return switch (this) {
      case Context(String answer, int number) -> "c:" + answer + ":" + number;
      case OtherLanguage(String answer) -> "l:" + answer;
      case More(String answer, int page) -> "m:" + answer + ":" + page;
      case Judge(String answer, boolean good) -> (good ? "u:" : "d:") + answer;
      case Share(String answer) -> "h:" + answer;
      case Again(String answer) -> "r:" + answer;
      case Sources(int page) -> "s:" + page;
      case Open(String article) -> "a:" + article;
      case TakeOut(String article) -> "t:" + article;
      case Choose(Language language) -> "x:" + (language == null ? "auto" : language.code());
      case OfSubscription(String id, Verb verb) -> "g:" + id + ":" + verb.number;
      case InZone(String id, int place) -> "z:" + id + ":" + place;
      case Fill(String id, int place) -> "e:" + id + ":" + place;
      case RemoveAll() -> "k:all";
      case Follow(String answer) -> "f:" + answer;
      case Request(String answer) -> "q:" + answer;
      case Subscribe(int way) -> "b:" + way;
      case MoreNews(String id, int first) -> "n:" + id + ":" + first;
      case Why(String id) -> "w:" + id;
    };
  }

  /** What a word stands for; empty if nothing. It may come from anybody. */
  static Optional<Action> of(String word) {
    Matcher form = WORD.matcher(word);
    if (!form.matches()) {
      return Optional.empty();
    }
    String id = form.group(2);
    int number = form.group(3) == null ? -1 : Integer.parseInt(form.group(3));
    return Optional.ofNullable(
        switch (form.group(1)) {
          case "c" -> number < 0 ? null : new Context(id, number);
          case "l" -> new OtherLanguage(id);
          case "m" -> new More(id, Math.max(1, number));
          case "u" -> new Judge(id, true);
          case "d" -> new Judge(id, false);
          case "h" -> new Share(id);
          case "r" -> new Again(id);
          case "s" -> id.matches("[0-9]{1,5}") ? new Sources(Integer.parseInt(id)) : null;
          case "a" -> new Open(id);
          case "t" -> new TakeOut(id);
          case "x" -> choose(id);
          case "g" -> ofSubscription(id, number);
          case "e" -> number < 0 ? null : new Fill(id, number);
          case "k" -> id.equals("all") ? new RemoveAll() : null;
          case "f" -> new Follow(id);
          case "q" -> new Request(id);
          case "z" -> number < 0 ? null : new InZone(id, number);
          case "b" -> id.matches("[0-9]{1,2}") ? new Subscribe(Integer.parseInt(id)) : null;
          case "n" -> number < 0 ? null : new MoreNews(id, number);
          case "w" -> new Why(id);
          default -> null;
        });
  }

  private static @Nullable OfSubscription ofSubscription(String id, int number) {
    Verb verb = Verb.of(number);
    return verb == null ? null : new OfSubscription(id, verb);
  }

  private static @Nullable Choose choose(String code) {
    return "auto".equals(code)
        ? new Choose(null)
        : Language.ofCode(code).map(Choose::new).orElse(null);
  }
}
