package org.doithoai.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.VietnameseSyllables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The compiled lexicon and glossary say of every entry what their files say. */
class CompiledLexiconTest {

  private static final Path FILE = Path.of("knowledge", "lexicon.tsv.gz");
  private static final List<String[]> LINES = new ArrayList<>();
  private static Lexicon lexicon = read();

  private static Lexicon read() {
    try {
      return Lexicon.of(Lexicon.load(FILE).toBytes());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeAll
  static void lines() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(l -> LINES.add(l.split("\t")));
    }
  }

  private static Language language(String[] columns) {
    return Language.ofCode(columns[0]).orElseThrow();
  }

  @Test
  void everyEntryHasItsCountAndTranslations() {
    assertTrue(LINES.size() > 60_000);
    for (String[] columns : LINES) {
      Language language = language(columns);
      assertEquals(Long.parseLong(columns[2]), lexicon.count(columns[1], language), columns[1]);
      assertEquals(columns.length > 3, lexicon.isTranslated(columns[1], language), columns[1]);
      if (columns.length > 3) {
        List<Translation> translations = lexicon.translations(columns[1], language);
        List<String> said =
            translations.stream().map(t -> "%s %.3f".formatted(t.term(), t.probability())).toList();
        assertEquals(List.of(columns).subList(3, columns.length), said, columns[1]);
        String last = columns[columns.length - 1];
        double probability = Double.parseDouble(last.substring(last.lastIndexOf(' ') + 1));
        assertEquals(probability, translations.getLast().probability(), columns[1]);
      }
    }
  }

  @Test
  void everyTermComesInTheOrderOfTheFile() {
    for (Language language : Language.values()) {
      List<String> terms = new ArrayList<>();
      lexicon.forEachTerm(language, (term, count) -> terms.add(term + "\t" + count));
      List<String> lines =
          LINES.stream()
              .filter(columns -> language(columns) == language && !columns[1].isEmpty())
              .map(columns -> columns[1] + "\t" + columns[2])
              .toList();
      assertEquals(lines, terms);
    }
  }

  @Test
  void aPlainSyllableHasTheCountsOfAllThatLookLikeIt() {
    Map<String, Long> plain = new HashMap<>();
    lexicon.forEachTerm(
        Language.VIETNAMESE,
        (term, count) -> {
          if (term.indexOf(' ') < 0) {
            plain.merge(Folding.fold(term), count, Long::sum);
          }
        });
    plain.forEach(
        (folded, count) ->
            assertEquals(
                VietnameseSyllables.isPossible(folded) ? count : 0,
                lexicon.plainCount(folded),
                folded));
    assertEquals(0, lexicon.plainCount("xyz"));
  }

  @Test
  void whatIsUnknownIsInNoLanguage() {
    for (String term : List.of("zzzz", "en zz", "nam\t", "\uD800", "việt nam nam", " ")) {
      assertEquals(0, lexicon.count(term, Language.ENGLISH), term);
      assertEquals(0, lexicon.count(term, Language.VIETNAMESE), term);
    }
  }

  @Test
  void bytesOfSomethingElseAreNoLexicon() {
    ByteBuffer bytes = lexicon.toBytes();
    for (int length : List.of(0, 3, 27, 28, 1000, 1_000_000)) {
      assertThrows(
          IllegalArgumentException.class, () -> Lexicon.of(bytes.slice(0, length)), "" + length);
    }
    assertThrows(
        IllegalArgumentException.class, () -> Lexicon.of(bytes.slice(4, bytes.limit() - 4)));
  }

  @Test
  void aCompiledGlossaryHasTheSameEntries() {
    for (String name : List.of("glossary.tsv", "related.tsv")) {
      Glossary parsed = Glossary.load(Path.of("knowledge", name));
      Glossary compiled = Glossary.of(parsed.toBytes());
      assertEquals(parsed.entries(), compiled.entries(), name);
      assertEquals(parsed.toBytes(), compiled.toBytes(), name);
    }
  }
}
