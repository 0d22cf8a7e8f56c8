package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.doithoai.answer.llm.TermAlignment.Anchor;
import org.doithoai.answer.llm.TermAlignment.Place;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/**
 * Whether who does what in a claim does it in the evidence: the one named before the words of a
 * claim has to be, or to stand for, the one named before the same words of the sentence.
 */
final class AgentCheck {

  /** Furthest of a thing from its owner in a claim, in words. */
  private static final int BESIDE = 3;

  /** What standing on the wrong side of a thing counts, in words. */
  private static final int WRONG_WAY = 6;

  private static final Pattern PASSIVE =
      Pattern.compile(
          "(?i)\\b(?:was|were|is|are|be|been|being)\\s+"
              + "(?:(?:\\p{L}+ly|also|once|again|first|now)\\s+)?$");

  private static final Pattern VIETNAMESE_PASSIVE =
      Pattern.compile("(?iu)(?<![\\p{L}])(?:được|bị)\\s+$");

  private final ClaimCase claimCase;
  private final TermAlignment alignment;

  AgentCheck(ClaimCase claimCase, TermAlignment alignment) {
    this.claimCase = claimCase;
    this.alignment = alignment;
  }

  boolean holds() {
    AgentFinder claimed = claimCase.actors();
    for (Span clause : claimCase.claim().clauses()) {
      Optional<Agent> first = claimed.first(clause);
      for (Agent actor : claimed.all()) {
        boolean doer = first.isPresent() && first.get().equals(actor);
        if (clause.contains(actor.span())
            && (!goes(actor)
                || !isDoer(actor, clause)
                || (doer && !isActedOn(clause) && !acts(actor, clause))
                || ((!doer || isOwner(actor)) && !belongs(actor, clause)))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether another acts on the first one of the clause; {@link ActCheck} tells both. */
  private boolean isActedOn(Span clause) {
    AnalyzedText claim = claimCase.claim();
    AgentFinder actors = claimCase.actors();
    return EventLexicon.in(claim).stream()
        .filter(act -> clause.contains(act.span()) && act.isOfAnother())
        .map(act -> new EventMention(claim, actors, act))
        .anyMatch(told -> told.isPassive() && !told.agents().isEmpty());
  }

  private List<Anchor> standing(Span clause) {
    return alignment.in(clause).stream().filter(a -> !a.places().isEmpty()).toList();
  }

  /** The first word behind the actor that stands in the evidence. */
  private Optional<Anchor> next(Agent actor, Span clause) {
    return standing(clause).stream()
        .filter(a -> a.span().start() >= actor.span().end())
        .min(Comparator.comparing(Anchor::span));
  }

  /** The last word before the actor that stands in the evidence. */
  private Optional<Anchor> previous(Agent actor, Span clause) {
    return standing(clause).stream()
        .filter(a -> a.span().end() <= actor.span().start())
        .max(Comparator.comparing(Anchor::span));
  }

  private boolean acts(Agent actor, Span clause) {
    Optional<Anchor> next = next(actor, clause);
    return next.isEmpty()
        || next.get().places().stream().anyMatch(place -> acts(actor, next.get(), place));
  }

  private boolean acts(Agent actor, Anchor anchor, Place place) {
    AgentFinder there = claimCase.actors(place.sentence());
    if (actor.isAll()) {
      return areThere(actor, there, place.sentence());
    }
    Optional<Agent> other = there.before(place.span().start());
    if (isPassive(claimCase.claim(), anchor.span())
        && !isPassive(claimCase.sentence(place), place.span())) {
      return isDoneTo(actor, there, place, other);
    }
    return other.isPresent()
        ? actor.agrees(other.get())
        : there.ownerBehind(place.span()).map(actor::agrees).orElse(false)
            || isNearest(actor, place);
  }

  /** Whether the side by which something is done in the claim does it in the evidence. */
  private boolean isDoer(Agent actor, Span clause) {
    boolean tells = actor.by() && !actor.isAll() && actor.people().isEmpty();
    Optional<Anchor> deed = tells ? previous(actor, clause) : Optional.empty();
    return deed.isEmpty()
        || deed.get().places().stream()
            .anyMatch(
                place ->
                    claimCase
                        .actors(place.sentence())
                        .doer(place.span())
                        .map(actor::agrees)
                        .orElse(false));
  }

  /** Whether the sentence speaks of both sides, or of each of those named. */
  private boolean areThere(Agent actor, AgentFinder there, int sentence) {
    boolean both = there.all().stream().anyMatch(Agent::isAll);
    Set<String> sides = new TreeSet<>();
    Set<String> people = new TreeSet<>();
    there
        .all()
        .forEach(
            a -> {
              sides.addAll(a.sides());
              people.addAll(a.people());
            });
    boolean named =
        !actor.sides().contains(Agent.ALL)
            && sides.containsAll(actor.sides())
            && people.containsAll(actor.people());
    return both
        || named
        || (actor.sides().contains(Agent.ALL) && sides.size() > 1)
        || claimCase.sentences().get(sentence).mentions().isEmpty();
  }

  /**
   * The passive turned round: who is done to is not the one who acts, and stands behind the act.
   */
  private boolean isDoneTo(Agent actor, AgentFinder there, Place place, Optional<Agent> doer) {
    Optional<Agent> by = claimCase.actors().all().stream().filter(Agent::by).findFirst();
    boolean rightDoer = by.isEmpty() || (doer.isPresent() && by.get().agrees(doer.get()));
    boolean other = doer.isEmpty() || !actor.agrees(doer.get());
    boolean present =
        there.all().stream()
            .anyMatch(a -> a.span().start() > place.span().start() && actor.agrees(a));
    return rightDoer && other && present;
  }

  private static boolean isPassive(AnalyzedText reading, Span verb) {
    Pattern pattern =
        switch (reading.language()) {
          case ENGLISH -> PASSIVE;
          case VIETNAMESE -> VIETNAMESE_PASSIVE;
        };
    String before = reading.text().substring(0, verb.start());
    boolean form =
        reading.language() == Language.VIETNAMESE || isParticiple(verb.of(reading.text()));
    return form && pattern.matcher(before).find();
  }

  private static boolean isParticiple(String word) {
    return word.matches("(?i)\\p{L}+(?:ed|en|wn|ld|nt|de|ut)(?: .*)?");
  }

  /** Whether what goes to this side in the claim does not go to another in the evidence. */
  private boolean goes(Agent actor) {
    if (!actor.isGoal() || actor.isAll()) {
      return true;
    }
    List<Agent> goals = new ArrayList<>();
    for (int s = 0; s < claimCase.sentences().size(); s++) {
      claimCase.actors(s).all().stream().filter(Agent::isGoal).forEach(goals::add);
    }
    return goals.isEmpty() || goals.stream().anyMatch(goal -> goal.isAll() || shares(actor, goal));
  }

  /** Whether one who acts is named as whose something acts: "Japan's leaders". */
  private boolean isOwner(Agent actor) {
    String behind = claimCase.claim().text().substring(actor.span().end());
    boolean possessive = behind.startsWith("'s") || behind.startsWith("’s");
    int word = claimCase.claim().wordAt(actor.span().start());
    boolean noun =
        claimCase.claim().language() == Language.VIETNAMESE
            && claimCase.claim().tokens().isSpaceBefore(word);
    return actor.owns() || possessive || noun;
  }

  /** Whether the thing that the claim makes this side's is this side's in the evidence. */
  private boolean belongs(Agent actor, Span clause) {
    boolean tells = !actor.sides().isEmpty() && !actor.isAll() && actor.people().isEmpty();
    if (!tells || (actor.governed() && !actor.owns())) {
      return true;
    }
    Optional<Anchor> thing = actor.owns() ? previous(actor, clause) : next(actor, clause);
    if (claimCase.claim().language() == Language.VIETNAMESE) {
      thing = previous(actor, clause);
    }
    return thing.isEmpty()
        || !isBeside(thing.get().span(), actor.span())
        || thing.get().places().stream().anyMatch(place -> isOwner(actor, place));
  }

  private boolean isBeside(Span thing, Span owner) {
    return ValueCheck.distance(claimCase.claim(), thing, owner) <= BESIDE;
  }

  /** Whether of the sides that the sentence names none is nearer to owning the thing. */
  private boolean isOwner(Agent actor, Place place) {
    AnalyzedText sentence = claimCase.sentence(place);
    int own = Integer.MAX_VALUE;
    int others = Integer.MAX_VALUE;
    AgentFinder there = claimCase.actors(place.sentence());
    List<Agent> owners = new ArrayList<>(there.all());
    owners.addAll(there.inNames(claimCase.partners()));
    for (Agent other : owners) {
      int distance = ownerDistance(sentence, other, place.span());
      if (other.isAll() || (other.people().isEmpty() && shares(actor, other))) {
        own = Math.min(own, distance);
      } else if (other.people().isEmpty()) {
        others = Math.min(others, distance);
      }
    }
    return own <= others && own < Integer.MAX_VALUE;
  }

  private static boolean shares(Agent one, Agent other) {
    return other.sides().stream().anyMatch(one.sides()::contains);
  }

  /** Owners stand behind the thing in Vietnamese, in English before it or behind an "of". */
  private static int ownerDistance(AnalyzedText sentence, Agent owner, Span thing) {
    int distance = ValueCheck.distance(sentence, owner.span(), thing);
    boolean behind = owner.span().start() >= thing.end();
    boolean fits =
        switch (sentence.language()) {
          case ENGLISH -> behind ? owner.owns() : !owner.owns();
          case VIETNAMESE -> behind;
        };
    return fits ? distance : distance + WRONG_WAY;
  }

  /** Whether of the sides that the sentence names none stands nearer to the word. */
  private boolean isNearest(Agent actor, Place place) {
    AnalyzedText sentence = claimCase.sentence(place);
    int own = Integer.MAX_VALUE;
    int others = Integer.MAX_VALUE;
    for (Agent other : claimCase.actors(place.sentence()).all()) {
      int distance = ValueCheck.distance(sentence, other.span(), place.span());
      if (other.isAll() || shares(actor, other)) {
        own = Math.min(own, distance);
      } else {
        others = Math.min(others, distance);
      }
    }
    return own <= others && own < Integer.MAX_VALUE;
  }
}
