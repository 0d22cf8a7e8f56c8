package org.doithoai.article.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.doithoai.article.ArticleReader;
import org.junit.jupiter.api.Test;

class WordListsTest {

  private final WordLists phrases = WordLists.beside(ArticleReader.class, "phrases.tsv");

  @Test
  void aClassHasItsPhrasesInTheOrderOfTheFile() {
    assertEquals("text", WordLists.NAMES.of("json-text").iterator().next());
    assertTrue(phrases.of("list-heading").contains("tin liên quan"));
  }

  @Test
  void aShapeTakesPhrasesAndTheirPlainTwins() {
    assertTrue(phrases.pattern("{other-day} \\d+").matcher("kỷ niệm 30").matches());
    assertFalse(phrases.pattern("{other-day} \\d+").matcher("ky niem 30").matches());
    assertTrue(phrases.pattern("{~other-day} \\d+").matcher("ky niem 30").matches());
  }
}
