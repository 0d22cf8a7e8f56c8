package org.doithoai.subscription;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.GlossaryEntry;
import org.doithoai.lexicon.TermMatch;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Person;
import org.doithoai.registry.Registry;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.TextAnnotator;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a digest is to be about from what {@link RequestRules} left of a request's row: names
 * and terms anywhere, unknown words behind a word such as "about"; what is to be left out behind
 * "not" and the like; what goes for something else behind "instead of". What stands between commas
 * is one thing. For one request and thread.
 */
final class RequestTopics {

  private enum Scope {
    /** Names are wanted, words that nothing is known of are not understood. */
    OPEN,
    /** Words are wanted too. */
    ABOUT,
    EXCEPT,
    SWAPPED
  }

  private static final int MOST = 20;

  /** Longer ones are no phrase to look for, in UTF-16 code units. */
  private static final int LONGEST_PHRASE = 80;

  private static final int LONGEST_NAME = 4;

  /** Between a topic and the partner with whom it is. */
  private static final String TOGETHER = "[_vA]*,?[_vA]*";

  private final RequestAnnotator.Row row;
  private final String signs;
  private final Registry registry;
  private final Glossary glossary;
  private final TextAnnotator annotator;

  private final Draft wanted = new Draft();
  private final Draft unwanted = new Draft();
  private final Set<String> excluded = new LinkedHashSet<>();
  private final List<Integer> actors = new ArrayList<>();
  private final List<Integer> subjects = new ArrayList<>();

  /** The words that were not understood. */
  final List<String> unknown = new ArrayList<>();

  /** A filter while it is read. */
  private static final class Draft {
    private final Set<String> partners = new TreeSet<>();
    private final Set<String> people = new TreeSet<>();
    private final Set<String> topics = new TreeSet<>();
    private final Set<String> phrases = new LinkedHashSet<>();

    private Filter filter(Set<String> excluded, boolean together) {
      return new Filter(
          partners,
          people,
          topics,
          phrases.stream().limit(MOST).toList(),
          excluded.stream().limit(MOST).toList(),
          together);
    }
  }

  RequestTopics(
      RequestAnnotator.Row row,
      String signs,
      Registry registry,
      Glossary glossary,
      TextAnnotator annotator) {
    this.row = row;
    this.signs = signs;
    this.registry = registry;
    this.glossary = glossary;
    this.annotator = annotator;
  }

  /**
   * Reads the row.
   *
   * @param stops true if a word that ends a digest takes what follows out of it
   */
  void read(boolean stops) {
    Scope scope = Scope.OPEN;
    for (int at = 0; at < signs.length(); ) {
      int end = itemEnd(at, scope == Scope.EXCEPT);
      if (end > at) {
        item(at, end, scope);
        at = end;
      } else {
        scope = scope(scope, at, stops);
        at++;
      }
    }
  }

  /** One past the item that begins here; a name is one by itself but in what is left out. */
  private int itemEnd(int from, boolean whole) {
    int at = from;
    while (at < signs.length() && "MwNO!".indexOf(signs.charAt(at)) >= 0) {
      boolean other = at > from && isRefused(at) != isRefused(from);
      if (other || (at > from && !whole && (isName(at) || isName(at - 1)))) {
        break;
      }
      at++;
    }
    return at;
  }

  private boolean isName(int at) {
    return signs.charAt(at) == 'M';
  }

  private boolean isRefused(int at) {
    return signs.charAt(at) == RequestSigns.REFUSED;
  }

  private Scope scope(Scope before, int at, boolean stops) {
    return switch (signs.charAt(at)) {
      case 'A' -> before == Scope.EXCEPT && isAbout(at - 1) ? before : Scope.ABOUT;
      case ':' -> isAbout(at - 1) ? before : Scope.ABOUT;
      case '+' -> Scope.ABOUT;
      case 'X', 'S' -> Scope.EXCEPT;
      case 'B' -> stops ? Scope.SWAPPED : Scope.EXCEPT;
      case 'i' -> Scope.SWAPPED;
      case 'v' -> before == Scope.SWAPPED ? Scope.ABOUT : isManner(at) ? Scope.OPEN : before;
      case '.' -> Scope.OPEN;
      case ',' -> before == Scope.SWAPPED && isSwapFirst() ? Scope.ABOUT : before;
      case RequestSigns.DONE -> before == Scope.EXCEPT ? Scope.OPEN : before;
      default -> before;
    };
  }

  /** "Instead of Japan, Korea": nothing stands before it that could come for it. */
  private boolean isSwapFirst() {
    return signs.indexOf('i') >= 0 && signs.indexOf('M') > signs.indexOf('i');
  }

  /** "Not about". */
  private boolean isAbout(int before) {
    return before >= 0 && "XB".indexOf(signs.charAt(before)) >= 0;
  }

