package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.facts.Sentence;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

/**
 * Who does something in a text: people, the countries they stand for, both sides together. A word
 * that puts a name into another's phrase ("of Japan", "với Nhật Bản") keeps it from being one who
 * acts.
 */
final class AgentFinder {

  /** Furthest between a governing word and the name, in words: titles stand between. */
  private static final int REACH = 9;

  private static final Pattern BOTH =
      Sentence.words(
          "(?:the )?two (?:sides|countries|nations|ministers|ministries|parties|militaries"
              + "|armies|governments|officials|heads of delegation|defence ministers"
              + "|deputy ministers|defence ministries)|both (?:sides|countries|nations|ministers"
              + "|ministries|parties|of them|defence ministers)|each side|each of them|they"
              + "|their sides|hai (?:bên|nước|bộ trưởng|thứ trưởng|bộ|trưởng đoàn|quốc gia|phía"
              + "|vị|đoàn)|đôi bên|mỗi bên|các bên|họ|bộ quốc phòng hai nước|quân đội hai nước");

  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?:(?<![\\p{L}])(?:[Hh]e|[Ss]he)(?![\\p{L}])|(?<![\\p{L}])(?:[Ôô]ng|[Bb]à"
              + "|[Đđ]ại tướng|[Tt]hượng tướng|[Tt]rung tướng|Bộ trưởng|Thứ trưởng)(?=,| (?!\\p{Lu}"
              + "|nước|Bộ)))");

  private static final Pattern IT = Pattern.compile("^It(?= )");

  private static final Set<String> GOVERNING =
      words(
          "of in to with from by for between at on against towards toward among under "
              + "than about alongside và and của với tại ở cho từ đến tới giữa sang về bởi cùng "
              + "thăm mời invite invited inviting congratulate congratulated chúc mừng gặp met "
              + "thanked thank help helped helping support supported supporting giúp đỡ trợ hộ");

  private static final Set<String> JOINING = words("and và of for");

  private static final Set<String> TRANSPARENT =
      words(
          "the a his its both minister deputy vice secretary permanent senior lieutenant general"
              + " president host counterpart national defence defense mr leaders ministry officers"
              + " đại thượng trung thiếu tướng bộ trưởng thứ ông bà cá nhân lãnh đạo quốc phòng"
              + " tổng thống chủ tịch nước ngài đồng chí vùng người cấp chính thức nhà");

  /** Between two who act together; titles may follow. */
  private static final Pattern AND =
      Pattern.compile("(?iu) ?[-–] ?|\\W*(?:and|và)\\W+(?:\\p{L}+[ ,.]+){0,6}");

  /** Between a country and its official: "Japan's Vice Minister Serizawa"; no act among them. */
  private static final Pattern OWNS = Pattern.compile("(?iu)['’]s((?: \\p{L}+){0,7}) ?");

  private static Set<String> words(String list) {
    return Set.of(list.split(" ", -1));
  }

  private final AnalyzedText reading;
  private final List<Agent> actors;

  /**
   * The actors of a text.
   *
   * @param antecedent whom a pronoun stands for, where that is known
   */
  AgentFinder(AnalyzedText reading, ArticlePeople people, Optional<Agent> antecedent) {
    this.reading = reading;
    List<Agent> found = new ArrayList<>();
    for (ArticlePeople.Named named : people.in(reading.tokens())) {
      String side = named.person().side();
      found.add(
          actor(side == null ? Set.of() : Set.of(side), Set.of(named.person().id()), named.span()));
    }
    List<Span> offices = OfficeCheck.in(reading);
    for (Mention mention : reading.mentions()) {
      if (mention.entity() instanceof Partner partner
          && offices.stream().noneMatch(office -> office.contains(mention.span()))) {
        found.add(actor(Set.of(partner.id()), Set.of(), mention.span()));
      }
    }
    Matcher both = BOTH.matcher(reading.text());
    while (both.find()) {
      found.add(actor(Set.of(Agent.ALL), Set.of(), new Span(both.start(), both.end())));
    }
    antecedent.ifPresent(
        whom -> {
          Matcher pronoun = (whom.people().isEmpty() ? IT : PRONOUN).matcher(reading.text());
          while (pronoun.find()) {
            found.add(actor(whom.sides(), whom.people(), new Span(pronoun.start(), pronoun.end())));
          }
        });
    found.sort(Comparator.comparing(Agent::span));
    this.actors = joined(found);
  }

  /**
   * The sides that stand inside longer names, as whose these things are: "Vietnam International
   * Defence Expo".
   *
   * @param partners those that are looked for
   */
  List<Agent> inNames(Set<Partner> partners) {
    List<Agent> found = new ArrayList<>();
    for (Mention mention : reading.mentions()) {
      String name = mention.span().of(reading.text());
      for (Partner partner : partners) {
        boolean named =
            !(mention.entity() instanceof Partner)
                && partner.names().stream().anyMatch(n -> isIn(n.text(), name));
        if (named) {
          found.add(new Agent(Set.of(partner.id()), Set.of(), mention.span(), "of"));
        }
      }
    }
    return found;
  }

