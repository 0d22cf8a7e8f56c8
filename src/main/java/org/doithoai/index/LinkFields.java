package org.doithoai.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.doithoai.text.AnnotationInput;

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

  /** Both articles of a link. */
  private static final String LINK_OF = "link.of";

  private static final String VALUE = "link.value";
  private static final String PROFILE = "article.profile";
  private static final String SIGNATURE = "article.signature";
  private static final String FEATURE = "article.feature";

  /** Of a signature's numbers, those by which candidates for copies are looked for. */
  private static final int SEARCHED = 32;

  /** Least number of them that a candidate has: far below what the least resemblance gives. */
  private static final int CANDIDATE = 4;

  /** Features that candidates are looked for by: reports of one event share the rare ones. */
  private static final int RAREST = 16;

  private LinkFields() {}

  /** Adds to an article's document what its candidates are found by. */
  static void add(Document document, LinkProfile profile) {
    for (String part : profile.signature().words(SEARCHED)) {
      document.add(new StringField(SIGNATURE, part, Store.NO));
    }
    for (String word : words(profile)) {
      document.add(new StringField(FEATURE, word, Store.NO));
    }
    document.add(new BinaryDocValuesField(PROFILE, new BytesRef(profile.toBytes())));
    document.add(new NumericDocValuesField(LINKED, 0));
    document.add(new NumericDocValuesField(REPEATED, 0));
  }

  /** The profile in the document of an article. */
  static LinkProfile profile(IndexReader reader, int document) throws IOException {
    BytesRef bytes = new DocumentValues(reader, document).bytes(PROFILE);
    return LinkProfile.of(
        new AnnotationInput(bytes.bytes, bytes.offset, bytes.offset + bytes.length));
  }

  private static Set<String> words(LinkProfile profile) {
    Set<String> words = new LinkedHashSet<>(profile.facts().keys());
    words.addAll(profile.features().sequence());
    return words;
  }

  /** Finds the articles whose text may be that of this one. */
  static Query copies(LinkProfile profile) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    profile
        .signature()
        .words(SEARCHED)
        .forEach(part -> query.add(term(SIGNATURE, part), Occur.SHOULD));
    return query.setMinimumNumberShouldMatch(CANDIDATE).build();
  }

  /**
   * Finds the articles that may report the same event, by what few have: the likeliest first.
   *
   * @param frequencies how many articles have a word, by which the rarest are told
   */
  static Query relatives(LinkProfile profile, ToIntFunction<String> frequencies) {
    Map<String, Integer> articles = new HashMap<>();
    for (String word : words(profile)) {
      articles.put(word, frequencies.applyAsInt(word));
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    articles.entrySet().stream()
        .filter(each -> each.getValue() > 1)
        .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .limit(RAREST)
        .forEach(each -> query.add(term(FEATURE, each.getKey()), Occur.SHOULD));
    return query.build();
  }

  /** How many articles have a word among their features, those deleted lately included. */
  static int frequency(IndexReader reader, String word) {
    return Reading.of(() -> reader.docFreq(new Term(FEATURE, word)));
  }

  /** Finds the articles that are marked as the translation of this one, or it as theirs. */
  static Query declared(LinkProfile profile) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    if (profile.translationOf() != null) {
      query.add(term(ArticleFields.NAME, profile.translationOf()), Occur.SHOULD);
    }
    query.add(term(ArticleFields.TRANSLATION_OF, profile.name()), Occur.SHOULD);
    return query.build();
  }

  private static TermQuery term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  static Document document(Link link) {
    Document document = new Document();
    document.add(new StringField(ArticleFields.KIND, LINK, Store.NO));
    document.add(new NumericDocValuesField(PassageFields.LENGTH, 0));
    document.add(new StringField(LINK_ID, id(link), Store.NO));
    document.add(new StringField(LINK_OF, link.first(), Store.NO));
    document.add(new StringField(LINK_OF, link.second(), Store.NO));
    document.add(new BinaryDocValuesField(VALUE, new BytesRef(link.toText())));
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
          links.add(Link.ofText(values.binaryValue().utf8ToString()));
        }
      }
    }
    return links;
  }

  /** The links of one article, but for those whose other article is gone since. */
  static List<Link> of(String key, IndexSearcher searcher) throws IOException {
    List<Link> links = new ArrayList<>();
    for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
      LeafReader leaf = context.reader();
      PostingsEnum documents = leaf.postings(new Term(LINK_OF, key), PostingsEnum.NONE);
      BinaryDocValues values = documents == null ? null : leaf.getBinaryDocValues(VALUE);
      Bits live = leaf.getLiveDocs();
      while (values != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int document = documents.docID();
        if ((live == null || live.get(document)) && values.advanceExact(document)) {
          links.add(Link.ofText(values.binaryValue().utf8ToString()));
        }
      }
    }
    List<Link> whole = new ArrayList<>();
    for (Link link : links) {
      if (searcher.count(term(ArticleFields.ARTICLE_KEY, link.from(key))) > 0) {
        whole.add(link);
      }
    }
    return whole;
  }
}
