package org.doithoai.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
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
          .thenComparing(LinkProfile::published)
          .thenComparingInt(each -> -each.article().text().length())
          .thenComparingInt(each -> each.article().source().split("/", -1).length)
          .thenComparing(LinkProfile::key);

  private static final Comparator<Link> CLOSEST_FIRST =
      Comparator.comparing(Link::kind)
          .thenComparing(Comparator.comparingDouble(Link::strength).reversed())
          .thenComparing(Link::first)
          .thenComparing(Link::second);

  /** Candidates looked at, of copies and of others. */
  private static final int CANDIDATES = 30;

  private static final int REMEMBERED = 2_000;

  private final IndexWriter writer;
  private final IndexSearcher searcher;
  private final Map<String, LinkProfile> profiles =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, LinkProfile> eldest) {
          return size() > REMEMBERED;
        }
      };

  private ArticleLinker(IndexWriter writer, IndexSearcher searcher) {
    this.writer = writer;
    this.searcher = searcher;
  }

  /** Brings the links to what stands in the writer; it is for the caller to commit. */
  static void update(IndexWriter writer) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      new ArticleLinker(writer, searcher).update(reader);
    }
  }

  private void update(DirectoryReader reader) throws IOException {
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
    Map<String, Link> found = new HashMap<>();
    for (String key : touched) {
      find(profile(Objects.requireNonNull(present.get(key))), found);
      Term article = new Term(ArticleFields.ARTICLE_KEY, key);
      writer.updateNumericDocValue(article, LinkFields.LINKED, 1);
    }
    for (Link link : found.values()) {
      writer.addDocument(LinkFields.document(link));
      now.add(link);
    }
    Set<String> changed = new LinkedHashSet<>(unlinked);
    differences(new HashSet<>(before), now, unlinked).forEach(link -> addBoth(link, changed));
    changed.retainAll(present.keySet());
    mark(changed, now, present);
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

  private LinkProfile profile(int document) throws IOException {
    var stored = searcher.storedFields().document(document);
    String key = stored.get(ArticleFields.KEY);
    LinkProfile profile = profiles.get(key);
    if (profile == null) {
      profile = new LinkProfile(ArticleFields.article(stored), LinkFields.anchors(stored));
      profiles.put(key, profile);
    }
    return profile;
  }

  /** Adds the links of one article to those found, each under the names of its two articles. */
  private void find(LinkProfile of, Map<String, Link> found) throws IOException {
    Set<Integer> candidates = new LinkedHashSet<>();
    candidates(LinkFields.declared(of.article()), candidates);
    candidates(LinkFields.copies(of.article()), candidates);
    candidates(
        LinkFields.relatives(of.indexed(), of.anchors(), searcher.getIndexReader()), candidates);
    for (int document : candidates) {
      LinkProfile other = profile(document);
      if (!other.key().equals(of.key())) {
        LinkClassifier.judge(of, other)
            .ifPresent(link -> found.put(link.first() + '\0' + link.second(), link));
      }
    }
  }

  private void candidates(Query query, Set<Integer> to) throws IOException {
    for (ScoreDoc hit : searcher.search(query, CANDIDATES).scoreDocs) {
      to.add(hit.doc);
    }
  }

  /** Marks what these articles have from those that they are linked to and that go before them. */
  private void mark(Set<String> keys, Set<Link> links, Map<String, Integer> present)
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
      mark(profile(Objects.requireNonNull(present.get(key))), strongest, present);
    }
  }

  private void mark(LinkProfile article, List<Link> links, Map<String, Integer> present)
      throws IOException {
    Repetition repetition = new Repetition();
    boolean copy = false;
    for (Link link : links.subList(0, Math.min(CANDIDATES, links.size()))) {
      LinkProfile other =
          profile(Objects.requireNonNull(present.get(link.from(article.key()))));
      boolean mayHaveIt = other.article().language() == article.article().language();
      if (mayHaveIt && ORIGINAL_FIRST.compare(other, article) < 0) {
        repetition.add(other);
        copy |= link.kind() == Kind.COPY;
      }
    }
    set(new Term(ArticleFields.ARTICLE_KEY, article.key()), copy);
    for (Passage passage : PassageSplitter.split(article.article())) {
      set(ArticleFields.passage(article.key(), passage.number()), repetition.has(passage));
    }
  }

  private void set(Term document, boolean repeated) throws IOException {
    writer.updateNumericDocValue(document, LinkFields.REPEATED, repeated ? 1 : 0);
  }
}
