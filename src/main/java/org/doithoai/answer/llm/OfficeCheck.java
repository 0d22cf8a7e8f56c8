package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.text.PersonNameFinder;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;

/**
 * Whether a person's rank, office and side in a claim are his or her own in the evidence, or where
 * the article introduces the person, and not another's of the same sentence.
 */
final class OfficeCheck {

  private static final SynonymSets HEADS = SynonymSets.load("offices.txt");

  /** Least share of a rank and office that must stand in the person's own. */
  private static final double OFFICE = 0.75;

  private final ClaimCase claimCase;
  private final EntityLinker entities;
  private final Function<List<AnalyzedText>, TermAlignment> alignments;

  /**
   * A check of the offices in a claim.
   *
   * @param alignments aligns the claim with these texts
   */
  OfficeCheck(
      ClaimCase claimCase,
      EntityLinker entities,
      Function<List<AnalyzedText>, TermAlignment> alignments) {
    this.claimCase = claimCase;
    this.entities = entities;
    this.alignments = alignments;
  }

  /** Where the claim gives ranks and offices. */
  static List<Span> in(AnalyzedText claim) {
    return PersonNameFinder.find(claim.text()).stream().flatMap(OfficeCheck::offices).toList();
  }

  private static Stream<Span> offices(PersonNameFinder.PersonName name) {
    return Stream.of(Optional.ofNullable(name.title()), Optional.ofNullable(name.office()))
        .flatMap(Optional::stream);
  }

  boolean holds() {
    AnalyzedText claim = claimCase.claim();
    for (PersonNameFinder.PersonName name : PersonNameFinder.find(claim.text())) {
      for (Span office : offices(name).toList()) {
        Optional<ArticlePeople.Known> person =
            claimCase.people().find(name.name().of(claim.text()));
        if (person.isEmpty() || !isHeld(office, person.get())) {
          return false;
        }
      }
    }
    return areHeads(claim) && isOnOwnSide(claimCase.actors().all());
  }

  /** Whether each other office that the claim names is named, where the evidence names any. */
  private boolean areHeads(AnalyzedText claim) {
    List<Span> offices = in(claim);
    Set<String> named = held(claimCase.sentences());
    return named.isEmpty()
        || HEADS.find(claim.tokens()).stream()
            .filter(found -> offices.stream().noneMatch(found.span()::overlaps))
            .filter(found -> claim.mentions().stream().noneMatch(m -> m.span().overlaps(found.span())))
            .map(SynonymSets.Found::words)
            .allMatch(head -> HEADS.isLight(head) || named.contains(head));
  }

  /** Whether those who act "for" a country in the claim are on its side. */
  private static boolean isOnOwnSide(List<Agent> actors) {
    for (int i = 1; i < actors.size(); i++) {
      Agent country = actors.get(i);
      Agent person = actors.get(i - 1);
      boolean stands = country.people().isEmpty() && country.governing().equals("for");
      if (stands
          && !person.people().isEmpty()
          && !person.sides().isEmpty()
          && country.sides().stream().noneMatch(person.sides()::contains)) {
        return false;
      }
    }
    return true;
  }

  private boolean isHeld(Span office, ArticlePeople.Known person) {
    List<AnalyzedText> own = new ArrayList<>();
    claimCase.sentences().forEach(sentence -> own.addAll(own(sentence, person)));
    if (isSaid(office, person, own)) {
      return true;
    }
    Span introduced = person.introduced();
    return introduced != null
        && isSaid(office, person, own(claimCase.reading(introduced, entities), person))
        && claimCase.add(introduced);
  }

  /** What a text says of the person's ranks and offices. */
  private List<AnalyzedText> own(AnalyzedText text, ArticlePeople.Known person) {
    String own =
        PersonNameFinder.find(text.text()).stream()
            .filter(name -> isOf(name, text, person))
            .flatMap(OfficeCheck::offices)
            .map(span -> span.of(text.text()))
            .collect(Collectors.joining(", "));
    return own.isEmpty() ? List.of() : List.of(AnalyzedText.of(own, text.language(), entities));
  }

  private boolean isOf(PersonNameFinder.PersonName name, AnalyzedText text, ArticlePeople.Known person) {
    return claimCase
        .people()
        .find(name.name().of(text.text()))
        .filter(known -> known.id().equals(person.id()))
        .isPresent();
  }

  private boolean isSaid(Span office, ArticlePeople.Known person, List<AnalyzedText> own) {
    if (!haveHeads(office.of(claimCase.claim().text()), own)) {
      return false;
    }
    boolean side =
        claimCase.claim().mentions().stream()
            .filter(mention -> office.contains(mention.span()))
            .filter(mention -> mention.entity() instanceof Partner)
            .allMatch(mention -> isSide(mention, person, own));
    return side && TermAlignment.coverage(alignments.apply(own).in(office)) >= OFFICE;
  }

  /** Whether each office by its head ("deputy minister") is one of those. */
  private static boolean haveHeads(String office, List<AnalyzedText> own) {
    Set<String> held = held(own);
    return HEADS.find(Tokens.of(office)).stream()
        .map(SynonymSets.Found::words)
        .allMatch(head -> HEADS.isLight(head) || held.contains(head));
  }

  /** The heads of offices in these, in each of their words. */
  private static Set<String> held(List<AnalyzedText> texts) {
    return texts.stream()
        .flatMap(text -> HEADS.find(text.tokens()).stream())
        .flatMap(found -> HEADS.like(found.words()).stream())
        .collect(Collectors.toSet());
  }

  private static boolean isSide(Mention claimed, ArticlePeople.Known person, List<AnalyzedText> own) {
    boolean written =
        own.stream()
            .flatMap(reading -> reading.mentions().stream())
            .anyMatch(mention -> mention.entity().equals(claimed.entity()));
    return written || (claimed.entity() instanceof Partner p && p.id().equals(person.side()));
  }
}
