package org.doithoai.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.question.QuestionWords;
import org.doithoai.text.Language;
import org.doithoai.text.Sentences;
import org.doithoai.text.Span;

/**
 * Vietnamese in English words, for a model that knows English alone: the glossary's term where it
 * has one, else the likeliest translation of each word of one or two syllables, in the order of the
 * text; function words are left out. No sentence to be read, but near in meaning.
 *
 * <p>Safe for any number of threads.
 */
public final class EnglishGloss {

  private final TranslationUnitFinder finder;
  private final TermTranslator translator;

  public EnglishGloss(Lexicon lexicon, Glossary glossary) {
    this.finder = new TranslationUnitFinder(lexicon, glossary);
    this.translator = new TermTranslator(lexicon, glossary, EnumSet.allOf(SearchFeature.class));
  }

  /**
   * The gloss of a text.
   *
   * @param text Vietnamese, in normalization form C
   */
  public String of(String text) {
    List<String> english = new ArrayList<>();
    for (Span sentence : Sentences.split(text)) {
      for (QuestionWords stretch :
          QuestionWords.stretches(sentence.of(text), Language.VIETNAMESE)) {
        words(stretch).forEach(unit -> english.add(translator.best(unit, Language.VIETNAMESE)));
      }
    }
    return String.join(" ", english);
  }

  /**
   * The gloss of a question that was expanded: with the diacritics that were left out, and words of
   * English that stand in it.
   */
  public static String of(List<ExpandedTerm> terms) {
    List<String> english = new ArrayList<>();
    for (ExpandedTerm term : terms) {
      if (term.target() == Language.ENGLISH && !term.alternatives().isEmpty()) {
        english.add(term.alternatives().getFirst().term());
      }
    }
    return String.join(" ", english);
  }

  /** The glossary's terms and the words outside them, in the order of the text. */
  private List<TranslationUnit> words(QuestionWords words) {
    List<TranslationUnit> units = new ArrayList<>(finder.terms(words));
    for (TranslationUnit word : finder.words(words)) {
      if (units.stream()
          .noneMatch(term -> term.start() < word.end() && word.start() < term.end())) {
        units.add(word);
      }
    }
    units.sort(Comparator.comparingInt(TranslationUnit::start));
    return units;
  }
}
