package org.doithoai.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes {@linkplain AnnotatedText annotated texts}: cuts a text into words and sentences, finds all
 * known phrases in one pass, and has its annotators find the rest. It also writes the annotations
 * of a text in few bytes and makes the same annotated text of them again.
 *
 * <p>Immutable; any number of threads may use one.
 */
public final class TextAnnotator {

  /** Raised when words, sentences or the bytes of {@link #encode} change. */
  private static final int VERSION = 1;

  private final PhraseTrie phrases;
  private final CueLexicon cues;
  private final List<Annotator> annotators;
  private final List<Layer<?>> layers = new ArrayList<>();

  /**
   * An annotator of texts.
   *
   * @param phrases what texts are searched for, the cues included
   * @param annotators each may use what those before it found
   */
  public TextAnnotator(PhraseTrie phrases, CueLexicon cues, List<Annotator> annotators) {
    this.phrases = phrases;
    this.cues = cues;
    this.annotators = List.copyOf(annotators);
    layers.add(CueMention.LAYER);
    annotators.forEach(annotator -> layers.addAll(annotator.layers()));
  }

  /**
   * Analyses a text.
   *
   * @param text in normalization form C
   */
  public AnnotatedText annotate(String text, Language language) {
    AnnotatedText.Builder builder = parse(text, language);
    annotators.forEach(annotator -> annotator.annotate(builder));
    return builder.build();
  }

  /**
   * Cuts a text into words and sentences and finds all known phrases: what annotators start from.
   *
   * @param text in normalization form C
   */
  public AnnotatedText.Builder parse(String text, Language language) {
    Tokens tokens = Tokens.of(text);
    AnnotatedText.Builder builder =
        new AnnotatedText.Builder(tokens, language, Sentences.of(tokens), phrases.find(tokens));
    builder.put(CueMention.LAYER, cues.find(builder));
    return builder;
  }

  /** What changes whenever the same text may get other annotations. */
  public String version() {
    StringBuilder version = new StringBuilder().append(VERSION);
    annotators.forEach(
        a -> version.append(' ').append(a.getClass().getSimpleName()).append(a.version()));
    return version.toString();
  }

  /** The annotations of a text that this annotator made, without the text itself. */
  public byte[] encode(AnnotatedText text) {
    AnnotationOutput out = new AnnotationOutput();
    AnnotationOutput sentences = new AnnotationOutput();
    sentences.number(text.sentences().size());
    for (Sentence sentence : text.sentences()) {
      sentences.span(sentence.span());
      sentences.number(sentence.end() - sentence.first());
    }
    out.block(sentences);
    AnnotationOutput terms = new AnnotationOutput();
    text.terms().write(terms);
    out.block(terms);
    layers.forEach(layer -> out.block(block(text, layer)));
    return out.toBytes();
  }

  private static <T> AnnotationOutput block(AnnotatedText text, Layer<T> layer) {
    AnnotationOutput block = new AnnotationOutput();
    List<T> annotations = text.layer(layer);
    block.number(annotations.size());
    annotations.forEach(annotation -> layer.codec().write(annotation, block));
    return block;
  }

  /**
   * The annotated text whose annotations {@link #encode} wrote.
   *
   * @param text the same text
   * @throws IllegalArgumentException if the bytes are of something else; also later, from the
   *     annotated text, where that shows only then
   */
  public AnnotatedText decode(String text, Language language, AnnotationInput in) {
    return new AnnotatedText(text, language, new EncodedLayers(in, layers));
  }
}
