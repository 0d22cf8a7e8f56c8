package org.doithoai.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.doithoai.text.Folding;

/** The phrases of {@code boilerplate-phrases.txt}, which stand around articles on their pages. */
final class BoilerplatePhrases {

  /** Longest phrase of a menu, in words. */
  private static final int LONGEST = 5;

  /** From this many words on a line that ends as a sentence is no notice by its beginning alone. */
  private static final int LONG = 25;

  private static final Pattern BULLETS = Pattern.compile("^[*•·+(–—-]{1,3}\\s?");

  private static final Map<String, Set<String>> PHRASES = load();

  private BoilerplatePhrases() {}

  /** Whether the line heads a list of other articles. */
  static boolean isListHeading(String folded) {
    return phrases("end").contains(folded);
  }

  /** Whether the line heads something behind which no article goes on. */
  static boolean isStop(String folded) {
    String words = folded.replaceAll("[0-9 ]{1,10}$", "");
    return phrases("stop").contains(words);
  }

  /** Whether the line is made of nothing but the words of menus, buttons and forms. */
  static boolean isMenu(String folded) {
    String[] words = folded.split(" ", -1);
    if (words.length > 60) {
      return false;
    }
    int covered = 0;
    for (int i = 0; i < words.length; ) {
      int length = phraseAt(words, i);
      covered += length;
      i += Math.max(1, length);
    }
    return covered * 5 >= words.length * 4;
  }

  /** Whether the line is a notice, a label or a link by how it begins or what it holds. */
  static boolean isNotice(String text, boolean sentence, int words) {
    String lower = Folding.fold(text.length() > 400 ? text.substring(0, 400) : text);
    String behindMarks = BULLETS.matcher(lower).replaceFirst("");
    for (String beginning : phrases("begins")) {
      boolean word = Character.isLetter(beginning.charAt(beginning.length() - 1));
      boolean begins = lower.startsWith(beginning) || behindMarks.startsWith(beginning);
      if (begins && (!word || !sentence || words < LONG)) {
        return true;
      }
    }
    return words <= 60 && phrases("contains").stream().anyMatch(lower::contains);
  }

  /** Whether the line names who wrote, edited or photographed what stands above it. */
  static boolean isCredit(String folded) {
    return phrases("credit").stream()
        .anyMatch(phrase -> folded.equals(phrase) || folded.startsWith(phrase + " "));
  }

  /** Whether the word, folded, may stand beside the day an article appeared. */
  static boolean isDateLabel(String word) {
    return phrases("date").contains(word);
  }

  private static int phraseAt(String[] words, int from) {
    for (int length = Math.min(LONGEST, words.length - from); length > 0; length--) {
      String phrase = String.join(" ", Arrays.asList(words).subList(from, from + length));
      if (phrases("line").contains(phrase)) {
        return length;
      }
    }
    return 0;
  }

  private static Set<String> phrases(String section) {
    return PHRASES.getOrDefault(section, Set.of());
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> phrases = new HashMap<>();
    String section = "";
    for (String line : lines("boilerplate-phrases.txt")) {
      if (line.startsWith("[")
          && line.indexOf("] ") > 0
          && line.indexOf(']') < 12
          && List.of("end", "stop", "line", "begins", "contains", "credit", "date")
              .contains(line.substring(1, line.indexOf(']')))) {
        section = line.substring(1, line.indexOf(']'));
      } else {
        boolean asIs = section.equals("begins") || section.equals("contains");
        String phrase = asIs ? Folding.fold(line.strip()) : PageLine.folded(line);
        phrases.computeIfAbsent(section, name -> new HashSet<>()).add(phrase);
      }
    }
    return phrases;
  }

  /** The lines of a resource of this package, without remarks and empty lines. */
  static List<String> lines(String resource) {
    try (InputStream in = BoilerplatePhrases.class.getResourceAsStream(resource)) {
      byte[] bytes = Objects.requireNonNull(in, resource).readAllBytes();
      return Folding.nfc(new String(bytes, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          String.format(Locale.ROOT, "the program's own %s cannot be read", resource), unreadable);
    }
  }
}
