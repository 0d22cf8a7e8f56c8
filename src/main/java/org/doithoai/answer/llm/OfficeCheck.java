package org.doithoai.answer.llm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.answer.llm.Agent.Role;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.text.PersonName;
import org.doithoai.text.Span;

/**
 * Checks that a person's rank, office and side in a claim are his or her own in the evidence, or
 * where the article introduces the person, and not another's of the same sentence.
 */
record OfficeCheck(ClaimCase claim) {

  private static final PhraseSets HEADS = PhraseSets.load("offices.tsv");

  /** Least share of a rank and office that must stand in the person's own. */
  private static final double OFFICE = 0.75;

  boolean holds() {
    for (PersonName name : claim.claim().people()) {
      for (Span office : TextView.offices(name).toList()) {
        Optional<ArticlePeople.Known> person =
            claim.people().find(name.name().of(claim.claim().text()));
        if (person.isEmpty() || !isHeld(office, person.get())) {
          return false;
        }
      }
    }
    return areHeads() && isOnOwnSide(claim.agents().all());
  }

  /** True if each other office that the claim names is named, where the evidence names any. */
  private boolean areHeads() {
    List<Span> names =
        Stream.concat(
                claim.claim().offices().stream(),
                claim.claim().mentions().stream().map(Mention::span))
            .toList();
    Set<String> named =
        claim.sentences().stream()
            .flatMap(sentence -> heads(sentence, List.of(sentence.span())).stream())
            .collect(Collectors.toSet());
    return named.isEmpty()
        || HEADS.find(claim.claim(), "office").stream()
            .filter(found -> names.stream().noneMatch(found.span()::overlaps))
            .allMatch(found -> named.contains(found.words()));
  }

  /** True if those who act "for" a country in the claim are on its side. */
  private static boolean isOnOwnSide(List<Agent> agents) {
    for (int i = 1; i < agents.size(); i++) {
      Agent country = agents.get(i);
      Agent person = agents.get(i - 1);
      boolean stands = country.people().isEmpty() && country.is(Role.FOR);
      boolean known = !person.people().isEmpty() && !person.sides().isEmpty();
      if (stands && known && !country.shares(person)) {
        return false;
      }
    }
    return true;
  }

  private boolean isHeld(Span office, ArticlePeople.Known person) {
    if (claim.sentences().stream().anyMatch(sentence -> isSaid(office, person, sentence))) {
      return true;
    }
    Optional<TextView> introduced = claim.reading(person.introduced());
    return introduced.filter(sentence -> isSaid(office, person, sentence)).isPresent()
        && claim.add(introduced.get().span());
  }

  private boolean isSaid(Span office, ArticlePeople.Known person, TextView sentence) {
    List<Span> own =
        sentence.people().stream()
            .filter(name -> isOf(person, name.name().of(sentence.text())))
            .flatMap(TextView::offices)
            .toList();
    Set<String> held = heads(sentence, own);
    return HEADS.find(claim.claim(), "office").stream()
            .filter(head -> office.contains(head.span()))
            .allMatch(head -> held.contains(head.words()))
        && claim.claim().mentions().stream()
            .filter(m -> office.contains(m.span()) && m.entity() instanceof Partner)
            .allMatch(mention -> isSide(mention, person, sentence, own))
        && !own.isEmpty()
        && claim.alignment().coverage(office, sentence, own) >= OFFICE;
  }

  private boolean isOf(ArticlePeople.Known person, String name) {
    return claim.people().find(name).filter(person::equals).isPresent();
  }

  /** The heads of the offices that stand in these parts of a sentence, in each of their words. */
  private static Set<String> heads(TextView sentence, List<Span> parts) {
    return HEADS.find(sentence).stream()
        .filter(head -> parts.stream().anyMatch(part -> part.contains(head.span())))
        .flatMap(head -> HEADS.synonyms(head.words()).stream())
        .collect(Collectors.toSet());
  }

  private static boolean isSide(
      Mention claimed, ArticlePeople.Known person, TextView sentence, List<Span> own) {
    return claimed.entity().id().equals(person.side())
        || sentence.mentions().stream()
            .filter(mention -> own.stream().anyMatch(span -> span.contains(mention.span())))
            .anyMatch(mention -> mention.entity().equals(claimed.entity()));
  }
}
