package org.doithoai.answer.llm;

import static org.doithoai.answer.llm.TextView.GRAMMAR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.doithoai.answer.llm.Agent.Role;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;

/**
 * The agents of a text: people, the countries they stand for, both sides together. A word that puts
 * a name into another's phrase ("of Japan", "với Nhật Bản") keeps it from being one who acts.
 */
final class AgentFinder {

  /** Furthest between a governing word and the name, in words: titles stand between. */
  private static final int REACH = 9;

  /** Most words between two who act together: titles again. */
  private static final int TITLES = 7;

  private final TextView text;
  private final List<Agent> agents;

  /**
   * The agents of a text.
   *
   * @param antecedent whom a pronoun stands for, where that is known
   */
  AgentFinder(TextView text, ArticlePeople people, Optional<Agent> antecedent) {
    this.text = text;
    List<Agent> found = new ArrayList<>();
    for (ArticlePeople.Named named : people.in(text)) {
      String side = named.person().side();
      Set<String> sides = side == null ? Set.of() : Set.of(side);
      found.add(agent(sides, Set.of(named.person().id()), named.span()));
    }
    List<Span> offices = text.offices();
    for (Mention mention : text.mentions()) {
      if (mention.entity() instanceof Partner partner
          && offices.stream().noneMatch(office -> office.contains(mention.span()))) {
        found.add(agent(Set.of(partner.id()), Set.of(), mention.span()));
      }
    }
    for (PhraseSets.Found both : GRAMMAR.find(text, "both")) {
      found.add(agent(Set.of(Agent.ALL), Set.of(), both.span()));
    }
    antecedent.ifPresent(
        whom ->
            (whom.people().isEmpty() ? its(text) : pronouns(text))
                .forEach(span -> found.add(agent(whom.sides(), whom.people(), span))));
    found.sort(Comparator.comparing(Agent::span));
    this.agents = joined(found);
  }

  /** The pronouns for a person, and titles without a name behind them. */
  static List<Span> pronouns(TextView text) {
    return GRAMMAR.find(text).stream()
        .filter(f -> GRAMMAR.is(f.words(), "he") || isAlone(f, text))
        .map(PhraseSets.Found::span)
        .toList();
  }

  private static boolean isAlone(PhraseSets.Found title, TextView text) {
    int next = title.last() + 1;
    return GRAMMAR.is(title.words(), "title")
        && next < text.end()
        && (text.before(next).startsWith(",")
            || (!text.tokens().get(next).isCapitalised() && !text.word(next).equals("nước")));
  }

  /** The pronoun for what the sentence before is about, if it is the subject. */
  static List<Span> its(TextView text) {
    return GRAMMAR.is(text.word(text.first()), "it")
        ? List.of(text.tokens().get(text.first()).span())
        : List.of();
  }

  /**
   * The sides that stand inside longer names, as whose these things are: "Vietnam International
   * Defence Expo".
   *
   * @param partners those that are looked for
   */
  Stream<Agent> inNames(Set<Partner> partners) {
    return text.mentions().stream()
        .filter(mention -> !(mention.entity() instanceof Partner))
        .flatMap(
            mention ->
                partners.stream()
                    .filter(partner -> isIn(partner, mention.span().of(text.text())))
                    .map(p -> new Agent(Set.of(p.id()), Set.of(), mention.span(), Role.OF)));
  }

  private static boolean isIn(Partner partner, String name) {
    String words = " " + name.replaceAll("[^\\p{L}]+", " ") + " ";
    return partner.names().stream().anyMatch(n -> words.contains(" " + n.text() + " "));
  }

  List<Agent> all() {
    return agents;
  }

  /** True if all sides are named together, or each of those that act. */
  boolean names(Agent together) {
    Set<String> sides = new TreeSet<>();
    agents.forEach(agent -> sides.addAll(agent.sides()));
    return agents.stream().anyMatch(Agent::isAll)
        || (together.sides().contains(Agent.ALL)
            ? sides.size() > 1
            : sides.containsAll(together.sides()));
  }

