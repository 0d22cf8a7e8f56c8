package org.doithoai.subscription;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.doithoai.article.ArticleFile;
import org.doithoai.article.ArticleFolder;
import org.doithoai.article.ArticleReader;
import org.doithoai.article.ReadResult;
import org.doithoai.digest.Newsroom;
import org.doithoai.facts.FactExtractor;
import org.doithoai.index.IndexedArticle;
import org.doithoai.registry.Partner;
import org.doithoai.text.Language;

/**
 * What it costs to match one article against many filters. Each follows one to three partners and
 * up to two topics; half of them also words of their own, two neighbours in a random sentence of
 * the articles, and a third excludes something. Arguments: how many filters, then the folder of the
 * articles; the shipped ones without it.
 */
final class FilterLoad {

  private static final int ROUNDS = 40;

  /** Of the one thread that works: the machine has other things to do. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private FilterLoad() {}

  public static void main(String[] arguments) throws IOException {
    int size = Integer.parseInt(arguments[0]);
    List<IndexedArticle> articles = articles(Path.of("knowledge/articles"));
    List<String> pairs = arguments[1].equals("lexicon") ? lexiconPairs() : articlePairs();
    Random random = new Random(1);
    StoredFilters filters =
        new StoredFilters(Shipped.ANNOTATOR, Shipped.GLOSSARY, Shipped.LEXICON, Shipped.READER);
    Set<String> phrases = new HashSet<>();
    long start = CPU.getCurrentThreadCpuTime();
    for (int i = 0; i < size; i++) {
      Filter filter = filter(pairs, random);
      phrases.addAll(filter.phrases());
      filters.put("s" + i, filter);
    }
    filters.matching(articles.getFirst());
    System.out.printf(
        "%d filters with %d different phrases put in %d ms of CPU time%n",
        size, phrases.size(), (CPU.getCurrentThreadCpuTime() - start) / 1_000_000);
    match(filters, articles);
    System.out.println(articles.size() + " articles");
  }

  private static void match(StoredFilters filters, List<IndexedArticle> articles) {
    List<Double> millis = new ArrayList<>();
    long matches = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (IndexedArticle article : articles) {
        long start = CPU.getCurrentThreadCpuTime();
        int found = filters.matching(article).size();
        double took = (CPU.getCurrentThreadCpuTime() - start) / 1e6;
        if (round >= ROUNDS / 2) {
          millis.add(took);
          matches += found;
        }
      }
    }
    millis.sort(Double::compare);
    System.out.printf(
        "one article, CPU time: p50 %.1f ms, p99 %.1f ms, %d filters match on average%n",
        millis.get(millis.size() / 2),
        millis.get(millis.size() * 99 / 100),
        matches / millis.size());
  }

  private static Filter filter(List<String> pairs, Random random) {
    List<Partner> partners = Shipped.REGISTRY.partners();
    Set<String> followed = new HashSet<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      followed.add(partners.get(random.nextInt(60)).id());
    }
    Set<String> topics = new HashSet<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      topics.add(
          Shipped.GLOSSARY
              .entries()
              .get(random.nextInt(Shipped.GLOSSARY.entries().size()))
              .english()
              .getFirst());
    }
    List<String> phrases =
        random.nextBoolean() ? List.of(pairs.get(random.nextInt(pairs.size()))) : List.of();
    List<String> excluded =
        random.nextInt(3) == 0 ? List.of(pairs.get(random.nextInt(pairs.size()))) : List.of();
    return new Filter(followed, Set.of(), topics, phrases, excluded, random.nextInt(4) == 0);
  }

  private static List<String> articlePairs() throws IOException {
    List<String> words = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("knowledge/articles"))) {
      for (Path file : files.sorted().toList()) {
        words.addAll(Arrays.asList(Files.readString(file).split("[^\\p{L}]+", -1)));
      }
    }
    words.removeIf(word -> word.length() < 3);
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      pairs.add(words.get(i) + " " + words.get(i + 1));
    }
    return pairs;
  }

  /** Vietnamese words of two syllables, and as many English ones in neighbouring places. */
  private static List<String> lexiconPairs() {
    List<String> pairs = new ArrayList<>();
    Shipped.LEXICON.forEachTerm(
        Language.VIETNAMESE,
        (term, count) -> {
          if (term.indexOf(' ') > 0 && count > 3) {
            pairs.add(term);
          }
        });
    List<String> english = new ArrayList<>();
    Shipped.LEXICON.forEachTerm(
        Language.ENGLISH,
        (term, count) -> {
          if (term.length() > 4 && count > 3) {
            english.add(term);
          }
        });
    Collections.sort(pairs);
    Collections.shuffle(english, new Random(1));
    int vietnamese = pairs.size();
    for (int i = 0; i < vietnamese; i++) {
      pairs.add(english.get(i % english.size()) + " " + english.get((i + 1) % english.size()));
    }
    return pairs;
  }

  private static List<IndexedArticle> articles(Path folder) throws IOException {
    ArticleReader reader =
        new ArticleReader(text -> Newsroom.DETECTOR.detect(text, Language.ENGLISH));
    FactExtractor facts = new FactExtractor(Shipped.ANNOTATOR);
    List<IndexedArticle> articles = new ArrayList<>();
    for (ArticleFile file : new ArticleFolder(folder).list().files()) {
      if (reader.read(file) instanceof ReadResult.Read read) {
        articles.add(new IndexedArticle(file.source(), read.article(), facts.find(read.article())));
      }
    }
    return articles;
  }
}
