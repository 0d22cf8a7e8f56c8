package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.doithoai.registry.Entity;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Person;
import org.doithoai.registry.Place;
import org.doithoai.registry.Series;
import org.doithoai.registry.Topic;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Language;
import org.doithoai.text.PersonName;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A name in a text.
 *
 * @param span where it stands, titles aside
 * @param kind what sort of thing has it
 * @param entity what the registry knows by it; null for others
 * @param parts its words, folded
 */
record Name(Span span, Kind kind, @Nullable Entity entity, List<String> parts) {

  /** What a name is of. */
  enum Kind {
    SIDE,
    PERSON,
    PLACE,
    TOPIC,
    OTHER
  }

  Name {
    parts = List.copyOf(parts);
  }

  /** The names in some words of a text, in order; none overlaps another. */
  static List<Name> in(AnnotatedText text, Span part, int first, int end) {
    List<Name> names = new ArrayList<>();
    for (Mention mention : text.within(EntityLinker.MENTIONS, Mention::span, part)) {
      Kind kind = isGovernment(mention, text) ? Kind.SIDE : kind(mention.entity());
      names.add(new Name(mention.span(), kind, mention.entity(), parts(mention.span(), text)));
    }
    for (PersonName person : text.within(PersonName.LAYER, PersonName::name, part)) {
      if (names.stream().noneMatch(name -> name.span().overlaps(person.name()))) {
        names.add(new Name(person.name(), Kind.PERSON, null, parts(person.name(), text)));
      }
    }
    List<Name> written = written(text, first, end);
    written.removeIf(each -> names.stream().anyMatch(name -> name.span().overlaps(each.span())));
    names.addAll(written);
    names.sort((one, other) -> one.span().compareTo(other.span()));
    return List.copyOf(names);
  }

  /**
   * True for a capital that stands for its government: {@code Tokyo said}, not {@code in Tokyo}.
   */
  private static boolean isGovernment(Mention mention, AnnotatedText text) {
    int word = text.tokens().indexAt(mention.span().start());
    boolean owns = text.text().startsWith("s", mention.span().end() + 1);
    boolean there =
        Contrasts.get().find(text.tokens(), Math.max(0, word - 1), word, text.language()).stream()
            .anyMatch(before -> before.is("where"));
    return mention.entity() instanceof Place place
        && place.capital()
        && place.country() != null
        && (owns || !there);
  }

  private static Kind kind(Entity entity) {
    return switch (entity) {
      case Partner _ -> Kind.SIDE;
      case Person _ -> Kind.PERSON;
      case Place _ -> Kind.PLACE;
      case Series _ -> Kind.TOPIC;
      case Topic _ -> Kind.TOPIC;
    };
  }

  private static List<String> parts(Span span, AnnotatedText text) {
    return folded(span.of(text.text()));
  }

  private static List<String> folded(String words) {
    return Tokens.of(words).words().stream().map(Token::folded).toList();
  }

  /** Words written with a capital, or with digits in them, where a sentence does not begin. */
  private static List<Name> written(AnnotatedText text, int first, int end) {
    List<Name> names = new ArrayList<>();
    for (int i = first; i < end; i++) {
      Token word = text.tokens().get(i);
      boolean english = text.language() == Language.ENGLISH;
      boolean stands = english ? !text.tokens().isFirstInSentence(i) && i > first : true;
      boolean foreign = !english && word.isPlain() && word.text().length() > 3;
      boolean capital = word.isCapitalised() && (word.isAcronym() || (english ? stands : foreign));
      if (capital && !word.isNumber()) {
        names.add(new Name(word.span(), Kind.OTHER, null, List.of(word.folded())));
      }
    }
    return names;
  }

  /** True if it is certainly a name, of a person, place or side. */
  boolean isCertain() {
    return kind != Kind.OTHER && kind != Kind.TOPIC;
  }

  /** True if both name the same. */
  boolean isSame(Name other) {
    if (entity != null && entity.equals(other.entity)) {
      return true;
    }
    if (kind == Kind.SIDE && other.kind == Kind.SIDE) {
      return country(entity) != null && Objects.equals(country(entity), country(other.entity));
    }
    if (kind == Kind.PERSON && other.kind == Kind.PERSON) {
      return forms().anyMatch(own -> other.forms().anyMatch(theirs -> isPart(own, theirs)));
    }
    return parts.equals(other.parts);
  }

  private static @Nullable String country(@Nullable Entity of) {
    return switch (of) {
      case Partner partner -> partner.country();
      case Place place -> place.country();
      case null, default -> null;
    };
  }

  /** The ways that it is called, each as its words, folded. */
  Stream<List<String>> forms() {
    Entity of = entity;
    Stream<List<String>> known =
        of == null
            ? Stream.empty()
            : Stream.of(Language.values())
                .flatMap(language -> of.names(language).stream())
                .map(Name::folded);
    return Stream.concat(Stream.of(parts), known);
  }

  /** True if all words of the shorter name are of the longer one, or the one it is called by. */
  private static boolean isPart(List<String> one, List<String> other) {
    Set<String> own = new HashSet<>(one);
    Set<String> theirs = new HashSet<>(other);
    return theirs.containsAll(own) || own.containsAll(theirs);
  }

  /** True if the other is the same, or the country that this person serves, or the reverse. */
  boolean isOneSideWith(Name other) {
    return isSame(other) || serves(this, other) || serves(other, this);
  }

  private static boolean serves(Name person, Name side) {
    return person.entity instanceof Person of
        && side.entity instanceof Partner partner
        && of.partner().equals(partner.id());
  }
}
