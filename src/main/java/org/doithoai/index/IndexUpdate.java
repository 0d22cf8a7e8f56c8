package org.doithoai.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.doithoai.index.IndexedBefore.Start;
import org.doithoai.knowledge.Article;
import org.doithoai.knowledge.ArticleFile;
import org.doithoai.knowledge.ArticleFolder;
import org.doithoai.knowledge.ArticleReader;
import org.doithoai.knowledge.Fact;
import org.doithoai.knowledge.FactFinder;
import org.doithoai.knowledge.Reading.Read;
import org.doithoai.knowledge.Reading.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Brings the index on disk to what stands in the knowledge folders: only files whose content is new
 * are read. Commits as it goes, so that a process that is killed leaves the index as of its last
 * commit, and the next run goes on from there.
 */
public final class IndexUpdate {

  /** Raise it when the documents change their form: every index is then made anew. */
  private static final int FORMAT = 2;

  private static final int ARTICLES_PER_COMMIT = 500;

  /** Between a folder and the source within it, in a key. */
  private static final char SEPARATOR = '|';

  private final Path folder;
  private final ArticleReader reader;
  private final FactFinder facts;
  private final @Nullable PassageEmbedder embedder;
  private final String fingerprint;

  /**
   * @param folder where the index is kept; made if absent
   * @param knowledge stands for the registry and the glossary that facts are found with; another
   *     text makes the index anew
   */
  public IndexUpdate(Path folder, ArticleReader reader, FactFinder facts, String knowledge) {
    this(folder, reader, facts, knowledge, null);
  }

  /**
   * The same with vectors: an article whose passages have none, since the model failed, gets them
   * in the next run.
   *
   * @param embedder another one makes the index anew; null for an index without vectors
   */
  public IndexUpdate(
      Path folder,
      ArticleReader reader,
      FactFinder facts,
      String knowledge,
      @Nullable PassageEmbedder embedder) {
    this.folder = folder;
    this.reader = reader;
    this.facts = facts;
    this.embedder = embedder;
    this.fingerprint = FORMAT + " " + knowledge + (embedder == null ? "" : " " + embedder.id());
  }

  /** Told after each file that was read. */
  @FunctionalInterface
  public interface Progress {
    void read(int files, int ofFiles);
  }

  /** Another process is writing to the index. */
  public static final class BusyException extends IOException {
    BusyException(Path folder, Throwable cause) {
      super(
          "another process is updating the index in " + folder + "; try again when it is done",
          cause);
    }
  }

  /**
   * Makes the index hold the articles of these folders and no others.
   *
   * @param anew whether to forget what is there first
   * @throws BusyException if another process is at it
   */
  public IndexChanges run(List<Path> knowledge, boolean anew, Progress progress)
      throws IOException {
    Map<String, ArticleFile> files = new LinkedHashMap<>();
    List<Refused> refused = new ArrayList<>();
    for (Path root : knowledge) {
      ArticleFolder.Listing listing = new ArticleFolder(root).list();
      listing.files().forEach(file -> files.put(key(root, file), file));
      refused.addAll(listing.refused());
    }
    IndexedBefore before = IndexedBefore.read(folder, fingerprint, embedder != null, anew);
    Map<String, ArticleFile> toRead = new LinkedHashMap<>(files);
    toRead.entrySet().removeIf(e -> before.isWhole(e.getKey(), e.getValue()));
    Changes changes = new Changes(before, embedder);
    changes.unchanged = files.size() - toRead.size();
    changes.refused.addAll(refused);
    try (Writing writing = new Writing(before.start())) {
      for (String key : before.hashes().keySet()) {
        if (!files.containsKey(key)) {
          writing.delete(key);
          changes.removed.add(key.substring(key.indexOf(SEPARATOR) + 1));
        }
      }
      for (Map.Entry<String, ArticleFile> entry : toRead.entrySet()) {
        index(entry.getKey(), entry.getValue(), before, writing, changes);
        progress.read(++changes.files, toRead.size());
      }
      writing.link(before.linked());
    }
    return changes.done();
  }

  private static String key(Path root, ArticleFile file) {
    return root.toAbsolutePath().normalize().toString() + SEPARATOR + file.source();
  }

