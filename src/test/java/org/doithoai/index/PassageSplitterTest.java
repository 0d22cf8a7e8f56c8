package org.doithoai.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.doithoai.article.Article;
import org.doithoai.text.Language;
import org.doithoai.text.Sentences;
import org.doithoai.text.Span;
import org.junit.jupiter.api.Test;

class PassageSplitterTest {

  private static Article article(String title, String body) {
    return new Article(
        "a.md", title + "\n\n" + body, title, Language.ENGLISH, null, null, null, null, null);
  }

  /** A sentence of so many words. */
  private static String sentence(int words) {
    return "Word" + " word".repeat(words - 1) + ".";
  }

  private static List<Integer> lengths(List<Passage> passages) {
    return passages.stream().map(passage -> passage.text().split("\\s+", -1).length).toList();
  }

  @Test
  void aShortArticleIsOnePassageWithoutItsTitle() {
    List<Passage> passages = PassageSplitter.split(article("Title", "One sentence. And another."));
    assertEquals(List.of("One sentence. And another."), texts(passages));
    assertEquals(0, passages.getFirst().number());
    assertEquals(new Span(7, 33), passages.getFirst().span());
  }

  private static List<String> texts(List<Passage> passages) {
    return passages.stream().map(Passage::text).toList();
  }

  @Test
  void aPassageEndsWithTheParagraphThatMakesItLongEnough() {
    String body = sentence(40) + "\n\n" + sentence(30) + "\n\n" + sentence(30);
    assertEquals(List.of(70, 30), lengths(PassageSplitter.split(article("T", body))));
  }

  @Test
  void aPassageHasAtMostAHundredAndTwentyWords() {
    String body = String.join(" ", sentence(50), sentence(50), sentence(20), sentence(1));
    assertEquals(List.of(120, 1), lengths(PassageSplitter.split(article("T", body))));
  }

  @Test
  void aSentenceThatIsLongerStaysWhole() {
    String body = String.join(" ", sentence(10), sentence(300), sentence(10));
    assertEquals(List.of(10, 300, 10), lengths(PassageSplitter.split(article("T", body))));
  }

  @Test
  void aTitleAloneHasNoPassage() {
    assertEquals(List.of(), PassageSplitter.split(article("Title", "")));
  }

  @Test
  void anyArticleIsCutIntoWholeSentencesAndNothingIsLost() {
    long seed = 20_241_122;
    Random random = new Random(seed);
    for (int run = 0; run < 200; run++) {
      String said = "seed " + seed + ", run " + run;
      Article article = article("A title", randomBody(random));
      List<Span> left = new ArrayList<>(Sentences.split(article.text()));
      left.removeIf(span -> span.start() < article.bodyStart());
      List<Passage> passages = PassageSplitter.split(article);
      for (int i = 0; i < passages.size(); i++) {
        Passage passage = passages.get(i);
        assertEquals(i, passage.number(), said);
        assertEquals(passage.span().of(article.text()), passage.text(), said);
        assertEquals(left.getFirst().start(), passage.span().start(), said);
        int sentences = 0;
        while (!left.isEmpty() && passage.span().contains(left.getFirst())) {
          left.removeFirst();
          sentences++;
        }
        int words = passage.text().split("\\s+", -1).length;
        assertTrue(words <= PassageSplitter.MOST || sentences == 1, said + ": " + words);
        boolean room =
            i + 1 < passages.size()
                && words + firstSentence(passages.get(i + 1)) <= PassageSplitter.MOST;
        assertTrue(words >= PassageSplitter.ENOUGH || !room, said + ": only " + words);
      }
      assertEquals(List.of(), left, said);
    }
  }

  private static int firstSentence(Passage passage) {
    return Sentences.split(passage.text()).getFirst().of(passage.text()).split("\\s+", -1).length;
  }

  private static String randomBody(Random random) {
    StringBuilder body = new StringBuilder("Start.");
    for (int i = random.nextInt(30); i > 0; i--) {
      body.append(random.nextInt(3) == 0 ? "\n\n" : " ");
      body.append(random.nextInt(8) == 0 ? "Hà Nội 🕊 “nói”. " : "");
      body.append(sentence(1 + random.nextInt(random.nextInt(10) == 0 ? 200 : 40)));
    }
    return body.toString();
  }
}
