package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doithoai.article.ArticleReader;
import org.doithoai.article.ReadResult;
import org.doithoai.evaluation.SharedTexts;
import org.doithoai.facts.FactExtractor;
import org.doithoai.index.IndexedArticle;
import org.doithoai.lexicon.LanguageDetector;
import org.doithoai.subscription.Shipped;
import org.doithoai.text.Language;
import org.doithoai.text.Sentence;
import org.doithoai.text.Span;
import org.doithoai.training.ClaimSet;
import org.doithoai.training.ClaimSet.LabelledClaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many claims written by hand the shipped weights show, sound ones and false ones. They are the
 * claims that the weights were learned from; figures by cross-validation are those of {@code train
 * claims --figures}.
 */
class ClaimFiguresIT {

  private static final Path CLAIMS = Path.of("src/test/resources/claims");

  private static final ClaimVerifier VERIFIER =
      new ClaimVerifier(
          Shipped.ANNOTATOR,
          Shipped.GLOSSARY,
          Shipped.LEXICON,
          Shipped.RELATED,
          ClaimModel.read(Path.of("knowledge/claim-weights.tsv")));

  private static final ArticleReader READER =
      new ArticleReader(
          text -> new LanguageDetector(Shipped.LEXICON).detect(text, Language.ENGLISH));

  private final Map<String, IndexedArticle> read = new HashMap<>();

  @Test
  void claimsOnTheShippedReports() throws IOException {
    assertShare(
        ClaimSet.read(CLAIMS.resolve("reports.txt"), Path.of("knowledge/articles")), 0.29, 0.015);
  }

  @ParameterizedTest
  @CsvSource({"news.txt, 0.23, 0.01", "news-fluent.txt, 0.23, 0.02"})
  void claimsOnTheSharedNews(String file, double leastSound, double mostFalse) throws IOException {
    Path news = SharedTexts.folder().resolve("news");
    assertShare(ClaimSet.read(CLAIMS.resolve(file), news), leastSound, mostFalse);
  }

  private void assertShare(ClaimSet set, double leastSound, double mostFalse) {
    int[] shown = new int[2];
    int[] all = new int[2];
    for (LabelledClaim claim : set.claims()) {
      int sort = claim.sound() ? 1 : 0;
      all[sort]++;
      shown[sort] += isShown(set, claim) ? 1 : 0;
    }
    String figures =
        "%s: %d of %d sound, %d of %d false ones shown"
            .formatted(set.name(), shown[1], all[1], shown[0], all[0]);
    System.out.println(figures);
    assertTrue(shown[1] >= leastSound * all[1] && shown[0] <= mostFalse * all[0], figures);
  }

  private boolean isShown(ClaimSet set, LabelledClaim claim) {
    IndexedArticle article = read.computeIfAbsent(claim.article(), name -> article(set, name));
    String text = article.article().text();
    int at = text.indexOf(claim.words(), article.article().bodyStart());
    Sentence sentence =
        article.annotated(Shipped.ANNOTATOR).sentences().stream()
            .filter(each -> each.span().start() <= at && at < each.span().end())
            .findFirst()
            .orElseThrow();
    Span span = sentence.span();
    NumberedPassage passage = new NumberedPassage(1, article, span);
    return VERIFIER
        .check(
            new ProposedAnswer.Claim(claim.text(), List.of(1), List.of(span.of(text))),
            List.of(passage),
            claim.language())
        .isPresent();
  }

  private static IndexedArticle article(ClaimSet set, String name) {
    ReadResult.Read ok = (ReadResult.Read) READER.read(set.articles().resolve(name), name);
    return new IndexedArticle(
        name, ok.article(), new FactExtractor(Shipped.ANNOTATOR).find(ok.article()));
  }
}
