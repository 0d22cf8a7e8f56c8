package org.doithoai.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.facts.Sentence;
import org.doithoai.question.QuestionFrame;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Person;
import org.doithoai.retrieval.SoughtTerm;
import org.doithoai.text.Cue;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.PersonName;
import org.doithoai.text.Span;
import org.doithoai.text.StopWords;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

/**
 * The people whose words a question asks for, by their full names or, in an article that has one,
 * by the one word of it that they are called by there. Immutable.
 */
final class Speakers {

  private static final String QUOTATION_MARKS = "“”\"«»";

  private static final String STATEMENT_ENDS = ".!?…;”\"’'»";

  /** The subject of a sentence stands within so many UTF-16 code units of its beginning. */
  private static final int SUBJECT = 70;

  /** As many sentences behind one may still tell what its speaker says. */
  private static final int BEHIND = 1;

  /** Or within so many before the verb of saying. */
  private static final int BESIDE = 25;

  private final Set<Person> people;

  /** Full names, without diacritics. */
  private final Set<String> names = new HashSet<>();

  /** What else of the question stands in their names and titles, without diacritics. */
  private final Set<String> titles = new HashSet<>();

  private Speakers(QuestionFrame frame) {
    this.people = Set.copyOf(frame.named(Person.class));
    people.forEach(person -> person.names().forEach(n -> names.add(Folding.fold(n.text()))));
    String text = frame.read().text();
    for (PersonName person : frame.read().layer(PersonName.LAYER)) {
      names.add(Folding.fold(person.name().of(text)));
      Span title = person.title();
      if (title != null) {
        titles.add(Folding.fold(title.of(text)));
      }
    }
    if (names.isEmpty()) {
      addUnknown(frame);
    }
  }

  /** Names that nobody knows, the first word of the question aside. */
  private void addUnknown(QuestionFrame frame) {
    Tokens tokens = frame.read().tokens();
    for (int first = 1; first < tokens.size(); first++) {
      int end = first;
      while (end < tokens.size()
          && tokens.get(end).isCapitalised()
          && (end == first || tokens.isSpaceBefore(end))) {
        end++;
      }
      Span name = end > first ? tokens.span(first, end - 1) : null;
      if (name != null
          && !frame.isScaffolding(name)
          && frame.mentions().stream().noneMatch(m -> m.span().contains(name))) {
        names.add(Folding.fold(name.of(frame.read().text())));
        frame.mentions().stream()
            .filter(mention -> name.contains(mention.span()))
            .forEach(m -> titles.add(Folding.fold(m.entity().name(Language.ENGLISH))));
      }
      first = Math.max(first, end - 1);
    }
  }

