package org.doithoai.article.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqueezedTextTest {

  /** Taken from Python's {@code html.unescape}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          &amp;amp;|&amp;
          &AMP;&lt&gt;|&<>
          &notit;|¬it;
          &notin;|∉
          &copyright;|©right;
          &unknown;|&unknown;
          AT&T & R&D;|AT&T & R&D;
          &#233;&#xE9;&#XE9 &#233x|ééé éx
          &#150;&#x80;|–€
          &#0;&#xD800;&#1114112;&#99999999999999999999;|����
          a&#1;b&#127;c|abc
          &#;&#x;&#a|&#;&#x;&#a
          e&#769;|é
          &NotEqualTilde;|≂̸
          a&nbsp;&#x2003;\u00A0b|a b
          """)
  void referencesAreReadAsPythonDoes(String source, String squeezed) {
    assertEquals(squeezed, SqueezedText.ofSource(source));
  }

  @Test
  void everyCharacterKnowsWhereItStood() {
    SqueezedText squeezed = SqueezedText.of("a\n\n &amp; b&#1;c ");
    assertEquals("a & bc ", squeezed.text());
    int[] offsets = {0, 1, 4, 9, 10, 15, 16, 17};
    for (int i = 0; i < offsets.length; i++) {
      assertEquals(offsets[i], squeezed.offset(i), "character " + i);
    }
  }

  @Test
  void emptyTextsAreEmpty() {
    assertEquals("", SqueezedText.ofSource(""));
    assertEquals(0, SqueezedText.of("").offset(0));
  }
}
