package org.doithoai.article.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtfGroupsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      textBlock =
          """
          {\\rtf1 Met.{\\footnote A note.}\\par}                       | {\\rtf1 Met.\\par}
          {\\rtf1 Met{\\super 1{\\*\\footnote {\\i A} \\} note}}.\\par} | {\\rtf1 Met{\\super 1}.\\par}
          {\\rtf1 Met {footnote in name}.\\par}                      | {\\rtf1 Met {footnote in name}.\\par}
          {\\rtf1 Met {\\b here}.\\par}                                | {\\rtf1 Met {\\b here}.\\par}
          {\\rtf1 Met.{\\footnote A note                               | {\\rtf1 Met.{\\footnote A note
          {\\rtf1 Met \\{\\footnote.                                   | {\\rtf1 Met \\{\\footnote.
          """)
  void notesAreLeftOutAndNothingElse(String rtf, String kept) {
    assertEquals(
        kept,
        new String(
            RtfGroups.withoutNotes(rtf.getBytes(StandardCharsets.US_ASCII)),
            StandardCharsets.US_ASCII));
  }
}
