package org.doithoai;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom. A rule may be about a package that is not there yet. */
class ArchitectureTest {

  private static final String ROOT = "org.doithoai";

  /** Each package may use those before it. */
  private static final List<String> ORDER =
      List.of(
          "language",
          "knowledge",
          "index",
          "retrieval",
          "answer",
          "storage",
          "intake",
          "digest",
          "chat",
          "evaluation");

  private static final List<String> ADAPTERS =
      List.of("chat.telegram", "chat.slack", "chat.terminal");

  private static final JavaClasses CLASSES = imported();

  /** The classes of the project alone: reading those of the libraries too would take seconds. */
  private static JavaClasses imported() {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(ROOT);
  }

  private static String[] trees(Collection<String> packages) {
    return packages.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
  }

  private static String[] tree(String name) {
    return trees(List.of(name));
  }

  private static List<Arguments> orderWithReasons() {
    return List.of(
        Arguments.of("language", "language knows plain text only, so that all others may use it"),
        Arguments.of("knowledge", "articles and the registry are the same however they are searched"),
        Arguments.of("index", "an index is made of articles and knows nothing of questions"),
        Arguments.of("retrieval", "passages are found without knowing what is said on their evidence"),
        Arguments.of("answer", "an answer is the same in a chat, a digest and on a command line"),
        Arguments.of("storage", "a database is opened in the same way for whatever is kept in it"),
        Arguments.of("intake", "an article comes in the same way whatever it is read for later"),
        Arguments.of("digest", "what is new and when it is due does not depend on where it is read"),
        Arguments.of("chat", "a conversation is held without measuring it"));
  }

  @ParameterizedTest
  @MethodSource("orderWithReasons")
  void importsPointUpward(String name, String reason) {
    List<String> later = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size());
    noClasses()
        .that()
        .resideInAnyPackage(tree(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(trees(later))
        .allowEmptyShould(true)
        .because(reason)
        .check(CLASSES);
  }

  @Test
  void storageKnowsNothingOfTheProject() {
    noClasses()
        .that()
        .resideInAnyPackage(tree("storage"))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT + ".storage.."))))
        .because("each package that keeps something writes its own statements (decision 50)")
        .check(CLASSES);
  }

  @Test
  void nobodyKnowsTheCommandLine() {
    noClasses()
        .that()
        .resideInAnyPackage(trees(ORDER))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .because("the root package wires the others and is the only one that a person starts")
        .check(CLASSES);
  }

  @Test
  void adaptersAreWiredByTheRootPackageAlone() {
    for (String adapter : ADAPTERS) {
      classes()
          .that()
          .resideInAnyPackage(tree(adapter))
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage(ROOT, ROOT + "." + adapter + "..")
          .allowEmptyShould(true)
          .because("a conversation knows no platform, and a platform no other one")
          .check(CLASSES);
    }
  }

  private static List<Arguments> libraries() {
    return List.of(
        Arguments.of(
            "org.apache.lucene..",
            List.of("language", "index", "retrieval", "evaluation"),
            "answers and chats stay as they are when the search engine changes"),
        Arguments.of(
            "dev.langchain4j..",
            List.of("answer.model", "retrieval.dense"),
            "the bot runs without a language model; what uses one can be left out"),
        Arguments.of(
            "org.telegram..", List.of("chat.telegram"), "a platform's classes stay in its adapter"),
        Arguments.of(
            "com.slack..", List.of("chat.slack"), "a platform's classes stay in its adapter"),
        Arguments.of(
            "com.rometools..", List.of("intake"), "a feed is a list of addresses to all others"),
        Arguments.of(
            "crawlercommons..", List.of("intake"), "only what fetches pages asks whether it may"),
        Arguments.of(
            "org.apache.tika..",
            List.of("knowledge.format"),
            "what a file is made of matters to those alone who take its text out"),
        Arguments.of(
            "org.jsoup..",
            List.of("knowledge.format"),
            "mark-up is read in one place"),
        Arguments.of(
            "org.apache.james..", List.of("knowledge.format"), "a mail is an article once read"),
        Arguments.of(
            "com.github.kagkarlsson..",
            List.of("digest"),
            "who serves in which process is no matter of who is served"),
        Arguments.of(
            "picocli..",
            List.of(),
            "only the command line, which is the root package, reads arguments"));
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void librariesStayWhereTheyBelong(String library, List<String> allowed, String reason) {
    String[] users = allowed.isEmpty() ? new String[] {ROOT} : trees(allowed);
    noClasses()
        .that()
        .resideOutsideOfPackages(users)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because(reason)
        .check(CLASSES);
  }

  @Test
  void languageTakesWordsApartAndSearchesNothing() {
    noClasses()
        .that()
        .resideInAnyPackage(tree("language"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.lucene.index..",
            "org.apache.lucene.search..",
            "org.apache.lucene.store..",
            "org.apache.lucene.document..")
        .because("language needs Lucene's analyzers only")
        .check(CLASSES);
  }

  @Test
  void formatsKnowNothingOfArticles() {
    noClasses()
        .that()
        .resideInAnyPackage(tree("knowledge.format"))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..")
                .and(not(resideInAPackage(ROOT + ".knowledge.format..")))
                .and(not(resideInAPackage(ROOT + ".language.."))))
        .because("a file gives its text; what of it is an article is told in one place")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsInTheOrder() {
    Set<String> unknown = new TreeSet<>();
    for (JavaPackage each : CLASSES.getPackage(ROOT).getSubpackages()) {
      if (!ORDER.contains(each.getRelativeName())) {
        unknown.add(each.getName());
      }
    }
    assertEquals(Set.of(), unknown, "say in the list where the package stands");
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked =
        CLASSES.getPackage(ROOT).getSubpackagesInTree().stream()
            .filter(each -> !each.getClasses().isEmpty())
            .filter(each -> !each.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), unmarked, "null is a compile error only where it is @NullMarked");
    assertTrue(CLASSES.getPackage(ROOT).isAnnotatedWith(NullMarked.class));
  }
}