  /** Those of a question. */
  static Speakers of(QuestionFrame frame) {
    return new Speakers(frame);
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /** True if a term of the question is a name or title of theirs or a part of one. */
  boolean isNamedBy(SoughtTerm term) {
    String source = Folding.fold(term.term().source());
    return names.stream().anyMatch(name -> name.contains(source) || source.contains(name))
        || titles.stream().anyMatch(title -> title.contains(source));
  }

  /** True if one of them says the sentence: as its subject, or as whom it quotes. */
  boolean say(ReadSentence said, AnnotatedArticle article) {
    Sentence sentence = said.sentence();
    return isStatement(said)
        && places(sentence, article).stream()
            .anyMatch(
                at ->
                    isDirect(said)
                        || isBeforeSaying(at, sentence)
                        || (at < sentence.span().start() + SUBJECT && isFirst(at, sentence)));
  }

  /** True if no other name of a person stands before this place. */
  private static boolean isFirst(int at, Sentence sentence) {
    return sentence.of().within(PersonName.LAYER, PersonName::name, sentence.span()).stream()
        .noneMatch(person -> person.name().end() < at);
  }

  /** The same for a sentence right behind such, where nobody else is its subject. */
  boolean tell(int at, AnnotatedArticle article) {
    for (int i = at; i >= Math.max(0, at - BEHIND); i--) {
      ReadSentence sentence = article.sentences().get(i);
      if (say(sentence, article)) {
        return true;
      }
      if (!sentence.sentence().body() || subject(sentence).isPresent()) {
        return false;
      }
    }
    return false;
  }

  private static boolean isBeforeSaying(int at, Sentence sentence) {
    Tokens tokens = sentence.of().tokens();
    return sentence.all(Cue.SAYING).stream()
        .mapToInt(verb -> tokens.get(verb.first()).start() - at)
        .anyMatch(distance -> distance > 0 && distance < BESIDE);
  }

  /** True if a sentence names one of them. */
  boolean isNamedIn(ReadSentence said, AnnotatedArticle article) {
    return !places(said.sentence(), article).isEmpty();
  }

  /** True for what somebody says, no caption and no report of what was done. */
  static boolean isStatement(ReadSentence said) {
    String text = said.sentence().text().strip();
    return STATEMENT_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0
        && (said.sentence().has(Cue.SAYING) || isDirect(said));
  }

  /** True if the sentence has words in quotation marks. */
  static boolean isDirect(ReadSentence said) {
    return said.sentence().text().chars().anyMatch(c -> QUOTATION_MARKS.indexOf(c) >= 0);
  }

  /** Where the sentence names one of them, in UTF-16 code units of the text. */
  private List<Integer> places(Sentence sentence, AnnotatedArticle article) {
    List<Integer> places = new ArrayList<>();
    sentence
        .mentionsOf(Person.class)
        .filter(mention -> people.contains(mention.entity()))
        .forEach(mention -> places.add(sentence.span().start() + mention.span().start()));
    String folded = Folding.fold(sentence.text());
    for (String name : names) {
      int at = name.indexOf(' ') < 0 ? -1 : folded.indexOf(name);
      if (at >= 0) {
        places.add(sentence.span().start() + at);
      } else if (hasFullName(article, name)) {
        called(sentence, name).ifPresent(places::add);
      }
    }
    return places;
  }

  private static boolean hasFullName(AnnotatedArticle article, String name) {
    return Folding.fold(article.indexed().article().text()).contains(name);
  }

  /** Where the first or last word of a name stands without any other capital beside it. */
  private static Optional<Integer> called(Sentence sentence, String name) {
    String first = name.indexOf(' ') < 0 ? name : name.substring(0, name.indexOf(' '));
    String last = name.substring(name.lastIndexOf(' ') + 1);
    Tokens tokens = sentence.of().tokens();
    for (int i = tokens.indexAt(sentence.span().start());
        i < tokens.size() && tokens.get(i).end() <= sentence.span().end();
        i++) {
      String word = tokens.get(i).folded();
      boolean capital = tokens.get(i).isCapitalised();
      boolean before = i > 0 && isName(tokens, i - 1, i);
      boolean behind = i + 1 < tokens.size() && isName(tokens, i + 1, i + 1);
      if (capital
          && ((word.equals(last) && !before) || (word.equals(first) && !behind && !before))) {
        return Optional.of(tokens.get(i).start());
      }
    }
    return Optional.empty();
  }

  /** True for a capital right beside the next word, as in a longer name. */
  private static boolean isName(Tokens tokens, int word, int gap) {
    return tokens.get(word).isCapitalised()
        && !tokens.get(word).isAcronym()
        && tokens.gapBefore(gap) == Tokens.Gap.JOINED;
  }

  /** Who is the subject of a sentence, by the name or the one word that stands there. */
  static Optional<String> subject(ReadSentence said) {
    return named(said).or(() -> called(said.sentence())).or(() -> behindQuotation(said));
  }

  /** Who is the subject of a sentence, where it has the full name or one of the registry. */
  static Optional<String> named(ReadSentence said) {
    Sentence sentence = said.sentence();
    int end = sentence.span().start() + SUBJECT;
    Optional<String> named =
        sentence.of().within(PersonName.LAYER, PersonName::name, sentence.span()).stream()
            .filter(person -> person.name().start() < end)
            .map(person -> person.name().of(sentence.of().text()))
            .findFirst();
    return named.or(
        () ->
            sentence
                .mentionsOf(Person.class)
                .map(Mention::span)
                .filter(span -> span.start() < SUBJECT)
                .map((Span span) -> span.of(sentence.text()))
                .findFirst());
  }

  /** The full name of an article's person who is called by one word; the word if it has none. */
  static String inFull(String name, AnnotatedArticle article) {
    String word = Folding.fold(name);
    if (word.indexOf(' ') >= 0) {
      return name;
    }
    String text = article.indexed().article().text();
    return article.sentences().getFirst().sentence().of().layer(PersonName.LAYER).stream()
        .map(person -> person.name().of(text))
        .filter(full -> List.of(Folding.fold(full).split(" ")).contains(word))
        .max(Comparator.comparingInt(String::length))
        .orElse(name);
  }

  /** True if the word is of the name of a country, body or place. */
  private static boolean isOther(Mention mention, Token word, Sentence sentence) {
    int start = sentence.span().start() + mention.span().start();
    return !(mention.entity() instanceof Person)
        && word.span().overlaps(new Span(start, start + mention.span().length()));
  }

  /** Whom a sentence names behind the words that it quotes: {@code "…", Admiral Lee Ann said}. */
  private static Optional<String> behindQuotation(ReadSentence said) {
    Sentence sentence = said.sentence();
    String text = sentence.text();
    int last = text.length() - 1;
    while (last >= 0 && QUOTATION_MARKS.indexOf(text.charAt(last)) < 0) {
      last--;
    }
    int end = sentence.span().start() + last;
    return last < 0
        ? Optional.empty()
        : sentence.of().within(PersonName.LAYER, PersonName::name, sentence.span()).stream()
            .map(PersonName::name)
            .filter(name -> name.start() > end)
            .map(name -> name.of(sentence.of().text()))
            .findFirst();
  }

  /** The one word right before a verb of saying that somebody is called by: {@code Chien said}. */
  private static Optional<String> called(Sentence sentence) {
    Tokens tokens = sentence.of().tokens();
    return sentence.all(Cue.SAYING).stream()
        .filter(verb -> verb.first() > sentence.place().first())
        .filter(verb -> tokens.gapBefore(verb.first()) == Tokens.Gap.JOINED)
        .map(verb -> tokens.get(verb.first() - 1))
        .filter(word -> sentence.mentions().stream().noneMatch(m -> isOther(m, word, sentence)))
        .filter(word -> word.isCapitalised() && !word.isAcronym())
        .filter(word -> !StopWords.contains(word.lower(), sentence.language(), true))
        .map(Token::text)
        .findFirst();
  }
}
