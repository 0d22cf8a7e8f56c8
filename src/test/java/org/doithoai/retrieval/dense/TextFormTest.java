package org.doithoai.retrieval.dense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.lexicon.LexiconException;
import org.doithoai.retrieval.EnglishGloss;
import org.doithoai.retrieval.ExpandedTerm;
import org.doithoai.retrieval.PassageQuery;
import org.doithoai.retrieval.TermVariant;
import org.doithoai.retrieval.TermVariant.Origin;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormTest {

  private static TextForm english() throws LexiconException {
    return TextForm.inEnglish(
        new EnglishGloss(
            Lexicon.load(Path.of("knowledge/lexicon.tsv.gz")),
            Glossary.load(Path.of("knowledge/glossary.tsv"))));
  }

  @Test
  void vietnameseIsGlossedInItsOrderAndEnglishLeftAlone() throws LexiconException {
    String gloss =
        english().passage(Language.VIETNAMESE, "Bệnh viện mới ở thành phố có bác sĩ Nhật Bản.");
    assertTrue(Pattern.matches("hospital .*\\bdoctors?\\b.* japan.*", gloss), gloss);
    assertEquals("Left alone.", english().passage(Language.ENGLISH, "Left alone."));
  }

  @Test
  void theGlossaryGoesBeforeTheLexicon() throws LexiconException {
    String gloss = english().passage(Language.VIETNAMESE, "Đối thoại chính sách quốc phòng");
    assertTrue(gloss.startsWith("defence policy dialogue"), gloss);
  }

  @Test
  void aLongSentenceIsGlossedToItsEnd() throws LexiconException {
    String gloss = english().passage(Language.VIETNAMESE, "máy bay ".repeat(200) + "bệnh viện");
    assertTrue(gloss.endsWith("hospital"), gloss);
  }

  @Test
  void whatHasNoGlossIsPutAsItIs() throws LexiconException {
    assertEquals("…", english().passage(Language.VIETNAMESE, "…"));
  }

  @Test
  void aQuestionIsGlossedByWhatItsTermsAreSearchedAs() throws LexiconException {
    PassageQuery query = new PassageQuery("benh vien", Language.VIETNAMESE, 10);
    List<ExpandedTerm> terms =
        List.of(
            term("benh", Language.VIETNAMESE, "bệnh"),
            term("bệnh viện", Language.ENGLISH, "hospital"));
    assertEquals("hospital", english().question(query, terms));
    assertEquals("benh vien", english().question(query, List.of()));
  }

  @Test
  void anEnglishModelHasNothingToSayOnVietnameseAskedInVietnamese() throws LexiconException {
    assertFalse(english().isOfUse(Language.VIETNAMESE, Language.VIETNAMESE));
    assertTrue(english().isOfUse(Language.ENGLISH, Language.VIETNAMESE));
    assertTrue(TextForm.asWritten("x").isOfUse(Language.VIETNAMESE, Language.VIETNAMESE));
  }

  @ParameterizedTest
  @CsvSource({
    "multilingual-e5-small, true",
    "/models/E5, true",
    "intfloat/e5-base:latest, true",
    "bge-m3, false",
    "phase5, false",
    "e50, false"
  })
  void e5IsToldWhatIsAQuestionAndWhatIsAPassage(String model, boolean told) {
    TextForm form = TextForm.asWritten(model);
    PassageQuery query = new PassageQuery("ai?", Language.VIETNAMESE, 10);
    assertEquals(told ? "query: ai?" : "ai?", form.question(query, List.of()));
    assertEquals(told ? "passage: x" : "x", form.passage(Language.ENGLISH, "x"));
  }

  private static ExpandedTerm term(String source, Language target, String searched) {
    return new ExpandedTerm(
        source, target, 1, List.of(new TermVariant(searched, 1, Origin.LEXICON)));
  }
}
