package org.doithoai.answer.llm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.index.IndexedArticle;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.question.Query;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Term;
import org.doithoai.retrieval.ContentTerm;
import org.doithoai.retrieval.Retriever;
import org.doithoai.text.Analyzers;
import org.doithoai.text.DateMention;
import org.doithoai.text.Folding;
import org.doithoai.text.FunctionWords;
import org.doithoai.text.Language;
import org.doithoai.text.Sentences;
import org.doithoai.text.Span;
import org.doithoai.text.StopWords;

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

  private final Retriever retriever;
  private final EntityLinker entities;
  private final Glossary glossary;
  private final Lexicon lexicon;

  /** A check with the words and names that these know. */
  public ClaimVerifier(
      Retriever retriever, EntityLinker entities, Glossary glossary, Lexicon lexicon) {
    this.retriever = retriever;
    this.entities = entities;
    this.glossary = glossary;
    this.lexicon = lexicon;
  }

  /**
   * The claim with the sentences that prove it; empty when it is not proven.
   *
   * @param language the language that it has to be in
   * @throws IOException if the index cannot be read
   */
  Optional<VerifiedClaim> check(
      ProposedAnswer.Claim proposed, List<NumberedPassage> passages, Language language)
      throws IOException {
    String text = clean(proposed.text());
    boolean sound =
        !text.isEmpty()
            && text.length() <= LONGEST
            && !MARKUP.matcher(text).find()
            && isIn(text, language);
    if (!sound) {
      return Optional.empty();
    }
    AnalyzedText claim = AnalyzedText.of(text, language, entities);
    for (Map.Entry<IndexedArticle, Set<Span>> quoted : quoted(proposed, passages).entrySet()) {
      List<Span> sentences = List.copyOf(quoted.getValue());
      Optional<VerifiedClaim> proven = prove(claim, quoted.getKey(), sentences);
      if (proven.isPresent()) {
        return proven;
      }
    }
    return Optional.empty();
  }

  private static String clean(String text) {
    String cut = text.length() > 2 * LONGEST ? text.substring(0, 2 * LONGEST) : text;
    String plain = CONTROL.matcher(NUMBERS_OF_SOURCES.matcher(cut).replaceAll("")).replaceAll(" ");
    return Folding.nfc(plain).strip();
  }

  /** Whether its little words are those of the language, or tell nothing. */
  private static boolean isIn(String text, Language language) {
    return functionWords(text, language) >= functionWords(text, language.other());
  }

  private static long functionWords(String text, Language language) {
    return Analyzers.tokens(Analyzers.words(language), text).stream()
        .filter(word -> FunctionWords.contains(word.term(), language))
        .count();
  }

  /**
   * The sentences quoted, by article; none when a quote does not stand in any of the passages that
   * the claim names.
   */
  private static Map<IndexedArticle, Set<Span>> quoted(
      ProposedAnswer.Claim proposed, List<NumberedPassage> passages) {
    Map<IndexedArticle, Set<Span>> quoted = new LinkedHashMap<>();
    for (String quote : proposed.quotes()) {
      boolean found = false;
      for (NumberedPassage passage : passages) {
        if (proposed.passages().contains(passage.number())) {
          Optional<Span> span = QuoteFinder.find(quote, passage.text());
          if (span.isPresent()) {
            found = true;
            quoted
                .computeIfAbsent(passage.article(), a -> new TreeSet<>())
                .addAll(sentences(passage, span.get()));
          }
        }
      }
      if (!found) {
        return Map.of();
      }
    }
    boolean tooMany = quoted.values().stream().anyMatch(spans -> spans.size() > MOST_SENTENCES);
    return tooMany ? Map.of() : quoted;
  }

  /** The whole sentences of the article that the quote stands in. */
  private static List<Span> sentences(NumberedPassage passage, Span quote) {
    int start = passage.span().start();
    Span inArticle = new Span(start + quote.start(), start + quote.end());
    return Sentences.split(passage.article().article().text()).stream()
        .filter(sentence -> sentence.overlaps(inArticle))
        .toList();
  }

  private Optional<VerifiedClaim> prove(AnalyzedText read, IndexedArticle article, List<Span> quoted)
      throws IOException {
    ClaimCase claimCase = claimCase(read, article, quoted);
    AnalyzedText claim = claimCase.claim();
    List<ContentTerm> terms = terms(claim, claimCase);
    List<Span> taken = taken(claimCase);
    Function<List<AnalyzedText>, TermAlignment> alignments =
        sentences -> new TermAlignment(claim, terms, taken, sentences, lexicon);
    TermAlignment alignment = alignments.apply(claimCase.sentences());
    ActCheck acts = new ActCheck(claimCase);
    alignment.leaveOut(OfficeCheck.in(claim));
    alignment.leaveOut(acts.implied());
    boolean holds =
        ScopeCheck.holds(claimCase)
            && new NameCheck(claimCase, alignment).holds()
            && new ValueCheck(claimCase, alignment).holds()
            && new WordCheck(claimCase, alignment).holds()
            && new ModalityCheck(claimCase, alignment).holds()
            && new OrderCheck(claimCase, alignment).holds()
            && new AgentCheck(claimCase, alignment).holds()
            && acts.holds()
            && new OfficeCheck(claimCase, entities, alignments).holds();
    return holds
        ? Optional.of(new VerifiedClaim(claim.text(), claimCase.evidence()))
        : Optional.empty();
  }

  private ClaimCase claimCase(AnalyzedText claim, IndexedArticle article, List<Span> quoted) {
    String text = article.article().text();
    Language language = article.article().language();
    ArticlePeople people = new ArticlePeople(article, entities);
    List<Span> all = Sentences.split(text);
    List<AnalyzedText> readings = new ArrayList<>();
    List<Optional<AntecedentResolver>> antecedents = new ArrayList<>();
    for (Span span : quoted) {
      readings.add(AnalyzedText.of(span.of(text), language, entities));
      antecedents.add(AntecedentResolver.of(text, language, all, all.indexOf(span), people, entities));
    }
    AnalyzedText plain = claim.without(mention -> isOnlyWords(mention, readings));
    return new ClaimCase(plain, article, quoted, readings, people, antecedents);
  }

  /** Whether it names a notion that no sentence has by name, but perhaps in other words. */
  private static boolean isOnlyWords(Mention mention, List<AnalyzedText> sentences) {
    return mention.entity() instanceof Term
        && sentences.stream()
            .flatMap(sentence -> sentence.mentions().stream())
            .noneMatch(other -> other.entity().equals(mention.entity()));
  }

  /** The claim's words beyond its names, dates and numbers. */
  private List<ContentTerm> terms(AnalyzedText claim, ClaimCase claimCase) throws IOException {
    List<Mention> mentions = claim.mentions();
    List<DateMention> dates = claim.dates();
    List<ContentTerm> terms = new ArrayList<>(phrasesOfStopWords(claim));
    terms.addAll(
        retriever.termsToProve(
            new Query(
                claim.text(),
                claim.language(),
                claim.language(),
                Set.of(),
                List.of(),
                mentions,
                dates,
                taken(claimCase))));
    return terms;
  }

  /** Where the claim's names, dates and numbers stand. */
  private static List<Span> taken(ClaimCase claimCase) {
    AnalyzedText claim = claimCase.claim();
    return Stream.of(
            claim.mentions().stream().map(Mention::span),
            claim.dates().stream().map(DateMention::span),
            claim.numerals().stream().map(Numeral::span),
            claimCase.people().in(claim.tokens()).stream().map(ArticlePeople.Named::span))
        .flatMap(spans -> spans)
        .toList();
  }

  /** The glossary's terms with a stop word in them, such as {@code không quân}, air force. */
  private List<ContentTerm> phrasesOfStopWords(AnalyzedText claim) {
    List<ContentTerm> phrases = new ArrayList<>();
    if (claim.language() == Language.ENGLISH) {
      return phrases; // its stop words make no other word of their neighbours
    }
    for (Glossary.Match match : glossary.find(claim.text(), claim.language())) {
      String source = match.span().of(claim.text());
      boolean stops =
          words(source, claim.language()).stream()
              .anyMatch(word -> StopWords.contains(word, claim.language(), true));
      boolean named = claim.mentions().stream().anyMatch(m -> m.span().overlaps(match.span()));
      if (stops && !named) {
        Map<Language, List<ContentTerm.Form>> forms = new EnumMap<>(Language.class);
        for (Language of : Language.values()) {
          forms.put(
              of,
              match.entry().terms(of).stream()
                  .map(term -> new ContentTerm.Form(exact(term, of), 1, true))
                  .toList());
        }
        phrases.add(new ContentTerm(source.toLowerCase(Locale.ROOT), 1, forms));
      }
    }
    return phrases;
  }

  private static List<String> words(String text, Language language) {
    return Analyzers.tokens(Analyzers.words(language), text).stream()
        .map(Analyzers.Token::term)
        .toList();
  }

  private static List<String> exact(String text, Language language) {
    return Analyzers.tokens(Analyzers.exact(language), text).stream()
        .map(Analyzers.Token::term)
        .toList();
  }
}
