package org.doithoai.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.doithoai.facts.Fact;
import org.doithoai.index.ArticleFilter;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.DayOrder;
import org.doithoai.index.DayRange;
import org.doithoai.index.IndexedArticle;
import org.doithoai.registry.Registry;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/** The articles, the newest first, by partner, outlet, period and language; a page at a time. */
final class ArticlesPage implements Page {

  private static final int ROWS = 30;

  /** So many are looked at for an outlet, which the index does not search by. */
  private static final int LOOKED_AT = 5000;

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  private final Library library;
  private final Frames frames;

  ArticlesPage(Library library, Frames frames) {
    this.library = library;
    this.frames = frames;
  }

  @Override
  public Response answer(Request request) throws IOException {
    return frames.page(request, 200, "articles", library.read(index -> view(request, index)));
  }

  private ArticlesView view(Request request, ArticleIndex index) throws IOException {
    PageTexts texts = PageTexts.in(request.language());
    String partner = request.query("partner");
    ArticleFilter filter =
        new ArticleFilter(
            partner.isEmpty() ? null : partner,
            Language.ofCode(request.query("in")).orElse(null),
            days(request));
    List<IndexedArticle> found =
        ofOutlet(index.articles(filter, DayOrder.NEWEST_FIRST), request.query("outlet"));
    int page = number(request.query("page"), found.size() / ROWS);
    List<IndexedArticle> shown =
        found.subList(
            Math.min(found.size(), page * ROWS), Math.min(found.size(), (page + 1) * ROWS));
    return new ArticlesView(
        frames.of(request, texts.get("nav.articles")),
        choices(index, partner, texts.language()),
        new ArticlesView.Fields(
            request.query("in"),
            request.query("outlet"),
            request.query("since"),
            request.query("until")),
        found.size(),
        shown.stream().map(article -> ArticleRow.of(article, texts)).toList(),
        page == 0 ? null : path(request, page - 1),
        (page + 1) * ROWS < found.size() ? path(request, page + 1) : null);
  }

  private static List<IndexedArticle> ofOutlet(List<IndexedArticle> articles, String outlet) {
    String wanted = outlet.toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        ? articles
        : articles.stream()
            .limit(LOOKED_AT)
            .filter(
                each -> {
                  String own = each.article().outlet();
                  return own != null && own.toLowerCase(Locale.ROOT).contains(wanted);
                })
            .toList();
  }

  private static @Nullable DayRange days(Request request) {
    LocalDate since = day(request.query("since"), FIRST);
    LocalDate until = day(request.query("until"), LAST);
    return since.equals(FIRST) && until.equals(LAST) ? null : new DayRange(since, until);
  }

  private static LocalDate day(String words, LocalDate otherwise) {
    try {
      return words.isEmpty() ? otherwise : LocalDate.parse(words);
    } catch (DateTimeParseException e) {
      return otherwise;
    }
  }

  private static int number(String words, int most) {
    return words.matches("\\d{1,6}") ? Math.min(Integer.parseInt(words), most) : 0;
  }

  private List<ArticlesView.Choice> choices(ArticleIndex index, String chosen, Language language)
      throws IOException {
    return partners(index, library.registry(), language).entrySet().stream()
        .map(
            each ->
                new ArticlesView.Choice(
                    each.getKey(), each.getValue(), each.getKey().equals(chosen)))
        .toList();
  }

  /** The partners of whom an article tells, by their ids, in the order of their names. */
  static Map<String, String> partners(ArticleIndex index, Registry registry, Language language)
      throws IOException {
    List<Map.Entry<String, String>> named = new ArrayList<>();
    for (String id : index.values(Fact.Kind.PARTNER)) {
      registry.find(id).ifPresent(partner -> named.add(Map.entry(id, partner.name(language))));
    }
    java.text.Collator collator = java.text.Collator.getInstance(language.locale());
    named.sort(Comparator.comparing(Map.Entry::getValue, collator::compare));
    return named.stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.LinkedHashMap::new));
  }

  private static String path(Request request, int page) {
    Map<String, String> query = new TreeMap<>(request.query());
    query.put("page", String.valueOf(page));
    return "/articles?" + Frames.encoded(query);
  }
}
