package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Person;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.PersonName;
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

  /** Words of the longest name. */
  private static final int LONGEST = 6;

  private final List<Known> people = new ArrayList<>();

  /** The people of an article with its annotated text. */
  ArticlePeople(IndexedArticle article, AnnotatedText annotated) {
    for (Fact.Kind kind : List.of(Fact.Kind.CHAIR, Fact.Kind.PERSON)) {
      article
          .facts(kind)
          .forEach(fact -> add(new Known(parts(fact.value()), fact.party(), fact.span())));
    }
    for (Mention mention : annotated.layer(EntityLinker.MENTIONS)) {
      if (mention.entity() instanceof Person person) {
        for (Language language : Language.values()) {
          add(new Known(parts(person.name(language)), person.partner(), null));
        }
      }
    }
    for (PersonName name : annotated.layer(PersonName.LAYER)) {
      add(new Known(parts(name.name().of(annotated.text())), null, null));
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

  /** The one whose name, or part of the name, this is; empty unless it is exactly one. */
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
  List<Named> in(TextView text) {
    Tokens tokens = text.tokens();
    List<Named> found = new ArrayList<>();
    int at = text.first();
    while (at < text.end()) {
      int next = at + 1;
      int end = Math.min(text.end(), at + LONGEST);
      while (end > at
          && !(areCapitalised(tokens, at, end - 1) && add(tokens.span(at, end - 1), text, found))) {
        end--;
      }
      at = Math.max(next, end);
    }
    return List.copyOf(found);
  }

  private boolean add(Span name, TextView text, List<Named> found) {
    Optional<Known> person = find(name.of(text.text()));
    person.ifPresent(known -> found.add(new Named(known, name)));
    return person.isPresent();
  }

  private static boolean areCapitalised(Tokens tokens, int first, int last) {
    boolean longer = false;
    for (int i = first; i <= last; i++) {
      boolean joined = i == first || tokens.gapBefore(i) == Tokens.Gap.JOINED;
      boolean hyphened = i > first && !tokens.isSpaceBefore(i);
      if (!joined || !(tokens.get(i).isCapitalised() || hyphened)) {
        return false;
      }
      longer |= tokens.get(i).text().length() > 1;
    }
    return longer;
  }
}
