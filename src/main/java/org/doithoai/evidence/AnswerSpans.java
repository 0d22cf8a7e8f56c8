package org.doithoai.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.facts.Sentence;
import org.doithoai.question.AnswerType;
import org.doithoai.question.QuestionFrame;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Person;
import org.doithoai.retrieval.SoughtTerm;
import org.doithoai.text.DateMention;
import org.doithoai.text.Language;
import org.doithoai.text.PersonName;
import org.doithoai.text.Span;
import org.doithoai.text.Term;
import org.doithoai.text.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Finds in sentences what may be the very thing that one question asks for: persons for "who",
 * numbers for "how many". What the question says itself is no answer to it. Immutable.
 */
final class AnswerSpans {

  /** How many terms stand between what is counted and its number at most. */
  private static final int BESIDE = 4;

  /** At this distance, in terms, half of the nearness is left. */
  private static final double HALF = 4;

  private static final Set<AnswerType> SEEN =
      EnumSet.of(
          AnswerType.PERSON,
          AnswerType.OFFICE,
          AnswerType.DATE,
          AnswerType.DURATION,
          AnswerType.PLACE,
          AnswerType.COUNT,
          AnswerType.MONEY,
          AnswerType.SHARE,
          AnswerType.EDITION);

  private final QuestionFrame frame;
  private final List<SoughtTerm> terms;
  private final Set<AnswerType> types;
  private final Set<String> said;

  /** The country or body that a person who is asked for serves; null where none is named. */
  private final @Nullable Partner serves;

  private final List<Integer> focus = new ArrayList<>();

  AnswerSpans(QuestionFrame frame, List<SoughtTerm> terms) {
    this.frame = frame;
    this.terms = terms;
    this.types = frame.types().stream().filter(SEEN::contains).collect(Collectors.toSet());
    this.said =
        Terms.FOLDED.in(frame.text(), frame.language()).stream()
            .map(Term::text)
            .collect(Collectors.toSet());
    this.serves =
        frame
            .side()
            .or(
                () ->
                    frame.mentions().stream()
                        .filter(m -> frame.focus().stream().anyMatch(m.span()::overlaps))
                        .map(Mention::entity)
                        .filter(Partner.class::isInstance)
                        .map(Partner.class::cast)
                        .findFirst())
            .orElse(null);
    for (Span span : frame.focus()) {
      String words = span.of(frame.read().text()).toLowerCase(Locale.ROOT);
      for (int t = 0; t < terms.size(); t++) {
        String source = terms.get(t).term().source();
        if (words.contains(source) || source.contains(words)) {
          focus.add(t);
        }
      }
    }
  }

  /**
   * Whether the question asks for anything that a sentence shows whether it has it; who somebody is
   * may be told without any office.
   */
  boolean areSought() {
    return types.stream().anyMatch(type -> type != AnswerType.OFFICE);
  }

  /** The places of the terms that the question asks for one, or the number, of. */
  List<Integer> focus() {
    return focus;
  }

  /** Whether a sentence has anything of the sort; of things counted a number beside their noun. */
  boolean has(ReadSentence sentence, TermMatrix matrix) {
    return types.stream()
        .anyMatch(
            type ->
                isCounted(type)
                    ? in(sentence, matrix).stream().anyMatch(AnswerSpan::focused)
                    : !unsaid(type, sentence).isEmpty());
  }

  /** Whether only a number beside the noun that is asked for is of the sort. */
  private boolean isCounted(AnswerType type) {
    return type == AnswerType.COUNT && !focus.isEmpty();
  }

  /** What a sentence has of the sort. */
  List<AnswerSpan> in(ReadSentence sentence, TermMatrix matrix) {
    List<AnswerSpan> answers = new ArrayList<>();
    List<Term> places = List.of();
    for (AnswerType type : types) {
      for (Span span : unsaid(type, sentence)) {
        places = places.isEmpty() ? TypedSpans.terms(sentence) : places;
        int at = TypedSpans.placeOf(places, span);
        BitSet others = TypedSpans.titlesOfOthers(sentence, places, span);
        answers.add(
            new AnswerSpan(
                type, span, near(sentence, matrix, at, others), isFocused(sentence, matrix, at)));
      }
    }
    return answers;
  }

