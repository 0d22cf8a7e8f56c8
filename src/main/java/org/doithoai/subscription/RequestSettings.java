package org.doithoai.subscription;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a request says beside when and what about: of which digests it speaks, whose clocks are
 * meant, the language, whether to send word when nothing is new. Immutable.
 */
final class RequestSettings {

  private final List<RequestAtom> atoms;
  private final List<Integer> numbers;

  /**
   * @param signed numbers of digests that the request names by a sign
   */
  RequestSettings(RequestAnnotator.Row row, List<RequestRole> roles, List<Integer> signed) {
    this.atoms =
        row.atoms().stream()
            .filter(atom -> atom.first() < atom.end())
            .filter(atom -> roles.get(atom.end() - 1) == RequestRole.OTHER)
            .toList();
    Stream<Integer> named =
        row.atoms().stream()
            .filter(atom -> atom.first() < atom.end())
            .filter(
                atom ->
                    atom.is(RequestWord.REFERENCE)
                        || roles.get(atom.end() - 1) == RequestRole.REFERENCE)
            .map(RequestSettings::place);
    this.numbers =
        Stream.concat(signed.stream(), named).filter(number -> number > 0).distinct().toList();
  }

  /** Vietnamese counts "the second" as it names Monday. */
  private static int place(RequestAtom atom) {
    return atom.value() + (atom.is(RequestWord.WEEKDAY) ? 1 : 0);
  }

  private boolean has(RequestWord word) {
    return atoms.stream().anyMatch(atom -> atom.is(word));
  }

  private boolean has(RequestWord word, int value) {
    return atoms.stream().anyMatch(atom -> atom.is(word, value));
  }

  /** Which of the subscriptions are meant. */
  List<Integer> numbers() {
    return numbers;
  }

  @Nullable ZoneId zone() {
    return atoms.stream()
        .filter(atom -> atom.is(RequestWord.ZONE))
        .map(atom -> (ZoneId) atom.thing())
        .findFirst()
        .orElse(null);
  }

  @Nullable Language language() {
    if (has(RequestWord.ENGLISH)) {
      return Language.ENGLISH;
    }
    return has(RequestWord.VIETNAMESE) ? Language.VIETNAMESE : null;
  }

  @Nullable Boolean evenWhenEmpty() {
    if (has(RequestWord.EMPTY)) {
      return has(RequestWord.EVEN, 1);
    }
    return has(RequestWord.EVEN, 0) ? Boolean.FALSE : null;
  }
}
