package org.doithoai.answer.llm;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.answer.llm.TermAlignment.Anchor;
import org.doithoai.answer.llm.TermAlignment.Place;
import org.doithoai.facts.Sentence;
import org.doithoai.text.Span;

/**
 * Whether what does something to another thing in a claim does it in the evidence, where neither is
 * a side or a person: cooperation contributes to the partnership, and not the other way round. Both
 * languages put the one before the verb and the other behind it.
 */
final class OrderCheck {

  /** Least weight of a word that is one of the two things. */
  private static final double THING = 0.5;

  private static final Pattern VERB =
      Sentence.words(
          "contribut(?:e|es|ed|ing)|contributions?|serv(?:e|es|ed|ing)|lead(?:s|ing)? to|led to"
              + "|depend(?:s|ed)? on|replac(?:e|es|ed|ing)|underpin(?:s|ned)?|đóng góp|góp phần"
              + "|phục vụ|dẫn đến|phụ thuộc|thay thế");

  private final ClaimCase claimCase;
  private final TermAlignment alignment;

  OrderCheck(ClaimCase claimCase, TermAlignment alignment) {
    this.claimCase = claimCase;
    this.alignment = alignment;
  }

  boolean holds() {
    for (Span clause : claimCase.claim().clauses()) {
      Optional<Span> verb = verb(claimCase.claim(), clause);
      if (verb.isPresent() && !isKept(clause, verb.get())) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Span> verb(AnalyzedText reading, Span clause) {
    Matcher matcher = VERB.matcher(reading.text()).region(clause.start(), clause.end());
    return matcher.find()
        ? Optional.of(new Span(matcher.start(), matcher.end()))
        : Optional.empty();
  }

  private boolean isKept(Span clause, Span verb) {
    return alignment.in(clause).stream()
        .filter(a -> a.weight() >= THING && !a.places().isEmpty() && !isModifier(a.span(), verb))
        .allMatch(a -> isOn(a, a.span().start() < verb.start()));
  }

  /** Whether it is the verb itself or stands right behind it: "contributed substantially". */
  private static boolean isModifier(Span word, Span verb) {
    return word.overlaps(verb) || word.start() == verb.end() + 1;
  }

  /** Whether the thing stands on that side of a sentence's verb, or where there is no such verb. */
  private boolean isOn(Anchor thing, boolean before) {
    Predicate<Place> kept =
        place -> {
          AnalyzedText sentence = claimCase.sentence(place);
          return verb(sentence, new Span(0, sentence.text().length()))
              .map(verb -> place.span().start() < verb.start() == before)
              .orElse(true);
        };
    return thing.places().stream().anyMatch(kept);
  }
}
