package org.doithoai.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.evidence.Evidence;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.evidence.Window;
import org.doithoai.facts.Sentence;
import org.doithoai.question.AnswerType;
import org.doithoai.question.QuestionFrame;
import org.doithoai.retrieval.SoughtTerm;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

/**
 * Gives the very sentences in which something is said, each with who says it where that is told.
 * What somebody by name says is told in that person's words alone.
 */
final class Quotes implements AnswerStrategy {

  private static final int MOST = 3;

  /** So many sentences off may stand who says a quoted one. */
  private static final int NEAR = 2;

  /** How much less likely than the best a further sentence may be. */
  private static final double BEHIND = 1;

  /** The same of one in the asker's language that goes before it. */
  private static final double INSTEAD = 2.5;

  /** What share of the words asked about a quotation has at least. */
  private static final double HALF = 0.5;

  /** What is shorter, in UTF-16 code units, is a stage direction or a caption. */
  private static final int SHORTEST = 25;

  private final EvidenceFinder finder;
  private final PassageAnswers passages;

  Quotes(EvidenceFinder finder, PassageAnswers passages) {
    this.finder = finder;
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
    if (!quote) {
      Evidence own = finder.only(evidence, w -> speakers.tell(w.at(), w.article()));
      boolean told = own.best().filter(w -> isAbout(w, words, speakers)).isPresent();
      if (told) {
        passages.state(own, draft);
      }
      return told;
    }
    Set<Span> told = new HashSet<>();
    for (Window window : withoutTranslations(best(evidence, words, speakers, draft))) {
      tell(window, speakers, told, draft);
    }
    return !draft.isEmpty();
  }

  /** The sentence that has what the question itself quotes, with who says it. */
  private static boolean stateQuoted(String quotation, AnswerDraft draft) throws IOException {
    Tokens quoted = Tokens.of(quotation);
    String words = words(quoted, 0, quoted.size());
    List<AnnotatedArticle> articles =
        draft.evidence().windows().stream().map(Window::article).distinct().toList();
    for (AnnotatedArticle article : articles) {
      for (int at = 0; at < article.sentences().size(); at++) {
        Sentence said = article.sentences().get(at).sentence();
        if (words(said.of().tokens(), said.place().first(), said.place().end()).contains(words)) {
          tellQuoted(article, at, draft);
          return true;
        }
      }
    }
    return false;
  }

  /** With what lies between it and the sentence that tells who says it, if that is of one piece. */
  private static void tellQuoted(AnnotatedArticle article, int at, AnswerDraft draft) {
    int speaking = speaking(article, at);
    Span first = QuoteBounds.statement(article, at);
    Span both = QuoteBounds.joined(first, QuoteBounds.statement(article, speaking));
    if (article.indexed().article().isContiguous(both)) {
      state(article, speaking, both, draft);
    } else {
      state(article, at, first, draft);
    }
  }

  /**
   * The sentence that tells who says a quoted one: itself; of direct speech one right behind it in
   * the same quotation, or else one before it that "he" goes back to. Itself if none does.
   */
  private static int speaking(AnnotatedArticle article, int at) {
    if (speaker(article, at).isPresent() || !Speakers.isDirect(article.sentences().get(at))) {
      return at;
    }
    if (isOpen(article, at)) {
      for (int i = at + 1; i <= at + NEAR && i < article.sentences().size(); i++) {
        if (speaker(article, i).isPresent()) {
          return i;
        }
      }
    }
    for (int i = at - 1; i >= 0 && i >= at - NEAR; i--) {
      if (speaker(article, i).isPresent()) {
        return i;
      }
    }
    return at;
  }

