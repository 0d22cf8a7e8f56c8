package org.doithoai.subscription;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.doithoai.registry.Entity;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a request may say, of which overlapping ones the surer or else the longer one
 * stands. For one request and thread.
 */
final class RequestProposals {

  /** How sure a proposal is, the surest first. */
  static final int EXACT = 0;

  static final int FIGURE = 1;
  static final int LIKELY = 2;
  static final int WORDS = 3;
  static final int LOW = 4;

  private record Proposal(int rank, RequestAtom atom) {}

  private final Tokens tokens;
  private final List<Proposal> proposals = new ArrayList<>();

  RequestProposals(Tokens tokens) {
    this.tokens = tokens;
  }

  void add(int rank, RequestWord word, int value, int first, int end, @Nullable Object thing) {
    if (end > first) {
      proposals.add(new Proposal(rank, new RequestAtom(word, value, first, end, thing)));
    }
  }

  void add(int rank, RequestWord word, Span span, @Nullable Object thing) {
    add(rank, word, 0, tokens.indexAt(span.start()), tokens.indexAt(span.end()), thing);
  }

  /** All so far. */
  Stream<RequestAtom> all() {
    return proposals.stream().map(Proposal::atom);
  }

  /** What stands before a word and behind the one before it. */
  String gap(int word) {
    int from = word == 0 ? 0 : tokens.get(word - 1).end();
    int to = word == tokens.size() ? tokens.text().length() : tokens.get(word).start();
    return tokens.text().substring(from, to);
  }

  /** Those that stand, in the order of the text, with words that nothing is known of. */
  List<RequestAtom> chosen(Language language) {
    BitSet taken = new BitSet();
    List<RequestAtom> chosen = new ArrayList<>();
    proposals.stream()
        .sorted(
            Comparator.comparingInt(Proposal::rank)
                .thenComparingInt(p -> p.atom().first() - p.atom().end())
                .thenComparing(p -> order(p.atom()))
                .thenComparingInt(p -> p.atom().first()))
        .map(Proposal::atom)
        .filter(atom -> taken.get(atom.first(), atom.end()).isEmpty())
        .forEach(
            atom -> {
              taken.set(atom.first(), atom.end());
              chosen.add(atom);
            });
    for (int i = 0; i < tokens.size(); i++) {
      if (!taken.get(i) && !RequestLexicon.isStopWord(tokens.get(i), language)) {
        chosen.add(new RequestAtom(RequestWord.UNKNOWN, 0, i, i + 1));
      }
    }
    chosen.sort(Comparator.comparingInt(RequestAtom::first));
    return chosen;
  }

  /** A name stands before a word that says nothing, a term behind it. */
  private static RequestWord order(RequestAtom atom) {
    return atom.thing() instanceof Entity ? RequestWord.HOME : atom.word();
  }

  /** What says something, with the signs between. */
  List<RequestAtom> withSigns(List<RequestAtom> chosen) {
    List<RequestAtom> atoms = chosen.stream().filter(a -> !a.is(RequestWord.FILLER)).toList();
    List<RequestAtom> row = new ArrayList<>();
    int from = 0;
    for (RequestAtom atom : atoms) {
      for (int word = from; word <= atom.first(); word++) {
        RequestWord sign = sign(word);
        if (sign != null) {
          row.add(new RequestAtom(sign, 0, word, word));
        }
      }
      from = Math.max(atom.end(), atom.first() + 1);
      row.add(atom);
    }
    return row;
  }

  /** What the characters before a word say; null within figures such as {@code 25:00}. */
  private @Nullable RequestWord sign(int word) {
    String gap = gap(word);
    if (gap.isBlank() || (gap.length() == 1 && isDigit(word, -2) && isDigit(word, 0))) {
      return null;
    }
    if (has(gap, ".;!?")) {
      return RequestWord.STOP_SIGN;
    }
    if (has(gap, ":")) {
      return RequestWord.COLON;
    }
    return has(gap, ",/&+()") ? RequestWord.AND : has(gap, "-–—>") ? RequestWord.RANGE : null;
  }

  private static boolean has(String gap, String signs) {
    return gap.chars().anyMatch(c -> signs.indexOf(c) >= 0);
  }

  private boolean isDigit(int word, int offset) {
    int place = tokens.get(word).start() + offset;
    return place >= 0 && Character.isDigit(tokens.text().charAt(place));
  }
}
