package org.doithoai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageErrorsTest extends OneArticle {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          aks;x                 | 'aks' is no command. Did you mean: doithoai ask
          artciles              | 'artciles' is no command. Did you mean: doithoai articles
          Who chaired it?       | 'Who chaired it?' is no command. Did you mean: doithoai ask "Who chaired it?"
          Who;chaired;it        | 'Who' is no command. Did you mean: doithoai ask "Who chaired it"
          Hanoi                 | 'Hanoi' is no command. Did you mean: doithoai ask
          --data;d;ask;Who?     | options stand after the command: doithoai ask --data …
          --nope                | Unknown option: '--nope'
          """)
  void aLineWithoutACommandIsToldWhatWasMeant(String arguments, String said) {
    Ran ran = Ran.of(arguments.split(";", -1)).expect(2);
    assertEquals(List.of("doithoai: " + said, "Try: doithoai --help"), ran.err().lines().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          articles;--since;yesterday | articles | Invalid value for option '--since': 'yesterday' is no day such as 2024-02-27
          ask;--nope                 | ask      | Unknown option: '--nope'
          feedback;--days;-3         | feedback | --days and --limit are whole numbers from 1 on
          """)
  void aMistakeIsALineAndSoIsWhereHelpIs(String arguments, String command, String said) {
    Ran ran = Ran.of(arguments.split(";", -1)).expect(2);
    assertEquals(
        List.of("doithoai: " + said, "Try: doithoai " + command + " --help"),
        ran.err().lines().toList());
  }

  @Test
  void anEmptyFolderNameIsNone() {
    Ran ran = Ran.of("ask", "--data", "", "Who?").expect(2);
    assertEquals("doithoai: --data is empty; it must name something", ran.err().strip());
  }

  @Test
  void anEmptyListSaysSo() {
    Ran ran = runHere("articles", "--since", "2030-01-01").expect(0);
    assertEquals("", ran.out());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertEquals(1, runHere("articles", "--arrivals").expect(0).err().lines().count());
  }

  @Test
  void anArticleIsFoundByAWordOfItsTitle() {
    assertEquals(
        "file        japan.md", runHere("show", "9TH defence").out().lines().toList().getFirst());
  }
}
