package org.doithoai.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.article.Article;
import org.doithoai.index.ArticleFields;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.IndexedArticle;
import org.doithoai.text.Span;

/** The page of a meeting: what all its reports say of it, and the reports. */
final class MeetingPage implements Page {

  static final String PATH = "/meeting/";

  private static final int MOST_REPORTS = 20;
  private static final int OPENING = 240;

  private final Library library;
  private final SignedLinks links;
  private final Frames frames;

  MeetingPage(Library library, SignedLinks links, Frames frames) {
    this.library = library;
    this.links = links;
    this.frames = frames;
  }

  /** The path of the meeting that an article reports. */
  static String path(Article article) {
    return PATH + ArticleFields.id(article.source());
  }

  @Override
  public Response answer(Request request) throws IOException {
    String id = request.path().substring(PATH.length());
    List<IndexedArticle> reports = library.read(index -> reports(id, request, index));
    return reports.isEmpty()
        ? frames.message(request, 404, "gone.article")
        : frames.page(request, 200, "meeting", view(reports, request));
  }

  /** All reports of the meeting, those in the page's language first. */
  private static List<IndexedArticle> reports(String id, Request request, ArticleIndex index)
      throws IOException {
    List<IndexedArticle> own = new ArrayList<>();
    List<IndexedArticle> other = new ArrayList<>();
    for (IndexedArticle named : index.ofId(id)) {
      for (String key :
          index.events().sameEvent(named.key()).stream().limit(MOST_REPORTS).toList()) {
        IndexedArticle report = index.article(key);
        boolean theirs = report.article().language() == request.language();
        (theirs ? own : other).add(report);
      }
    }
    own.addAll(other);
    return own;
  }

  private MeetingView view(List<IndexedArticle> reports, Request request) {
    PageTexts texts = PageTexts.in(request.language());
    List<MeetingView.Report> shown =
        reports.stream().map(report -> report(report.article(), texts)).toList();
    String title = ArticleHead.cut(reports.getFirst().article().heading(), 160);
    return new MeetingView(
        frames.of(request, title), FactRow.of(reports, library.registry(), links, texts), shown);
  }

  private MeetingView.Report report(Article article, PageTexts texts) {
    int from = article.bodyStart();
    int end = Math.min(article.text().length(), from + OPENING);
    Span opening = new Span(Math.min(from, Math.max(0, end - 1)), end);
    String words = opening.of(article.text());
    PassageRef ref = PassageRef.of(article.source(), opening, words);
    String path = links.path(ref, texts.language()).replace("#passage", "");
    return new MeetingView.Report(
        ArticleHead.of(article, article.url(), texts), words.strip() + " …", path);
  }
}
