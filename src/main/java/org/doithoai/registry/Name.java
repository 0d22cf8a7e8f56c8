package org.doithoai.registry;

import java.util.Set;
import org.doithoai.text.Language;

/**
 * One name of an entity.
 *
 * @param text as it is written, in normalization form C
 * @param language whose readers use it
 * @param guard when to believe it
 * @param notBefore words, in lower case, before which it is not this name ({@code Pháp} before
 *     {@code luật})
 * @param notAfter words, in lower case, after which it is not this name ({@code Anh} after {@code
 *     tiếng})
 */
public record Name(
    String text, Language language, NameGuard guard, Set<String> notBefore, Set<String> notAfter) {

  public Name {
    notBefore = Set.copyOf(notBefore);
    notAfter = Set.copyOf(notAfter);
  }

  /** The same name for the readers of that language. */
  Name in(Language other) {
    return new Name(text, other, guard, notBefore, notAfter);
  }

  /** A name that can be believed wherever it stands. */
  static Name of(String text, Language language) {
    return new Name(text, language, NameGuard.NONE, Set.of(), Set.of());
  }
}
