package org.doithoai.web;

import org.doithoai.answer.Answerer;
import org.doithoai.answer.ExtractiveAnswerer.Explained;
import org.doithoai.question.Question;
import org.doithoai.text.Folding;

/** A question in, the answer of a chat out, and how it was found if that is asked for. */
final class SearchPage implements Page {

  private static final int LONGEST = 1000;

  private final Library library;
  private final SignedLinks links;
  private final Frames frames;
  private final PeerLimiter limiter;
  private final Answerer answerer;

  SearchPage(Library library, SignedLinks links, Frames frames, PeerLimiter limiter) {
    this.library = library;
    this.links = links;
    this.frames = frames;
    this.limiter = limiter;
    this.answerer = new MeteredAnswerer(library::answer);
  }

  @Override
  public Response answer(Request request) {
    PageTexts texts = PageTexts.in(request.language());
    String asked = Folding.nfc(request.query("q"));
    String question = asked.substring(0, Math.min(LONGEST, asked.length()));
    Frame frame = frames.of(request, question.isEmpty() ? texts.get("nav.search") : question);
    if (question.isEmpty()) {
      return frames.page(request, 200, "search", new SearchView(frame, "", null, null));
    }
    if (!limiter.admits(request.peer())) {
      return frames.message(request, 429, "gone.often");
    }
    Question read = Question.of(question);
    if (request.query("explain").isEmpty()) {
      AnswerView answer = AnswerView.of(answerer.answer(read), links, texts);
      return frames.page(request, 200, "search", new SearchView(frame, question, answer, null));
    }
    Explained explained = library.explain(read);
    return frames.page(
        request,
        200,
        "search",
        new SearchView(
            frame,
            question,
            AnswerView.of(explained.outcome(), links, texts),
            ExplanationView.of(explained.explanation(), links, texts)));
  }
}
