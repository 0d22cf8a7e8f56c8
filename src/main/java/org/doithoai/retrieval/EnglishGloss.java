package org.doithoai.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.doithoai.knowledge.Glossary;
import org.doithoai.language.Language;
import org.doithoai.language.Lexicon;
import org.doithoai.language.Sentences;
import org.doithoai.language.Span;

/**
 * Vietnamese in English words, for a model that knows English alone: the glossary's term where it
 * has one, else the likeliest translation of each word of one or two syllables, in the order of the
 * text; function words are left out. No sentence to be read, but near in meaning.
 *
 * <p>Safe for any number of threads.
 */
public final class EnglishGloss {

  private final UnitFinder finder;
  private final TermTranslator translator;

  public EnglishGloss(Lexicon lexicon, Glossary glossary) {
    this.finder = new UnitFinder(lexicon, glossary);
    this.translator = new TermTranslator(lexicon, glossary, EnumSet.allOf(Part.class));
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
  private List<Unit> words(QuestionWords words) {
    List<Unit> units = new ArrayList<>(finder.terms(words));
    for (Unit word : finder.words(words)) {
      if (units.stream()
          .noneMatch(term -> term.start() < word.end() && word.start() < term.end())) {
        units.add(word);
      }
    }
    units.sort(Comparator.comparingInt(Unit::start));
    return units;
  }
}
