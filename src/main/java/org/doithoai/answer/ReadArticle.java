package org.doithoai.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.doithoai.index.IndexedArticle;
import org.doithoai.knowledge.EntityFinder;
import org.doithoai.knowledge.Person;
import org.doithoai.knowledge.Sentence;
import org.doithoai.language.Analyzers;
import org.doithoai.language.DateFinder;
import org.doithoai.language.DateMention;
import org.doithoai.language.Folding;
import org.doithoai.language.Language;
import org.doithoai.language.Lexicon;
import org.doithoai.language.Names;
import org.doithoai.language.Sentences;
import org.doithoai.language.Span;

/**
 * An article that was found, cut into sentences with their entities and terms.
 *
 * @param event names the event it reports; other reports of it have the same
 * @param rank its place among the articles of its language that were found, from 0
 */
record ReadArticle(IndexedArticle indexed, String event, int rank, List<ReadSentence> sentences) {

  ReadArticle {
    sentences = List.copyOf(sentences);
  }

  /**
   * A sentence with its terms.
   *
   * @param terms as {@code Analyzers.exact} gives them, in order
   * @param folded the same without diacritics
   * @param words all of these, each once
   * @param joined the places of syllables that form a word with a neighbour
   * @param quantities the places of the terms that say how many or how much
   * @param dates the dates it names, those inside names of laws and treaties aside
   * @param namesPerson whether it names anybody
   */
  record ReadSentence(
      Sentence sentence,
      List<String> terms,
      List<String> folded,
      Set<String> words,
      BitSet joined,
      BitSet quantities,
      List<DateMention> dates,
      boolean namesPerson) {
    ReadSentence {
      terms = List.copyOf(terms);
      folded = List.copyOf(folded);
      words = Set.copyOf(words);
      dates = List.copyOf(dates);
    }

    Span span() {
      return sentence.span();
    }
  }

  /** How many times likelier than by chance two syllables stand together that form a word. */
  private static final double TOGETHER = 40;

  /** The same article at another place among those of its language. */
  ReadArticle at(int newRank) {
    return newRank == rank ? this : new ReadArticle(indexed, event, newRank, sentences);
  }

  /** The same article as a report of this event. */
  ReadArticle of(String newEvent) {
    return newEvent.equals(event) ? this : new ReadArticle(indexed, newEvent, rank, sentences);
  }

  static ReadArticle of(IndexedArticle indexed, EntityFinder entities, Lexicon lexicon) {
    List<ReadSentence> sentences = new ArrayList<>();
    for (Span span : Sentences.split(indexed.article().text())) {
      Sentence sentence = Sentence.of(indexed.article(), span, entities);
      List<Analyzers.Token> tokens =
          Analyzers.tokens(Analyzers.exact(sentence.language()), sentence.text());
      List<String> terms = tokens.stream().map(Analyzers.Token::term).toList();
      boolean namesPerson =
          sentence.mentionsOf(Person.class).findAny().isPresent()
              || !Names.find(sentence.text()).isEmpty();
      List<String> folded = terms.stream().map(Folding::fold).toList();
      Set<String> words = new HashSet<>(terms);
      words.addAll(folded);
      sentences.add(
          new ReadSentence(
              sentence,
              terms,
              folded,
              words,
              joined(terms, sentence.language(), lexicon),
              quantities(tokens, sentence.text()),
              DateFinder.find(sentence.text()).stream().filter(d -> !d.inName()).toList(),
              namesPerson));
    }
    return new ReadArticle(indexed, indexed.key(), 0, sentences);
  }

  private static BitSet quantities(List<Analyzers.Token> tokens, String text) {
    List<Span> found = Quantities.find(text);
    BitSet quantities = new BitSet(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      quantities.set(i, found.stream().anyMatch(tokens.get(i).span()::overlaps));
    }
    return quantities;
  }

  private static BitSet joined(List<String> terms, Language language, Lexicon lexicon) {
    BitSet joined = new BitSet(terms.size());
    for (int i = 0; language == Language.VIETNAMESE && i + 1 < terms.size(); i++) {
      String pair = terms.get(i) + Analyzers.PAIR_SEPARATOR + terms.get(i + 1);
      double together = lexicon.count(pair, language);
      double apart =
          (double) lexicon.count(terms.get(i), language)
              * lexicon.count(terms.get(i + 1), language)
              / lexicon.total(language);
      if (together > 0 && together > TOGETHER * apart) {
        joined.set(i, i + 2);
      }
    }
    return joined;
  }
}
