package org.doithoai.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.evidence.Evidence;
import org.doithoai.evidence.Window;
import org.doithoai.facts.Sentence;
import org.doithoai.facts.Utterance;
import org.doithoai.facts.Utterances;
import org.doithoai.question.AnswerType;
import org.doithoai.question.QuestionFrame;
import org.doithoai.retrieval.SoughtTerm;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Gives the very sentences in which something is said, each with who says it where that is told.
 * What somebody by name says is told in that person's words alone.
 */
final class Quotes implements AnswerStrategy {

  private static final int MOST = 3;

  /** So many sentences before somebody speaks are about what is spoken of. */
  private static final int NEAR = 5;

  /** How much less likely than the best a further sentence may be. */
  private static final double BEHIND = 1;

  /** The same of one in the asker's language that goes before it, or of direct speech. */
  private static final double INSTEAD = 2.5;

  /** What share of the words asked about a quotation has at least. */
  private static final double HALF = 0.5;

  /** What is shorter, in UTF-16 code units, is a stage direction or a caption. */
  private static final int SHORTEST = 25;

  private final PassageAnswers passages;

  Quotes(PassageAnswers passages) {
    this.passages = passages;
  }

  @Override
  public boolean state(QuestionFrame frame, AnswerDraft draft) throws IOException {
    Optional<String> quotation = frame.quotation();
    if (quotation.isPresent() && stateQuoted(quotation.get(), draft)) {
      return true;
    }
    boolean quote = frame.asks(AnswerType.QUOTE);
    Speakers speakers = Speakers.of(frame);
    boolean statement = frame.asks(AnswerType.STATEMENT) && !speakers.isEmpty();
    if (!quote && !statement) {
      return false;
    }
    Evidence evidence = draft.evidence();
    List<SoughtTerm> words = words(frame, evidence.found().terms(), speakers);
    if (words.isEmpty() && !frame.scope().mentioned().isEmpty() && !speakers.isEmpty()) {
      return false;
    }
    for (Said said : withoutTranslations(best(evidence, words, speakers, draft))) {
      state(said.window().article(), said.at(), Optional.ofNullable(said.in()), draft);
    }
    return !draft.isEmpty();
  }

  /** The sentence that has what the question itself quotes, with who says it. */
  private boolean stateQuoted(String quotation, AnswerDraft draft) throws IOException {
    Tokens quoted = Tokens.of(quotation);
    String words = words(quoted, 0, quoted.size());
    List<AnnotatedArticle> articles =
        draft.evidence().windows().stream().map(Window::article).distinct().toList();
    for (AnnotatedArticle article : articles) {
      for (int at = 0; at < article.sentences().size(); at++) {
        Sentence said = article.sentences().get(at).sentence();
        boolean has =
            words(said.of().tokens(), said.place().first(), said.place().end()).contains(words);
        if (has && said.body()) {
          state(article, at, article.utterances().at(at), draft);
          return true;
        }
      }
    }
    return false;
  }

  /** Words alone, without diacritics, a space around each, from the first to before the end. */
  private static String words(Tokens tokens, int first, int end) {
    return tokens.words().subList(first, end).stream()
        .map(Token::folded)
        .collect(Collectors.joining(" ", " ", " "));
  }

  /** What a sentence is to have: beside names of speakers and of the meeting it was said at. */
  private static List<SoughtTerm> words(
      QuestionFrame frame, List<SoughtTerm> terms, Speakers speakers) {
    String where = frame.assertedPlace().map(place -> place.name(Language.ENGLISH)).orElse("");
    boolean meeting =
        frame.namesMeeting() || frame.subjects().stream().anyMatch(s -> s.edition() != null);
    List<SoughtTerm> specific =
        meeting && frame.asks(AnswerType.QUOTE) ? Specifics.of(frame, terms) : List.of();
    return (specific.isEmpty() ? terms : specific)
        .stream()
            .filter(term -> !term.carried() && !speakers.isNamedBy(term))
            .filter(term -> !where.equals(term.term().source()))
            .toList();
  }

  /**
   * A sentence that may be quoted.
   *
   * @param in what is said there; null if nobody says it
   */
  private record Said(Window window, @Nullable Utterance in) {

    /** The sentence it is quoted from: its likeliest, or the first of an answer. */
    int at() {
      return in == null || in.first() <= window.at() ? window.at() : in.first();
    }

    /** True if one of these says it, or nobody in particular is sought. */
    boolean isOf(Speakers speakers) {
      return speakers.isEmpty() || (in != null && speakers.say(in, window.article()));
    }

    boolean isDirect() {
      return in != null && in.direct();
    }

    boolean isNamed() {
      return in != null && in.named();
    }

    boolean isSameAs(Said other) {
      return in != null && in.equals(other.in) && window.isOfArticleOf(other.window);
    }
  }

  /** What may be quoted, the likeliest sentence of each utterance, the best first. */
  private static List<Said> said(Evidence evidence, Speakers speakers) {
    Map<String, Utterances> read = new HashMap<>();
    List<Said> said = new ArrayList<>();
    List<Said> next = new ArrayList<>();
    for (Window window : evidence.windows()) {
      AnnotatedArticle article = window.article();
      Utterances utterances =
          read.computeIfAbsent(article.indexed().key(), _ -> article.utterances());
      Optional<Utterance> here = utterances.at(window.at());
      Said one = new Said(window, here.flatMap(utterances::answer).or(() -> here).orElse(null));
      if (isTold(window) && one.isOf(speakers)) {
        add(one, said);
      } else {
        utterances
            .behind(window.at(), NEAR)
            .map(behind -> new Said(window, behind))
            .filter(behind -> !speakers.isEmpty() && behind.isOf(speakers))
            .ifPresent(behind -> add(behind, next));
      }
    }
    return said.isEmpty() ? next : said;
  }

