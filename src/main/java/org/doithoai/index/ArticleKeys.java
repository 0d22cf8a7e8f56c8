package org.doithoai.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Goes through the articles of an index by their keys, without reading their texts. */
final class ArticleKeys {

  /** Told of each article. */
  @FunctionalInterface
  interface Visitor {

    /**
     * One article.
     *
     * @param leaf where it stands
     * @param document its number in there; grows from call to call within one leaf
     */
    void visit(LeafReaderContext leaf, int document, String key) throws IOException;
  }

  private ArticleKeys() {}

  static void visit(IndexReader reader, Visitor visitor) throws IOException {
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      SortedDocValues keys = leaf.getSortedDocValues(ArticleFields.ARTICLE_KEY);
      Bits live = leaf.getLiveDocs();
      while (keys != null && keys.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(keys.docID())) {
          visitor.visit(context, keys.docID(), keys.lookupOrd(keys.ordValue()).utf8ToString());
        }
      }
    }
  }

  /** The key of each article, and the hash of its file. */
  static Map<String, String> hashes(IndexReader reader) throws IOException {
    Map<String, String> hashes = new HashMap<>();
    visit(
        reader,
        (leaf, document, key) -> {
          BinaryDocValues values = leaf.reader().getBinaryDocValues(ArticleFields.HASH);
          if (values != null && values.advanceExact(document)) {
            hashes.put(key, values.binaryValue().utf8ToString());
          }
        });
    return hashes;
  }
}
