package org.doithoai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnotatedTextTest {

  private static final Layer<Span> WORDS = layer("words");

  private static Layer<Span> layer(String name) {
    return new Layer<>(
        name,
        new Layer.Codec<>() {
          @Override
          public void write(Span span, AnnotationOutput out) {
            out.span(span);
          }

          @Override
          public Span read(AnnotationInput in) {
            return in.span();
          }
        });
  }

  /** Puts each word as an annotation. */
  private record Words(Layer<Span> layer) implements Annotator {
    @Override
    public List<Layer<?>> layers() {
      return List.of(layer);
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public void annotate(AnnotatedText.Builder text) {
      List<Span> spans = new ArrayList<>();
      text.tokens().words().forEach(word -> spans.add(word.span()));
      text.put(layer, spans);
      spans.clear();
    }
  }

  private static AnnotatedText annotate(String text, Annotator... annotators) {
    return new TextAnnotator(
            new PhraseTrie.Builder().build(), CueLexicon.get(), List.of(annotators))
        .annotate(text, Language.ENGLISH);
  }

  @Test
  void annotationsWithinASpanAreThoseWhollyInIt() {
    AnnotatedText text = annotate("one two three four", new Words(WORDS));
    assertEquals(List.of("two", "three"), within(text, 4, 13));
    assertEquals(List.of("two"), within(text, 1, 12));
    assertEquals(List.of(), within(text, 4, 6));
    assertEquals(List.of("one", "two", "three", "four"), within(text, 0, 18));
    assertEquals(List.of(), within(text, 18, 18));
  }

  private static List<String> within(AnnotatedText text, int start, int end) {
    return text.within(WORDS, span -> span, new Span(start, end)).stream()
        .map(span -> span.of(text.text()))
        .toList();
  }

  @Test
  void aLayerThatNobodyPutIsEmpty() {
    AnnotatedText text = annotate("one two", new Words(WORDS));
    assertEquals(List.of(), text.layer(layer("other")));
    assertEquals(List.of(), text.dates());
    assertEquals(List.of(), text.within(layer("other"), span -> span, new Span(0, 7)));
  }

  @Test
  void whatAnAnnotatorDoesLaterChangesNothing() {
    AnnotatedText text = annotate("one two", new Words(WORDS));
    assertEquals(2, text.layer(WORDS).size());
    assertThrows(UnsupportedOperationException.class, () -> text.layer(WORDS).add(new Span(0, 1)));
  }

  @Test
  void twoAnnotatorsOfOneLayerAreAMistake() {
    assertThrows(
        IllegalStateException.class, () -> annotate("one", new Words(WORDS), new Words(WORDS)));
  }

  @Test
  void sentencesHaveTheirWords() {
    AnnotatedText text = annotate("One two. Three!\n\n… Four");
    List<String> shown = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      shown.add(
          sentence.index()
              + ": "
              + text.tokens().words().subList(sentence.first(), sentence.end()).stream()
                  .map(Token::text)
                  .toList());
    }
    assertEquals(List.of("0: [One, two]", "1: [Three]", "2: [Four]"), shown);
  }
}
