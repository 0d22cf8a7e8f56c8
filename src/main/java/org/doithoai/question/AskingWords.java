package org.doithoai.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.doithoai.question.AskingLexicon.Phrase;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Sentence;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The words of asking in one question, in its order, of those that begin with one word the longest
 * first. Immutable.
 */
final class AskingWords {

  private static final String SENTENCE_ENDS = "?!";

  /** By where they begin, of those that begin together the longest first. */
  static final Comparator<Found> IN_ORDER =
      Comparator.comparingInt(Found::first).thenComparingInt(f -> -f.last());

  private final Tokens tokens;
  private final Language language;
  private final boolean plainIsFine;

  /** True for a text in capitals only, in which {@code US} may well be {@code us}. */
  private final boolean shouted;

  private final List<Found> found;
  private final Map<Asking, List<Found>> byClass = new EnumMap<>(Asking.class);
  private final List<Sentence> sentences;

  /**
   * A phrase in the question.
   *
   * @param first its first word
   * @param last its last word
   */
  record Found(Asking asking, int first, int last) {
    boolean covers(int word) {
      return first <= word && word <= last;
    }

    boolean isWithin(Found longer) {
      return longer.first <= first
          && last <= longer.last
          && longer.last - longer.first > last - first;
    }
  }

  /**
   * Those of a text.
   *
   * @param sentences the text's own, which may be those of lower-case chat
   * @param plainIsFine true if a word without diacritics may stand for one with them
   */
  AskingWords(Tokens tokens, Language language, List<Sentence> sentences, boolean plainIsFine) {
    this.tokens = tokens;
    this.language = language;
    this.plainIsFine = plainIsFine;
    this.sentences = sentences;
    this.shouted = tokens.text().equals(tokens.text().toUpperCase(Locale.ROOT));
    List<Found> all = findAll();
    this.found =
        all.stream()
            .filter(
                f ->
                    all.stream().noneMatch(o -> f.isWithin(o) && f.asking().isHiddenBy(o.asking())))
            .toList();
    found.forEach(f -> byClass.computeIfAbsent(f.asking(), _ -> new ArrayList<>()).add(f));
  }

  /** Those of a question that was read. */
  static AskingWords of(QuestionFrame frame) {
    String text = frame.text();
    boolean plain = !text.equals(frame.read().text()) || Folding.isPlain(text);
    return new AskingWords(
        frame.read().tokens(), frame.language(), frame.read().sentences(), plain);
  }

  private List<Found> findAll() {
    List<Found> all = new ArrayList<>();
    for (int first = 0; first < tokens.size(); first++) {
      for (Phrase phrase :
          AskingLexicon.get().beginningWith(tokens.get(first).folded(), language)) {
        if (stands(phrase.words(), first)) {
          all.add(new Found(phrase.asking(), first, first + phrase.words().size() - 1));
        }
      }
    }
    return all;
  }

  /** True if this phrase begins with this word; a number in it stands for any. */
  boolean stands(Tokens phrase, int first) {
    boolean abbreviation = tokens.get(first).isAcronym() && !shouted;
    if (abbreviation || first + phrase.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      Token word = tokens.get(first + i);
      boolean number = word.isNumber() && phrase.get(i).isNumber();
      boolean same = number || word.word().equals(phrase.get(i).word());
      boolean plain = plainIsFine && word.isPlain() && word.folded().equals(phrase.get(i).folded());
      boolean joined = i == 0 || tokens.gapBefore(first + i) != Tokens.Gap.STOP;
      boolean comma = i > 0 && tokens.gapBefore(first + i) == Tokens.Gap.BREAK;
      if ((!same && !plain) || !joined || (comma && phrase.gapBefore(i) != Tokens.Gap.BREAK)) {
        return false;
      }
    }
    return true;
  }

  /** The words of the question. */
  Tokens tokens() {
    return tokens;
  }

  /** The language they are read in. */
  Language language() {
    return language;
  }

  /** All of these classes, in order. */
  Stream<Found> all(Asking... classes) {
    return classes.length == 1
        ? of(classes[0]).stream()
        : Arrays.stream(classes).flatMap(each -> of(each).stream()).sorted(IN_ORDER);
  }

