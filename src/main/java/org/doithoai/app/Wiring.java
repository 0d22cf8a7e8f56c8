package org.doithoai.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.doithoai.answer.Answerer;
import org.doithoai.answer.ExtractiveAnswerer;
import org.doithoai.answer.llm.ClaimFeature;
import org.doithoai.answer.llm.ClaimModel;
import org.doithoai.answer.llm.ClaimVerifier;
import org.doithoai.answer.llm.ModelAnswerer;
import org.doithoai.answer.llm.ModelCall;
import org.doithoai.answer.llm.ModelSettings;
import org.doithoai.answer.llm.ModelUsage;
import org.doithoai.article.ArticleFile;
import org.doithoai.article.ArticleFolder;
import org.doithoai.article.ArticleReader;
import org.doithoai.article.PageReading;
import org.doithoai.article.RefusedFileCache;
import org.doithoai.evidence.AnnotatedArticleCache;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.evidence.EvidenceModel;
import org.doithoai.facts.FactExtractor;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.IndexBusyException;
import org.doithoai.index.IndexChanges;
import org.doithoai.index.IndexUpdate;
import org.doithoai.index.opensearch.ClusterException;
import org.doithoai.lexicon.AccentedReading;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.LanguageDetector;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.question.NameCorrector;
import org.doithoai.question.QuestionModels;
import org.doithoai.question.QuestionReader;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Registry;
import org.doithoai.retrieval.ContentTermFinder;
import org.doithoai.retrieval.EnglishGloss;
import org.doithoai.retrieval.PassageRanker;
import org.doithoai.retrieval.PassageSearch;
import org.doithoai.retrieval.QuestionExpander;
import org.doithoai.retrieval.Retriever;
import org.doithoai.retrieval.SearchFeature;
import org.doithoai.retrieval.dense.DenseRanker;
import org.doithoai.retrieval.dense.Embedder;
import org.doithoai.retrieval.dense.EmbeddingModels;
import org.doithoai.retrieval.dense.EmbeddingSettings;
import org.doithoai.retrieval.lexical.LexicalRanker;
import org.doithoai.subscription.RequestModels;
import org.doithoai.subscription.SubscriptionFactory;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.TextAnnotator;
import org.jspecify.annotations.Nullable;

/** Puts the parts together as the settings say. */
public final class Wiring {

  private final Settings settings;
  private final Registry registry;
  private final TextAnnotator annotator;
  private final String knowledgeVersion;
  private final Glossary glossary;
  private final Glossary related;
  private final Lexicon lexicon;
  private final QuestionModels questions;
  private final RequestModels requests;
  private final LanguageDetector detector;
  private final @Nullable Embedder embedder;
  private final @Nullable ClusterIndex cluster;
  private final Consumer<String> warnings;
  private @Nullable ModelCall modelCall;

  /** The same with warnings to standard error. */
  public Wiring(Settings settings) throws IOException {
    this(settings, warning -> System.err.println("doithoai: " + warning));
  }

  /**
   * Loads what the bot knows.
   *
   * @param warnings is told, one line each, what does not work as it is configured
   * @throws IOException with one line for people when a file of it is missing or broken
   */
  public Wiring(Settings settings, Consumer<String> warnings) throws IOException {
    this.settings = settings;
    this.warnings = warnings;
    CompiledKnowledge known =
        CompiledKnowledge.of(Installation.knowledge(), Installation.compiled(settings.data()));
    this.registry = known.registry();
    this.glossary = known.glossary();
    this.related = known.related();
    this.lexicon = known.lexicon();
    this.questions = known.questions();
    this.requests = known.requests();
    this.annotator = known.annotator();
    this.knowledgeVersion = known.version();
    this.detector = new LanguageDetector(lexicon);
    EmbeddingSettings embedding = settings.embedding().orElse(null);
    this.embedder =
        embedding == null
            ? null
            : EmbeddingModels.of(embedding, new EnglishGloss(lexicon, glossary));
    this.cluster =
        settings
            .cluster()
            .map(where -> new ClusterIndex(where, annotator, indexFolder()))
            .orElse(null);
  }

  /** How much it knows, in words for a person. */
  public String size() {
    return "%d names of the field, %d terms in the glossary"
        .formatted(registry.entities().size(), glossary.entries().size());
  }

