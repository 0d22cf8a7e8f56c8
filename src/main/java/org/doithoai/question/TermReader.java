package org.doithoai.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.doithoai.question.AskingWords.Found;
import org.doithoai.question.AskingWords.Stretch;
import org.doithoai.question.TermSought.Manner;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the term that a question asks for as such: {@code what is the Vietnamese term for X?},
 * {@code X tiếng Anh là gì}. The words of asking may be of the one language and the term of the
 * other. For one question.
 */
final class TermReader {

  /** What is longer is no term. */
  private static final int MOST_WORDS = 8;

  private static final Pattern QUOTED =
      Pattern.compile(
          "[“\"«]([^”\"»]{1,120})[”\"»]|(?<![\\p{L}\\p{N}])['‘](.{1,120}?)['’](?![\\p{L}\\p{N}])");

  /** What ends no term. */
  private static final Asking[] BEHIND = {
    Asking.TERM_NOUN,
    Asking.BEING,
    Asking.AUXILIARY,
    Asking.COURTESY,
    Asking.COURTESY_LAST,
    Asking.TELLING
  };

  /** What begins no term. */
  private static final Asking[] BEFORE = {
    Asking.TERM_NOUN,
    Asking.DETERMINER,
    Asking.BEING,
    Asking.AUXILIARY,
    Asking.NOUN_END,
    Asking.COURTESY,
    Asking.COURTESY_FIRST,
    Asking.TELLING
  };

  /** What says what to put a term into. */
  private static final Asking[] INTO = {
    Asking.IN_ENGLISH, Asking.IN_VIETNAMESE, Asking.BOTH_LANGUAGES
  };

  private static final Set<Asking> ENGLISH = Set.of(Asking.IN_ENGLISH, Asking.ENGLISH_NAME);
  private static final Set<Asking> VIETNAMESE =
      Set.of(Asking.IN_VIETNAMESE, Asking.VIETNAMESE_NAME);

  /** What asks for a thing, not for its name. */
  private static final Set<Asking> OF_THINGS =
      Set.of(
          Asking.WHO,
          Asking.WHEN,
          Asking.WHERE,
          Asking.HOW_MANY,
          Asking.HOW_MUCH,
          Asking.HOW_LONG,
          Asking.WHICH_SEVERAL,
          Asking.WHETHER,
          Asking.EVENTS,
          Asking.QUOTING,
          Asking.COMPARING,
          Asking.TIMELINE,
          Asking.BRIEFING,
          Asking.NEWS);

  private final Tokens tokens;
  private final AskingWords words;

  private TermReader(AskingWords words) {
    this.tokens = words.tokens();
    this.words = words;
  }

  /**
   * The term sought, by the words of asking of one language.
   *
   * @param typed the words as typed
   */
  static Optional<TermSought> read(AskingWords typed) {
    return typed.tokens().size() == 0 ? Optional.empty() : new TermReader(typed).sought();
  }

  private Optional<TermSought> sought() {
    boolean translates = has(Asking.TRANSLATING);
    boolean ofThings =
        words.all(Asking.Group.ASKING).anyMatch(f -> OF_THINGS.contains(f.asking()))
            || words.has(0, Asking.WHETHER_FIRST)
            || has(Asking.ARTICLE_NOUN);
    if (ofThings && !translates) {
      return Optional.empty();
    }
    String quoted = quoted();
    List<Stretch> rest = rest();
    List<Stretch> vietnamese = rest.stream().filter(this::isVietnamese).toList();
    Stretch foreign = vietnamese.size() == 1 ? vietnamese.getFirst() : null;
    Stretch abbreviation = abbreviation(rest);
    boolean inFull = abbreviation != null && has(Asking.FULL_NAME);
    boolean means = inFull || has(Asking.MEANING);
    boolean into =
        has(INTO)
            || (quoted != null && has(Asking.ENGLISH_NAME, Asking.VIETNAMESE_NAME))
            || (foreign != null && has(Asking.ENGLISH_NAME));
    if (!translates && !means && !into) {
      return whatIs();
    }
    Language language = words.languageNamed(ENGLISH, VIETNAMESE);
    Stretch term =
        means && abbreviation != null
            ? abbreviation
            : translates || rest.size() == 1
                ? longest(rest)
                : language == Language.ENGLISH ? foreign : null;
    return Optional.ofNullable(quoted != null || term == null ? quoted : text(term))
        .map(t -> new TermSought(t, language, Manner.NAMED));
  }

