package org.doithoai.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doithoai.article.Article;
import org.doithoai.article.ArticleFile;
import org.doithoai.article.ArticleReader;
import org.doithoai.article.ReadResult.Read;
import org.doithoai.article.ReadResult.Refused;
import org.doithoai.facts.Fact;
import org.doithoai.facts.FactExtractor;
import org.jspecify.annotations.Nullable;

/**
 * Brings the index on disk to what stands in the knowledge folders: only files whose content is new
 * are read. Commits as it goes, so that a process that is killed leaves the index as of its last
 * commit, and the next run goes on from there.
 */
public final class IndexUpdate {

  /** Raise it when the documents change their form: every index is then made anew. */
  private static final int FORMAT = 2;

  private final Path folder;
  private final ArticleReader reader;
  private final FactExtractor facts;
  private final @Nullable PassageEmbedder embedder;
  private final String fingerprint;

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
    PreviousIndex before = PreviousIndex.read(folder, fingerprint, embedder != null, anew);
    KnowledgeFiles found = KnowledgeFiles.in(knowledge, before);
    Map<String, KnowledgeFiles.Found> files = found.files();
    Map<String, KnowledgeFiles.Found> toRead = new LinkedHashMap<>(files);
    toRead.entrySet().removeIf(e -> before.isWhole(e.getKey(), e.getValue().file()));
    Changes changes = new Changes(before, embedder);
    changes.unchanged = files.size() - toRead.size();
    changes.refused.addAll(found.refused());
    try (IndexWriting writing =
        new IndexWriting(folder, fingerprint, embedder != null, before.start())) {
      for (String key : before.hashes().keySet()) {
        if (!files.containsKey(key)) {
          writing.delete(key);
          changes.removed.add(KnowledgeFiles.source(key));
        }
      }
      for (Map.Entry<String, KnowledgeFiles.Found> entry : toRead.entrySet()) {
        index(entry.getKey(), entry.getValue(), before, writing, changes);
        progress.read(++changes.files, toRead.size());
      }
      writing.link(before.linked());
    }
    return changes.done();
  }

  private void index(
      String key,
      KnowledgeFiles.Found found,
      PreviousIndex before,
      IndexWriting writing,
      Changes changes)
      throws IOException {
    ArticleFile file = found.file();
    boolean known = before.hashes().containsKey(key);
    boolean unchanged = before.has(key, file);
    changes.unchanged += unchanged ? 1 : 0;
    if (unchanged && !changes.embedding.works()) {
      changes.withoutVectors++;
      return;
    }
    switch (reader.read(file)) {
      case Read(Article read) -> {
        Article article = found.corrections().apply(read);
        List<Passage> passages = PassageSplitter.split(article);
        List<float[]> vectors = changes.embedding.of(article, passages);
        changes.withoutVectors += vectors == null ? 1 : 0;
        if (unchanged && vectors == null) {
          return;
        }
        List<Fact> said = facts.find(article);
        writing.add(
            key,
            ArticleFields.documents(
                key,
                file.hash(),
                article,
                said,
                LinkFeatures.of(article, facts.entities()),
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
          unchanged,
          rebuildBecause,
          embedding.outcome(withoutVectors));
    }
  }
}
