package org.doithoai.text;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Hands terms that are known already to Lucene, with or without the pairs of neighbours. */
public final class TermStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);

  private final List<Term> terms;
  private final boolean pairs;
  private int next;
  private boolean pairIsNext;

  /** A stream of these terms, and of their pairs if so wished. */
  public TermStream(List<Term> terms, boolean pairs) {
    this.terms = terms;
    this.pairs = pairs;
  }

  @Override
  public void reset() {
    next = 0;
    pairIsNext = false;
  }

  @Override
  public boolean incrementToken() {
    if (pairIsNext) {
      pairIsNext = false;
      give(terms.get(next - 1), terms.get(next));
      return true;
    }
    if (next == terms.size()) {
      return false;
    }
    clearAttributes();
    Term single = terms.get(next);
    term.append(single.text());
    offset.setOffset(single.span().start(), single.span().end());
    next++;
    pairIsNext = pairs && next < terms.size();
    return true;
  }

  private void give(Term first, Term second) {
    clearAttributes();
    term.append(first.text()).append(Terms.PAIR_SEPARATOR).append(second.text());
    offset.setOffset(first.span().start(), second.span().end());
    position.setPositionIncrement(0);
  }
}
