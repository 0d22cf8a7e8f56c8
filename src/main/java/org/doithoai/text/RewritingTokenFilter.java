package org.doithoai.text;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Puts another term in the place of each, one for one; offsets and positions stay. A term of which
 * nothing would be left stays too.
 */
final class RewritingTokenFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final UnaryOperator<String> rewriting;

  RewritingTokenFilter(TokenStream input, UnaryOperator<String> rewriting) {
    super(input);
    this.rewriting = rewriting;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    String before = term.toString();
    String after = rewriting.apply(before);
    if (!after.isEmpty() && !after.equals(before)) {
      term.setEmpty().append(after);
    }
    return true;
  }
}
