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
import org.doithoai.index.ArticleIndex.DamagedIndexException;
import org.doithoai.knowledge.Article;
import org.doithoai.knowledge.ArticleFile;
import org.doithoai.knowledge.ArticleFolder;
import org.doithoai.knowledge.ArticleReader;
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
  private static final int FORMAT = 1;

  private static final int ARTICLES_PER_COMMIT = 500;

  /** Between a folder and the source within it, in a key. */
  private static final char SEPARATOR = '|';

  private final Path folder;
  private final ArticleReader reader;
  private final FactFinder facts;
  private final String fingerprint;

  /**
   * @param folder where the index is kept; made if absent
   * @param knowledge stands for the registry and the glossary that facts are found with; another
   *     text makes the index anew
   */
  public IndexUpdate(Path folder, ArticleReader reader, FactFinder facts, String knowledge) {
    this.folder = folder;
    this.reader = reader;
    this.facts = facts;
    this.fingerprint = FORMAT + " " + knowledge;
  }

  /** Told after each file that was read. */
  @FunctionalInterface
  public interface Progress {
    void read(int files, int ofFiles);
  }

  /** Another process is writing to the index. */
  public static final class BusyException extends IOException {
    BusyException(Path folder, Throwable cause) {
      super("another process is updating the index in " + folder + "; try again when it is done", cause);
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
    Before before = before(anew);
    Map<String, ArticleFile> toRead = new LinkedHashMap<>(files);
    toRead.entrySet().removeIf(e -> e.getValue().hash().equals(before.hashes.get(e.getKey())));
    Changes changes = new Changes(files.size() - toRead.size(), before.rebuildBecause);
    changes.refused.addAll(refused);
    try (Writing writing = new Writing(before.start)) {
      for (String key : before.hashes.keySet()) {
        if (!files.containsKey(key)) {
          writing.delete(key);
          changes.removed.add(key.substring(key.indexOf(SEPARATOR) + 1));
        }
      }
      for (Map.Entry<String, ArticleFile> entry : toRead.entrySet()) {
        index(entry.getKey(), entry.getValue(), before.hashes.containsKey(entry.getKey()), writing, changes);
        progress.read(++changes.files, toRead.size());
      }
      writing.commit();
    }
    return changes.done();
  }

  private static String key(Path root, ArticleFile file) {
    return root.toAbsolutePath().normalize().toString() + SEPARATOR + file.source();
  }

  private void index(
      String key, ArticleFile file, boolean known, Writing writing, Changes changes)
      throws IOException {
    switch (reader.read(file)) {
      case Read(Article article) -> {
        writing.add(key, ArticleFields.documents(key, file.hash(), article, facts.find(article)));
        (known ? changes.changed : changes.added).add(file.source());
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

  /** What the new index begins with. */
  private enum Start {
    /** What is there. */
    PRESENT,
    /** Nothing; what is there can be read until the new one is committed. */
    NOTHING,
    /** Nothing; what is there can not be read, and is deleted. */
    WRECK
  }

  /** What the index holds before the update, and why all of it is to be made anew, if it is. */
  private record Before(Map<String, String> hashes, Start start, String rebuildBecause) {}

  private Before before(boolean anew) throws IOException {
    try (ArticleIndex index = ArticleIndex.open(folder).orElse(null)) {
      if (index == null) {
        return new Before(Map.of(), Start.PRESENT, "");
      }
      if (anew) {
        return new Before(Map.of(), Start.NOTHING, "it was asked for");
      }
      return fingerprint.equals(index.fingerprint())
          ? new Before(index.hashes(), Start.PRESENT, "")
          : new Before(
              Map.of(), Start.NOTHING, "its format, or the registry or glossary, has changed");
    } catch (DamagedIndexException e) {
      return new Before(Map.of(), Start.WRECK, "it was damaged or of another format");
    }
  }

  /** What has been done so far. */
  private static final class Changes {
    final List<String> added = new ArrayList<>();
    final List<String> changed = new ArrayList<>();
    final List<String> removed = new ArrayList<>();
    final List<Refused> refused = new ArrayList<>();
    final int unchanged;
    final String rebuildBecause;
    int files;

    Changes(int unchanged, String rebuildBecause) {
      this.unchanged = unchanged;
      this.rebuildBecause = rebuildBecause;
    }

    IndexChanges done() {
      return new IndexChanges(added, changed, removed, refused, unchanged, rebuildBecause);
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
        commit();
      }
    }

    void delete(String key) throws IOException {
      writer().deleteDocuments(new Term(ArticleFields.KEY, key));
    }

    void commit() throws IOException {
      if (writer != null) {
        writer.setLiveCommitData(Map.of(ArticleIndex.FINGERPRINT, fingerprint).entrySet());
        writer.commit();
        uncommitted = 0;
      }
    }

    private IndexWriter writer() throws IOException {
      if (writer == null) {
        Files.createDirectories(folder);
        Directory files = FSDirectory.open(folder);
        directory = files;
        writer = open(files);
      }
      return writer;
    }

    private IndexWriter open(Directory files) throws IOException {
      try {
        if (start == Start.WRECK) {
          clear(files);
        }
        IndexWriterConfig config = new IndexWriterConfig(PassageFields.analyzer());
        config.setSimilarity(PassageFields.similarity());
        config.setOpenMode(start == Start.NOTHING ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND);
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