  /** The last one that acts before this place. */
  Optional<Agent> before(int offset) {
    return agents.stream()
        .filter(agent -> !agent.isGoverned() && agent.span().end() <= offset)
        .reduce((one, next) -> next);
  }

  /** By whom this is done: "ASEAN-led", else the first one behind it with "by", else before it. */
  Optional<Agent> doer(Span deed) {
    return agents.stream()
        .filter(
            a -> a.span().end() + 1 == deed.start() && text.text().charAt(a.span().end()) == '-')
        .findFirst()
        .or(() -> behind(deed).filter(agent -> agent.is(Role.BY)).findFirst())
        .or(() -> before(deed.start()));
  }

  /** Whose this is, named behind it: "the visit of the President". */
  Optional<Agent> ownerBehind(Span thing) {
    return behind(thing).filter(agent -> agent.is(Role.OF)).findFirst();
  }

  Stream<Agent> behind(Span place) {
    return agents.stream().filter(agent -> agent.span().start() >= place.end());
  }

  /** The first one in this part of the text that acts, or whose something acts. */
  Optional<Agent> first(Span part) {
    return agents.stream()
        .filter(a -> (!a.isGoverned() || a.is(Role.OF)) && part.contains(a.span()))
        .findFirst();
  }

  private Agent agent(Set<String> sides, Set<String> people, Span span) {
    return new Agent(sides, people, span, role(span));
  }

  private Role role(Span span) {
    Tokens tokens = text.tokens();
    int at = text.wordAt(span.start());
    for (int i = at - 1; i >= text.first() && at - i <= REACH; i--) {
      if (tokens.gapBefore(i + 1) == Tokens.Gap.BREAK || GRAMMAR.is(text.word(i), "and")) {
        return Role.NONE;
      }
      Role role = Role.of(text.word(i));
      if (role != Role.NONE || !GRAMMAR.is(text.word(i), "transparent")) {
        return role;
      }
    }
    return Role.NONE;
  }

  /** The agents with those joined that act together, or of which the one is the other's. */
  private List<Agent> joined(List<Agent> sorted) {
    List<Agent> joined = new ArrayList<>();
    for (Agent agent : sorted) {
      Agent last = joined.isEmpty() ? null : joined.getLast();
      if (last == null) {
        joined.add(agent);
      } else if (agent.span().start() >= last.span().end()) {
        int from = text.wordAt(last.span().end());
        int to = text.wordAt(agent.span().start());
        if (areTogether(from, to)) {
          joined.set(joined.size() - 1, together(last, agent));
        } else if (isOwner(from, to) && !agent.people().isEmpty()) {
          Span span = new Span(last.span().start(), agent.span().end());
          joined.set(
              joined.size() - 1, new Agent(agent.sides(), agent.people(), span, last.role()));
        } else {
          joined.add(agent);
        }
      }
    }
    return List.copyOf(joined);
  }

  /** True if only a dash, or "and" with titles behind it, stands in these words. */
  private boolean areTogether(int from, int to) {
    if (from == to) {
      return text.before(to).matches(" ?[-–] ?");
    }
    boolean and = GRAMMAR.is(text.word(from), "and") && to - from <= TITLES;
    for (int i = from; i < to && and; i++) {
      Role role = Role.of(text.word(i));
      and = role == Role.NONE || role == Role.OF || role == Role.FOR;
    }
    return and;
  }

  /** True for "'s" with an office behind it: "Japan's Vice Minister Serizawa". */
  private boolean isOwner(int from, int to) {
    return from < to
        && text.word(from).equals("s")
        && text.before(from).matches("['’]")
        && to - from <= TITLES + 1
        && !text.isCut(from, to, ",;.-")
        && !Acts.areBetween(text, from, to);
  }

  private static Agent together(Agent one, Agent other) {
    Set<String> sides = new TreeSet<>(one.sides());
    sides.addAll(other.sides());
    Set<String> people = new TreeSet<>(one.people());
    people.addAll(other.people());
    return new Agent(sides, people, new Span(one.span().start(), other.span().end()), one.role());
  }
}
