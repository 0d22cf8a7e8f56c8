package org.doithoai.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.doithoai.index.PublishedArticle.PublishedPassage;
import org.doithoai.text.TextAnnotator;
import org.jspecify.annotations.Nullable;

/**
 * What {@link IndexUpdate} has made, to be given to another engine: which articles there are and in
 * which state, and each of them with what it is found by. For one thread.
 */
public final class Publication {

  private final LuceneIndex index;
  private final TextAnnotator annotator;
  private final Events events;
  private final Map<String, State> states = new LinkedHashMap<>();

  /**
   * @param marks of its passages in their order and of the article: 1 for one whose earlier copy is
   *     searched in its place, else 0
   */
  private record State(String hash, String marks) {}

  /**
   * The articles of an index, which stays open for as long.
   *
   * @param annotator of the same version as the one that analysed them
   */
  public Publication(LuceneIndex index, TextAnnotator annotator) throws IOException {
    this.index = index;
    this.annotator = annotator;
    this.events = new Events(index);
    ArticleKeys.visit(
        index.searcher().getIndexReader(),
        (leaf, document, key) -> states.put(key, state(leaf.reader(), document)));
  }

  private static State state(LeafReader leaf, int article) throws IOException {
    BinaryDocValues hashes = leaf.getBinaryDocValues(ArticleFields.HASH);
    String hash =
        hashes != null && hashes.advanceExact(article) ? hashes.binaryValue().utf8ToString() : "";
    StringBuilder marks = new StringBuilder();
    int passage = article;
    while (passage >= 0 && ahead(leaf, passage) == article - passage) {
      NumericDocValues repeated = leaf.getNumericDocValues(LinkFields.REPEATED);
      boolean marked = repeated.advanceExact(passage) && repeated.longValue() == 1;
      marks.insert(0, marked ? '1' : '0');
      passage--;
    }
    return new State(hash, marks.toString());
  }

  /** How far ahead the article of a document stands; 0 for an article. */
  private static long ahead(LeafReader leaf, int document) throws IOException {
    NumericDocValues ahead = leaf.getNumericDocValues(ArticleFields.AHEAD);
    return ahead != null && ahead.advanceExact(document) ? ahead.longValue() : 0;
  }

  /**
   * The key of each article in the order in which they were indexed, with a stamp that changes when
   * anything of it does.
   */
  public Map<String, String> stamps() {
    Map<String, String> stamps = new LinkedHashMap<>();
    states.forEach((key, state) -> stamps.put(key, stamp(key, state)));
    return stamps;
  }

  private String stamp(String key, State state) {
    StringBuilder all = new StringBuilder(state.hash).append(' ').append(state.marks);
    all.append(' ').append(events.event(key));
    events.links(key).forEach(link -> all.append(' ').append(link));
    return DigestUtils.sha256Hex(all.toString()).substring(0, 32);
  }

  /** One of these articles. */
  public PublishedArticle article(String key) throws IOException {
    State state = states.get(key);
    IndexedArticle indexed = index.articles(List.of(key)).getFirst();
    if (state == null) {
      throw new IllegalArgumentException("no article with the key " + key);
    }
    AnalyzedArticle analyzed = AnalyzedArticle.of(state.hash, indexed, annotator);
    Map<String, List<String>> shared = new HashMap<>();
    ArticleWords.ofAll(analyzed, (field, word) -> add(shared, field, word));
    Map<String, List<String>> words = new HashMap<>(shared);
    ArticleWords.ofArticle(analyzed, (field, word) -> add(words, field, word));
    Map<String, Long> numbers = new HashMap<>();
    put(numbers, ArticleFields.DAY, analyzed.day());
    put(numbers, ArticleFields.PUBLISHED, analyzed.published());
    List<PublishedPassage> passages = new ArrayList<>();
    for (Passage passage : analyzed.passages()) {
      passages.add(
          new PublishedPassage(
              passage.span(),
              state.marks.charAt(passage.number()) == '1',
              PassageFields.terms(
                  passage.language(),
                  analyzed::heading,
                  form -> analyzed.terms(form, passage.span()))));
    }
    boolean repeated = state.marks.endsWith("1");
    return new PublishedArticle(
        StoredArticle.of(analyzed),
        state.hash,
        events.event(key),
        index.links(key),
        repeated,
        words,
        shared,
        numbers,
        passages);
  }

  private static void add(Map<String, List<String>> words, String field, String word) {
    words.computeIfAbsent(field, _ -> new ArrayList<>()).add(word);
  }

  private static void put(Map<String, Long> numbers, String field, @Nullable LocalDate day) {
    if (day != null) {
      numbers.put(field, day.toEpochDay());
    }
  }
}
