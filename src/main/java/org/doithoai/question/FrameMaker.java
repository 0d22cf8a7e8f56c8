package org.doithoai.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doithoai.question.AskingWords.Found;
import org.doithoai.question.QuestionFrame.Order;
import org.doithoai.question.QuestionFrame.Sign;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.DateMention;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Ordinal;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/** Puts the frame of one question together, as if nothing had been said before it. */
final class FrameMaker {

  /** What makes talk of a text that has no question. */
  private static final Set<Asking> TALK =
      EnumSet.of(Asking.COURTESY, Asking.COURTESY_FIRST, Asking.SMALL_TALK);

  private final String text;
  private final AnnotatedText typed;
  private final AnnotatedText read;
  private final AskingWords words;
  private final AskingWords other;
  private final LocalDate today;
  private final List<Correction> corrections;

  /** Names of the two languages, which are no countries. */
  private final List<Span> languages;

  private final List<Mention> mentions;
  private final List<DateMention> dates;

  /**
   * A maker.
   *
   * @param text as typed
   * @param typed the same with its annotations
   * @param read the same with diacritics read back, where it had none
   * @param plain true if it had none
   * @param corrections the words that were put right
   * @param today the day on which it is asked
   */
  FrameMaker(
      String text,
      AnnotatedText typed,
      AnnotatedText read,
      boolean plain,
      List<Correction> corrections,
      LocalDate today) {
    this.text = text;
    this.typed = typed;
    this.read = read;
    this.today = today;
    this.corrections = corrections;
    this.words = new AskingWords(read.tokens(), read.language(), read.sentences(), plain);
    this.other =
        new AskingWords(typed.tokens(), read.language().other(), List.of(), Folding.isPlain(text));
    this.languages = words.all(Asking.BOTH_LANGUAGES).map(words::span).toList();
    this.mentions =
        both(EntityLinker.called(read), EntityLinker.called(typed), Mention::span).stream()
            .filter(mention -> languages.stream().noneMatch(mention.span()::overlaps))
            .toList();
    this.dates = both(read.dates(), typed.dates(), DateMention::span);
  }

  /** What is learned of questions sees it so. */
  QuestionFeatures features() {
    return new QuestionFeatures(words, other, read, mentions, dates);
  }

  /**
   * The frame.
   *
   * @param answerLanguage the language to answer in; null for that of the question
   * @param models what is learned of questions
   */
  QuestionFrame make(@Nullable Language answerLanguage, QuestionModels models) {
    List<Found> talk = Courtesies.in(words);
    List<Span> scaffolding = new ArrayList<>(Courtesies.spans(words, talk));
    scaffolding.removeIf(s -> mentions.stream().anyMatch(m -> m.span().overlaps(s)));
    scaffolding.addAll(languages);
    AskedReader asked = new AskedReader(words, other, features(), models);
    Set<AnswerType> types = asked.types();
    List<Span> focus = asked.focus();
    scaffolding.addAll(asked.asking());
    Meetings meetings = new Meetings(words, read, mentions);
    List<Ordinal> editions = meetings.editions();
    editions.forEach(edition -> scaffolding.add(edition.span()));
    words.all(Asking.LAST, Asking.NEXT).map(words::span).forEach(scaffolding::add);
    if (types.isEmpty() && isOfRelationsAlone(mentions)) {
      types = Set.of(AnswerType.BRIEF);
    }
    ScopeReader scopes = new ScopeReader(words, read, types, focus, order());
    List<DateMention> periods = RelativePeriods.in(words, today);
    List<DateMention> years = RelativePeriods.bareYears(words, dates);
    Scope scope = scopes.read(meetings.bound(dates, together(periods, years), editions));
    scaffolding.addAll(scopes.scaffolding(scope));
    List<DateMention> times =
        scope.isListing()
            ? together(dates, together(periods, years))
            : types.contains(AnswerType.BRIEF) ? together(dates, periods) : dates;
    return new QuestionFrame(
        text,
        read,
        answerLanguage == null ? read.language() : answerLanguage,
        isSmallTalk(talk, types) ? Set.of(AnswerType.SMALL_TALK) : types,
        focus,
        meetings.subjects(editions),
        mentions,
        times,
        side(mentions),
        signs(asked),
        scaffolding,
        today,
        order(),
        scope,
        asked.term(text).orElse(null),
        ForeignWords.isForeign(typed),
        List.of(),
        List.of(),
        corrections);
  }

