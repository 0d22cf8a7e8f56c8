package org.doithoai.answer.llm;

import java.util.List;
import org.doithoai.lexicon.LanguageDetector;
import org.doithoai.subscription.Shipped;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;

/** Texts as claims and their evidence are read. */
final class Read {

  private static final LanguageDetector DETECTOR = new LanguageDetector(Shipped.LEXICON);

  private Read() {}

  static WordSimilarity words() {
    return new WordSimilarity(
        Shipped.LEXICON, Shipped.RELATED, WordSimilarity.numbers(Shipped.RELATED));
  }

  static Proposition of(String text) {
    String nfc = Folding.nfc(text);
    Language language = DETECTOR.detect(nfc, Language.ENGLISH);
    return Proposition.of(Shipped.ANNOTATOR.annotate(nfc, language), words());
  }

  static ClaimAlignment aligned(Proposition claim, Proposition sentence) {
    return new ClaimAlignment(claim, List.of(sentence), words());
  }
}
