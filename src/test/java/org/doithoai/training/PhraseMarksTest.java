package org.doithoai.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import org.doithoai.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseMarksTest {

  @ParameterizedTest
  @CsvSource({
    "Japan, - - - B -",
    "Talks with, - A A B -",
    "with japan, - - - B -",
    "the, A - - B -",
    "the talks with Laos, - - - B -",
    "'', - - - B -"
  })
  void aPhraseIsMarkedWhereItFirstStandsAmongFreeWords(String phrase, String labels) {
    Tokens text = Tokens.of("the talks with Japan the");
    String[] marked = Collections.nCopies(text.size(), "-").toArray(String[]::new);
    marked[3] = "B";
    PhraseMarks.mark(text, Tokens.of(phrase), "A", marked, "-");
    assertEquals(labels, String.join(" ", Arrays.asList(marked)));
  }
}
