package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doithoai.answer.llm.Contrasts.Alternative;
import org.doithoai.answer.llm.Contrasts.Found;
import org.doithoai.text.Language;
import org.doithoai.text.PersonName;
import org.doithoai.text.Span;
import org.doithoai.text.Token;

/**
 * Who does what to whom in a claim and in its evidence, as far as the order of names around a verb
 * shows it without doubt. Where a verb is a thing ("the signing of"), or a pronoun acts, nothing is
 * told.
 */
final class Roles {

  /** Groups of verbs. */
  private static final Set<String> VERBS = Set.of("act", "trend");

  /** Words behind a verb among which those stand on whom it acts. */
  private static final int BEHIND = 10;

  /** Words that may stand between the one who acts and the verb: "Navy", "will", "also". */
  private static final int BEFORE = 4;

  /** From one verb to the next of a chain, in words. */
  private static final int LINKED = 2;

  /** Words between two names that act together, titles included. */
  private static final int APART = 8;

  /**
   * An act that is told.
   *
   * @param agents who does it; empty where it is not certain
   * @param others who else stands there
   * @param open 0 if it is done, 1 if it will be, 2 if it is wanted
   */
  private record Act(Set<Alternative> kinds, List<Name> agents, List<Name> others, int open) {

    boolean isLike(Act other) {
      return kinds.stream().anyMatch(other.kinds::contains);
    }
  }

  private boolean other;
  private boolean reversed;
  private boolean openLost;
  private boolean openAdded;

  private Roles() {}

  /** What verbs and names say of a claim and the sentences quoted for it. */
  static Roles of(Proposition claim, List<Proposition> sentences) {
    Roles roles = new Roles();
    List<Act> told = sentences.stream().flatMap(each -> acts(each).stream()).toList();
    for (Act act : acts(claim)) {
      List<Act> same = told.stream().filter(act::isLike).toList();
      if (same.isEmpty()) {
        continue;
      }
      roles.openLost |= same.stream().allMatch(each -> each.open() > act.open());
      roles.openAdded |= act.open() > 0 && same.stream().allMatch(each -> each.open() == 0);
      List<Act> sure = same.stream().filter(each -> !each.agents().isEmpty()).toList();
      if (!act.agents().isEmpty()) {
        roles.compare(act, same, sure);
      }
    }
    return roles;
  }

  private void compare(Act act, List<Act> same, List<Act> sure) {
    boolean agree = sure.stream().anyMatch(each -> share(act.agents(), each.agents()));
    boolean turned =
        same.stream()
            .anyMatch(
                each ->
                    share(act.agents(), each.others())
                        || (share(act.others(), each.agents())
                            && !share(act.others(), each.others())));
    reversed |= turned && !agree && !sure.isEmpty();
    other |=
        !agree
            && sure.size() == same.size()
            && sure.stream().allMatch(each -> areComparable(act.agents(), each.agents()));
  }

