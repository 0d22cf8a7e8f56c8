package org.doithoai.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.doithoai.question.AskingWords.Found;
import org.doithoai.question.QuestionFrame.Order;
import org.doithoai.registry.Partner;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what a question leaves open from the ones before it. One that only names another
 * partner, edition or date ({@code còn lần thứ 15?}, {@code and with Japan?}) asks the question
 * before it again with that changed; one that asks something of its own ({@code and who led the
 * Japanese side?}) keeps the meeting.
 */
final class FollowUps {

  /** So few words of its own leave open what they are about. */
  private static final int SHORT = 6;

  private static final int MOST_BEFORE = 3;

  private final BiFunction<String, Language, QuestionFrame> reader;

  /**
   * Follow-ups.
   *
   * @param reader reads a text by itself, in that language where it does not tell
   */
  FollowUps(BiFunction<String, Language, QuestionFrame> reader) {
    this.reader = reader;
  }

  /**
   * A question with what it takes from those before it.
   *
   * @param own the question by itself
   * @param earlier those before it, oldest first
   */
  QuestionFrame resolve(QuestionFrame own, List<QuestionFrame> earlier) {
    QuestionFrame last =
        earlier.reversed().stream().filter(frame -> !isTalk(frame)).findFirst().orElse(null);
    if (last == null || isTalk(own)) {
      return own;
    }
    Optional<String> again = askedAgain(own, last);
    if (again.isPresent()) {
      QuestionFrame replaced = reader.apply(again.get(), last.language());
      return keepOpen(replaced.answeredIn(own.answerLanguage()), last, last.before());
    }
    return leans(own) ? keepOpen(own, last, before(last)) : own;
  }

  private static boolean isTalk(QuestionFrame frame) {
    return frame.asks(AnswerType.SMALL_TALK) || (frame.isEmpty() && !opens(frame));
  }

  private static boolean opens(QuestionFrame frame) {
    return AskingWords.of(frame).all(Asking.OPENER).findAny().isPresent();
  }

  /** A question that leads up to the next, whatever that says, put before it. */
  static QuestionFrame ledUpTo(QuestionFrame frame, List<QuestionFrame> leadIns) {
    List<QuestionFrame> before = new ArrayList<>(leadIns);
    frame.before().stream().filter(each -> !before.contains(each)).forEach(before::add);
    return leadIns.isEmpty() ? frame : keepOpen(frame, leadIns.getLast(), latest(before));
  }

  private static List<QuestionFrame> before(QuestionFrame last) {
    List<QuestionFrame> before = new ArrayList<>(last.before());
    before.add(last);
    return latest(before);
  }

  private static List<QuestionFrame> latest(List<QuestionFrame> frames) {
    return frames.subList(Math.max(0, frames.size() - MOST_BEFORE), frames.size());
  }

  /** The question before with what this one names instead, if it does nothing else. */
  private static Optional<String> askedAgain(QuestionFrame own, QuestionFrame last) {
    AskingWords words = AskingWords.of(own);
    if (!own.types().isEmpty() || content(own, words) > 0) {
      return Optional.empty();
    }
    Optional<String> otherSide = otherSide(words, last);
    if (otherSide.isPresent()) {
      return otherSide;
    }
    Replacement replacement = new Replacement(own, last);
    boolean opened = words.all(Asking.OPENER, Asking.FILLER).findAny().isPresent();
    return replacement.namesAny() && (opened || replacement.fitsAny())
        ? Optional.of(replacement.text())
        : Optional.empty();
  }

