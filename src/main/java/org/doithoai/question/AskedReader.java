package org.doithoai.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.doithoai.question.AskingWords.Found;
import org.doithoai.text.Abbreviations;
import org.doithoai.text.FunctionWords;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;

/**
 * What a question asks for and which of its words say so, by what is learned of questions. For one
 * question.
 */
final class AskedReader {

  /** Nouns that say no more than what kind of answer is asked for. */
  private static final Set<Asking> SAID_BY_TYPE =
      EnumSet.of(
          Asking.TIME_NOUN,
          Asking.VENUE_NOUN,
          Asking.EDITION_NOUN,
          Asking.OFFICE_NOUN,
          Asking.SHARE_NOUN,
          Asking.MONEY_NOUN,
          Asking.COUNT_NOUN,
          Asking.NAME_NOUN,
          Asking.ARTICLE_NOUN);

  private static final Set<AnswerType> BRIEF = Set.of(AnswerType.BRIEF);
  private static final Set<AnswerType> TERM = Set.of(AnswerType.TERM);
  private static final Set<AnswerType> ABOUT_PEOPLE =
      EnumSet.of(AnswerType.PERSON, AnswerType.OFFICE);
  private static final Set<AnswerType> OFFICE = Set.of(AnswerType.OFFICE);

  private final AskingWords words;
  private final AskingWords other;
  private final QuestionFeatures features;
  private final Tokens tokens;
  private final Set<AnswerType> types;
  private final List<WordRole> roles;
  private final boolean sure;
  private final Optional<Span> quotation;

  /**
   * A reader.
   *
   * @param words of asking of the question's language
   * @param other those of the other language, which a term may be asked for by
   * @param features of the question
   * @param models what is learned
   */
  AskedReader(
      AskingWords words, AskingWords other, QuestionFeatures features, QuestionModels models) {
    this.words = words;
    this.other = other;
    this.features = features;
    this.tokens = words.tokens();
    QuestionModels.Asked asked = models.asked(features);
    this.roles = joined(models.roles(features, asked.first()));
    this.quotation = Quotation.in(tokens.text());
    this.types = asksNothing() ? Set.of() : isOfAbbreviation(asked) ? TERM : told(asked.types());
    this.sure = asked.isSure() && types.equals(asked.types());
  }

  /** Who somebody is asks for his office where nothing but his name is said. */
  private Set<AnswerType> told(Set<AnswerType> learned) {
    boolean name =
        IntStream.range(0, tokens.size())
            .allMatch(
                i ->
                    features.isPlainName(i)
                        || features.isPerson(i)
                        || (roles.get(i) == WordRole.ASKING && features.asksOrJoins(i)));
    return name && learned.contains(AnswerType.PERSON) && ABOUT_PEOPLE.containsAll(learned)
        ? OFFICE
        : learned;
  }

  /** True of what is hardly more than an abbreviation: what that is short for tells what it is. */
  private boolean isOfAbbreviation(QuestionModels.Asked asked) {
    List<Span> content = tokens.runs(i -> roles.get(i) == WordRole.CONTENT);
    return asked.types().equals(BRIEF)
        && !asked.isSure()
        && content.size() == 1
        && Abbreviations.isOne(content.getFirst().of(tokens.text()));
  }

  /** The roles, the same for all words that hyphens join. */
  private List<WordRole> joined(List<WordRole> learned) {
    List<WordRole> joined = new ArrayList<>(learned);
    for (int i = joined.size() - 2; i >= 0; i--) {
      int end = tokens.get(i).end();
      if (tokens.text().charAt(end) == '-' && tokens.get(i + 1).start() == end + 1) {
        joined.set(i, joined.get(i + 1));
      }
    }
    return joined;
  }

  /** True of names alone and what joins them: it asks what was asked before, or nothing. */
  private boolean asksNothing() {
    boolean asks =
        words
            .all(Asking.Group.ASKING)
            .anyMatch(f -> IntStream.rangeClosed(f.first(), f.last()).anyMatch(i -> !isTalk(i)));
    return !asks
        && IntStream.range(0, tokens.size())
            .allMatch(
                i ->
                    features.isNamed(i)
                        || isTalk(i)
                        || FunctionWords.contains(tokens.get(i).lower(), words.language()));
  }

  private boolean isTalk(int word) {
    return words.isWithin(word, Asking.Group.TALK);
  }

  /** What it asks for; nothing for a fact of no sort. */
  Set<AnswerType> types() {
    return types;
  }

  /** True if it hardly asks for anything else. */
  boolean isSure() {
    return sure;
  }

  /** The nouns for the sort of thing that is asked for. */
  List<Span> focus() {
    return tokens.runs(i -> roles.get(i) == WordRole.FOCUS && !isSaidByType(i) && !isJoint(i));
  }

  /** True of a preposition or the like at the beginning of a run. */
  private boolean isJoint(int word) {
    boolean begins = word == 0 || roles.get(word - 1) != WordRole.FOCUS || isSaidByType(word - 1);
    return begins && FunctionWords.contains(tokens.get(word).lower(), words.language());
  }

  /** True if none of a phrase's words is what the question is about. */
  boolean asksBy(Found phrase) {
    return IntStream.rangeClosed(phrase.first(), phrase.last())
        .allMatch(i -> roles.get(i) == WordRole.ASKING || roles.get(i) == WordRole.FOCUS);
  }

  /** True of a word with what the question is about before and, an article aside, behind it. */
  boolean joinsContent(Found joint) {
    int next = joint.last() + 1;
    Found determiner = words.at(next, Asking.DETERMINER);
    int behind = determiner == null ? next : determiner.last() + 1;
    return isContent(joint.first() - 1) && isContent(behind);
  }

  private boolean isContent(int word) {
    return word >= 0 && word < roles.size() && roles.get(word) == WordRole.CONTENT;
  }

  /**
   * Where words stand that only ask; of nothing but such not those that no phrase of asking has.
   */
  List<Span> asking() {
    boolean all = IntStream.range(0, tokens.size()).allMatch(this::asks);
    return tokens.runs(i -> asks(i) && !(all && features.isPlainName(i)));
  }

  private boolean asks(int word) {
    return !isKept(word) && (roles.get(word) == WordRole.ASKING || isSaidByType(word));
  }

  /** True of a name, a date, a term, and of what is quoted. */
  private boolean isKept(int word) {
    Span span = tokens.get(word).span();
    return features.isNamed(word)
        || features.isTerm(word)
        || quotation.filter(span::overlaps).isPresent();
  }

  private boolean isSaidByType(int word) {
    boolean said =
        (!types.isEmpty() && types.stream().allMatch(AnswerType::isLookedUp))
            || words
                .all(Asking.Group.NOUN)
                .anyMatch(f -> SAID_BY_TYPE.contains(f.asking()) && f.covers(word));
    return said && roles.get(word) == WordRole.FOCUS;
  }

  /**
   * The term that it asks for.
   *
   * @param typed the text as it was typed
   */
  Optional<TermSought> term(String typed) {
    return new TermReader(words, other, features, roles, types, quotation).term(typed);
  }
}
