package org.doithoai.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doithoai.retrieval.ContentTerm;
import org.doithoai.retrieval.SoughtTerm;
import org.doithoai.retrieval.SoughtTerm.Sort;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;

class TermMatrixTest {

  private static final double EXACTLY = 1e-9;

  /** The sentences, from the title: 0 harbour, 1 frigate, 2 sailors, 3 doctors, 4 nobody's. */
  private static final AnnotatedArticle ARTICLE =
      Made.article(
          Language.ENGLISH,
          "A harbour is full",
          "A frigate called at Port Amber on Monday. Its sailors planted trees along the quay."
              + " Doctors treated villagers in the hills. Nobody complained of the rain.");

  private static final SoughtTerm FRIGATE = Made.term("frigate", 1.0);
  private static final SoughtTerm SAILORS = Made.term("sailors", 0.5);
  private static final SoughtTerm AMBER = Made.term("Port Amber", 0.8, Sort.NAME, false);

  private static TermMatrix matrix(SoughtTerm... terms) {
    return new TermMatrix(ARTICLE, List.of(terms), Set.of(), s -> false);
  }

  @Test
  void coverageIsTheShareOfTheWeightThatIsThere() {
    TermMatrix matrix = matrix(FRIGATE, SAILORS, AMBER);
    assertArrayEquals(new double[] {1, 0, 1}, matrix.sentence(1));
    assertArrayEquals(new double[] {0, 1, 0}, matrix.sentence(2));
    assertEquals(1.8 / 2.3, matrix.covered(matrix.sentence(1)), EXACTLY);
    assertEquals(0.5 / 2.3, matrix.covered(matrix.sentence(2)), EXACTLY);
    assertEquals(0, matrix.covered(matrix.sentence(4)), EXACTLY);
    assertEquals(1, matrix.covered(matrix.article()), EXACTLY);
  }

  @Test
  void anOfficeIsNotItsDeputys() {
    AnnotatedArticle article =
        Made.article(
            Language.ENGLISH,
            "A visit",
            "Vice Minister Sato came. Minister Sato came. The vice minister met the minister.");
    TermMatrix matrix =
        new TermMatrix(
            article,
            List.of(Made.term("minister", 1), Made.term("vice minister", 1)),
            Set.of(),
            s -> false);
    assertArrayEquals(new double[] {0.3, 1}, matrix.sentence(1));
    assertArrayEquals(new double[] {1, 0}, matrix.sentence(2));
    assertArrayEquals(new double[] {1, 1}, matrix.sentence(3));
  }

  @Test
  void aWindowIsASentenceWithItsNeighbours() {
    TermMatrix matrix = matrix(FRIGATE, SAILORS, AMBER);
    assertArrayEquals(new double[] {1, 1, 1}, matrix.window(1));
    assertArrayEquals(new double[] {1, 1, 1}, matrix.window(2));
    assertArrayEquals(new double[] {0, 1, 0}, matrix.window(3));
    assertArrayEquals(new double[] {0, 0, 0}, matrix.window(4));
  }

  @Test
  void titleAndFirstSentenceStandBeforeEachWindow() {
    TermMatrix matrix = matrix(FRIGATE, Made.term("harbour", 0.4), Made.term("hills", 0.6));
    double[] last = matrix.withHead(matrix.window(4));
    assertArrayEquals(new double[] {1, 1, 1}, last);
    assertEquals(0.6 / 2.0, matrix.covered(matrix.window(4)), EXACTLY);
  }

  @Test
  void whatIsTakenFromEarlierQuestionsCountsLess() {
    SoughtTerm word = Made.term("doctors", 1, Sort.WORD, true);
    SoughtTerm name = Made.term("Port Amber", 1, Sort.NAME, true);
    TermMatrix matrix = matrix(FRIGATE, word, name);
    assertEquals(1.7 / 2.05, matrix.covered(matrix.sentence(1)), EXACTLY);
    assertEquals(0.35 / 2.05, matrix.covered(matrix.sentence(3)), EXACTLY);
    assertEquals(0.5, matrix.carried(matrix.sentence(3)), EXACTLY);
    assertEquals(0, matrix(FRIGATE).carried(matrix(FRIGATE).article()), "there is none");
  }

