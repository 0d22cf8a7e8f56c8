package org.doithoai.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.LuceneIndex;
import org.doithoai.index.Publication;
import org.doithoai.index.opensearch.Cluster;
import org.doithoai.index.opensearch.ClusterPublisher;
import org.doithoai.index.opensearch.ClusterSettings;
import org.doithoai.index.opensearch.OpenSearchIndex;
import org.doithoai.text.TextAnnotator;

/**
 * The articles in a cluster: what this machine has indexed in its own folder is published there,
 * and searched there by any machine.
 */
final class ClusterIndex {

  private final Cluster cluster;
  private final String name;
  private final TextAnnotator annotator;
  private final Path folder;
  private final Path published;

  /**
   * @param folder of the index on this machine
   */
  ClusterIndex(ClusterSettings settings, TextAnnotator annotator, Path folder) {
    this.cluster = new Cluster(settings);
    this.name = settings.toString();
    this.annotator = annotator;
    this.folder = folder;
    this.published = folder.resolveSibling(folder.getFileName() + ".published");
  }

  /**
   * Publishes what was indexed, unless this very state was published from here.
   *
   * @param anew whether to fill a new index in the cluster
   * @throws IOException in one line; what is searched is then as of before
   */
  synchronized void publish(boolean anew) throws IOException {
    Optional<LuceneIndex> made = LuceneIndex.open(folder);
    if (made.isEmpty()) {
      return;
    }
    try (LuceneIndex index = made.get()) {
      String state = name + ' ' + index.commit();
      if (!anew && Files.exists(published) && Files.readString(published).equals(state)) {
        return;
      }
      new ClusterPublisher(cluster)
          .publish(new Publication(index, annotator), index.fingerprint(), anew);
      Files.writeString(published, state);
    }
  }

  /** What the cluster has, whether or not it can be reached now. */
  ArticleIndex open() {
    return new ArticleIndex(new OpenSearchIndex(cluster));
  }
}
