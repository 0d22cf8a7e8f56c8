package org.doithoai.subscription;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.lexicon.Glossary;
import org.doithoai.registry.Entity;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Name;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Person;
import org.doithoai.registry.Registry;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

/**
 * Reads what a digest is to be about: the registry's names, the glossary's terms, quoted phrases,
 * and behind a word such as "about" also words that neither knows; and what is to be left out.
 * Immutable.
 */
final class FilterReader {

  private static final int LONGEST_NAME = 4;
  private static final int MOST_PHRASES = 20;

  private final EntityLinker entities;
  private final Glossary glossary;
  private final Registry registry;

  FilterReader(Registry registry, EntityLinker entities, Glossary glossary) {
    this.registry = registry;
    this.entities = entities;
    this.glossary = glossary;
  }

  private static final class Draft {
    final Set<String> partners = new TreeSet<>();
    final Set<String> people = new TreeSet<>();
    final Set<String> topics = new TreeSet<>();
    final Set<String> phrases = new LinkedHashSet<>();
    final Set<String> excluded = new LinkedHashSet<>();
    final List<Span> actors = new ArrayList<>();
    final List<Span> subjects = new ArrayList<>();
  }

  /**
   * Takes what the digest is to be about out of a sentence.
   *
   * @param names whether the sentence says by its verb that what follows are names: "add Korea"
   */
  Filter take(RequestText text, Language language, boolean names) {
    Draft draft = new Draft();
    List<Span> quoted = quotes(text, draft);
    text.take(FilterPhrases.COMES_UP);
    exclusions(text, language, draft);
    List<Mention> mentions =
        entities.find(text.text()).stream().filter(mention -> text.isFree(mention.span())).toList();
    List<Span> terms = new ArrayList<>();
    mentions.forEach(mention -> add(mention, draft));
    mentions.forEach(mention -> text.take(mention.span()));
    for (Glossary.Match match : terms(text, language)) {
      if (text.isFree(match.span()) && !RequestStopWords.isOne(match.span().of(text.text()))) {
        terms.add(match.span());
        add(match, draft);
      }
    }
    terms.forEach(text::take);
    draft.subjects.addAll(quoted);
    List<Span> scopes = scopes(text);
    if (names) {
      scopes.add(new Span(0, text.left().length()));
    }
    text.take(FilterPhrases.COLON);
    text.take(FilterPhrases.ABOUT);
    items(text, scopes, draft);
    return new Filter(
        draft.partners,
        draft.people,
        draft.topics,
        draft.phrases.stream().limit(MOST_PHRASES).toList(),
        draft.excluded.stream().limit(MOST_PHRASES).toList(),
        isTogether(text.text(), draft));
  }

  private static List<Span> quotes(RequestText text, Draft draft) {
    List<Span> kept = new ArrayList<>();
    Matcher quoted = FilterPhrases.QUOTED.matcher(text.left());
    while (quoted.find()) {
      int group = quoted.group(1) == null ? 2 : 1;
      Span words = new Span(quoted.start(group), quoted.end(group));
      if (words.of(text.left()).indexOf(RequestText.TAKEN) >= 0) {
        continue;
      }
      String before =
          text.left().substring(Math.max(0, quoted.start() - 40), quoted.start()).strip();
      Matcher except = FilterPhrases.EXCEPT.matcher(before);
      boolean out = false;
      while (except.find()) {
        out = except.end() == before.length();
      }
      (out ? draft.excluded : draft.phrases).add(words.of(text.text()).strip());
      if (!out) {
        kept.add(words);
      }
      text.take(new Span(quoted.start(), quoted.end()));
    }
    return kept;
  }

  private void exclusions(RequestText text, Language language, Draft draft) {
    Optional<MatchResult> except = text.find(FilterPhrases.EXCEPT);
    while (except.isPresent()) {
      Matcher end = FilterPhrases.END_OF_EXCLUSION.matcher(text.left());
      int from = except.get().end();
      Span scope = new Span(from, end.find(from) ? end.start() : text.left().length());
      text.take(new Span(except.get().start(), from));
      for (Span item : excludedItems(text, scope, language)) {
        draft.excluded.add(item.of(text.text()));
      }
      text.take(scope);
      except = text.find(FilterPhrases.EXCEPT);
    }
  }

  /** Names and terms are whole; what stands between them is cut at commas and "and". */
  private List<Span> excludedItems(RequestText text, Span scope, Language language) {
    List<Span> whole = new ArrayList<>();
    Stream.concat(
            entities.find(text.text()).stream().map(Mention::span),
            terms(text, language).stream().map(Glossary.Match::span))
        .filter(scope::contains)
        .sorted(Comparator.naturalOrder())
        .filter(span -> whole.isEmpty() || whole.getLast().end() <= span.start())
        .forEach(whole::add);
    List<Span> items = new ArrayList<>();
    for (Span run : FilterPhrases.runs(text.left(), scope)) {
      List<Span> inside = whole.stream().filter(span -> span.overlaps(run)).toList();
      if (inside.stream().noneMatch(span -> items.stream().anyMatch(span::overlaps))) {
        Span joined =
            inside.stream()
                .reduce(
                    run,
                    (a, b) -> new Span(Math.min(a.start(), b.start()), Math.max(a.end(), b.end())));
        RequestStopWords.strip(text.text(), joined).ifPresent(items::add);
      }
    }
    return items;
  }