  @Test
  void namesAndWordsAreCoveredApart() {
    TermMatrix matrix = matrix(FRIGATE, SAILORS, AMBER);
    assertEquals(1, matrix.names(matrix.sentence(1)), EXACTLY);
    assertEquals(0, matrix.names(matrix.sentence(2)), EXACTLY);
    assertEquals(1 / 1.5, matrix.words(matrix.sentence(1)), EXACTLY);
    assertEquals(0.5 / 1.5, matrix.words(matrix.sentence(2)), EXACTLY);
    assertEquals(0, matrix(FRIGATE).names(matrix(FRIGATE).article()), "there is no name");
  }

  @Test
  void whatIsMissingWeighsAsMuchAsItIsRare() {
    TermMatrix matrix = matrix(FRIGATE, SAILORS, AMBER);
    assertEquals(0, matrix.missing(matrix.window(1)), EXACTLY);
    assertEquals(0.5, matrix.missing(matrix.sentence(1)), EXACTLY);
    assertEquals(1, matrix.missing(matrix.sentence(2)), EXACTLY);
    assertEquals(1 / 3.0, matrix.wordsMissing(matrix.sentence(2)), EXACTLY);
    assertEquals(0.5 / 3, matrix.wordsMissing(matrix.sentence(1)), EXACTLY);
    assertEquals(1, matrix.namesComplete(matrix.sentence(1)), EXACTLY);
    assertEquals(1 - 0.8, matrix.namesComplete(matrix.sentence(2)), EXACTLY);
  }

  @Test
  void theRarestTermOfTheQuestionItselfCounts() {
    TermMatrix matrix = matrix(SAILORS, FRIGATE, Made.term("moon", 1.0, Sort.WORD, true));
    assertEquals(1, matrix.rarest(matrix.sentence(1)), EXACTLY);
    assertEquals(0, matrix.rarest(matrix.sentence(2)), EXACTLY);
    TermMatrix none = matrix();
    assertEquals(0, none.rarest(none.article()), EXACTLY);
    assertEquals(0, none.covered(none.article()), EXACTLY);
    assertEquals(1, none.namesComplete(none.article()), EXACTLY);
  }

  @Test
  void aWeakerFormCountsAsMuchAsItIsSure() {
    ContentTerm warship =
        new ContentTerm(
            "warship",
            1,
            Map.of(
                Language.ENGLISH,
                List.of(
                    new ContentTerm.Form(List.of("warship"), 1),
                    new ContentTerm.Form(List.of("frigat"), 0.6),
                    new ContentTerm.Form(List.of("frigate"), 0.6))));
    TermMatrix matrix = matrix(new SoughtTerm(warship, 1, Sort.WORD, false));
    assertEquals(0.6, matrix.sentence(1)[0], EXACTLY);
    assertEquals(0.6, matrix.covered(matrix.article()), EXACTLY);
  }

  @Test
  void thePartsOfANameStandApartLessSurely() {
    TermMatrix matrix = matrix(Made.term("Amber Port", 1, Sort.NAME, false));
    double apart = matrix.sentence(1)[0];
    assertTrue(apart > 0 && apart < 1, "" + apart);
    assertEquals(0, matrix.sentence(2)[0], EXACTLY);
  }

  @Test
  void whatTheArticleDoesNotNameIsNotThere() {
    TermMatrix matrix =
        new TermMatrix(
            ARTICLE, List.of(FRIGATE, SAILORS), Set.of(FRIGATE.term().source()), s -> false);
    assertEquals(0, matrix.article()[0]);
    assertEquals(1, matrix.article()[1]);
  }

  @Test
  void hiddenSentencesAreNotThere() {
    TermMatrix matrix = new TermMatrix(ARTICLE, List.of(FRIGATE, SAILORS), Set.of(), s -> s == 1);
    assertArrayEquals(new double[] {0, 0}, matrix.sentence(1));
    assertArrayEquals(new double[] {0, 1}, matrix.article());
    assertArrayEquals(new double[] {0, 1}, matrix.withHead(matrix.window(2)));
  }
}
