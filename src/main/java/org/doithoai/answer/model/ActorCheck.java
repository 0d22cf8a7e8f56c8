package org.doithoai.answer.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doithoai.answer.model.Actors.Actor;
import org.doithoai.answer.model.TermAlignment.Anchor;
import org.doithoai.answer.model.TermAlignment.Place;
import org.doithoai.language.Language;
import org.doithoai.language.Span;

/**
 * Whether who does what in a claim does it in the evidence: the one named before the words of a
 * claim has to be, or to stand for, the one named before the same words of the sentence.
 */
final class ActorCheck {

  /** Furthest of a word from the one it belongs to, in words. */
  private static final int NEAR = 7;

  private static final Pattern PASSIVE =
      Pattern.compile("(?i).*\\b(?:was|were|is|are|be|been|being)\\s+(?:\\p{L}+ly\\s+)?$");

  private static final Pattern VIETNAMESE_PASSIVE =
      Pattern.compile("(?iu).*(?<![\\p{L}])(?:được|bị)(?![\\p{L}])[^,;]{0,40}$");

  private final ClaimCase claimCase;
  private final TermAlignment alignment;

  ActorCheck(ClaimCase claimCase, TermAlignment alignment) {
    this.claimCase = claimCase;
    this.alignment = alignment;
  }

  boolean holds() {
    Actors claimed = claimCase.actors();
    for (Span clause : claimCase.claim().clauses()) {
      Optional<Actor> first = claimed.first(clause);
      for (Actor actor : claimed.all()) {
        if (!clause.contains(actor.span())) {
          continue;
        }
        boolean subject = first.isPresent() && first.get().equals(actor);
        Optional<Anchor> next = next(actor, clause);
        if (next.isPresent()
            && !(subject ? acts(actor, next.get()) : belongs(actor, next.get()))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The first word behind the actor that stands in the evidence. */
  private Optional<Anchor> next(Actor actor, Span clause) {
    return alignment.in(clause).stream()
        .filter(a -> a.span().start() >= actor.span().end() && !a.places().isEmpty())
        .min(Comparator.comparing(Anchor::span));
  }

  private boolean acts(Actor actor, Anchor anchor) {
    return anchor.places().stream().anyMatch(place -> acts(actor, anchor, place));
  }

  private boolean acts(Actor actor, Anchor anchor, Place place) {
    Actors there = claimCase.actors(place.sentence());
    Optional<Actor> other = there.before(place.span().start());
    if (isPassive(claimCase.claim(), anchor.span())
        && !isPassive(claimCase.sentence(place), place.span())) {
      return isDoneTo(actor, there, place, other);
    }
    if (other.isPresent()) {
      return actor.agrees(other.get()) || (isShared(actor, other.get(), there, place));
    }
    List<Actor> all = there.all();
    return all.isEmpty() ? actor.isAll() : all.stream().anyMatch(actor::agrees);
  }

  /** Both sides are named one after the other, and the claim names both. */
  private static boolean isShared(Actor actor, Actor other, Actors there, Place place) {
    return actor.isAll()
        && !other.isAll()
        && there.all().stream()
            .anyMatch(a -> a.isAll() && a.span().end() <= place.span().start() && !a.governed());
  }

  /** The passive turned round: who is done to is not the one who acts, and stands beside the act. */
  private boolean isDoneTo(Actor actor, Actors there, Place place, Optional<Actor> doer) {
    Optional<Actor> by =
        claimCase.actors().all().stream().filter(Actor::by).findFirst();
    boolean rightDoer =
        by.isEmpty() || (doer.isPresent() && by.get().agrees(doer.get()));
    boolean other = doer.isEmpty() || !actor.agrees(doer.get());
    boolean present =
        there.all().stream().anyMatch(a -> a.span().start() > place.span().start() && actor.agrees(a));
    return rightDoer && other && present;
  }

  private static boolean isPassive(Reading reading, Span verb) {
    Pattern pattern =
        switch (reading.language()) {
          case ENGLISH -> PASSIVE;
          case VIETNAMESE -> VIETNAMESE_PASSIVE;
        };
    String before = reading.text().substring(0, verb.start());
    boolean form = reading.language() == Language.VIETNAMESE || isParticiple(verb.of(reading.text()));
    return form && pattern.matcher(before).find();
  }

  private static boolean isParticiple(String word) {
    return word.matches("(?i)\\p{L}+(?:ed|en|wn|ld|nt|de|ut)(?: .*)?");
  }

  /** Whether the one stands near the word in the evidence too, before it or behind. */
  private boolean belongs(Actor actor, Anchor anchor) {
    if (actor.sides().isEmpty() || actor.isAll()) {
      return true;
    }
    for (Place place : anchor.places()) {
      Reading sentence = claimCase.sentence(place);
      Actors there = claimCase.actors(place.sentence());
      boolean near =
          there.all().stream()
              .filter(a -> a.agrees(actor) || a.sides().containsAll(actor.sides()))
              .anyMatch(a -> ValueCheck.distance(sentence, a.span(), place.span()) <= NEAR);
      boolean doer =
          there.before(place.span().start()).map(a -> a.agrees(actor)).orElse(false);
      if (near || doer) {
        return true;
      }
    }
    return false;
  }
}
