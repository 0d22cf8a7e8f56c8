package org.doithoai.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * What links cost in a large index: articles of sentences from the reports that ship, one in ten a
 * copy of the one before; then one article more, and one less. Arguments: a folder for the work,
 * how many articles, and whatever else if links are not to be looked for all anew.
 */
final class LinkLoad {

  private static final int SENTENCES = 18;

  private LinkLoad() {}

  public static void main(String[] arguments) throws IOException {
    Path work = Path.of(arguments[0]);
    int articles = Integer.parseInt(arguments[1]);
    List<String> sentences = sentences();
    Path folder = Files.createDirectories(work.resolve("articles"));
    Random random = new Random(1);
    String body = "";
    for (int i = 0; i < articles; i++) {
      body = i % 10 == 9 ? body + " (Agency)" : body(sentences, random);
      write(folder, "a" + i, body);
    }
    Path index = work.resolve("index");
    time("all " + articles, index, folder);
    if (arguments.length < 3) {
      timeLinks(index);
    }
    for (int i = 0; i < 5; i++) {
      write(folder, "new" + i, body(sentences, random));
      time("one more", index, folder);
      Files.delete(folder.resolve("a" + i + ".md"));
      time("one less", index, folder);
      time("nothing new", index, folder);
    }
    try (ArticleIndex open = ArticleIndex.open(index).orElseThrow()) {
      Stopwatch watch = new Stopwatch();
      Events events = open.events();
      watch.print("links read");
      long copies =
          open.articles().stream()
              .filter(a -> !events.linked(a.key(), Link.Kind.COPY).isEmpty())
              .count();
      System.out.println(copies + " articles have a copy");
    }
  }

  private static void time(String what, Path index, Path folder) throws IOException {
    Stopwatch watch = new Stopwatch();
    IndexFixture.run(index, folder);
    watch.print(what);
  }

  /** Time on the clock, and of this thread on a processor: other work may share the machine. */
  private static final class Stopwatch {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long wall = System.nanoTime();
    private final long cpu = threads.getCurrentThreadCpuTime();

    void print(String what) {
      System.out.printf(
          "%-12s %7d ms, on the processor %7d ms%n",
          what,
          (System.nanoTime() - wall) / 1_000_000,
          (threads.getCurrentThreadCpuTime() - cpu) / 1_000_000);
    }
  }

  /** Looks for all links anew, and changes nothing. */
  private static void timeLinks(Path index) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(PassageFields.analyzer());
    config.setSimilarity(PassageFields.similarity()).setCommitOnClose(false);
    try (Directory files = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(files, config);
        WorkerPool workers = WorkerPool.ofProcessors()) {
      Term articles = new Term(ArticleFields.KIND, ArticleFields.ARTICLE);
      writer.updateNumericDocValue(articles, LinkFields.LINKED, 0);
      Stopwatch watch = new Stopwatch();
      ArticleLinker.update(writer, workers);
      watch.print("all links");
    }
  }

  private static String body(List<String> sentences, Random random) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      body.append(sentences.get(random.nextInt(sentences.size())))
          .append(i % 3 == 2 ? "\n\n" : " ");
    }
    return body.toString().strip();
  }

  private static void write(Path folder, String name, String body) throws IOException {
    Files.writeString(
        folder.resolve(name + ".md"), "---\nlanguage: en\ntitle: Talks\n---\n" + body);
  }

  /** Those of the English reports, each with its number, so that few articles are alike. */
  private static List<String> sentences() throws IOException {
    List<String> sentences = new ArrayList<>();
    try (Stream<Path> reports = Files.list(Path.of("knowledge", "articles"))) {
      for (Path report : reports.filter(r -> r.toString().endsWith(".en.md")).toList()) {
        String text = Files.readString(report).replaceFirst("(?s)^---.*?\n---\n", "");
        for (String sentence : text.split("(?<=[.!?])\\s+", 0)) {
          sentences.add(sentence);
        }
      }
    }
    return sentences;
  }
}
