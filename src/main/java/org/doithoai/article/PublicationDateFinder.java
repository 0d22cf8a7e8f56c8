package org.doithoai.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.text.DateMention;
import org.doithoai.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day an article appeared in the lines around its body. A line before it that says so by
 * its label counts first, then one between headline and body, then one right above the headline,
 * then the one right behind the body. Lines farther away belong to the site, not to the article.
 */
final class PublicationDateFinder {

  private static final Pattern LABEL = BoilerplatePhrases.ALL.pattern("\\b{~published}\\b");

  /** What a later change is called, none of which is the day an article appeared. */
  private static final Pattern CHANGED = BoilerplatePhrases.ALL.pattern("\\b{~changed}\\b");

  /** How far above the headline a line may stand. */
  private static final int ABOVE = 2;

  /** How many words of names, and of others, may stand beside a day and its labels. */
  private static final int NAMES = 4;

  private static final int OTHERS = 2;

  private static final int LONGEST = 120;

  private static final Set<BlockCue> SIGNED = Set.of(BlockCue.CREDIT, BlockCue.SIGNATURE);
  private static final Set<BlockCue> ENDS = Set.of(BlockCue.LIST_HEADING, BlockCue.STOP);

  private static final Pattern OTHER_LABEL =
      Pattern.compile(
          "(?:(\\p{L}+) )?(\\p{L}+) ?: ?(?:\\d{1,2}[:h.]\\d{2}\\P{L}{0,4})?(?:\\p{L}+ )?$");

  private PublicationDateFinder() {}

  static @Nullable LocalDate in(PageText page) {
    List<PageBlock> opening = page.opening();
    int anchor = page.headline() < 0 ? page.header().size() : page.headline();
    int from = Math.max(0, anchor - ABOVE);
    LocalDate below = null;
    LocalDate above = null;
    for (int i = from; i < opening.size(); i++) {
      PageBlock line = opening.get(i);
      Optional<LocalDate> labelled = labelled(line);
      if (labelled.isPresent()) {
        return labelled.get();
      }
      Optional<LocalDate> day = day(line);
      if (day.isEmpty()) {
        continue;
      }
      if (i > page.headline()) {
        below = below == null ? day.get() : below;
      } else {
        above = day.get();
      }
    }
    return below != null ? below : above != null ? above : behind(page);
  }

  /** What the line behind an article that ends says, when no other near it says another day. */
  private static @Nullable LocalDate behind(PageText page) {
    if (page.paragraphs().isEmpty() || !BlockCues.endsSentence(page.paragraphs().getLast())) {
      return null;
    }
    List<PageBlock> own =
        page.footer().stream()
            .takeWhile(line -> !ENDS.contains(line.cue()))
            .filter(line -> !SIGNED.contains(line.cue()) || day(line).isPresent())
            .toList();
    boolean one = own.stream().filter(line -> day(line).isPresent()).count() == 1;
    return one && !CHANGED.matcher(Folding.fold(own.getFirst().text())).find()
        ? day(own.getFirst()).orElse(null)
        : null;
  }

  /** The day behind a label; of several that a line says, the next one. */
  private static Optional<LocalDate> labelled(PageBlock line) {
    Matcher label = LABEL.matcher(Folding.fold(line.text()));
    return isStated(line) && label.find() ? day(line, label.end()) : Optional.empty();
  }

  private static Optional<LocalDate> day(PageBlock line) {
    return isStated(line) ? day(line, 0) : Optional.empty();
  }

  private static Optional<LocalDate> day(PageBlock line, int from) {
    return line.dates().stream()
        .filter(date -> date.span().start() >= from && !date.isRange())
        .filter(date -> !isOfElse(line.text().substring(0, date.span().start())))
        .map(DateMention::resolve)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether what stands before a day is a label of something else than an article. */
  private static boolean isOfElse(String before) {
    Matcher label = OTHER_LABEL.matcher(before);
    return label.find()
        && Stream.of(label.group(2), label.group(1) + " " + label.group(2))
            .map(PageBlock::folded)
            .noneMatch(BoilerplatePhrases::isDateLabel);
  }

  /** Whether it is a day, or a day with a few words beside it, mostly names, as in a byline. */
  private static boolean isStated(PageBlock line) {
    if (line.cue() == BlockCue.DATE) {
      return true;
    }
    if ((line.cue() != BlockCue.NONE && !SIGNED.contains(line.cue()))
        || line.text().length() > LONGEST
        || BlockCues.endsLikeText(line.text())) {
      return false;
    }
    List<String> words = BlockCues.besideDates(line);
    long names = words.stream().filter(word -> Character.isUpperCase(word.charAt(0))).count();
    return names <= NAMES && words.size() - names <= OTHERS;
  }
}
