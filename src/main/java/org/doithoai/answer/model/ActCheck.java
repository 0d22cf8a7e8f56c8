package org.doithoai.answer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.doithoai.answer.model.Acts.Act;
import org.doithoai.knowledge.Sentence;
import org.doithoai.language.Language;
import org.doithoai.language.Span;

/**
 * Whether each act of a claim is told in the evidence, by the same one and, where it is directed at
 * somebody, to the same one: who witnessed a signing has not signed, who was invited has not
 * invited.
 */
final class ActCheck {

  private static final Pattern COORDINATED = Pattern.compile("[,;]|(?iu)\\b(?:and|và)\\b");

  /** What joins a name to another before it; a title may follow. */
  private static final Pattern JOINED =
      Pattern.compile("(?iu)\\b(?:and|và)\\s+(?:\\p{L}+[\\s.]+){0,8}$");

  /** Words behind which an act is a thing: "the signing", "lễ ký". */
  private static final Set<String> BEFORE_NOUN =
      Set.of(
          "the", "a", "an", "of", "on", "for", "in", "with", "by", "their", "its", "his", "s",
          "more", "các", "những", "sự", "việc", "lời", "chuyến", "lễ", "bản", "của", "về");

  /** Words that an adjective may stand behind: "Russia's full support". */
  private static final Set<String> OWNER = Set.of("s", "their", "its", "his");

  private static final Pattern NOUN =
      Sentence.words(
          "proposals?|invitation|signature|consensus|assistance|approval|acceptance|participation"
              + "|handover|congratulations|sự giúp đỡ|chuyến thăm|lễ trao|lời mời|chủ tịch");

  private static final Pattern PASSIVE =
      Pattern.compile(
          "(?iu)(?<![\\p{L}])(?:(?:was|were|is|are|be|been|being)(?: (?:\\p{L}+ly|also|once|again"
              + "|first|now))?|được|bị) $");

  /** An act in a text, with who does it and to whom. */
  private record Told(Reading reading, Actors actors, Act act) {

    boolean isNoun() {
      int at = reading.wordAt(act.span().start());
      boolean thing = BEFORE_NOUN.contains(word(at - 1)) || OWNER.contains(word(at - 2));
      return (thing && !act.words().endsWith("ed")) || NOUN.matcher(act.words()).matches();
    }

    private String word(int at) {
      return at < 0 ? "" : reading.tokens().get(at).word();
    }

    boolean isPassive() {
      boolean form =
          reading.language() == Language.VIETNAMESE
              || act.words().matches("\\p{L}+(?:ed|en|wn|ld|nt)(?: .*)?|\\p{L}+-\\p{L}+ed");
      return form && PASSIVE.matcher(reading.text().substring(0, act.span().start())).find();
    }

    Span clause() {
      return reading.clauses().stream()
          .filter(c -> c.overlaps(act.span()))
          .findFirst()
          .orElse(act.span());
    }

    /** The one named before it. */
    Optional<Actor> subject() {
      return actors
          .before(act.span().start())
          .or(() -> actors.first(clause()).filter(a -> a.span().end() <= act.span().start()));
    }

    Optional<Actor> agent() {
      Optional<Actor> owner = isNoun() ? actors.ownerBehind(act.span()) : Optional.empty();
      if (owner.isPresent()) {
        return owner;
      }
      return isPassive()
          ? actors.all().stream()
              .filter(a -> a.by() && a.span().start() >= act.span().end())
              .findFirst()
          : subject();
    }

    /** The one who acts and whom "and" joins to him: "A, Minister of B, and C, …, signed". */
    List<Actor> together(Actor last) {
      List<Actor> together = new ArrayList<>(List.of(last));
      if (JOINED.matcher(before(clause().start(), last)).find()) {
        actors.all().stream()
            .filter(a -> !a.governed() && !a.people().isEmpty() && clause().contains(a.span()))
            .filter(a -> a.span().end() < last.span().start())
            .filter(a -> !Acts.areIn(before(a.span().end(), last)))
            .forEach(together::add);
      }
      return together;
    }

    private String before(int from, Actor last) {
      return reading.text().substring(Math.min(from, last.span().start()), last.span().start());
    }

    /** Those that it may be done to. */
    List<Actor> patients() {
      return isPassive()
          ? subject().stream().toList()
          : actors.all().stream()
              .filter(a -> a.span().start() >= act.span().end() && !a.isGoal())
              .toList();
    }
  }

  private final ClaimCase claimCase;
  private final List<Act> acts;

  ActCheck(ClaimCase claimCase) {
    this.claimCase = claimCase;
    List<Span> offices = OfficeCheck.in(claimCase.claim());
    this.acts =
        Acts.in(claimCase.claim()).stream()
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
    Told claimed = new Told(claimCase.claim(), claimCase.actors(), act);
    for (int s = 0; s < claimCase.sentences().size(); s++) {
      Reading sentence = claimCase.sentences().get(s);
      for (Act other : Acts.in(sentence)) {
        Told told = new Told(sentence, claimCase.actors(s), other);
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

  /** Whether what the claim says was done is not only to be done there. */
  private static boolean isSaidToBe(Told claimed, Told told) {
    return claimed.isNoun()
        || Modality.mayBeOpen(claimed.reading(), claimed.clause(), claimed.act().span())
        || !Modality.isOpen(told.reading(), told.clause(), told.act().span());
  }

  private boolean isBySame(Told claimed, Told told) {
    Optional<Actor> doer = claimed.agent();
    if (doer.isEmpty() || claimed.isNoun() || isBehindAnother(claimed)) {
      return true;
    }
    Optional<Actor> agent = told.agent();
    if (agent.isEmpty()) {
      return doer.get().people().isEmpty();
    }
    boolean same =
        told.together(agent.get()).stream().anyMatch(doer.get()::agrees)
            || (doer.get().isAll() && areNamed(doer.get(), told));
    return same && !isOfAnother(told, agent.get());
  }

  /** Whether each side of those who act is named in the sentence. */
  private static boolean areNamed(Actor all, Told told) {
    List<Actor> there = told.actors().all();
    return there.stream().anyMatch(Actor::isAll)
        || (!all.sides().contains(Actor.ALL)
            && all.sides().stream()
                .allMatch(side -> there.stream().anyMatch(a -> a.sides().contains(side))));
  }

  /** Whether another act stands between it and who acts, so that it is what that one is about. */
  private static boolean isBehindAnother(Told claimed) {
    return claimed.subject().stream()
        .anyMatch(
            subject ->
                Acts.in(claimed.reading()).stream().anyMatch(a -> isBetween(a, subject, claimed)));
  }

  private static boolean isBetween(Act act, Actor subject, Told told) {
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
  private boolean isOfAnother(Told told, Actor agent) {
    return Acts.in(told.reading()).stream()
        .filter(Act::isOfAnother)
        .filter(between -> isBetween(between, agent, told))
        .anyMatch(between -> acts.stream().noneMatch(between::is));
  }

  private static boolean isToSame(Told claimed, Told told) {
    if (!claimed.act().isOfAnother() || claimed.isNoun()) {
      return true;
    }
    Optional<Actor> patient = claimed.patients().stream().findFirst();
    return patient.isEmpty()
        || patient.get().isAll()
        || told.patients().isEmpty()
        || told.patients().stream().anyMatch(other -> other.isAll() || patient.get().agrees(other));
  }
}
