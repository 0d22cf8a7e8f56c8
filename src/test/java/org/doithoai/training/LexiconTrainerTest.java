package org.doithoai.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.lexicon.LexiconException;
import org.doithoai.lexicon.Translation;
import org.doithoai.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTrainerTest {

  private static final String[] SUBJECTS = {
    "ministers=các bộ trưởng",
    "officers=các sĩ quan",
    "delegates=các đại biểu",
    "experts=các chuyên gia"
  };
  private static final String[] VERBS = {
    "discussed=thảo luận", "supported=ủng hộ", "praised=ca ngợi", "studied=nghiên cứu"
  };
  private static final String[] OBJECTS = {
    "defence=quốc phòng",
    "peace=hòa bình",
    "training=đào tạo",
    "trade=thương mại",
    "energy=năng lượng"
  };
  private static final String[] PLACES = {
    "in Tokyo=ở Tokyo", "in Hanoi=ở Hà Nội", "in Paris=ở Paris"
  };

  @TempDir Path folder;
  private Path english;
  private Path vietnamese;
  private Path output;

  @BeforeEach
  void writeText() throws IOException {
    Random random = new Random(11);
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      List<String[]> parts = new ArrayList<>();
      for (String[] from : List.of(SUBJECTS, VERBS, OBJECTS, PLACES)) {
        parts.add(from[random.nextInt(from.length)].split("=", -1));
      }
      left.add("The " + String.join(" ", parts.stream().map(part -> part[0]).toList()) + ".");
      right.add(String.join(" ", parts.stream().map(part -> part[1]).toList()) + ".");
    }
    english = Files.write(folder.resolve("text.en"), left);
    vietnamese = Files.write(folder.resolve("text.vi"), right);
    output = folder.resolve("lexicon.tsv.gz");
  }

  @Test
  void findsTranslationsOfTwoSyllablesInBothDirections() throws LexiconException {
    Lexicon lexicon = trained();
    for (String[] words : List.of(VERBS, OBJECTS)) {
      for (String word : words) {
        String[] pair = word.split("=", -1);
        assertEquals(
            pair[1], lexicon.translations(pair[0], Language.ENGLISH).getFirst().term(), pair[0]);
        assertEquals(
            pair[0], lexicon.translations(pair[1], Language.VIETNAMESE).getFirst().term(), pair[1]);
      }
    }
  }

  @Test
  void probabilitiesOfATermAreAtMostOneAndBestFirst() throws LexiconException {
    Lexicon lexicon = trained();
    for (Language language : Language.values()) {
      lexicon.forEachTerm(
          language,
          (term, count) -> {
            double sum = 0;
            double last = 1;
            for (Translation translation : lexicon.translations(term, language)) {
              assertTrue(translation.probability() <= last, term);
              last = translation.probability();
              sum += last;
            }
            assertTrue(sum < 1.02, term + " " + sum);
            assertTrue(count > 0, term);
          });
    }
  }

  @Test
  void countsWordsAndNeighbours() throws LexiconException {
    Lexicon lexicon = trained();
    assertEquals(300, lexicon.count("the", Language.ENGLISH));
    assertEquals(300, lexicon.count("các", Language.VIETNAMESE));
    assertEquals(
        lexicon.count("quốc", Language.VIETNAMESE),
        lexicon.count("quốc phòng", Language.VIETNAMESE));
    assertEquals(0, lexicon.count("nothing", Language.ENGLISH));
    assertEquals(1800, lexicon.total(Language.ENGLISH));
    assertTrue(lexicon.isTranslated("quốc phòng", Language.VIETNAMESE));
    assertFalse(lexicon.isTranslated("luận quốc", Language.VIETNAMESE));
    assertTrue(lexicon.count("luận quốc", Language.VIETNAMESE) > 0);
  }

  @Test
  void unknownInflectionsAreTranslatedAsTheirFamily() throws LexiconException {
    Lexicon lexicon = trained();
    assertFalse(lexicon.isTranslated("discussing", Language.ENGLISH));
    assertEquals(
        "thảo luận", lexicon.translations("discussing", Language.ENGLISH).getFirst().term());
    assertEquals(List.of(), lexicon.translations("unheard", Language.ENGLISH));
  }

  @Test
  void theSameTextGivesTheSameBytes() throws IOException {
    trained();
    byte[] first = Files.readAllBytes(output);
    trained();
    assertArrayEquals(first, Files.readAllBytes(output));
  }

  @Test
  void tellsHowFarItIs() throws LexiconException {
    List<Long> done = new ArrayList<>();
    List<Long> totals = new ArrayList<>();
    new LexiconTrainer(
            (step, units, total) -> {
              done.add(units);
              totals.add(total);
            })
        .train(english, vietnamese, output);
    assertEquals(totals.getLast(), done.getLast());
    assertEquals(done.stream().sorted().toList(), done);
  }

  @Test
  void leavesOutBlankAndEndlessLines() throws IOException {
    String more = "\n" + "word ".repeat(2000) + "\npeace";
    String translated = "một dòng\nhai\n" + "dài ".repeat(2000);
    Files.writeString(english, more, StandardOpenOption.APPEND);
    Files.writeString(vietnamese, translated, StandardOpenOption.APPEND);
    assertEquals(0, trained().count("word", Language.ENGLISH));
  }

  @Test
  void refusesTextThatIsNotAligned() throws IOException {
    Files.writeString(english, "One more.\n", StandardOpenOption.APPEND);
    assertRefused("301 lines");
  }

  @Test
  void refusesAMissingFile() throws IOException {
    Files.delete(vietnamese);
    assertRefused("does not exist");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    Files.writeString(english, "");
    assertRefused("is empty");
  }

  @Test
  void refusesTextWithoutSentences() throws IOException {
    Files.writeString(english, "\n\n");
    Files.writeString(vietnamese, "\n\n");
    assertRefused("no sentence pairs");
  }

  @Test
  void refusesWhatIsNotUtf8() throws IOException {
    Files.write(vietnamese, new byte[] {'a', '\n', (byte) 0xff, '\n'});
    assertRefused("is not UTF-8");
  }

  @Test
  void refusesAFolder() {
    english = folder;
    assertRefused("cannot be read");
  }

  @Test
  void saysThatItCannotWrite() {
    output = folder.resolve("missing").resolve("lexicon.tsv.gz");
    assertRefused("cannot be written");
  }

  private void assertRefused(String reason) {
    LexiconException refused = assertThrows(LexiconException.class, this::trained);
    assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
    assertEquals(1, String.valueOf(refused.getMessage()).lines().count());
    assertFalse(Files.exists(output));
  }

  private Lexicon trained() throws LexiconException {
    new LexiconTrainer((step, done, total) -> {}).train(english, vietnamese, output);
    return Lexicon.load(output);
  }
}
