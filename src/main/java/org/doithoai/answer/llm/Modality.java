package org.doithoai.answer.llm;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.doithoai.text.Span;

/**
 * Tells whether what stands at a place of a text is said to be, or only wanted, planned, offered or
 * agreed on, by the words of {@code modality.tsv}. A word for it ("will", "invited", "sẵn sàng")
 * reaches over what stands behind it in its clause, up to one that says that it was done ("has",
 * "đã").
 */
final class Modality {

  private static final PhraseSets WORDS = PhraseSets.load("modality.tsv");

  private Modality() {}

  /** True if what stands here in its clause is certainly not said to be so already. */
  static boolean isOpen(TextView text, Span place) {
    return reaches(text, text.clause(place), place.start(), "open");
  }

  /** True if what stands here in the sentence is only to be, or goes on: it is not done. */
  static boolean isUndone(TextView text, Span place) {
    boolean listed =
        WORDS.find(text, "goes-on").stream()
            .filter(goes -> goes.span().end() <= place.start())
            .anyMatch(goes -> text.isCut(goes.last(), text.wordAt(place.start()), ","));
    return reaches(text, text.span(), place.start(), "open", "ahead", listed ? "goes-on" : "ahead");
  }

  /** True if what stands here in its clause, or the word here itself, may be only to be. */
  static boolean mayBeOpen(TextView text, Span place) {
    return reaches(text, text.clause(place), place.start(), "open", "may-open")
        || WORDS.find(text, "goes-on").stream().anyMatch(goes -> goes.span().equals(place));
  }

  /** True if the text leaves anything open, and does not go on to say that it was done. */
  static boolean leavesOpen(TextView text) {
    return text.clauses().stream()
        .anyMatch(clause -> reaches(text, clause, clause.end(), "open", "may-open"));
  }

  /** True if the clause speaks of something that may be only to be. */
  static boolean leavesOpen(TextView text, Span clause) {
    return has(text, "open", "may-open").anyMatch(word -> clause.contains(word.span()));
  }

  /** The words that put a text into the future. */
  static List<PhraseSets.Found> future(TextView text) {
    return WORDS.find(text, "future");
  }

  /** The words that say of what follows that it was done. */
  static List<PhraseSets.Found> done(TextView text) {
    return WORDS.find(text, "done");
  }

  /** True if the word that begins here is itself put into the future. */
  static boolean isToBe(TextView text, int word) {
    return has(text, "to-be").anyMatch(found -> found.last() == word - 1);
  }

  /** True if the word that begins here is itself put into the past. */
  static boolean isDone(TextView text, int word) {
    int verb = text.word(word - 1).endsWith("ly") ? word - 1 : word;
    return has(text, "been").anyMatch(found -> found.last() == verb - 1);
  }

  private static Stream<PhraseSets.Found> has(TextView text, String... labels) {
    return WORDS.find(text).stream()
        .filter(found -> Arrays.stream(labels).anyMatch(label -> WORDS.is(found.words(), label)));
  }

  /** True if the last such word before the offset in the clause has none behind it that closes. */
  private static boolean reaches(TextView text, Span clause, int offset, String... labels) {
    return has(
            text, Stream.concat(Stream.of("closes"), Arrays.stream(labels)).toArray(String[]::new))
        .filter(word -> clause.contains(word.span()) && word.span().end() <= offset)
        .reduce((one, next) -> next)
        .filter(last -> !WORDS.is(last.words(), "closes"))
        .isPresent();
  }
}