  private static List<DateMention> together(List<DateMention> some, List<DateMention> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** True for {@code relations between Vietnam and Japan} and nothing else. */
  private boolean isOfRelationsAlone(List<Mention> mentions) {
    List<Found> relations = words.all(Asking.RELATION).toList();
    return !relations.isEmpty()
        && !mentions.isEmpty()
        && IntStream.range(0, read.tokens().size())
            .allMatch(
                i ->
                    relations.stream().anyMatch(f -> f.covers(i))
                        || words.has(i, Asking.NOUN_END, Asking.DETERMINER, Asking.PREPOSITION)
                        || mentions.stream()
                            .anyMatch(m -> m.span().overlaps(read.tokens().get(i).span())));
  }

  /** What was found in the text as read, and what only shows in it as typed. */
  private <T> List<T> both(List<T> read, List<T> typed, Function<T, Span> place) {
    if (this.read == this.typed) {
      return read;
    }
    List<T> all = new ArrayList<>(read);
    typed.stream()
        .filter(t -> read.stream().noneMatch(r -> place.apply(r).overlaps(place.apply(t))))
        .forEach(all::add);
    all.sort((a, b) -> place.apply(a).compareTo(place.apply(b)));
    return all;
  }

  private boolean isSmallTalk(List<Found> talk, Set<AnswerType> types) {
    if (read.tokens().size() == 0) {
      return text.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL);
    }
    return types.isEmpty()
        && talk.stream().anyMatch(f -> TALK.contains(f.asking()))
        && Courtesies.coverAll(words);
  }

  private Set<Sign> signs(AskedReader asked) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    if (asked.isSure()) {
      signs.add(Sign.SURE);
    }
    if (words.all(Asking.Group.ASKING).findAny().isPresent()) {
      signs.add(Sign.ASKING);
    }
    boolean said =
        asked.types().contains(AnswerType.QUOTE)
            || asked.types().contains(AnswerType.STATEMENT)
            || words.all(Asking.SAYING).findAny().isPresent();
    if (said) {
      signs.add(Sign.OF_SAYING);
    }
    if (words.all(Asking.EITHER).anyMatch(asked::joinsContent)) {
      signs.add(Sign.EITHER);
    }
    if (words.all(Asking.COMPARING, Asking.COMPARED).findAny().isPresent()) {
      signs.add(Sign.COMPARING);
    }
    if (asked.types().contains(AnswerType.DATE)
        && words.all(Asking.YEAR_NOUN).anyMatch(asked::asksBy)) {
      signs.add(Sign.OF_YEAR);
    }
    if (words.all(Asking.LEADING).findAny().isPresent()) {
      signs.add(Sign.LEADING);
    }
    if (words.all(Asking.MEETING_NOUN).findAny().isPresent()) {
      signs.add(Sign.OF_MEETING);
    }
    if (words.all(Asking.ARTICLE_NOUN, Asking.ARTICLE).findAny().isPresent()) {
      signs.add(Sign.OF_ARTICLE);
    }
    if (words.all(Asking.HAPPENING_NOUN).findAny().isPresent()) {
      signs.add(Sign.OF_HAPPENING);
    }
    return signs;
  }

  /** The partner beside whose name a word says that its side of a meeting is meant. */
  private Optional<Partner> side(List<Mention> mentions) {
    return mentions.stream()
        .filter(mention -> mention.entity() instanceof Partner && isBesideSide(mention.span()))
        .map(mention -> (Partner) mention.entity())
        .findFirst();
  }

  private boolean isBesideSide(Span name) {
    int first = Math.max(0, read.tokens().indexAt(name.start()) - 2);
    int end = Math.min(read.tokens().size(), read.tokens().indexAt(name.end()) + 2);
    return IntStream.range(first, end)
        .anyMatch(i -> words.has(i, Asking.SIDE) || words.endingAt(i, Asking.SIDE) != null);
  }

  private Order order() {
    return words
        .all(Asking.LAST, Asking.FIRST, Asking.NEXT)
        .findFirst()
        .map(
            found ->
                switch (found.asking()) {
                  case LAST -> Order.LAST;
                  case FIRST -> Order.FIRST;
                  default -> Order.NEXT;
                })
        .orElse(Order.ANY);
  }
}
