package org.doithoai.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Person;
import org.doithoai.text.Cue;
import org.doithoai.text.Folding;
import org.doithoai.text.PersonName;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whom an article names, with rank and office as it writes them, and who of them led the meeting.
 */
final class PeopleFacts {

  /** How far before an office its country may stand ("Singapore's"), in UTF-16 code units. */
  private static final int NATIONALITY = 14;

  /** Forms of address and words that only point at an office named elsewhere. */
  private static final Pattern NO_OFFICE =
      Pattern.compile("(?iu)ông|bà|đồng chí|mr|mrs|ms|counterpart|người đồng cấp");

  private PeopleFacts() {}

  /**
   * Each person once: where he leads, else where his office is said, else where he is named first.
   */
  static List<Fact> find(List<Sentence> sentences) {
    List<List<Fact>> named = sentences.stream().map(PeopleFacts::named).toList();
    List<Fact> facts = leaders(sentences, named);
    List<String> told = new ArrayList<>();
    facts.forEach(leader -> told.add(Folding.fold(leader.value())));
    for (List<Fact> people : named) {
      for (Fact person : people) {
        String key = Folding.fold(person.value());
        if (person.detail() != null && told.stream().noneMatch(name -> name.contains(key))) {
          told.add(key);
          facts.add(person);
        }
      }
    }
    return facts;
  }

  /** The people of the first sentence of the body that says of two or more that they led. */
  private static List<Fact> leaders(List<Sentence> sentences, List<List<Fact>> named) {
    List<Fact> leaders = new ArrayList<>();
    for (int i = 0; i < named.size() && leaders.isEmpty(); i++) {
      Sentence sentence = sentences.get(i);
      if (sentence.body() && named.get(i).size() >= 2 && sentence.has(Cue.LEADING)) {
        named.get(i).forEach(person -> leaders.add(as(Fact.Kind.CHAIR, person)));
      }
    }
    return leaders;
  }

  private static Fact as(Fact.Kind kind, Fact person) {
    return new Fact(kind, person.span(), person.value(), person.detail(), person.party());
  }

  private static List<Fact> named(Sentence sentence) {
    List<Fact> people = new ArrayList<>();
    for (PersonName name : sentence.people()) {
      String written = name.name().of(sentence.of().text());
      if (people.stream().noneMatch(other -> isSame(other.value(), written))) {
        people.add(
            new Fact(
                Fact.Kind.PERSON,
                sentence.span(),
                written,
                office(sentence, name),
                party(sentence, name)));
      }
    }
    return people;
  }

  /** True if two names are one person's, with and without diacritics. */
  private static boolean isSame(String name, String other) {
    return Folding.fold(name).equals(Folding.fold(other));
  }

  /** Rank and office, before the name and behind it; null when neither is said. */
  private static @Nullable String office(Sentence sentence, PersonName name) {
    String said =
        Stream.of(Optional.ofNullable(name.title()), Optional.ofNullable(name.office()))
            .flatMap(Optional::stream)
            .map(span -> span.of(sentence.of().text()))
            .filter(words -> !NO_OFFICE.matcher(words).matches())
            .collect(Collectors.joining(", "));
    return said.isEmpty() ? null : said;
  }

  /** The side named with the office, or the one the registry knows the person on. */
  private static @Nullable String party(Sentence sentence, PersonName name) {
    Span title = name.title();
    Span office = name.office();
    int from = (title == null ? name.name() : title).start() - NATIONALITY;
    int to = office == null ? name.name().end() : office.end() + NATIONALITY;
    Span own = sentence.span();
    Span around = sentence.inHere(new Span(Math.max(own.start(), from), Math.min(own.end(), to)));
    Span here = sentence.inHere(name.name());
    String party = null;
    for (Mention mention : sentence.mentions()) {
      if (mention.entity() instanceof Person person && mention.span().overlaps(here)) {
        return person.partner();
      }
      if (mention.entity() instanceof Partner partner && around.contains(mention.span())) {
        party = partner.id();
      }
    }
    return party;
  }
}
