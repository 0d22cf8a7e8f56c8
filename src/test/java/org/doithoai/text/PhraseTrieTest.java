package org.doithoai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PhraseTrieTest {

  private static final List<String> PHRASES =
      List.of(
          "defence",
          "defence policy",
          "defence policy dialogue",
          "policy",
          "Sen. Lt. Gen.",
          "Hà Nội",
          "đối thoại",
          "bed, bath",
          "ADMM+",
          "organise");

  private static PhraseTrie trie(PhraseSource source, List<String> phrases) {
    PhraseTrie.Builder trie = new PhraseTrie.Builder();
    for (int i = 0; i < phrases.size(); i++) {
      trie.add(source, i, phrases.get(i));
    }
    return trie.build();
  }

  /** The phrases found, as they are written in the text, in the order of the hits. */
  private static List<String> found(PhraseTrie trie, PhraseSource source, String text) {
    Tokens tokens = Tokens.of(text);
    List<String> found = new ArrayList<>();
    trie.find(tokens)
        .visit(source, (_, first, last) -> found.add(tokens.span(first, last).of(text)));
    return found;
  }

  private static List<String> found(String text) {
    return found(trie(PhraseSource.ENTITY_NAME, PHRASES), PhraseSource.ENTITY_NAME, text);
  }

  @Test
  void theLongestStandsFirst() {
    assertEquals(
        List.of("Defence Policy Dialogue", "Defence Policy", "Defence", "Policy"),
        found("the Defence Policy Dialogue"));
  }

  @Test
  void spellingsMeet() {
    assertEquals(List.of("DEFENSE"), found("DEFENSE"));
    assertEquals(List.of("ha noi", "Hà Nội", "doi-thoai"), found("ha noi, Hà Nội: doi-thoai"));
    assertEquals(List.of("ADMM+"), found("the ADMM+ and the ADMM"));
    assertEquals(
        List.of("organized"),
        found(trie(PhraseSource.ENGLISH_TERM, PHRASES), PhraseSource.ENGLISH_TERM, "organized"));
  }

  @Test
  void aPhraseReachesOverTheGapsThatItHasItself() {
    assertEquals(
        List.of("Sen. Lt. Gen", "Sen Lt Gen", "bed, bath", "bed bath"),
        found("Sen. Lt. Gen. X, Sen Lt Gen Y; bed, bath; bed bath"));
    assertEquals(List.of("defence", "Policy"), found("defence. Policy"));
    assertEquals(List.of("defence", "policy"), found("defence, policy"));
    assertEquals(List.of("defence", "policy"), found("defence\n\npolicy"));
  }

  @Test
  void theGapsOfOneSourceAreNotThoseOfAnother() {
    PhraseTrie trie =
        new PhraseTrie.Builder()
            .add(PhraseSource.ENTITY_NAME, 0, "bed, bath")
            .add(PhraseSource.COUNTRY_NAME, 0, "bed bath")
            .build();
    assertEquals(List.of("bed, bath"), found(trie, PhraseSource.ENTITY_NAME, "bed, bath"));
    assertEquals(List.of(), found(trie, PhraseSource.COUNTRY_NAME, "bed, bath"));
  }

  @Test
  void onlyEnglishTermsAreInflected() {
    List<String> phrases = List.of("policy dialogue", "pledge");
    String text = "policies dialogues; policy dialogues pledged";
    assertEquals(
        List.of("policies dialogues", "policy dialogues", "pledged"),
        found(trie(PhraseSource.ENGLISH_TERM, phrases), PhraseSource.ENGLISH_TERM, text));
    assertEquals(
        List.of(), found(trie(PhraseSource.ENTITY_NAME, phrases), PhraseSource.ENTITY_NAME, text));
  }

  @Test
  void severalPhrasesMayShareASpelling() {
    PhraseTrie trie = trie(PhraseSource.ENGLISH_CUE, List.of("the day", "THE DAY", "", "…"));
    List<Integer> numbers = new ArrayList<>();
    trie.find(Tokens.of("on the day"))
        .visit(PhraseSource.ENGLISH_CUE, (number, _, _) -> numbers.add(number));
    assertEquals(List.of(0, 1), numbers);
  }

  @Test
  void anEmptyTrieFindsNothing() {
    PhraseTrie empty = new PhraseTrie.Builder().build();
    assertEquals(List.of(), found(empty, PhraseSource.ENTITY_NAME, "a b c"));
    assertEquals(
        List.of(), found(PhraseTrie.of(empty.toBytes()), PhraseSource.ENTITY_NAME, "a b c"));
  }

  @Test
  void findsWhatASlowSearchFinds() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<String> phrases = new ArrayList<>();
      for (int i = random.nextInt(200); i >= 0; i--) {
        phrases.add(words(random, 4));
      }
      PhraseTrie trie = trie(PhraseSource.ENTITY_NAME, phrases);
      PhraseTrie read = PhraseTrie.of(trie.toBytes());
      String text = words(random, 80);
      List<String> expected = slow(phrases, text);
      String said = "seed " + seed + ", text " + text;
      assertEquals(expected, hits(trie, text), said);
      assertEquals(expected, hits(read, text), said);
      assertEquals(trie.toBytes(), read.toBytes(), said);
    }
  }

  /** Words of few letters, with single spaces between. */
  private static String words(Random random, int most) {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(most); i >= 0; i--) {
      words.add(
          random.nextInt(3) == 0 ? "w" + random.nextInt(50) : "ab".substring(random.nextInt(2)));
    }
    return String.join(" ", words);
  }

  private static List<String> hits(PhraseTrie trie, String text) {
    List<String> hits = new ArrayList<>();
    trie.find(Tokens.of(text))
        .visit(
            PhraseSource.ENTITY_NAME,
            (number, first, last) -> hits.add(first + "-" + last + " " + number));
    return hits;
  }

  private static List<String> slow(List<String> phrases, String text) {
    List<String> words = List.of(text.split(" ", -1));
    List<String> hits = new ArrayList<>();
    for (int first = 0; first < words.size(); first++) {
      for (int last = Math.min(words.size() - 1, first + 3); last >= first; last--) {
        for (int i = 0; i < phrases.size(); i++) {
          if (phrases.get(i).equals(String.join(" ", words.subList(first, last + 1)))) {
            hits.add(first + "-" + last + " " + i);
          }
        }
      }
    }
    return hits;
  }

  @Test
  void theSamePhrasesGiveTheSameBytes() {
    assertEquals(
        trie(PhraseSource.ENTITY_NAME, PHRASES).toBytes(),
        trie(PhraseSource.ENTITY_NAME, PHRASES).toBytes());
  }

  @Test
  void bytesOfSomethingElseAreRefused() {
    ByteBuffer bytes = trie(PhraseSource.ENTITY_NAME, PHRASES).toBytes();
    for (int length = 0; length < 20; length++) {
      ByteBuffer cut = bytes.slice(0, length);
      assertThrows(IllegalArgumentException.class, () -> PhraseTrie.of(cut));
    }
    ByteBuffer other = ByteBuffer.allocate(bytes.limit()).put(bytes.duplicate()).flip();
    other.put(0, (byte) (other.get(0) + 1));
    assertThrows(IllegalArgumentException.class, () -> PhraseTrie.of(other));
  }

  /** What is cut short or damaged is refused, or finds less; it never runs on without end. */
  @Test
  void damagedBytesAreRefusedOrFindSomethingElse() {
    ByteBuffer bytes = trie(PhraseSource.ENTITY_NAME, PHRASES).toBytes();
    Set<String> thrown = new TreeSet<>();
    for (int length = 20; length < bytes.limit(); length++) {
      search(bytes.slice(0, length), thrown);
    }
    assertEquals(List.of(), List.copyOf(thrown), "cut short");
  }

  private static void search(ByteBuffer bytes, Set<String> thrown) {
    try {
      PhraseTrie.of(bytes)
          .find(Tokens.of("the Defence Policy Dialogue in Hà Nội, Sen. Lt. Gen. X"));
    } catch (IllegalArgumentException refused) {
      assertTrue(String.valueOf(refused.getMessage()).contains("trie"), refused::toString);
    } catch (BufferUnderflowException | IndexOutOfBoundsException crash) {
      thrown.add(crash.toString());
    }
  }
}
