package org.doithoai.question;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.FunctionWords;
import org.doithoai.text.Language;
import org.doithoai.text.ProgramFile;

/**
 * Tells a question in a third language: by its script, or by frequent words of that language
 * ({@code foreign.tsv}) where it has more of them than of English and Vietnamese ones.
 */
final class ForeignWords {

  /** Fewer words of another language are a name or a quotation. */
  private static final int LEAST = 2;

  private static final Map<String, Set<String>> WORDS = read();

  private ForeignWords() {}

  /** True if a text is in neither English nor Vietnamese. */
  static boolean isForeign(AnnotatedText text) {
    return isInOtherScript(text.text()) || isOfOtherWords(text);
  }

  private static boolean isInOtherScript(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return letters >= LEAST && letters - latin > latin;
  }

  private static boolean isOfOtherWords(AnnotatedText text) {
    Set<String> said = new HashSet<>();
    text.tokens().words().forEach(word -> said.add(word.lower()));
    long own =
        said.stream()
            .filter(
                word ->
                    FunctionWords.contains(word, Language.ENGLISH)
                        || FunctionWords.contains(word, Language.VIETNAMESE))
            .count();
    long most =
        WORDS.values().stream()
            .mapToLong(foreign -> said.stream().filter(foreign::contains).count())
            .max()
            .orElse(0);
    return most >= LEAST && most > own;
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    for (String line : ProgramFile.lines(ForeignWords.class, "foreign.tsv")) {
      int tab = line.indexOf('\t');
      Set<String> own = new HashSet<>();
      for (String word : line.substring(tab + 1).split("\\|", -1)) {
        own.add(word.strip().toLowerCase(Locale.ROOT));
      }
      words.put(line.substring(0, tab), Set.copyOf(own));
    }
    return words;
  }
}
