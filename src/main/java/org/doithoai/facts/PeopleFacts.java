package org.doithoai.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Person;
import org.doithoai.text.Folding;
import org.doithoai.text.PersonNameFinder;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/** Whom an article names, with rank and office as it writes them, and who of them led the meeting. */
final class PeopleFacts {

  private static final Pattern LED =
      Sentence.words(
          "co-?chair(?:ed|s|ing)?|chair(?:ed|s|ing)?|under the chair(?:manship)? of|co-?hosted|presided"
              + "|held talks|counterpart|met with|đồng chủ trì|chủ trì|hội đàm|người đồng cấp|trưởng đoàn");

  /** How far before an office its country may stand ("Singapore's"), in UTF-16 code units. */
  private static final int NATIONALITY = 14;

  /** Forms of address and words that only point at an office named elsewhere. */
  private static final Pattern NO_OFFICE =
      Pattern.compile("(?iu)ông|bà|đồng chí|mr|mrs|ms|counterpart|người đồng cấp");

  private PeopleFacts() {}

  /** Each person once: where he leads, else where his office is said, else where he is named first. */
  static List<Fact> find(List<Sentence> sentences) {
    List<Fact> facts = new ArrayList<>();
    Set<String> leaders = new HashSet<>();
    for (Sentence sentence : sentences) {
      List<Fact> named = named(sentence);
      boolean led = sentence.body() && sentence.has(LED) && named.size() >= 2 && leaders.isEmpty();
      if (led) {
        for (Fact person : named) {
          leaders.add(Folding.fold(person.value()));
          facts.add(as(Fact.Kind.CHAIR, person));
        }
      }
    }
    Set<String> told = new HashSet<>(leaders);
    for (Sentence sentence : sentences) {
      for (Fact person : named(sentence)) {
        String key = Folding.fold(person.value());
        if (person.detail() != null && told.stream().noneMatch(name -> name.contains(key))) {
          told.add(key);
          facts.add(person);
        }
      }
    }
    return facts;
  }

  private static Fact as(Fact.Kind kind, Fact person) {
    return new Fact(kind, person.span(), person.value(), person.detail(), person.party());
  }

  private static List<Fact> named(Sentence sentence) {
    List<Fact> people = new ArrayList<>();
    for (PersonNameFinder.PersonName name : PersonNameFinder.find(sentence.text())) {
      String written = name.name().of(sentence.text());
      if (people.stream().noneMatch(other -> isSame(other.value(), written))) {
        people.add(
            new Fact(
                Fact.Kind.PERSON, sentence.span(), written, office(sentence, name), party(sentence, name)));
      }
    }
    return people;
  }

  /** Whether two names are one person's, with and without diacritics. */
  private static boolean isSame(String name, String other) {
    return Folding.fold(name).equals(Folding.fold(other));
  }

  /** Rank and office, before the name and behind it; null when neither is said. */
  private static @Nullable String office(Sentence sentence, PersonNameFinder.PersonName name) {
    String said =
        Stream.of(Optional.ofNullable(name.title()), Optional.ofNullable(name.office()))
            .flatMap(Optional::stream)
            .map(span -> span.of(sentence.text()))
            .filter(words -> !NO_OFFICE.matcher(words).matches())
            .collect(Collectors.joining(", "));
    return said.isEmpty() ? null : said;
  }

  /** The side named with the office, or the one the registry knows the person on. */
  private static @Nullable String party(Sentence sentence, PersonNameFinder.PersonName name) {
    Span title = name.title();
    Span office = name.office();
    int from = Math.max(0, (title == null ? name.name() : title).start() - NATIONALITY);
    int to = office == null ? name.name().end() : Math.min(sentence.text().length(), office.end() + NATIONALITY);
    Span around = new Span(from, to);
    String party = null;
    for (Mention mention : sentence.mentions()) {
      if (mention.entity() instanceof Person person && mention.span().overlaps(name.name())) {
        return person.partner();
      }
      if (mention.entity() instanceof Partner partner && around.contains(mention.span())) {
        party = partner.id();
      }
    }
    return party;
  }
}
