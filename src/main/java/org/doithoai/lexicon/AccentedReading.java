package org.doithoai.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.doithoai.lexicon.DiacriticRestorer.Readings;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.Term;
import org.doithoai.text.Terms;

/**
 * The reading of Vietnamese that was typed without diacritics: what is certain first (phrases that
 * the caller knows, the glossary's terms), the rest as the {@link DiacriticRestorer} reads it.
 *
 * <p>Safe for any number of threads.
 */
public final class AccentedReading {

  private final Glossary glossary;
  private final DiacriticRestorer restorer;

  /** A reader that knows these words and terms. */
  public AccentedReading(Lexicon lexicon, Glossary glossary) {
    this.glossary = glossary;
    this.restorer = new DiacriticRestorer(lexicon);
  }

  /**
   * A phrase of a text whose diacritics are known.
   *
   * @param span where it stands
   * @param accented how it is written, as long as it stands there
   */
  public record Known(Span span, String accented) {}

  /**
   * The same where some phrases are known.
   *
   * @param known none overlapping another
   */
  public String of(String text, List<Known> known) {
    List<Term> tokens = Terms.WORDS.in(text, Language.VIETNAMESE);
    List<String> syllables = new ArrayList<>();
    for (Term token : tokens) {
      syllables.add(
          known.stream()
              .filter(phrase -> phrase.span().contains(token.span()))
              .map(phrase -> within(phrase, token.span()))
              .findFirst()
              .orElse(token.text()));
    }
    List<String> read = readPlain(syllables).best();
    StringBuilder accented = new StringBuilder(text);
    for (int i = 0; i < tokens.size(); i++) {
      Span span = tokens.get(i).span();
      if (read.get(i).length() == span.length()) {
        accented.replace(span.start(), span.end(), likeCapitals(span.of(text), read.get(i)));
      }
    }
    for (Known phrase : known) {
      Span span = phrase.span();
      if (phrase.accented().length() == span.length()) {
        accented.replace(span.start(), span.end(), likeCapitals(span.of(text), phrase.accented()));
      }
    }
    return accented.toString();
  }

  private static String within(Known phrase, Span token) {
    int from = token.start() - phrase.span().start();
    boolean fits = phrase.accented().length() == phrase.span().length();
    String text = fits ? phrase.accented().substring(from, from + token.length()) : "";
    return text.toLowerCase(Locale.ROOT);
  }

  private static String likeCapitals(String typed, String accented) {
    StringBuilder like = new StringBuilder(accented);
    for (int i = 0; i < typed.length(); i++) {
      if (Character.isUpperCase(typed.charAt(i))) {
        like.setCharAt(i, Character.toUpperCase(accented.charAt(i)));
      }
    }
    return like.toString();
  }

  /** The readings of syllables; the glossary's terms among those without diacritics come first. */
  public Readings read(List<String> syllables) {
    boolean plain = syllables.stream().allMatch(s -> s.equals(Folding.fold(s)));
    return plain ? readPlain(syllables) : restorer.read(syllables);
  }

  /** The same for syllables of which those with diacritics were not typed with them. */
  private Readings readPlain(List<String> syllables) {
    List<String> certain = new ArrayList<>(syllables);
    List<String> plain = syllables.stream().map(Folding::fold).toList();
    String text = String.join(" ", plain);
    for (Glossary.Match match : glossary.find(text, Language.VIETNAMESE)) {
      int first =
          (int)
              text.substring(0, match.span().start())
                  .chars()
                  .filter(Character::isWhitespace)
                  .count();
      String written = match.span().of(text);
      match.entry().terms(Language.VIETNAMESE).stream()
          .filter(term -> term.contains(" ") && Folding.fold(term).equals(written))
          .findFirst()
          .map(term -> List.of(term.toLowerCase(Locale.ROOT).split(" ")))
          .ifPresent(words -> settle(words, first, plain, certain));
    }
    return restorer.read(certain);
  }

  private static void settle(
      List<String> words, int first, List<String> plain, List<String> certain) {
    List<String> place = certain.subList(first, first + words.size());
    if (place.equals(plain.subList(first, first + words.size()))) {
      for (int i = 0; i < words.size(); i++) {
        place.set(i, words.get(i));
      }
    }
  }
}