  private static void add(Mention mention, Draft draft) {
    Entity entity = mention.entity();
    switch (entity) {
      case Partner partner -> {
        if (!partner.home()) {
          draft.partners.add(partner.id());
          draft.actors.add(mention.span());
        }
      }
      case Person person -> {
        draft.people.add(person.id());
        draft.actors.add(mention.span());
      }
      default -> {
        draft.topics.add(entity.id());
        draft.subjects.add(mention.span());
      }
    }
  }

  private static void add(Glossary.Match match, Draft draft) {
    String key = match.entry().english().getFirst();
    boolean title = Set.of("rank", "office").contains(match.entry().field());
    boolean titleOfSomebody =
        title
            && draft.actors.stream()
                .anyMatch(
                    actor ->
                        actor.start() - match.span().end() <= 1
                            && actor.start() >= match.span().end());
    if (!FilterPhrases.EVERYWHERE.contains(key)
        && !match.entry().field().equals("question")
        && !titleOfSomebody) {
      draft.topics.add(key);
      draft.subjects.add(match.span());
    }
  }

  /** The sentence's own language first; of the other only terms of several words. */
  private List<Glossary.Match> terms(RequestText text, Language language) {
    List<Glossary.Match> terms = new ArrayList<>(glossary.find(text.text(), language));
    for (Glossary.Match other : glossary.find(text.text(), language.other())) {
      boolean several = Tokens.of(other.span().of(text.text())).size() > 1;
      if (several && terms.stream().noneMatch(own -> own.span().overlaps(other.span()))) {
        terms.add(other);
      }
    }
    return terms;
  }

  /** From a word such as "about" to the end of its sentence. */
  private static List<Span> scopes(RequestText text) {
    List<Span> scopes = new ArrayList<>();
    for (Pattern marker : List.of(FilterPhrases.ABOUT, FilterPhrases.COLON)) {
      Matcher about = marker.matcher(text.left());
      while (about.find()) {
        int end = about.end();
        Matcher stop = Pattern.compile("[.;!?\\n](?=\\s|$)").matcher(text.left());
        scopes.add(new Span(end, stop.find(end) ? stop.start() : text.left().length()));
      }
    }
    return scopes;
  }

  /** Names and words that are still left, item by item. */
  private void items(RequestText text, List<Span> scopes, Draft draft) {
    String left = text.left();
    boolean list = !draft.actors.isEmpty() || !draft.subjects.isEmpty();
    for (Span run : FilterPhrases.runs(left, new Span(0, left.length()))) {
      boolean about = scopes.stream().anyMatch(scope -> scope.contains(run));
      Span item = RequestStopWords.strip(text.text(), run).orElse(null);
      if (item == null) {
        continue;
      }
      List<Glossary.Match> terms = plainTerms(run.of(text.text()));
      if (!terms.isEmpty()) {
        terms.forEach(term -> add(new Glossary.Match(term.entry(), run), draft));
        text.take(run);
        continue;
      }
      Optional<Entity> named = about || list ? named(item.of(text.text())) : Optional.empty();
      if (named.isPresent()) {
        add(new Mention(named.get(), item), draft);
        text.take(item);
      } else if (about && RequestStopWords.isSubject(run.of(text.text()), item.of(text.text()))) {
        draft.phrases.add(item.of(text.text()));
        draft.subjects.add(item);
        text.take(item);
      }
    }
  }

  /** The terms of a stretch without diacritics, which may stand in a sentence that has some. */
  private List<Glossary.Match> plainTerms(String run) {
    return Folding.fold(run).equals(run.toLowerCase(Locale.ROOT))
        ? glossary.find(run, Language.VIETNAMESE)
        : List.of();
  }

  /** What bears exactly this name, in an item by itself no matter how its letters are written. */
  private Optional<Entity> named(String item) {
    Tokens typed = Tokens.of(item);
    if (typed.size() == 0 || typed.size() > LONGEST_NAME) {
      return Optional.empty();
    }
    String folded = Folding.fold(item);
    return registry.entities().stream()
        .filter(entity -> entity instanceof Partner || entity instanceof Person)
        .filter(
            entity ->
                entity.names().stream()
                    .map(Name::text)
                    .anyMatch(
                        name ->
                            Folding.fold(name).equals(folded) && isSpelt(typed, Tokens.of(name))))
        .findFirst();
  }

  private static boolean isSpelt(Tokens typed, Tokens name) {
    for (int i = 0; i < typed.size(); i++) {
      Token word = typed.get(i);
      if (!word.isPlain() && (i >= name.size() || !word.word().equals(name.get(i).word()))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether each topic stands with a partner: "cyber security with Japan", "Japanese peacekeepers".
   */
  private static boolean isTogether(String text, Draft draft) {
    return !draft.actors.isEmpty()
        && !draft.subjects.isEmpty()
        && draft.subjects.stream()
            .allMatch(
                subject ->
                    draft.actors.stream()
                        .anyMatch(actor -> FilterPhrases.isWith(text, subject, actor)));
  }
}
