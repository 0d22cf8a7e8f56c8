package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.doithoai.answer.llm.Contrasts.Alternative;
import org.doithoai.answer.llm.Contrasts.Found;
import org.doithoai.lexicon.TermMatch;
import org.doithoai.text.PersonName;
import org.doithoai.text.Span;

/**
 * Finds where a claim has one of several words that exclude each other and its evidence another: by
 * {@link Contrasts}, and by the fields of the glossary, of which one has all ranks, one all bodies.
 */
final class ContrastCheck {

  /** Groups without which a claim may not be told. */
  private static final Set<String> SCOPES = Set.of("scope", "order");

  /** Groups of what is done or to be done. */
  private static final Set<String> VERBS = Set.of("act", "trend");

  private static final Set<String> OFFICES = Set.of("office", "rank");
  private static final Set<String> BODIES = Set.of("body", "force");

  /** How surely a word must stand there to be there. */
  private static final double STANDS = 0.85;

  /** How surely a word may stand there. */
  private static final double COVERED = 0.5;

  private final Proposition claim;
  private final List<Proposition> sentences;
  private final ClaimAlignment alignment;
  private final IntFunction<String> fields;
  private final Set<Contradiction> found = EnumSet.noneOf(Contradiction.class);

  /**
   * Checks a claim.
   *
   * @param fields the field of an entry of the glossary
   */
  ContrastCheck(
      Proposition claim,
      List<Proposition> sentences,
      ClaimAlignment alignment,
      IntFunction<String> fields) {
    this.claim = claim;
    this.sentences = sentences;
    this.alignment = alignment;
    this.fields = fields;
    Set<Alternative> own = new HashSet<>();
    claim.phrases().forEach(phrase -> own.addAll(phrase.alternatives()));
    Set<Alternative> there = new HashSet<>();
    sentences.forEach(s -> s.phrases().forEach(phrase -> there.addAll(phrase.alternatives())));
    claim.phrases().forEach(phrase -> contrast(phrase, own, there));
    modality();
    add(Contradiction.BODY, hasOtherBody());
    add(Contradiction.OFFICE, claim.people().stream().anyMatch(this::hasOtherOffice));
  }

  /** What was found. */
  Set<Contradiction> found() {
    return found;
  }

  private void add(Contradiction kind, boolean holds) {
    if (holds) {
      found.add(kind);
    }
  }

  private void contrast(Found phrase, Set<Alternative> own, Set<Alternative> there) {
    List<Alternative> meant =
        phrase.alternatives().stream().filter(Alternative::excludesOthers).toList();
    if (meant.isEmpty() || meant.stream().anyMatch(there::contains)) {
      return;
    }
    boolean instead =
        there.stream()
            .filter(each -> !own.contains(each))
            .anyMatch(each -> meant.stream().anyMatch(m -> m.group().equals(each.group())));
    if (phrase.is("act")) {
      add(Contradiction.ACT, instead && !alignment.isCovered(claim, phrase.span(), STANDS));
    } else if (phrase.is("bound")) {
      add(Contradiction.SCOPE, claim.hasFigureAt(phrase.last() + 1));
    } else {
      add(Contradiction.WORD, instead);
      add(Contradiction.SCOPE, SCOPES.stream().anyMatch(phrase::is));
    }
  }

  private void modality() {
    boolean open = has("open");
    boolean closed = has("closes");
    add(Contradiction.DENIAL, claim.has("denial") != has("denial"));
    add(Contradiction.PLANNED, claim.has("future") && !has("future"));
    add(Contradiction.DONE, claim.has("closes") && open && !closed);
    for (Found act : claim.phrases()) {
      List<Boolean> same =
          sentences.stream()
              .flatMap(s -> s.phrases().stream().filter(p -> isSameAct(p, act)).map(s::isOpen))
              .toList();
      boolean done = !same.isEmpty() && same.stream().noneMatch(each -> each);
      add(Contradiction.ACT_PLANNED, done && claim.isOpen(act));
    }
  }

