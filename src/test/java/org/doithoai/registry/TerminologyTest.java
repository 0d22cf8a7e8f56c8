package org.doithoai.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.doithoai.lexicon.Glossary;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;

/** Terms by their spelling, near ones, and phrases of several. */
class TerminologyTest {

  private static final Terminology TERMS =
      new Terminology(
          RegistryReader.read(Path.of("knowledge/dialogues.yaml")),
          Glossary.load(Path.of("knowledge/glossary.tsv")));

  private static final TermComposer COMPOSER = new TermComposer(TERMS);

  private static List<String> preferred(String term, Language language) {
    return TERMS.find(term).stream().map(entry -> entry.preferred(language)).toList();
  }

  @Test
  void aTermIsFoundByAnySpelling() {
    assertEquals(List.of("quân y"), preferred("Military  Medicine", Language.VIETNAMESE));
    assertEquals(List.of("military medicine"), preferred("quan y", Language.ENGLISH));
    assertEquals(List.of("aircraft carrier"), preferred("aircraft carriers", Language.ENGLISH));
    assertTrue(TERMS.find("quận y").isEmpty());
  }

  @Test
  void aSlipIsTakenForOneOnlyInLongTerms() {
    assertEquals(Optional.of("defense policy dialogue"), TERMS.misspelt("defense polcy dialogue"));
    assertEquals(Optional.empty(), TERMS.misspelt("mina"));
  }

  @Test
  void nearTermsShareWords() {
    assertTrue(TERMS.near("peacekeeping mission").getFirst().contains("peacekeeping mission"));
    assertTrue(TERMS.near("qwertz").isEmpty());
  }

  @Test
  void aPhraseIsPutTogetherTheOtherWayRound() {
    ComposedTerm composed = COMPOSER.compose("military medicine cooperation with Japan", null);
    assertTrue(composed.isWhole(), composed.toString());
    assertEquals("hợp tác quân y với Nhật Bản", composed.text());
  }

  @Test
  void whatNoTermHasIsSaid() {
    ComposedTerm composed = COMPOSER.compose("bicycle minister", Language.VIETNAMESE);
    assertFalse(composed.isWhole());
    assertEquals(List.of("bicycle"), composed.unknown());
    assertEquals(List.of(new ComposedTerm.Part("minister", "bộ trưởng")), composed.parts());
  }
}