  private void item(int from, int end, Scope scope) {
    String words = words(from, end);
    if (words.isEmpty() && !isName(from) && !isRefused(from)) {
      return;
    }
    RequestAtom only = row.atoms().get(from);
    Draft draft = scope == Scope.SWAPPED ? unwanted : wanted;
    if (isRefused(from)) {
      unknown.add(all(from, end));
    } else if (scope == Scope.EXCEPT) {
      excluded.add(words);
    } else if (signs.charAt(from) == 'M') {
      add(draft, only, from);
    } else if (!isPlainTerm(draft, words, from) && !isNamed(draft, from, end, scope)) {
      boolean phrase =
          scope != Scope.OPEN
              && only.word() != RequestWord.MANNER
              && words.length() <= LONGEST_PHRASE
              && words.chars().filter(Character::isLetter).count() > 2;
      if (phrase) {
        draft.phrases.add(words);
        subjects.add(from);
      } else {
        unknown.add(isManner(from - 1) ? words(from - 1, end) : words);
      }
    }
  }

  /** "By pigeon": how, and not what about. */
  private boolean isManner(int at) {
    return at >= 0 && row.atoms().get(at).is(RequestWord.SWAP_WITH, 1);
  }

  /** The words of a stretch of the row, without those at its ends that say nothing. */
  private String words(int from, int end) {
    Tokens tokens = row.tokens();
    int first = row.atoms().get(from).first();
    int last = row.atoms().get(end - 1).end() - 1;
    while (first <= last && RequestLexicon.isStopWord(tokens.get(first), row.language())) {
      first++;
    }
    return first > last ? "" : tokens.span(first, last).of(tokens.text());
  }

  private String all(int from, int end) {
    Tokens tokens = row.tokens();
    int last = row.atoms().get(end - 1).end() - 1;
    return tokens.span(row.atoms().get(from).first(), last).of(tokens.text());
  }

  private void add(Draft draft, RequestAtom item, int place) {
    switch (item.thing()) {
      case Partner partner -> {
        if (!partner.home()) {
          draft.partners.add(partner.id());
          actors.add(place);
        }
      }
      case Person person -> {
        draft.people.add(person.id());
        actors.add(place);
      }
      case Entity entity -> {
        draft.topics.add(entity.id());
        subjects.add(place);
      }
      case GlossaryEntry term -> addTerm(draft, term, place);
      case String phrase -> {
        draft.phrases.add(phrase);
        subjects.add(place);
      }
      case null, default -> {}
    }
  }

  /** A title before a name is the name's, and what every article is about is no topic. */
  private void addTerm(Draft draft, GlossaryEntry term, int place) {
    String key = term.english().getFirst();
    boolean title = Set.of("rank", "office").contains(term.field());
    boolean ofSomebody = title && place + 1 < signs.length() && signs.charAt(place + 1) == 'M';
    boolean everywhere = RequestLexicon.get().everywhere().contains(key);
    if (!everywhere && !ofSomebody && !term.field().equals("question")) {
      draft.topics.add(key);
      subjects.add(place);
    }
  }

  /** A term without its diacritics in a request that has some. */
  private boolean isPlainTerm(Draft draft, String words, int place) {
    if (!Folding.fold(words).equals(words.toLowerCase(Locale.ROOT))) {
      return false;
    }
    List<TermMatch> terms =
        annotator.annotate(words, Language.VIETNAMESE).layer(TermMatch.LAYER).stream()
            .filter(term -> term.span().length() == words.length())
            .toList();
    terms.forEach(term -> addTerm(draft, glossary.entries().get(term.entry()), place));
    return !terms.isEmpty();
  }

  /** Who bears exactly this name, in a list no matter how its letters are written. */
  private boolean isNamed(Draft draft, int from, int end, Scope scope) {
    int first = row.atoms().get(from).first();
    int size = row.atoms().get(end - 1).end() - first;
    boolean list = scope != Scope.OPEN || !actors.isEmpty() || !subjects.isEmpty();
    Entity named = list && size <= LONGEST_NAME ? named(first, size) : null;
    if (named != null) {
      add(draft, new RequestAtom(RequestWord.ITEM, 0, first, first + size, named), from);
    }
    return named != null;
  }

  private @Nullable Entity named(int first, int size) {
    return registry.entities().stream()
        .filter(entity -> entity instanceof Partner || entity instanceof Person)
        .filter(e -> e.names().stream().anyMatch(n -> isSpelt(first, size, Tokens.of(n.text()))))
        .findFirst()
        .orElse(null);
  }

  private boolean isSpelt(int first, int size, Tokens name) {
    boolean same = name.size() == size;
    for (int i = 0; same && i < size; i++) {
      var word = row.tokens().get(first + i);
      same =
          word.isPlain()
              ? word.folded().equals(name.get(i).folded())
              : word.word().equals(name.get(i).word());
    }
    return same;
  }

  /** What is wanted, and what is not. */
  Filter filter() {
    boolean together =
        !actors.isEmpty()
            && !subjects.isEmpty()
            && subjects.stream().allMatch(s -> actors.stream().anyMatch(a -> isWith(s, a)));
    return wanted.filter(excluded, together);
  }

  /** What it was about and is to be no longer. */
  Filter dropped() {
    return unwanted.filter(Set.of(), false);
  }

  private boolean isWith(int subject, int actor) {
    int first = Math.min(subject, actor) + 1;
    int last = Math.max(subject, actor);
    String between = signs.substring(first, last);
    boolean list =
        between.indexOf(',') >= 0 && row.atoms().get(first + between.indexOf(',')).value() == 0;
    return between.matches(TOGETHER) && !list;
  }
}
