package org.doithoai.text;

import java.util.List;

/** Texts analysed with the annotator of figures alone. */
final class Figures {

  private static final TextAnnotator ANNOTATOR =
      new TextAnnotator(
          new PhraseTrie.Builder().build(), CueLexicon.get(), List.of(new FigureAnnotator()));

  private Figures() {}

  static AnnotatedText in(String text, Language language) {
    return ANNOTATOR.annotate(text, language);
  }

  /** The text after its annotations were written and read. */
  static AnnotatedText reread(AnnotatedText text) {
    byte[] bytes = ANNOTATOR.encode(text);
    return ANNOTATOR.decode(
        text.text(), text.language(), new AnnotationInput(bytes, 0, bytes.length));
  }

  /** The language of a test's text, by its letters. */
  static Language languageOf(String text) {
    return Folding.fold(text).equals(text.toLowerCase(java.util.Locale.ROOT))
        ? Language.ENGLISH
        : Language.VIETNAMESE;
  }
}
