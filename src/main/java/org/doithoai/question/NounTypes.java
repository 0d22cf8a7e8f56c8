package org.doithoai.question;

import org.doithoai.question.AskingWords.Found;
import org.doithoai.question.AskingWords.Stretch;
import org.doithoai.question.NounPhrases.Phrase;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Person;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Language;
import org.doithoai.text.PersonName;
import org.doithoai.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * What the nouns beside a word of asking ask for: {@code minister} for a person, {@code articles}
 * for a list of them. For one question.
 */
final class NounTypes {

  /** Those that tell what is asked for. */
  static final Asking[] NOUNS = {
    Asking.PERSON_NOUN, Asking.ROLE_NOUN, Asking.OFFICE_NOUN, Asking.TIME_NOUN, Asking.VENUE_NOUN,
        Asking.PLACE_NOUN,
    Asking.MONEY_NOUN, Asking.SHARE_NOUN, Asking.COUNT_NOUN, Asking.NAME_NOUN, Asking.EDITION_NOUN,
        Asking.SORT_NOUN,
    Asking.COUNTRY_NOUN, Asking.ARTICLE_NOUN, Asking.MEETING_NOUN
  };

  /** In a sentence of so few words an office is somebody's. */
  private static final int SHORT = 8;

  private final AskingWords words;
  private final AnnotatedText read;
  private final NounPhrases phrases;

  NounTypes(AskingWords words, AnnotatedText read, NounPhrases phrases) {
    this.words = words;
    this.read = read;
    this.phrases = phrases;
  }

  /** The type that a noun phrase asks for; null for none. */
  @Nullable AnswerType of(Phrase phrase) {
    Found cue = phrase.cue();
    if (cue == null) {
      return phrase.several() ? AnswerType.LIST : null;
    }
    boolean several = phrase.several() || isPlural(cue);
    return switch (cue.asking()) {
      case SORT_NOUN -> several || words.language() == Language.VIETNAMESE ? AnswerType.LIST : null;
      case ARTICLE_NOUN -> AnswerType.ARTICLES;
      case MEETING_NOUN ->
          several || words.language() == Language.VIETNAMESE ? AnswerType.ARTICLES : null;
      case NAME_NOUN -> typeOfWhat(cue);
      case OFFICE_NOUN -> isOfPerson(cue) ? AnswerType.OFFICE : null;
      default -> cue.asking().type();
    };
  }

  /** What the name of something is asked for as. */
  private @Nullable AnswerType typeOfWhat(Found name) {
    Phrase behind = behindOf(name);
    Found cue = behind == null ? null : behind.cue();
    return cue != null && cue.asking() == Asking.PERSON_NOUN ? AnswerType.PERSON : null;
  }

  /** The phrase that goes on behind a noun and a preposition. */
  @Nullable Phrase behindOf(Found noun) {
    Found of = words.at(noun.last() + 1, Asking.NOUN_END);
    return phrases.behind(of == null ? noun : of, NOUNS);
  }

  private boolean isPlural(Found noun) {
    Token last = words.tokens().get(noun.last());
    return words.language() == Language.ENGLISH && last.lower().endsWith("s");
  }

  /** True if a person is named or meant in the sentence, who may have an office. */
  private boolean isOfPerson(Found noun) {
    Stretch sentence = words.sentenceOf(noun.first());
    return namesPerson()
        || words.hasIn(sentence, Asking.REFERRING, Asking.PERSON_NOUN)
        || sentence.end() - sentence.first() <= SHORT;
  }

  private boolean namesPerson() {
    return !read.layer(PersonName.LAYER).isEmpty()
        || EntityLinker.called(read).stream().anyMatch(m -> m.entity() instanceof Person);
  }
}
