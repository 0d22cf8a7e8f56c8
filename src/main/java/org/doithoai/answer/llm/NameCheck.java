package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doithoai.answer.llm.Agent.Role;
import org.doithoai.facts.Fact;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Person;
import org.doithoai.registry.Place;
import org.doithoai.registry.Series;
import org.doithoai.registry.Topic;
import org.doithoai.text.PersonName;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

/** Checks that what a claim names is named in its evidence, under whichever of its names. */
record NameCheck(ClaimCase claim) {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

  private static final Pattern ADJECTIVE = Pattern.compile("(?:[ei]an|ican|ese|ish|ench)$");

  boolean holds() {
    TextView text = claim.claim();
    return text.mentions().stream().allMatch(this::holds)
        && people(text).stream().allMatch(this::isNamed);
  }

  /** The names of persons in the claim: by their shape, and those that the article has. */
  private List<Span> people(TextView text) {
    List<Span> names = new ArrayList<>();
    Stream.of(
            claim.people().in(text).stream().map(ArticlePeople.Named::span),
            text.people().stream().map(PersonName::name),
            text.mentions().stream().filter(m -> m.entity() instanceof Person).map(Mention::span))
        .flatMap(spans -> spans)
        .filter(name -> names.stream().noneMatch(span -> span.contains(name)))
        .forEach(names::add);
    return names;
  }

  private boolean holds(Mention mention) {
    Entity entity = mention.entity();
    if (entity instanceof Partner partner && !isThere(partner, mention)) {
      return false;
    }
    if (claim.sentences().stream().anyMatch(s -> s.names(mention))) {
      return areYearsThere(mention.span().of(claim.claim().text()));
    }
    return switch (entity) {
      case Person _ -> true; // as a name
      case Partner partner ->
          isMeant(partner) || partner.home() || isOfMeeting(Fact.Kind.PARTNER, partner);
      case Series series -> isOfMeeting(Fact.Kind.SERIES, series);
      case Place place ->
          ValueCheck.isBesideMeeting(claim.claim(), mention.span())
              && claim
                  .said(Fact.Kind.PLACE, place.id())
                  .map(span -> ValueCheck.keepsDates(claim, span) && claim.add(span))
                  .orElse(false);
      case Topic _ -> isWritten(mention.span());
    };
  }

  private boolean isOfMeeting(Fact.Kind kind, Entity entity) {
    return claim.said(kind, entity.id()).map(claim::add).orElse(false);
  }

  /** True if the country in which the claim has something happen is a place in the evidence too. */
  private boolean isThere(Partner partner, Mention mention) {
    boolean place =
        partner.country() != null
            && !ADJECTIVE.matcher(mention.span().of(claim.claim().text())).find()
            && claim.agents().all().stream()
                .anyMatch(a -> a.is(Role.IN) && a.span().overlaps(mention.span()));
    return !place
        || claim
            .allTold()
            .filter(a -> a.is(Role.IN) || a.is(Role.TO))
            .anyMatch(a -> a.sides().contains(partner.id()));
  }

  /** True if a sentence means the country by "it". */
  private boolean isMeant(Partner partner) {
    return claim.antecedents().stream()
        .flatMap(Optional::stream)
        .filter(a -> a.agent().people().isEmpty() && a.agent().sides().contains(partner.id()))
        .anyMatch(a -> claim.add(a.sentence()));
  }

  /** True if the years in a name stand in the evidence: two forums may differ by them alone. */
  private boolean areYearsThere(String name) {
    return YEAR.matcher(name)
        .results()
        .allMatch(
            year ->
                claim.sentences().stream()
                    .anyMatch(s -> s.span().of(s.text()).contains(year.group())));
  }

  private boolean isWritten(Span name) {
    Tokens tokens = claim.claim().tokens();
    int first = tokens.indexAt(name.start());
    int size = tokens.indexAt(name.end()) - first;
    return claim.sentences().stream()
        .anyMatch(
            s ->
                IntStream.rangeClosed(s.first(), s.end() - size)
                    .anyMatch(
                        at ->
                            IntStream.range(0, size)
                                .allMatch(i -> isWritten(tokens.get(first + i), s, at + i))));
  }

  private static boolean isWritten(Token word, TextView sentence, int at) {
    return sentence.tokens().get(at).key().equals(word.key());
  }

  /** True if the person is named in a sentence, or meant by a pronoun or an office of it. */
  private boolean isNamed(Span name) {
    Optional<ArticlePeople.Known> person = claim.people().find(name.of(claim.claim().text()));
    if (person.isEmpty()) {
      return isWritten(name);
    }
    Span introduced = person.get().introduced();
    for (int s = 0; s < claim.sentences().size(); s++) {
      TextView sentence = claim.sentences().get(s);
      if (claim.people().in(sentence).stream().anyMatch(n -> n.person().equals(person.get()))
          || isMeant(person.get(), s)) {
        return true;
      }
      if (introduced != null && !TextView.GRAMMAR.find(sentence, "officials").isEmpty()) {
        return claim.add(introduced);
      }
    }
    return false;
  }

  private boolean isMeant(ArticlePeople.Known person, int sentence) {
    return claim
        .antecedents()
        .get(sentence)
        .filter(a -> a.agent().people().contains(person.id()))
        .map(a -> claim.add(a.sentence()))
        .orElse(false);
  }
}
