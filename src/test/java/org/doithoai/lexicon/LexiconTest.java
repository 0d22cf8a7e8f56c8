package org.doithoai.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

  private static final Path SHIPPED = Path.of("knowledge/lexicon.tsv.gz");

  @TempDir Path folder;

  @Test
  void readsBackWhatIsWritten() throws IOException {
    Path file = folder.resolve("lexicon.tsv.gz");
    List<Translation> translations =
        List.of(new Translation("quốc phòng", 0.75), new Translation("phòng thủ", 0.2));
    LexiconFile.write(
        file,
        List.of(
            new LexiconFile.Entry(Language.VIETNAMESE, "quốc phòng", 7, List.of()),
            new LexiconFile.Entry(Language.ENGLISH, "defence", 12, translations),
            new LexiconFile.Entry(Language.ENGLISH, "", 100, List.of()),
            new LexiconFile.Entry(Language.VIETNAMESE, "quốc", 9, List.of())));
    Lexicon lexicon = Lexicon.load(file);
    assertEquals(translations, lexicon.translations("defence", Language.ENGLISH));
    assertEquals(12, lexicon.count("defence", Language.ENGLISH));
    assertEquals(7, lexicon.count("quốc phòng", Language.VIETNAMESE));
    assertEquals(9, lexicon.count("quốc", Language.VIETNAMESE));
    assertEquals(100, lexicon.total(Language.ENGLISH));
    assertEquals(0, lexicon.total(Language.VIETNAMESE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\t", "quốc\t9", "en", "zzz", "aaa", "defence ", "\u0000", "defence\t12"})
  void knowsNothingOfOtherTerms(String term) throws IOException {
    Lexicon lexicon = lexicon("en\tdefence\t12\tphòng 0.500\nvi\tquốc\t9\n");
    for (Language language : Language.values()) {
      assertEquals(0, lexicon.count(term, language), term);
      assertEquals(List.of(), lexicon.translations(term, language), term);
    }
  }

  @Test
  void anEmptyLexiconKnowsNothing() throws IOException {
    assertEquals(List.of(), lexicon("").translations("defence", Language.ENGLISH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en\tdefence\t12\tphòng 0.500", // no line end
        "en\tb\t1\nen\ta\t1\n", // out of order
        "en\ta\t1\nen\ta\t1\n", // twice
        "fr\tdéfense\t12\n",
        "en\tdefence\n",
        "en\tdefence\ttwelve\n",
        "en\tdefence\t\n",
        "en\tdefence\t12345678901234567890\n",
        "en\tdefence\t12\tphòng\n",
        "en\tdefence\t12\tphòng 0.5\n",
        "en\tdefence\t12\tphòng 0.000\n",
        "en\tdefence\t12\tphòng 1.500\n",
        "en\tdefence\t12\tphòng 0,500\n",
        "en\tdefence\t12\t 0.500\n",
        "en\tdefence\t12\t\n",
        "\n",
        "e"
      })
  void refusesDamagedLines(String lines) {
    LexiconException refused = assertThrows(LexiconException.class, () -> lexicon(lines));
    assertTrue(String.valueOf(refused.getMessage()).contains("is damaged at byte"));
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertRefused(folder.resolve("none.tsv.gz"), "does not exist");
  }

  @Test
  void refusesATruncatedFile() throws IOException {
    byte[] whole = Files.readAllBytes(SHIPPED);
    for (int length : new int[] {0, 5, 1000, whole.length - 1}) {
      Path file = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
      assertRefused(file, "is damaged");
    }
  }

  @Test
  void refusesAFileWithAFlippedBit() throws IOException {
    byte[] whole = Files.readAllBytes(SHIPPED);
    whole[whole.length / 2] ^= 1;
    assertRefused(Files.write(folder.resolve("flipped"), whole), "is damaged");
  }

  @Test
  void refusesOtherFiles() throws IOException {
    assertRefused(Files.writeString(folder.resolve("text"), "en\tdefence\t12\n"), "is damaged");
    assertRefused(gzip("en\tdefence\t12\n"), "is not a lexicon");
    assertRefused(gzip(""), "is not a lexicon");
    assertRefused(folder, "cannot be read");
  }

  @Test
  void refusesAFileThatUnpacksToAnything() throws IOException {
    assertRefused(gzip("x".repeat((64 << 20) + 1)), "larger than any lexicon");
  }

  @Test
  void theShippedOneIsSmallAndNamesItsSource() throws IOException {
    assertTrue(Files.size(SHIPPED) <= 3 << 20);
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(SHIPPED))) {
      String start = new String(in.readNBytes(2000), UTF_8);
      assertTrue(start.contains("Asian Language Treebank (ALT)"), start);
      assertTrue(start.contains("CC BY 4.0"), start);
      assertTrue(start.contains("doithoai lexicon train"), start);
    }
  }

  @Test
  void theShippedOneKnowsTheFieldsWords() throws IOException {
    Lexicon lexicon = Lexicon.load(SHIPPED);
    assertEquals("quốc phòng", best(lexicon, "defence", Language.ENGLISH));
    assertEquals("nhật bản", best(lexicon, "japan", Language.ENGLISH));
    assertEquals("đối thoại", best(lexicon, "dialogue", Language.ENGLISH));
    assertEquals("defence", best(lexicon, "quốc phòng", Language.VIETNAMESE));
    assertEquals("cooperation", best(lexicon, "hợp tác", Language.VIETNAMESE));
    assertTrue(lexicon.total(Language.ENGLISH) > 400_000);
  }

  private static String best(Lexicon lexicon, String term, Language from) {
    return lexicon.translations(term, from).getFirst().term();
  }

  private static void assertRefused(Path file, String reason) {
    LexiconException refused = assertThrows(LexiconException.class, () -> Lexicon.load(file));
    assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
    assertEquals(1, String.valueOf(refused.getMessage()).lines().count());
  }

  private Lexicon lexicon(String lines) throws IOException {
    return Lexicon.load(gzip(LexiconFile.FIRST_LINE + "\n# more\n" + lines));
  }

  private Path gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return Files.write(folder.resolve("made.tsv.gz"), bytes.toByteArray());
  }
}
