package org.doithoai.index.opensearch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a cluster is.
 *
 * @param nodes addresses without a path, any of which may answer; at least one
 * @param prefix of the names of its indexes, and the name of the alias that is searched
 * @param user who logs in; empty for a cluster without security
 * @param password of the user; empty for none
 */
public record ClusterSettings(
    List<URI> nodes, String prefix, Optional<String> user, Optional<String> password) {

  private static final String SCHEME = "opensearch:";

  public ClusterSettings {
    nodes = List.copyOf(nodes);
  }

  /**
   * Reads {@code opensearch:https://host:9200[,https://host:9200…]/prefix}.
   *
   * @return empty for {@code lucene}
   * @throws IllegalArgumentException if it is neither
   */
  public static Optional<ClusterSettings> parse(String value) {
    if (value.equals("lucene")) {
      return Optional.empty();
    }
    int slash = value.lastIndexOf('/');
    String prefix = value.substring(slash + 1);
    if (!value.startsWith(SCHEME) || !prefix.matches("[a-z0-9][a-z0-9_-]{0,80}")) {
      throw new IllegalArgumentException(value);
    }
    List<URI> nodes = new ArrayList<>();
    for (String node : value.substring(SCHEME.length(), slash).split(",", -1)) {
      URI uri = URI.create(node);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (!web || uri.getHost() == null || !uri.getPath().isEmpty() || uri.getUserInfo() != null) {
        throw new IllegalArgumentException(value);
      }
      nodes.add(uri);
    }
    return Optional.of(new ClusterSettings(nodes, prefix, Optional.empty(), Optional.empty()));
  }

  /** The same with who logs in. */
  public ClusterSettings as(Optional<String> who, Optional<String> secret) {
    return new ClusterSettings(nodes, prefix, who, secret);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return nodes + "/" + prefix;
  }
}
