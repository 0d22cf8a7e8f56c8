package org.doithoai.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.doithoai.article.Article;
import org.doithoai.conversation.PassageLinks;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.IndexedArticle;
import org.doithoai.index.Link;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The passage behind a citation: its article around it, what is recorded of the meeting, the
 * article's translation or copy beside it.
 */
final class PassagePage implements Page {

  /** Characters before and behind the passage: a page stays below 60 KB. */
  private static final int REACH = 6000;

  private static final int REACH_BESIDE = 3500;

  private final Library library;
  private final SignedLinks links;
  private final Frames frames;

  PassagePage(Library library, SignedLinks links, Frames frames) {
    this.library = library;
    this.links = links;
    this.frames = frames;
  }

  @Override
  public Response answer(Request request) throws IOException {
    String name = request.path().substring(SignedLinks.PATH.length());
    return switch (links.read(name, frames.mayRead(request))) {
      case SignedLinks.Read.Forged() -> frames.message(request, 404, "gone.forged");
      case SignedLinks.Read.Expired() -> frames.message(request, 410, "gone.expired");
      case SignedLinks.Read.Good(PassageRef passage) ->
          library
              .read(index -> view(passage, request, index))
              .map(view -> frames.page(request, 200, "passage", view))
              .orElseGet(() -> frames.message(request, 404, "gone.article"));
    };
  }

  private Optional<PassageView> view(PassageRef ref, Request request, ArticleIndex index)
      throws IOException {
    List<IndexedArticle> found = index.ofId(ref.article());
    Optional<IndexedArticle> whole =
        found.stream().filter(each -> ref.in(each.article().text()).isPresent()).findFirst();
    Optional<IndexedArticle> any = whole.or(() -> found.stream().findFirst());
    if (any.isEmpty()) {
      return Optional.empty();
    }
    IndexedArticle article = any.get();
    return Optional.of(
        view(article, ref.in(article.article().text()).orElse(null), request, index));
  }

  /**
   * An article's page.
   *
   * @param marked the passage; null when the text has changed
   */
  private PassageView view(
      IndexedArticle indexed, @Nullable Span marked, Request request, ArticleIndex index)
      throws IOException {
    Article article = indexed.article();
    PageTexts texts = PageTexts.in(request.language());
    Span around = marked == null ? new Span(article.bodyStart(), article.bodyStart()) : marked;
    int from = marked != null && marked.start() < article.bodyStart() ? 0 : article.bodyStart();
    String url = article.url();
    String source =
        url == null || marked == null ? url : PassageLinks.at(url, marked.of(article.text()));
    Frame frame = frames.of(request, ArticleHead.cut(article.heading(), 80));
    return new PassageView(
        frame,
        ArticleHead.of(article, source, texts),
        ArticleText.of(article.text(), from, around, marked, REACH),
        marked == null,
        FactRow.of(List.of(indexed), library.registry(), links, texts),
        beside(indexed, around, texts, index),
        frame.reader() ? MeetingPage.path(article) : null);
  }

  private PassageView.@Nullable Beside beside(
      IndexedArticle indexed, Span around, PageTexts texts, ArticleIndex index) throws IOException {
    for (Link.Kind kind : List.of(Link.Kind.TRANSLATION, Link.Kind.COPY)) {
      for (String key : index.events().linked(indexed.key(), kind)) {
        Article other = index.article(key).article();
        return new PassageView.Beside(
            "beside." + kind.name(),
            ArticleHead.of(other, other.url(), texts),
            ArticleText.of(
                other.text(),
                other.bodyStart(),
                sameShare(around, indexed.article(), other),
                null,
                REACH_BESIDE));
      }
    }
    return null;
  }

  /** About where the same is said in a report of another length. */
  private static Span sameShare(Span of, Article article, Article other) {
    double share = (double) of.start() / Math.max(1, article.text().length());
    int at =
        Math.clamp((int) (share * other.text().length()), other.bodyStart(), other.text().length());
    return new Span(at, at);
  }
}
