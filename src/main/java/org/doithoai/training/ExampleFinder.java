package org.doithoai.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.evidence.AnnotatedArticleCache;
import org.doithoai.evidence.Window;
import org.doithoai.evidence.WindowFinder;
import org.doithoai.question.QuestionFrame;
import org.doithoai.question.QuestionReader;
import org.doithoai.retrieval.Retrieved;
import org.doithoai.retrieval.Retriever;
import org.doithoai.text.Folding;

/** Asks questions to learn from, in the very way in which the bot looks for evidence. */
public final class ExampleFinder {

  private final QuestionReader reader;
  private final Retriever retriever;
  private final AnnotatedArticleCache cache;

  public ExampleFinder(QuestionReader reader, Retriever retriever, AnnotatedArticleCache cache) {
    this.reader = reader;
    this.retriever = retriever;
    this.cache = cache;
  }

  /**
   * Asks a question.
   *
   * @param set the name of the set it is of
   */
  public TrainingExample find(String set, TrainingQuestion question) throws IOException {
    QuestionFrame frame = reader.read(question.question());
    Retrieved found = retriever.search(frame);
    List<AnnotatedArticle> articles = cache.articles(found);
    List<Candidate> windows =
        candidates(
            question, new WindowFinder(frame, found.terms()).best(articles, found.articles()));
    List<String> answer = question.isAnswerable() ? question.unsaidKeywords() : List.of();
    List<Candidate> unanswered = List.of();
    if (!answer.isEmpty()) {
      WindowFinder without = new WindowFinder(frame, found.terms(), says(question, answer));
      unanswered = candidates(question, without.best(articles, found.articles()));
    }
    return new TrainingExample(set, question, found.terms().size(), windows, unanswered);
  }

  private static BiPredicate<AnnotatedArticle, ReadSentence> says(
      TrainingQuestion question, List<String> answer) {
    return (article, sentence) -> {
      if (!question.isGold(article.indexed().article().source())) {
        return false;
      }
      String text = Folding.fold(sentence.sentence().text());
      return answer.stream().anyMatch(text::contains);
    };
  }

  private static List<Candidate> candidates(TrainingQuestion question, List<Window> windows) {
    List<Candidate> candidates = new ArrayList<>();
    for (Window window : windows) {
      candidates.add(
          new Candidate(
              window.values(),
              window.article().indexed().key(),
              question.isGold(window.article().indexed().article().source()),
              question.saidIn(textAround(window)),
              question.saidIn(window.sentence().sentence().text())));
    }
    return candidates;
  }

  /** The sentence with the one before and the one after it. */
  private static String textAround(Window window) {
    List<ReadSentence> sentences = window.article().sentences();
    StringBuilder text = new StringBuilder();
    for (ReadSentence sentence :
        sentences.subList(
            Math.max(0, window.at() - 1), Math.min(sentences.size(), window.at() + 2))) {
      text.append(sentence.sentence().text()).append(' ');
    }
    return text.toString();
  }
}
