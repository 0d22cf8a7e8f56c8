package org.doithoai.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.doithoai.question.AskingWords.Found;
import org.doithoai.question.AskingWords.Stretch;
import org.doithoai.question.NounPhrases.Phrase;
import org.doithoai.registry.EntityLinker;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What a question asks for, put together from a word that asks and the noun beside it: {@code
 * which} and {@code minister} ask for a person, {@code bao nhiêu} and {@code tiền} for money. For
 * one question.
 */
final class AnswerTypeReader {

  private static final Asking[] AMOUNTS = {
    Asking.MONEY_NOUN, Asking.SHARE_NOUN, Asking.COUNT_NOUN, Asking.ARTICLE_NOUN
  };
  private static final Asking[] COUNTED = {
    Asking.TIME_UNIT, Asking.MONEY_NOUN, Asking.SHARE_NOUN, Asking.ARTICLE_NOUN
  };

  /** Nouns that tell what is asked for though they stand far from the word of asking. */
  private static final Asking[] SUBJECTS = {
    Asking.OFFICE_NOUN,
    Asking.MONEY_NOUN,
    Asking.SHARE_NOUN,
    Asking.COUNT_NOUN,
    Asking.SORT_NOUN,
    Asking.NAME_NOUN
  };

  /** Nouns that ask without a word of asking where a question begins with them. */
  private static final Asking[] LEADING = {
    Asking.VENUE_NOUN,
    Asking.TIME_NOUN,
    Asking.MONEY_NOUN,
    Asking.SHARE_NOUN,
    Asking.COUNT_NOUN,
    Asking.ROLE_NOUN,
    Asking.SORT_NOUN,
    Asking.ARTICLE_NOUN,
    Asking.MEETING_NOUN
  };

  /** What counts only where nothing else is asked. */
  private static final Set<Asking> WEAK =
      EnumSet.of(
          Asking.COMPARED,
          Asking.EVENTS,
          Asking.SAYING_OF,
          Asking.WHETHER,
          Asking.WHETHER_FIRST,
          Asking.WHETHER_BEFORE);

  /** Nouns that say no more than the word of asking beside them. */
  private static final Set<Asking> SAID_BY_TYPE =
      EnumSet.of(
          Asking.TIME_NOUN,
          Asking.VENUE_NOUN,
          Asking.EDITION_NOUN,
          Asking.OFFICE_NOUN,
          Asking.SHARE_NOUN,
          Asking.MONEY_NOUN,
          Asking.COUNT_NOUN,
          Asking.ARTICLE_NOUN);

  private final AskingWords words;
  private final AnnotatedText read;
  private final Interrogatives interrogatives;
  private final NounPhrases phrases;
  private final NounTypes nounTypes;
  private final Set<AnswerType> types = EnumSet.noneOf(AnswerType.class);
  private final Set<AnswerType> weak = EnumSet.noneOf(AnswerType.class);
  private final List<Span> focus = new ArrayList<>();
  private final List<Span> asking = new ArrayList<>();

  /**
   * What was found.
   *
   * @param types what is asked for
   * @param focus the nouns for it
   * @param asking where words stand that only ask
   */
  record Result(Set<AnswerType> types, List<Span> focus, List<Span> asking) {}

  private AnswerTypeReader(AskingWords words, AnnotatedText read, List<Span> scaffolding) {
    this.words = words;
    this.read = read;
    this.interrogatives = new Interrogatives(words, scaffolding);
    this.phrases = new NounPhrases(words, read);
    this.nounTypes = new NounTypes(words, read, phrases);
  }

  /**
   * Reads what a question asks for.
   *
   * @param scaffolding where courtesies and the openers of follow-ups stand
   */
  static Result read(AskingWords words, AnnotatedText read, List<Span> scaffolding) {
    AnswerTypeReader reader = new AnswerTypeReader(words, read, scaffolding);
    reader.interrogatives.asking().forEach(reader::take);
    if (reader.types.isEmpty()) {
      reader.takeLeadingNoun();
    }
    reader.settle();
    return new Result(reader.types, reader.focus, reader.asking);
  }

  /** What asks whether something is so does so only alone; and so on. */
  private void settle() {
    if (types.isEmpty()) {
      types.addAll(weak);
    }
    if (types.size() > 1) {
      types.remove(AnswerType.YES_NO);
    }
    if (types.contains(AnswerType.ARTICLES) || types.contains(AnswerType.PARTNERS)) {
      types.remove(AnswerType.LIST);
      types.remove(AnswerType.COUNT);
    }
  }

