package org.doithoai.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doithoai.text.DateMention;
import org.doithoai.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day an article appeared in the lines before its body. A line that says so by its label
 * counts first, then one between headline and body, then one right above the headline. Lines
 * farther up belong to the site, not to the article.
 */
final class PublicationDateFinder {

  private static final Pattern LABEL = BoilerplatePhrases.ALL.pattern("\\b{~published}\\b");

  /** How far above the headline a line may stand. */
  private static final int ABOVE = 2;

  private PublicationDateFinder() {}

  static @Nullable LocalDate in(PageText page) {
    List<PageBlock> opening = page.opening();
    int anchor = page.headline() < 0 ? page.header().size() : page.headline();
    int from = Math.max(0, anchor - ABOVE);
    LocalDate below = null;
    LocalDate above = null;
    for (int i = from; i < opening.size(); i++) {
      Optional<LocalDate> day = day(opening.get(i));
      if (day.isEmpty()) {
        continue;
      }
      if (LABEL.matcher(Folding.fold(opening.get(i).text())).find()) {
        return day.get();
      }
      if (i > page.headline()) {
        below = below == null ? day.get() : below;
      } else {
        above = day.get();
      }
    }
    return below == null ? above : below;
  }

  private static Optional<LocalDate> day(PageBlock line) {
    return line.cue() == BlockCue.DATE
        ? line.dates().stream().map(DateMention::resolve).flatMap(Optional::stream).findFirst()
        : Optional.empty();
  }
}
