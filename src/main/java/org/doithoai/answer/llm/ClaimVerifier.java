package org.doithoai.answer.llm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.doithoai.index.IndexedArticle;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Folding;
import org.doithoai.text.FunctionWords;
import org.doithoai.text.Language;
import org.doithoai.text.Sentence;
import org.doithoai.text.Span;
import org.doithoai.text.Terms;
import org.doithoai.text.TextAnnotator;

/**
 * Decides whether the passages prove what a model claims. Believes nothing: the quotes have to
 * stand in the passages named for them; in the quoted sentences have to stand the claim's names,
 * dates and numbers, in either language and each beside the same words; the same one must act, and
 * what is denied or only to be must be so there. What cannot be told is not proven.
 *
 * <p>Immutable; any number of threads may use one.
 */
public final class ClaimVerifier {

  private static final int LONGEST = 600;
  private static final int MOST_SENTENCES = 8;

  private static final Pattern NUMBERS_OF_SOURCES = Pattern.compile("\\s*\\[[\\d,;\\s]{1,20}\\]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\s]+");
  private static final Pattern MARKUP = Pattern.compile("https?://|www\\.|[<>{}`|]|\\]\\(|\\*\\*");

  private final TextAnnotator annotator;
  private final Glossary glossary;
  private final Lexicon lexicon;

  /** A verifier with the names, terms and words that these know. */
  public ClaimVerifier(TextAnnotator annotator, Glossary glossary, Lexicon lexicon) {
    this.annotator = annotator;
    this.glossary = glossary;
    this.lexicon = lexicon;
  }

  /**
   * The claim with the sentences that prove it; empty when it is not proven.
   *
   * @param language the language that it has to be in
   */
  Optional<VerifiedClaim> check(
      ProposedAnswer.Claim proposed, List<NumberedPassage> passages, Language language) {
    String text = clean(proposed.text());
    if (text.isEmpty() || text.length() > LONGEST || MARKUP.matcher(text).find()) {
      return Optional.empty();
    }
    AnnotatedText claim = annotator.annotate(text, language);
    return isIn(claim, language)
        ? quoted(proposed, passages).entrySet().stream()
            .map(quoted -> prove(TextView.of(claim), quoted.getKey(), quoted.getValue()))
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }

  private static String clean(String text) {
    String cut = text.length() > 2 * LONGEST ? text.substring(0, 2 * LONGEST) : text;
    String plain = CONTROL.matcher(NUMBERS_OF_SOURCES.matcher(cut).replaceAll("")).replaceAll(" ");
    return Folding.nfc(plain).strip();
  }

  /** True if its little words are those of the language, or tell nothing. */
  private static boolean isIn(AnnotatedText text, Language language) {
    return functionWords(text, language) >= functionWords(text, language.other());
  }

  private static long functionWords(AnnotatedText text, Language language) {
    return Terms.WORDS.in(text.tokens(), 0, text.tokens().size(), language).stream()
        .filter(word -> FunctionWords.contains(word.text(), language))
        .count();
  }

  /**
   * The sentences quoted, by article and place; none when a quote does not stand in any of the
   * passages that the claim names.
   */
  private Map<IndexedArticle, Map<Span, Sentence>> quoted(
      ProposedAnswer.Claim proposed, List<NumberedPassage> passages) {
    Map<IndexedArticle, Map<Span, Sentence>> quoted = new LinkedHashMap<>();
    for (String quote : proposed.quotes()) {
      boolean found = false;
      for (NumberedPassage passage : passages) {
        if (proposed.passages().contains(passage.number())) {
          Optional<Span> span = QuoteFinder.find(quote, passage.text());
          if (span.isPresent()) {
            found = true;
            Map<Span, Sentence> own =
                quoted.computeIfAbsent(passage.article(), a -> new TreeMap<>());
            addSentences(passage, span.get(), own);
          }
        }
      }
      if (!found) {
        return Map.of();
      }
    }
    boolean tooMany = quoted.values().stream().anyMatch(s -> s.size() > MOST_SENTENCES);
    return tooMany ? Map.of() : quoted;
  }

  /** Adds the whole sentences of the article that the quote stands in. */
  private void addSentences(NumberedPassage passage, Span quote, Map<Span, Sentence> quoted) {
    int start = passage.span().start();
    Span place = new Span(start + quote.start(), start + quote.end());
    passage.article().annotated(annotator).sentences().stream()
        .filter(sentence -> sentence.span().overlaps(place))
        .forEach(sentence -> quoted.put(sentence.span(), sentence));
  }

  private Optional<VerifiedClaim> prove(
      TextView text, IndexedArticle article, Map<Span, Sentence> quoted) {
    ClaimCase claim =
        ClaimCase.of(
            text,
            article,
            article.annotated(annotator),
            List.copyOf(quoted.values()),
            new KnownTranslations(glossary, lexicon));
    ActCheck acts = new ActCheck(claim);
    claim.alignment().leaveOut(claim.claim().offices());
    claim.alignment().leaveOut(acts.implied());
    boolean holds =
        ScopeCheck.holds(claim)
            && new NameCheck(claim).holds()
            && new ValueCheck(claim).holds()
            && new WordCheck(claim).holds()
            && new ModalityCheck(claim).holds()
            && OrderCheck.holds(claim)
            && new AgentCheck(claim).holds()
            && acts.holds()
            && new OfficeCheck(claim).holds();
    return holds ? Optional.of(new VerifiedClaim(text.text(), claim.evidence())) : Optional.empty();
  }
}
