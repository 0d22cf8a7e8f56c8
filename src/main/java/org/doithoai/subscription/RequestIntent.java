package org.doithoai.subscription;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.doithoai.subscription.DigestRequest.Kind;
import org.doithoai.subscription.DigestRequest.Meant;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a request wants done, and how sure it is that it is one: words that nobody called a
 * request are one where they ask for repeated or future sending and are no question. Immutable.
 */
final class RequestIntent {

  private static final Set<RequestWord> SIGNS =
      EnumSet.of(
          RequestWord.PREVIEW,
          RequestWord.LIST,
          RequestWord.RESUME,
          RequestWord.PAUSE,
          RequestWord.STOP,
          RequestWord.SKIP,
          RequestWord.CHANGE,
          RequestWord.ADD,
          RequestWord.DIGEST,
          RequestWord.ASK,
          RequestWord.AT_ONCE,
          RequestWord.EVERY,
          RequestWord.RECUR,
          RequestWord.WORKDAYS,
          RequestWord.WEEKDAY);

  private final RequestAnnotator.Row row;

  private final List<Integer> numbers;

  /**
   * @param numbers of digests that the request names by a sign
   */
  RequestIntent(RequestAnnotator.Row row, List<Integer> numbers) {
    this.row = row;
    List<Integer> all = new ArrayList<>(numbers);
    row.atoms().stream()
        .filter(atom -> atom.is(RequestWord.REFERENCE))
        .forEach(atom -> all.add(atom.value()));
    this.numbers = List.copyOf(all);
  }

  /** True if such a word may show a request. */
  static boolean isSign(RequestWord word) {
    return SIGNS.contains(word);
  }

  boolean has(RequestWord word) {
    return row.atoms().stream().anyMatch(atom -> atom.is(word));
  }

  private boolean has(RequestWord word, int value) {
    return row.atoms().stream().anyMatch(atom -> atom.is(word, value));
  }

  /** Which of the subscriptions are meant. */
  List<Integer> numbers() {
    return numbers;
  }

  /** True if all of them are meant; "hết" says so too. */
  boolean all(Kind kind) {
    return (has(RequestWord.ALL) && kind != Kind.SUBSCRIBE)
        || (has(RequestWord.WHOLE) && kind == Kind.REMOVE);
  }

  @Nullable ZoneId zone() {
    return row.atoms().stream()
        .filter(atom -> atom.is(RequestWord.ZONE))
        .map(atom -> (ZoneId) atom.thing())
        .findFirst()
        .orElse(null);
  }

  @Nullable Language language() {
    if (has(RequestWord.ENGLISH)) {
      return Language.ENGLISH;
    }
    return has(RequestWord.VIETNAMESE) ? Language.VIETNAMESE : null;
  }

  @Nullable Boolean evenWhenEmpty() {
    if (has(RequestWord.EMPTY)) {
      return has(RequestWord.EVEN, 1);
    }
    return has(RequestWord.EVEN, 0) ? Boolean.FALSE : null;
  }

  /** True if a day or length that the request says ends a pause. */
  boolean mayPause() {
    boolean ends = has(RequestWord.RANGE, 1) || has(RequestWord.FOR);
    return has(RequestWord.PAUSE) || (has(RequestWord.STOP) && ends && !has(RequestWord.TIME));
  }

  /** True if a word that ends a digest takes out of it what follows: it stays, and has a time. */
  boolean takesOut(RequestRules when) {
    return !isTimed(when) && !numbersOnly();
  }

  private boolean numbersOnly() {
    return !numbers.isEmpty() && !has(RequestWord.ITEM) && !has(RequestWord.UNKNOWN);
  }

  private static boolean isTimed(RequestRules when) {
    return !when.times.isEmpty() || when.days != null;
  }

  Kind kind(RequestRules when, RequestTopics about) {
    boolean names = !about.filter().isEverything() || !about.dropped().isEverything();
    if (has(RequestWord.PREVIEW)) {
      return Kind.PREVIEW;
    }
    boolean listed =
        has(RequestWord.LIST, 1) || (has(RequestWord.LIST) && has(RequestWord.DIGEST, 0));
    if (listed && !names && !isTimed(when)) {
      return Kind.LIST;
    }
    if (has(RequestWord.RESUME)) {
      return Kind.RESUME;
    }
    if (has(RequestWord.PAUSE)
        || (has(RequestWord.STOP) && mayPause() && (when.until != null || when.isOpenEnded()))) {
      return Kind.PAUSE;
    }
    if (has(RequestWord.SKIP) && !names && when.signs().indexOf('S') >= 0) {
      return Kind.SKIP;
    }
    if (when.signs().indexOf('B') >= 0 && !names && !(isTimed(when) && has(RequestWord.CHANGE))) {
      return Kind.REMOVE;
    }
    boolean changes = has(RequestWord.CHANGE) || has(RequestWord.ADD, 1) || has(RequestWord.SWAP);
    return changes || !about.dropped().isEverything() ? Kind.CHANGE : Kind.SUBSCRIBE;
  }

