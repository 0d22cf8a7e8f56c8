package org.doithoai.registry;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.doithoai.text.Folding;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.doithoai.text.Tokens.Gap;

/**
 * A name of an entity, ready to be compared with what stands in a text.
 *
 * @param entity whose name it is
 * @param name the name
 * @param words its words
 * @param isAcronym true if it has no small letter
 * @param beginsSmall true if it begins with a small letter
 * @param notBefore {@link Name#notBefore()} and the same without diacritics, as they may be typed
 * @param notAfter likewise
 */
record KnownName(
    Entity entity,
    Name name,
    Tokens words,
    boolean isAcronym,
    boolean beginsSmall,
    Set<String> notBefore,
    Set<String> notAfter) {

  /** The name of that entity. */
  static KnownName of(Entity entity, Name name) {
    String text = name.text();
    return new KnownName(
        entity,
        name,
        Tokens.of(text),
        text.equals(text.toUpperCase(name.language().locale())),
        Character.isLowerCase(text.charAt(0)),
        withTwins(name.notBefore()),
        withTwins(name.notAfter()));
  }

  /**
   * True if each word from that one on is the name's own or, without diacritics, may stand for it;
   * a letter alone stands for nothing but itself.
   *
   * @param vietnamese true in a Vietnamese text with diacritics, where one syllable must have its
   *     own
   */
  boolean isSpelt(Tokens tokens, int first, boolean vietnamese) {
    boolean mayBePlain = words.size() > 1 || !vietnamese;
    for (int i = 0; i < words.size(); i++) {
      Token written = tokens.get(first + i);
      Token own = words.get(i);
      boolean letter = words.size() == 1 && own.text().length() == 1;
      boolean standsFor = written.isPlain() && !letter && (mayBePlain || own.isPlain());
      if (!standsFor && !written.word().equals(own.word())) {
        return false;
      }
    }
    return true;
  }

  /** True if a word stands beside it with which it is not this name. */
  boolean isOther(Tokens tokens, int first, int last) {
    return (!notBefore.isEmpty()
            && tokens.gapBefore(last + 1) == Gap.JOINED
            && notBefore.contains(tokens.get(last + 1).word()))
        || (!notAfter.isEmpty()
            && tokens.gapBefore(first) == Gap.JOINED
            && notAfter.contains(tokens.get(first - 1).word()));
  }

  /** True if it stands there letter by letter; its first letter may be a capital. */
  boolean isWritten(String text, int start, int end) {
    String own = name.text();
    return end - start == own.length()
        && text.startsWith(own.substring(1), start + 1)
        && text.regionMatches(beginsSmall, start, own, 0, 1);
  }

  /** The words, and what they are without diacritics: no word with any is spelt like that. */
  private static Set<String> withTwins(Set<String> words) {
    Set<String> all = new HashSet<>();
    for (String word : words) {
      for (Token token : Tokens.of(word).words()) {
        all.add(token.word());
      }
      all.add(word.toLowerCase(Locale.ROOT));
      all.add(Folding.fold(word));
    }
    return Set.copyOf(all);
  }
}
