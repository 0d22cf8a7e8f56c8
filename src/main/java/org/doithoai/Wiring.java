package org.doithoai;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.doithoai.answer.ExtractiveAnswerer;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.IndexChanges;
import org.doithoai.index.IndexUpdate;
import org.doithoai.knowledge.ArticleReader;
import org.doithoai.knowledge.EntityFinder;
import org.doithoai.knowledge.FactFinder;
import org.doithoai.knowledge.Glossary;
import org.doithoai.knowledge.Registry;
import org.doithoai.language.Language;
import org.doithoai.language.LanguageDetector;
import org.doithoai.language.Lexicon;
import org.doithoai.retrieval.ContentTerms;
import org.doithoai.retrieval.LexicalRanker;
import org.doithoai.retrieval.Part;
import org.doithoai.retrieval.PassageSearch;
import org.doithoai.retrieval.QueryAnalyzer;
import org.doithoai.retrieval.QuestionExpander;
import org.doithoai.retrieval.Retriever;

/** Puts the parts together as the settings say. */
final class Wiring {

  private final Settings settings;
  private final Registry registry;
  private final EntityFinder entities;
  private final Glossary glossary;
  private final Lexicon lexicon;
  private final LanguageDetector detector;

  /**
   * Loads what the bot knows.
   *
   * @throws IOException with one line for people when a file of it is missing or broken
   */
  Wiring(Settings settings) throws IOException {
    this.settings = settings;
    this.registry = Registry.load(knowledgeFile("dialogues.yaml"));
    this.entities = new EntityFinder(registry);
    this.glossary = Glossary.load(knowledgeFile("glossary.tsv"));
    this.lexicon = Lexicon.load(knowledgeFile("lexicon.tsv.gz"));
    this.detector = new LanguageDetector(lexicon);
  }

  /** A file of the installation's knowledge folder. */
  static Path knowledgeFile(String file) {
    return GlobalOptions.HOME.resolve("knowledge").resolve(file);
  }

  /** How much it knows, in words for a person. */
  String size() {
    return "%d names of the field, %d terms in the glossary"
        .formatted(registry.entities().size(), glossary.entries().size());
  }

  private Path indexFolder() {
    return settings.data().resolve("index");
  }

  /** English is what a text is taken for that shows neither language, such as a number. */
  private Language languageOf(String text) {
    return detector.detect(text, Language.ENGLISH);
  }

  /** Brings the index up to date with the folders. */
  IndexChanges update(boolean anew, IndexUpdate.Progress progress) throws IOException {
    IndexUpdate update =
        new IndexUpdate(
            indexFolder(),
            new ArticleReader(this::languageOf),
            new FactFinder(entities),
            fingerprint());
    return update.run(settings.knowledge(), anew, progress);
  }

  /** Changes when the facts that are found in an article may change. */
  private String fingerprint() throws IOException {
    CRC32 sum = new CRC32();
    sum.update(Files.readAllBytes(knowledgeFile("dialogues.yaml")));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }

  /**
   * The index, brought up to date unless another process is at it.
   *
   * @param messages where it is said what was refused, or that the index is as of before
   * @throws IOException with one line for people when there is no article
   */
  ArticleIndex upToDate(PrintWriter messages) throws IOException {
    try {
      IndexCommand.report(update(false, (files, of) -> {}), false, messages);
    } catch (IndexUpdate.BusyException e) {
      messages.println("doithoai: " + e.getMessage() + "; the articles are as of before");
      messages.flush();
    }
    Optional<ArticleIndex> index = ArticleIndex.open(indexFolder());
    return index.orElseThrow(
        () -> new IOException("there is no article to read in " + settings.knowledge() + "; add some, or name a folder with --knowledge"));
  }

  /** Answers from this index. */
  ExtractiveAnswerer answerer(ArticleIndex index) {
    EnumSet<Part> parts = EnumSet.allOf(Part.class);
    PassageSearch search =
        new PassageSearch(
            new QuestionExpander(lexicon, glossary, parts), List.of(new LexicalRanker(parts)));
    return new ExtractiveAnswerer(
        new QueryAnalyzer(entities, detector::detect),
        new Retriever(index, search, new ContentTerms(lexicon, glossary)),
        registry,
        entities,
        glossary,
        lexicon);
  }
}