  private static boolean isIn(String partner, String name) {
    return Pattern.compile("(?<![\\p{L}])" + Pattern.quote(partner) + "(?![\\p{L}])")
        .matcher(name)
        .find();
  }

  /** Whether the text has a pronoun for a person. */
  static boolean hasPronoun(String text) {
    return PRONOUN.matcher(text).find();
  }

  /** Whether its subject is what the sentence before is about. */
  static boolean beginsWithIt(String text) {
    return IT.matcher(text).find();
  }

  List<Agent> all() {
    return actors;
  }

  /** The last one that acts before this place; else the one who acts first in the text. */
  Optional<Agent> before(int offset) {
    Optional<Agent> last = Optional.empty();
    for (Agent actor : actors) {
      if (!actor.governed() && actor.span().end() <= offset) {
        last = Optional.of(actor);
      }
    }
    return last;
  }

  /** By whom this is done: "ASEAN-led", else the first one behind it with "by", else before it. */
  Optional<Agent> doer(Span deed) {
    return actors.stream()
        .filter(actor -> actor.span().end() + 1 == deed.start() && isHyphen(actor.span().end()))
        .findFirst()
        .or(() -> behind(deed).filter(Agent::by).findFirst())
        .or(() -> before(deed.start()));
  }

  /** Whose this is, named behind it: "the visit of the President". */
  Optional<Agent> ownerBehind(Span thing) {
    return behind(thing).filter(Agent::owns).findFirst();
  }

  private boolean isHyphen(int offset) {
    return reading.text().charAt(offset) == '-';
  }

  private Stream<Agent> behind(Span place) {
    return actors.stream().filter(actor -> actor.span().start() >= place.end());
  }

  /** The first one in this part of the text that acts, or whose something acts. */
  Optional<Agent> first(Span part) {
    return actors.stream()
        .filter(a -> (!a.governed() || a.owns()) && part.contains(a.span()))
        .findFirst();
  }

  private Agent actor(Set<String> sides, Set<String> people, Span span) {
    String governing = governing(span);
    boolean coordination = governing.equals("and") || governing.equals("và");
    return new Agent(sides, people, span, coordination ? "" : governing);
  }

  /** The word whose phrase the name stands in; empty when it stands for itself. */
  private String governing(Span span) {
    Tokens tokens = reading.tokens();
    int at = reading.wordAt(span.start());
    for (int i = at - 1; i >= 0 && at - i <= REACH; i--) {
      if (tokens.gapBefore(i + 1) == Tokens.Gap.BREAK) {
        return "";
      }
      String word = tokens.get(i).word();
      if (GOVERNING.contains(word)) {
        return word;
      }
      if (!TRANSPARENT.contains(word)) {
        return "";
      }
    }
    return "";
  }

  /** Names that only "and" or a dash stands between act together. */
  private List<Agent> joined(List<Agent> sorted) {
    List<Agent> joined = new ArrayList<>();
    for (Agent actor : sorted) {
      Agent last = joined.isEmpty() ? null : joined.getLast();
      if (last == null || actor.span().start() < last.span().end()) {
        if (last == null) {
          joined.add(actor);
        }
        continue;
      }
      String between = reading.text().substring(last.span().end(), actor.span().start());
      boolean and = AND.matcher(between).matches() && !isGoverning(between);
      boolean owns =
          OWNS.matcher(between).matches() && !actor.people().isEmpty() && !EventLexicon.areIn(between);
      if (and) {
        joined.set(joined.size() - 1, together(last, actor));
      } else if (owns) {
        Span span = new Span(last.span().start(), actor.span().end());
        joined.set(
            joined.size() - 1, new Agent(actor.sides(), actor.people(), span, last.governing()));
      } else {
        joined.add(isCoordinated(between) ? governedLike(last, actor) : actor);
      }
    }
    return List.copyOf(joined);
  }

  /** Whether a word stands there that begins another phrase: "ASEAN and what is led by Japan". */
  private static boolean isGoverning(String between) {
    return Tokens.of(between).words().stream()
        .map(Token::word)
        .anyMatch(word -> GOVERNING.contains(word) && !JOINING.contains(word));
  }

  private static boolean isCoordinated(String between) {
    return between.matches("(?iu)[^,;’']{0,40}\\b(?:and|và)\\s+\\p{L}*\\s*");
  }

  private static Agent governedLike(Agent last, Agent actor) {
    String governing = actor.governed() ? actor.governing() : last.governing();
    return new Agent(actor.sides(), actor.people(), actor.span(), governing);
  }

  private static Agent together(Agent one, Agent other) {
    Set<String> sides = new TreeSet<>(one.sides());
    sides.addAll(other.sides());
    Set<String> people = new TreeSet<>(one.people());
    people.addAll(other.people());
    return new Agent(
        sides, people, new Span(one.span().start(), other.span().end()), one.governing());
  }
}
