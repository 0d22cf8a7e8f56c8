package org.doithoai.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doithoai.article.Article;
import org.doithoai.index.ArticleFilter;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.DayOrder;
import org.doithoai.index.IndexedArticle;
import org.doithoai.registry.Entity;

/** The meetings with a partner as a picture and as a list, each once; without one, the partners. */
final class TimelinePage implements Page {

  static final String PATH = "/timeline/";

  private static final int MOST = 150;
  private static final int MARGIN = 30;
  private static final int MIDDLE = 70;
  private static final int STEP = 15;
  private static final int MOST_YEARS = 14;

  private final Library library;
  private final Frames frames;

  TimelinePage(Library library, Frames frames) {
    this.library = library;
    this.frames = frames;
  }

  @Override
  public Response answer(Request request) throws IOException {
    if (!request.path().startsWith(PATH)) {
      return frames.page(request, 200, "timeline", library.read(index -> choice(request, index)));
    }
    Optional<Entity> partner = library.registry().find(request.path().substring(PATH.length()));
    return partner.isEmpty()
        ? frames.message(request, 404, "gone.forged")
        : frames.page(
            request, 200, "timeline", library.read(i -> timeline(request, partner.get(), i)));
  }

  private TimelineView choice(Request request, ArticleIndex index) throws IOException {
    PageTexts texts = PageTexts.in(request.language());
    List<TimelineView.Partner> partners =
        ArticlesPage.partners(index, library.registry(), texts.language()).entrySet().stream()
            .map(each -> new TimelineView.Partner(each.getValue(), PATH + each.getKey()))
            .toList();
    Frame frame = frames.of(request, texts.get("nav.timeline"));
    return new TimelineView(frame, null, partners, List.of(), List.of(), List.of());
  }

  private TimelineView timeline(Request request, Entity partner, ArticleIndex index)
      throws IOException {
    PageTexts texts = PageTexts.in(request.language());
    Map<LocalDate, IndexedArticle> meetings = meetings(partner, texts, index);
    List<TimelineView.Row> rows = new ArrayList<>();
    meetings.forEach(
        (day, article) -> {
          Article of = article.article();
          rows.add(
              new TimelineView.Row(
                  texts.date(day),
                  ArticleHead.cut(of.heading(), 160),
                  of.language().code(),
                  MeetingPage.path(of)));
        });
    String name = partner.name(texts.language());
    List<LocalDate> days = List.copyOf(meetings.keySet());
    return new TimelineView(
        frames.of(request, texts.get("timeline.of", name)),
        name,
        List.of(),
        days.isEmpty() ? List.of() : dots(days, rows),
        days.isEmpty() ? List.of() : years(days),
        rows);
  }

  /** One report of each day, in the page's language where there is one; the newest first. */
  private static Map<LocalDate, IndexedArticle> meetings(
      Entity partner, PageTexts texts, ArticleIndex index) throws IOException {
    Map<LocalDate, IndexedArticle> meetings = new LinkedHashMap<>();
    ArticleFilter filter = new ArticleFilter(partner.id(), null, null);
    for (IndexedArticle article : index.articles(filter, DayOrder.NEWEST_FIRST)) {
      Optional<LocalDate> day = article.dayOrPublished();
      if (day.isEmpty() || meetings.size() == MOST) {
        break; // those without a day come last
      }
      boolean own = article.article().language() == texts.language();
      meetings.merge(day.get(), article, (first, next) -> own ? next : first);
    }
    return meetings;
  }

  private static List<TimelineView.Dot> dots(List<LocalDate> days, List<TimelineView.Row> rows) {
    List<TimelineView.Dot> dots = new ArrayList<>();
    Map<Integer, Integer> stacked = new HashMap<>();
    for (int i = 0; i < days.size(); i++) {
      int x = x(days.get(i), days);
      int height = stacked.merge(x / STEP, 1, Integer::sum) - 1;
      TimelineView.Row row = rows.get(i);
      dots.add(
          new TimelineView.Dot(
              x, MIDDLE - height % 4 * STEP, row.day() + ": " + row.title(), row.path()));
    }
    return dots;
  }

  private static int x(LocalDate day, List<LocalDate> newestFirst) {
    long first = newestFirst.getLast().withDayOfYear(1).toEpochDay();
    long last = newestFirst.getFirst().withDayOfYear(1).plusYears(1).toEpochDay();
    double share = (double) (day.toEpochDay() - first) / (last - first);
    return MARGIN + (int) Math.round(share * (TimelineView.WIDTH - 2 * MARGIN));
  }

  private static List<TimelineView.Year> years(List<LocalDate> days) {
    int first = days.getLast().getYear();
    int last = days.getFirst().getYear() + 1;
    int every = Math.max(1, (last - first + MOST_YEARS - 1) / MOST_YEARS);
    List<TimelineView.Year> years = new ArrayList<>();
    for (int year = first; year <= last; year += every) {
      years.add(new TimelineView.Year(x(LocalDate.of(year, 1, 1), days), String.valueOf(year)));
    }
    return years;
  }
}
