package org.doithoai.evidence;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.facts.Sentence;
import org.doithoai.facts.Utterances;
import org.doithoai.index.IndexedArticle;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.registry.Entity;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.DateMention;
import org.doithoai.text.Language;
import org.doithoai.text.Ordinal;
import org.doithoai.text.Span;
import org.doithoai.text.TermSequence;
import org.doithoai.text.Terms;
import org.doithoai.text.TextAnnotator;
import org.jspecify.annotations.Nullable;

/**
 * An article that was found, with its sentences as evidence is looked for in them.
 *
 * @param event names the event it reports; other reports of it have the same
 * @param terms those of its sentences
 */
public record AnnotatedArticle(
    IndexedArticle indexed, String event, List<ReadSentence> sentences, TermSequence terms) {

  public AnnotatedArticle {
    sentences = List.copyOf(sentences);
  }

  /** True if one of its sentences names this entity. */
  public boolean names(Entity entity) {
    return sentences.stream().anyMatch(sentence -> sentence.sentence().names(entity));
  }

  /** Who says what in it; found anew each time. */
  public Utterances utterances() {
    return Utterances.of(sentences.stream().map(ReadSentence::sentence).toList());
  }

  /** The same article as a report of this event. */
  AnnotatedArticle of(String newEvent) {
    return newEvent.equals(event)
        ? this
        : new AnnotatedArticle(indexed, newEvent, sentences, terms);
  }

  static AnnotatedArticle of(IndexedArticle indexed, TextAnnotator annotator, Lexicon lexicon) {
    AnnotatedText text = indexed.annotated(annotator);
    List<ReadSentence> sentences = new ArrayList<>(text.sentences().size());
    for (Sentence sentence : Sentence.in(indexed.article(), text)) {
      sentences.add(new ReadSentence(sentence, lexicon));
    }
    return new AnnotatedArticle(indexed, indexed.key(), sentences, text.terms());
  }

  /**
   * A sentence with its terms and what is annotated in it. Whatever not every question needs is
   * found when first asked for. Any number of threads may use one.
   */
  public static final class ReadSentence {

    /** How many times likelier than by chance two syllables stand together that form a word. */
    private static final double TOGETHER = 40;

    private final Sentence sentence;
    private final Lexicon lexicon;
    private final TermSequence sequence;
    private final int[] numbers;
    private @Nullable List<DateMention> dates;

    private ReadSentence(Sentence sentence, Lexicon lexicon) {
      this.sentence = sentence;
      this.lexicon = lexicon;
      this.sequence = sentence.of().terms();
      this.numbers = sequence.sentence(sentence.place().index());
    }

    /** The sentence itself. */
    public Sentence sentence() {
      return sentence;
    }

    /** The numbers of its terms in order; not to be changed. */
    int[] numbers() {
      return numbers;
    }

    /** How many terms it has. */
    int size() {
      return numbers.length;
    }

    /** How rare one of its terms is in the language, from 0 to 1. */
    public double rarity(int number) {
      return lexicon.rarity(sequence.term(number), sentence.language());
    }

    /** True if the syllable at this place forms a word with a neighbour. */
    boolean isJoined(int index) {
      return sentence.language() == Language.VIETNAMESE
          && (formsWord(index - 1) || formsWord(index));
    }

    private boolean formsWord(int first) {
      if (first < 0 || first + 1 >= numbers.length) {
        return false;
      }
      Language language = sentence.language();
      String one = sequence.term(numbers[first]);
      String other = sequence.term(numbers[first + 1]);
      double together = lexicon.count(one + Terms.PAIR_SEPARATOR + other, language);
      double apart =
          (double) lexicon.count(one, language)
              * lexicon.count(other, language)
              / lexicon.total(language);
      return together > 0 && together > TOGETHER * apart;
    }

    /** The dates it names, those inside names of laws and treaties aside. */
    public List<DateMention> dates() {
      List<DateMention> known = dates;
      if (known == null) {
        known =
            sentence.of().within(DateMention.LAYER, DateMention::span, span()).stream()
                .filter(date -> !date.inName())
                .toList();
        dates = known;
      }
      return known;
    }

    /** The ordinal numbers in it. */
    public List<Ordinal> ordinals() {
      return sentence.of().within(Ordinal.LAYER, Ordinal::span, span());
    }

    /** Where it stands in the article's text. */
    public Span span() {
      return sentence.span();
    }
  }
}
