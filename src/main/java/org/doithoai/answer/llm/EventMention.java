package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.answer.llm.EventLexicon.Act;
import org.doithoai.facts.Sentence;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/** An act in a text, with who does it and to whom. */
record EventMention(AnalyzedText reading, AgentFinder actors, Act act) {

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

  private static final Pattern PASSIVE_WITH_AGENT =
      Pattern.compile("(?iu)(?<![\\p{L}])(?:được|bị) [^,;.:]{1,80} $");

  /**
   * Between an act and those who do it behind it: "Taking part were", "Đồng chủ trì đối thoại là".
   */
  private static final Pattern INVERTED =
      Pattern.compile("(?iu)^(?: [^\\s,.;:]+){0,5}? (?:were|was|are|is|là|gồm|có) ");

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
    return form
        && (PASSIVE.matcher(text().substring(0, act.span().start())).find()
            || inside().isPresent());
  }

  /** Who acts in a Vietnamese passive: {@code được Thượng tướng Chiến mời}. */
  private Optional<Agent> inside() {
    int passive = passive();
    return actors.all().stream()
        .filter(a -> passive >= 0 && a.span().start() >= passive)
        .filter(a -> a.span().end() <= act.span().start())
        .filter(a -> !EventLexicon.areIn(before(passive, a.span()) + before(a.span().end(), act.span())))
        .findFirst();
  }

  /**
   * Where the word of a Vietnamese passive begins that has who acts between it and the act, or -1.
   */
  private int passive() {
    Matcher matcher = PASSIVE_WITH_AGENT.matcher(text().substring(0, act.span().start()));
    return reading.language() == Language.VIETNAMESE && matcher.find() ? matcher.start() : -1;
  }

  Span clause() {
    return reading.clauses().stream()
        .filter(c -> c.overlaps(act.span()))
        .findFirst()
        .orElse(act.span());
  }

  /** The one named before it. */
  Optional<Agent> subject() {
    int end = inside().isPresent() ? passive() : act.span().start();
    return actors
        .before(end)
        .or(() -> actors.first(clause()).filter(a -> a.span().end() <= act.span().start()));
  }

  /** Those who act, by the sentence; several where "and" joins them; none where it is not said. */
  List<Agent> agents() {
    Optional<Agent> owner = isNoun() ? actors.ownerBehind(act.span()) : Optional.empty();
    if (owner.isPresent()) {
      return List.of(owner.get());
    }
    if (isPassive()) {
      return inside().or(() -> behind().filter(Agent::by).findFirst()).stream().toList();
    }
    Optional<Agent> subject = subject();
    if (subject.isEmpty() && INVERTED.matcher(text().substring(act.span().end())).find()) {
      return behind().filter(a -> !a.people().isEmpty()).toList();
    }
    return subject.map(this::together).orElse(List.of());
  }

  /** The one who acts and whom "and" joins to him: "A, Minister of B, and C, …, signed". */
  private List<Agent> together(Agent last) {
    List<Agent> together = new ArrayList<>(List.of(last));
    if (JOINED.matcher(before(clause().start(), last.span())).find()) {
      actors.all().stream()
          .filter(a -> !a.governed() && !a.people().isEmpty() && clause().contains(a.span()))
          .filter(a -> a.span().end() < last.span().start())
          .filter(a -> !EventLexicon.areIn(before(a.span().end(), last.span())))
          .forEach(together::add);
    }
    return together;
  }

  private String text() {
    return reading.text();
  }

  private Stream<Agent> behind() {
    return actors.all().stream().filter(a -> a.span().start() >= act.span().end());
  }

  private String before(int from, Span until) {
    return text().substring(Math.min(from, until.start()), until.start());
  }

  /** Those that it may be done to: named up to the next act, or else anywhere behind it. */
  List<Agent> patients() {
    if (isPassive()) {
      return subject().stream().toList();
    }
    List<Agent> all = behind().filter(a -> !a.isGoal()).toList();
    List<Agent> near =
        all.stream().filter(a -> !EventLexicon.areIn(before(act.span().end(), a.span()))).toList();
    return near.isEmpty() ? all : near;
  }
}
