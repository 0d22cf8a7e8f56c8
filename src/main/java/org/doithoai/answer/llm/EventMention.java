package org.doithoai.answer.llm;

import static org.doithoai.answer.llm.TextView.GRAMMAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doithoai.answer.llm.Acts.Act;
import org.doithoai.answer.llm.Agent.Role;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/** An act in a text, with who does it and to whom. */
record EventMention(TextView text, AgentFinder agentsThere, Act act) {

  /** Furthest of a Vietnamese passive from its act with who acts between, in UTF-16 code units. */
  private static final int INSIDE = 80;

  /** Most words between an act and those who do it behind it: "Đồng chủ trì đối thoại là". */
  private static final int INVERTED = 5;

  private static final Pattern PARTICIPLE =
      Pattern.compile("\\p{L}+(?:ed|en|wn|ld|nt)(?: .*)?|\\p{L}+-\\p{L}+ed");

  boolean isNoun() {
    boolean thing =
        GRAMMAR.is(text.word(act.first() - 1), "thing")
            || GRAMMAR.is(text.word(act.first() - 2), "owner");
    return (thing && !act.words().endsWith("ed")) || act.isNoun();
  }

  boolean isPassive() {
    String before = text.word(act.first() - 1);
    boolean adverb = before.endsWith("ly") || GRAMMAR.is(before, "adverb");
    String auxiliary = adverb ? text.word(act.first() - 2) : before;
    return switch (text.language()) {
      case ENGLISH -> PARTICIPLE.matcher(act.words()).matches() && GRAMMAR.is(auxiliary, "be");
      case VIETNAMESE -> GRAMMAR.is(before, "passive") || inside().isPresent();
    };
  }

  /** Who acts in a Vietnamese passive: {@code được Thượng tướng Chiến mời}. */
  private Optional<Agent> inside() {
    int passive = passive();
    return agentsThere.all().stream()
        .filter(a -> passive >= 0 && a.span().start() >= passive)
        .filter(a -> a.span().end() <= act.span().start())
        .filter(a -> !isActBetween(passive, a.span().start()))
        .filter(a -> !isActBetween(a.span().end(), act.span().start()))
        .findFirst();
  }

  /**
   * Where the word of a Vietnamese passive begins that has who acts between it and the act, or -1.
   */
  private int passive() {
    int passive = -1;
    int at = act.first() - 1;
    while (text.language() == Language.VIETNAMESE
        && at > text.first()
        && !text.isCut(at, at + 1, ",;.:")
        && act.span().start() - text.tokens().get(at).end() <= INSIDE) {
      at--;
      if (GRAMMAR.is(text.word(at), "passive") && !text.isCut(at, at + 1, ",;.:")) {
        passive = text.tokens().get(at).start();
      }
    }
    return passive;
  }

  Span clause() {
    return text.clause(act.span());
  }

  /** The one named before it. */
  Optional<Agent> subject() {
    int end = inside().isPresent() ? passive() : act.span().start();
    return agentsThere
        .before(end)
        .or(() -> agentsThere.first(clause()).filter(a -> a.span().end() <= act.span().start()));
  }

  /** Those who act, by the sentence; several where "and" joins them; none where it is not said. */
  List<Agent> agents() {
    Optional<Agent> owner = isNoun() ? agentsThere.ownerBehind(act.span()) : Optional.empty();
    if (owner.isPresent()) {
      return List.of(owner.get());
    }
    if (isPassive()) {
      return inside()
          .or(() -> agentsThere.behind(act.span()).filter(a -> a.is(Role.BY)).findFirst())
          .stream()
          .toList();
    }
    Optional<Agent> subject = subject();
    if (subject.isEmpty() && isInverted()) {
      return agentsThere.behind(act.span()).filter(a -> !a.people().isEmpty()).toList();
    }
    return subject.map(this::together).orElse(List.of());
  }

  /** True if those who act are named behind it: "Taking part were", "Đồng chủ trì đối thoại là". */
  private boolean isInverted() {
    int from = text.wordAt(act.span().end());
    for (int i = from; i <= from + INVERTED && i < text.end(); i++) {
      if (text.isCut(i - 1, i, ",.;:")) {
        return false;
      }
      if (GRAMMAR.is(text.word(i), "is")) {
        return true;
      }
    }
    return false;
  }

  /** The one who acts and whom "and" joins to him: "A, Minister of B, and C, …, signed". */
  private List<Agent> together(Agent last) {
    List<Agent> together = new ArrayList<>(List.of(last));
    int at = text.wordAt(last.span().start()) - 1;
    for (int i = at; i > at - 9; i--) {
      if (GRAMMAR.is(text.word(i), "and")) {
        agentsThere.all().stream()
            .filter(a -> !a.isGoverned() && !a.people().isEmpty() && clause().contains(a.span()))
            .filter(a -> a.span().end() < last.span().start())
            .filter(a -> !isActBetween(a.span().end(), last.span().start()))
            .forEach(together::add);
        break;
      }
    }
    return together;
  }

  private boolean isActBetween(int from, int to) {
    return from < to && Acts.areBetween(text, text.wordAt(from), text.wordAt(to));
  }

  /** Those that it may be done to: named up to the next act, or else anywhere behind it. */
  List<Agent> patients() {
    if (isPassive()) {
      return subject().stream().toList();
    }
    List<Agent> all = agentsThere.behind(act.span()).filter(agent -> !agent.is(Role.TO)).toList();
    List<Agent> near =
        all.stream().filter(a -> !isActBetween(act.span().end(), a.span().start())).toList();
    return near.isEmpty() ? all : near;
  }
}
