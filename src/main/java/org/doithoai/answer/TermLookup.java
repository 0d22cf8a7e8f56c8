package org.doithoai.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.lexicon.TermGlosses;
import org.doithoai.lexicon.Translation;
import org.doithoai.question.AnswerType;
import org.doithoai.question.QuestionFrame;
import org.doithoai.question.TermSought;
import org.doithoai.question.TermSought.Manner;
import org.doithoai.registry.ComposedTerm;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Person;
import org.doithoai.registry.TermComposer;
import org.doithoai.registry.TermEntry;
import org.doithoai.registry.Terminology;
import org.doithoai.retrieval.Retriever;
import org.doithoai.text.Abbreviations;
import org.doithoai.text.Language;

/**
 * Looks a term up: its counterparts, variants, field and long form as glossary and registry have
 * them, with a sentence of each language where it stands. What they lack as a whole is put together
 * from parts they have, what only the lexicon knows is given as computed, and each says so.
 */
final class TermLookup implements AnswerStrategy {

  private static final int MOST_ENTRIES = 3;
  private static final int MOST_VARIANTS = 6;
  private static final int MOST_COMPUTED = 3;

  /** From these probabilities on a computed translation is likely, or possible. */
  private static final double LIKELY = 0.5;

  private static final double POSSIBLE = 0.15;

  private final Terminology terminology;
  private final TermComposer composer;
  private final Lexicon lexicon;
  private final TermExamples examples;
  private final ExplainedAbbreviations explained;

  TermLookup(Terminology terminology, Lexicon lexicon, Retriever retriever, EvidenceFinder finder) {
    this.terminology = terminology;
    this.composer = new TermComposer(terminology);
    this.lexicon = lexicon;
    this.examples = new TermExamples(retriever, finder);
    this.explained = new ExplainedAbbreviations(retriever, finder);
  }

  @Override
  public boolean state(QuestionFrame frame, AnswerDraft draft) throws IOException {
    TermSought term = frame.term();
    if (term != null && term.isBare() && frame.types().isEmpty()) {
      return stateKnown(frame, draft)
          || (Abbreviations.isOne(term.text()) && explained.state(term.text(), draft));
    }
    return term != null && frame.asks(AnswerType.TERM) && decide(term, draft);
  }

  /** The term that a question may ask for, where it is known as it stands and no country. */
  boolean stateKnown(QuestionFrame frame, AnswerDraft draft) throws IOException {
    TermSought term = frame.term();
    if (term == null || !frame.before().isEmpty()) {
      return false;
    }
    List<TermEntry> known =
        terminology.find(term.text()).stream()
            .filter(entry -> !(entry.entity() instanceof Partner))
            .toList();
    stateEntries(known, term, draft);
    return !known.isEmpty();
  }

  private boolean decide(TermSought term, AnswerDraft draft) throws IOException {
    Wording wording = draft.wording();
    List<TermEntry> known = terminology.findApart(term.text());
    if ((known.isEmpty() || !isWhole(term)) && decideEach(term, draft)) {
      return true;
    }
    if (!known.isEmpty()) {
      stateEntries(known, term, draft);
      if (known.stream().allMatch(entry -> isUnexplained(entry, term))) {
        explained.state(term.text(), draft);
      }
      return true;
    }
    if (Abbreviations.isOne(term.text()) && explained.state(term.text(), draft)) {
      return true;
    }
    if (term.manner() != Manner.NAMED) {
      return false;
    }
    Optional<String> meant = terminology.misspelt(term.text());
    if (meant.isPresent()) {
      draft.note(wording.say("corrected", term.text(), meant.get()));
      stateEntries(terminology.find(meant.get()), term, draft);
      return true;
    }
    List<String> near = terminology.near(term.text());
    ComposedTerm composed = composer.compose(term.text(), term.into());
    if (composed.isWhole()) {
      draft.note(wording.say("term.composed", term.text(), composed.text(), parts(composed)));
    } else if (!composed.parts().isEmpty() && !composed.unknown().isEmpty()) {
      draft.note(
          wording.say(
              "term.partly", term.text(), parts(composed), wording.list(composed.unknown())));
    } else if (Abbreviations.isOne(term.text()) || !computed(term, draft)) {
      String unknown = wording.say("term.unknown", term.text());
      if (examples.state(term.text(), draft)) {
        draft.note(unknown);
      } else {
        String offer = offered(near, wording);
        draft.refuse(offer.isEmpty() ? unknown : unknown + "\n" + offer);
      }
      return true;
    }
    String offer = offered(near, wording);
    if (!offer.isEmpty()) {
      draft.note(offer);
    }
    return true;
  }

