package org.doithoai.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The articles and their passages in a Lucene index on disk, as of the moment it was opened.
 * Several processes may read while one writes ({@link IndexUpdate}); each reader sees the last
 * commit.
 */
public final class LuceneIndex implements PassageIndex {

  /** What the commit says of itself: format and knowledge it was made with. */
  static final String FINGERPRINT = "doithoai.fingerprint";

  /** Said by a commit whose links are up to date. */
  static final String LINKED = "doithoai.linked";

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final LuceneRanking ranking;

  private LuceneIndex(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(PassageFields.similarity());
    this.ranking = new LuceneRanking(searcher);
  }

  /**
   * Opens the last commit, after checking each file of it against its checksum that was not found
   * whole before.
   *
   * @return empty if there is no index yet
   * @throws DamagedIndexException if the files are not those of a whole index of this format
   */
  public static Optional<LuceneIndex> open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    Directory directory = FSDirectory.open(folder);
    DirectoryReader reader = null;
    try {
      reader = DirectoryReader.open(directory);
      VerifiedFiles.check(reader, folder);
      return Optional.of(new LuceneIndex(directory, reader));
    } catch (IndexNotFoundException none) {
      directory.close();
      return Optional.empty();
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | IllegalArgumentException
        | EOFException
        | NoSuchFileException e) {
      if (reader != null) {
        reader.close();
      }
      directory.close();
      throw new DamagedIndexException(e);
    }
  }

  /** What a writer has written to a directory; both are closed with this. */
  public static LuceneIndex in(Directory directory) throws IOException {
    return new LuceneIndex(directory, DirectoryReader.open(directory));
  }

  /** An index of no article, in memory: for a bot whose articles are still to come. */
  public static LuceneIndex empty() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    new IndexWriter(directory, new IndexWriterConfig()).close();
    return in(directory);
  }

  /** The searcher over all documents. */
  IndexSearcher searcher() {
    return searcher;
  }

  @Override
  public List<RankedPassage> rank(Language language, List<TranslatedTerm> terms, int limit)
      throws IOException {
    return ranking.rank(language, terms, limit);
  }

  @Override
  public List<RankedPassage> nearest(Language language, float[] vector, int limit)
      throws IOException {
    return ranking.nearest(language, vector, limit);
  }

  @Override
  public int dimensions(Language language) {
    return PassageVectors.dimensions(reader, language);
  }

  @Override
  public int frequency(String field, String term) throws IOException {
    return reader.docFreq(new Term(field, term));
  }

  @Override
  public int passages(Language language) throws IOException {
    return reader.getDocCount(PassageFields.exact(language));
  }

  @Override
  public Optional<String> near(Language language, String word, int edits) throws IOException {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMaxEdits(edits);
    Term term = new Term(PassageFields.words(language), word);
    SuggestWord[] words =
        checker.suggestSimilar(term, 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    return words.length == 0 ? Optional.empty() : Optional.of(words[0].string);
  }

  @Override
  public List<IndexedArticle> articles(List<String> keys) throws IOException {
    List<IndexedArticle> articles = new ArrayList<>();
    for (String key : keys) {
      int document = document(new Term(ArticleFields.ARTICLE_KEY, key));
      if (document >= 0) {
        articles.add(ArticleDocuments.read(reader, document));
      }
    }
    return articles;
  }

  /** The document with a term that one has at most; -1 when none has. */
  private int document(Term term) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum documents = leaf.reader().postings(term, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (documents != null && documents.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        if (live == null || live.get(documents.docID())) {
          return leaf.docBase + documents.docID();
        }
      }
    }
    return -1;
  }

  @Override
  public List<String> keys(Condition which, @Nullable DayOrder order, int limit)
      throws IOException {
    Query query = LuceneQueries.query(which);
    int most = Math.max(1, Math.min(limit, reader.maxDoc()));
    int[] documents =
        Arrays.stream(searcher.search(query, most, LuceneQueries.sort(order)).scoreDocs)
            .mapToInt(hit -> hit.doc)
            .toArray();
    return Reading.lazily(documents.length, place -> Reading.of(() -> key(documents[place])));
  }

  @Override
  public int count(Condition which) throws IOException {
    return searcher.count(LuceneQueries.query(which));
  }

  @Override
  public List<String> values(String field) throws IOException {
    List<String> values = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, field);
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    for (BytesRef value = each.next(); value != null; value = each.next()) {
      values.add(value.utf8ToString());
    }
    return List.copyOf(values);
  }

  @Override
  public Optional<String> lastValue(String field) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    BytesRef last = terms == null ? null : terms.getMax();
    return Optional.ofNullable(last).map(BytesRef::utf8ToString);
  }

  @Override
  public List<Link> links(String key) throws IOException {
    return LinkFields.of(key, searcher);
  }

  @Override
  public List<Link> links() throws IOException {
    return LinkFields.read(reader);
  }

  @Override
  public Map<String, String> hashes() throws IOException {
    return ArticleKeys.hashes(reader);
  }

  private String key(int document) throws IOException {
    return new DocumentValues(reader, document).word(ArticleFields.ARTICLE_KEY);
  }

  /** Names the commit, and what it was made with; no other commit has the same name. */
  public String commit() throws IOException {
    byte[] id = ((StandardDirectoryReader) reader).getSegmentInfos().getId();
    return HexFormat.of().formatHex(id);
  }

  /** The format and the knowledge that the last commit was made with. */
  public String fingerprint() throws IOException {
    return commitData().getOrDefault(FINGERPRINT, "");
  }

  /** What the last commit says of itself. */
  Map<String, String> commitData() throws IOException {
    return reader.getIndexCommit().getUserData();
  }

  @Override
  public boolean isCurrent() throws IOException {
    return reader.isCurrent();
  }

  @Override
  public boolean retain() {
    return reader.tryIncRef();
  }

  @Override
  public void close() throws IOException {
    reader.decRef();
    if (reader.getRefCount() == 0) {
      directory.close();
    }
  }
}