  /** True if a sentence has more opening than closing quotation marks: the quotation goes on. */
  private static boolean isOpen(AnnotatedArticle article, int at) {
    String text = article.sentences().get(at).sentence().text();
    long straight = text.chars().filter(c -> c == '"').count();
    long open = text.chars().filter(c -> c == '“' || c == '«').count();
    long closed = text.chars().filter(c -> c == '”' || c == '»').count();
    return straight % 2 == 1 || open > closed;
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

  /** The sentences that are quoted, the best first. */
  private static List<Window> best(
      Evidence evidence, List<SoughtTerm> words, Speakers speakers, AnswerDraft draft) {
    List<Window> said =
        evidence.windows().stream()
            .filter(w -> w.sentence().sentence().body() && w.sentence().span().length() >= SHORTEST)
            .filter(w -> speakers.isEmpty() || speakers.say(w.sentence(), w.article()))
            .toList();
    List<Window> about = said.stream().filter(w -> isAbout(w, words, speakers)).toList();
    boolean theirs = about.isEmpty() && !speakers.isEmpty() && evidence.sufficient();
    List<Window> told = theirs ? said : about;
    Optional<Window> best = told.stream().max(Comparator.comparingDouble(Window::score));
    return told.stream()
        .filter(w -> best.filter(top -> isNear(w, top, draft)).isPresent())
        .sorted(
            Comparator.comparing((Window window) -> isOther(window, draft))
                .thenComparing(window -> !Speakers.isStatement(window.sentence()))
                .thenComparing(window -> !Speakers.isDirect(window.sentence())))
        .limit(MOST)
        .toList();
  }

  /** True if it has half of the words; of somebody's words, its article and some near them. */
  private static boolean isAbout(Window window, List<SoughtTerm> words, Speakers speakers) {
    boolean near = words.isEmpty() || speakers.isEmpty() || metNear(window, words) > 0;
    long met = speakers.isEmpty() ? metInside(window, words) : metAround(window, words);
    return near && met >= HALF * words.size();
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
  private static List<Window> withoutTranslations(List<Window> windows) {
    List<Window> told = new ArrayList<>();
    for (Window window : windows) {
      if (told.stream().noneMatch(other -> other.isTranslatedBy(window))) {
        told.add(window);
      }
    }
    return told;
  }

  /** Tells a sentence, and of somebody's words what the same speaker goes on to say. */
  private static void tell(Window window, Speakers speakers, Set<Span> told, AnswerDraft draft) {
    AnnotatedArticle article = window.article();
    Span whole =
        speakers.isEmpty()
            ? QuoteBounds.sentence(article, window.at())
            : QuoteBounds.statement(article, window.at());
    Span said = QuoteBounds.inOnePiece(article.indexed().article(), whole);
    if (told.stream().noneMatch(said::overlaps)) {
      told.add(said);
      state(article, window.at(), said, draft);
    }
  }

  /** How many of the words stand in one of the sentences. */
  private static long met(
      List<SoughtTerm> words, AnnotatedArticle article, List<ReadSentence> sentences) {
    return words.stream()
        .filter(word -> sentences.stream().anyMatch(s -> Sightings.has(article, s, word.term())))
        .count();
  }

  private static long metAround(Window window, List<SoughtTerm> words) {
    return met(words, window.article(), window.article().sentences());
  }

  private static long metInside(Window window, List<SoughtTerm> words) {
    return met(words, window.article(), List.of(window.sentence()));
  }

  /** The same with the headings, and the next sentence where nobody else is its subject. */
  private static long metNear(Window window, List<SoughtTerm> words) {
    AnnotatedArticle article = window.article();
    List<ReadSentence> near = new ArrayList<>(List.of(window.sentence()));
    article.sentences().stream().filter(s -> !s.sentence().body()).forEach(near::add);
    if (window.at() + 1 < article.sentences().size()) {
      ReadSentence next = article.sentences().get(window.at() + 1);
      if (Speakers.subject(next).isEmpty()) {
        near.add(next);
      }
    }
    return met(words, article, near);
  }

  private static void state(AnnotatedArticle article, int at, Span said, AnswerDraft draft) {
    String quote = said.of(article.indexed().article().text()).strip();
    String text = draft.wording().say("quote", quote);
    draft.state(
        speaker(article, at).map(name -> draft.wording().say("quote.by", name, text)).orElse(text),
        article.indexed(),
        List.of(said));
  }

  /**
   * Who says a sentence: its subject, or where it has none that of the statement that it goes on in
   * the same paragraph.
   */
  private static Optional<String> speaker(AnnotatedArticle article, int at) {
    ReadSentence sentence = article.sentences().get(QuoteBounds.begin(article, at));
    return Speakers.subject(sentence)
        .filter(_ -> Speakers.isStatement(sentence))
        .map(name -> Speakers.inFull(name, article));
  }
}
