package org.doithoai.answer.llm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.doithoai.answer.ExtractiveAnswerer;
import org.doithoai.article.ArticleReader;
import org.doithoai.evidence.AnnotatedArticleCache;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.evidence.EvidenceModel;
import org.doithoai.facts.FactExtractor;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.IndexUpdate;
import org.doithoai.index.IndexedArticle;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.LanguageDetector;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.question.QuestionReader;
import org.doithoai.question.Subject;
import org.doithoai.retrieval.ContentTermFinder;
import org.doithoai.retrieval.PassageSearch;
import org.doithoai.retrieval.QuestionExpander;
import org.doithoai.retrieval.Retriever;
import org.doithoai.retrieval.SearchFeature;
import org.doithoai.retrieval.lexical.LexicalRanker;
import org.doithoai.subscription.Shipped;
import org.doithoai.text.Language;
import org.doithoai.text.Sentences;
import org.doithoai.text.Span;
import org.doithoai.text.TextAnnotator;

/** The shipped reports, or those of another folder, indexed as the bot indexes them. */
final class ShippedKnowledge {

  private static final int MANY = 1_000;

  final QuestionReader reader = Shipped.READER;
  final TextAnnotator annotator = Shipped.ANNOTATOR;
  final Glossary glossary = Shipped.GLOSSARY;
  final Lexicon lexicon = Shipped.LEXICON;
  final Retriever retriever;
  final ExtractiveAnswerer extractive;

  private ShippedKnowledge(Path articles, Path data) throws IOException {
    LanguageDetector detector = new LanguageDetector(lexicon);
    new IndexUpdate(
            data,
            new ArticleReader(text -> detector.detect(text, Language.ENGLISH)),
            new FactExtractor(annotator),
            "test")
        .run(List.of(articles), true, (_, _) -> {});
    ArticleIndex index = ArticleIndex.open(data).orElseThrow();
    EnumSet<SearchFeature> features = EnumSet.allOf(SearchFeature.class);
    PassageSearch search =
        new PassageSearch(
            new QuestionExpander(lexicon, glossary, features),
            List.of(new LexicalRanker(features)));
    retriever =
        new Retriever(index, search, new ContentTermFinder(lexicon, glossary, Shipped.RELATED));
    EvidenceFinder finder =
        new EvidenceFinder(
            retriever,
            new AnnotatedArticleCache(annotator, lexicon),
            EvidenceModel.read(Path.of("knowledge/evidence-weights.tsv")));
    extractive =
        new ExtractiveAnswerer(reader, retriever, finder, Shipped.REGISTRY, glossary, lexicon);
  }

  /** The shipped reports. */
  static ShippedKnowledge open(Path data) throws IOException {
    return new ShippedKnowledge(Path.of("knowledge", "articles"), data);
  }

  /** The articles of this folder. */
  static ShippedKnowledge open(Path articles, Path data) throws IOException {
    return new ShippedKnowledge(articles, data);
  }

  /** All articles cut into passages of a few sentences, as a model would be given them. */
  List<NumberedPassage> passages() throws IOException {
    List<NumberedPassage> passages = new ArrayList<>();
    for (IndexedArticle article : retriever.articles(new Subject(null, null), MANY)) {
      List<Span> body =
          Sentences.split(article.article().text()).stream()
              .filter(span -> span.start() >= article.article().bodyStart())
              .toList();
      for (int i = 0; i < body.size(); i += 3) {
        Span last = body.get(Math.min(i + 2, body.size() - 1));
        passages.add(
            new NumberedPassage(
                passages.size() + 1, article, new Span(body.get(i).start(), last.end())));
      }
    }
    return List.copyOf(passages);
  }

  /** Believes what is covered, so that tests of the way to a model do not hang on weights. */
  private static ClaimModel covering() {
    double[] weights =
        Arrays.stream(ClaimFeature.values())
            .mapToDouble(feature -> feature == ClaimFeature.COVERED ? 10 : 0)
            .toArray();
    return new ClaimModel(weights, -6, 0.5);
  }

  ClaimVerifier check() {
    return new ClaimVerifier(annotator, glossary, lexicon, Shipped.RELATED, covering());
  }
}
