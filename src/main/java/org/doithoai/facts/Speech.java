package org.doithoai.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Person;
import org.doithoai.text.Cue;
import org.doithoai.text.CueMention;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.PersonName;
import org.doithoai.text.Span;
import org.doithoai.text.StopWords;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

/** Whether a sentence tells what somebody says, and who is its subject. */
public final class Speech {

  static final String QUOTATION_MARKS = "“”\"«»";

  private static final String STATEMENT_ENDS = ".!?…;”\"’'»";

  /** The subject of a sentence stands within so many UTF-16 code units of its beginning. */
  public static final int SUBJECT = 70;

  /** Or within so many before the verb of saying. */
  public static final int BESIDE = 25;

  private Speech() {}

  /** True for what somebody says, no caption and no report of what was done. */
  public static boolean isStatement(Sentence said) {
    String text = said.text().strip();
    return STATEMENT_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0
        && (said.has(Cue.SAYING) || isDirect(said));
  }

  /** True if the sentence has words in quotation marks. */
  public static boolean isDirect(Sentence said) {
    return said.text().chars().anyMatch(c -> QUOTATION_MARKS.indexOf(c) >= 0);
  }

  /** Who is the subject of a sentence, by the name or the one word that stands there. */
  public static Optional<String> subject(Sentence said) {
    return named(said).or(() -> called(said)).or(() -> behindQuotation(said));
  }

  /**
   * Who says a sentence that has a verb of saying: whom it names right before the verb, or near
   * before it, or else its subject.
   */
  static Optional<String> speaker(Sentence said) {
    return called(said).or(() -> namedBefore(said)).or(() -> subject(said));
  }

  /** The verbs of saying outside quotation marks; all where none is. */
  private static List<CueMention> verbs(Sentence said) {
    List<CueMention> all = said.all(Cue.SAYING);
    List<CueMention> outside = all.stream().filter(verb -> !isQuoted(verb, said)).toList();
    return outside.isEmpty() ? all : outside;
  }

  private static boolean isQuoted(CueMention verb, Sentence said) {
    String text = said.of().text();
    boolean inside = false;
    for (int i = said.span().start(); i < said.of().tokens().get(verb.first()).start(); i++) {
      char c = text.charAt(i);
      inside = QUOTATION_MARKS.indexOf(c) < 0 ? inside : c == '"' ? !inside : c == '“' || c == '«';
    }
    return inside;
  }

  private static Optional<String> namedBefore(Sentence said) {
    return verbs(said).stream()
        .map(verb -> said.of().tokens().get(verb.first()).start())
        .flatMap(verb -> names(said).filter(n -> n.end() <= verb && verb - n.end() < BESIDE))
        .reduce((_, last) -> last)
        .map(name -> name.of(said.of().text()));
  }

  private static Stream<Span> names(Sentence said) {
    return said.people().stream().map(PersonName::name);
  }

  /** Who is the subject of a sentence, where it has the full name or one of the registry. */
  private static Optional<String> named(Sentence said) {
    int end = said.span().start() + SUBJECT;
    Optional<String> named =
        names(said)
            .filter(name -> name.start() < end)
            .map(name -> name.of(said.of().text()))
            .findFirst();
    return named.or(
        () ->
            said.mentionsOf(Person.class)
                .map(Mention::span)
                .filter(span -> span.start() < SUBJECT)
                .map((Span span) -> span.of(said.text()))
                .findFirst());
  }

  /** Whom a sentence names behind the words that it quotes: {@code "…", Admiral Lee Ann said}. */
  private static Optional<String> behindQuotation(Sentence said) {
    String text = said.text();
    int last = text.length() - 1;
    while (last >= 0 && QUOTATION_MARKS.indexOf(text.charAt(last)) < 0) {
      last--;
    }
    int end = said.span().start() + last;
    return last < 0
        ? Optional.empty()
        : names(said)
            .filter(name -> name.start() > end)
            .map(name -> name.of(said.of().text()))
            .findFirst();
  }

  /**
   * The word right before a verb of saying that somebody is called by, of a Vietnamese name all of
   * it: {@code Chien said}, {@code Hun Sen nói}.
   */
  private static Optional<String> called(Sentence said) {
    Tokens tokens = said.of().tokens();
    return verbs(said).stream()
        .filter(verb -> verb.first() > said.place().first())
        .filter(verb -> tokens.gapBefore(verb.first()) == Tokens.Gap.JOINED)
        .map(verb -> verb.first() - 1)
        .filter(
            last -> {
              Token word = tokens.get(last);
              return word.isCapitalised()
                  && !word.isAcronym()
                  && !isOther(word, said)
                  && !StopWords.contains(word.lower(), said.language(), true);
            })
        .map(last -> tokens.span(firstOfName(last, said), last).of(said.of().text()))
        .findFirst();
  }

  private static int firstOfName(int last, Sentence said) {
    Tokens tokens = said.of().tokens();
    int first = last;
    while (said.language() == Language.VIETNAMESE
        && first > said.place().first()
        && tokens.get(first - 1).isCapitalised()
        && !isOther(tokens.get(first - 1), said)
        && said.of().cues().at(first - 1, Cue.ADDRESS) == null
        && tokens.gapBefore(first) == Tokens.Gap.JOINED) {
      first--;
    }
    return first;
  }

  /** True if the word is of the name of a country, body or place. */
  private static boolean isOther(Token word, Sentence sentence) {
    Span here = sentence.inHere(word.span());
    return sentence.mentions().stream()
        .filter(mention -> !(mention.entity() instanceof Person))
        .anyMatch(mention -> mention.span().overlaps(here));
  }

  /**
   * The words of the names of an article's people, without diacritics, each with the fullest name
   * that has it; without those that different people have.
   *
   * @param article any sentence of it
   */
  static Map<String, String> fullNames(Sentence article) {
    Map<String, String> full = new HashMap<>();
    Set<String> shared = new HashSet<>();
    String text = article.of().text();
    for (PersonName person : article.of().layer(PersonName.LAYER)) {
      String name = person.name().of(text);
      List<String> words = List.of(Folding.fold(name).split("[ -]+"));
      for (String word : words) {
        String known = full.getOrDefault(word, name);
        List<String> others = List.of(Folding.fold(known).split("[ -]+"));
        if (!words.containsAll(others) && !others.containsAll(words)) {
          shared.add(word);
        }
        full.put(word, others.size() < words.size() ? name : known);
      }
    }
    full.keySet().removeAll(shared);
    return full;
  }
}
