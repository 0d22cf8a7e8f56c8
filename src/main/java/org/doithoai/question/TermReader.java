package org.doithoai.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.doithoai.question.AskingWords.Found;
import org.doithoai.question.TermSought.Manner;
import org.doithoai.text.Abbreviations;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;

/**
 * The term, or several, that a question asks for as such, by what is learned of its words. For one
 * question.
 */
final class TermReader {

  /** What is longer is no term by itself. */
  private static final int MOST_WORDS = 8;

  /** What says that the name of a thing is asked for, not the thing. */
  private static final Asking[] NAMING = {
    Asking.TRANSLATING,
    Asking.MEANING,
    Asking.FULL_NAME,
    Asking.IN_ENGLISH,
    Asking.IN_VIETNAMESE,
    Asking.ENGLISH_NAME,
    Asking.VIETNAMESE_NAME,
    Asking.BOTH_LANGUAGES
  };

  /** What begins no term, though it stands inside one. */
  private static final Asking[] EDGES = {
    Asking.TERM_NOUN, Asking.DETERMINER, Asking.BEING, Asking.NOUN_END, Asking.COURTESY
  };

  private static final Asking[] JOINTS = {Asking.ASKING_JOINT, Asking.JOINT, Asking.EITHER};

  private static final Set<Asking> ENGLISH = Set.of(Asking.IN_ENGLISH, Asking.ENGLISH_NAME);

  private static final Set<Asking> VIETNAMESE =
      Set.of(Asking.IN_VIETNAMESE, Asking.VIETNAMESE_NAME);

  private final AskingWords words;
  private final AskingWords other;
  private final QuestionFeatures features;
  private final Tokens tokens;
  private final List<WordRole> roles;
  private final Set<AnswerType> types;
  private final Optional<Span> quotation;

  /**
   * A reader.
   *
   * @param words of asking of the question's language
   * @param other those of the other language
   * @param roles of the question's words
   * @param types what it asks for
   * @param quotation where it quotes something
   */
  TermReader(
      AskingWords words,
      AskingWords other,
      QuestionFeatures features,
      List<WordRole> roles,
      Set<AnswerType> types,
      Optional<Span> quotation) {
    this.words = words;
    this.other = other;
    this.features = features;
    this.tokens = words.tokens();
    this.roles = List.copyOf(roles);
    this.types = Set.copyOf(types);
    this.quotation = quotation;
  }

  /**
   * The term that it asks for.
   *
   * @param typed the text as it was typed
   */
  Optional<TermSought> term(String typed) {
    List<Span> content = tokens.runs(i -> roles.get(i) == WordRole.CONTENT);
    if (!types.contains(AnswerType.TERM)) {
      boolean perhaps =
          (types.isEmpty() || types.equals(Set.of(AnswerType.BRIEF)))
              && !roles.contains(WordRole.FOCUS);
      return perhaps && content.size() == 1 && tokens.size() <= MOST_WORDS
          ? Optional.of(new TermSought(content.getFirst().of(typed), List.of(), null, alone()))
          : Optional.empty();
    }
    List<Span> terms = tokens.runs(i -> roles.get(i) == WordRole.TERM);
    String quoted = quotation.map(span -> span.of(typed).strip()).orElse(null);
    if (quoted == null && terms.isEmpty() && content.isEmpty()) {
      return Optional.empty();
    }
    String term = quoted != null ? quoted : longest(terms.isEmpty() ? content : terms).of(typed);
    List<String> several =
        tokens
            .runs(
                i ->
                    roles.get(i) == WordRole.TERM
                        || (terms.isEmpty() && isContent(i))
                        || isShort(i))
            .stream()
            .flatMap(this::pieces)
            .map(piece -> piece.of(typed))
            .distinct()
            .toList();
    Language into = words.languageNamed(ENGLISH, VIETNAMESE);
    into = into == null ? other.languageNamed(ENGLISH, VIETNAMESE) : into;
    boolean one = quoted != null || several.size() < 2;
    return Optional.of(new TermSought(term, one ? List.of() : several, into, manner(term)));
  }

  /** True of an abbreviation that the question is about, no country. */
  private boolean isShort(int word) {
    return isContent(word) && tokens.get(word).isAcronym() && !features.isNamed(word);
  }

  /** What of a run stands between commas and the like and words that join: the terms of a row. */
  private Stream<Span> pieces(Span run) {
    int end = tokens.indexAt(run.end());
    List<Span> pieces = new ArrayList<>();
    int first = tokens.indexAt(run.start());
    for (int i = first; i <= end; i++) {
      boolean joint = i < end && words.at(i, JOINTS) != null;
      boolean apart = i > first && i < end && tokens.gapBefore(i) != Tokens.Gap.JOINED;
      if (i == end || joint || apart) {
        Found edge = words.at(first, EDGES);
        if (first < i && (edge == null || edge.last() + 1 < i)) {
          pieces.add(trimmed(tokens.span(first, i - 1)));
        }
        first = joint ? i + 1 : i;
      }
    }
    return pieces.stream();
  }

  private Manner alone() {
    boolean nothing = types.isEmpty() && words.all(Asking.Group.ASKING).findAny().isEmpty();
    return nothing ? Manner.BARE : Manner.PERHAPS;
  }

  private Manner manner(String term) {
    boolean named = Stream.of(words, other).anyMatch(w -> w.all(NAMING).findAny().isPresent());
    return Abbreviations.isOne(term) && !named ? Manner.ABBREVIATION : Manner.NAMED;
  }

  private Span longest(List<Span> runs) {
    return trimmed(
        runs.stream()
            .reduce((one, next) -> next.length() > one.length() ? next : one)
            .orElseThrow());
  }

  /** Without the words at its beginning that belong to no term. */
  private Span trimmed(Span run) {
    int first = tokens.indexAt(run.start());
    int end = tokens.indexAt(run.end());
    for (Found edge = words.at(first, EDGES);
        edge != null
            && edge.last() + 1 < end
            && !tokens.get(first).isAcronym()
            && !features.isInTerm(first);
        edge = words.at(first, EDGES)) {
      first = edge.last() + 1;
    }
    return tokens.span(first, end - 1);
  }

  private boolean isContent(int word) {
    return roles.get(word) == WordRole.CONTENT;
  }
}