  private static void add(Said one, List<Said> said) {
    if (said.stream().noneMatch(one::isSameAs)) {
      said.add(one);
    }
  }

  /** True for a sentence of the body that says more than who somebody is. */
  private static boolean isTold(Window window) {
    Sentence sentence = window.sentence().sentence();
    int names =
        sentence.people().stream()
            .mapToInt(p -> p.name().length() + (p.title() == null ? 0 : p.title().length()))
            .sum();
    return sentence.body() && sentence.span().length() - names >= SHORTEST;
  }

  /** The sentences that are quoted, the best first. */
  private static List<Said> best(
      Evidence evidence, List<SoughtTerm> words, Speakers speakers, AnswerDraft draft) {
    List<Said> said = said(evidence, speakers);
    boolean quote = draft.frame().asks(AnswerType.QUOTE);
    List<Said> about = said.stream().filter(s -> isAbout(s, words, speakers)).toList();
    if (quote && about.isEmpty() && !speakers.isEmpty() && evidence.sufficient()) {
      about =
          said.stream()
              .filter(s -> s.isNamed() && speakers.areNamedIn(s.window().article()))
              .toList();
    }
    double best = about.stream().mapToDouble(s -> s.window().score()).max().orElse(0);
    List<Said> direct =
        about.stream().filter(s -> s.isDirect() && s.window().score() > best - INSTEAD).toList();
    List<Said> chosen = direct.isEmpty() || !quote ? about : direct;
    Optional<Window> first =
        chosen.stream().map(Said::window).max(Comparator.comparingDouble(Window::score));
    return chosen.stream()
        .filter(s -> first.filter(top -> isNear(s.window(), top, draft)).isPresent())
        .sorted(
            Comparator.comparing((Said s) -> isOther(s.window(), draft))
                .thenComparing(s -> !speakers.isEmpty() && !s.isNamed())
                .thenComparing(s -> !s.isDirect())
                .thenComparing(s -> s.in() == null))
        .limit(MOST)
        .toList();
  }

  /** True if it and what stands around it have half of the words, and some of them near. */
  private static boolean isAbout(Said said, List<SoughtTerm> words, Speakers speakers) {
    List<ReadSentence> all = said.window().article().sentences();
    List<ReadSentence> near = new ArrayList<>(near(said));
    all.stream().filter(s -> !s.sentence().body()).forEach(near::add);
    AnnotatedArticle article = said.window().article();
    Utterance in = said.in();
    List<ReadSentence> own =
        in == null || !speakers.isEmpty() ? near : all.subList(in.first(), in.end());
    boolean named = speakers.areNamedIn(article);
    boolean some = words.isEmpty() || met(words, article, own) > 0;
    return named
        && some
        && met(words, article, speakers.isEmpty() ? near : all) >= HALF * words.size();
  }

  /** The sentences of what is said, and before them the question or who says it. */
  private static List<ReadSentence> near(Said said) {
    List<ReadSentence> all = said.window().article().sentences();
    int at = said.window().at();
    Utterance in = said.in();
    return in == null
        ? all.subList(at, at + 1)
        : all.subList(Math.max(0, Math.min(at, in.first() - 1)), Math.max(at + 1, in.end()));
  }

  /** True if it is not much less likely; what the asker can read of the same event may be less. */
  private static boolean isNear(Window window, Window best, AnswerDraft draft) {
    boolean instead = !isOther(window, draft) && window.isTranslatedBy(best);
    return window.score() > best.score() - (instead ? INSTEAD : BEHIND);
  }

  private static boolean isOther(Window window, AnswerDraft draft) {
    return window.sentence().sentence().language() != draft.language();
  }

  /** Without what another report of the same event says in the other language. */
  private static List<Said> withoutTranslations(List<Said> all) {
    List<Said> told = new ArrayList<>();
    for (Said said : all) {
      if (told.stream().noneMatch(other -> other.window().isTranslatedBy(said.window()))) {
        told.add(said);
      }
    }
    return told;
  }

  /** How many of the words stand in one of the sentences. */
  private static long met(
      List<SoughtTerm> words, AnnotatedArticle article, List<ReadSentence> sentences) {
    return words.stream()
        .filter(word -> sentences.stream().anyMatch(s -> Sightings.has(article, s, word.term())))
        .count();
  }

  /** Quotes a sentence with the rest of what is said there, and names who says it. */
  private void state(AnnotatedArticle article, int at, Optional<Utterance> in, AnswerDraft draft) {
    Span whole =
        in.map(utterance -> QuoteBounds.statement(article, at, utterance))
            .orElseGet(() -> QuoteBounds.sentence(article, at));
    Optional<String> speaker = in.filter(Utterance::named).map(Utterance::speaker);
    passages.quote(
        article, at, QuoteBounds.inOnePiece(article.indexed().article(), whole), speaker, draft);
  }
}
