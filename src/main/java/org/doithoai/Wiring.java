package org.doithoai;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.doithoai.answer.Answerer;
import org.doithoai.answer.ExtractiveAnswerer;
import org.doithoai.answer.model.ChatModels;
import org.doithoai.answer.model.ClaimCheck;
import org.doithoai.answer.model.ModelAnswerer;
import org.doithoai.answer.model.ModelLimits;
import org.doithoai.answer.model.ModelSettings;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.IndexChanges;
import org.doithoai.index.IndexUpdate;
import org.doithoai.knowledge.ArticleReader;
import org.doithoai.knowledge.EntityFinder;
import org.doithoai.knowledge.FactFinder;
import org.doithoai.knowledge.Glossary;
import org.doithoai.knowledge.Mention;
import org.doithoai.knowledge.Partner;
import org.doithoai.knowledge.Registry;
import org.doithoai.knowledge.RememberedRefusals;
import org.doithoai.language.Folding;
import org.doithoai.language.Language;
import org.doithoai.language.LanguageDetector;
import org.doithoai.language.Lexicon;
import org.doithoai.retrieval.ContentTerms;
import org.doithoai.retrieval.EnglishGloss;
import org.doithoai.retrieval.LexicalRanker;
import org.doithoai.retrieval.Part;
import org.doithoai.retrieval.PassageRanker;
import org.doithoai.retrieval.PassageSearch;
import org.doithoai.retrieval.QueryAnalyzer;
import org.doithoai.retrieval.QuestionExpander;
import org.doithoai.retrieval.Retriever;
import org.doithoai.retrieval.dense.DenseRanker;
import org.doithoai.retrieval.dense.Embedder;
import org.doithoai.retrieval.dense.EmbeddingModels;
import org.doithoai.retrieval.dense.EmbeddingSettings;
import org.jspecify.annotations.Nullable;

/** Puts the parts together as the settings say. */
final class Wiring {

  private final Settings settings;
  private final Registry registry;
  private final EntityFinder entities;
  private final Glossary glossary;
  private final Glossary related;
  private final Lexicon lexicon;
  private final LanguageDetector detector;
  private final @Nullable Embedder embedder;
  private final Consumer<String> warnings;

  /** The same with warnings to standard error. */
  Wiring(Settings settings) throws IOException {
    this(settings, warning -> System.err.println("doithoai: " + warning));
  }

  /**
   * Loads what the bot knows.
   *
   * @param warnings is told, one line each, what does not work as it is configured
   * @throws IOException with one line for people when a file of it is missing or broken
   */
  Wiring(Settings settings, Consumer<String> warnings) throws IOException {
    this.settings = settings;
    this.warnings = warnings;
    try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Glossary> terms = beside.submit(() -> Glossary.load(Installation.knowledgeFile("glossary.tsv")));
      Future<Glossary> near = beside.submit(() -> Glossary.load(Installation.knowledgeFile("related.tsv")));
      Future<Lexicon> words = beside.submit(() -> Lexicon.load(Installation.knowledgeFile("lexicon.tsv.gz")));
      this.registry = Registry.load(Installation.knowledgeFile("dialogues.yaml"));
      this.entities = new EntityFinder(registry);
      this.glossary = loaded(terms);
      this.related = loaded(near);
      this.lexicon = loaded(words);
    }
    this.detector = new LanguageDetector(lexicon);
    EmbeddingSettings embedding = settings.embedding().orElse(null);
    this.embedder =
        embedding == null
            ? null
            : EmbeddingModels.of(embedding, new EnglishGloss(lexicon, glossary));
  }

  /** What was loaded beside; a mistake in it is told as if it had been loaded here. */
  private static <T> T loaded(Future<T> loading) throws IOException {
    try {
      return loading.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case RuntimeException wrong -> throw wrong;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while loading what the bot knows", e);
    }
  }

  /** How much it knows, in words for a person. */
  String size() {
    return "%d names of the field, %d terms in the glossary"
        .formatted(registry.entities().size(), glossary.entries().size());
  }

  /** The countries and organizations that a person's words name, each once. */
  List<Partner> partners(String words) {
    return entities.find(Folding.nfc(words)).stream()
        .map(Mention::entity)
        .filter(Partner.class::isInstance)
        .map(Partner.class::cast)
        .distinct()
        .toList();
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
    RememberedRefusals refusals = new RememberedRefusals(settings.data().resolve("refused.tsv"));
    if (anew) {
      refusals.forget();
    }
    IndexUpdate update =
        new IndexUpdate(
            indexFolder(),
            new ArticleReader(this::languageOf, refusals),
            new FactFinder(entities),
            fingerprint(),
            embedder);
    return update.run(settings.knowledge(), anew, progress);
  }

  /** Changes when the facts that are found in an article may change. */
  private String fingerprint() throws IOException {
    CRC32 sum = new CRC32();
    sum.update(Files.readAllBytes(Installation.knowledgeFile("dialogues.yaml")));
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
      IndexReport.print(update(false, (files, of) -> {}), false, messages);
    } catch (IndexUpdate.BusyException e) {
      messages.println("doithoai: " + e.getMessage() + "; the articles are as of before");
      messages.flush();
    }
    return index();
  }

  /**
   * The index as it was last brought up to date.
   *
   * @throws IOException with one line for people when there is no article
   */
  ArticleIndex index() throws IOException {
    Optional<ArticleIndex> index = ArticleIndex.open(indexFolder());
    return index.orElseThrow(
        () ->
            new IOException(
                "there is no article to read in "
                    + settings.knowledge()
                    + "; add some, or name a folder with --knowledge"));
  }

  /** Answers from this index, in a language model's words if one is set. */
  Answerer answerer(ArticleIndex index) {
    Answerer plain = extractive(index);
    return settings.model().isEmpty() ? plain : inWords(plain, settings.model().get(), index);
  }

  private Answerer inWords(Answerer plain, ModelSettings model, ArticleIndex index) {
    Retriever retriever = retriever(index);
    return new ModelAnswerer(
        plain,
        new QueryAnalyzer(entities, detector::detect),
        retriever,
        new ClaimCheck(retriever, entities, glossary, lexicon),
        ChatModels.of(model),
        ModelLimits.within(model.timeout()),
        System::nanoTime);
  }

  /** Answers from this index with the articles' own words. */
  ExtractiveAnswerer extractive(ArticleIndex index) {
    return new ExtractiveAnswerer(
        new QueryAnalyzer(entities, detector::detect),
        retriever(index),
        registry,
        entities,
        glossary,
        lexicon);
  }

  /** The parts of the digest, over the same knowledge as answers. */
  DigestParts digest() {
    return new DigestParts(registry, entities, glossary, lexicon, detector);
  }

  /** Finds articles and passages in this index. */
  Retriever retriever(ArticleIndex index) {
    EnumSet<Part> parts = EnumSet.allOf(Part.class);
    List<PassageRanker> rankers = new ArrayList<>(List.of(new LexicalRanker(parts)));
    if (embedder != null) {
      rankers.add(new DenseRanker(embedder, warnings, System::nanoTime));
    }
    PassageSearch search =
        new PassageSearch(new QuestionExpander(lexicon, glossary, parts), rankers);
    return new Retriever(index, search, new ContentTerms(lexicon, glossary, related));
  }
}
