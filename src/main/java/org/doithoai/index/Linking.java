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
import java.util.TreeSet;
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
final class Linking {

  /** What to cite of several copies: that of which most is known, then the earliest, the longest. */
  private static final Comparator<LinkProfile> ORIGINAL_FIRST =
      Comparator.comparingInt(LinkProfile::known)
          .reversed()
          .thenComparing(LinkProfile::published)
          .thenComparingInt(each -> -each.article().text().length())
          .thenComparing(LinkProfile::key);

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

  private Linking(IndexWriter writer, IndexSearcher searcher) {
    this.writer = writer;
    this.searcher = searcher;
  }

  /** Brings the links to what stands in the writer; it is for the caller to commit. */
  static void update(IndexWriter writer) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      new Linking(writer, searcher).update(reader);
    }
  }

  private void update(DirectoryReader reader) throws IOException {
    Map<String, Integer> present = new HashMap<>();
    Set<String> unlinked = new LinkedHashSet<>();
    readArticles(reader, present, unlinked);
    List<Link> kept = new ArrayList<>();
    List<Link> given = LinkFields.read(reader);
    Set<String> touched = touched(given, present.keySet(), unlinked);
    for (Link link : given) {
      if (touched.contains(link.first()) || touched.contains(link.second())) {
        writer.deleteDocuments(LinkFields.term(link));
      } else {
        kept.add(link);
      }
    }
    Set<String> copied = new HashSet<>();
    given.stream().filter(link -> link.kind() == Kind.COPY).forEach(link -> addBoth(link, copied));
    Map<String, Link> found = new HashMap<>();
    for (String key : touched) {
      Integer document = present.get(key);
      if (document != null) {
        find(profile(document), found);
        Term article = new Term(ArticleFields.ARTICLE_KEY, key);
        writer.updateNumericDocValue(article, LinkFields.LINKED, 1);
      }
    }
    for (Link link : found.values()) {
      writer.addDocument(LinkFields.document(link));
      kept.add(link);
    }
    kept.removeIf(link -> link.kind() != Kind.COPY);
    kept.forEach(link -> addBoth(link, copied));
    copied.retainAll(touchedOrLinked(touched, kept));
    mark(copied, Events.groups(kept), present);
  }

  private static void addBoth(Link link, Set<String> to) {
    to.add(link.first());
    to.add(link.second());
  }

  /** Whose links are to be looked for: of new articles, and those linked to new or gone ones. */
  private static Set<String> touched(List<Link> links, Set<String> present, Set<String> unlinked) {
    Set<String> touched = new LinkedHashSet<>(unlinked);
    for (Link link : links) {
      for (String key : List.of(link.first(), link.second())) {
        if (unlinked.contains(key) || !present.contains(key)) {
          touched.add(link.from(key));
        }
      }
    }
    return touched;
  }

  private static Set<String> touchedOrLinked(Set<String> touched, List<Link> copies) {
    Set<String> all = new HashSet<>(touched);
    Map<String, Set<String>> groups = Events.groups(copies);
    touched.forEach(key -> all.addAll(groups.getOrDefault(key, Set.of())));
    return all;
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
        LinkJudge.judge(of, other)
            .ifPresent(link -> found.put(link.first() + '\0' + link.second(), link));
      }
    }
  }

  private void candidates(Query query, Set<Integer> to) throws IOException {
    for (ScoreDoc hit : searcher.search(query, CANDIDATES).scoreDocs) {
      to.add(hit.doc);
    }
  }

  /** Marks what is repeated among these articles, each in the group of its copies. */
  private void mark(Set<String> keys, Map<String, Set<String>> groups, Map<String, Integer> present)
      throws IOException {
    Set<String> done = new TreeSet<>();
    for (String key : keys) {
      if (!present.containsKey(key) || done.contains(key)) {
        continue;
      }
      List<LinkProfile> group = new ArrayList<>();
      for (String member : groups.getOrDefault(key, Set.of(key))) {
        group.add(profile(Objects.requireNonNull(present.get(member))));
        done.add(member);
      }
      group.sort(ORIGINAL_FIRST);
      Repetition repetition = new Repetition();
      for (LinkProfile member : group) {
        set(new Term(ArticleFields.ARTICLE_KEY, member.key()), member != group.getFirst());
        for (Passage passage : PassageSplitter.split(member.article())) {
          set(ArticleFields.passage(member.key(), passage.number()), repetition.has(passage));
        }
        repetition.add(member);
      }
    }
  }

  private void set(Term document, boolean repeated) throws IOException {
    writer.updateNumericDocValue(document, LinkFields.REPEATED, repeated ? 1 : 0);
  }
}
