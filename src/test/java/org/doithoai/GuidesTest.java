package org.doithoai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guides for people: what they link to is there, and the index of decisions is whole. */
class GuidesTest {

  private static final Path DOCS = Path.of("src", "docs");
  private static final Path DECISIONS = DOCS.resolve("decisions");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

  /** A class, perhaps behind a part of its package. */
  private static final Pattern CLASS =
      Pattern.compile("`(?:[a-z]+\\.)?([A-Z][a-z]+(?:[A-Z][a-z]+)+)(?:\\.\\w+)?`");

  private static final int LONGEST_README = 100;

  static List<Path> guides() throws IOException {
    List<Path> guides = new ArrayList<>();
    try (Stream<Path> top = Files.list(Path.of(""));
        Stream<Path> docs = Files.walk(DOCS)) {
      Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).forEach(guides::add);
    }
    guides.add(Path.of("knowledge", "README.md"));
    return guides;
  }

  @ParameterizedTest
  @MethodSource("guides")
  void linksLeadToFiles(Path guide) throws IOException {
    Path folder = Objects.requireNonNullElse(guide.getParent(), Path.of(""));
    Matcher link = LINK.matcher(Files.readString(guide));
    while (link.find()) {
      Path target = folder.resolve(link.group(1)).normalize();
      assertTrue(Files.exists(target), guide + " links to " + target);
    }
  }

  @Test
  void theIndexListsEachDecisionByItsTitle() throws IOException {
    String index = Files.readString(DECISIONS.resolve("README.md"));
    try (Stream<Path> records = Files.list(DECISIONS)) {
      for (Path each : records.filter(file -> !file.endsWith("README.md")).sorted().toList()) {
        String title = Files.readAllLines(each).getFirst().replaceFirst("^# \\d+\\. ", "");
        assertTrue(index.contains("[" + title + "](" + each.getFileName() + ")"), title);
      }
    }
  }

  @Test
  void theMapNamesClassesThatAre() throws IOException {
    Matcher name = CLASS.matcher(Files.readString(DOCS.resolve("architecture.md")));
    try (Stream<Path> sources = Files.walk(Path.of("src"))) {
      Set<String> classes =
          sources
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(".java"))
              .map(file -> file.substring(0, file.length() - ".java".length()))
              .collect(Collectors.toSet());
      while (name.find()) {
        assertTrue(classes.contains(name.group(1)), name.group(1));
      }
    }
  }

  @Test
  void theReadmeIsAPage() throws IOException {
    int lines = Files.readAllLines(Path.of("README.md")).size();
    assertEquals(Math.min(lines, LONGEST_README), lines, "more belongs into a guide");
  }
}
