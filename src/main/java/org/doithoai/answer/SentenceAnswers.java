package org.doithoai.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.evidence.AnswerTypeFilter;
import org.doithoai.evidence.AnswerabilityClassifier;
import org.doithoai.evidence.Evidence;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.facts.Fact;
import org.doithoai.facts.Sentence;
import org.doithoai.lexicon.Glossary;
import org.doithoai.question.Query;
import org.doithoai.question.QuestionType;
import org.doithoai.text.FigureAnnotator;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/**
 * Answers with the sentences themselves: chooses those that cover the question, and refuses when
 * none covers enough of it.
 */
final class SentenceAnswers {

  /** Least part of the question that a further sentence must contain by itself. */
  private static final double CORE = 0.3;

  /** Least part where the very thing asked for is nowhere in the article. */
  private static final double WITHOUT_FOCUS = 0.75;

  /** Least probability likewise: the article may call it by a word that is not known for it. */
  private static final double UNFOCUSED = 0.35;

  /** What was signed is called by its name. */
  private static final Pattern SIGNED =
      Sentence.words("sign|signs|signed|signing|conclude|concluded|ký|ký kết|ky|ky ket");

  /** How much the first sentence must leave open for a further one. */
  private static final double MORE = 0.25;

  private static final int MOST_TERMS = 8;

  private static final int MOST_ITEMS = 15;

  /** How an item of a list begins. */
  private static final Pattern ITEM =
      Pattern.compile("^(?:[-–—•*+▪◦]|\\(?\\d{1,2}[.)]|\\(?\\p{L}\\)) ");

  private final Glossary glossary;

  SentenceAnswers(Glossary glossary) {
    this.glossary = glossary;
  }

  /** The best evidence that suffices for the query; empty when none does. */
  static Optional<Evidence> best(EvidenceFinder finder) {
    return likeliest(finder).filter(e -> suffices(e, finder));
  }

  /** The best evidence of the sort asked for, whether it suffices or not. */
  static Optional<Evidence> likeliest(EvidenceFinder finder) {
    return finder.find().stream()
        .filter(e -> AnswerTypeFilter.mayAnswer(e, finder.query(), finder.required()))
        .findFirst();
  }

  private static boolean suffices(Evidence best, EvidenceFinder finder) {
    boolean focused =
        best.coverage() >= WITHOUT_FOCUS
            || !best.lacksFocus(finder.query(), finder.required())
            || (AnswerabilityClassifier.probability(best, finder) >= UNFOCUSED
                && !SIGNED.matcher(finder.query().text()).find());
    return focused && AnswerabilityClassifier.isEnough(best, finder);
  }

  /** States the best evidence; whether there is any that suffices. */
  boolean state(EvidenceFinder finder, MeetingAnswers meetings, AnswerDraft draft) {
    Optional<Evidence> best = best(finder);
    if (best.isEmpty()) {
      return false;
    }
    state("", best.get(), draft);
    if (announcesList(best.get())) {
      stateItems(best.get(), draft);
      return true;
    }
    complement(best.get(), finder).ifPresent(more -> state("", more, draft));
    if (finder.query().asks(QuestionType.WHO) && !best.get().sentence().namesPerson()) {
      meetings.stateNamed(best.get().article().indexed(), draft);
    }
    return true;
  }

  private static boolean announcesList(Evidence evidence) {
    return evidence.sentence().sentence().text().endsWith(":");
  }

  /** States the items of the list that a sentence announces, one line each. */
  private void stateItems(Evidence announcing, AnswerDraft draft) {
    AnnotatedArticle article = announcing.article();
    int first = article.sentences().indexOf(announcing.sentence()) + 1;
    article.sentences().stream()
        .skip(first)
        .takeWhile(sentence -> sentence.sentence().has(ITEM))
        .limit(MOST_ITEMS)
        .forEach(
            sentence ->
                draft.state(
                    quoted(sentence.sentence(), draft),
                    article.indexed(),
                    List.of(sentence.span())));
  }

  /** States the best evidence among that which is fit; whether there is any that suffices. */
  boolean stateIf(Predicate<Evidence> fit, EvidenceFinder finder, AnswerDraft draft) {
    Optional<Evidence> best = best(finder).filter(fit);
    best.ifPresent(found -> state("", found, draft));
    return best.isPresent();
  }

  /** States the sentences that say facts of this kind; whether the article has any. */
  boolean stateFacts(Fact.Kind kind, AnnotatedArticle article, AnswerDraft draft) {
    List<Span> saying = article.indexed().facts(kind).map(Fact::span).distinct().toList();
    for (AnnotatedArticle.ReadSentence sentence : article.sentences()) {
      if (saying.contains(sentence.span())) {
        draft.state(
            quoted(sentence.sentence(), draft), article.indexed(), List.of(sentence.span()));
      }
    }
    return !saying.isEmpty();
  }