  private void take(Found word) {
    switch (word.asking()) {
      case WHICH -> takeWhich(word);
      case HOW_MANY -> takeQuantity(word);
      case WHO -> takeWho(word);
      case LISTING -> takeListing(word);
      case WHY -> takeHow(word);
      case WHAT -> takeWhat(word);
      case WHICH_SEVERAL ->
          types.add(isBehindSaying(word) ? AnswerType.STATEMENT : AnswerType.LIST);
      default -> takeDirectly(word);
    }
    asking.add(words.span(word));
    Found last = word.asking() == Asking.WHETHER_BEFORE ? interrogatives.whetherLast(word) : null;
    if (last != null) {
      asking.add(words.span(last));
    }
  }

  private void takeDirectly(Found word) {
    AnswerType type = word.asking().type();
    if (type != null) {
      (WEAK.contains(word.asking()) ? weak : types).add(type);
    }
  }

  private void takeHow(Found word) {
    boolean said =
        words.language() == Language.VIETNAMESE
            ? isBehindSaying(word)
            : words.has(word.last() + 1, Asking.AUXILIARY) && saysBehind(word);
    types.add(said ? AnswerType.STATEMENT : AnswerType.REASON);
  }

  private void takeWhich(Found word) {
    boolean said = words.endingAt(word.first() - 1, Asking.SAYING) != null;
    Phrase phrase = said ? null : whichOf(word);
    if (phrase == null) {
      takeWhat(word);
      return;
    }
    addFocus(phrase);
    AnswerType type = nounTypes.of(phrase);
    if (type != null) {
      types.add(type);
    } else if (words.language() == Language.VIETNAMESE && isBehindSaying(word)) {
      types.add(AnswerType.STATEMENT);
    }
  }

  /** A word of asking without a noun: with a verb of saying, for what was said. */
  private void takeWhat(Found word) {
    boolean said = words.language() == Language.ENGLISH ? saysBehind(word) : isBehindSaying(word);
    if (said) {
      types.add(AnswerType.STATEMENT);
    }
  }

  /** The nouns that go with "which": behind it in English, before it in Vietnamese. */
  private @Nullable Phrase whichOf(Found word) {
    if (words.language() == Language.VIETNAMESE) {
      boolean being = words.endingAt(word.first() - 1, Asking.BEING) != null;
      return being ? subjectOf(word) : phrases.before(word.first(), NounTypes.NOUNS);
    }
    int next = word.last() + 1;
    Found being = words.at(next, Asking.BEING);
    if (being == null) {
      return phrases.behind(word, NounTypes.NOUNS);
    }
    int noun = being.last() + 1;
    boolean named = words.has(noun, Asking.DETERMINER) || isPossessive(noun);
    return named ? phrases.behind(being, NounTypes.NOUNS) : null;
  }

  /** What is asked about by "… là gì": the first noun of the sentence that tells. */
  private @Nullable Phrase subjectOf(Found word) {
    Stretch sentence = words.sentenceOf(word.first());
    return words
        .all(SUBJECTS)
        .filter(f -> sentence.holds(f) && f.last() < word.first())
        .map(f -> phrases.beginningWith(f.first(), SUBJECTS))
        .filter(phrase -> phrase != null && phrase.cue() != null)
        .findFirst()
        .orElse(null);
  }

  /** True if a name in the genitive begins with this word: {@code General Giang's}. */
  private boolean isPossessive(int word) {
    int end = word;
    while (end < words.tokens().size() && words.tokens().get(end).isCapitalised()) {
      end++;
    }
    return end > word && words.has(end, Asking.AUXILIARY) && !words.tokens().isSpaceBefore(end);
  }

  private void takeQuantity(Found word) {
    Phrase phrase = phrases.behind(word, COUNTED);
    boolean behind = phrase != null;
    if (phrase == null && words.language() == Language.VIETNAMESE) {
      phrase = phrases.before(word.first(), AMOUNTS);
    }
    Stretch sentence = words.sentenceOf(word.first());
    Found cue = phrase == null ? null : phrase.cue();
    AnswerType type = cue == null ? null : cue.asking().type();
    if (type == null && (phrase == null || !behind)) {
      type =
          words.hasIn(sentence, Asking.MONEY_NOUN)
              ? AnswerType.MONEY
              : words.hasIn(sentence, Asking.SHARE_NOUN) ? AnswerType.SHARE : null;
    }
    types.add(type == null ? AnswerType.COUNT : type);
    if (phrase != null) {
      addFocus(phrase);
    }
  }