  /** The countries and organizations that a person's words name, each once. */
  public List<Partner> partners(String words) {
    String text = Folding.nfc(words);
    return annotator.annotate(text, languageOf(text)).layer(EntityLinker.MENTIONS).stream()
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
  public Language languageOf(String text) {
    return detector.detect(text, Language.ENGLISH);
  }

  /** Brings the index up to date with the folders. */
  public IndexChanges update(boolean anew, IndexUpdate.Progress progress) throws IOException {
    RefusedFileCache refusals = new RefusedFileCache(settings.data().resolve("refused.tsv"));
    if (anew) {
      refusals.forget();
    }
    IndexUpdate update =
        new IndexUpdate(
            indexFolder(),
            new ArticleReader(this::languageOf, refusals),
            new FactExtractor(annotator),
            knowledgeVersion,
            embedder);
    IndexChanges changes = update.run(settings.knowledge(), anew, progress);
    if (cluster != null) {
      cluster.publish(anew);
    }
    return changes;
  }

  /**
   * The index, brought up to date unless another process is at it.
   *
   * @param messages where it is said what was refused, or that the index is as of before
   * @throws IOException with one line for people when there is no article
   */
  public ArticleIndex upToDate(PrintWriter messages) throws IOException {
    try {
      IndexChanges changes = update(false, (files, of) -> {});
      IndexReport.print(new ToldRefusals(toldFile()).untold(changes), false, messages);
    } catch (IOException e) {
      Optional<ArticleIndex> before = opened();
      boolean named = settings.knowledge().stream().allMatch(Files::isDirectory);
      if (before.isEmpty() || !named) {
        throw e;
      }
      messages.println("doithoai: " + reason(e) + "; the articles are as of before");
      messages.flush();
      return before.get();
    }
    return index();
  }

  private Path toldFile() {
    return settings.data().resolve("refused-told.tsv");
  }

  /** Notes that somebody was told of these refusals, so that no question tells of them again. */
  public void told(IndexChanges changes) {
    new ToldRefusals(toldFile()).untold(changes);
  }

  /**
   * The blocks of an article's file as it is now; empty where it is gone or cannot be read.
   *
   * @param key of the article in the index
   */
  public Optional<PageReading> blocks(String key) throws IOException {
    for (Path folder : settings.knowledge()) {
      for (ArticleFile file : new ArticleFolder(folder).list().files()) {
        if (key.equals(IndexUpdate.key(folder, file))) {
          return new ArticleReader(this::languageOf).blocks(file);
        }
      }
    }
    return Optional.empty();
  }

  /** Why the index could not be brought up to date, one line. */
  static String reason(IOException e) {
    String said = String.valueOf(e.getMessage());
    return switch (e) {
      case IndexBusyException _ -> said;
      case ClusterException _ -> said;
      case AccessDeniedException _ -> "no permission to write " + said;
      case FileSystemException failed when failed.getReason() == null ->
          said + " cannot be written";
      default -> "the index could not be brought up to date: " + said;
    };
  }

  /**
   * The index as it was last brought up to date.
   *
   * @throws IOException with one line for people when there is no article
   */
  public ArticleIndex index() throws IOException {
    return opened()
        .orElseThrow(
            () ->
                new IOException(
                    "there is no article to read in "
                        + settings.knowledge()
                        + "; add some, or name a folder with --knowledge"));
  }

  /** The same; empty while there is no article. */
 ArticleIndex indexOrNothing() throws IOException {
  Optional<ArticleIndex> index = opened();
  return index.isPresent() ? index.get() : ArticleIndex.empty();
 }

  private Optional<ArticleIndex> opened() throws IOException {
    return cluster == null ? ArticleIndex.open(indexFolder()) : Optional.of(cluster.open());
  }

  /** Answers from this index, in a language model's words if one is set. */
  public Answerer answerer(ArticleIndex index) {
    return answerer(index, extractive(index));
  }

  /** Answers in a language model's words if one is set, else as this one does. */
  Answerer answerer(ArticleIndex index, ExtractiveAnswerer plain) {
    ModelSettings model = settings.model().orElse(null);
    return model == null
        ? plain
        : new ModelAnswerer(
            plain,
            retriever(index),
            verifier(ClaimModel.read(Installation.knowledge().resolve("claim-weights.tsv"))),
            model,
            call(model),
            System::nanoTime);
  }

  /** The one way to the model, which remembers failures whatever becomes of the index. */
  private synchronized ModelCall call(ModelSettings model) {
    ModelCall known = modelCall;
    if (known == null) {
      known = ModelCall.of(model, usage(settings), warnings, System::nanoTime);
      modelCall = known;
    }
    return known;
  }

  /** What was used of the language model today, as the data folder keeps it. */
  public static ModelUsage usage(Settings settings) {
    return new ModelUsage(settings.data().resolve("model-usage.tsv"), InstantSource.system());
  }

  private ClaimVerifier verifier(ClaimModel weights) {
    return new ClaimVerifier(annotator, glossary, lexicon, related, weights);
  }

  /** A verifier that compares claims and has not learned what to believe. */
  ClaimVerifier untaught() {
    return verifier(new ClaimModel(new double[ClaimFeature.values().length], 0, 1));
  }

  /** Answers from this index with the articles' own words. */
  public ExtractiveAnswerer extractive(ArticleIndex index) {
    Retriever retriever = retriever(index);
    EvidenceFinder finder =
        new EvidenceFinder(
            retriever,
            new AnnotatedArticleCache(annotator, lexicon),
            EvidenceModel.read(Installation.knowledge().resolve("evidence-weights.tsv")));
    return new ExtractiveAnswerer(reader(), retriever, finder, registry, glossary, lexicon);
  }

  /** Reads questions. */
  public QuestionReader reader() {
    return new QuestionReader(
        annotator,
        detector::detect,
        new AccentedReading(lexicon, glossary),
        new NameCorrector(registry, lexicon),
        questions,
        Clock.system(SubscriptionFactory.HANOI));
  }

  Glossary glossary() {
    return glossary;
  }

  public TextAnnotator annotator() {
    return annotator;
  }

  public Registry registry() {
    return registry;
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  /** The parts of the digest, over the same knowledge as answers. */
  public DigestParts digest() {
    return new DigestParts(registry, annotator, glossary, lexicon, detector, reader(), requests);
  }

  /** Finds articles and passages in this index. */
  public Retriever retriever(ArticleIndex index) {
    EnumSet<SearchFeature> features = EnumSet.allOf(SearchFeature.class);
    List<PassageRanker> rankers = new ArrayList<>(List.of(new LexicalRanker(features)));
    if (embedder != null) {
      rankers.add(new DenseRanker(embedder, warnings, System::nanoTime));
    }
    PassageSearch search =
        new PassageSearch(new QuestionExpander(lexicon, glossary, features), rankers);
    return new Retriever(index, search, new ContentTermFinder(lexicon, glossary, related));
  }
}
