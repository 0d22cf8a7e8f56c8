package org.doithoai.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.doithoai.lexicon.DiacriticRestorer.Reading;
import org.doithoai.lexicon.DiacriticRestorer.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiacriticRestorerTest {

  private static final DiacriticRestorer READER = reader();

  @ParameterizedTest
  @CsvSource({
    "doi thoai quoc phong, đối thoại quốc phòng",
    "viet nam va nhat ban, việt nam và nhật bản",
    "đối thoại quốc phong, đối thoại quốc phòng",
    "việt nam, việt nam",
    "năm nay việt nam, năm nay việt nam",
    "quan đội, quân đội",
  })
  void readsBackWhatWasLeftOut(String typed, String meant) {
    assertEquals(List.of(meant.split(" ", -1)), read(typed).best());
  }

  @Test
  void leavesWhatItDoesNotKnow() {
    assertEquals(List.of("telegram", "2024", "zzz"), read("telegram 2024 zzz").best());
    assertEquals(List.of(), READER.read(List.of()).best());
  }

  @Test
  void readingsOfAPlaceAreProbabilities() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> syllables = List.of("quoc", "phong", "đối", "nam", "duong", "toi", "x", "10");
    for (int i = 0; i < 100; i++) {
      List<String> text = random.ints(12, 0, syllables.size()).mapToObj(syllables::get).toList();
      Readings readings = READER.read(text);
      assertEquals(text.size(), readings.singles().size(), "seed " + seed);
      assertEquals(text.size() - 1, readings.pairs().size(), "seed " + seed);
      readings.singles().forEach(r -> check(r, "seed " + seed));
      readings.pairs().forEach(r -> check(r, "seed " + seed));
    }
  }

  private static void check(List<Reading> readings, String message) {
    double sum = readings.stream().mapToDouble(Reading::probability).sum();
    assertTrue(sum > 0 && sum < 1 + 1e-9, message + ", " + readings);
  }

  private static Readings read(String text) {
    return READER.read(List.of(text.split(" ", -1)));
  }

  private static DiacriticRestorer reader() {
    try {
      return new DiacriticRestorer(Lexicon.load(Path.of("knowledge/lexicon.tsv.gz")));
    } catch (IOException e) {
      throw new AssertionError("the shipped lexicon", e);
    }
  }
}
