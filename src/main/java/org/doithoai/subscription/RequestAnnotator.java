package org.doithoai.subscription;

import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.doithoai.article.Outlets;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.TermMatch;
import org.doithoai.registry.EntityLinker;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Language;
import org.doithoai.text.PartialDate;
import org.doithoai.text.TextAnnotator;
import org.doithoai.text.TimesOfDay;
import org.doithoai.text.Tokens;

/**
 * Turns an annotated request into a row of {@link RequestAtom}s: its words, dates, times, zones,
 * numbers, registry and glossary mentions. Immutable.
 */
final class RequestAnnotator {

  /**
   * A request as a row.
   *
   * @param atoms what says something, with the signs between
   * @param all what any word says, even if it is nothing
   * @param usual the time that is meant where only a part of the day is said; empty where none is
   */
  record Row(
      Tokens tokens,
      Language language,
      List<RequestAtom> atoms,
      List<RequestAtom> all,
      List<LocalTime> usual) {

    /** True if a sign before this word parts it from the one before. */
    boolean breaksBefore(int word) {
      return atoms.stream()
          .anyMatch(
              atom -> atom.first() == word && atom.end() == word && !atom.is(RequestWord.RANGE));
    }
  }

  /** Of how many words the name of an outlet is at most. */
  private static final int LONGEST_OUTLET = 4;

  /** A day of the year in one number: its month times this, and its day. */
  private static final int MONTH = 100;

  private final TextAnnotator annotator;
  private final Glossary glossary;

  RequestAnnotator(TextAnnotator annotator, Glossary glossary) {
    this.annotator = annotator;
    this.glossary = glossary;
  }

  Row annotate(AnnotatedText text) {
    Tokens tokens = text.tokens();
    List<RequestLexicon.Hit> hits = RequestLexicon.get().find(tokens, text.language());
    RequestProposals proposals = new RequestProposals(tokens);
    BitSet closed = new RequestFigures(text, hits, proposals).propose();
    TimesOfDay times = TimesOfDay.find(tokens, word -> !closed.get(word));
    BitSet timeEnds = new BitSet();
    times.all().stream()
        .filter(TimesOfDay.TimeOfDay::isCertain)
        .forEach(
            time -> {
              proposals.add(RequestProposals.FIGURE, RequestWord.TIME, time.span(), time.time());
              int end = tokens.indexAt(time.span().end());
              boolean hours = hits.stream().anyMatch(h -> isHours(h, end));
              timeEnds.set(hours ? end + 1 : end);
            });
    times
        .partsOfDay()
        .forEach(part -> proposals.add(RequestProposals.LOW, RequestWord.FILLER, part, null));
    TimeZoneNames.find(tokens, hits, timeEnds)
        .forEach(
            z ->
                proposals.add(
                    RequestProposals.EXACT, RequestWord.ZONE, 0, z.first(), z.end(), z.zone()));
    for (RequestLexicon.Hit hit : hits) {
      proposals.add(
          RequestProposals.WORDS,
          hit.word(),
          hit.value(),
          hit.first(),
          hit.end(),
          thing(hit, tokens));
    }
    addItems(text, proposals);
    addOutlets(tokens, proposals);
    List<LocalTime> usual =
        times.all().stream().filter(t -> !t.isCertain()).map(t -> t.time()).toList();
    List<RequestAtom> all = proposals.chosen(text.language());
    return new Row(tokens, text.language(), proposals.withSigns(all), all, usual);
  }

  private static boolean isHours(RequestLexicon.Hit hit, int word) {
    return hit.word() == RequestWord.UNIT && hit.value() == 0 && hit.first() == word;
  }

  /** A day of the year that has a name; of a day of the week, whether English has it in plural. */
  private static Object thing(RequestLexicon.Hit hit, Tokens tokens) {
    return hit.word() == RequestWord.DATE
        ? new PartialDate(null, hit.value() / MONTH, hit.value() % MONTH, null)
        : Boolean.valueOf(tokens.get(hit.first()).lower().endsWith("days"));
  }

  private static void addOutlets(Tokens tokens, RequestProposals proposals) {
    for (int first = 0; first < tokens.size(); first++) {
      for (int end = Math.min(tokens.size(), first + LONGEST_OUTLET); end > first; end--) {
        String words = tokens.span(first, end - 1).of(tokens.text());
        if (Outlets.meant(words).isPresent()) {
          proposals.add(RequestProposals.WORDS, RequestWord.OUTLET, 0, first, end, null);
        }
      }
    }
  }

  /** Names and terms; of the other language only terms of several words. */
  private void addItems(AnnotatedText text, RequestProposals proposals) {
    text.layer(EntityLinker.MENTIONS)
        .forEach(
            m -> proposals.add(RequestProposals.WORDS, RequestWord.ITEM, m.span(), m.entity()));
    Tokens tokens = text.tokens();
    Stream<TermMatch> others =
        annotator.annotate(text.text(), text.language().other()).layer(TermMatch.LAYER).stream()
            .filter(o -> tokens.indexAt(o.span().end()) - tokens.indexAt(o.span().start()) > 1);
    Stream.concat(text.layer(TermMatch.LAYER).stream(), others)
        .forEach(
            term ->
                proposals.add(
                    RequestProposals.WORDS,
                    RequestWord.ITEM,
                    term.span(),
                    glossary.entries().get(term.entry())));
  }
}
