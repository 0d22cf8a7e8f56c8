package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.doithoai.answer.llm.Contrasts.Alternative;
import org.doithoai.answer.llm.Contrasts.Found;
import org.doithoai.lexicon.TermMatch;
import org.doithoai.text.PersonName;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a claim has one of several words that exclude each other and its evidence another: by
 * {@link Contrasts}, and by the fields of the glossary, of which one has all ranks, one all bodies.
 */
final class ContrastCheck {

  /** Groups without which a claim may not be told. */
  private static final Set<String> SCOPES = Set.of("scope", "bound", "order");

  /** Groups that hold but one alternative in several words. */
  private static final Set<String> SAME = Set.of("topic");

  private static final Set<String> OFFICES = Set.of("office", "rank");
  private static final Set<String> BODIES = Set.of("body", "force");

  /** How surely a word must stand there to be there. */
  private static final double STANDS = 0.85;

  private final Proposition claim;
  private final List<Proposition> sentences;
  private final ClaimAlignment alignment;
  private final Map<ClaimFeature, Double> values = new EnumMap<>(ClaimFeature.class);

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
    phrases();
    terms(ClaimFeature.OFFICE_OTHER, OFFICES, fields);
    terms(ClaimFeature.BODY_OTHER, BODIES, fields);
    if (claim.people().stream().anyMatch(person -> hasOtherOffice(person, fields))) {
      values.put(ClaimFeature.OFFICE_OTHER, 1.0);
    }
  }

  /** True if the sentences give this person ranks or offices, and none that the claim gives. */
  private boolean hasOtherOffice(PersonName person, IntFunction<String> fields) {
    Set<Integer> own = offices(claim, person, fields);
    Name name = name(claim, person);
    if (name == null) {
      return false;
    }
    List<Name> side = sides(claim, person);
    List<Name> sides = new ArrayList<>();
    Set<Integer> told = new HashSet<>();
    for (Proposition sentence : sentences) {
      for (PersonName there : sentence.people()) {
        Name other = name(sentence, there);
        if (other != null && name.isSame(other)) {
          told.addAll(offices(sentence, there, fields));
          sides.addAll(sides(sentence, there));
        }
      }
    }
    Set<String> kinds = new HashSet<>();
    told.forEach(entry -> kinds.add(fields.apply(entry)));
    own.removeIf(entry -> !kinds.contains(fields.apply(entry)));
    boolean other =
        !sides.isEmpty() && side.stream().anyMatch(s -> sides.stream().noneMatch(s::isSame));
    return other || own.stream().anyMatch(entry -> !told.contains(entry));
  }

  /** The countries in a person's office. */
  private static List<Name> sides(Proposition in, PersonName person) {
    return in.names().stream()
        .filter(name -> name.kind() == Name.Kind.SIDE)
        .filter(
            name ->
                Stream.of(Optional.ofNullable(person.title()), Optional.ofNullable(person.office()))
                    .flatMap(Optional::stream)
                    .anyMatch(span -> span.contains(name.span())))
        .toList();
  }

  private static @Nullable Name name(Proposition in, PersonName person) {
    return in.names().stream()
        .filter(name -> name.kind() == Name.Kind.PERSON && name.span().overlaps(person.name()))
        .findFirst()
        .orElse(null);
  }

  private static Set<Integer> offices(
      Proposition in, PersonName person, IntFunction<String> fields) {
    Set<Integer> entries = new HashSet<>();
    for (TermMatch term : in.text().within(TermMatch.LAYER, TermMatch::span, in.span())) {
      boolean own =
          Stream.of(Optional.ofNullable(person.title()), Optional.ofNullable(person.office()))
              .flatMap(Optional::stream)
              .anyMatch(span -> span.overlaps(term.span()));
      boolean someone =
          in.phrases().stream().anyMatch(p -> p.is("someone") && p.span().overlaps(term.span()));
      if (own && !someone && OFFICES.contains(fields.apply(term.entry()))) {
        entries.add(term.entry());
      }
    }
    return entries;
  }

  /** What was found. */
  Map<ClaimFeature, Double> values() {
    return values;
  }

  private void phrases() {
    Set<Alternative> there = new LinkedHashSet<>();
    sentences.forEach(s -> s.phrases().forEach(phrase -> there.addAll(phrase.alternatives())));
    Set<Alternative> own = new HashSet<>();
    claim.phrases().forEach(phrase -> own.addAll(phrase.alternatives()));
    double otherAct = 0;
    double otherWord = 0;
    double scope = 0;
    for (Found phrase : claim.phrases()) {
      List<Alternative> meant =
          phrase.alternatives().stream().filter(each -> excludes(each.group())).toList();
      if (meant.isEmpty()) {
        continue;
      }
      boolean same = meant.stream().anyMatch(there::contains);
      boolean act = phrase.is("act");
      if (!same) {
        boolean instead =
            there.stream()
                .filter(each -> !own.contains(each))
                .anyMatch(each -> meant.stream().anyMatch(m -> m.group().equals(each.group())));
        boolean far =
            SCOPES.stream().anyMatch(phrase::is)
                && (!phrase.is("bound") || claim.hasFigureAt(phrase.last() + 1));
        instead &= !phrase.is("bound") || far;
        otherAct = act && instead && !stands(phrase.span()) ? 1 : otherAct;
        otherWord = !act && instead ? 1 : otherWord;
        scope = far ? 1 : scope;
      }
    }
    values.put(ClaimFeature.ACT_OTHER, otherAct);
    values.put(ClaimFeature.OTHER_WORD, otherWord);
    values.put(ClaimFeature.SCOPE_ADDED, scope);
  }

  private static boolean excludes(String group) {
    return !Contrasts.GRAMMAR.contains(group) && !SAME.contains(group);
  }

  /** True if the words at this place of the claim stand in the sentences. */
  private boolean stands(Span place) {
    return alignment.words().stream()
        .filter(word -> place.overlaps(claim.text().tokens().get(word.token()).span()))
        .allMatch(word -> word.strength() >= STANDS);
  }

  /** True if each word at this place of the claim may stand in the sentences. */
  private boolean isCovered(Span place) {
    return alignment.words().stream()
        .filter(word -> place.overlaps(claim.text().tokens().get(word.token()).span()))
        .allMatch(word -> word.strength() > 0.5);
  }

  /** The terms of these fields: one that the sentences lack, where they have another instead. */
  private void terms(ClaimFeature feature, Set<String> of, IntFunction<String> fields) {
    Set<Integer> own = entries(claim);
    Set<Integer> there = new HashSet<>();
    sentences.forEach(sentence -> there.addAll(entries(sentence)));
    double found = 0;
    for (TermMatch term : claim.text().within(TermMatch.LAYER, TermMatch::span, claim.span())) {
      String field = fields.apply(term.entry());
      boolean lacking =
          of.contains(field)
              && claim.text().layer(TermMatch.LAYER).stream()
                  .filter(each -> each.span().equals(term.span()))
                  .noneMatch(each -> there.contains(each.entry()));
      boolean instead =
          there.stream().anyMatch(e -> !own.contains(e) && fields.apply(e).equals(field));
      boolean written = !of.equals(OFFICES) && isCovered(term.span());
      found = lacking && instead && !written ? 1 : found;
    }
    values.put(feature, found);
  }

  private static Set<Integer> entries(Proposition of) {
    Set<Integer> entries = new HashSet<>();
    of.text()
        .within(TermMatch.LAYER, TermMatch::span, of.span())
        .forEach(term -> entries.add(term.entry()));
    return entries;
  }
}