  private boolean has(String group) {
    return sentences.stream().anyMatch(sentence -> sentence.has(group));
  }

  private static boolean isSameAct(Found one, Found other) {
    return one.alternatives().stream()
        .anyMatch(each -> VERBS.contains(each.group()) && other.alternatives().contains(each));
  }

  /** True if the claim names a body or force that the sentences lack, and these another instead. */
  private boolean hasOtherBody() {
    Set<Integer> own = entries(claim);
    Set<Integer> there = new HashSet<>();
    sentences.forEach(sentence -> there.addAll(entries(sentence)));
    List<TermMatch> terms = claim.text().layer(TermMatch.LAYER);
    return terms.stream()
        .filter(term -> BODIES.contains(fields.apply(term.entry())))
        .filter(term -> !alignment.isCovered(claim, term.span(), COVERED))
        .filter(
            term ->
                terms.stream()
                    .filter(each -> each.span().equals(term.span()))
                    .noneMatch(each -> there.contains(each.entry())))
        .map(term -> fields.apply(term.entry()))
        .anyMatch(
            field ->
                there.stream().anyMatch(e -> !own.contains(e) && fields.apply(e).equals(field)));
  }

  private static Set<Integer> entries(Proposition of) {
    Set<Integer> entries = new HashSet<>();
    of.text()
        .within(TermMatch.LAYER, TermMatch::span, of.span())
        .forEach(term -> entries.add(term.entry()));
    return entries;
  }

  /** True if the sentences give this person ranks or offices, and none that the claim gives. */
  private boolean hasOtherOffice(PersonName person) {
    Set<Integer> own = offices(claim, person);
    List<Name> name = names(claim, person.name(), Name.Kind.PERSON);
    List<Name> sides = new ArrayList<>();
    Set<Integer> told = new HashSet<>();
    for (Proposition sentence : sentences) {
      for (PersonName there : sentence.people()) {
        if (areOne(name, names(sentence, there.name(), Name.Kind.PERSON))) {
          told.addAll(offices(sentence, there));
          sides.addAll(sides(sentence, there));
        }
      }
    }
    Set<String> kinds = new HashSet<>();
    told.forEach(entry -> kinds.add(fields.apply(entry)));
    own.removeIf(entry -> !kinds.contains(fields.apply(entry)));
    boolean otherSide =
        !sides.isEmpty()
            && sides(claim, person).stream().anyMatch(s -> sides.stream().noneMatch(s::isSame));
    return otherSide || own.stream().anyMatch(entry -> !told.contains(entry));
  }

  private static boolean areOne(List<Name> some, List<Name> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(one::isSame));
  }

  private static List<Name> names(Proposition in, Span place, Name.Kind kind) {
    return in.names().stream()
        .filter(name -> name.kind() == kind && name.span().overlaps(place))
        .toList();
  }

  /** Where a person's title and office stand. */
  private static List<Span> titles(PersonName person) {
    return Stream.of(Optional.ofNullable(person.title()), Optional.ofNullable(person.office()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The countries in a person's office. */
  private static List<Name> sides(Proposition in, PersonName person) {
    return titles(person).stream()
        .flatMap(place -> names(in, place, Name.Kind.SIDE).stream())
        .toList();
  }

  private Set<Integer> offices(Proposition in, PersonName person) {
    Set<Integer> entries = new HashSet<>();
    for (TermMatch term : in.text().within(TermMatch.LAYER, TermMatch::span, in.span())) {
      boolean own = titles(person).stream().anyMatch(term.span()::overlaps);
      boolean someone =
          in.phrases().stream().anyMatch(p -> p.is("someone") && p.span().overlaps(term.span()));
      if (own && !someone && OFFICES.contains(fields.apply(term.entry()))) {
        entries.add(term.entry());
      }
    }
    return entries;
  }
}
