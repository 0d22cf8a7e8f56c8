package org.doithoai.answer.llm;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doithoai.answer.llm.EventLexicon.Act;
import org.doithoai.text.Span;

/**
 * Whether each act of a claim is told in the evidence, by the same one and, where it is directed at
 * somebody, to the same one: who witnessed a signing has not signed, who was invited has not
 * invited.
 */
final class ActCheck {

  private static final Pattern COORDINATED = Pattern.compile("[,;]|(?iu)\\b(?:and|và)\\b");

  private final ClaimCase claimCase;
  private final List<Act> acts;

  ActCheck(ClaimCase claimCase) {
    this.claimCase = claimCase;
    List<Span> offices = OfficeCheck.in(claimCase.claim());
    this.acts =
        EventLexicon.in(claimCase.claim()).stream()
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

  /** Whether it is what somebody is invited, comes or is sent to. */
  private boolean isImplied(Act act) {
    List<Act> before = acts.stream().filter(a -> a.span().end() <= act.span().start()).toList();
    boolean invited = before.stream().anyMatch(a -> a.is("invite"));
    boolean coming = before.stream().anyMatch(a -> a.is("visit") || a.is("send"));
    return (invited && (act.is("visit") || act.is("attend"))) || (coming && act.is("attend"));
  }

  private boolean isTold(Act act) {
    EventMention claimed = new EventMention(claimCase.claim(), claimCase.actors(), act);
    for (int s = 0; s < claimCase.sentences().size(); s++) {
      AnalyzedText sentence = claimCase.sentences().get(s);
      for (Act other : EventLexicon.in(sentence)) {
        EventMention told = new EventMention(sentence, claimCase.actors(s), other);
        if (act.is(other)
            && isSaidToBe(claimed, told)
            && isBySame(claimed, told)
            && isToSame(claimed, told)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether what the claim says was done, or is to be done, is so there. */
  private static boolean isSaidToBe(EventMention claimed, EventMention told) {
    Span act = claimed.act().span();
    if (Modality.isToBe(claimed.reading(), act)) {
      return !Modality.isDone(told.reading(), told.act().span());
    }
    return claimed.isNoun()
        || Modality.mayBeOpen(claimed.reading(), claimed.clause(), act)
        || !Modality.isOpen(told.reading(), told.clause(), told.act().span());
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
            || (doer.get().isAll() && areNamed(doer.get(), told));
    return same && !isOfAnother(told, agents.getFirst());
  }

  /** Whether each side of those who act is named in the sentence. */
  private static boolean areNamed(Agent all, EventMention told) {
    List<Agent> there = told.actors().all();
    return there.stream().anyMatch(Agent::isAll)
        || (!all.sides().contains(Agent.ALL)
            && all.sides().stream()
                .allMatch(side -> there.stream().anyMatch(a -> a.sides().contains(side))));
  }

  /** Whether another act stands between it and who acts, so that it is what that one is about. */
  private static boolean isBehindAnother(EventMention claimed) {
    return claimed.subject().stream()
        .anyMatch(
            subject ->
                EventLexicon.in(claimed.reading()).stream().anyMatch(a -> isBetween(a, subject, claimed)));
  }

  private static boolean isBetween(Act act, Agent subject, EventMention told) {
    return act.span().start() >= subject.span().end()
        && act.span().end() <= told.act().span().start()
        && !COORDINATED
            .matcher(told.reading().text().substring(act.span().end(), told.act().span().start()))
            .find();
  }

  /**
   * Whether the one who acts there only has it done, or sees it done, and the claim does not say
   * so.
   */
  private boolean isOfAnother(EventMention told, Agent agent) {
    return EventLexicon.in(told.reading()).stream()
        .filter(Act::isOfAnother)
        .filter(between -> isBetween(between, agent, told))
        .anyMatch(between -> acts.stream().noneMatch(between::is));
  }

  private static boolean isToSame(EventMention claimed, EventMention told) {
    if (!claimed.act().isOfAnother() || claimed.isNoun()) {
      return true;
    }
    Optional<Agent> patient = claimed.patients().stream().findFirst();
    return patient.isEmpty()
        || patient.get().isAll()
        || told.patients().isEmpty()
        || told.patients().stream().anyMatch(other -> other.isAll() || patient.get().agrees(other));
  }
}
