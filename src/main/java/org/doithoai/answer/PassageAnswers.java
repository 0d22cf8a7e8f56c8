package org.doithoai.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.evidence.Evidence;
import org.doithoai.evidence.Feature;
import org.doithoai.evidence.Window;
import org.doithoai.facts.Sentence;
import org.doithoai.index.IndexedArticle;
import org.doithoai.lexicon.Glossary;
import org.doithoai.question.AnswerType;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.Token;

/**
 * Answers from the passages that are likeliest to have the answer: first the thing asked for, then
 * the sentence that says it, then what else is near.
 */
final class PassageAnswers {

  /** Further passages. */
  private static final int MORE = 2;

  /** How much less likely than the first a further passage may be. */
  private static final double BEHIND = 2.0;

  /** How much less likely a window in the asker's language may be that goes first. */
  private static final double NEAR = 2.5;

  /** How much less of the question it may cover. */
  private static final double LESS = 0.1;

  /** What a further passage gains for what of the question the first leaves open. */
  private static final double OPEN = 3;

  /** How much less likely the sentence before or behind the first may be that is told with it. */
  private static final double BESIDE = 1.0;

  /** What share of its words a sentence has in common with one that it tells again. */
  private static final double MOSTLY = 0.75;

  private static final int MOST_TERMS = 4;

  /** From here on it is likelier than not that the passage answers. */
  private static final double LIKELY = 0.5;

  private final ShortAnswers shortAnswers;
  private final Glossary glossary;

  PassageAnswers(ShortAnswers shortAnswers, Glossary glossary) {
    this.shortAnswers = shortAnswers;
    this.glossary = glossary;
  }

  /** States what the evidence says, whether it is enough or not. */
  void state(Evidence evidence, AnswerDraft draft) {
    List<Window> chosen = chosen(evidence);
    Window first = chosen.getFirst();
    if (evidence.probability() >= LIKELY) {
      stateShortly(first, draft);
    }
    quote(first, withNeighbour(first, evidence, draft), draft, true);
    for (Window further : chosen.subList(1, chosen.size())) {
      quote(further, said(further, draft), draft, false);
    }
  }

  /** What is quoted for a window, and with it a neighbour that is about as likely to answer. */
  private static Span withNeighbour(Window window, Evidence evidence, AnswerDraft draft) {
    Span said = said(window, draft);
    return evidence.windows().stream()
        .filter(w -> w.isOfArticleOf(window) && Math.abs(w.at() - window.at()) == 1)
        .filter(w -> w.sentence().sentence().body() && w.score() > window.score() - BESIDE)
        .filter(w -> !repeats(w.sentence().sentence(), window.sentence().sentence()))
        .max(Comparator.comparingDouble(Window::score))
        .map(beside -> QuoteBounds.longer(window.article(), said, beside.at()))
        .orElse(said);
  }

  /** True if a sentence has hardly a word that the other one lacks: a lead told again. */
  private static boolean repeats(Sentence sentence, Sentence other) {
    Set<String> words = new HashSet<>(words(other));
    List<String> own = words(sentence);
    return own.stream().filter(words::contains).count() > MOSTLY * own.size();
  }

  private static List<String> words(Sentence sentence) {
    return sentence
        .of()
        .tokens()
        .words()
        .subList(sentence.place().first(), sentence.place().end())
        .stream()
        .map(Token::folded)
        .toList();
  }

  private static Span said(Window window, AnswerDraft draft) {
    return draft.frame().asks(AnswerType.STATEMENT)
        ? QuoteBounds.statement(window.article(), window.at())
        : QuoteBounds.sentence(window.article(), window.at());
  }

  /** The best window, and further ones that are near it or say what it leaves open. */
  private static List<Window> chosen(Evidence evidence) {
    List<Window> chosen = new ArrayList<>(List.of(first(evidence)));
    double best = chosen.getFirst().score();
    boolean compares = evidence.frame().compares();
    while (chosen.size() <= MORE) {
      Optional<Window> next =
          evidence.windows().stream()
              .filter(w -> chosen.stream().noneMatch(c -> overlap(c, w)))
              .filter(w -> w.sentence().sentence().body())
              .filter(w -> chosen.stream().noneMatch(c -> c.isTranslatedBy(w)))
              .filter(w -> !compares || chosen.stream().noneMatch(c -> c.isOfArticleOf(w)))
              .filter(
                  w -> w.score() + open(w, chosen, evidence) > best - BEHIND - (compares ? 3 : 0))
              .max(Comparator.comparingDouble(w -> w.score() + open(w, chosen, evidence)));
      if (next.isEmpty()) {
        break;
      }
      chosen.add(next.get());
    }
    return chosen;
  }

