package org.doithoai.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doithoai.answer.llm.ClaimVerifier;
import org.doithoai.article.ArticleReader;
import org.doithoai.article.ReadResult;
import org.doithoai.facts.FactExtractor;
import org.doithoai.index.IndexedArticle;
import org.doithoai.text.Sentence;
import org.doithoai.training.ClaimExample;
import org.doithoai.training.ClaimSet;
import org.doithoai.training.ClaimSet.LabelledClaim;
import org.doithoai.training.TrainingException;

/** Sets of claims, each compared with the sentence quoted for it. */
public final class ClaimExamples {

  private final Wiring wiring;
  private final ClaimVerifier verifier;
  private final ArticleReader reader;
  private final FactExtractor facts;
  private final Map<Path, IndexedArticle> read = new HashMap<>();

  private ClaimExamples(Wiring wiring) {
    this.wiring = wiring;
    this.verifier = wiring.untaught();
    this.reader = new ArticleReader(wiring::languageOf);
    this.facts = new FactExtractor(wiring.annotator());
  }

  /**
   * Compares all claims.
   *
   * @throws TrainingException naming the first quote that does not stand in its article
   */
  public static List<ClaimExample> of(List<ClaimSet> sets) throws IOException {
    Path data = Files.createTempDirectory("doithoai-train");
    try {
      Settings defaults = Settings.read(new SettingsReader(Map.of(), Map.of()));
      ClaimExamples finder = new ClaimExamples(new Wiring(defaults.in(List.of(), data)));
      List<ClaimExample> examples = new ArrayList<>();
      for (ClaimSet set : sets) {
        for (LabelledClaim claim : set.claims()) {
          examples.add(finder.example(set, claim));
        }
      }
      return examples;
    } finally {
      EvidenceExamples.delete(data);
    }
  }

  private ClaimExample example(ClaimSet set, LabelledClaim claim) throws TrainingException {
    Path file = set.articles().resolve(claim.article());
    IndexedArticle article = read.get(file);
    if (article == null) {
      if (!(reader.read(file, claim.article()) instanceof ReadResult.Read ok)) {
        throw new TrainingException(set.file() + ": " + claim.article() + " cannot be read");
      }
      article = new IndexedArticle(claim.article(), ok.article(), facts.find(ok.article()));
      read.put(file, article);
    }
    Sentence sentence = sentence(article, claim, set);
    List<Double> features =
        verifier
            .features(claim.text(), claim.language(), article, List.of(sentence))
            .map(row -> Arrays.stream(row).boxed().toList())
            .orElse(null);
    boolean across = claim.language() != article.article().language();
    return new ClaimExample(set.name(), claim, across, features);
  }

  private Sentence sentence(IndexedArticle article, LabelledClaim claim, ClaimSet set)
      throws TrainingException {
    String text = article.article().text();
    int at = text.indexOf(claim.words(), article.article().bodyStart());
    for (Sentence sentence : article.annotated(wiring.annotator()).sentences()) {
      if (at >= sentence.span().start() && at < sentence.span().end()) {
        return sentence;
      }
    }
    throw new TrainingException(
        "%s: no sentence of %s has \"%s\"".formatted(set.file(), claim.article(), claim.words()));
  }
}
