package org.doithoai.text;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The {@linkplain Terms terms} of a text for parts of Lucene that analyse texts themselves. What is
 * indexed goes by {@link TermStream}, which makes the same of terms that are known already.
 */
public final class TermAnalyzer extends Analyzer {

  private final Terms form;
  private final Language language;
  private final boolean pairs;

  /**
   * An analyzer for texts in normalization form C.
   *
   * @param pairs true if the pairs of neighbours stand beside the terms
   */
  public TermAnalyzer(Terms form, Language language, boolean pairs) {
    this.form = form;
    this.language = language;
    this.pairs = pairs;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    return new TokenStreamComponents(new TermTokenizer());
  }

  private final class TermTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position =
        addAttribute(PositionIncrementAttribute.class);
    private TermStream terms = new TermStream(List.of(), false);
    private int length;

    @Override
    public void reset() throws IOException {
      super.reset();
      String text = read(input);
      length = text.length();
      terms = new TermStream(form.in(text, language), pairs);
      terms.reset();
    }

    @Override
    public boolean incrementToken() {
      if (!terms.incrementToken()) {
        return false;
      }
      clearAttributes();
      term.append(terms.getAttribute(CharTermAttribute.class));
      OffsetAttribute at = terms.getAttribute(OffsetAttribute.class);
      offset.setOffset(correctOffset(at.startOffset()), correctOffset(at.endOffset()));
      position.setPositionIncrement(
          terms.getAttribute(PositionIncrementAttribute.class).getPositionIncrement());
      return true;
    }

    @Override
    public void end() throws IOException {
      super.end();
      offset.setOffset(correctOffset(length), correctOffset(length));
    }
  }

  private static String read(Reader reader) {
    try {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }
}