  /**
   * How near the terms of the question stand, by their weight.
   *
   * @param others the places of terms that say something of somebody else
   */
  private double near(ReadSentence sentence, TermMatrix matrix, int at, BitSet others) {
    double near = 0;
    double all = 0;
    for (int t = 0; t < terms.size(); t++) {
      if (!terms.get(t).carried()) {
        double weight = terms.get(t).weight();
        int distance = distance(sentence, matrix.matcher(t), at, others);
        near += distance == Integer.MAX_VALUE ? 0 : weight * HALF / (HALF + distance);
        all += weight;
      }
    }
    return all == 0 ? 0 : near / all;
  }

  private boolean isFocused(ReadSentence sentence, TermMatrix matrix, int at) {
    return focus.stream()
        .anyMatch(t -> distance(sentence, matrix.matcher(t), at, new BitSet()) <= BESIDE);
  }

  private static int distance(ReadSentence sentence, TermMatcher matcher, int at, BitSet others) {
    int distance = Integer.MAX_VALUE;
    for (int place : matcher.places(sentence)) {
      if (!others.get(place)) {
        distance = Math.min(distance, Math.abs(place - at));
      }
    }
    return distance;
  }

  private List<Span> unsaid(AnswerType type, ReadSentence read) {
    Sentence sentence = read.sentence();
    if (type == AnswerType.OFFICE) {
      return holders(sentence);
    }
    return TypedSpans.of(type, read).stream()
        .filter(span -> !isSaid(span.of(sentence.of().text()), sentence.language()))
        .filter(span -> !isNamed(sentence, span))
        .filter(span -> type != AnswerType.PERSON || isOther(sentence, span))
        .filter(span -> type != AnswerType.DATE || isOfYear(sentence, span))
        .toList();
  }

  /** Whether it is a person whom the question does not call, and no known one of another side. */
  private boolean isOther(Sentence sentence, Span span) {
    boolean otherSide =
        serves != null
            && sentence.of().within(EntityLinker.MENTIONS, Mention::span, span).stream()
                .anyMatch(m -> m.entity() instanceof Person p && !p.partner().equals(serves.id()));
    return !otherSide && !isCalled(span.of(sentence.of().text()), sentence.language());
  }

  /** The people whom the question names, where their rank or office is told. */
  private List<Span> holders(Sentence sentence) {
    return sentence.people().stream()
        .filter(person -> person.rank(sentence.of()) != null)
        .map(PersonName::name)
        .filter(
            name ->
                isCalled(name.of(sentence.of().text()), sentence.language())
                    || isNamed(sentence, name))
        .toList();
  }

  /** Whether the question has a name that is this one or part of it. */
  private boolean isCalled(String name, Language language) {
    Set<String> words =
        Terms.FOLDED.in(name, language).stream().map(Term::text).collect(Collectors.toSet());
    return terms.stream()
        .filter(SoughtTerm::isName)
        .map(term -> Terms.FOLDED.in(term.term().source(), language))
        .anyMatch(
            asked -> !asked.isEmpty() && asked.stream().map(Term::text).allMatch(words::contains));
  }

  private boolean isSaid(String words, Language language) {
    return Terms.FOLDED.in(words, language).stream().map(Term::text).allMatch(said::contains);
  }

  /** Whether it is the name of something that the question names, be it by another name. */
  private boolean isNamed(Sentence sentence, Span span) {
    return sentence.of().within(EntityLinker.MENTIONS, Mention::span, span).stream()
        .anyMatch(m -> frame.mentions().stream().anyMatch(q -> q.entity().equals(m.entity())));
  }

  /** Whether it says a year, where a year is asked for. */
  private boolean isOfYear(Sentence sentence, Span date) {
    return !frame.signs().contains(QuestionFrame.Sign.OF_YEAR)
        || sentence.of().within(DateMention.LAYER, DateMention::span, date).stream()
            .anyMatch(said -> said.year() != null);
  }
}
