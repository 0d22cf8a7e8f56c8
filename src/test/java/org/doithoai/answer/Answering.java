package org.doithoai.answer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.doithoai.article.ArticleReader;
import org.doithoai.evidence.AnnotatedArticleCache;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.evidence.EvidenceModel;
import org.doithoai.facts.FactExtractor;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.IndexUpdate;
import org.doithoai.index.IndexedArticle;
import org.doithoai.lexicon.LanguageDetector;
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

/** A real index of real articles, and the answerer over it. */
record Answering(ArticleIndex index, Retriever retriever, ExtractiveAnswerer answerer)
    implements Closeable {

  /** Indexes a folder of articles, with the knowledge that ships. */
  static Answering on(Path data, Path articles) throws IOException {
    return on(data, articles, Shipped.READER);
  }

  /** The same for questions that are read so. */
  static Answering on(Path data, Path articles, QuestionReader questions) throws IOException {
    LanguageDetector detector = new LanguageDetector(Shipped.LEXICON);
    ArticleReader reader = new ArticleReader(text -> detector.detect(text, Language.ENGLISH));
    new IndexUpdate(data, reader, new FactExtractor(Shipped.ANNOTATOR), "test")
        .run(List.of(articles), false, (files, of) -> {});
    ArticleIndex index = ArticleIndex.open(data).orElseThrow();
    EnumSet<SearchFeature> features = EnumSet.allOf(SearchFeature.class);
    PassageSearch search =
        new PassageSearch(
            new QuestionExpander(Shipped.LEXICON, Shipped.GLOSSARY, features),
            List.of(new LexicalRanker(features)));
    Retriever retriever =
        new Retriever(
            index,
            search,
            new ContentTermFinder(Shipped.LEXICON, Shipped.GLOSSARY, Shipped.RELATED));
    EvidenceFinder finder =
        new EvidenceFinder(
            retriever,
            new AnnotatedArticleCache(Shipped.ANNOTATOR, Shipped.LEXICON),
            EvidenceModel.read(Path.of("knowledge/evidence-weights.tsv")));
    ExtractiveAnswerer answerer =
        new ExtractiveAnswerer(
            questions, retriever, finder, Shipped.REGISTRY, Shipped.GLOSSARY, Shipped.LEXICON);
    return new Answering(index, retriever, answerer);
  }

  /** Every article that is indexed. */
  List<IndexedArticle> reports() throws IOException {
    return retriever.articles(new Subject(null, null), Integer.MAX_VALUE - 1);
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
