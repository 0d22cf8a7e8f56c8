package org.doithoai.app;

import java.io.IOException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
import org.doithoai.evidence.AnnotatedArticleCache;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.evidence.EvidenceModel;
import org.doithoai.index.ArticleIndex;
import org.doithoai.lexicon.AccentedReading;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.LanguageDetector;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.question.NameCorrector;
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
import org.doithoai.subscription.SubscriptionFactory;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.TextAnnotator;
import org.jspecify.annotations.Nullable;

/** Puts the parts together as the settings say. */
public final class Wiring {

  private final Settings settings;
  private final CompiledKnowledge known;
  private final TextAnnotator annotator;
  private final LanguageDetector detector;
  private final @Nullable Embedder embedder;
  private final IndexFolder folder;
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
    this.known =
        CompiledKnowledge.of(Installation.knowledge(), Installation.compiled(settings.data()));
    this.annotator = known.annotator();
    this.detector = new LanguageDetector(known.lexicon());
    EmbeddingSettings embedding = settings.embedding().orElse(null);
    this.embedder =
        embedding == null
            ? null
            : EmbeddingModels.of(embedding, new EnglishGloss(known.lexicon(), known.glossary()));
    this.folder = new IndexFolder(settings, annotator, known.version(), this::languageOf, embedder);
  }

  /** How much it knows, in words for a person. */
  public String size() {
    return "%d names of the field, %d terms in the glossary"
        .formatted(known.registry().entities().size(), known.glossary().entries().size());
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

  /** English is what a text is taken for that shows neither language, such as a number. */
  public Language languageOf(String text) {
    return detector.detect(text, Language.ENGLISH);
  }

  /** The index of the articles that the settings name. */
  public IndexFolder folder() {
    return folder;
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
    return new ClaimVerifier(
        annotator, known.glossary(), known.lexicon(), known.related(), weights);
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
            new AnnotatedArticleCache(annotator, known.lexicon()),
            EvidenceModel.read(Installation.knowledge().resolve("evidence-weights.tsv")));
    return new ExtractiveAnswerer(
        reader(), retriever, finder, known.registry(), known.glossary(), known.lexicon());
  }

  /** Reads questions. */
  public QuestionReader reader() {
    return new QuestionReader(
        annotator,
        detector::detect,
        new AccentedReading(known.lexicon(), known.glossary()),
        new NameCorrector(known.registry(), known.lexicon()),
        known.questions(),
        Clock.system(SubscriptionFactory.HANOI));
  }

  Glossary glossary() {
    return known.glossary();
  }

  public TextAnnotator annotator() {
    return annotator;
  }

  public Registry registry() {
    return known.registry();
  }

  public Lexicon lexicon() {
    return known.lexicon();
  }

  /** The parts of the digest, over the same knowledge as answers. */
  public DigestParts digest() {
    return new DigestParts(known, annotator, detector, reader());
  }

  /** Finds articles and passages in this index. */
  public Retriever retriever(ArticleIndex index) {
    EnumSet<SearchFeature> features = EnumSet.allOf(SearchFeature.class);
    List<PassageRanker> rankers = new ArrayList<>(List.of(new LexicalRanker(features)));
    if (embedder != null) {
      rankers.add(new DenseRanker(embedder, warnings, System::nanoTime));
    }
    PassageSearch search =
        new PassageSearch(
            new QuestionExpander(known.lexicon(), known.glossary(), features), rankers);
    return new Retriever(
        index, search, new ContentTermFinder(known.lexicon(), known.glossary(), known.related()));
  }
}
