package org.doithoai.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The annotations of a text in few bytes: sentences, terms, then each layer in a block of its own,
 * so that what nobody asks for is not read. Any number of threads may use one.
 */
final class EncodedLayers {

  private record Block(Layer<?> layer, AnnotationInput bytes) {
    List<?> read() {
      return readAll(layer, bytes.again());
    }
  }

  private final List<Sentence> sentences;
  private final AnnotationInput terms;
  private final Map<String, Block> blocks = new HashMap<>();

  /**
   * What {@link TextAnnotator#encode} wrote.
   *
   * @param layers those of the annotator that made them, in its order
   */
  EncodedLayers(AnnotationInput in, List<Layer<?>> layers) {
    this.sentences = sentences(in.block());
    this.terms = in.block();
    for (Layer<?> layer : layers) {
      blocks.put(layer.name(), new Block(layer, in.block()));
    }
  }

  private static List<Sentence> sentences(AnnotationInput in) {
    List<Sentence> sentences = new ArrayList<>();
    int count = in.number();
    int first = 0;
    for (int i = 0; i < count; i++) {
      Span span = in.span();
      int end = first + in.number();
      sentences.add(new Sentence(i, span, first, end));
      first = end;
    }
    return List.copyOf(sentences);
  }

  private static <T> List<T> readAll(Layer<T> layer, AnnotationInput in) {
    int count = in.number();
    List<T> annotations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      annotations.add(layer.codec().read(in));
    }
    return List.copyOf(annotations);
  }

  List<Sentence> sentences() {
    return sentences;
  }

  TermSequence terms() {
    return TermSequence.read(terms.again());
  }

  /** The annotations of the layer with this name; none of one that is not known. */
  List<?> layer(String name) {
    Block block = blocks.get(name);
    return block == null ? List.of() : block.read();
  }
}
