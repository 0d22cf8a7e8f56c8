package org.doithoai.subscription;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a request says beside when and what about: of which digests it speaks, whose clocks are
 * meant, the language. Immutable.
 */
final class RequestSettings {

  private final List<RequestAtom> atoms;
  private final List<Integer> numbers;
  private final @Nullable Language language;
  private final List<RequestAtom> holidays;

  /**
   * @param signed numbers of digests that the request names by a sign
   */
  RequestSettings(RequestAnnotator.Row row, List<RequestRole> roles, List<Integer> signed) {
    this.atoms =
        row.atoms().stream()
            .filter(atom -> atom.first() < atom.end())
            .filter(atom -> roles.get(atom.end() - 1) == RequestRole.OTHER)
            .toList();
    this.language =
        row.atoms().stream()
            .filter(atom -> atom.first() < atom.end())
            .filter(atom -> roles.get(atom.end() - 1) == RequestRole.LANGUAGE)
            .map(RequestSettings::language)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null);
    this.holidays =
        row.atoms().stream()
            .filter(atom -> atom.is(RequestWord.HOLIDAY))
            .filter(atom -> roles.get(atom.end() - 1) == RequestRole.NOT_THEN)
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

  private static Optional<Language> language(RequestAtom atom) {
    return switch (atom.word()) {
      case ENGLISH -> Optional.of(Language.ENGLISH);
      case VIETNAMESE -> Optional.of(Language.VIETNAMESE);
      default -> Optional.empty();
    };
  }

  /** Vietnamese counts "the second" as it names Monday. */
  private static int place(RequestAtom atom) {
    return atom.value() + (atom.is(RequestWord.WEEKDAY) ? 1 : 0);
  }

  /** On which holidays nothing is to be sent; null where none are named. */
  @Nullable Holidays holidays() {
    return holidays.stream()
        .map(atom -> atom.value() == 0 ? Holidays.PUBLIC : Holidays.TET)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** True of a word that names them. */
  boolean isHoliday(int word) {
    return holidays.stream().anyMatch(atom -> atom.first() <= word && word < atom.end());
  }

  /** Which of the subscriptions are meant. */
  List<Integer> numbers() {
    return numbers;
  }

  boolean saysNothing() {
    return numbers.isEmpty() && language == null && zone() == null;
  }

  @Nullable ZoneId zone() {
    return atoms.stream()
        .filter(atom -> atom.is(RequestWord.ZONE))
        .map(atom -> (ZoneId) atom.thing())
        .findFirst()
        .orElse(null);
  }

  @Nullable Language language() {
    return language;
  }
}
