package org.doithoai.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.doithoai.article.Article;
import org.doithoai.article.ArticleFile;
import org.doithoai.article.ArticleReader;
import org.doithoai.article.FileHashCache;
import org.doithoai.article.ReadResult;
import org.doithoai.article.ReadResult.Read;
import org.doithoai.article.ReadResult.Refused;
import org.doithoai.facts.FactExtractor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the index on disk to what stands in the knowledge folders: only files whose content is new
 * are read. Commits as it goes, so that a process that is killed leaves the index as of its last
 * commit, and the next run goes on from there.
 */
public final class IndexUpdate {

  /** Raise it when the documents change their form: every index is then made anew. */
  private static final int FORMAT = 6;

  private static final Logger LOG = LoggerFactory.getLogger(IndexUpdate.class);

  private final Path folder;
  private final ArticleReader reader;
  private final FactExtractor facts;
  private final @Nullable PassageEmbedder embedder;
  private final String fingerprint;
  private final LongSupplier nanoTime;

  /**
   * @param folder where the index is kept; made if absent
   * @param knowledge stands for the registry and the glossary that facts are found with; another
   *     text makes the index anew
   */
  public IndexUpdate(Path folder, ArticleReader reader, FactExtractor facts, String knowledge) {
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
      FactExtractor facts,
      String knowledge,
      @Nullable PassageEmbedder embedder) {
    this(folder, reader, facts, knowledge, embedder, System::nanoTime);
  }

  /**
   * The same with another clock.
   *
   * @param nanoTime as {@link System#nanoTime}, for when to commit
   */
  IndexUpdate(
      Path folder,
      ArticleReader reader,
      FactExtractor facts,
      String knowledge,
      @Nullable PassageEmbedder embedder,
      LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.folder = folder;
    this.reader = reader;
    this.facts = facts;
    this.embedder = embedder;
    this.fingerprint =
        String.join(
            " ",
            Integer.toString(FORMAT),
            "reading",
            Integer.toString(ArticleReader.VERSION),
            facts.version(),
            knowledge,
            embedder == null ? "" : embedder.id());
  }

  /** The key that the article of a file has in an index. */
  public static String key(Path folder, ArticleFile file) {
    return KnowledgeFiles.key(folder, file);
  }

  /** Told after each file that was read. */
  @FunctionalInterface
  public interface Progress {
    void read(int files, int ofFiles);
  }

  /**
   * Makes the index hold the articles of these folders and no others.
   *
   * @param anew whether to forget what is there first
   * @throws IndexBusyException if another process is at it
   */
  public IndexChanges run(List<Path> knowledge, boolean anew, Progress progress)
      throws IOException {
    PreviousIndex before = PreviousIndex.read(folder, fingerprint, embedder != null, anew);
    KnowledgeFiles found = KnowledgeFiles.in(knowledge, before.hashes(), hashes(anew));
    Map<String, KnowledgeFiles.Found> files = found.files();
    Map<String, KnowledgeFiles.Found> toRead = new LinkedHashMap<>(files);
    toRead.entrySet().removeIf(e -> before.isWhole(e.getKey(), e.getValue().file()));
    Changes changes = new Changes(before, embedder);
    changes.unchanged = files.size() - toRead.size();
    changes.refused.addAll(found.refused());
    try (WorkerPool workers = WorkerPool.ofProcessors();
        IndexWriting writing =
            new IndexWriting(folder, fingerprint, embedder != null, before.start(), nanoTime)) {
      for (String key : before.hashes().keySet()) {
        if (!files.containsKey(key)) {
          writing.delete(key);
          changes.removed.add(KnowledgeFiles.source(key));
        }
      }
      workers.run(
          toRead.entrySet(),
          entry -> read(entry.getKey(), entry.getValue()),
          (entry, read) -> {
            write(entry.getKey(), entry.getValue().file(), read, before, writing, changes);
            progress.read(++changes.files, toRead.size());
          });
      writing.link(before.linked(), workers);
    }
    return changes.done();
  }

  /** What is remembered of the files, which stands beside the index. */
  private FileHashCache hashes(boolean anew) {
    Path kept = folder.resolveSibling(folder.getFileName() + ".files");
    return anew ? FileHashCache.none() : new FileHashCache(kept, Clock.systemUTC());
  }

  /** What became of a file. */
  private sealed interface Outcome {
    record Analyzed(AnalyzedArticle article, @Nullable String notice) implements Outcome {}

    record Refused(ReadResult.Refused reason) implements Outcome {}
  }

  /** Reads a file and analyses what it says: the work that many threads do side by side. */
  private Outcome read(String key, KnowledgeFiles.Found found) {
    ArticleFile file = found.file();
    try {
      return switch (reader.read(file)) {
        case Read(Article read, String notice) -> {
          Article article = found.corrections().apply(read);
          yield new Outcome.Analyzed(AnalyzedArticle.of(key, file.hash(), article, facts), notice);
        }
        case Refused refusal -> new Outcome.Refused(refusal);
      };
    } catch (RuntimeException | StackOverflowError fault) {
      LOG.warn("{} could not be analysed", file.source(), fault);
      return new Outcome.Refused(new Refused(file.source(), "could not be analysed; see the log"));
    }
  }

  private void write(
      String key,
      ArticleFile file,
      Outcome outcome,
      PreviousIndex before,
      IndexWriting writing,
      Changes changes)
      throws IOException {
    boolean known = before.hashes().containsKey(key);
    boolean unchanged = before.has(key, file);
    changes.unchanged += unchanged ? 1 : 0;
    switch (outcome) {
      case Outcome.Analyzed(AnalyzedArticle article, String notice) -> {
        List<float[]> vectors = changes.embedding.of(article.article(), article.passages());
        changes.withoutVectors += vectors == null ? 1 : 0;
        if (unchanged && vectors == null) {
          return;
        }
        writing.add(key, ArticleDocuments.of(article.with(vectors)), known);
        if (!unchanged) {
          (known ? changes.changed : changes.added).add(file.source());
          if (notice != null) {
            changes.notices.put(file.source(), notice);
          }
        }
      }
      case Outcome.Refused(ReadResult.Refused refusal) -> {
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
    final Map<String, String> notices = new LinkedHashMap<>();
    final PassageEmbedding embedding;
    final String rebuildBecause;
    int unchanged;
    int withoutVectors;
    int files;

    Changes(PreviousIndex before, @Nullable PassageEmbedder embedder) {
      this.rebuildBecause = before.rebuildBecause();
      this.embedding = new PassageEmbedding(embedder, before.dimensions());
    }

    IndexChanges done() {
      return new IndexChanges(
          added,
          changed,
          removed,
          refused,
          notices,
          unchanged,
          rebuildBecause,
          embedding.outcome(withoutVectors));
    }
  }
}
