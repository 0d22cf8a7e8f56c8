package org.doithoai.index;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.doithoai.article.Article;
import org.doithoai.facts.Fact;
import org.doithoai.facts.FactExtractor;
import org.doithoai.registry.EntityLinker;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Language;
import org.doithoai.text.Sentence;
import org.doithoai.text.Span;
import org.doithoai.text.Term;
import org.doithoai.text.Terms;
import org.doithoai.text.TextAnnotator;
import org.jspecify.annotations.Nullable;

/**
 * An article with all that is found in it before it goes into the index. Made by one thread, then
 * handed to the one that writes.
 */
final class AnalyzedArticle {

  private final String key;
  private final String hash;
  private final Article article;
  private final AnnotatedText text;
  private final byte[] annotations;
  private final List<Fact> facts;
  private final List<Passage> passages;
  private final @Nullable LocalDate day;
  private @Nullable LinkProfile profile;
  private final Map<Terms, List<Term>> terms = new EnumMap<>(Terms.class);
  private @Nullable List<float[]> vectors;

  private AnalyzedArticle(
      String hash, IndexedArticle indexed, AnnotatedText text, byte[] annotations) {
    this.key = indexed.key();
    this.hash = hash;
    this.article = indexed.article();
    this.text = text;
    this.annotations = annotations;
    this.facts = indexed.facts();
    this.passages =
        PassageSplitter.split(article, text.sentences().stream().map(Sentence::span).toList());
    this.day = indexed.day().orElse(article.published());
    for (Terms form : Terms.values()) {
      // English without diacritics is as it is searched anyhow, and has no field of its own
      if (form != Terms.FOLDED || article.language() != Language.ENGLISH) {
        int end = text.tokens().size();
        terms.put(form, form.in(text.tokens(), 0, end, article.language()));
      }
    }
  }

  /**
   * Analyses an article.
   *
   * @param hash of its file's content
   */
  static AnalyzedArticle of(String key, String hash, Article article, FactExtractor extractor) {
    AnnotatedText text = extractor.annotator().annotate(article.text(), article.language());
    IndexedArticle indexed = new IndexedArticle(key, article, extractor.find(article, text));
    AnalyzedArticle analyzed =
        new AnalyzedArticle(hash, indexed, text, extractor.annotator().encode(text));
    var _ = analyzed.profile(); // by the thread that analyses, not by the one that writes
    return analyzed;
  }

  /** What was analysed when it was indexed. */
  static AnalyzedArticle of(String hash, IndexedArticle indexed, TextAnnotator annotator) {
    AnnotatedText text = indexed.annotated(annotator);
    return new AnalyzedArticle(hash, indexed, text, annotator.encode(text));
  }

  /** Adds the vectors of its passages, in their order; null when they have none. */
  AnalyzedArticle with(@Nullable List<float[]> passageVectors) {
    this.vectors = passageVectors;
    return this;
  }

  /** The day that the text gives for the event, else that of publication; null for neither. */
  @Nullable LocalDate day() {
    return day;
  }

  /** The day of publication, else of the event; null for neither. */
  @Nullable LocalDate published() {
    return article.published() == null ? day : article.published();
  }

  String key() {
    return key;
  }

  String hash() {
    return hash;
  }

  Article article() {
    return article;
  }

  byte[] annotations() {
    return annotations;
  }

  List<Fact> facts() {
    return facts;
  }

  /** The ids of the entities that it names, each once. */
  Set<String> mentioned() {
    return text.layer(EntityLinker.MENTIONS).stream()
        .map(mention -> mention.entity().id())
        .collect(Collectors.toSet());
  }

  List<Passage> passages() {
    return passages;
  }

  /** What links are found by; made at the first call. */
  LinkProfile profile() {
    LinkProfile made = profile;
    if (made == null) {
      LinkFeatures features = LinkFeatures.of(text, article.bodyStart());
      int body = text.tokens().indexAt(article.bodyStart());
      Signature signature = Shingles.of(text.tokens(), body, text.tokens().size()).signature();
      made = LinkProfile.of(new IndexedArticle(key, article, facts), features, signature);
      profile = made;
    }
    return made;
  }

  @Nullable List<float[]> vectors() {
    return vectors;
  }

  /** The terms of the title; none if there is no title. */
  List<Term> heading(Terms form) {
    String title = article.title();
    return terms(form, new Span(0, title == null ? 0 : title.length()));
  }

  /** The terms that begin within a span of the text. */
  List<Term> terms(Terms form, Span span) {
    List<Term> all = terms.getOrDefault(form, List.of());
    return all.subList(indexAt(all, span.start()), indexAt(all, span.end()));
  }

  private static int indexAt(List<Term> terms, int offset) {
    int low = 0;
    int high = terms.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (terms.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
