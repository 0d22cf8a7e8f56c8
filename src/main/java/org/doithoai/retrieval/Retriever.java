package org.doithoai.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doithoai.article.Article;
import org.doithoai.facts.Fact;
import org.doithoai.index.ArticleFields;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.Condition;
import org.doithoai.index.DayOrder;
import org.doithoai.index.DayRange;
import org.doithoai.index.Events;
import org.doithoai.index.IndexedArticle;
import org.doithoai.index.RankedPassage;
import org.doithoai.question.Correction;
import org.doithoai.question.QuestionFrame;
import org.doithoai.question.Subject;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Place;
import org.doithoai.retrieval.QuestionExpander.Expanded;
import org.doithoai.text.Language;
import org.doithoai.text.Terms;
import org.jspecify.annotations.Nullable;

/**
 * From a query to articles with the passages that are about it. Entities come first: a query that
 * names a meeting is answered from reports of that meeting only.
 *
 * <p>Thread-safe.
 */
public final class Retriever {

  /** Passages looked at, of each language. */
  private static final int DEPTH = 24;

  /** Articles that are read: the evidence is looked for in these. */
  private static final int ARTICLES = 16;

  /** What a term of a question before counts in the search. */
  private static final double CARRIED = 0.6;

  private final ArticleIndex index;
  private final PassageSearch search;
  private final ContentTermFinder contentTerms;

  public Retriever(ArticleIndex index, PassageSearch search, ContentTermFinder contentTerms) {
    this.index = index;
    this.search = search;
    this.contentTerms = contentTerms;
  }

  /** How many articles there are, and of when the newest is. */
  public ArticleIndex.Holdings holdings() throws IOException {
    return index.holdings();
  }

