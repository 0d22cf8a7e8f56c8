package org.doithoai.answer.llm;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.doithoai.answer.llm.Agent.Role;
import org.doithoai.answer.llm.TermAlignment.Anchor;
import org.doithoai.answer.llm.TermAlignment.Place;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/**
 * Checks that who does what in a claim does it in the evidence: the one named before the words of a
 * claim has to be, or to stand for, the one named before the same words of the sentence.
 */
record AgentCheck(ClaimCase claim) {

  /** Furthest of a thing from its owner in a claim, in words. */
  private static final int BESIDE = 3;

  /** What standing on the wrong side of a thing counts, in words. */
  private static final int WRONG_WAY = 6;

  boolean holds() {
    for (Span clause : claim.claim().clauses()) {
      Optional<Agent> first = claim.agents().first(clause);
      for (Agent agent : claim.agents().all()) {
        boolean doer = first.filter(agent::equals).isPresent();
        if (clause.contains(agent.span())
            && (!goes(agent)
                || !isDoer(agent, clause)
                || (doer && !isActedOn(clause) && !acts(agent, clause))
                || ((!doer || isOwner(agent)) && !belongs(agent, clause)))) {
          return false;
        }
      }
    }
    return true;
  }

  /** True if another acts on the first one of the clause; {@link ActCheck} tells both. */
  private boolean isActedOn(Span clause) {
    return Acts.in(claim.claim()).stream()
        .filter(act -> clause.contains(act.span()) && act.isCaused())
        .map(act -> new EventMention(claim.claim(), claim.agents(), act))
        .anyMatch(told -> told.isPassive() && !told.agents().isEmpty());
  }

  /** The first word behind the agent that stands in the evidence. */
  private Optional<Anchor> next(Agent agent, Span clause) {
    return claim.alignment().standing(clause).stream()
        .filter(a -> a.span().start() >= agent.span().end())
        .min(Comparator.comparing(Anchor::span));
  }

  /** The last word before the agent that stands in the evidence. */
  private Optional<Anchor> previous(Agent agent, Span clause) {
    return claim.alignment().standing(clause).stream()
        .filter(a -> a.span().end() <= agent.span().start())
        .max(Comparator.comparing(Anchor::span));
  }

  private boolean acts(Agent agent, Span clause) {
    return next(agent, clause)
        .map(next -> next.places().stream().anyMatch(place -> acts(agent, place)))
        .orElse(true);
  }

  private boolean acts(Agent agent, Place place) {
    AgentFinder there = claim.told(place);
    if (agent.isAll()) {
      return there.names(agent) || claim.sentence(place).mentions().isEmpty();
    }
    Optional<Agent> other = there.before(place.span().start());
    return other.isPresent()
        ? agent.agrees(other.get())
        : there.ownerBehind(place.span()).filter(agent::agrees).isPresent()
            || isNearest(agent, there.all().stream(), a -> distance(place, a.span()));
  }

  /** True if the side by which something is done in the claim does it in the evidence. */
  private boolean isDoer(Agent agent, Span clause) {
    boolean tells = agent.is(Role.BY) && !agent.isAll() && agent.people().isEmpty();
    return previous(agent, clause)
        .filter(deed -> tells)
        .map(
            deed -> deed.places().stream().anyMatch(p -> doer(p).filter(agent::agrees).isPresent()))
        .orElse(true);
  }

  private Optional<Agent> doer(Place deed) {
    return claim.told(deed).doer(deed.span());
  }

  /** True if what goes to this side in the claim does not go to another in the evidence. */
  private boolean goes(Agent agent) {
    List<Agent> goals = claim.allTold().filter(a -> a.is(Role.TO)).toList();
    return !agent.is(Role.TO)
        || agent.isAll()
        || goals.isEmpty()
        || goals.stream().anyMatch(goal -> goal.isAll() || agent.shares(goal));
  }

  /** True if one who acts is named as whose something acts: "Japan's leaders". */
  private boolean isOwner(Agent agent) {
    TextView text = claim.claim();
    String behind = text.text().substring(agent.span().end());
    boolean possessive = behind.startsWith("'s") || behind.startsWith("’s");
    boolean noun =
        text.language() == Language.VIETNAMESE
            && text.tokens().isSpaceBefore(text.wordAt(agent.span().start()));
    return agent.is(Role.OF) || possessive || noun;
  }

  /** True if the thing that the claim makes this side's is this side's in the evidence. */
  private boolean belongs(Agent agent, Span clause) {
    boolean tells = !agent.sides().isEmpty() && !agent.isAll() && agent.people().isEmpty();
    if (!tells || (agent.isGoverned() && !agent.is(Role.OF))) {
      return true;
    }
    boolean behind = agent.is(Role.OF) || claim.claim().language() == Language.VIETNAMESE;
    return (behind ? previous(agent, clause) : next(agent, clause))
        .filter(t -> ValueCheck.distance(claim.claim(), t.span(), agent.span()) <= BESIDE)
        .map(thing -> thing.places().stream().anyMatch(place -> isOwner(agent, place)))
        .orElse(true);
  }

  /** True if of the sides that the sentence names none is nearer to owning the thing. */
  private boolean isOwner(Agent agent, Place place) {
    AgentFinder there = claim.told(place);
    Stream<Agent> sides =
        Stream.concat(there.all().stream(), there.inNames(claim.partners()))
            .filter(a -> a.isAll() || a.people().isEmpty());
    return isNearest(agent, sides, owner -> ownerDistance(owner, place));
  }

  /** True if none of the others is nearer. */
  private static boolean isNearest(
      Agent agent, Stream<Agent> others, ToIntFunction<Agent> distance) {
    return others
        .min(
            Comparator.comparingInt(distance)
                .thenComparing(other -> !(other.isAll() || agent.shares(other))))
        .filter(nearest -> nearest.isAll() || agent.shares(nearest))
        .isPresent();
  }

  /** Owners stand behind the thing in Vietnamese, in English before it or behind an "of". */
  private int ownerDistance(Agent owner, Place thing) {
    boolean behind = owner.span().start() >= thing.span().end();
    boolean fits =
        switch (claim.sentence(thing).language()) {
          case ENGLISH -> behind == owner.is(Role.OF);
          case VIETNAMESE -> behind;
        };
    return distance(thing, owner.span()) + (fits ? 0 : WRONG_WAY);
  }

  private int distance(Place thing, Span other) {
    return ValueCheck.distance(claim.sentence(thing), other, thing.span());
  }
}
