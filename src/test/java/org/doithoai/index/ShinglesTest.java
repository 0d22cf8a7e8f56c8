package org.doithoai.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.doithoai.text.AnnotationInput;
import org.doithoai.text.AnnotationOutput;
import org.doithoai.text.Tokens;
import org.junit.jupiter.api.Test;

class ShinglesTest {

  @Test
  void resemblanceIsWhatBothHaveOfWhatEitherHas() {
    Shingles one = Shingles.of("a b c d e");
    assertEquals(1, one.resemblance(Shingles.of("a b c d e")));
    assertEquals(0.5, one.resemblance(Shingles.of("a b c d f")));
    assertEquals(0, one.resemblance(Shingles.of("e d c b a")));
    assertEquals(2.0 / 3, one.containedIn(Shingles.of("x a b c d y")), 1e-9);
  }

  @Test
  void caseDiacriticsAndPunctuationMakeNoDifference() {
    Shingles one = Shingles.of("Hòa bình, ổn định và phát triển.");
    assertEquals(1, one.resemblance(Shingles.of("HOÀ BÌNH ổn-định (va) phat triển")));
  }

  @Test
  void whatIsSaidTwiceCountsOnce() {
    assertEquals(1, Shingles.of("a b c a b c a b c").containedIn(Shingles.of("x a b c a b c y")));
  }

  @Test
  void shortTextsAreOneRunAndEmptyOnesNone() {
    assertEquals(1, Shingles.of("a b").resemblance(Shingles.of("A, b")));
    assertEquals(0, Shingles.of("a b").resemblance(Shingles.of("a")));
    assertEquals(0, Shingles.of("").resemblance(Shingles.of("")));
    assertEquals(0, Shingles.of("…").containedIn(Shingles.of("a b c")));
    assertEquals(0, Shingles.of("").signature().resemblance(Shingles.of("").signature()));
    assertEquals(0, Shingles.of("").signature().resemblance(Shingles.of("a").signature()));
    assertEquals(1, Shingles.of("a").signature().resemblance(Shingles.of("a").signature()));
  }

  @Test
  void partOfATextIsComparedAsIfItStoodAlone() {
    Tokens tokens = Tokens.of("Title of it. The body of an article follows here.");
    Shingles body = Shingles.of(tokens, 3, tokens.size());
    assertEquals(1, body.resemblance(Shingles.of("The body of an article follows here.")));
  }

  @Test
  void signaturesEstimateResemblance() {
    Random random = new Random(20260301);
    double error = 0;
    int pairs = 200;
    for (int pair = 0; pair < pairs; pair++) {
      List<String> words = words(random, 200 + random.nextInt(600));
      List<String> edited = new ArrayList<>(words);
      for (int edits = random.nextInt(60); edits > 0; edits--) {
        edited.set(random.nextInt(edited.size()), "x" + random.nextInt(100_000));
      }
      Shingles one = Shingles.of(String.join(" ", words));
      Shingles other = Shingles.of(String.join(" ", edited));
      double estimate = one.signature().resemblance(other.signature());
      double difference = estimate - one.resemblance(other);
      assertTrue(Math.abs(difference) < 0.25, "pair " + pair + ": off by " + difference);
      error += difference / pairs;
    }
    assertTrue(Math.abs(error) < 0.02, "biased by " + error);
  }

  @Test
  void textsThatShareNothingHaveSignaturesThatShareNothing() {
    Random random = new Random(20260302);
    for (int pair = 0; pair < 100; pair++) {
      Signature one = Shingles.of(String.join(" ", words(random, 300))).signature();
      Signature other = Shingles.of(String.join(" ", words(random, 300))).signature();
      assertTrue(one.resemblance(other) < 0.03, "pair " + pair);
    }
  }

  private static List<String> words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + random.nextInt(5_000));
    }
    return words;
  }

  @Test
  void copiesShareWordsToBeLookedFor() {
    Random random = new Random(20260303);
    List<String> text = words(random, 400);
    List<String> copy = new ArrayList<>(text);
    copy.set(30, "other");
    copy.set(300, "other");
    Set<String> shared = new HashSet<>(Shingles.of(String.join(" ", text)).signature().words(32));
    assertEquals(32, shared.size());
    shared.retainAll(Shingles.of(String.join(" ", copy)).signature().words(32));
    assertTrue(shared.size() > 25, shared.size() + " shared");
    assertEquals(List.of(), Shingles.of("").signature().words(32));
  }

  @Test
  void aSignatureIsWrittenAndReadBack() {
    for (String text : List.of("", "a", "Một bài báo dài hơn một chút, có vài từ.")) {
      Signature signature = Shingles.of(text).signature();
      AnnotationOutput out = new AnnotationOutput();
      signature.write(out);
      byte[] bytes = out.toBytes();
      Signature read = Signature.read(new AnnotationInput(bytes, 0, bytes.length));
      assertEquals(signature.words(1_000), read.words(1_000));
      assertThrows(
          IllegalArgumentException.class,
          () -> Signature.read(new AnnotationInput(bytes, 0, bytes.length - 1)));
    }
    AnnotationOutput out = new AnnotationOutput();
    out.number(3);
    byte[] other = out.toBytes();
    assertThrows(
        IllegalArgumentException.class,
        () -> Signature.read(new AnnotationInput(other, 0, other.length)));
  }
}
