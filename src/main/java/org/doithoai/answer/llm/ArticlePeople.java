package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Person;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.PersonNameFinder;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/** The people an article names, by whom the parts of their names are told: "Chien", "Serizawa". */
final class ArticlePeople {

  /**
   * A person.
   *
   * @param names the parts of the name, folded, in the article's order
   * @param side id of the partner he or she serves; null where it is not told
   * @param introduced the sentence that gives name and office; null where no fact does
   */
  record Known(List<String> names, @Nullable String side, @Nullable Span introduced) {
    Known {
      names = List.copyOf(names);
    }

    String id() {
      return String.join(" ", new TreeSet<>(names));
    }

    /** What the person is called by alone: the first or the last part of the name. */
    private boolean isCalled(String folded) {
      return names.getFirst().equals(folded) || names.getLast().equals(folded);
    }
  }

  /** A place where one of them is named. */
  record Named(Known person, Span span) {}

  private final List<Known> people = new ArrayList<>();

  ArticlePeople(IndexedArticle article, EntityLinker entities) {
    String text = article.article().text();
    for (Fact.Kind kind : List.of(Fact.Kind.CHAIR, Fact.Kind.PERSON)) {
      article
          .facts(kind)
          .forEach(fact -> add(new Known(parts(fact.value()), fact.party(), fact.span())));
    }
    for (Mention mention : entities.find(text)) {
      if (mention.entity() instanceof Person person) {
        for (Language language : Language.values()) {
          add(new Known(parts(person.name(language)), person.partner(), null));
        }
      }
    }
    for (PersonNameFinder.PersonName name : PersonNameFinder.find(text)) {
      add(new Known(parts(name.name().of(text)), null, null));
    }
  }

  private void add(Known person) {
    Set<String> parts = new TreeSet<>(person.names());
    boolean known = people.stream().anyMatch(other -> Set.copyOf(other.names()).containsAll(parts));
    if (!known && !parts.isEmpty()) {
      people.add(person);
    }
  }

  private static List<String> parts(String name) {
    return Tokens.of(Folding.nfc(name)).words().stream().map(Token::folded).toList();
  }

  /** Whether this is the name, or a part, of exactly one of them, and of whom. */
  Optional<Known> find(String name) {
    List<String> parts = parts(name);
    List<Known> matching =
        people.stream()
            .filter(
                person ->
                    parts.size() == 1
                        ? person.isCalled(parts.getFirst())
                        : Set.copyOf(person.names()).containsAll(parts))
            .toList();
    return matching.size() == 1 ? Optional.of(matching.getFirst()) : Optional.empty();
  }

  /** Where a text names them, in whole or by one part of the name. */
  List<Named> in(Tokens tokens) {
    List<Named> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int last = at;
      Optional<Known> person = Optional.empty();
      for (int end = Math.min(tokens.size(), at + 6) - 1; end >= at && person.isEmpty(); end--) {
        if (areCapitalised(tokens, at, end)) {
          person = find(tokens.span(at, end).of(tokens.text()));
          last = end;
        }
      }
      if (person.isPresent()) {
        found.add(new Named(person.get(), tokens.span(at, last)));
        at = last;
      }
      at++;
    }
    return List.copyOf(found);
  }

  private static boolean areCapitalised(Tokens tokens, int first, int last) {
    for (int i = first; i <= last; i++) {
      boolean joined = i == first || tokens.gapBefore(i) == Tokens.Gap.JOINED;
      boolean hyphened = i > first && !tokens.isSpaceBefore(i);
      if (!joined || !(tokens.get(i).isCapitalised() || hyphened)) {
        return false;
      }
    }
    return Arrays.stream(tokens.span(first, last).of(tokens.text()).split("[\\s-]+"))
        .anyMatch(part -> part.length() > 1);
  }
}
