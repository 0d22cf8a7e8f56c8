package org.doithoai.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.lucene.codecs.Codec;
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
import org.doithoai.index.PreviousIndex.Start;
import org.jspecify.annotations.Nullable;

/**
 * The writer, which is opened, and the lock taken, with the first change only. Commits as it goes.
 * Not thread-safe.
 */
final class IndexWriting implements Closeable {

  /** Between two commits, so that a process that is killed loses no more work than that. */
  static final long NANOS_PER_COMMIT = TimeUnit.SECONDS.toNanos(20);

  /**
   * What is held in memory before it is written, in megabytes: large segments spare the writer to
   * look up the lengths of few passages among many documents, term by term.
   */
  private static final double BUFFER = 64;

  private final Path folder;
  private final String fingerprint;
  private final boolean vectors;
  private final Start start;
  private @Nullable Directory directory;
  private @Nullable IndexWriter writer;
  private final LongSupplier nanoTime;
  private long committed;

  /**
   * Of the index in this folder, which is made if absent.
   *
   * @param fingerprint what a commit says it was made with
   * @param vectors whether passages may have some
   * @param start what to begin with
   * @param nanoTime a clock as {@link System#nanoTime}, for when to commit
   */
  IndexWriting(Path folder, String fingerprint, boolean vectors, Start start, LongSupplier nanoTime)
      throws IOException {
    this.folder = folder;
    this.fingerprint = fingerprint;
    this.vectors = vectors;
    this.start = start;
    this.nanoTime = nanoTime;
    this.committed = nanoTime.getAsLong();
    if (start != Start.PRESENT) {
      writer();
    }
  }

  /**
   * Adds the documents of an article.
   *
   * @param known true if the index may have others of it, which go
   */
  void add(String key, List<Document> documents, boolean known) throws IOException {
    if (known) {
      writer().updateDocuments(new Term(ArticleFields.KEY, key), documents);
    } else {
      writer().addDocuments(documents);
    }
    if (nanoTime.getAsLong() - committed > NANOS_PER_COMMIT) {
      commit(Map.of(LuceneIndex.FINGERPRINT, fingerprint));
    }
  }

  void delete(String key) throws IOException {
    writer().deleteDocuments(new Term(ArticleFields.KEY, key));
  }

  /** Makes the links those of the articles, and what there is to be read. */
  void link(boolean before, WorkerPool workers) throws IOException {
    if (writer != null || !before) {
      ArticleLinker.update(writer(), workers);
      commit(Map.of(LuceneIndex.FINGERPRINT, fingerprint, LuceneIndex.LINKED, "yes"));
    }
  }

  private void commit(Map<String, String> saying) throws IOException {
    writer().setLiveCommitData(saying.entrySet());
    writer().commit();
    committed = nanoTime.getAsLong();
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
      config.setRAMBufferSizeMB(BUFFER);
      config.setOpenMode(start == Start.NOTHING ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND);
      config.setCodec(new PassageCodec(vectors ? PassageVectors.codec() : Codec.getDefault()));
      return new IndexWriter(files, config.setCommitOnClose(false));
    } catch (LockObtainFailedException e) {
      throw new IndexBusyException(folder, e);
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
