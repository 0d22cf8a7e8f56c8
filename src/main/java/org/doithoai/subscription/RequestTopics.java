package org.doithoai.subscription;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.doithoai.article.Outlets;
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
 * Reads what a digest is to be about from the roles of a request's words: words of one role that
 * stand together are one thing, but that a partner's or a person's name is one by itself. For one
 * request and thread.
 */
final class RequestTopics {

  private static final int MOST = 20;

  /** Longer ones are no phrase to look for, in UTF-16 code units. */
  private static final int LONGEST_PHRASE = 80;

  private static final int LONGEST_NAME = 4;

  private final RequestAnnotator.Row row;
  private final List<RequestRole> roles;
  private final Registry registry;
  private final Glossary glossary;
  private final TextAnnotator annotator;

  private final Draft wanted = new Draft();
  private final Draft unwanted = new Draft();
  private final Set<String> outlets = new LinkedHashSet<>();
  private final Set<String> excluded = new LinkedHashSet<>();
  private final List<Integer> actors = new ArrayList<>();
  private final List<Integer> subjects = new ArrayList<>();

  /** A filter while it is read. */
  private static final class Draft {
    private final Set<String> partners = new TreeSet<>();
    private final Set<String> people = new TreeSet<>();
    private final Set<String> topics = new TreeSet<>();
    private final Set<String> phrases = new LinkedHashSet<>();

    private Filter filter(Set<String> excluded, Set<String> outlets, boolean together) {
      return new Filter(
          partners,
          people,
          topics,
          phrases.stream().limit(MOST).toList(),
          excluded.stream().limit(MOST).toList(),
          together,
          outlets);
    }
  }

  RequestTopics(
      RequestAnnotator.Row row,
      List<RequestRole> roles,
      Registry registry,
      Glossary glossary,
      TextAnnotator annotator) {
    this.row = row;
    this.roles = roles;
    this.registry = registry;
    this.glossary = glossary;
    this.annotator = annotator;
    for (int from = 0; from < roles.size(); ) {
      int end = runEnd(from);
      run(from, end, roles.get(from));
      from = end;
    }
  }

  /** Whatever names something in a text. */
  static Filter named(
      RequestAnnotator.Row row, Registry registry, Glossary glossary, TextAnnotator annotator) {
    List<RequestRole> none = Collections.nCopies(row.tokens().size(), RequestRole.OTHER);
    RequestTopics topics = new RequestTopics(row, none, registry, glossary, annotator);
    row.all().stream()
        .filter(atom -> atom.is(RequestWord.ITEM))
        .forEach(atom -> topics.add(topics.wanted, atom, atom.first(), atom.end()));
    return topics.filter();
  }

  /** One past the words that stand together with the same role. */
  private int runEnd(int from) {
    int end = from + 1;
    while (end < roles.size() && roles.get(end) == roles.get(from) && !row.breaksBefore(end)) {
      end++;
    }
    return end;
  }

  private void run(int from, int end, RequestRole role) {
    switch (role) {
      case ABOUT -> items(from, end, wanted);
      case DROP -> items(from, end, unwanted);
      case OUTLET -> outlets.add(outlet(words(from, end)));
      case EXCEPT -> {
        String words = words(from, end);
        if (!words.isEmpty()) {
          excluded.add(Outlets.meant(words).orElse(words));
        }
      }
      default -> {}
    }
  }

  private static String outlet(String words) {
    return Outlets.meant(words).orElse(words);
  }

  /** The names among some words, and what is between them. */
  private void items(int from, int end, Draft draft) {
    int start = from;
    for (RequestAtom atom : row.all()) {
      boolean name = atom.thing() instanceof Partner || atom.thing() instanceof Person;
      boolean quoted = atom.thing() instanceof String && atom.is(RequestWord.ITEM);
      if (atom.first() >= from && atom.end() <= end && (name || quoted)) {
        phrase(start, atom.first(), draft);
        add(draft, atom, atom.first(), end);
        start = atom.end();
      }
    }
    phrase(start, end, draft);
  }

