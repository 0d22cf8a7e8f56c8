package org.doithoai.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.doithoai.evidence.Evidence;
import org.doithoai.evidence.Window;
import org.doithoai.question.AnswerType;
import org.doithoai.question.QuestionFrame;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Person;
import org.doithoai.retrieval.SoughtTerm;
import org.doithoai.text.Folding;
import org.doithoai.text.PersonName;
import org.doithoai.text.Span;

/**
 * Gives the very sentences in which something is said, each with who says it where that is told.
 */
final class Quotes implements AnswerStrategy {

  private static final int MOST = 3;

  /** What share of the words asked about a quotation has at least. */
  private static final double HALF = 0.5;

  private static final String QUOTATION_MARKS = "“”\"«»";

  /** What is shorter, in UTF-16 code units, is a stage direction or a caption. */
  private static final int SHORTEST = 40;

  /** The subject of a sentence stands within so many UTF-16 code units of its beginning. */
  private static final int SUBJECT = 60;

  @Override
  public boolean state(QuestionFrame frame, AnswerDraft draft) throws IOException {
    if (!frame.asks(AnswerType.QUOTE)) {
      return false;
    }
    Evidence evidence = draft.evidence();
    List<String> speakers = speakers(frame);
    List<SoughtTerm> words =
        evidence.found().terms().stream()
            .filter(term -> !term.carried() && !isSpeaker(term, speakers))
            .toList();
    List<Window> said =
        evidence.windows().stream()
            .filter(w -> w.sentence().sentence().body() && w.sentence().span().length() >= SHORTEST)
            .filter(w -> speakers.isEmpty() || isSaidBy(w, speakers))
            .toList();
    long most = said.stream().mapToLong(w -> met(w, words)).max().orElse(-1);
    if (most < HALF * words.size()) {
      return false;
    }
    said.stream()
        .filter(window -> met(window, words) == most)
        .sorted(
            Comparator.comparing((Window window) -> !isDirect(window))
                .thenComparing(window -> !speaks(window, speakers)))
        .limit(MOST)
        .forEach(window -> state(window, draft));
    return !draft.isEmpty();
  }

  private static long met(Window window, List<SoughtTerm> words) {
    return words.stream()
        .filter(word -> Sightings.has(window.article(), window.sentence(), word.term()))
        .count();
  }

  /** The names of those whose words are asked for, without diacritics. */
  private static List<String> speakers(QuestionFrame frame) {
    List<String> speakers = new ArrayList<>();
    frame
        .named(Person.class)
        .forEach(person -> person.names().forEach(n -> speakers.add(Folding.fold(n.text()))));
    frame
        .read()
        .layer(PersonName.LAYER)
        .forEach(name -> speakers.add(Folding.fold(name.name().of(frame.read().text()))));
    return speakers;
  }

  private static boolean isSpeaker(SoughtTerm term, List<String> speakers) {
    String source = Folding.fold(term.term().source());
    return speakers.stream().anyMatch(name -> name.contains(source) || source.contains(name));
  }

  /** True if the sentence names the speaker. */
  private static boolean isSaidBy(Window window, List<String> speakers) {
    String sentence = Folding.fold(window.sentence().sentence().text());
    return speakers.stream().anyMatch(sentence::contains);
  }

  /** True if one of them is the subject of the sentence. */
  private static boolean speaks(Window window, List<String> speakers) {
    Optional<String> subject = speaker(window).map(Folding::fold);
    return speakers.stream()
        .anyMatch(name -> subject.filter(s -> s.contains(name) || name.contains(s)).isPresent());
  }

  private static boolean isDirect(Window window) {
    String sentence = window.sentence().sentence().text();
    return sentence.chars().anyMatch(c -> QUOTATION_MARKS.indexOf(c) >= 0);
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
        sentence.of().within(PersonName.LAYER, PersonName::name, sentence.span()).stream()
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
