package org.doithoai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands as a person or a script gives them: what is on which stream, and the exit code. */
class CommandLineTest extends OneArticle {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --nope                              | Unknown option
          ask                                 | give either a question or --batch
          ask;a;--batch;b                     | give either a question or --batch
          ask;--language;fr;a                 | --language is en, vi or auto, not fr
          ask;--format;xml;a                  | xml
          ask;--nope;a                        | Unknown option
          ask;one;two                         | two
          nonsense                            | nonsense
          index;surplus                       | surplus
          lexicon                             | Missing required subcommand
          train                               | Missing required subcommand
          ask;a;--config;missing.yaml         | there is no file missing.yaml
          """)
  void wrongUsageIsSaidOnStandardError(String arguments, String said) {
    Ran ran = Ran.of(arguments.split(";", -1)).expect(2);
    assertEquals("", ran.out());
    assertTrue(ran.err().contains(said), ran.err());
  }

  @Test
  void noCommandShowsHowToUseIt() {
    Ran ran = Ran.of().expect(2);
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("Usage: doithoai"), ran.err());
  }

  @ParameterizedTest
  @CsvSource({
    "--help",
    "ask;--help",
    "index;--help",
    "check;--help",
    "serve;--help",
    "chat;--help"
  })
  void helpIsAResult(String arguments) {
    Ran ran = Ran.of(arguments.split(";", -1)).expect(0);
    assertTrue(ran.out().startsWith("Usage: doithoai"), ran.out());
    assertEquals("", ran.err());
  }

  @Test
  void theVersionIsAResult() {
    assertTrue(Ran.of("--version").expect(0).out().startsWith("doithoai"));
  }

  /** One line that says what cannot be used. */
  private static void oneLine(Ran ran, String about) {
    ran.expect(1);
    assertEquals("", ran.out());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertTrue(ran.err().startsWith("doithoai: "), ran.err());
    assertTrue(ran.err().contains(about), ran.err());
  }

  @Test
  void whatIsMissingIsSaidInOneLine() throws IOException {
    String data = temporary.resolve("data").toString();
    String none = temporary.resolve("none").toString();
    oneLine(
        Ran.of("ask", "Who?", "--knowledge", none, "--data", data), "no knowledge folder " + none);
    oneLine(Ran.of("index", "--knowledge", none, "--data", data), "no knowledge folder " + none);
    String empty = Files.createDirectories(temporary.resolve("empty")).toString();
    oneLine(Ran.of("ask", "Who?", "--knowledge", empty, "--data", data), "no article");
    oneLine(runHere("ask", "--batch", none), "there is no file " + none);
    String file = articles.resolve("japan.md").toString();
    oneLine(Ran.of("ask", "Who?", "--knowledge", file, "--data", data), "is a file, not a folder");
    oneLine(Ran.of("ask", "Who?", "--knowledge", articles.toString(), "--data", file), file);
  }

  @Test
  void indexingTellsWhatItDid() throws IOException {
    Files.writeString(articles.resolve("empty.md"), "");
    Ran first = runHere("index").expect(0);
    assertEquals(
        List.of(
            "added    japan.md",
            "refused  empty.md: empty",
            "1 added, 0 changed, 0 removed, 1 refused, 0 unchanged"),
        first.out().lines().toList());
    assertEquals("", first.err());

    Files.delete(articles.resolve("empty.md"));
    assertEquals(
        "0 added, 0 changed, 0 removed, 0 refused, 1 unchanged",
        runHere("index").expect(0).out().strip());

    List<String> anew = runHere("index", "--rebuild").expect(0).out().lines().toList();
    assertEquals("index made anew: it was asked for", anew.getFirst());
    assertEquals("added    japan.md", anew.get(1));
  }

  @Test
  void aDigestIsPreviewedAndSaidHowItWasUnderstood() {
    Ran ran =
        runHere(
                "digest",
                "preview",
                "weekdays 7:30 about Japan",
                "--since",
                "2022-01-01",
                "--language",
                "vi")
            .expect(0);
    List<String> lines = ran.out().lines().toList();
    assertEquals("Bản tin: 1 sự kiện mới", lines.getFirst());
    assertEquals(
        "Việt Nam – Nhật Bản: Đối thoại Chính sách quốc phòng lần thứ 9 (Hà Nội, ngày 3/5/2022)",
        lines.get(2));
    assertTrue(ran.err().contains("understood: on working days at 07:30, Vietnam time"), ran.err());
    assertTrue(ran.err().contains("about: Japan"), ran.err());
    assertTrue(ran.err().contains("next: "), ran.err());
  }

  @Test
  void aPreviewSaysWhatItDidNotUnderstandAndThatNothingIsNew() {
    Ran ran = runHere("digest", "preview", "Korea every other Monday in hexameters").expect(0);
    assertEquals("Nothing is new.", ran.out().strip());
    assertTrue(ran.err().contains("every other week on Monday"), ran.err());
    assertTrue(ran.err().contains("not understood: hexameters"), ran.err());
  }

  @Test
  void aPreviewWithoutAWishIsWrongUsage() {
    Ran.of("digest", "preview").expect(2);
    runHere("digest", "preview", "Japan", "--since", "soon").expect(2);
    runHere("digest", "preview", "Japan", "--language", "fr").expect(2);
  }
}