  private void phrase(int from, int end, Draft draft) {
    String words = end > from ? words(from, end) : "";
    if (words.isEmpty()) {
      return;
    }
    RequestAtom whole = atom(from, end);
    if (whole != null) {
      add(draft, whole, from, end);
    } else if (!isPlainTerm(draft, words, from, end)
        && !isNamed(draft, from, end)
        && words.length() <= LONGEST_PHRASE) {
      draft.phrases.add(words);
      subjects.add(from);
    }
  }

  /** What names exactly these words, but for those at their ends that say nothing. */
  private @Nullable RequestAtom atom(int from, int end) {
    List<RequestAtom> inside =
        row.all().stream()
            .filter(atom -> atom.first() >= from && atom.end() <= end)
            .filter(atom -> !atom.is(RequestWord.FILLER))
            .toList();
    boolean one = inside.size() == 1 && inside.getFirst().is(RequestWord.ITEM);
    return one ? inside.getFirst() : null;
  }

  /** Some words, without those at the ends that say nothing. */
  private String words(int from, int end) {
    Tokens tokens = row.tokens();
    int first = from;
    int last = end - 1;
    while (first <= last && RequestLexicon.isStopWord(tokens.get(first), row.language())) {
      first++;
    }
    while (last > first && RequestLexicon.isStopWord(tokens.get(last), row.language())) {
      last--;
    }
    return first > last ? "" : tokens.span(first, last).of(tokens.text());
  }

  private void add(Draft draft, RequestAtom item, int place, int end) {
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
      case GlossaryEntry term -> addTerm(draft, term, place, end);
      case String phrase -> {
        draft.phrases.add(phrase);
        subjects.add(place);
      }
      case null, default -> {}
    }
  }

  /** A title before a name is the name's, and what every article is about is no topic. */
  private void addTerm(Draft draft, GlossaryEntry term, int place, int end) {
    String key = term.english().getFirst();
    boolean title = Set.of("rank", "office").contains(term.field());
    boolean ofSomebody = title && isPerson(end);
    boolean everywhere = RequestLexicon.get().everywhere().contains(key);
    if (!everywhere && !ofSomebody && !term.field().equals("question")) {
      draft.topics.add(key);
      subjects.add(place);
    }
  }

  private boolean isPerson(int word) {
    return row.all().stream()
        .anyMatch(atom -> atom.first() == word && atom.thing() instanceof Person);
  }

  /** A term without its diacritics in a request that has some. */
  private boolean isPlainTerm(Draft draft, String words, int place, int end) {
    if (!Folding.isPlain(words)) {
      return false;
    }
    List<TermMatch> terms =
        annotator.annotate(words, Language.VIETNAMESE).layer(TermMatch.LAYER).stream()
            .filter(term -> term.span().length() == words.length())
            .toList();
    terms.forEach(term -> addTerm(draft, glossary.entries().get(term.entry()), place, end));
    return !terms.isEmpty();
  }

  /** Who bears exactly this name, no matter how its letters are written. */
  private boolean isNamed(Draft draft, int from, int end) {
    Entity named = end - from <= LONGEST_NAME ? named(from, end - from) : null;
    if (named != null) {
      add(draft, new RequestAtom(RequestWord.ITEM, 0, from, end, named), from, end);
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
    return wanted.filter(excluded, outlets, together);
  }

  /** What it was about and is to be no longer. */
  Filter dropped() {
    return unwanted.filter(Set.of(), Set.of(), false);
  }

  /** True if nothing stands between the two that makes them two things. */
  private boolean isWith(int subject, int actor) {
    int first = Math.min(subject, actor);
    int last = Math.max(subject, actor);
    return row.atoms().stream()
        .filter(atom -> atom.first() > first && atom.first() <= last)
        .noneMatch(atom -> isBetween(atom) && atom.value() == 0);
  }

  private static boolean isBetween(RequestAtom atom) {
    return atom.is(RequestWord.AND)
        || atom.is(RequestWord.STOP_SIGN)
        || atom.is(RequestWord.COLON)
        || atom.is(RequestWord.ADD);
  }
}
