package org.doithoai.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Name;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Place;
import org.doithoai.registry.Registry;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Slips;
import org.doithoai.text.Term;
import org.doithoai.text.Terms;

/**
 * Names of partners and cities with one letter wrong, missing, added or swapped, in a question of
 * either language: "Australa", "Việt Nan". What the lexicon knows stays as it is typed.
 *
 * <p>Immutable; any number of threads may use one.
 */
public final class NameCorrector {

  /** In shorter names one letter makes another name, or another word. */
  private static final int SHORTEST = 6;

  /** Words of the longest name that is looked for. */
  private static final int WORDS = 3;

  /** A word seen so seldom in the corpus may be a slip there too. */
  private static final int SLIPS = 2;

  private final Lexicon lexicon;
  private final Map<Integer, List<Candidate>> names = new HashMap<>();

  /**
   * A name.
   *
   * @param lower the same in lower case
   * @param folded the same without diacritics too
   */
  private record Candidate(String name, String lower, String folded) {}

  /** A corrector towards the names of the registry's partners, and of its places of one word. */
  public NameCorrector(Registry registry, Lexicon lexicon) {
    this.lexicon = lexicon;
    registry.entities().stream()
        .filter(entity -> entity instanceof Partner || entity instanceof Place)
        .flatMap(
            entity ->
                entity.names().stream()
                    .map(Name::text)
                    .filter(name -> entity instanceof Partner || words(name) == 1))
        .filter(name -> name.length() >= SHORTEST)
        .distinct()
        .map(n -> new Candidate(n, n.toLowerCase(Locale.ROOT), Folding.fold(n)))
        .forEach(c -> names.computeIfAbsent(words(c.name()), _ -> new ArrayList<>()).add(c));
  }

  private static int words(String name) {
    return name.split(" ", -1).length;
  }

  /**
   * The misspelt names in a text, longer ones first, with the name that is meant.
   *
   * @param mentions the names in it that are spelt well
   */
  List<Correction> correct(String text, Language language, List<Mention> mentions) {
    List<Term> tokens =
        Terms.WORDS.in(text, language).stream()
            .filter(t -> mentions.stream().noneMatch(m -> m.span().overlaps(t.span())))
            .toList();
    List<Correction> corrections = new ArrayList<>();
    for (int words = WORDS; words >= 1; words--) {
      for (int i = 0; i + words <= tokens.size(); i++) {
        String written =
            text.substring(tokens.get(i).span().start(), tokens.get(i + words - 1).span().end());
        String typed = written.toLowerCase(Locale.ROOT);
        if (words(typed) == words
            && (words == 1 || (isCapitalised(written) && isWholeName(tokens, i, i + words, text)))
            && corrections.stream().noneMatch(c -> c.typed().contains(typed))) {
          meant(typed, words).map(name -> new Correction(typed, name)).ifPresent(corrections::add);
        }
      }
    }
    return corrections;
  }

  /** True if no other capitalised word stands right beside: a person's name is no country's. */
  private static boolean isWholeName(List<Term> tokens, int first, int end, String text) {
    boolean before = first > 1 && isCapitalised(text, tokens.get(first - 1), tokens.get(first));
    return !before
        && (end >= tokens.size() || !isCapitalised(text, tokens.get(end), tokens.get(end - 1)));
  }

  private static boolean isCapitalised(String text, Term word, Term neighbour) {
    boolean adjoins =
        word.span().end() + 1 == neighbour.span().start()
            || neighbour.span().end() + 1 == word.span().start();
    return adjoins && Character.isUpperCase(text.codePointAt(word.span().start()));
  }

  /**
   * Whether each word is: without it, words that are none of a name are soon one letter from it.
   */
  private static boolean isCapitalised(String words) {
    return Stream.of(words.split(" ", -1)).allMatch(w -> Character.isUpperCase(w.codePointAt(0)));
  }

  private Optional<String> meant(String typed, int words) {
    if (typed.length() < SHORTEST - 1 || isKnown(typed)) {
      return Optional.empty();
    }
    boolean plain = typed.equals(Folding.fold(typed));
    return names.getOrDefault(words, List.of()).stream()
        .filter(candidate -> isSlip(typed, plain ? candidate.folded() : candidate.lower()))
        .map(Candidate::name)
        .findFirst();
  }

  private boolean isKnown(String typed) {
    return Stream.of(Language.values()).anyMatch(l -> lexicon.count(typed, l) > SLIPS);
  }

  /** Whether one letter makes the one of the other; the first letter is rarely the wrong one. */
  private static boolean isSlip(String typed, String name) {
    if (typed.charAt(0) != name.charAt(0) || Math.abs(typed.length() - name.length()) > 1) {
      return false;
    }
    return Slips.between(typed, name) == 1;
  }
}
