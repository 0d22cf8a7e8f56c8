package org.doithoai.answer;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.doithoai.evidence.Evidence;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.evidence.Window;
import org.doithoai.question.AnswerType;
import org.doithoai.question.QuestionFrame;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Person;
import org.doithoai.retrieval.SoughtTerm;
import org.doithoai.text.PersonName;
import org.doithoai.text.Span;

/** Gives the very sentences in which something is said, each with who says it where that is told. */
final class Quotes implements AnswerStrategy {

  private static final int MOST = 3;

  /** What share of the words asked about a quotation has at least. */
  private static final double HALF = 0.5;

  /** A word that a sentence has, itself or in translation. */
  private static final double MET = 0.75;

  /** The subject of a sentence stands within so many UTF-16 code units of its beginning. */
  private static final int SUBJECT = 60;

  private final EvidenceFinder finder;

  Quotes(EvidenceFinder finder) {
    this.finder = finder;
  }

  @Override
  public boolean state(QuestionFrame frame, AnswerDraft draft) throws IOException {
    if (!frame.asks(AnswerType.QUOTE)) {
      return false;
    }
    Evidence evidence = draft.evidence();
    List<SoughtTerm> terms = evidence.found().terms();
    List<Integer> words =
        IntStream.range(0, terms.size())
            .filter(t -> !terms.get(t).carried() && !isSpeaker(terms.get(t), frame))
            .boxed()
            .toList();
    Evidence having =
        finder.only(
            evidence,
            w ->
                w.sentence().sentence().body()
                    && words.stream().anyMatch(t -> w.met(t) >= MET));
    long most =
        having.windows().stream().mapToLong(w -> met(w, words)).max().orElse(0);
    if (most < HALF * words.size() || most == 0) {
      return false;
    }
    having.windows().stream()
        .filter(window -> met(window, words) == most)
        .sorted(Comparator.comparingInt(w -> isInOtherLanguage(w, draft) ? 1 : 0))
        .limit(MOST)
        .forEach(window -> state(window, draft));
    return true;
  }

  private static long met(Window window, List<Integer> words) {
    return words.stream().filter(t -> window.met(t) >= MET).count();
  }

  private static boolean isInOtherLanguage(Window window, AnswerDraft draft) {
    return window.sentence().sentence().language() != draft.language();
  }

  /** True for the name of whom the question wants quoted, whom sentences call "he". */
  private static boolean isSpeaker(SoughtTerm term, QuestionFrame frame) {
    boolean known =
        frame.named(Person.class).stream()
            .anyMatch(p -> p.names().stream().anyMatch(n -> n.text().equals(term.term().source())));
    return known
        || frame.read().layer(PersonName.LAYER).stream()
            .map(person -> person.name().of(frame.read().text()))
            .anyMatch(name -> name.equalsIgnoreCase(term.term().source()));
  }

  private static void state(Window window, AnswerDraft draft) {
    Span said = window.sentence().span();
    String quote = said.of(window.article().indexed().article().text()).strip();
    String text = draft.wording().say("quote", quote);
    draft.state(
        speaker(window).map(name -> draft.wording().say("quote.by", name, text)).orElse(text),
        window.article().indexed(),
        List.of(said));
  }

  /** Who is the subject of the sentence, by its name as it stands there. */
  private static Optional<String> speaker(Window window) {
    var sentence = window.sentence().sentence();
    int end = sentence.span().start() + SUBJECT;
    Optional<String> named =
        sentence
            .of()
            .within(PersonName.LAYER, PersonName::name, sentence.span())
            .stream()
            .filter(person -> person.name().start() < end)
            .map(person -> person.name().of(sentence.of().text()))
            .findFirst();
    return named.or(
        () ->
            sentence
                .mentionsOf(Person.class)
                .filter(mention -> mention.span().start() < SUBJECT)
                .map(Mention::span)
                .map(span -> span.of(sentence.text()))
                .findFirst());
  }
}
