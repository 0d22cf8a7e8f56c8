package org.doithoai.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * Finds a page's headline among the lines before the article's body: one that ends no sentence and
 * whose words the body takes up again. Where several do, one that is marked as a heading goes
 * first, then the nearest to the body counts more. What is longer than headlines are and takes up
 * one above it is a lead, and of the body.
 */
final class HeadlineFinder {

  private static final int LONGEST = 300;

  /** Behind a headline few others are longer than this. */
  private static final int LONG = 120;

  /** Fewer words than this are a file's or a site's name rather than a title. */
  private static final int FEWEST_WORDS = 3;

  /** A line of more words that ends a title is the title without a tag before it. */
  private static final int HEADLINE = 5;

  /** A shorter title cannot be told from a name beside it; of others so much is taken up. */
  private static final int FEWEST_OF_TITLE = 4;

  private static final double TITLED = 0.5;
  private static final double TAKEN_UP = 0.3;

  /** What nearness is worth beside the share of words taken up. */
  private static final double NEARNESS = 0.15;

  private HeadlineFinder() {}

  /**
   * The index of the headline's line; -1 when the page has none before the body.
   *
   * @param lines before the body
   * @param given the title if it is known: then the line that shows it
   */
  static int in(List<PageBlock> lines, @Nullable String given, List<String> body) {
    for (int i = lines.size() - 1; given != null && i >= 0; i--) {
      if (isRepeated(lines.get(i), given)) {
        return i;
      }
    }
    boolean marked = lines.stream().anyMatch(line -> line.isHeading() && isCandidate(line));
    List<PageBlock> candidates =
        lines.stream().filter(line -> isCandidate(line) && line.isHeading() == marked).toList();
    if (!candidates.isEmpty() && Outlets.isPaper(candidates.getFirst().text())) {
      candidates = candidates.subList(Math.min(1, candidates.size() - 1), candidates.size());
    }
    if (candidates.isEmpty()
        || (candidates.size() == 1 && candidates.getFirst() == lines.getFirst())) {
      return candidates.isEmpty() ? -1 : 0;
    }
    Set<String> vocabulary = new HashSet<>();
    body.forEach(text -> vocabulary.addAll(Vocabulary.words(text)));
    PageBlock best = null;
    double bestScore = -1;
    int rank = 0;
    for (int i = candidates.size() - 1; i >= 0; i--) {
      PageBlock candidate = candidates.get(i);
      Set<String> words = Vocabulary.words(candidate.text());
      if (isLead(candidate, words, candidates.subList(0, i))) {
        vocabulary.addAll(words);
        continue;
      }
      double score = Vocabulary.shareOf(words, vocabulary, 3) + NEARNESS / (1 + rank);
      rank++;
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    boolean certain = bestScore >= TAKEN_UP || (rank == 1 && best == lines.getFirst());
    return certain ? lines.indexOf(best) : -1;
  }

  /** Whether it is longer than a headline and speaks of what a shorter line above it does. */
  private static boolean isLead(PageBlock line, Set<String> words, List<PageBlock> above) {
    return line.text().length() > LONG
        && above.stream()
            .filter(other -> other.text().length() <= LONG)
            .anyMatch(other -> takenUp(other.text(), words) >= TAKEN_UP);
  }

  /**
   * Whether a title that a file gives is one of the text: shown there, or taken up by its words.
   */
  static boolean fits(String given, List<PageBlock> lines) {
    if (PageBlock.words(given) < FEWEST_WORDS || Outlets.named(given) != null) {
      return false;
    }
    Set<String> vocabulary = new HashSet<>();
    for (PageBlock line : lines) {
      if (isRepeated(line, given)) {
        return true;
      }
      if (line.isText()) {
        vocabulary.addAll(Vocabulary.words(line.text()));
      }
    }
    return takenUp(given, vocabulary) >= TAKEN_UP;
  }

  /** The title without the outlet before or behind it, if the page's text shows which is which. */
  static String withoutOutlet(String title, List<PageBlock> blocks) {
    Set<String> text = new HashSet<>();
    for (PageBlock block : blocks) {
      text.addAll(block.isText() ? Vocabulary.words(block.text()) : Set.of());
      if (block.isHeading() && isRepeated(block, title)) {
        return title;
      }
    }
    List<String> sides = sides(title);
    for (int i = 0; i + 1 < sides.size(); i += 2) {
      String name = sides.get(i);
      Set<String> left = Vocabulary.words(sides.get(i + 1));
      boolean strange =
          Outlets.isName(name) && Vocabulary.words(name).stream().noneMatch(text::contains);
      if (PageBlock.words(sides.get(i + 1)) >= FEWEST_OF_TITLE
          && (Outlets.isKnown(name)
              || Outlets.isPaper(name)
              || (strange && Vocabulary.shareOf(left, text, FEWEST_OF_TITLE) >= TITLED))) {
        return sides.get(i + 1);
      }
    }
    return title;
  }

  /** What stands behind the last mark in it and what is left, then the same before the first. */
  static List<String> sides(String title) {
    List<MatchResult> marks = Outlets.SIDES.matcher(title).results().toList();
    return marks.isEmpty()
        ? List.of()
        : List.of(
            title.substring(marks.getLast().end()),
            title.substring(0, marks.getLast().start()),
            title.substring(0, marks.getFirst().start()),
            title.substring(marks.getFirst().end()));
  }

  /** Whether the line says the same as the headline, with or without a site's name behind it. */
  static boolean isRepeated(PageBlock line, @Nullable String title) {
    if (title == null) {
      return false;
    }
    String other = PageBlock.folded(title);
    int most = PageBlock.words(title) + 5;
    if (line.words() > Math.max(most, PageBlock.words(other))) {
      return false;
    }
    String one = PageBlock.folded(line.text());
    return one.equals(other)
        || (line.words() > HEADLINE && other.endsWith(" " + one))
        || (one.startsWith(other + " ") && line.words() <= most && !line.isText());
  }

  /** Whether a block may be a headline: a few words that end no statement and are no cue. */
  static boolean isCandidate(PageBlock block) {
    boolean asks = block.text().endsWith("?") || block.text().endsWith("!");
    return (block.cue() == BlockCue.NONE || block.isHeading())
        && (asks || block.isHeading() || !block.isText())
        && block.text().length() <= LONGEST
        && block.words() >= 2;
  }

  private static double takenUp(String line, Set<String> vocabulary) {
    return Vocabulary.shareOf(Vocabulary.words(line), vocabulary, 3);
  }
}