  /**
   * The same report in the other language, marked as its translation or found to be; null when
   * there is none.
   *
   * @throws UncheckedIOException if the index cannot be read
   */
  public @Nullable Article translation(Article article) {
    try {
      return index.translation(article);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /** The article with this key; empty when it is not, or no longer, indexed. */
  public Optional<IndexedArticle> article(String key) throws IOException {
    return index.find(key);
  }

  /** Which articles belong together. */
  public Events events() {
    return index.events();
  }

  /** Whether any article reports a meeting of this subject. */
  public boolean covers(Subject subject) throws IOException {
    List<Condition> about = ArticleSelection.about(List.of(subject));
    return !about.isEmpty() && index.count(new Condition.All(about)) > 0;
  }

  /**
   * The articles that report meetings of this subject, of several copies one, in the order in which
   * they were indexed.
   *
   * @param limit how many at most
   */
  public List<IndexedArticle> articles(Subject subject, int limit) throws IOException {
    return index.articles(new ArticleSelection(List.of(subject)).condition(true), null, limit);
  }

  /** The first report of such a meeting in this language, or else in the other. */
  public Optional<IndexedArticle> firstArticle(Subject subject, Language language)
      throws IOException {
    ArticleSelection own = new ArticleSelection(List.of(subject)).writtenIn(language);
    List<IndexedArticle> found = index.articles(own.condition(true), null, 1);
    return (found.isEmpty() ? articles(subject, 1) : found).stream().findFirst();
  }

  /**
   * The articles on these meetings, or all, of several copies one.
   *
   * @param places where the meeting was; any of them, anywhere if there is none
   * @param days when it was
   * @param order newest or oldest first; what has no day comes last
   * @param limit how many at most
   */
  public List<IndexedArticle> articles(
      List<Subject> subjects, List<Place> places, List<DayRange> days, DayOrder order, int limit)
      throws IOException {
    ArticleSelection which = new ArticleSelection(subjects).in(places).of(days);
    return index.articles(which.condition(true), order, limit);
  }

  /** Lists of articles by what they have in common. */
  public ArticleLists lists() {
    return new ArticleLists(index);
  }

  /** The newest report of a meeting with each partner that any article reports a meeting with. */
  public List<IndexedArticle> newestOfEachPartner() throws IOException {
    List<IndexedArticle> newest = new ArrayList<>();
    for (String partner : index.values(Fact.Kind.PARTNER)) {
      Condition with =
          Condition.all(
              new ArticleSelection(List.of()).condition(true),
              ArticleFields.stating(Fact.Kind.PARTNER, partner));
      newest.addAll(index.articles(with, DayOrder.NEWEST_FIRST, 1));
    }
    return newest;
  }

  /** Searches all articles for a question, once. */
  public Retrieved search(QuestionFrame frame) throws IOException {
    Expanded own = search.expand(index.passages(), frame.text(), frame.language());
    List<ExpandedTerm> terms = new ArrayList<>(own.terms());
    for (QuestionFrame before : frame.before()) {
      search
          .expand(index.passages(), before.content(), before.language())
          .terms()
          .forEach(term -> terms.add(term.carried(CARRIED)));
    }
    FoundPassages found =
        search.search(
            index.passages(),
            new PassageQuery(frame.text(), frame.language(), DEPTH),
            new Expanded(terms, own.corrections()));
    return new Retrieved(articles(found), terms(frame), found);
  }

  /** What evidence on a question should contain, what it takes from questions before included. */
  public List<SoughtTerm> terms(QuestionFrame frame) throws IOException {
    record Said(ContentTerm term, SoughtTerm.Sort sort, Language language, boolean carried) {}
    List<Said> said = new ArrayList<>();
    List<QuestionFrame> frames = new ArrayList<>(frame.before());
    frames.add(frame);
    for (int i = 0; i < frames.size(); i++) {
      QuestionFrame each = frames.get(i);
      Language language = each.language();
      boolean carried = i + 1 < frames.size();
      for (Entity entity : each.mentions().stream().map(Mention::entity).distinct().toList()) {
        ContentTerm name = ContentTermFinder.name(entity);
        said.add(new Said(name, SoughtTerm.Sort.NAME, language, carried));
      }
      ContentTermFinder.Content content =
          contentTerms.of(each, search.expander(), index.passages());
      content
          .names()
          .forEach(term -> said.add(new Said(term, SoughtTerm.Sort.NAME, language, carried)));
      content.words().forEach(term -> said.add(new Said(term, sort(term), language, carried)));
    }
    TermRarity rarity = new TermRarity(index.passages(), said.stream().map(Said::term).toList());
    List<SoughtTerm> sought = new ArrayList<>();
    for (Said each : said) {
      double weight = rarity.of(each.term, each.language);
      sought.add(new SoughtTerm(each.term, weight, each.sort, each.carried));
    }
    return sought;
  }

  private static SoughtTerm.Sort sort(ContentTerm term) {
    boolean number =
        term.source().chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',');
    return number ? SoughtTerm.Sort.NUMBER : SoughtTerm.Sort.WORD;
  }

  private List<Retrieved.FoundArticle> articles(FoundPassages found) throws IOException {
    Map<String, List<Retrieved.FoundPassage>> passages = new LinkedHashMap<>();
    for (RankedPassage hit : found.fused()) {
      List<RankedPassage> list = found.in(hit.language());
      int rank = 0;
      while (rank < list.size() && !list.get(rank).isSame(hit)) {
        rank++;
      }
      double best = list.isEmpty() ? 1 : list.getFirst().score();
      double score = rank < list.size() ? list.get(rank).score() : 0;
      passages
          .computeIfAbsent(hit.article(), article -> new ArrayList<>())
          .add(new Retrieved.FoundPassage(hit.span(), rank, score / best));
    }
    List<String> first = passages.keySet().stream().limit(ARTICLES).toList();
    List<Retrieved.FoundArticle> articles = new ArrayList<>();
    for (IndexedArticle article : index.passages().articles(first)) {
      String event = Collections.min(index.events().sameEvent(article.key()));
      int end = article.article().text().length(); // it may have changed since it was found
      List<Retrieved.FoundPassage> of =
          passages.getOrDefault(article.key(), List.of()).stream()
              .filter(passage -> passage.span().end() <= end)
              .toList();
      if (!of.isEmpty()) {
        articles.add(new Retrieved.FoundArticle(article, event, of));
      }
    }
    return articles;
  }

  /**
   * The words of a question that neither the articles nor the lexicon know, and what is meant; none
   * of those that only ask or greet.
   */
  public List<Correction> corrections(QuestionFrame frame) throws IOException {
    List<org.doithoai.text.Term> words = Terms.WORDS.in(frame.text(), frame.language());
    return search.expand(index.passages(), frame.text(), frame.language()).corrections().stream()
        .filter(
            correction ->
                words.stream()
                    .anyMatch(
                        word ->
                            word.text().equals(correction.typed())
                                && !frame.isScaffolding(word.span())
                                && frame.mentions().stream()
                                    .noneMatch(m -> m.span().overlaps(word.span()))))
        .toList();
  }
}