  private void index(
      String key, ArticleFile file, IndexedBefore before, Writing writing, Changes changes)
      throws IOException {
    boolean known = before.hashes().containsKey(key);
    boolean unchanged = before.has(key, file);
    changes.unchanged += unchanged ? 1 : 0;
    if (unchanged && !changes.embedding.works()) {
      changes.withoutVectors++;
      return;
    }
    switch (reader.read(file)) {
      case Read(Article article) -> {
        List<Passage> passages = PassageSplitter.split(article);
        List<float[]> vectors = changes.embedding.of(article, passages);
        changes.withoutVectors += vectors == null ? 1 : 0;
        if (unchanged && vectors == null) {
          return;
        }
        List<Fact> found = facts.find(article);
        writing.add(
            key,
            ArticleFields.documents(
                key,
                file.hash(),
                article,
                found,
                Anchors.of(article, facts.entities()),
                passages,
                vectors));
        if (!unchanged) {
          (known ? changes.changed : changes.added).add(file.source());
        }
      }
      case Refused refusal -> {
        changes.refused.add(refusal);
        if (known) {
          writing.delete(key);
          changes.removed.add(file.source());
        }
      }
    }
  }

  /** What has been done so far. */
  private static final class Changes {
    final List<String> added = new ArrayList<>();
    final List<String> changed = new ArrayList<>();
    final List<String> removed = new ArrayList<>();
    final List<Refused> refused = new ArrayList<>();
    final PassageEmbedding embedding;
    final String rebuildBecause;
    int unchanged;
    int withoutVectors;
    int files;

    Changes(IndexedBefore before, @Nullable PassageEmbedder embedder) {
      this.rebuildBecause = before.rebuildBecause();
      this.embedding = new PassageEmbedding(embedder, before.dimensions());
    }

    IndexChanges done() {
      return new IndexChanges(
          added,
          changed,
          removed,
          refused,
          unchanged,
          rebuildBecause,
          embedding.outcome(withoutVectors));
    }
  }

  /** The writer, which is opened, and the lock taken, with the first change only. */
  private final class Writing implements Closeable {
    private final Start start;
    private @Nullable Directory directory;
    private @Nullable IndexWriter writer;
    private int uncommitted;

    Writing(Start start) throws IOException {
      this.start = start;
      if (start != Start.PRESENT) {
        writer();
      }
    }

    void add(String key, List<Document> documents) throws IOException {
      writer().updateDocuments(new Term(ArticleFields.KEY, key), documents);
      if (++uncommitted >= ARTICLES_PER_COMMIT) {
        commit(Map.of(ArticleIndex.FINGERPRINT, fingerprint));
      }
    }

    void delete(String key) throws IOException {
      writer().deleteDocuments(new Term(ArticleFields.KEY, key));
    }

    /** Makes the links those of the articles, and what there is to be read. */
    void link(boolean before) throws IOException {
      if (writer != null || !before) {
        Linking.update(writer());
        commit(Map.of(ArticleIndex.FINGERPRINT, fingerprint, ArticleIndex.LINKED, "yes"));
      }
    }

    private void commit(Map<String, String> saying) throws IOException {
      writer().setLiveCommitData(saying.entrySet());
      writer().commit();
      uncommitted = 0;
    }

    private IndexWriter writer() throws IOException {
      if (writer == null) {
        Files.createDirectories(folder);
        discardWhatIsNoLock();
        Directory files = FSDirectory.open(folder);
        directory = files;
        writer = open(files);
      }
      return writer;
    }

    /** A lock is an empty file; one with content came from elsewhere and could never be locked. */
    private void discardWhatIsNoLock() throws IOException {
      Path lock = folder.resolve(IndexWriter.WRITE_LOCK_NAME);
      if (Files.exists(lock) && Files.size(lock) > 0) {
        Files.delete(lock);
      }
    }

    private IndexWriter open(Directory files) throws IOException {
      try {
        if (start == Start.WRECK) {
          clear(files);
        }
        IndexWriterConfig config = new IndexWriterConfig(PassageFields.analyzer());
        config.setSimilarity(PassageFields.similarity());
        config.setOpenMode(start == Start.NOTHING ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND);
        if (embedder != null) {
          config.setCodec(PassageVectors.codec());
        }
        return new IndexWriter(files, config.setCommitOnClose(false));
      } catch (LockObtainFailedException e) {
        throw new BusyException(folder, e);
      }
    }

    /** Removes every file, under the lock: a damaged index can not be opened to be emptied. */
    private void clear(Directory files) throws IOException {
      try (Lock lock = files.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
        lock.ensureValid();
        for (String name : files.listAll()) {
          if (!name.equals(IndexWriter.WRITE_LOCK_NAME)) {
            files.deleteFile(name);
          }
        }
      }
    }

    @Override
    public void close() throws IOException {
      IOUtils.close(writer, directory);
    }
  }
}
