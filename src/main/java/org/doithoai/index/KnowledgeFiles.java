package org.doithoai.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.doithoai.article.ArticleFile;
import org.doithoai.article.ArticleFolder;
import org.doithoai.article.Corrections;
import org.doithoai.article.FileHashCache;
import org.doithoai.article.ReadResult.Refused;

/**
 * The files of all knowledge folders, none of them read yet.
 *
 * @param files by their articles' keys
 * @param refused what cannot be read, and mistakes in the folders' corrections
 */
record KnowledgeFiles(Map<String, Found> files, List<Refused> refused) {

  /** Between a folder and the source within it, in a key. */
  private static final char SEPARATOR = '|';

  /**
   * A file and where to look for what was put right of it.
   *
   * @param file its hash stands for the correction too
   */
  record Found(ArticleFile file, Corrections corrections) {}

  /**
   * Lists the folders.
   *
   * @param before the hashes of the articles that are indexed, by key
   */
  static KnowledgeFiles in(List<Path> folders, Map<String, String> before, FileHashCache hashes)
      throws IOException {
    Map<String, Found> files = new LinkedHashMap<>();
    List<Refused> refused = new ArrayList<>();
    for (Path root : folders) {
      ArticleFolder.Listing listing = new ArticleFolder(root, hashes).list();
      Corrections corrections = Corrections.of(root);
      for (ArticleFile file : listing.files()) {
        String key = key(root, file);
        ArticleFile stamped = corrections.stamp(file, before.get(key));
        files.put(key, new Found(stamped, corrections));
      }
      Set<String> sources =
          listing.files().stream().map(ArticleFile::source).collect(Collectors.toSet());
      refused.addAll(listing.refused());
      refused.addAll(corrections.mistakes(sources));
    }
    hashes.save();
    return new KnowledgeFiles(files, refused);
  }

  static String key(Path root, ArticleFile file) {
    return root.toAbsolutePath().normalize().toString() + SEPARATOR + file.source();
  }

  /** The source of the article with this key. */
  static String source(String key) {
    return key.substring(key.indexOf(SEPARATOR) + 1);
  }
}