  private List<Found> of(Asking asking) {
    return byClass.getOrDefault(asking, List.of());
  }

  /** All of this sort, in order. */
  Stream<Found> all(Asking.Group group) {
    return found.stream().filter(f -> f.asking().group() == group);
  }

  /** True if a phrase of one of these sorts covers this word. */
  boolean isWithin(int word, Asking.Group... groups) {
    return Arrays.stream(groups).flatMap(this::all).anyMatch(f -> f.covers(word));
  }

  /** The longest of these classes that begins with this word; null for none. */
  @Nullable Found at(int word, Asking... classes) {
    Found longest = null;
    for (Asking asking : classes) {
      for (Found f : of(asking)) {
        boolean here = f.first() == word;
        if (here && (longest == null || f.last() > longest.last())) {
          longest = f;
        }
      }
    }
    return longest;
  }

  /** The longest of these classes that ends with this word; null for none. */
  @Nullable Found endingAt(int word, Asking... classes) {
    Found longest = null;
    for (Asking asking : classes) {
      for (Found f : of(asking)) {
        boolean here = f.last() == word;
        if (here && (longest == null || f.first() < longest.first())) {
          longest = f;
        }
      }
    }
    return longest;
  }

  /** True if one of these classes begins with this word. */
  boolean has(int word, Asking... classes) {
    return at(word, classes) != null;
  }

  /** True if one of these classes lies in a stretch of words. */
  boolean hasIn(Stretch stretch, Asking... classes) {
    return Arrays.stream(classes).anyMatch(each -> of(each).stream().anyMatch(stretch::holds));
  }

  /** The one language that these classes name; null for both or none. */
  @Nullable Language languageNamed(Set<Asking> english, Set<Asking> vietnamese) {
    boolean one = found.stream().anyMatch(f -> english.contains(f.asking()));
    boolean other = found.stream().anyMatch(f -> vietnamese.contains(f.asking()));
    return one == other ? null : one ? Language.ENGLISH : Language.VIETNAMESE;
  }

  /** Where a phrase stands in the text. */
  Span span(Found phrase) {
    return tokens.span(phrase.first(), phrase.last());
  }

  /**
   * Words that follow each other.
   *
   * @param first the first of them
   * @param end one past the last
   */
  record Stretch(int first, int end) {
    boolean holds(Found phrase) {
      return first <= phrase.first() && phrase.last() < end;
    }
  }

  /** The sentences, those of careless writers too, who begin them with a small letter. */
  List<Stretch> sentences() {
    List<Stretch> stretches = new ArrayList<>();
    if (sentences.isEmpty() && tokens.size() > 0) {
      return List.of(new Stretch(0, tokens.size()));
    }
    for (Sentence sentence : sentences) {
      int first = sentence.first();
      if (!stretches.isEmpty() && isInitial(first - 1)) {
        first = stretches.removeLast().first();
      }
      for (int i = sentence.first() + 1; i < sentence.end(); i++) {
        if (endsBefore(i)) {
          stretches.add(new Stretch(first, i));
          first = i;
        }
      }
      stretches.add(new Stretch(first, sentence.end()));
    }
    return stretches;
  }

  /** The sentence that a word stands in. */
  Stretch sentenceOf(int word) {
    return sentences().stream()
        .filter(s -> s.first() <= word && word < s.end())
        .findFirst()
        .orElse(new Stretch(0, tokens.size()));
  }

  /** True for the letter before the full stop of an abbreviation: {@code ASEAN-U.S.} */
  private boolean isInitial(int word) {
    Token last = tokens.get(word);
    boolean letter = last.end() - last.start() == 1 && last.isCapitalised();
    return letter && tokens.gapBefore(word + 1) == Tokens.Gap.STOP;
  }

  private boolean endsBefore(int word) {
    String between = tokens.text().substring(tokens.get(word - 1).end(), tokens.get(word).start());
    return between.chars().anyMatch(c -> SENTENCE_ENDS.indexOf(c) >= 0) && between.contains(" ");
  }
}
