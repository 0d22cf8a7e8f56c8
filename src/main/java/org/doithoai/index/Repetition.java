package org.doithoai.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.doithoai.article.Article;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

/**
 * Tells which passages of a copy say nothing that an earlier copy does not say: nearly all of their
 * runs of words stand there, and every number. A passage with another number is none: it may be
 * what was corrected. Not thread-safe.
 */
final class Repetition {

  /** Least share of a passage's runs: about one word in twenty may be another. */
  private static final double NEARLY_ALL = 0.85;

  private record Seen(Shingles shingles, Set<String> numbers) {}

  private final List<Seen> earlier = new ArrayList<>();

  /** Remembers an article as one that the next ones may repeat. */
  void add(Article article) {
    String body = article.text().substring(article.bodyStart());
    earlier.add(new Seen(Shingles.of(body), numbers(article.text())));
  }

  /** True if there is no earlier article. */
  boolean isEmpty() {
    return earlier.isEmpty();
  }

  /** Whether one of the articles so far has all of this. */
  boolean has(Passage passage) {
    Shingles shingles = Shingles.of(passage.text());
    Set<String> numbers = numbers(passage.text());
    return earlier.stream()
        .anyMatch(
            seen ->
                shingles.containedIn(seen.shingles()) >= NEARLY_ALL
                    && seen.numbers().containsAll(numbers));
  }

  private static Set<String> numbers(String text) {
    Set<String> numbers = new HashSet<>();
    for (Token token : Tokens.of(text).words()) {
      if (token.text().chars().anyMatch(Character::isDigit)) {
        numbers.add(token.folded());
      }
    }
    return numbers;
  }
}