  DigestRequest.Change change(Kind kind) {
    boolean changes = kind == Kind.CHANGE || kind == Kind.SUBSCRIBE;
    boolean adds = changes && (has(RequestWord.ADD) || has(RequestWord.SWAP));
    return adds ? DigestRequest.Change.ADD : DigestRequest.Change.REPLACE;
  }

  boolean isAtOnce(RequestRules when, Kind kind) {
    boolean alert = has(RequestWord.ASK, 1) || has(RequestWord.WHEN, 1);
    return has(RequestWord.AT_ONCE) || (alert && kind == Kind.SUBSCRIBE && !isTimed(when));
  }

  Meant meant(String typed, Kind kind, RequestRules when, RequestTopics about) {
    boolean asks = isQuestion();
    boolean marked = typed.endsWith("?") && !has(RequestWord.POLITE);
    boolean digest = names();
    return switch (kind) {
      case SUBSCRIBE -> subscribing(asks, marked, when, about);
      case LIST, PREVIEW -> digest || has(RequestWord.LIST, 1) ? Meant.SURELY : Meant.NOT;
      default -> {
        boolean whole = about.unknown.isEmpty() || (kind == Kind.PAUSE && when.isOpenEnded());
        boolean bare = whole && isOnlyThat(kind, about) && beginsWithIt();
        boolean sure = digest || !numbers().isEmpty() || bare;
        yield asks || marked || !sure ? Meant.NOT : Meant.SURELY;
      }
    };
  }

  private boolean isOnlyThat(Kind kind, RequestTopics about) {
    boolean names = !about.filter().isEverything() || !about.dropped().isEverything();
    return !names && kind != Kind.CHANGE;
  }

  private boolean names() {
    return has(RequestWord.DIGEST, 0) || has(RequestWord.HOME);
  }

  /** True if no word of a question stands in it that is not part of something else. */
  private boolean isQuestion() {
    boolean when = has(RequestWord.WHEN, 0) && !has(RequestWord.COMES_UP) && !has(RequestWord.NEWS);
    return has(RequestWord.QUESTION) || has(RequestWord.LIST, 2) || when;
  }

  /** True if it adds something, or says the language or quiet hours. */
  private boolean isSetting(boolean named, RequestRules when) {
    return (named && has(RequestWord.ADD)) || language() != null || when.quiet != null;
  }

  /** True if nothing stands before the first word that says what is to be done. */
  private boolean beginsWithIt() {
    for (RequestAtom atom : row.atoms()) {
      if (atom.is(RequestWord.UNKNOWN) || atom.is(RequestWord.QUESTION)) {
        return false;
      }
      boolean done =
          switch (atom.word()) {
            case RESUME, PAUSE, STOP, SKIP, CHANGE, ASK, DIGEST -> true;
            default -> false;
          };
      if (done) {
        return true;
      }
    }
    return false;
  }

  private Meant subscribing(boolean asks, boolean marked, RequestRules when, RequestTopics about) {
    boolean atOnce = has(RequestWord.AT_ONCE) || (has(RequestWord.WHEN, 1) && has(RequestWord.ASK));
    boolean coming = when.days instanceof Recurrence.Once;
    boolean digest = names();
    boolean strong = digest || has(RequestWord.ASK) || (has(RequestWord.DIGEST) && when.repeated);
    boolean repeated = when.repeated || atOnce || coming;
    boolean sent = digest || has(RequestWord.NEWS);
    boolean future =
        atOnce
            || has(RequestWord.ASK, 2)
            || ((sent || has(RequestWord.DIGEST)) && (repeated || !when.times.isEmpty()))
            || (repeated && !when.times.isEmpty())
            || (digest && when.days != null);
    if (asks || marked) {
      return strong && repeated && !asks ? Meant.PERHAPS : Meant.NOT;
    }
    boolean named = !about.filter().isOpen();
    if (!numbers.isEmpty()) {
      return Meant.SURELY;
    }
    if (strong && future && (beginsWithIt() || about.unknown.isEmpty())) {
      return Meant.SURELY;
    }
    boolean bare = about.unknown.isEmpty() && !has(RequestWord.UNKNOWN);
    if (repeated && bare && (!when.times.isEmpty() || atOnce)) {
      return Meant.SURELY;
    }
    boolean perhaps =
        (strong && (future || when.days != null || (sent && named) || isSetting(named, when)))
            || (repeated && bare && named);
    return perhaps ? Meant.PERHAPS : Meant.NOT;
  }
}
