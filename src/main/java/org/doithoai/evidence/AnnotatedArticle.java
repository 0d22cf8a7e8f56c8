package org.doithoai.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.doithoai.facts.Sentence;
import org.doithoai.index.IndexedArticle;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Person;
import org.doithoai.text.Analyzers;
import org.doithoai.text.DateFinder;
import org.doithoai.text.DateMention;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.PersonNameFinder;
import org.doithoai.text.Sentences;
import org.doithoai.text.Span;

/**
 * An article that was found, cut into sentences with their entities and terms.
 *
 * @param event names the event it reports; other reports of it have the same
 * @param rank its place among the articles of its language that were found, from 0
 */
public record AnnotatedArticle(IndexedArticle indexed, String event, int rank, List<ReadSentence> sentences) {

  public AnnotatedArticle {
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
  public record ReadSentence(
      Sentence sentence,
      List<String> terms,
      List<String> folded,
      Set<String> words,
      BitSet joined,
      BitSet quantities,
      List<DateMention> dates,
      boolean namesPerson) {
    public ReadSentence {
      terms = List.copyOf(terms);
      folded = List.copyOf(folded);
      words = Set.copyOf(words);
      dates = List.copyOf(dates);
    }

    public Span span() {
      return sentence.span();
    }
  }

  /** How many times likelier than by chance two syllables stand together that form a word. */
  private static final double TOGETHER = 40;

  /** The same article at another place among those of its language. */
  public AnnotatedArticle at(int newRank) {
    return newRank == rank ? this : new AnnotatedArticle(indexed, event, newRank, sentences);
  }

  /** The same article as a report of this event. */
  public AnnotatedArticle of(String newEvent) {
    return newEvent.equals(event) ? this : new AnnotatedArticle(indexed, newEvent, rank, sentences);
  }

  public static AnnotatedArticle of(IndexedArticle indexed, EntityLinker entities, Lexicon lexicon) {
    List<ReadSentence> sentences = new ArrayList<>();
    for (Span span : Sentences.split(indexed.article().text())) {
      Sentence sentence = Sentence.of(indexed.article(), span, entities);
      List<Analyzers.Token> tokens =
          Analyzers.tokens(Analyzers.exact(sentence.language()), sentence.text());
      List<String> terms = tokens.stream().map(Analyzers.Token::term).toList();
      boolean namesPerson =
          sentence.mentionsOf(Person.class).findAny().isPresent()
              || !PersonNameFinder.find(sentence.text()).isEmpty();
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
    return new AnnotatedArticle(indexed, indexed.key(), 0, sentences);
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
