package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doithoai.lexicon.TermMatch;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Language;
import org.doithoai.text.PersonName;
import org.doithoai.text.Sentence;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;

/**
 * A claim, or one sentence of an article, by what the two are compared: names, figures, contrasting
 * phrases, words. All spans and word numbers are those of the whole text.
 *
 * @param first its first word
 * @param end one past its last word
 */
record Proposition(
    AnnotatedText text,
    Span span,
    int first,
    int end,
    List<Name> names,
    List<Figure> figures,
    List<Contrasts.Found> phrases,
    List<Unit> units) {

  private static final String ENDS_CLAUSE = ";:!?\n";

  /** Letters of a name by which alone somebody is called. */
  private static final int SHORTEST = 3;

  /** All of a text. */
  static Proposition of(AnnotatedText text, WordSimilarity words) {
    return of(text, new Span(0, text.text().length()), 0, text.tokens().size(), words);
  }

  /** One sentence of a text. */
  static Proposition of(AnnotatedText text, Sentence sentence, WordSimilarity words) {
    return of(text, sentence.span(), sentence.first(), sentence.end(), words);
  }

  private static Proposition of(
      AnnotatedText text, Span span, int first, int end, WordSimilarity words) {
    Language language = text.language();
    List<Name> names = Name.in(text, span, first, end);
    List<Contrasts.Found> all = Contrasts.get().find(text.tokens(), first, end, language);
    List<Contrasts.Found> phrases = new ArrayList<>();
    for (Contrasts.Found found : all) {
      if (!found.is("none")
          && names.stream().noneMatch(n -> n.isCertain() && n.span().overlaps(found.span()))) {
        phrases.add(found);
      }
    }
    List<Span> taken = new ArrayList<>();
    names.stream().filter(Name::isCertain).map(Name::span).forEach(taken::add);
    List<Span> pairs = phrases.stream().filter(p -> p.is("pair")).map(p -> p.span()).toList();
    List<Figure> figures =
        Figure.in(text, span, Stream.concat(taken.stream(), pairs.stream()).toList());
    figures.stream().filter(f -> f.unit() == null).map(Figure::span).forEach(taken::add);
    pairs.forEach(pair -> taken.add(new Span(pair.start(), pair.start() + 1)));
    List<Unit> units = words.units(text, span, first, end, taken, all);
    names =
        names.stream()
            .filter(n -> n.kind() != Name.Kind.OTHER || isNoTerm(n, text, span, phrases))
            .toList();
    return new Proposition(text, span, first, end, names, figures, phrases, units);
  }

  /** True if what is written as a name is no known word: no office, no body of the glossary. */
  private static boolean isNoTerm(
      Name name, AnnotatedText text, Span span, List<Contrasts.Found> phrases) {
    return phrases.stream().noneMatch(p -> p.span().overlaps(name.span()))
        && text.within(TermMatch.LAYER, TermMatch::span, span).stream()
            .noneMatch(term -> term.span().overlaps(name.span()));
  }

  Language language() {
    return text.language();
  }

  private Tokens tokens() {
    return text.tokens();
  }

  /** The number of the word at this offset. */
  int wordAt(int offset) {
    int at = tokens().indexAt(offset);
    return at > first && at <= end && tokens().get(at - 1).end() > offset ? at - 1 : at;
  }

  /** True if a clause ends between these words, or a comma stands there with a new one behind. */
  boolean isCut(int from, int to) {
    int low = Math.min(from, to);
    int high = Math.min(Math.max(from, to), end - 1);
    if (high <= low) {
      return false;
    }
    String between = text.text().substring(tokens().get(low).end(), tokens().get(high).start());
    return between.chars().anyMatch(c -> ENDS_CLAUSE.indexOf(c) >= 0);
  }

  /** Commas between two words. */
  int commas(int from, int to) {
    int low = Math.min(from, to);
    int high = Math.max(from, to);
    return (int)
        text.text()
            .substring(
                tokens().get(low).end(),
                Math.max(tokens().get(low).end(), tokens().get(high).start()))
            .chars()
            .filter(c -> c == ',')
            .count();
  }

  /** True if what stands here is only to be, or wanted, by the words before it. */
  boolean isOpen(int word) {
    return lastBefore(word, "open", "closes").map(last -> last.is("open")).orElse(false)
        || phrases.stream().anyMatch(p -> p.is("planned") && !isCut(p.first(), word));
  }

  /** The same of a phrase. */
  boolean isOpen(Contrasts.Found phrase) {
    return isOpen(phrase.first());
  }

  /** True if a phrase of this group stands in it. */
  boolean has(String group) {
    return phrases.stream().anyMatch(phrase -> phrase.is(group));
  }

  private Optional<Contrasts.Found> lastBefore(int word, String... groups) {
    return phrases.stream()
        .filter(p -> p.last() < word && Stream.of(groups).anyMatch(p::is))
        .filter(p -> !isCut(p.last(), word))
        .reduce((one, next) -> next);
  }

  /** True if a figure begins with this word. */
  boolean hasFigureAt(int word) {
    return figures.stream().anyMatch(figure -> wordAt(figure.span().start()) == word);
  }

  /** The first of its words that are these, whatever its diacritics; -1 for none. */
  int indexOf(List<String> folded) {
    for (int i = first; i + folded.size() <= end; i++) {
      int k = 0;
      while (k < folded.size() && tokens().get(i + k).folded().equals(folded.get(k))) {
        k++;
      }
      if (k == folded.size()) {
        return i;
      }
    }
    return -1;
  }

  /** The word at which the name stands, under any of its names; -1 if it does not. */
  int indexOf(Name name) {
    for (Name own : names) {
      if (name.isSame(own)) {
        return wordAt(own.span().start());
      }
    }
    int written = name.forms().mapToInt(this::indexOf).filter(at -> at >= 0).findFirst().orElse(-1);
    return written < 0 && name.kind() == Name.Kind.PERSON ? called(name) : written;
  }

  /** The word by which alone the person is called: the last of a name, or the first. */
  private int called(Name person) {
    for (String part : List.of(person.parts().getLast(), person.parts().getFirst())) {
      int at = part.length() < SHORTEST ? -1 : indexOf(List.of(part));
      boolean another =
          names.stream().anyMatch(n -> n.kind() == Name.Kind.PERSON && n.parts().contains(part));
      if (at >= 0 && tokens().get(at).isCapitalised() && !another) {
        return at;
      }
    }
    return -1;
  }

  /** The persons it names, with their titles. */
  List<PersonName> people() {
    return text.within(PersonName.LAYER, PersonName::name, span);
  }
}
