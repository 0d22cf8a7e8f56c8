package org.doithoai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The picture of the packages in {@code src/docs/architecture.md} is drawn from their classes: an
 * arrow for each package that another uses, but for those it also reaches through a third.
 */
class PackageMapTest {

  private static final String ROOT = "org.doithoai.";
  private static final Path GUIDE = Path.of("src", "docs", "architecture.md");
  private static final Path DRAWN = Path.of("target", "package-map.mmd");
  private static final String BEGIN = "```mermaid\n";
  private static final String END = "```\n";

  @Test
  void theGuideShowsThePackagesAsTheyAre() throws IOException {
    String map = drawn(withoutShortcuts(uses()));
    Files.writeString(DRAWN, map);
    String guide = Files.readString(GUIDE);
    int start = guide.indexOf(BEGIN) + BEGIN.length();
    String shown = guide.substring(start, guide.indexOf(END, start));
    assertEquals(map, shown, GUIDE + " shows other packages than there are; copy " + DRAWN);
  }

  /** Which packages each one uses, by the first part of their names below the root. */
  private static Map<String, Set<String>> uses() {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass each :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.doithoai")) {
      String from = packageOf(each);
      for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
        String to = packageOf(dependency.getTargetClass());
        if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
          uses.computeIfAbsent(from, name -> new TreeSet<>()).add(to);
        }
      }
    }
    return uses;
  }

  private static String packageOf(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(ROOT) ? name.substring(ROOT.length()).replaceFirst("\\..*", "") : "";
  }

  private static Map<String, Set<String>> withoutShortcuts(Map<String, Set<String>> uses) {
    Map<String, Set<String>> direct = new TreeMap<>();
    uses.forEach(
        (from, targets) ->
            direct.put(
                from,
                targets.stream()
                    .filter(
                        to ->
                            targets.stream()
                                .noneMatch(other -> !other.equals(to) && reaches(uses, other, to)))
                    .collect(Collectors.toCollection(TreeSet::new))));
    return direct;
  }

  private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
    Set<String> next = uses.getOrDefault(from, Set.of());
    return next.contains(to) || next.stream().anyMatch(each -> reaches(uses, each, to));
  }

  private static String drawn(Map<String, Set<String>> uses) {
    StringBuilder map = new StringBuilder("graph TD\n");
    uses.forEach(
        (from, targets) ->
            targets.forEach(
                to -> map.append("  ").append(from).append(" --> ").append(to).append('\n')));
    return map.toString();
  }
}
