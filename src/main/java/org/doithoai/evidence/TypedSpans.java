package org.doithoai.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.facts.Sentence;
import org.doithoai.question.AnswerType;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Person;
import org.doithoai.registry.Place;
import org.doithoai.text.Cue;
import org.doithoai.text.CueMention;
import org.doithoai.text.DateMention;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Ordinal;
import org.doithoai.text.PersonName;
import org.doithoai.text.Quantity;
import org.doithoai.text.Span;
import org.doithoai.text.Term;
import org.doithoai.text.Terms;
import org.doithoai.text.Tokens;

/** What a sentence has of each sort of thing that a question may ask for, whatever the question. */
final class TypedSpans {

  private TypedSpans() {}

  /** The stretches of one sort; empty for a sort that no stretch shows. */
  static List<Span> of(AnswerType type, ReadSentence read) {
    Sentence sentence = read.sentence();
    return switch (type) {
      case PERSON, OFFICE -> people(sentence);
      case DATE -> read.dates().stream().map(DateMention::span).toList();
      case PLACE -> places(read);
      case DURATION -> quantities(sentence, Quantity.Kind.MEASURE);
      case MONEY -> quantities(sentence, Quantity.Kind.MONEY);
      case SHARE -> quantities(sentence, Quantity.Kind.PERCENT);
      case COUNT -> quantities(sentence, Quantity.Kind.values());
      case EDITION -> read.ordinals().stream().map(Ordinal::span).toList();
      default -> List.of();
    };
  }

  private static List<Span> people(Sentence sentence) {
    List<Span> people = new ArrayList<>();
    sentence.people().stream().map(PersonName::name).forEach(people::add);
    sentence
        .mentionsOf(Person.class)
        .map(mention -> inText(sentence, mention))
        .filter(span -> people.stream().noneMatch(span::overlaps))
        .forEach(people::add);
    return people;
  }

  /** Places, countries behind a word for being there, and unknown names behind such a word. */
  private static List<Span> places(ReadSentence read) {
    Sentence sentence = read.sentence();
    List<Span> places = new ArrayList<>();
    List<CueMention> there = sentence.all(Cue.BEING_IN);
    for (Mention mention : sentence.mentions()) {
      Span span = inText(sentence, mention);
      int first = sentence.of().tokens().indexAt(span.start());
      boolean behind = there.stream().anyMatch(cue -> cue.last() == first - 1);
      if (mention.entity() instanceof Place || (mention.entity() instanceof Partner && behind)) {
        places.add(span);
      }
    }
    for (CueMention cue : there) {
      Span name = nameFrom(cue.last() + 1, sentence);
      boolean date = sentence.dates().stream().anyMatch(d -> d.span().overlaps(name));
      boolean none = name.length() == 0 || date || isWord(read, name);
      if (!none && places.stream().noneMatch(name::overlaps)) {
        places.add(name);
      }
    }
    return places;
  }

  private static Span nameFrom(int first, Sentence sentence) {
    Tokens tokens = sentence.of().tokens();
    int end = first;
    while (end < sentence.place().end()
        && tokens.get(end).isCapitalised()
        && (end == first || isJoined(tokens, end))) {
      end++;
    }
    return end == first ? new Span(0, 0) : tokens.span(first, end - 1);
  }

  private static boolean isJoined(Tokens tokens, int word) {
    boolean abbreviation = tokens.get(word - 1).text().length() <= 2;
    return tokens.gapBefore(word) == Tokens.Gap.JOINED
        || (abbreviation && tokens.gapBefore(word) == Tokens.Gap.STOP);
  }

  private static Span inText(Sentence sentence, Mention mention) {
    int start = sentence.span().start();
    return new Span(start + mention.span().start(), start + mention.span().end());
  }

  private static List<Span> quantities(Sentence sentence, Quantity.Kind... kinds) {
    List<Quantity.Kind> wanted = List.of(kinds);
    return sentence.of().within(Quantity.LAYER, Quantity::span, sentence.span()).stream()
        .filter(quantity -> wanted.contains(quantity.kind()))
        .map(Quantity::span)
        .toList();
  }

  /** Whether it is the first syllable of a Vietnamese word, as the "Trung" of "Trung tâm". */
  private static boolean isWord(ReadSentence read, Span span) {
    if (read.sentence().language() != Language.VIETNAMESE) {
      return false;
    }
    List<Term> terms = terms(read);
    int at = placeOf(terms, span);
    return at < terms.size() && terms.get(at).span().end() >= span.end() && read.isJoined(at);
  }

  /**
   * The places of the terms in the ranks and offices of people other than one.
   *
   * @param terms those of the sentence
   * @param one where a person is named; of anything else nothing is somebody else's
   */
  static BitSet titlesOfOthers(ReadSentence read, List<Term> terms, Span one) {
    BitSet places = new BitSet();
    List<PersonName> people = read.sentence().people();
    if (people.stream().anyMatch(person -> person.name().overlaps(one))) {
      String text = read.sentence().of().text();
      String called = Folding.fold(one.of(text));
      people.stream()
          .filter(person -> !Folding.fold(person.name().of(text)).equals(called))
          .flatMap(person -> Stream.of(person.title(), person.office()))
          .filter(Objects::nonNull)
          .forEach(title -> places.set(placeOf(terms, title), placeFrom(terms, title.end())));
    }
    return places;
  }

  private static int placeFrom(List<Term> terms, int offset) {
    return placeOf(terms, new Span(offset, offset));
  }

  /** The terms of a sentence in order. */
  static List<Term> terms(ReadSentence read) {
    Sentence sentence = read.sentence();
    return Terms.EXACT.in(
        sentence.of().tokens(),
        sentence.place().first(),
        sentence.place().end(),
        sentence.language());
  }

  /** The place among the terms at which a stretch of the text begins. */
  static int placeOf(List<Term> terms, Span span) {
    int at = 0;
    while (at < terms.size() && terms.get(at).span().start() < span.start()) {
      at++;
    }
    return at;
  }
}
