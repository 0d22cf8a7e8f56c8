package org.doithoai.answer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.doithoai.article.ArticleReader;
import org.doithoai.facts.FactExtractor;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.IndexUpdate;
import org.doithoai.index.IndexedArticle;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.LanguageDetector;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.question.QueryAnalyzer;
import org.doithoai.question.Subject;
import org.doithoai.registry.KnowledgeAnnotator;
import org.doithoai.registry.Registry;
import org.doithoai.retrieval.ContentTermFinder;
import org.doithoai.retrieval.PassageSearch;
import org.doithoai.retrieval.QuestionExpander;
import org.doithoai.retrieval.Retriever;
import org.doithoai.retrieval.SearchFeature;
import org.doithoai.retrieval.lucene.LexicalRanker;
import org.doithoai.text.Language;
import org.doithoai.text.TextAnnotator;

/** A real index of real articles, and the answerer over it. */
record Answering(ArticleIndex index, Retriever retriever, ExtractiveAnswerer answerer)
    implements Closeable {

  /** Indexes a folder of articles, with the knowledge that ships. */
  static Answering on(Path data, Path articles) throws IOException {
    Registry registry = Registry.load(Path.of("knowledge/dialogues.yaml"));
    Glossary glossary = Glossary.load(Path.of("knowledge/glossary.tsv"));
    Glossary related = Glossary.load(Path.of("knowledge/related.tsv"));
    Lexicon lexicon = Lexicon.load(Path.of("knowledge/lexicon.tsv.gz"));
    TextAnnotator annotator = KnowledgeAnnotator.of(registry, glossary);
    LanguageDetector detector = new LanguageDetector(lexicon);
    ArticleReader reader = new ArticleReader(text -> detector.detect(text, Language.ENGLISH));
    new IndexUpdate(data, reader, new FactExtractor(annotator), "test")
        .run(List.of(articles), false, (files, of) -> {});
    ArticleIndex index = ArticleIndex.open(data).orElseThrow();
    EnumSet<SearchFeature> features = EnumSet.allOf(SearchFeature.class);
    PassageSearch search =
        new PassageSearch(
            new QuestionExpander(lexicon, glossary, features),
            List.of(new LexicalRanker(features)));
    Retriever retriever =
        new Retriever(index, search, new ContentTermFinder(lexicon, glossary, related));
    ExtractiveAnswerer answerer =
        new ExtractiveAnswerer(
            new QueryAnalyzer(annotator, detector::detect),
            retriever,
            registry,
            annotator,
            glossary,
            lexicon);
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
