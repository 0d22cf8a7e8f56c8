package org.doithoai.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.language.Token;
import org.doithoai.language.Tokens;
import org.doithoai.language.Tokens.Gap;

/**
 * Finds where a text names the registry's entities, in either language's names whatever the text's
 * own language.
 *
 * <p>The longest name wins, and names stand at word boundaries: {@code Vietnam–Russia Tropical
 * Centre} is one term and no mention of Russia. A word with diacritics must carry exactly those of
 * the name (the place of the tone aside); a word without any stands for each of its accented forms,
 * so that {@code nhat ban} is found. Names that are also ordinary words have a {@link Guard}, which
 * {@link NameContext} applies. The first word decides between overlapping names.
 *
 * <p>Immutable; any number of threads may use one.
 */
public final class EntityFinder {

  private record Candidate(Entity entity, Name name, Tokens words) {}

  private final Phrases<Candidate> phrases = new Phrases<>(List::of);

  /** A finder of everything in the registry. */
  public EntityFinder(Registry registry) {
    for (Entity entity : registry.entities()) {
      for (Name name : entity.names()) {
        Candidate candidate = new Candidate(entity, name, Tokens.of(name.text()));
        phrases.add(name.text(), candidate);
      }
    }
  }

  /**
   * The mentions, in the order of the text, none overlapping another.
   *
   * @param text in normalization form C
   */
  public List<Mention> find(String text) {
    Tokens tokens = Tokens.of(text);
    NameContext context = new NameContext(tokens);
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int next = at + 1;
      for (Phrases.Found<Candidate> found : phrases.startingAt(tokens, at)) {
        if (accepts(context, tokens, found, at)) {
          mentions.add(new Mention(found.value().entity(), tokens.span(at, found.last())));
          next = found.last() + 1;
          break;
        }
      }
      at = next;
    }
    return List.copyOf(mentions);
  }

  private static boolean accepts(
      NameContext context, Tokens tokens, Phrases.Found<Candidate> found, int first) {
    Candidate candidate = found.value();
    return spelt(tokens, first, candidate.words(), context)
        && !before(candidate.name(), tokens, found.last() + 1)
        && !after(candidate.name(), tokens, first)
        && context.accepts(candidate.name(), first, found.last());
  }

  /** Whether each word is the name's own or, without diacritics, may stand for it. */
  private static boolean spelt(Tokens tokens, int first, Tokens name, NameContext context) {
    for (int i = 0; i < name.size(); i++) {
      Token written = tokens.get(first + i);
      Token own = name.get(i);
      boolean standsFor =
          written.isPlain() && (own.isPlain() || name.size() > 1 || !context.isVietnamese());
      if (!standsFor && !written.word().equals(own.word())) {
        return false;
      }
    }
    return true;
  }

  private static boolean before(Name name, Tokens tokens, int next) {
    return !name.notBefore().isEmpty()
        && tokens.gapBefore(next) == Gap.JOINED
        && NameContext.isOneOf(tokens.get(next), name.notBefore());
  }

  private static boolean after(Name name, Tokens tokens, int first) {
    return !name.notAfter().isEmpty()
        && tokens.gapBefore(first) == Gap.JOINED
        && NameContext.isOneOf(tokens.get(first - 1), name.notAfter());
  }
}
