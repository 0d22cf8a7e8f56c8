package org.doithoai.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The values of one document of an index, field by field.
 *
 * <p>Every method throws {@link IllegalArgumentException} if the document has no such value and it
 * is not told what is meant then.
 */
final class DocumentValues {

  private final LeafReaderContext leaf;
  private final int document;

  /**
   * The values of a document.
   *
   * @param document its number in the reader
   */
  DocumentValues(IndexReader reader, int document) {
    List<LeafReaderContext> leaves = reader.leaves();
    this.leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    this.document = document - leaf.docBase;
  }

  long number(String field) throws IOException {
    NumericDocValues values = numbers(field);
    if (values == null) {
      throw absent(field);
    }
    return values.longValue();
  }

  /** The same, or what is meant where there is none. */
  long number(String field, long otherwise) throws IOException {
    NumericDocValues values = numbers(field);
    return values == null ? otherwise : values.longValue();
  }

  private @Nullable NumericDocValues numbers(String field) throws IOException {
    NumericDocValues values = leaf.reader().getNumericDocValues(field);
    return values != null && values.advanceExact(document) ? values : null;
  }

  BytesRef bytes(String field) throws IOException {
    BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
    if (values == null || !values.advanceExact(document)) {
      throw absent(field);
    }
    return values.binaryValue();
  }

  String word(String field) throws IOException {
    SortedDocValues values = leaf.reader().getSortedDocValues(field);
    if (values == null || !values.advanceExact(document)) {
      throw absent(field);
    }
    return values.lookupOrd(values.ordValue()).utf8ToString();
  }

  private IllegalArgumentException absent(String field) {
    return new IllegalArgumentException(
        "document " + (leaf.docBase + document) + " has no " + field);
  }
}