  /**
   * The best window that is no headline, of a report of the same event in the asker's language if
   * one is near.
   */
  private static Window first(Evidence evidence) {
    Window best = evidence.windows().getFirst();
    Language asked = evidence.frame().answerLanguage();
    double covered = best.value(Feature.COVERED_WINDOW);
    List<Window> near =
        evidence.windows().stream()
            .filter(w -> w.article().event().equals(best.article().event()))
            .filter(w -> w.sentence().sentence().body())
            .filter(w -> w.score() > best.score() - NEAR)
            .toList();
    boolean own = best.article().indexed().article().language() == asked;
    return near.stream()
        .filter(w -> !own && w.article().indexed().article().language() == asked)
        .filter(w -> w.value(Feature.COVERED_WINDOW) > covered - LESS)
        .findFirst()
        .or(() -> near.stream().findFirst())
        .orElse(best);
  }

  private static boolean overlap(Window one, Window other) {
    return one.isOfArticleOf(other) && Math.abs(one.at() - other.at()) < 3;
  }

  /** What a window says of the question that those chosen do not. */
  private static double open(Window window, List<Window> chosen, Evidence evidence) {
    double open = 0;
    double all = 0;
    for (int t = 0; t < evidence.found().terms().size(); t++) {
      int term = t;
      double weight = evidence.found().terms().get(t).weight();
      double said = chosen.stream().mapToDouble(c -> c.met(term)).max().orElse(0);
      open += weight * Math.max(0, window.met(t) - said);
      all += weight;
    }
    return all == 0 ? 0 : OPEN * open / all;
  }

  /** Says the thing asked for in the bot's own words, where the window has it beyond doubt. */
  private void stateShortly(Window window, AnswerDraft draft) {
    IndexedArticle article = window.article().indexed();
    Span passage = QuoteBounds.passage(window.article(), window.at());
    List<String> answers = answers(window, draft);
    if (!answers.isEmpty()) {
      draft.state(draft.wording().list(answers), article, List.of(passage));
    }
  }

  private List<String> answers(Window window, AnswerDraft draft) {
    return shortAnswers.of(draft.frame(), window, draft.wording());
  }

  /**
   * Quotes these words of the article of a window as they stand there.
   *
   * @param glossed whether terms of the other language are explained
   */
  private void quote(Window window, Span said, AnswerDraft draft, boolean glossed) {
    AnnotatedArticle article = window.article();
    Sentence sentence = window.sentence().sentence();
    boolean foreign = sentence.language() != draft.language();
    String quote = said.of(article.indexed().article().text());
    String text = draft.wording().say(foreign ? "quote.other" : "quote", quote);
    String terms = foreign && glossed ? terms(sentence, sentence.language()) : "";
    if (!terms.isEmpty()) {
      text += "\n" + draft.wording().say("glossed", terms);
    }
    cite(article, window.at(), text, said, draft);
  }

  /**
   * Quotes what somebody says.
   *
   * @param at the sentence of the article that is the reason for it
   * @param speaker who says it; empty where that is not told
   */
  void quote(
      AnnotatedArticle article, int at, Span said, Optional<String> speaker, AnswerDraft draft) {
    boolean foreign = article.indexed().article().language() != draft.language();
    String quote = said.of(article.indexed().article().text()).strip();
    String text =
        speaker
            .map(name -> draft.wording().say(foreign ? "quote.by.other" : "quote.by", name, quote))
            .orElseGet(() -> draft.wording().say(foreign ? "quote.other" : "quote", quote));
    cite(article, at, text, said, draft);
  }

  private static void cite(
      AnnotatedArticle article, int at, String text, Span said, AnswerDraft draft) {
    Span passage = QuoteBounds.passage(article, at);
    Span cited = QuoteBounds.inOnePiece(article.indexed().article(), said);
    String quote = said.of(article.indexed().article().text());
    draft.quote(text, quote, article.indexed(), passage.contains(cited) ? passage : cited);
  }

  /** Terms of the glossary in the quote, the longest first, each with its counterpart. */
  private String terms(Sentence sentence, Language from) {
    String quote = sentence.text();
    return glossary.find(quote, from).stream()
        .sorted(Comparator.comparingInt(match -> -match.span().length()))
        .map(match -> match.span().of(quote) + " = " + match.entry().terms(from.other()).getFirst())
        .distinct()
        .limit(MOST_TERMS)
        .collect(java.util.stream.Collectors.joining("; "));
  }
}
