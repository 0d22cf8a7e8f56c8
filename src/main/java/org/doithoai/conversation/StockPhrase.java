package org.doithoai.conversation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.ProgramFile;
import org.jspecify.annotations.Nullable;

/**
 * A message that is a phrase everybody uses and no question by itself: thanks, a greeting, "is this
 * true?". The phrases stand in {@code stock-phrases.tsv}, without regard to case, accents and
 * punctuation.
 *
 * @param language of the phrase; null when both use it
 */
record StockPhrase(Sort sort, @Nullable Language language) {

  /** What is said back to each but {@link #CHECK} is in the texts, under {@code talk.}. */
  enum Sort {
    IDENTITY,
    HELP,
    FAREWELL,
    THANKS,
    GREETING,
    ACKNOWLEDGEMENT,
    /** Asks the bot to be silent in a thread. */
    STOP,
    /** Asks whether the words of somebody else are true. */
    CHECK;

    String key() {
      return "talk." + name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Map<String, StockPhrase> PHRASES = read();

  /** The phrase that a message is; empty if it is none. */
  static Optional<StockPhrase> of(String message) {
    return Optional.ofNullable(PHRASES.get(words(message)));
  }

  /** The phrase that a message is, if it is of this sort. */
  static Optional<StockPhrase> of(String message, Sort sort) {
    return of(message).filter(phrase -> phrase.sort() == sort);
  }

  /** Courtesies alone. */
  static Optional<StockPhrase> courtesy(String message) {
    return of(message).filter(phrase -> phrase.sort() != Sort.CHECK);
  }

  private static String words(String message) {
    return BETWEEN.matcher(Folding.fold(message)).replaceAll(" ").strip();
  }

  private static Map<String, StockPhrase> read() {
    Map<String, StockPhrase> phrases = new HashMap<>();
    for (String line : ProgramFile.lines(StockPhrase.class, "stock-phrases.tsv")) {
      String[] cells = line.split("\t", 3);
      StockPhrase phrase =
          new StockPhrase(Sort.valueOf(cells[0]), Language.ofCode(cells[1]).orElse(null));
      for (String words : cells[2].split("\\|", -1)) {
        phrases.putIfAbsent(words(words), phrase);
      }
    }
    return Map.copyOf(phrases);
  }
}
