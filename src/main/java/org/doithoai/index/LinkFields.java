package org.doithoai.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.doithoai.article.Article;
import org.doithoai.index.Link.Kind;

/**
 * How links stand in the index: a document of its own for each, in the article's document what
 * candidates are found by, and in documents of passages and articles a mark that an earlier copy
 * has the same.
 */
final class LinkFields {

  /** A document that is a link. */
  static final String LINK = "link";

  /** Marks a passage or an article of which a copy stands in the index: 1, else 0. */
  static final String REPEATED = "repeated";

  /** Marks an article whose links have been looked for: 1, else 0. */
  static final String LINKED = "linked";

  /** What no path has. */
  private static final String SEPARATOR = "\0";

  private static final String LINK_ID = "link.id";
  private static final String VALUE = "link.value";
  private static final String SIGNATURE = "article.signature";
  private static final String ANCHOR = "article.anchor";
  private static final String ANCHORS = "article.anchors";

  /** Least share of common hashes of a candidate for a copy: far below the least resemblance. */
  private static final double CANDIDATE = 0.2;

  /** Anchors that candidates are looked for by: reports of one event share the rare ones. */
  private static final int RAREST = 16;

  private LinkFields() {}

  /** Adds to an article's document what its candidates are found by. */
  static void add(Document document, IndexedArticle indexed, LinkFeatures features) {
    Article article = indexed.article();
    for (String hash : Shingles.signature(article.text().substring(article.bodyStart()))) {
      document.add(new StringField(SIGNATURE, hash, Store.NO));
    }
    for (String word : words(indexed, features)) {
      document.add(new StringField(ANCHOR, word, Store.NO));
    }
    document.add(new StoredField(ANCHORS, String.join(" ", features.sequence())));
    document.add(new NumericDocValuesField(LINKED, 0));
    document.add(new NumericDocValuesField(REPEATED, 0));
  }

  static LinkFeatures anchors(Document document) {
    String words = document.get(ANCHORS);
    return new LinkFeatures(words == null || words.isEmpty() ? List.of() : List.of(words.split(" ")));
  }

  private static Set<String> words(IndexedArticle indexed, LinkFeatures features) {
    Set<String> words = new LinkedHashSet<>(EventFacts.of(indexed).keys());
    words.addAll(features.sequence());
    return words;
  }

  /** Finds the articles whose text may be that of this one. */
  static Query copies(Article article) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    List<String> signature = Shingles.signature(article.text().substring(article.bodyStart()));
    signature.forEach(hash -> query.add(term(SIGNATURE, hash), Occur.SHOULD));
    query.setMinimumNumberShouldMatch((int) Math.ceil(CANDIDATE * signature.size()));
    return query.build();
  }

  /** Finds the articles that may report the same event, by what few have: the likeliest first. */
  static Query relatives(IndexedArticle indexed, LinkFeatures features, IndexReader reader)
      throws IOException {
    Map<Term, Integer> articles = new HashMap<>();
    for (String word : words(indexed, features)) {
      Term term = new Term(ANCHOR, word);
      articles.put(term, reader.docFreq(term));
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    articles.entrySet().stream()
        .filter(each -> each.getValue() > 1)
        .sorted(Map.Entry.<Term, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .limit(RAREST)
        .forEach(each -> query.add(new TermQuery(each.getKey()), Occur.SHOULD));
    return query.build();
  }

  /** Finds the articles that are marked as the translation of this one, or it as theirs. */
  static Query declared(Article article) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    String original = article.translationOf();
    if (original != null) {
      query.add(term(ArticleFields.NAME, original), Occur.SHOULD);
    }
    query.add(term(ArticleFields.TRANSLATION_OF, ArticleFields.name(article)), Occur.SHOULD);
    return query.build();
  }

  private static TermQuery term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  static Document document(Link link) {
    Document document = new Document();
    document.add(new StringField(ArticleFields.KIND, LINK, Store.NO));
    document.add(new StringField(LINK_ID, id(link), Store.NO));
    document.add(
        new BinaryDocValuesField(
            VALUE,
            new BytesRef(
                String.join(
                    SEPARATOR,
                    link.kind().name(),
                    Double.toString(link.strength()),
                    link.first(),
                    link.second()))));
    return document;
  }

  /** Names the document of this link. */
  static Term term(Link link) {
    return new Term(LINK_ID, id(link));
  }

  private static String id(Link link) {
    return link.first() + SEPARATOR + link.second();
  }

  /** All links, those among them whose articles are gone since. */
  static List<Link> read(IndexReader reader) throws IOException {
    List<Link> links = new ArrayList<>();
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      BinaryDocValues values = leaf.getBinaryDocValues(VALUE);
      Bits live = leaf.getLiveDocs();
      while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(values.docID())) {
          String[] parts = values.binaryValue().utf8ToString().split(SEPARATOR, -1);
          links.add(
              new Link(
                  parts[2], parts[3], Kind.valueOf(parts[0]), Double.parseDouble(parts[1])));
        }
      }
    }
    return links;
  }
}
