package org.doithoai;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
          "text",
          "lexicon",
          "registry",
          "article",
          "facts",
          "index",
          "question",
          "retrieval",
          "evidence",
          "answer",
          "storage",
          "subscription",
          "digest",
          "messaging",
          "conversation",
          "platform",
          "web",
          "intake",
          "training",
          "evaluation",
          "app",
          "cli");

  private static final List<String> ADAPTERS =
      List.of("platform.telegram", "platform.slack", "platform.terminal");

  /** What of Lucene reads or writes an index. */
  private static final String[] SEARCHING = {
    "org.apache.lucene.index..",
    "org.apache.lucene.search..",
    "org.apache.lucene.store..",
    "org.apache.lucene.document.."
  };

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
        Arguments.of("text", "text is plain text only, so that all others may use it"),
        Arguments.of("lexicon", "what a word means does not depend on who is named by it"),
        Arguments.of("registry", "who is named by a word does not depend on where it stands"),
        Arguments.of("article", "articles are the same whatever is read from them"),
        Arguments.of("facts", "what an article states is the same however it is searched"),
        Arguments.of("index", "an index is made of articles and knows nothing of questions"),
        Arguments.of("question", "a question is understood before anything is searched for it"),
        Arguments.of(
            "retrieval", "passages are found without knowing what is said on their evidence"),
        Arguments.of("evidence", "evidence is weighed without knowing how it will be worded"),
        Arguments.of("answer", "an answer is the same in a chat, a digest and on a command line"),
        Arguments.of("storage", "a database is used in the same way for whatever is kept in it"),
        Arguments.of(
            "subscription", "what somebody wants does not depend on what there is to send"),
        Arguments.of(
            "digest", "what is new and when it is due does not depend on where it is read"),
        Arguments.of("messaging", "a message goes its way whatever it says"),
        Arguments.of("conversation", "a conversation knows no platform"),
        Arguments.of("platform", "a platform hands on what it receives and sends what it is given"),
        Arguments.of("web", "a page shows what there is, whatever made it so"),
        Arguments.of("intake", "an article comes in the same way whatever it is read for later"),
        Arguments.of("training", "what is computed offline needs no bot"),
        Arguments.of("evaluation", "what is measured is wired by whoever measures it"),
        Arguments.of("app", "parts are put together without knowing which command asked for them"));
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
  void nobodyKnowsMain() {
    noClasses()
        .that()
        .resideInAnyPackage(trees(ORDER))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .because("the root package holds what a person starts, and nothing that others need")
        .check(CLASSES);
  }

  @Test
  void messagingKnowsNoBot() {
    noClasses()
        .that()
        .resideInAnyPackage(tree("messaging"))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..")
                .and(not(resideInAPackage(ROOT + ".messaging..")))
                .and(not(resideInAPackage(ROOT + ".storage..")))
                .and(not(resideInAPackage(ROOT + ".text.."))))
        .because("inbox and outbox lose nothing and repeat nothing, whatever is said through them")
        .check(CLASSES);
  }

  @Test
  void retrievalKnowsNoneOfItsRankers() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".retrieval")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".retrieval.*..")
        .because("lists are fused in the same way whoever ranks them")
        .check(CLASSES);
  }

  @Test
  void answersKnowNoModel() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".answer")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(tree("answer.llm"))
        .because("the answer without a model stands whenever the model fails")
        .check(CLASSES);
  }

  @Test
  void adaptersAreWiredByTheApplicationAlone() {
    for (String adapter : ADAPTERS) {
      classes()
          .that()
          .resideInAnyPackage(tree(adapter))
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage(ROOT + ".app..", ROOT + ".cli..", ROOT + "." + adapter + "..")
          .allowEmptyShould(true)
          .because("a conversation knows no platform, and a platform no other one")
          .check(CLASSES);
    }
  }

  private static List<Arguments> libraries() {
    return List.of(
        Arguments.of(
            "org.apache.lucene..",
            List.of("text", "index", "question", "retrieval.dense", "evaluation"),
            "answers and chats stay as they are when the search engine changes"),
        Arguments.of(
            "dev.langchain4j..",
            List.of("answer.llm", "retrieval.dense"),
            "the bot runs without a language model; what uses one can be left out"),
        Arguments.of(
            "org.telegram..",
            List.of("platform.telegram"),
            "a platform's classes stay in its adapter"),
        Arguments.of(
            "com.slack..", List.of("platform.slack"), "a platform's classes stay in its adapter"),
        Arguments.of(
            "crawlercommons..", List.of("intake"), "only what fetches pages asks whether it may"),
        Arguments.of(
            "org.apache.tika..",
            List.of("article.format"),
            "what a file is made of matters to those alone who take its text out"),
        Arguments.of(
            "org.jsoup..",
            List.of("article.format", "intake"),
            "mark-up of articles is read in one place, that of feeds in another"),
        Arguments.of(
            "org.apache.james..", List.of("article.format"), "a mail is an article once read"),
        Arguments.of("gg.jte..", List.of("web"), "only pages are written by templates"),
        Arguments.of(
            "io.micrometer..",
            List.of("answer.llm", "messaging", "web"),
            "what counts is a facade; who reads the figures is the web's affair"),
        Arguments.of(
            "picocli..",
            List.of("cli"),
            "only the command line, and Main which starts it, read arguments"));
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void librariesStayWhereTheyBelong(String library, List<String> allowed, String reason) {
    noClasses()
        .that()
        .resideOutsideOfPackages(trees(allowed))
        .and()
        .doNotBelongToAnyOf(allowed.contains("cli") ? new Class<?>[] {Main.class} : new Class<?>[0])
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because(reason)
        .check(CLASSES);
  }

  @Test
  void classesAreKnownByNameInOnePlace() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + ".retrieval.dense.LocalModels")
        .should()
        .callMethod(Class.class, "forName", String.class)
        .orShould()
        .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .because("only the libraries of local models may be missing (decision 90)")
        .check(CLASSES);
  }

  @Test
  void textIsTakenApartAndNotSearched() {
    noClasses()
        .that()
        .resideInAnyPackage(tree("text"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SEARCHING)
        .because("text needs Lucene's analyzers only")
        .check(CLASSES);
  }

  @Test
  void questionsAreUnderstoodAndNotSearched() {
    noClasses()
        .that()
        .resideInAnyPackage(tree("question"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(SEARCHING)
                .and(not(resideInAPackage("org.apache.lucene.search.spell"))))
        .because("a question needs Lucene's analyzers, and its distance of two spellings")
        .check(CLASSES);
  }

  @Test
  void formatsKnowNothingOfArticles() {
    noClasses()
        .that()
        .resideInAnyPackage(tree("article.format"))
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..")
                .and(not(resideInAPackage(ROOT + ".article.format..")))
                .and(not(resideInAPackage(ROOT + ".text.."))))
        .because("a file gives its text; what of it is an article is told in one place")
        .check(CLASSES);
  }

  /**
   * Classes of one package that know each other in a circle, until they are parted, each with what
   * closes it; the list may only become shorter. A class counts with those inside it; that a sealed
   * type knows its own subtypes is no circle.
   */
  private static final Map<String, String> KNOWN_CIRCLES =
      Map.ofEntries(
          Map.entry(
              "article.BlockCues article.BoilerplatePhrases article.LineWidth "
                  + "article.MarkdownStripper article.Outlets article.PageBlock article.PageBlocks",
              "a block tells its own features"));

  @Test
  void noCirclesOfClasses() {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass each : CLASSES) {
      Class<?> from = top(each);
      for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
        if (dependency.getTargetClass().getName().startsWith(ROOT)) {
          Class<?> to = top(dependency.getTargetClass().getBaseComponentType());
          if (from.getPackage() == to.getPackage() && from != to && !isSubtypeOfSealed(to, from)) {
            uses.computeIfAbsent(from.getName(), _ -> new TreeSet<>()).add(to.getName());
          }
        }
      }
    }
    assertEquals(
        String.join("\n", new TreeSet<>(KNOWN_CIRCLES.keySet())),
        String.join("\n", circles(uses)),
        "a circle is one class in several files: part it; one that is parted leaves the list");
  }

  private static Class<?> top(JavaClass each) {
    try {
      Class<?> top = Class.forName(each.getName(), false, ArchitectureTest.class.getClassLoader());
      while (top.getEnclosingClass() != null) {
        top = top.getEnclosingClass();
      }
      return top;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isSubtypeOfSealed(Class<?> type, Class<?> sealed) {
    return sealed.isSealed() && List.of(sealed.getPermittedSubclasses()).contains(type);
  }

  /** The largest sets of classes each of which reaches all others, as lines of names. */
  private static Set<String> circles(Map<String, Set<String>> uses) {
    Map<String, Set<String>> reached = new TreeMap<>();
    for (String from : uses.keySet()) {
      Set<String> all = new TreeSet<>();
      Deque<String> next = new ArrayDeque<>(uses.getOrDefault(from, Set.of()));
      while (!next.isEmpty()) {
        String to = next.remove();
        if (all.add(to)) {
          next.addAll(uses.getOrDefault(to, Set.of()));
        }
      }
      reached.put(from, all);
    }
    Set<String> circles = new TreeSet<>();
    reached.forEach(
        (from, all) -> {
          if (all.contains(from)) {
            circles.add(
                all.stream()
                    .filter(to -> reached.getOrDefault(to, Set.of()).contains(from))
                    .map(name -> name.substring(ROOT.length() + 1))
                    .collect(Collectors.joining(" ")));
          }
        });
    return circles;
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
