package org.doithoai.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Registry;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/** What is recorded of a meeting, in words. */
final class MeetingFacts {

  /** People that stand for the leaders where nobody is said to have led. */
  private static final int NAMED = 2;

  /** What a brief or a comparison tells of a meeting, in this order. */
  enum Row {
    DATE(Fact.Kind.DATE),
    PLACE(Fact.Kind.PLACE),
    CHAIRS(Fact.Kind.CHAIR),
    DOCUMENTS(Fact.Kind.DOCUMENT),
    FIELDS(Fact.Kind.FIELD);

    private final Fact.Kind kind;

    Row(Fact.Kind kind) {
      this.kind = kind;
    }

    /** The key of its label. */
    String key() {
      return "compare." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final Registry registry;

  MeetingFacts(Registry registry) {
    this.registry = registry;
  }

  /** The facts of a row; of the leaders at least whom the report names first. */
  List<Fact> facts(Row row, IndexedArticle article) {
    List<Fact> facts = article.facts(row.kind).toList();
    if (facts.isEmpty() && row == Row.CHAIRS) {
      return article.facts(Fact.Kind.PERSON).limit(NAMED).toList();
    }
    return row == Row.DATE || row == Row.PLACE ? facts.stream().limit(1).toList() : facts;
  }

  /** A row in words; empty where the report does not tell. */
  String value(Row row, IndexedArticle article, Wording wording) {
    List<Fact> facts = facts(row, article);
    return switch (row) {
      case DATE -> joined(facts, fact -> wording.date(fact.value()));
      case PLACE -> joined(facts, fact -> place(fact, wording.language()));
      case CHAIRS -> people(facts, wording);
      case DOCUMENTS, FIELDS -> joined(facts, Fact::value);
    };
  }

  private static String joined(List<Fact> facts, Function<Fact, String> words) {
    return facts.stream().map(words).distinct().collect(Collectors.joining("; "));
  }

  /** The sentences that say a row, two at most. */
  List<Span> spans(Row row, IndexedArticle article) {
    return facts(row, article).stream().map(Fact::span).distinct().limit(2).toList();
  }

  /** The place's name in the asker's language. */
  String place(Fact place, Language language) {
    return registry.find(place.value()).map(entity -> entity.name(language)).orElse(place.value());
  }

  /** The people with their offices, joined as a person would. */
  static String people(List<Fact> people, Wording wording) {
    List<String> names =
        people.stream()
            .map(
                person -> {
                  String office = person.detail();
                  return office == null || office.isBlank()
                      ? person.value()
                      : wording.say("person.office", person.value(), office.strip());
                })
            .distinct()
            .toList();
    return wording.list(names);
  }

  /**
   * Who led the meeting, of one side if one is asked about; none where that is not recorded.
   *
   * @param side whose leader is asked for
   */
  List<Fact> leaders(IndexedArticle article, Optional<Partner> side) {
    List<Fact> chairs = article.facts(Fact.Kind.CHAIR).toList();
    if (side.isEmpty()) {
      return chairs;
    }
    List<Fact> theirs = ofSide(chairs, side.get());
    return theirs.isEmpty()
        ? ofSide(article.facts(Fact.Kind.PERSON).limit(NAMED).toList(), side.get())
        : theirs;
  }

  private static List<Fact> ofSide(List<Fact> people, Partner side) {
    List<Fact> theirs = people.stream().filter(p -> side.id().equals(p.party())).toList();
    if (!theirs.isEmpty() || side.home()) {
      return theirs;
    }
    return people.stream().filter(p -> p.party() == null).toList();
  }

  /**
   * What other reports of the same edition say of its day or place instead.
   *
   * @param said what the first report says
   */
  List<IndexedArticle> contradicting(Fact said, IndexedArticle first, List<IndexedArticle> others) {
    Optional<String> edition = first.fact(Fact.Kind.EDITION).map(Fact::value);
    List<IndexedArticle> contradicting = new ArrayList<>();
    for (IndexedArticle other : others) {
      Optional<Fact> instead = other.fact(said.kind());
      boolean same =
          edition.isPresent()
              && other.says(Fact.Kind.EDITION, edition.get())
              && first
                  .facts(Fact.Kind.PARTNER)
                  .anyMatch(p -> other.says(Fact.Kind.PARTNER, p.value()));
      if (same
          && instead.isPresent()
          && !agree(said.value(), instead.get().value())
          && contradicting.stream().noneMatch(c -> c.says(said.kind(), instead.get().value()))) {
        contradicting.add(other);
      }
    }
    return contradicting;
  }

  /** Whether two values may be the same: a day with its year and one without. */
  private static boolean agree(String one, String other) {
    String shorter = one.length() < other.length() ? one : other;
    String longer = one.length() < other.length() ? other : one;
    return longer.equals(shorter)
        || (shorter.startsWith("--") && longer.endsWith(shorter.substring(1)));
  }
}