  /** True if an abbreviation is all that the entry has. */
  private static boolean isUnexplained(TermEntry entry, TermSought term) {
    return Arrays.stream(Language.values())
        .allMatch(language -> entry.preferred(language).equalsIgnoreCase(term.text()));
  }

  /** True if all terms that it may be stand in the one that it was taken for. */
  private static boolean isWhole(TermSought term) {
    return term.several().stream().allMatch(term.text()::contains);
  }

  /** Each of several terms by itself, those that nobody knows by name; false where all are such. */
  private boolean decideEach(TermSought term, AnswerDraft draft) throws IOException {
    List<String> unknown = new ArrayList<>();
    for (String one : term.several()) {
      List<TermEntry> known = terminology.find(one);
      stateEntries(known, term.alone(one), draft);
      if (known.isEmpty() && !(Abbreviations.isOne(one) && explained.state(one, draft))) {
        unknown.add(draft.wording().say("term.unknown", one));
      }
    }
    if (unknown.size() == term.several().size()) {
      return false;
    }
    unknown.forEach(draft::note);
    return true;
  }

  private static String parts(ComposedTerm composed) {
    return composed.parts().stream()
        .map(part -> part.source() + " = " + part.target())
        .distinct()
        .reduce((one, other) -> one + "; " + other)
        .orElse("");
  }

  private static String offered(List<String> near, Wording wording) {
    return near.isEmpty() ? "" : wording.say("term.near", String.join("; ", near));
  }

  /** What the parallel text gives for a word, with how probable it is in words. */
  private boolean computed(TermSought term, AnswerDraft draft) {
    for (Language from : term.into() == null ? Language.values() : only(term.into().other())) {
      List<Translation> translations =
          TermGlosses.computed(term.text(), from, lexicon).stream().limit(MOST_COMPUTED).toList();
      if (!translations.isEmpty()) {
        List<String> words =
            translations.stream()
                .map(t -> draft.wording().say(probability(t.probability()), t.term()))
                .toList();
        draft.note(draft.wording().say("term.computed", term.text(), String.join("; ", words)));
        return true;
      }
    }
    return false;
  }

  private static Language[] only(Language language) {
    return new Language[] {language};
  }

  private static String probability(double probability) {
    return probability >= LIKELY
        ? "term.likely"
        : probability >= POSSIBLE ? "term.possible" : "term.unlikely";
  }

  private void stateEntries(List<TermEntry> entries, TermSought term, AnswerDraft draft)
      throws IOException {
    for (TermEntry entry : entries.stream().limit(MOST_ENTRIES).toList()) {
      draft.note(inWords(entry, term, draft.wording()));
    }
    if (!entries.isEmpty()) {
      TermEntry first = entries.getFirst();
      boolean any = false;
      for (Language language : List.of(draft.language().other(), draft.language())) {
        any |= examples.state(first, language, draft);
      }
      if (!any) {
        draft.note(draft.wording().say("term.unused"));
      }
    }
  }

  /** "defence policy dialogue" = đối thoại chính sách quốc phòng (dialogue), variants behind. */
  private static String inWords(TermEntry entry, TermSought term, Wording wording) {
    Language into = term.into();
    boolean vietnamese =
        into == null
            ? entry.isOf(term.text(), Language.ENGLISH)
                && !entry.isOf(term.text(), Language.VIETNAMESE)
            : into == Language.VIETNAMESE;
    Language target = vietnamese ? Language.VIETNAMESE : Language.ENGLISH;
    if (into == null
        && entry.isOf(term.text(), Language.ENGLISH)
        && entry.isOf(term.text(), Language.VIETNAMESE)) {
      target = wording.language();
    }
    String source = entry.preferred(target.other());
    String same = entry.preferred(target);
    List<String> lines = new ArrayList<>();
    String asked = term.text();
    boolean variant = !asked.equalsIgnoreCase(source) && !asked.equalsIgnoreCase(same);
    String equation = wording.say("term.is", source, same);
    String behind =
        entry.field().isEmpty()
            ? ""
            : " " + wording.say("term.field", wording.say("field." + entry.field()));
    lines.add(variant ? wording.say("term.for", asked, equation) + behind : equation + behind);
    for (Language language : List.of(target, target.other())) {
      List<String> variants = entry.variants(language).stream().limit(MOST_VARIANTS).toList();
      if (!variants.isEmpty()) {
        lines.add(wording.say("term.also." + language.code(), String.join("; ", variants)));
      }
    }
    if (entry.entity() instanceof Person person) {
      person
          .lastOffice()
          .map(o -> wording.say("term.office", o.english(), o.vietnamese()))
          .ifPresent(lines::add);
    }
    return String.join("\n", lines);
  }
}
