package org.doithoai.lexicon;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.doithoai.text.ProgramFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of a dictionary. */
class EnglishWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"consultancy", "additive", "menu", "scuffle", "texan", "normalise"})
  void aRareWordIsKnown(String word) {
    assertTrue(EnglishWords.contains(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gaurd", "delegaton", "excercise", "consultanc", "menus", "", "zzzz"})
  void aMisspeltOrInflectedOneIsNot(String word) {
    assertFalse(EnglishWords.contains(word));
  }

  @Test
  void everyWordIsFound() {
    for (String word : ProgramFile.lines(EnglishWords.class, "words.en.gz")) {
      assertTrue(EnglishWords.contains(word), word);
    }
  }
}
