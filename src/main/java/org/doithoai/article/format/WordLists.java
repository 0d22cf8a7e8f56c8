package org.doithoai.article.format;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doithoai.text.Folding;
import org.doithoai.text.ProgramFile;

/**
 * Words and phrases by class, from a resource whose lines are {@code class<TAB>phrase} or remarks.
 * Immutable.
 */
public final class WordLists {

  /** Names that mark-up uses. */
  static final WordLists NAMES = beside(WordLists.class, "names.tsv");

  private final Map<String, Set<String>> lists = new HashMap<>();

  private WordLists() {}

  /** Reads a resource that lies beside a class. */
  public static WordLists beside(Class<?> owner, String resource) {
    WordLists words = new WordLists();
    for (String line : ProgramFile.lines(owner, resource)) {
      int tab = line.indexOf('\t');
      words
          .lists
          .computeIfAbsent(line.substring(0, tab), name -> new LinkedHashSet<>())
          .add(line.substring(tab + 1));
    }
    return words;
  }

  /** The phrases of a class, in the order of the file. */
  public Set<String> of(String name) {
    return Objects.requireNonNull(lists.get(name), name);
  }

  /**
   * A pattern of a shape in which {@code {class}} stands for any phrase of that class, and {@code
   * {~class}} for any of them in lower case without diacritics.
   */
  public Pattern pattern(String shape) {
    return Pattern.compile(
        Pattern.compile("\\{(~?)([a-z]+(?:-[a-z]+)*)\\}")
            .matcher(shape)
            .replaceAll(name -> alternatives(name.group(2), !name.group(1).isEmpty())));
  }

  /** Literals, the longest first; no phrase holds what would be special there. */
  private String alternatives(String name, boolean folded) {
    return of(name).stream()
        .map(phrase -> folded ? Folding.fold(phrase) : phrase)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
