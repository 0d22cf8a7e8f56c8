package org.doithoai.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.doithoai.article.Article;
import org.doithoai.index.Link.Kind;

/**
 * The second half of an update, when all articles are in: looks for the links of those that have
 * none yet and of those that were linked to what is gone, and marks the passages that an earlier
 * copy has. Each article is compared with its likeliest candidates only, so that the time for one
 * grows little with the index.
 */
final class ArticleLinker {

  /** Which of several copies to cite: the best known, then earliest, longest, least deep one. */
  private static final Comparator<LinkProfile> ORIGINAL_FIRST =
      Comparator.comparingInt(LinkProfile::known)
          .reversed()
          .thenComparingLong(LinkProfile::published)
          .thenComparingInt(each -> -each.length())
          .thenComparingInt(each -> each.source().split("/", -1).length)
          .thenComparing(LinkProfile::key);

  private static final Comparator<Link> CLOSEST_FIRST =
      Comparator.comparing(Link::kind)
          .thenComparing(Comparator.comparingDouble(Link::strength).reversed())
          .thenComparing(Link::first)
          .thenComparing(Link::second);

  /** Candidates looked at, of copies and of others. */
  private static final int CANDIDATES = 30;

  private final IndexWriter writer;
  private final IndexSearcher searcher;
  private final LinkFinder finder;

  private ArticleLinker(IndexWriter writer, IndexSearcher searcher) {
    this.writer = writer;
    this.searcher = searcher;
    this.finder = new LinkFinder(searcher, CANDIDATES);
  }

  /** Brings the links to what stands in the writer; it is for the caller to commit. */
  static void update(IndexWriter writer, WorkerPool workers) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      new ArticleLinker(writer, searcher).update(reader, workers);
    }
  }

  private void update(DirectoryReader reader, WorkerPool workers) throws IOException {
    Map<String, Integer> present = new HashMap<>();
    Set<String> unlinked = new LinkedHashSet<>();
    readArticles(reader, present, unlinked);
    List<Link> before = LinkFields.read(reader);
    Set<String> touched = touched(before, present.keySet(), unlinked);
    Set<Link> now = new LinkedHashSet<>();
    for (Link link : before) {
      boolean gone = !present.containsKey(link.first()) || !present.containsKey(link.second());
      if (gone || touched.contains(link.first()) || touched.contains(link.second())) {
        writer.deleteDocuments(LinkFields.term(link));
      } else {
        now.add(link);
      }
    }
    for (Link link : find(touched, present, workers)) {
      writer.addDocument(LinkFields.document(link));
      now.add(link);
    }
    for (String key : touched) {
      Term article = new Term(ArticleFields.ARTICLE_KEY, key);
      writer.updateNumericDocValue(article, LinkFields.LINKED, 1);
    }
    Set<String> changed = new LinkedHashSet<>();
    differences(new HashSet<>(before), now, unlinked).forEach(link -> addBoth(link, changed));
    changed.retainAll(present.keySet());
    mark(changed, now, present, unlinked);
  }

  /** The links of these articles, each once, in the order of their articles' keys. */
  private Collection<Link> find(
      Set<String> touched, Map<String, Integer> present, WorkerPool workers) throws IOException {
    Map<String, Link> found = new TreeMap<>();
    workers.run(
        touched,
        key -> finder.find(Objects.requireNonNull(present.get(key))),
        (key, links) -> {
          for (Link link : links) {
            found.put(link.first() + '\0' + link.second(), link);
          }
        });
    return found.values();
  }

  /** The links that came or went, or lead to an article whose text is new. */
  private static List<Link> differences(Set<Link> before, Set<Link> now, Set<String> renewed) {
    List<Link> differences = new ArrayList<>();
    before.stream().filter(link -> !now.contains(link)).forEach(differences::add);
    for (Link link : now) {
      if (!before.contains(link)
          || renewed.contains(link.first())
          || renewed.contains(link.second())) {
        differences.add(link);
      }
    }
    return differences;
  }

  private static void addBoth(Link link, Set<String> to) {
    to.add(link.first());
    to.add(link.second());
  }

  /**
   * Whose links are to be looked for: of new articles; and of those that lose a link and have so
   * many that some may have been left out.
   */
  private static Set<String> touched(List<Link> links, Set<String> present, Set<String> unlinked) {
    Map<String, Integer> counts = new HashMap<>();
    for (Link link : links) {
      counts.merge(link.first(), 1, Integer::sum);
      counts.merge(link.second(), 1, Integer::sum);
    }
    Set<String> touched = new LinkedHashSet<>(unlinked);
    for (Link link : links) {
      for (String key : List.of(link.first(), link.second())) {
        String other = link.from(key);
        boolean lost = unlinked.contains(key) || !present.contains(key);
        if (lost && present.contains(other) && counts.getOrDefault(other, 0) >= CANDIDATES) {
          touched.add(other);
        }
      }
    }
    return touched;
  }

  private static void readArticles(
      DirectoryReader reader, Map<String, Integer> present, Set<String> unlinked)
      throws IOException {
    ArticleKeys.visit(
        reader,
        (leaf, document, key) -> {
          present.put(key, leaf.docBase + document);
          NumericDocValues linked = leaf.reader().getNumericDocValues(LinkFields.LINKED);
          if (linked != null && linked.advanceExact(document) && linked.longValue() == 0) {
            unlinked.add(key);
          }
        });
  }

  /** Marks what these articles have from those that they are linked to and that go before them. */
  private void mark(
      Set<String> keys, Set<Link> links, Map<String, Integer> present, Set<String> unmarked)
      throws IOException {
    Map<String, List<Link>> byArticle = new HashMap<>();
    for (Link link : links) {
      // in reports of one event passages may be quotations; in translations there are none
      if (link.kind() != Kind.TRANSLATION) {
        byArticle.computeIfAbsent(link.first(), key -> new ArrayList<>()).add(link);
        byArticle.computeIfAbsent(link.second(), key -> new ArrayList<>()).add(link);
      }
    }
    for (String key : keys) {
      List<Link> strongest = new ArrayList<>(byArticle.getOrDefault(key, List.of()));
      strongest.sort(CLOSEST_FIRST);
      List<Link> closest = strongest.subList(0, Math.min(CANDIDATES, strongest.size()));
      mark(key, closest, present, unmarked.contains(key));
    }
  }

  private void mark(String key, List<Link> links, Map<String, Integer> present, boolean unmarked)
      throws IOException {
    LinkProfile article = finder.profile(Objects.requireNonNull(present.get(key)));
    Repetition repetition = new Repetition();
    boolean copy = false;
    for (Link link : links) {
      int document = Objects.requireNonNull(present.get(link.from(key)));
      LinkProfile other = finder.profile(document);
      if (other.language() == article.language() && ORIGINAL_FIRST.compare(other, article) < 0) {
        repetition.add(article(document));
        copy |= link.kind() == Kind.COPY;
      }
    }
    if (unmarked && repetition.isEmpty()) {
      return;
    }
    set(new Term(ArticleFields.ARTICLE_KEY, key), copy);
    Article own = article(Objects.requireNonNull(present.get(key)));
    for (Passage passage : PassageSplitter.split(own)) {
      set(ArticleFields.passage(key, passage.number()), repetition.has(passage));
    }
  }

  private Article article(int document) throws IOException {
    return ArticleDocuments.read(searcher.getIndexReader(), document).article();
  }

  private void set(Term document, boolean repeated) throws IOException {
    writer.updateNumericDocValue(document, LinkFields.REPEATED, repeated ? 1 : 0);
  }
}
