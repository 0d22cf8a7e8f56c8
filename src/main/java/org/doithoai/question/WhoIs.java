package org.doithoai.question;

import org.doithoai.question.AskingWords.Found;
import org.doithoai.question.AskingWords.Stretch;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Person;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Language;
import org.doithoai.text.PersonName;
import org.doithoai.text.Token;

/**
 * Tells "who is General Giang?", which asks what somebody is, from "who is the minister?", which
 * asks for a person. For one question.
 */
final class WhoIs {

  /** Behind "who is" no longer name stands. */
  private static final int LONGEST_NAME = 8;

  private final AskingWords words;
  private final AnnotatedText read;
  private final Interrogatives interrogatives;

  WhoIs(AskingWords words, AnnotatedText read, Interrogatives interrogatives) {
    this.words = words;
    this.read = read;
    this.interrogatives = interrogatives;
  }

  /** True for "who is X" and "X là ai" with a name: then the person is known and is described. */
  boolean isNameOnly(Found word) {
    Stretch sentence = words.sentenceOf(word.first());
    Stretch rest;
    if (words.language() == Language.ENGLISH) {
      Found being = words.at(word.last() + 1, Asking.BEING);
      rest =
          being == null || !interrogatives.isFirst(word)
              ? new Stretch(0, 0)
              : interrogatives.withoutTalk(new Stretch(being.last() + 1, sentence.end()));
    } else {
      Found being = words.endingAt(word.first() - 1, Asking.BEING);
      boolean last =
          interrogatives.withoutTalk(new Stretch(word.last() + 1, sentence.end())).isEmpty();
      rest =
          being == null || !last
              ? new Stretch(0, 0)
              : interrogatives.withoutTalk(new Stretch(sentence.first(), being.first()));
    }
    return !rest.isEmpty() && rest.end() - rest.first() <= LONGEST_NAME && isName(rest);
  }

  private boolean isName(Stretch rest) {
    int end = words.tokens().get(rest.end() - 1).end();
    boolean person =
        EntityLinker.called(read).stream()
                .anyMatch(m -> m.entity() instanceof Person && m.span().end() == end)
            || read.layer(PersonName.LAYER).stream().anyMatch(p -> p.name().end() == end);
    boolean other =
        EntityLinker.called(read).stream().anyMatch(m -> !(m.entity() instanceof Person));
    boolean capitals =
        words.tokens().words().subList(rest.first(), rest.end()).stream()
            .allMatch(Token::isCapitalised);
    boolean of =
        words
            .all(Asking.NOUN_END)
            .anyMatch(f -> rest.holds(f) && !words.tokens().get(f.first()).isCapitalised());
    return (person && !of) || (capitals && !other && !words.hasIn(rest, Asking.PERSON_NOUN));
  }
}
