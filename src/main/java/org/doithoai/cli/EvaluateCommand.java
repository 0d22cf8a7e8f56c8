package org.doithoai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.doithoai.app.Installation;
import org.doithoai.app.Settings;
import org.doithoai.app.SettingsReader;
import org.doithoai.evaluation.FiguresFormat;
import org.doithoai.evaluation.PassagePool;
import org.doithoai.evaluation.PlainPool;
import org.doithoai.evaluation.QuestionSet;
import org.doithoai.evaluation.QuestionSetException;
import org.doithoai.evaluation.RetrievalEvaluation;
import org.doithoai.evaluation.RetrievalEvaluation.Ranker;
import org.doithoai.evaluation.RetrievalFigures;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.lexicon.LexiconException;
import org.doithoai.retrieval.EnglishGloss;
import org.doithoai.retrieval.PassageRanker;
import org.doithoai.retrieval.PassageSearch;
import org.doithoai.retrieval.QuestionExpander;
import org.doithoai.retrieval.SearchFeature;
import org.doithoai.retrieval.dense.DenseRanker;
import org.doithoai.retrieval.dense.Embedder;
import org.doithoai.retrieval.dense.EmbeddingModels;
import org.doithoai.retrieval.dense.EmbeddingSettings;
import org.doithoai.retrieval.lexical.LexicalRanker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how well questions of a set find the passages that answer them. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measures how well questions find the passages that answer them.")
public final class EvaluateCommand implements Callable<Integer> {

  /** What the command line calls the parts of the search. */
  private enum LeftOut {
    glossary(SearchFeature.GLOSSARY),
    lexicon(SearchFeature.LEXICON),
    folded(SearchFeature.FOLDED),
    shingles(SearchFeature.SHINGLES),
    correction(SearchFeature.CORRECTION);

    private final SearchFeature feature;

    LeftOut(SearchFeature feature) {
      this.feature = feature;
    }
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--passages",
      required = true,
      paramLabel = "FILE",
      description = "Passages, one a line: {id, lang, text}.")
  private Path passages = Path.of("");

  @Option(
      names = "--queries",
      required = true,
      paramLabel = "FILE",
      description = "Questions, one a line: {id, lang, question, gold}.")
  private Path queries = Path.of("");

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; default: text.")
  private AskCommand.Format format = AskCommand.Format.text;

  @Option(
      names = "--strip-diacritics",
      description = "Ask the Vietnamese questions without their diacritics.")
  private boolean stripDiacritics;

  @Option(
      names = "--without",
      paramLabel = "PART",
      description = "Leave a part of the search out: ${COMPLETION-CANDIDATES}. May be repeated.")
  private List<LeftOut> without = List.of();

  @Option(names = "--baseline", description = "Show the figures of plain Lucene's BM25 as well.")
  private boolean baseline;

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description = "The bilingual lexicon; default: ${DEFAULT-VALUE}.")
  private Path lexicon = Installation.knowledgeFile("lexicon.tsv.gz");

  @Option(
      names = "--glossary",
      paramLabel = "FILE",
      description = "The glossary; default: ${DEFAULT-VALUE}.")
  private Path glossary = Installation.knowledgeFile("glossary.tsv");

  @Mixin private EmbeddingOption embedding = new EmbeddingOption();

  @Override
  public Integer call() throws IOException {
    try {
      QuestionSet set = QuestionSet.read(passages, queries);
      QuestionSet asked = stripDiacritics ? set.withoutDiacritics() : set;
      RetrievalFigures figures = figures(asked);
      RetrievalFigures plain = baseline ? plainFigures(asked) : null;
      spec.commandLine()
          .getOut()
          .println(
              format == AskCommand.Format.json
                  ? FiguresFormat.json(figures, plain)
                  : FiguresFormat.text(figures, plain));
      return 0;
    } catch (QuestionSetException | LexiconException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return e instanceof LexiconException ? 1 : 2;
    }
  }

  private RetrievalFigures figures(QuestionSet set) throws IOException {
    Set<SearchFeature> features = EnumSet.allOf(SearchFeature.class);
    without.forEach(left -> features.remove(left.feature));
    Lexicon words = Lexicon.load(lexicon);
    Glossary terms = Glossary.load(glossary);
    List<PassageRanker> rankers = new ArrayList<>(List.of(new LexicalRanker(features)));
    SettingsReader settings = new SettingsReader(Map.of(), embedding.over(System.getenv()));
    EmbeddingSettings model = Settings.embedding(settings).orElse(null);
    Embedder embedder = null;
    if (model != null) {
      embedder = EmbeddingModels.of(model, new EnglishGloss(words, terms));
      PrintWriter err = spec.commandLine().getErr();
      rankers.add(
          new DenseRanker(
              embedder, warning -> err.println("doithoai: " + warning), System::nanoTime));
    }
    PassageSearch search = new PassageSearch(new QuestionExpander(words, terms, features), rankers);
    try (PassagePool index = new PassagePool(set, embedder)) {
      return run(set, "Doithoai", question -> index.search(search, question));
    }
  }

  private static RetrievalFigures plainFigures(QuestionSet set) throws IOException {
    try (PlainPool index = new PlainPool(set)) {
      return run(set, "plain Lucene", index::search);
    }
  }

  private static RetrievalFigures run(QuestionSet set, String task, Ranker ranker)
      throws IOException {
    RetrievalEvaluation evaluation = new RetrievalEvaluation(set, System::nanoTime);
    if (!BotCommand.isTerminal()) {
      return evaluation.run(ranker, () -> {});
    }
    try (ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setStyle(ProgressBarStyle.ASCII)
            .setInitialMax(evaluation.steps())
            .build()) {
      return evaluation.run(ranker, bar::step);
    }
  }
}
