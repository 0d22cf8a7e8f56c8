package org.doithoai.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.facts.Sentence;
import org.doithoai.facts.Speech;
import org.doithoai.facts.Utterance;
import org.doithoai.question.QuestionFrame;
import org.doithoai.registry.Person;
import org.doithoai.retrieval.SoughtTerm;
import org.doithoai.text.Cue;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.PersonName;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;

/**
 * The people whose words a question asks for, by their full names or, in an article that has one,
 * by the one word of it that they are called by there. Immutable.
 */
final class Speakers {

  private final Set<Person> people;

  /** Full names, without diacritics. */
  private final Set<String> names = new HashSet<>();

  /** Those of them that the question spells out and no registry has. */
  private final Set<String> typed = new HashSet<>();

  /** What else of the question stands in their names and titles, without diacritics. */
  private final Set<String> titles = new HashSet<>();

  private Speakers(QuestionFrame frame) {
    this.people = Set.copyOf(frame.named(Person.class));
    people.forEach(person -> person.names().forEach(n -> names.add(Folding.fold(n.text()))));
    String text = frame.read().text();
    for (PersonName person : frame.read().layer(PersonName.LAYER)) {
      typed.add(Folding.fold(person.name().of(text)));
      Span title = person.title();
      if (title != null) {
        titles.add(Folding.fold(title.of(text)));
      }
    }
    if (names.isEmpty() && typed.isEmpty()) {
      addUnknown(frame);
    }
    names.addAll(typed);
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
        typed.add(Folding.fold(name.of(frame.read().text())));
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

  /**
   * True if one of them says it: as whom the article names for it, or where it names nobody as the
   * subject of a sentence.
   */
  boolean say(Utterance said, AnnotatedArticle article) {
    String speaker = said.speaker() == null ? "" : folded(said.speaker());
    return names.stream().anyMatch(name -> isSame(folded(name), speaker))
        || (!said.named()
            && article.sentences().subList(said.first(), said.end()).stream()
                .anyMatch(sentence -> says(sentence, article)));
  }

  /** A name in full, without diacritics and hyphens. */
  private static String folded(String name) {
    return Folding.fold(name).replaceAll("[\\s-]+", " ");
  }

  /** True if one of the names is the other, its last words, or several of its first ones. */
  private static boolean isSame(String one, String other) {
    return isPart(one, other) || isPart(other, one);
  }

  private static boolean isPart(String part, String name) {
    return !part.isEmpty()
        && ((" " + name).endsWith(" " + part)
            || (part.indexOf(' ') > 0 && (name + " ").startsWith(part + " ")));
  }

  private boolean says(ReadSentence said, AnnotatedArticle article) {
    Sentence sentence = said.sentence();
    return Speech.isStatement(sentence)
        && places(sentence, article).stream()
            .anyMatch(
                at ->
                    isBeforeSaying(at, sentence)
                        || (at < sentence.span().start() + Speech.SUBJECT
                            && isFirst(at, sentence)));
  }

  /** True if no other name of a person stands before this place. */
  private static boolean isFirst(int at, Sentence sentence) {
    return sentence.people().stream().noneMatch(person -> person.name().end() < at);
  }

  private static boolean isBeforeSaying(int at, Sentence sentence) {
    Tokens tokens = sentence.of().tokens();
    return sentence.all(Cue.SAYING).stream()
        .mapToInt(verb -> tokens.get(verb.first()).start() - at)
        .anyMatch(distance -> distance > 0 && distance < Speech.BESIDE);
  }

  /** True if a sentence names one of them. */
  boolean isNamedIn(ReadSentence said, AnnotatedArticle article) {
    return !places(said.sentence(), article).isEmpty();
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

  /** True if an article names each of them. */
  boolean areNamedIn(AnnotatedArticle article) {
    return people.stream().allMatch(article::names)
        && typed.stream().allMatch(name -> hasFullName(article, name));
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
}