  private boolean has(Asking... classes) {
    return words.all(classes).findAny().isPresent();
  }

  /** True if it has a letter that English has not. */
  private boolean isVietnamese(Stretch stretch) {
    return !Folding.fold(text(stretch)).equals(text(stretch).toLowerCase(Locale.ROOT));
  }

  /** The first word that is an abbreviation; null for none. */
  private @Nullable Stretch abbreviation(List<Stretch> rest) {
    return rest.stream()
        .flatMap(s -> IntStream.range(s.first(), s.end()).mapToObj(i -> new Stretch(i, i + 1)))
        .filter(this::isAbbreviation)
        .findFirst()
        .orElse(null);
  }

  /** {@code what is X?}, {@code X là gì?}: asks for an abbreviation, and perhaps for any term. */
  private Optional<TermSought> whatIs() {
    List<Found> asking =
        words
            .all(Asking.Group.ASKING)
            .filter(f -> f.asking() != Asking.WHETHER_FIRST || f.first() == 0)
            .toList();
    List<Stretch> rest = rest();
    if (asking.isEmpty() && rest.size() == 1 && tokens.size() <= MOST_WORDS) {
      return Optional.of(new TermSought(text(rest.getFirst()), null, Manner.BARE));
    }
    boolean what = asking.size() == 1 && asking.getFirst().asking() == Asking.WHICH;
    if (!what || rest.size() != 1) {
      return Optional.empty();
    }
    Stretch term = rest.getFirst();
    boolean being =
        words.language() == Language.ENGLISH
            ? words.endingAt(term.first() - 1, Asking.BEING, Asking.DETERMINER) != null
            : words.has(term.end(), Asking.BEING);
    Manner manner = isAbbreviation(term) ? Manner.ABBREVIATION : Manner.PERHAPS;
    return being ? Optional.of(new TermSought(text(term), null, manner)) : Optional.empty();
  }

  private boolean isAbbreviation(Stretch term) {
    String word = tokens.get(term.first()).text();
    return term.end() - term.first() == 1
        && word.length() > 1
        && word.chars().filter(Character::isLetter).allMatch(Character::isUpperCase)
        && word.chars().filter(Character::isLetter).count() > 1;
  }

  private @Nullable String quoted() {
    Matcher quoted = QUOTED.matcher(tokens.text());
    if (!quoted.find()) {
      return null;
    }
    return (quoted.group(1) == null ? quoted.group(2) : quoted.group(1)).strip();
  }

  private static @Nullable Stretch longest(List<Stretch> stretches) {
    return stretches.stream()
        .reduce((one, other) -> other.end() - other.first() > one.end() - one.first() ? other : one)
        .orElse(null);
  }

  /** What lies between the words of asking, without what ends and begins no term. */
  private List<Stretch> rest() {
    List<Stretch> rest = new java.util.ArrayList<>();
    int first = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      if (i == tokens.size() || isAsking(i)) {
        Stretch trimmed = trimmed(first, i);
        if (!trimmed.isEmpty()) {
          rest.add(trimmed);
        }
        first = i + 1;
      }
    }
    return rest;
  }

  private boolean isAsking(int word) {
    return words
        .all(
            Asking.TRANSLATING,
            Asking.MEANING,
            Asking.FULL_NAME,
            Asking.ENGLISH_NAME,
            Asking.VIETNAMESE_NAME,
            Asking.BOTH_LANGUAGES,
            Asking.IN_ENGLISH,
            Asking.IN_VIETNAMESE,
            Asking.WHICH,
            Asking.WHAT,
            Asking.WHY,
            Asking.TELLING)
        .anyMatch(f -> f.first() <= word && word <= f.last());
  }

  private Stretch trimmed(int from, int to) {
    int first = from;
    int end = to;
    for (Found edge = words.at(first, BEFORE);
        edge != null && edge.last() < end && !tokens.get(first).isAcronym();
        edge = words.at(first, BEFORE)) {
      first = edge.last() + 1;
    }
    for (Found edge = words.endingAt(end - 1, BEHIND);
        edge != null && edge.first() >= first && !tokens.get(end - 1).isAcronym();
        edge = words.endingAt(end - 1, BEHIND)) {
      end = edge.first();
    }
    return new Stretch(first, end);
  }

  private String text(Stretch stretch) {
    Token last = tokens.get(stretch.end() - 1);
    return tokens.text().substring(tokens.get(stretch.first()).start(), last.end());
  }
}
