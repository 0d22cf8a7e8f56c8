package org.doithoai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.TermMatch;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.KnowledgeAnnotator;
import org.doithoai.registry.Mention;
import org.doithoai.registry.RegistryReader;
import org.junit.jupiter.api.Test;

/** All annotators together, as the bot has them; what each finds is tested beside it. */
class TextAnnotatorTest {

  private static final TextAnnotator ANNOTATOR =
      KnowledgeAnnotator.of(
          RegistryReader.read(Path.of("knowledge/dialogues.yaml")),
          Glossary.load(Path.of("knowledge/glossary.tsv")));

  private static AnnotatedText reread(AnnotatedText text) {
    byte[] bytes = ANNOTATOR.encode(text);
    return ANNOTATOR.decode(
        text.text(), text.language(), new AnnotationInput(bytes, 0, bytes.length));
  }

  private static void assertSame(AnnotatedText expected, AnnotatedText found, String said) {
    assertEquals(expected.text(), found.text(), said);
    assertEquals(expected.language(), found.language(), said);
    assertEquals(expected.sentences(), found.sentences(), said);
    assertEquals(expected.cues().all(), found.cues().all(), said);
    assertEquals(expected.dates(), found.dates(), said);
    assertEquals(expected.layer(Ordinal.LAYER), found.layer(Ordinal.LAYER), said);
    assertEquals(expected.layer(Quantity.LAYER), found.layer(Quantity.LAYER), said);
    assertEquals(expected.layer(PersonName.LAYER), found.layer(PersonName.LAYER), said);
    assertEquals(expected.layer(BodyName.LAYER), found.layer(BodyName.LAYER), said);
    assertEquals(expected.layer(TermMatch.LAYER), found.layer(TermMatch.LAYER), said);
    assertEquals(EntityLinker.called(expected), EntityLinker.called(found), said);
  }

  @Test
  void whatIsKeptOfAnArticleIsWhatWasFound() throws IOException {
    int annotations = 0;
    try (Stream<Path> articles = Files.list(Path.of("knowledge/articles"))) {
      for (Path article : articles.filter(Files::isRegularFile).toList()) {
        String text = Folding.nfc(Files.readString(article));
        for (Language language : Language.values()) {
          AnnotatedText annotated = ANNOTATOR.annotate(text, language);
          assertSame(annotated, reread(annotated), article.toString());
          assertTrue(
              ANNOTATOR.encode(annotated).length < 3 * text.length(),
              article + " takes many bytes");
          annotations +=
              annotated.dates().size()
                  + annotated.layer(EntityLinker.MENTIONS).size()
                  + annotated.layer(PersonName.LAYER).size();
        }
      }
    }
    assertTrue(annotations > 500, annotations + " annotations");
  }

  @Test
  void whatIsKeptOfAnyTextIsWhatWasFound() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      String text = HostileText.random(random, 60);
      for (Language language : Language.values()) {
        String said = "seed " + seed + ", " + language + ", text " + text;
        AnnotatedText annotated = ANNOTATOR.annotate(text, language);
        assertSame(annotated, reread(annotated), said);
        check(annotated, said);
      }
    }
  }

  /** What lies in a span are those annotations that a walk over all of them finds there. */
  private static void check(AnnotatedText text, String said) {
    for (Sentence sentence : text.sentences()) {
      Span span = sentence.span();
      assertEquals(
          text.dates().stream().filter(date -> span.contains(date.span())).toList(),
          text.within(DateMention.LAYER, DateMention::span, span),
          said);
      assertEquals(
          text.layer(Quantity.LAYER).stream().filter(q -> span.contains(q.span())).toList(),
          text.within(Quantity.LAYER, Quantity::span, span),
          said);
      assertEquals(
          text.layer(EntityLinker.MENTIONS).stream().filter(m -> span.contains(m.span())).toList(),
          text.within(EntityLinker.MENTIONS, Mention::span, span),
          said);
      assertEquals(
          text.layer(TermMatch.LAYER).stream().filter(m -> span.contains(m.span())).toList(),
          text.within(TermMatch.LAYER, TermMatch::span, span),
          said);
    }
    int word = 0;
    for (Sentence sentence : text.sentences()) {
      assertEquals(word, sentence.first(), said);
      word = sentence.end();
    }
    assertEquals(text.tokens().size(), word, "every word is in one sentence; " + said);
    inOrder(text.dates().stream().map(DateMention::span).toList(), text, "dates; " + said);
    inOrder(
        text.layer(Quantity.LAYER).stream().map(Quantity::span).toList(),
        text,
        "quantities; " + said);
    inOrder(
        text.layer(PersonName.LAYER).stream().map(PersonName::name).toList(),
        text,
        "people; " + said);
    inOrder(
        text.layer(BodyName.LAYER).stream().map(BodyName::span).toList(), text, "bodies; " + said);
    inOrder(
        text.layer(EntityLinker.MENTIONS).stream().map(Mention::span).toList(),
        text,
        "entities; " + said);
  }

  /** No annotation of these layers reaches into the next, or out of the text. */
  private static void inOrder(List<Span> spans, AnnotatedText text, String said) {
    int end = 0;
    for (Span span : spans) {
      assertTrue(span.start() >= end && span.end() <= text.text().length(), said);
      assertFalse(span.length() == 0, said);
      end = span.end();
    }
  }

  @Test
  void bytesOfSomethingElseAreRefused() {
    String text =
        "Thượng tướng Phùng Sĩ Tấn và ông Giang dự đối thoại lần thứ 10 với Nhật Bản ngày"
            + " 27/2/2024, chi 2,5 triệu USD cho 77 dự án.";
    byte[] bytes = ANNOTATOR.encode(ANNOTATOR.annotate(text, Language.VIETNAMESE));
    for (int length = 0; length < bytes.length; length++) {
      AnnotationInput cut = new AnnotationInput(bytes, 0, length);
      assertThrows(
          IllegalArgumentException.class,
          () -> readLayers(ANNOTATOR.decode(text, Language.VIETNAMESE, cut)),
          "cut after " + length);
    }
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      try {
        readLayers(
            ANNOTATOR.decode(
                text, Language.VIETNAMESE, new AnnotationInput(damaged, 0, damaged.length)));
      } catch (IllegalArgumentException refused) {
        // as it says
      } catch (RuntimeException other) {
        throw new AssertionError("seed " + seed + ", round " + round, other);
      }
    }
  }

  /** Some layers are read only when they are asked for. */
  private static void readLayers(AnnotatedText text) {
    assertSame(text, text, "itself");
  }

  @Test
  void theBytesMayStandAnywhere() {
    AnnotatedText text = ANNOTATOR.annotate("Japan on 27 February 2024", Language.ENGLISH);
    byte[] bytes = ANNOTATOR.encode(text);
    byte[] shifted = new byte[bytes.length + 7];
    Arrays.fill(shifted, (byte) 0x55);
    System.arraycopy(bytes, 0, shifted, 3, bytes.length);
    AnnotationInput in = new AnnotationInput(shifted, 3, 3 + bytes.length);
    assertSame(text, ANNOTATOR.decode(text.text(), Language.ENGLISH, in), "in the middle");
  }
}