  private void takeListing(Found word) {
    Phrase phrase = nounTypes.behindOf(word);
    Found cue = phrase == null ? null : phrase.cue();
    boolean articles =
        cue != null && (cue.asking() == Asking.ARTICLE_NOUN || cue.asking() == Asking.MEETING_NOUN);
    types.add(articles ? AnswerType.ARTICLES : AnswerType.LIST);
    if (phrase != null) {
      addFocus(phrase);
    }
  }

  private void takeWho(Found word) {
    boolean named = new WhoIs(words, read, interrogatives).isNameOnly(word);
    types.add(named ? AnswerType.OFFICE : AnswerType.PERSON);
  }

  private boolean saysBehind(Found word) {
    Stretch sentence = words.sentenceOf(word.first());
    Stretch behind = new Stretch(word.last() + 1, sentence.end());
    return words.hasIn(behind, Asking.SAYING, Asking.SAYING_OF);
  }

  /** True for a Vietnamese verb of saying up to three words before. */
  private boolean isBehindSaying(Found word) {
    return words.hasIn(new Stretch(Math.max(0, word.first() - 4), word.first()), Asking.SAYING);
  }

  private void takeLeadingNoun() {
    boolean begins = true;
    for (int i = 0; i < words.tokens().size(); i++) {
      begins |= words.tokens().gapBefore(i) == Tokens.Gap.BREAK;
      if (begins && !interrogatives.isTalk(i)) {
        boolean several = words.has(i, Asking.SEVERAL);
        takeLeading(phrases.beginningWith(several ? i + 1 : i, LEADING), several);
        begins = false;
      } else if (!types.isEmpty()) {
        begins |= words.endingAt(i, Asking.JOINT, Asking.ASKING_JOINT) != null;
      }
    }
  }

  /**
   * A Vietnamese noun for articles or meetings lists them only where it is a plural. Beside what
   * asks weakly, {@code nói về}, no other noun asks.
   */
  private void takeLeading(@Nullable Phrase phrase, boolean several) {
    Found cue = phrase == null ? null : phrase.cue();
    AnswerType type =
        phrase == null || cue == null || isPartOfName(cue) ? null : nounTypes.of(phrase);
    boolean one =
        type == AnswerType.ARTICLES
            && words.language() == Language.VIETNAMESE
            && !several
            && !isDated(cue)
            && !isOnSomething(cue);
    boolean beside = !weak.isEmpty() && type != AnswerType.ARTICLES;
    if (phrase != null && type != null && !one && !beside) {
      types.add(type);
      addFocus(phrase);
    }
  }

  /** True if a word of mentioning stands right behind the noun: {@code bài nói về}. */
  private boolean isOnSomething(@Nullable Found noun) {
    return noun != null && words.has(noun.last() + 1, Asking.MENTIONING);
  }

  /** True if a time stands right behind the noun: {@code tin tháng 7}. */
  private boolean isDated(@Nullable Found noun) {
    if (noun == null || noun.last() + 1 >= words.tokens().size()) {
      return false;
    }
    Span next = words.tokens().get(noun.last() + 1).span();
    return read.dates().stream().anyMatch(date -> date.span().overlaps(next));
  }

  /** True if the noun belongs to a name, as a rank before it does. */
  private boolean isPartOfName(Found noun) {
    Span span = words.span(noun);
    return EntityLinker.called(read).stream()
        .anyMatch(m -> m.span().start() <= span.end() + 1 && m.span().end() > span.start());
  }

  private void addFocus(Phrase phrase) {
    Found cue = phrase.cue();
    boolean number = cue != null && cue.asking() == Asking.COUNT_NOUN;
    Phrase counted = cue != null && number ? nounTypes.behindOf(cue) : null;
    Stretch nouns = counted == null ? phrase.focus() : counted.focus();
    if (!nouns.isEmpty()) {
      focus.add(words.tokens().span(nouns.first(), nouns.end() - 1));
    }
    if (cue != null && SAID_BY_TYPE.contains(cue.asking())) {
      asking.add(words.span(cue));
    }
  }
}
