package org.doithoai.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.index.IndexedArticle;
import org.doithoai.question.Question;
import org.doithoai.question.QuestionFrame;
import org.doithoai.retrieval.Retrieved;
import org.doithoai.retrieval.SoughtTerm;
import org.doithoai.subscription.Shipped;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;

class WindowFinderTest {

  private static final List<SoughtTerm> TERMS =
      List.of(Made.term("sailors", 0.6), Made.term("trees", 0.8));

  private static final QuestionFrame FRAME =
      Shipped.READER.read(Question.of("How many sailors planted trees?"));

  private static final IndexedArticle VISIT =
      Made.indexed(
          Language.ENGLISH,
          "A frigate calls",
          "The frigate came on Monday. It brought 120 sailors. They planted 45 trees."
              + " The rain did not stop them.");

  private static final IndexedArticle OTHER =
      Made.indexed(Language.ENGLISH, "A school opens", "A school was opened in the hills.");

  @Test
  void theMostPromisingComeFirst() {
    Retrieved found = Made.found(TERMS, OTHER, VISIT);
    List<Window> windows = new WindowFinder(FRAME, TERMS).best(Made.read(found), found.articles());
    assertEquals("They planted 45 trees.", windows.getFirst().sentence().sentence().text());
    assertEquals(7, windows.size(), "each sentence and each title");
    assertEquals(1, windows.getFirst().met(0), "the sentence before has it");
    assertEquals(1, windows.getFirst().value(Feature.COVERED_WINDOW), 1e-9);
    assertEquals(0.8 / 1.4, windows.getFirst().value(Feature.COVERED_SENTENCE), 1e-9);
    assertEquals(1, windows.getFirst().value(Feature.NUMBER));
    assertEquals(0.5, windows.getFirst().value(Feature.ARTICLE_RANK), "the second found");
  }

  @Test
  void hiddenSentencesAreAsIfTheArticleDidNotHaveThem() {
    Retrieved found = Made.found(TERMS, VISIT);
    List<Window> windows =
        new WindowFinder(FRAME, TERMS, (article, sentence) -> isOfSailors(sentence))
            .best(Made.read(found), found.articles());
    String texts =
        windows.stream()
            .map(window -> window.sentence().sentence().text())
            .collect(Collectors.joining(" "));
    assertFalse(texts.contains("sailors"), texts);
    assertTrue(texts.contains("They planted"), texts);
    windows.forEach(window -> assertEquals(0, window.met(0), "nor do its neighbours have it"));
    windows.forEach(window -> assertTrue(window.value(Feature.MISSING_ARTICLE) >= 0.6));
  }

  private static boolean isOfSailors(ReadSentence sentence) {
    return sentence.sentence().text().contains("sailors");
  }

  @Test
  void ofALongArticleOnlySomeAreLookedAt() {
    String body =
        IntStream.range(0, 200)
            .mapToObj(i -> "On day %d the sailors rested.".formatted(i))
            .collect(Collectors.joining(" "));
    Retrieved found = Made.found(TERMS, Made.indexed(Language.ENGLISH, "A long log", body), VISIT);
    List<Window> windows = new WindowFinder(FRAME, TERMS).best(Made.read(found), found.articles());
    assertTrue(windows.size() < 60, "" + windows.size());
    assertTrue(
        windows.stream().anyMatch(w -> w.article().indexed().equals(VISIT)), "the other is seen");
  }

  @Test
  void nothingFoundIsNothing() {
    assertEquals(List.of(), new WindowFinder(FRAME, TERMS).best(List.of(), List.of()));
  }
}
