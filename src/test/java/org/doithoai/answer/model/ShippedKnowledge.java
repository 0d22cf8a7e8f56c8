package org.doithoai.answer.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.doithoai.answer.ExtractiveAnswerer;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.IndexUpdate;
import org.doithoai.index.IndexedArticle;
import org.doithoai.knowledge.ArticleReader;
import org.doithoai.knowledge.EntityFinder;
import org.doithoai.knowledge.FactFinder;
import org.doithoai.knowledge.Glossary;
import org.doithoai.knowledge.Registry;
import org.doithoai.language.Language;
import org.doithoai.language.LanguageDetector;
import org.doithoai.language.Lexicon;
import org.doithoai.language.Sentences;
import org.doithoai.language.Span;
import org.doithoai.retrieval.ContentTerms;
import org.doithoai.retrieval.LexicalRanker;
import org.doithoai.retrieval.Part;
import org.doithoai.retrieval.PassageSearch;
import org.doithoai.retrieval.QueryAnalyzer;
import org.doithoai.retrieval.QuestionExpander;
import org.doithoai.retrieval.Retriever;
import org.doithoai.retrieval.Subject;

/** The shipped reports, or those of another folder, indexed as the bot indexes them. */
final class ShippedKnowledge {

  final QueryAnalyzer analyzer;
  final EntityFinder entities;
  final Glossary glossary;
  final Lexicon lexicon;
  final Retriever retriever;
  final ExtractiveAnswerer extractive;

  private ShippedKnowledge(Path articles, Path data) throws IOException {
    Path knowledge = Path.of("knowledge");
    Registry registry = Registry.load(knowledge.resolve("dialogues.yaml"));
    entities = new EntityFinder(registry);
    glossary = Glossary.load(knowledge.resolve("glossary.tsv"));
    Glossary related = Glossary.load(knowledge.resolve("related.tsv"));
    lexicon = Lexicon.load(knowledge.resolve("lexicon.tsv.gz"));
    LanguageDetector detector = new LanguageDetector(lexicon);
    new IndexUpdate(
            data,
            new ArticleReader(text -> detector.detect(text, Language.ENGLISH)),
            new FactFinder(entities),
            "test")
        .run(List.of(articles), true, (_, _) -> {});
    ArticleIndex index = ArticleIndex.open(data).orElseThrow();
    EnumSet<Part> parts = EnumSet.allOf(Part.class);
    PassageSearch search =
        new PassageSearch(
            new QuestionExpander(lexicon, glossary, parts), List.of(new LexicalRanker(parts)));
    analyzer = new QueryAnalyzer(entities, detector::detect);
    retriever = new Retriever(index, search, new ContentTerms(lexicon, glossary, related));
    extractive = new ExtractiveAnswerer(analyzer, retriever, registry, entities, glossary, lexicon);
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
    for (IndexedArticle article : retriever.articles(new Subject(null, null))) {
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

  ClaimCheck check() {
    return new ClaimCheck(retriever, entities, glossary, lexicon);
  }
}
