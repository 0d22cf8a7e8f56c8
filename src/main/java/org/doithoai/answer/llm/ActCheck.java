package org.doithoai.answer.llm;

import java.util.List;
import java.util.Optional;
import org.doithoai.answer.llm.Acts.Act;
import org.doithoai.text.Span;

/**
 * Checks that each act of a claim is told in the evidence, by the same one and, where it is
 * directed at somebody, to the same one: who witnessed a signing has not signed, who was invited
 * has not invited.
 */
final class ActCheck {

  private final ClaimCase claim;
  private final List<Act> acts;

  ActCheck(ClaimCase claim) {
    this.claim = claim;
    List<Span> offices = claim.claim().offices();
    this.acts =
        Acts.in(claim.claim()).stream()
            .filter(act -> offices.stream().noneMatch(act.span()::overlaps))
            .toList();
  }

  boolean holds() {
    return acts.stream().allMatch(act -> isImplied(act) || isTold(act));
  }

  /** The words for what somebody is invited, comes or is sent to, and so need not be said. */
  List<Span> implied() {
    return acts.stream().filter(this::isImplied).map(Act::span).toList();
  }

  private boolean isImplied(Act act) {
    List<Act> before = acts.stream().filter(a -> a.span().end() <= act.span().start()).toList();
    boolean invited = before.stream().anyMatch(a -> a.is("invite"));
    boolean coming = before.stream().anyMatch(a -> a.is("visit") || a.is("send"));
    return (invited && (act.is("visit") || act.is("attend"))) || (coming && act.is("attend"));
  }

  private boolean isTold(Act act) {
    EventMention claimed = new EventMention(claim.claim(), claim.agents(), act);
    for (int s = 0; s < claim.sentences().size(); s++) {
      TextView sentence = claim.sentences().get(s);
      AgentFinder agents = claim.told().get(s);
      boolean told =
          Acts.in(sentence).stream()
              .filter(act::is)
              .map(other -> new EventMention(sentence, agents, other))
              .anyMatch(
                  t -> isSaidToBe(claimed, t) && isBySame(claimed, t) && isToSame(claimed, t));
      if (told) {
        return true;
      }
    }
    return false;
  }

  /** True if what the claim says was done, or is to be done, is so there. */
  private static boolean isSaidToBe(EventMention claimed, EventMention told) {
    Act act = claimed.act();
    if (Modality.isToBe(claimed.text(), act.first())) {
      return !Modality.isDone(told.text(), told.act().first());
    }
    return claimed.isNoun()
        || Modality.mayBeOpen(claimed.text(), act.span())
        || !Modality.isOpen(told.text(), told.act().span());
  }

  private boolean isBySame(EventMention claimed, EventMention told) {
    Optional<Agent> doer = claimed.agents().stream().findFirst();
    if (doer.isEmpty() || claimed.isNoun() || isBehindAnother(claimed)) {
      return true;
    }
    List<Agent> agents = told.agents();
    if (agents.isEmpty()) {
      return doer.get().people().isEmpty();
    }
    boolean same =
        agents.stream().anyMatch(doer.get()::agrees)
            || (doer.get().isAll() && told.agentsThere().names(doer.get()));
    return same && !isCaused(told, agents.getFirst());
  }

  /** True if another act stands between it and who acts, so that it is what that one is about. */
  private static boolean isBehindAnother(EventMention claimed) {
    return claimed.subject().stream()
        .anyMatch(
            subject ->
                Acts.in(claimed.text()).stream().anyMatch(a -> isBetween(a, subject, claimed)));
  }

  private static boolean isBetween(Act act, Agent subject, EventMention told) {
    TextView text = told.text();
    return act.span().start() >= subject.span().end()
        && act.span().end() <= told.act().span().start()
        && ValueCheck.distance(text, act.span(), told.act().span())
            == told.act().first() - text.wordAt(act.span().end());
  }

  /** True if the one who acts there only has it done, or sees it done, unlike in the claim. */
  private boolean isCaused(EventMention told, Agent agent) {
    return Acts.in(told.text()).stream()
        .filter(between -> between.isCaused() && isBetween(between, agent, told))
        .anyMatch(between -> acts.stream().noneMatch(between::is));
  }

  private static boolean isToSame(EventMention claimed, EventMention told) {
    if (!claimed.act().isCaused() || claimed.isNoun()) {
      return true;
    }
    Optional<Agent> patient = claimed.patients().stream().findFirst();
    return patient.isEmpty()
        || patient.get().isAll()
        || told.patients().isEmpty()
        || told.patients().stream().anyMatch(other -> other.isAll() || patient.get().agrees(other));
  }
}
