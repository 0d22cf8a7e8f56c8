package org.doithoai.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.doithoai.article.Article;
import org.doithoai.index.IndexedArticle;
import org.doithoai.question.Question;
import org.doithoai.text.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An article that stands in the index many times answers as if it stood there once. */
class CopiesInAnswersIT {

  private static final Path REPORTS = Path.of("knowledge", "articles");
  private static final int COPIES = 30;

  @TempDir Path plain;
  @TempDir Path crowded;
  @TempDir Path data;

  private static void fill(Path folder, int copies) throws IOException {
    try (Stream<Path> reports = Files.list(REPORTS)) {
      for (Path report : reports.toList()) {
        String text = Files.readString(report).replaceFirst("translation_of: .*\n", "");
        Files.writeString(folder.resolve(report.getFileName()), text);
        String copy =
            text.replaceFirst("outlet: VNA", "outlet: null")
                .replace("Chien said", "Chien told them");
        for (int i = 0; i < copies && report.toString().contains("japan-10th.en"); i++) {
          Files.writeString(folder.resolve("copy" + i + ".md"), copy);
        }
      }
    }
  }

  private static Outcome.Answered answer(Answering answering, String question) {
    return assertInstanceOf(
        Outcome.Answered.class, answering.answerer().answer(Question.of(question)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which dialogues have there been?",
        "Who chaired the 10th dialogue with Japan?",
        "What did Japan and Vietnam agree on in training?",
        "When did Vietnam hold talks with Russia?",
        "Which courses may Japanese officers attend?",
      })
  void copiesChangeNoAnswer(String question) throws IOException {
    fill(plain, 0);
    fill(crowded, COPIES);
    try (Answering alone = Answering.on(data.resolve("alone"), plain);
        Answering among = Answering.on(data.resolve("among"), crowded)) {
      Outcome.Answered expected = answer(alone, question);
      Outcome.Answered answered = answer(among, question);
      assertEquals(expected.statements().getFirst(), answered.statements().getFirst());
      assertEquals(quotes(expected).getFirst(), quotes(answered).getFirst());
      assertTrue(quotes(answered).stream().noneMatch(quote -> quote.startsWith("copy")));
    }
  }

  private static List<String> quotes(Outcome.Answered answer) {
    return answer.citations().stream().map(c -> c.article().source() + ": " + c.quote()).toList();
  }

  @Test
  void aTranslationThatIsNotMarkedStandsBesideTheQuote() throws IOException {
    fill(plain, 0);
    try (Answering answering = Answering.on(data, plain)) {
      for (IndexedArticle report : answering.reports()) {
        Article article = report.article();
        CitationList citations =
            new CitationList(article.language().other(), answering.retriever()::translation);
        citations.cite(article, Sentences.split(article.text()).getLast());
        assertNotNull(citations.citations().getFirst().translation(), article::source);
      }
    }
  }
}