  /** The question before, asked of the partner where it was asked of Vietnam. */
  private static Optional<String> otherSide(AskingWords words, QuestionFrame last) {
    Optional<Partner> partner =
        last.subjects().stream().flatMap(s -> s.withPartner().stream()).findFirst();
    Optional<Span> home = Named.in(last).stream().filter(Named::home).map(Named::span).findFirst();
    if (words.all(Asking.OTHER_SIDE).findAny().isEmpty() || partner.isEmpty() || home.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(last.text());
    text.replace(home.get().start(), home.get().end(), partner.get().name(last.language()));
    return Optional.of(text.toString());
  }

  /** How many words say something that neither a name nor the form of a follow-up does. */
  private static long content(QuestionFrame own, AskingWords words) {
    List<Span> names = Named.in(own).stream().map(Named::span).toList();
    Stream<Span> titles =
        words
            .all(Asking.PERSON_NOUN)
            .map(words::span)
            .filter(title -> names.stream().anyMatch(name -> isBefore(title, name)));
    Stream<Span> form = words.all(Asking.FILLER, Asking.OTHER_SIDE).map(words::span);
    List<Span> taken = Stream.of(names.stream(), titles, form).flatMap(each -> each).toList();
    return own.contentWords().stream()
        .filter(word -> taken.stream().noneMatch(span -> span.overlaps(word.span())))
        .count();
  }

  private static boolean isBefore(Span title, Span name) {
    return title.end() < name.start() && name.start() - title.end() <= 2;
  }

  private static boolean leans(QuestionFrame own) {
    AskingWords words = AskingWords.of(own);
    List<Found> talk = Courtesies.in(words);
    boolean opened = talk.stream().anyMatch(f -> f.asking() == Asking.OPENER);
    if (opened || words.all(Asking.REFERRING_BACK, Asking.OTHER_SIDE).findAny().isPresent()) {
      return true;
    }
    int named = firstOfItsOwn(own);
    boolean refers =
        words
            .all(Asking.REFERRING)
            .filter(f -> talk.stream().noneMatch(t -> words.span(t).overlaps(words.span(f))))
            .anyMatch(f -> words.span(f).start() < named);
    return refers || (named == Integer.MAX_VALUE && content(own, words) <= SHORT);
  }

  /** Where it first names something itself, in its text; the largest number for nowhere. */
  private static int firstOfItsOwn(QuestionFrame own) {
    Stream<Integer> names =
        Named.in(own).stream().filter(name -> !name.home()).map(name -> name.span().start());
    Stream<Integer> dates = own.dates().stream().map(date -> date.span().start());
    Stream<Integer> editions = Named.editions(own).stream().map(Span::start);
    List<Token> words = own.read().tokens().words();
    Stream<Integer> others =
        words.stream()
            .filter(word -> isName(own, word))
            .filter(word -> Named.in(own).stream().noneMatch(n -> n.span().overlaps(word.span())))
            .map(Token::start);
    return Stream.of(names, dates, editions, others)
        .flatMap(each -> each)
        .min(Integer::compare)
        .orElse(Integer.MAX_VALUE);
  }

  /** True for a capital inside a sentence, an acronym, and a word or number with figures. */
  private static boolean isName(QuestionFrame own, Token word) {
    int at = own.read().tokens().indexAt(word.start());
    boolean capital = word.isCapitalised() && !own.read().tokens().isFirstInSentence(at);
    boolean figures = word.text().chars().anyMatch(Character::isDigit);
    return (capital || word.isAcronym() || figures) && !own.isScaffolding(word.span());
  }

  private static QuestionFrame keepOpen(
      QuestionFrame own, QuestionFrame last, List<QuestionFrame> before) {
    boolean open =
        own.types().isEmpty() && AskingWords.of(own).all(Asking.Group.ASKING).findAny().isEmpty();
    Set<AnswerType> types = open ? last.types() : own.types();
    Order order = own.order() == Order.ANY ? last.order() : own.order();
    Scope scope = open ? last.scope() : own.scope();
    List<Subject> subjects = keptSubjects(own.subjects(), last.subjects());
    return own.leaningOn(types, subjects, order, scope, before);
  }

  /** The meetings of the question before, unless this one names others. */
  private static List<Subject> keptSubjects(List<Subject> own, List<Subject> old) {
    if (own.isEmpty() || old.isEmpty()) {
      return own.isEmpty() ? old : own;
    }
    List<Subject> kept = new ArrayList<>();
    for (Subject before : old) {
      for (Subject subject : own) {
        kept.add(filled(subject, before));
      }
    }
    return kept.stream().distinct().toList();
  }

  private static Subject filled(Subject subject, Subject before) {
    boolean samePartner = subject.partner() == null || subject.partner().equals(before.partner());
    @Nullable Integer edition =
        subject.edition() == null && samePartner ? before.edition() : subject.edition();
    @Nullable Partner partner = subject.partner() == null ? before.partner() : subject.partner();
    return new Subject(partner, edition);
  }
}