  /** States the longest list of fields that the article says were agreed on; whether it has one. */
  boolean stateFields(AnnotatedArticle article, AnswerDraft draft) {
    Optional<AnnotatedArticle.ReadSentence> longest =
        article.sentences().stream()
            .filter(sentence -> !fields(article, sentence).isEmpty())
            .max(Comparator.comparingInt(sentence -> fields(article, sentence).size()));
    longest.ifPresent(
        sentence ->
            draft.state(
                listed(fields(article, sentence), sentence.sentence().language(), draft),
                article.indexed(),
                List.of(sentence.span())));
    return longest.isPresent();
  }

  private static List<String> fields(
      AnnotatedArticle article, AnnotatedArticle.ReadSentence sentence) {
    return article
        .indexed()
        .facts(Fact.Kind.FIELD)
        .filter(field -> field.span().equals(sentence.span()))
        .map(Fact::value)
        .toList();
  }

  /**
   * States the evidence, behind a label: as a list where it is one, else as the quoted sentence.
   */
  void state(String label, Evidence evidence, AnswerDraft draft) {
    Sentence sentence = evidence.sentence().sentence();
    List<String> items = fields(evidence.article(), evidence.sentence());
    boolean asList = !items.isEmpty() && asksForList(draft.query());
    String text = asList ? listed(items, sentence.language(), draft) : quoted(sentence, draft);
    draft.state(label + text, evidence.article().indexed(), List.of(sentence.span()));
  }

  private static boolean asksForList(Query query) {
    return query.kinds().isEmpty() || query.asks(QuestionType.LIST);
  }

  private String listed(List<String> items, Language from, AnswerDraft draft) {
    return items.stream()
        .map(item -> "• " + item + rendering(item, from, draft.language()))
        .collect(Collectors.joining("\n", draft.wording().say("list.fields") + "\n", ""));
  }

  private String quoted(Sentence sentence, AnswerDraft draft) {
    String quote = sentence.text();
    Language from = sentence.language();
    if (from == draft.language()) {
      return draft.wording().say("quote", quote);
    }
    String terms = terms(quote, from);
    String text = draft.wording().say("quote.other", quote);
    return terms.isEmpty() ? text : text + "\n" + draft.wording().say("glossed", terms);
  }

  /** The item in the asker's language, where the glossary has all of it. */
  private String rendering(String item, Language from, Language to) {
    if (from == to) {
      return "";
    }
    List<Glossary.Match> matches = glossary.find(item, from);
    boolean whole =
        matches.size() == 1 && matches.getFirst().span().equals(new Span(0, item.length()));
    return whole
        ? " – " + matches.getFirst().entry().terms(to).getFirst()
        : glossed(item, from, to);
  }

  private String glossed(String item, Language from, Language to) {
    List<String> known =
        glossary.find(item, from).stream()
            .map(match -> match.entry().terms(to).getFirst())
            .distinct()
            .toList();
    return known.isEmpty() ? "" : " (" + String.join(", ", known) + ")";
  }

  /** The glossary's terms in the quote, each with its counterpart; "năm" in "thứ năm" is none. */
  private String terms(String quote, Language from) {
    List<Span> numbers = new ArrayList<>();
    FigureAnnotator.dates(quote).forEach(date -> numbers.add(date.span()));
    FigureAnnotator.ordinals(quote).forEach(ordinal -> numbers.add(ordinal.span()));
    List<String> pairs = new ArrayList<>();
    for (Glossary.Match match : glossary.find(quote, from)) {
      String pair = match.span().of(quote) + " = " + match.entry().terms(from.other()).getFirst();
      boolean term = numbers.stream().noneMatch(match.span()::overlaps);
      if (term && pairs.size() < MOST_TERMS && !pairs.contains(pair)) {
        pairs.add(pair);
      }
    }
    return String.join("; ", pairs);
  }

  /**
   * A further sentence of the same article that covers what the best one leaves open; for one that
   * announces a list ("these include …") the sentence behind it.
   */
  private static Optional<Evidence> complement(Evidence best, EvidenceFinder finder) {
    Optional<Evidence> list = listBehind(best, finder);
    if (list.isPresent() || best.core() > 1 - MORE) {
      return list;
    }
    return finder.find().stream()
        .filter(e -> e.article().equals(best.article()) && !e.sentence().equals(best.sentence()))
        .filter(e -> e.sentence().sentence().body())
        .filter(e -> e.core() >= CORE && !best.met().containsAll(e.met()))
        .findFirst();
  }

  private static Optional<Evidence> listBehind(Evidence best, EvidenceFinder finder) {
    List<AnnotatedArticle.ReadSentence> sentences = best.article().sentences();
    int next = sentences.indexOf(best.sentence()) + 1;
    boolean wanted =
        next < sentences.size()
            && !AnswerTypeFilter.hasList(best.sentence().sentence())
            && AnswerTypeFilter.goesOnWithList(sentences.get(next).sentence());
    return wanted
        ? finder.find().stream().filter(e -> e.sentence().equals(sentences.get(next))).findFirst()
        : Optional.empty();
  }
}
