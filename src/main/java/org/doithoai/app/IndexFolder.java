package org.doithoai.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.doithoai.article.ArticleFile;
import org.doithoai.article.ArticleFolder;
import org.doithoai.article.ArticleReader;
import org.doithoai.article.PageReading;
import org.doithoai.article.ReadResult.Refused;
import org.doithoai.article.RefusedFileCache;
import org.doithoai.facts.FactExtractor;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.IndexBusyException;
import org.doithoai.index.IndexChanges;
import org.doithoai.index.IndexUpdate;
import org.doithoai.index.LuceneIndex;
import org.doithoai.index.PassageEmbedder;
import org.doithoai.index.Publication;
import org.doithoai.index.opensearch.Cluster;
import org.doithoai.index.opensearch.ClusterException;
import org.doithoai.index.opensearch.ClusterPublisher;
import org.doithoai.index.opensearch.OpenSearchIndex;
import org.doithoai.text.Language;
import org.doithoai.text.TextAnnotator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index in the data folder, brought up to date with the folders of articles. Where a cluster is
 * set, what this machine has indexed is published there, and searched there by any machine.
 */
public final class IndexFolder {

  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

  private final Settings settings;
  private final TextAnnotator annotator;
  private final String knowledge;
  private final Function<String, Language> languageOf;
  private final @Nullable PassageEmbedder embedder;
  private final @Nullable Cluster cluster;

  /**
   * Opens nothing yet.
   *
   * @param knowledge the version of what articles are read by
   */
  IndexFolder(
      Settings settings,
      TextAnnotator annotator,
      String knowledge,
      Function<String, Language> languageOf,
      @Nullable PassageEmbedder embedder) {
    this.settings = settings;
    this.annotator = annotator;
    this.knowledge = knowledge;
    this.languageOf = languageOf;
    this.embedder = embedder;
    this.cluster = settings.cluster().map(Cluster::new).orElse(null);
  }

  private Path beside(String name) {
    return settings.data().resolve(name);
  }

  /** Brings the index up to date with the folders. */
  public IndexChanges update(boolean anew, IndexUpdate.Progress progress) throws IOException {
    RefusedFileCache refusals = new RefusedFileCache(beside("refused.tsv"));
    if (anew) {
      refusals.forget();
    }
    IndexUpdate update =
        new IndexUpdate(
            beside("index"),
            new ArticleReader(languageOf, refusals),
            new FactExtractor(annotator),
            knowledge,
            embedder);
    IndexChanges changes = update.run(settings.knowledge(), anew, progress);
    if (cluster != null) {
      publish(cluster, anew);
    }
    return changes;
  }

  /** The same, telling what was refused, or that the articles are as of before. */
  IndexChanges update(PrintWriter messages) {
    try {
      IndexChanges changes = update(false, (files, of) -> {});
      IndexReport.print(changes, changes.refused(), false, messages);
      told(changes);
      return changes;
    } catch (IOException e) {
      messages.println("doithoai: " + reason(e) + "; the articles are as of before");
      return IndexChanges.NONE;
    }
  }

  /** Publishes what was indexed, unless this very state was published from here. */
  private synchronized void publish(Cluster to, boolean anew) throws IOException {
    Path published = beside("index.published");
    Optional<LuceneIndex> made = LuceneIndex.open(beside("index"));
    if (made.isEmpty()) {
      return;
    }
    try (LuceneIndex index = made.get()) {
      String state = settings.cluster().orElseThrow().toString() + ' ' + index.commit();
      if (anew || !Files.exists(published) || !Files.readString(published).equals(state)) {
        new ClusterPublisher(to)
            .publish(new Publication(index, annotator), index.fingerprint(), anew);
        Files.writeString(published, state);
      }
    }
  }

  /**
   * The index, brought up to date unless another process is at it.
   *
   * @param messages where it is said what was refused, or that the index is as of before
   * @throws IOException with one line for people when there is no article
   */
  public ArticleIndex upToDate(PrintWriter messages) throws IOException {
    try {
      IndexChanges changes = update(false, (files, of) -> {});
      IndexReport.print(changes, told(changes), false, messages);
    } catch (IOException e) {
      Optional<ArticleIndex> before = opened();
      boolean named = settings.knowledge().stream().allMatch(Files::isDirectory);
      if (before.isEmpty() || !named) {
        throw e;
      }
      messages.println("doithoai: " + reason(e) + "; the articles are as of before");
      messages.flush();
      return before.get();
    }
    return index();
  }

  /**
   * Notes that somebody is told of these refusals: a file that cannot be read is told of once, not
   * before each answer. Where that cannot be noted, they are told of again.
   *
   * @return those that nobody was told of
   */
  public List<Refused> told(IndexChanges changes) {
    Path file = beside("refused-told.tsv");
    Set<String> told = new HashSet<>();
    List<String> now = changes.refused().stream().map(IndexFolder::line).sorted().toList();
    try {
      told.addAll(Files.exists(file) ? Files.readAllLines(file) : List.of());
    } catch (IOException damaged) {
      LOG.debug("not known: {}", damaged.getMessage());
    }
    try {
      if (!told.equals(new HashSet<>(now))) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, now);
      }
    } catch (IOException unusable) {
      LOG.debug("not noted: {}", unusable.getMessage());
    }
    return changes.refused().stream().filter(each -> !told.contains(line(each))).toList();
  }

  private static String line(Refused refused) {
    return IndexReport.printable(refused.source()) + "\t" + refused.reason();
  }

  /**
   * The blocks of an article's file as it is now; empty where it is gone or cannot be read.
   *
   * @param key of the article in the index
   */
  public Optional<PageReading> blocks(String key) throws IOException {
    for (Path folder : settings.knowledge()) {
      for (ArticleFile file : new ArticleFolder(folder).list().files()) {
        if (key.equals(IndexUpdate.key(folder, file))) {
          return new ArticleReader(languageOf).blocks(file);
        }
      }
    }
    return Optional.empty();
  }

  /** Why the index could not be brought up to date, one line. */
  static String reason(IOException e) {
    String said = String.valueOf(e.getMessage());
    return switch (e) {
      case IndexBusyException _ -> said;
      case ClusterException _ -> said;
      case AccessDeniedException _ -> "no permission to write " + said;
      case FileSystemException failed when failed.getReason() == null ->
          said + " cannot be written";
      default -> "the index could not be brought up to date: " + said;
    };
  }

  /**
   * The index as it was last brought up to date.
   *
   * @throws IOException with one line for people when there is no article
   */
  public ArticleIndex index() throws IOException {
    return opened()
        .orElseThrow(
            () ->
                new IOException(
                    "there is no article to read in "
                        + settings.knowledge()
                        + "; add some, or name a folder with --knowledge"));
  }

  /** The same; empty while there is no article. */
  ArticleIndex indexOrNothing() throws IOException {
    Optional<ArticleIndex> index = opened();
    return index.isPresent() ? index.get() : ArticleIndex.empty();
  }

  private Optional<ArticleIndex> opened() throws IOException {
    return cluster == null
        ? ArticleIndex.open(beside("index"))
        : Optional.of(new ArticleIndex(new OpenSearchIndex(cluster)));
  }
}