  private static boolean share(List<Name> some, List<Name> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(one::isOneSideWith));
  }

  /** True if both are countries, or both are persons. */
  private static boolean areComparable(List<Name> some, List<Name> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(o -> o.kind() == one.kind()));
  }

  /** True if another one acts. */
  boolean isOther() {
    return other;
  }

  /** True if the one who acts is acted on. */
  boolean isReversed() {
    return reversed;
  }

  /** True if an act is only to be in the evidence, and done in the claim. */
  boolean isOpenLost() {
    return openLost;
  }

  /** True if an act is only to be in the claim, and done in the evidence. */
  boolean isOpenAdded() {
    return openAdded;
  }

  private static List<Act> acts(Proposition in) {
    List<Name> names =
        in.names().stream()
            .filter(name -> name.kind() == Name.Kind.SIDE || name.kind() == Name.Kind.PERSON)
            .filter(name -> !isOfAnOffice(name, in))
            .toList();
    return in.phrases().stream()
        .filter(verb -> isVerb(verb) && !isNoun(verb, in))
        .map(verb -> act(verb, names, in))
        .toList();
  }

  private static boolean isVerb(Found phrase) {
    return VERBS.stream().anyMatch(phrase::is);
  }

  /** True for "the signing", "an agreement": nobody does it in its own sentence. */
  private static boolean isNoun(Found verb, Proposition in) {
    String word = in.text().tokens().get(verb.last()).lower();
    boolean ending = word.endsWith("ing") || word.endsWith("tion") || word.endsWith("ment");
    boolean thing =
        in.before(verb.first(), "thing").isPresent() || in.begins(verb.first(), "thing");
    return thing
        || (in.language() == Language.ENGLISH
            && ending
            && in.before(verb.first(), "passive").isEmpty());
  }

  private static boolean isOfAnOffice(Name name, Proposition in) {
    for (PersonName person : in.people()) {
      Span title = person.title();
      Span office = person.office();
      if ((title != null && title.contains(name.span()))
          || (office != null && office.contains(name.span()))) {
        return true;
      }
    }
    return false;
  }

  private static Act act(Found verb, List<Name> names, Proposition in) {
    List<Name> before = new ArrayList<>();
    List<Name> behind = new ArrayList<>();
    List<Name> by = new ArrayList<>();
    for (Name name : names) {
      int at = in.wordAt(name.span().start());
      if (in.isCut(at, verb.first())) {
        continue;
      }
      if (isBehind(at, "by", in) || isAgentOfPassive(at, verb, in)) {
        by.add(name);
      } else if (at < verb.first()) {
        before.add(name);
      } else if (at - verb.last() <= BEHIND) {
        behind.add(name);
      }
    }
    Set<Alternative> kinds =
        verb.alternatives().stream()
            .filter(each -> VERBS.contains(each.group()))
            .collect(Collectors.toUnmodifiableSet());
    int open = in.openness(verb.first());
    if (!by.isEmpty()) {
      before.addAll(behind);
      return new Act(kinds, by, before, open);
    }
    if (isPassive(verb, in)) {
      return new Act(kinds, List.of(), before, open);
    }
    return new Act(kinds, subject(verb, before, in), behind, open);
  }

  /** True between the mark of a passive and its verb, as in "được Việt Nam mời". */
  private static boolean isAgentOfPassive(int at, Found verb, Proposition in) {
    return in.language() == Language.VIETNAMESE
        && at < verb.first()
        && verb.first() - at <= BEHIND
        && in.phrases().stream()
            .anyMatch(p -> p.is("passive") && p.last() < at && at - p.last() <= BEFORE)
        && in.phrases().stream()
            .noneMatch(p -> isVerb(p) && p.first() > at && p.last() < verb.first());
  }

  /** True if a word of this group stands a few words before. */
  private static boolean isBehind(int at, String group, Proposition in) {
    for (int i = at; i > Math.max(in.first(), at - BEFORE); i--) {
      if (in.before(i, group).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The name right before a verb with those joined to it; none where another word may act. */
  private static List<Name> subject(Found verb, List<Name> names, Proposition in) {
    List<Name> subject = new ArrayList<>();
    int to = chain(verb, in);
    int limit = BEFORE;
    for (Name name : names.reversed()) {
      int last = in.wordAt(name.span().end() - 1);
      if (!isFree(skipOffice(name, last, in) + 1, to, limit, in)
          || isBehind(in.wordAt(name.span().start()), "whose", in)) {
        break;
      }
      subject.addFirst(name);
      to = in.wordAt(name.span().start());
      limit = APART;
    }
    return subject;
  }

  /** Where the verbs begin that this one stands right behind: "said it is ready to receive". */
  private static int chain(Found verb, Proposition in) {
    int first = verb.first();
    for (Found before : in.phrases().reversed()) {
      boolean near = before.last() < first && first - before.last() <= LINKED;
      if (near && (before.is("act") || before.is("open") || before.is("light"))) {
        first = before.first();
      }
    }
    return first;
  }

  /** The last word of the office behind a person's name, or of the name. */
  private static int skipOffice(Name name, int last, Proposition in) {
    for (PersonName person : in.people()) {
      Span office = person.office();
      if (office != null && person.name().overlaps(name.span())) {
        return in.wordAt(office.end() - 1);
      }
    }
    return last;
  }

  /** True if no more than so many words stand there, and none that acts or governs. */
  private static boolean isFree(int from, int to, int limit, Proposition in) {
    if (to - from > limit) {
      return false;
    }
    for (Found phrase : in.phrases()) {
      boolean there = phrase.first() >= from && phrase.last() < to;
      if (there && (phrase.is("act") || phrase.is("whose") || phrase.is("someone"))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPassive(Found verb, Proposition in) {
    Token word = in.text().tokens().get(verb.last());
    boolean participle =
        in.language() == Language.VIETNAMESE
            || (!word.lower().endsWith("ing")
                && !word.form().bases().equals(List.of(word.lower())));
    return participle
        && (in.before(verb.first(), "passive").isPresent()
            || (verb.first() - 1 > in.first()
                && in.before(verb.first() - 1, "passive").isPresent()));
  }
}
