package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.index.IndexedArticle;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.GlossaryEntry;
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
 * stand in the passages named for them; the claim's names, dates and numbers have to stand in the
 * quoted sentences, in either language, or at the article's head; and one learned score over
 * everything else that the two are compared by has to be high enough.
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
  private final Lexicon lexicon;
  private final Glossary glossary;
  private final Glossary related;
  private final Map<GlossaryEntry, Integer> numbers;
  private final ClaimModel model;

  /**
   * A verifier.
   *
   * @param related words near one another in meaning
   * @param model judges what is compared
   */
  public ClaimVerifier(
      TextAnnotator annotator,
      Glossary glossary,
      Lexicon lexicon,
      Glossary related,
      ClaimModel model) {
    this.annotator = annotator;
    this.glossary = glossary;
    this.lexicon = lexicon;
    this.related = related;
    this.numbers = WordSimilarity.numbers(related);
    this.model = model;
  }

  /**
   * A claim whose quotes stand in their passages and hold its names and figures.
   *
   * @param claim the claim with its evidence
   * @param quote the sentences quoted
   * @param believed whether the learned score takes it for stated
   */
  record Candidate(VerifiedClaim claim, String quote, boolean believed) {

    String text() {
      return claim.text();
    }
  }

  /**
   * The claim with the sentences that prove it; empty when it is not proven.
   *
   * @param language the language that it has to be in
   */
  Optional<VerifiedClaim> check(
      ProposedAnswer.Claim proposed, List<NumberedPassage> passages, Language language) {
    return candidate(proposed, passages, language)
        .filter(Candidate::believed)
        .map(Candidate::claim);
  }

  /** The claim with what it is to be proven by; empty when that cannot prove it. */
  Optional<Candidate> candidate(
      ProposedAnswer.Claim proposed, List<NumberedPassage> passages, Language language) {
    String text = clean(proposed.text());
    if (text.isEmpty() || text.length() > LONGEST || MARKUP.matcher(text).find()) {
      return Optional.empty();
    }
    AnnotatedText claim = annotator.annotate(text, language);
    return isIn(claim, language)
        ? quoted(proposed, passages).entrySet().stream()
            .map(quoted -> candidate(claim, quoted.getKey(), quoted.getValue()))
            .flatMap(Optional::stream)
            .max(Comparator.comparing(Candidate::believed))
        : Optional.empty();
  }

  /** The sentences quoted for a claim, whatever it says. */
  List<VerifiedClaim.Evidence> quotes(
      ProposedAnswer.Claim proposed, List<NumberedPassage> passages) {
    List<VerifiedClaim.Evidence> quotes = new ArrayList<>();
    quoted(proposed, passages)
        .forEach(
            (article, sentences) ->
                sentences
                    .keySet()
                    .forEach(s -> quotes.add(new VerifiedClaim.Evidence(article.article(), s))));
    return quotes;
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

  private Optional<Candidate> candidate(
      AnnotatedText text, IndexedArticle article, Map<Span, Sentence> quoted) {
    List<Sentence> sentences = List.copyOf(quoted.values());
    ClaimComparison compared = compared(text, article, sentences);
    if (!compared.hasNamesAndFigures()) {
      return Optional.empty();
    }
    List<VerifiedClaim.Evidence> evidence =
        Stream.concat(sentences.stream().map(Sentence::span), compared.added().stream())
            .map(span -> new VerifiedClaim.Evidence(article.article(), span))
            .toList();
    String quote =
        evidence.stream()
            .map(each -> each.span().of(article.article().text()))
            .collect(Collectors.joining(" "));
    VerifiedClaim claim = new VerifiedClaim(text.text(), evidence);
    return Optional.of(new Candidate(claim, quote, model.shows(compared.features())));
  }

  /**
   * What a claim and sentences of an article are compared by, a value for each {@link
   * ClaimFeature}; empty if a name or figure of the claim stands nowhere in its evidence.
   */
  public Optional<double[]> features(
      String claim, Language language, IndexedArticle article, List<Sentence> sentences) {
    AnnotatedText text = annotator.annotate(clean(claim), language);
    return Optional.of(compared(text, article, sentences))
        .filter(ClaimComparison::hasNamesAndFigures)
        .map(ClaimComparison::features);
  }

  /** A claim compared with sentences of an article. */
  private ClaimComparison compared(
      AnnotatedText claim, IndexedArticle article, List<Sentence> sentences) {
    WordSimilarity words = new WordSimilarity(lexicon, related, numbers);
    AnnotatedText text = article.annotated(annotator);
    return new ClaimComparison(
        Proposition.of(claim, words),
        sentences.stream().map(sentence -> Proposition.of(text, sentence, words)).toList(),
        new ClaimContext(article, text, sentences, words),
        words,
        entry -> glossary.entries().get(entry).field());
  }
}
