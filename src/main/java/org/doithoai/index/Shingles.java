package org.doithoai.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.doithoai.text.Analyzers;
import org.doithoai.text.Language;

/**
 * The runs of three words of a text, without regard to case, diacritics and punctuation: what
 * copies with small edits share (Broder 1997, On the resemblance and containment of documents). A
 * text of less than three words is its words.
 */
record Shingles(Set<String> runs) {

  private static final int WORDS = 3;

  /** Buckets of one hash function, each with its least value; an empty one takes its neighbour's. */
  private static final int BUCKETS = 128;

  Shingles {
    runs = Set.copyOf(runs);
  }

  static Shingles of(String text) {
    Set<String> runs = new HashSet<>();
    collect(text, UnaryOperator.identity(), runs);
    return new Shingles(runs);
  }

  /**
   * Words of which two texts share about as many as they share runs: 128 of the least hashes.
   *
   * @return each once; fewer for a short text
   */
  static List<String> signature(String text) {
    Set<String> hashes = new LinkedHashSet<>();
    collect(text, runs -> new MinHashFilter(runs, 1, BUCKETS, 1, true), hashes);
    return List.copyOf(hashes);
  }

  private static void collect(String text, UnaryOperator<TokenStream> filter, Set<String> to) {
    // the Vietnamese rule takes off diacritics and leaves words as they are, in either language
    ShingleFilter shingles =
        new ShingleFilter(
            Analyzers.folded(Language.VIETNAMESE).tokenStream("", text), WORDS, WORDS);
    shingles.setOutputUnigrams(false);
    shingles.setOutputUnigramsIfNoShingles(true);
    try (TokenStream stream = filter.apply(shingles)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        to.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  /** Resemblance: what both have, of what either has; 0 when neither has any. */
  double resemblance(Shingles other) {
    int common = common(other);
    int all = runs.size() + other.runs.size() - common;
    return all == 0 ? 0 : (double) common / all;
  }

  /** Containment: how much of this the other one has; 0 when this has nothing. */
  double containedIn(Shingles other) {
    return runs.isEmpty() ? 0 : (double) common(other) / runs.size();
  }

  private int common(Shingles other) {
    boolean less = runs.size() < other.runs.size();
    Set<String> few = less ? runs : other.runs;
    Set<String> many = less ? other.runs : runs;
    return (int) few.stream().filter(many::contains).count();
  }
}
