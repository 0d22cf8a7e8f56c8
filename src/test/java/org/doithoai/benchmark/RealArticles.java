package org.doithoai.benchmark;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The real articles of some folders, in an order that depends on their names alone: the files, and
 * of those that are plain text the material for composed ones.
 */
final class RealArticles {

  /** An article as a file. */
  record Original(Path file, String name) {}

  private static final int SHORTEST = 400;
  private static final List<String> TEXTS = List.of("txt", "md");
  private static final List<String> OTHERS = List.of("html", "htm", "json", "pdf", "docx", "eml");

  private final List<Original> originals;
  private final List<RealArticle> material;

  private RealArticles(List<Original> originals, List<RealArticle> material) {
    this.originals = List.copyOf(originals);
    this.material = List.copyOf(material);
  }

  /**
   * Reads the texts and markdown files of these folders; those in other formats would have to be
   * read by what is measured. Of two files of one name the first counts.
   *
   * @throws IOException with one line for people when they hold no text
   */
  static RealArticles in(List<Path> folders) throws IOException {
    Map<String, Original> originals = new LinkedHashMap<>();
    List<RealArticle> material = new ArrayList<>();
    for (Path folder : folders) {
      for (Path file : files(folder)) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        boolean isNew = originals.putIfAbsent(name, new Original(file, name)) == null;
        if (isNew) {
          text(file).map(RealArticle::of).filter(RealArticles::isMaterial).ifPresent(material::add);
        }
      }
    }
    if (material.isEmpty()) {
      throw new IOException("there is no article (.txt or .md, in UTF-8) in " + folders);
    }
    return new RealArticles(List.copyOf(originals.values()), material);
  }

  /** What stands in a text or markdown file; empty for other files, and other encodings. */
  static Optional<String> text(Path file) throws IOException {
    try {
      return TEXTS.contains(extension(file))
          ? Optional.of(Files.readString(file))
          : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isMaterial(RealArticle article) {
    return article.length() >= SHORTEST && !article.sentences().isEmpty();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).filter(RealArticles::isArticle).sorted().toList();
    }
  }

  private static boolean isArticle(Path file) {
    String extension = extension(file);
    return (TEXTS.contains(extension) || OTHERS.contains(extension)) && !file.endsWith("README.md");
  }

  private static String extension(Path file) {
    String name = file.toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  List<Original> originals() {
    return originals;
  }

  List<RealArticle> material() {
    return material;
  }
}
