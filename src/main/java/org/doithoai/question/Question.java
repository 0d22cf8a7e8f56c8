package org.doithoai.question;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks.
 *
 * @param text as it was typed
 * @param language the language to answer in; null to tell it from the text
 * @param history the same person's earlier questions in this conversation, oldest first
 */
public record Question(String text, @Nullable Language language, List<String> history) {

  public Question {
    history = List.copyOf(history);
  }

  /**
   * The same with another word in the place of each that was corrected.
   *
   * @param corrections words of the text in lower case, and what is meant
   */
  public Question corrected(List<Correction> corrections) {
    String mended = text;
    for (Correction correction : corrections) {
      Pattern word =
          Pattern.compile(
              "(?iu)(?<![\\p{L}\\p{N}])"
                  + Pattern.quote(correction.typed())
                  + "(?![\\p{L}\\p{N}])");
      mended =
          word.matcher(mended)
              .replaceAll(found -> likeCapitals(found.group(), correction.corrected()));
    }
    return new Question(mended, language, history);
  }

  private static String likeCapitals(String typed, String corrected) {
    return Character.isUpperCase(typed.codePointAt(0))
        ? corrected.substring(0, 1).toUpperCase(Locale.ROOT) + corrected.substring(1)
        : corrected;
  }

  /** A first question, in the language of its text. */
  public static Question of(String text) {
    return new Question(text, null, List.of());
  }
}
