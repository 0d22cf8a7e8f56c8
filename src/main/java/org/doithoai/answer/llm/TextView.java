package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.DateMention;
import org.doithoai.text.Language;
import org.doithoai.text.PersonName;
import org.doithoai.text.Sentence;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;

/**
 * A claim, or one sentence of an article, as what the annotations of its text say of it. All spans
 * and word numbers are those of the whole text.
 *
 * @param of the annotated text
 * @param span the part of it that is meant
 * @param first its first word
 * @param end one past its last word
 * @param mentions the registry's entities in it
 * @param dates the dates outside of them
 * @param figures the other numbers
 * @param clauses the parts that each state something for themselves
 * @param parts the clauses cut at their commas and at "and" too
 */
record TextView(
    AnnotatedText of,
    Span span,
    int first,
    int end,
    List<Mention> mentions,
    List<DateMention> dates,
    List<Figure> figures,
    List<Span> clauses,
    List<Span> parts) {

  /** How texts say who acts and on whom. */
  static final PhraseSets GRAMMAR = PhraseSets.load("agents.tsv");

  private static final String ENDS_CLAUSE = ";:!?\n";

  /** All of a text. */
  static TextView of(AnnotatedText text) {
    return of(text, new Span(0, text.text().length()), 0, text.tokens().size());
  }

  /** One sentence of a text. */
  static TextView of(AnnotatedText text, Sentence sentence) {
    return of(text, sentence.span(), sentence.first(), sentence.end());
  }

  private static TextView of(AnnotatedText text, Span span, int first, int end) {
    List<Mention> mentions = text.within(EntityLinker.MENTIONS, Mention::span, span);
    TextView bare =
        new TextView(text, span, first, end, mentions, List.of(), List.of(), List.of(), List.of());
    List<Span> clauses = bare.cut(false);
    List<Span> parts = bare.cut(true);
    return new TextView(text, span, first, end, mentions, List.of(), List.of(), clauses, parts)
        .without(mention -> false);
  }

  /** The same text, these of its mentions read as ordinary words. */
  TextView without(Predicate<Mention> left) {
    List<Mention> kept = mentions.stream().filter(left.negate()).toList();
    List<DateMention> outside =
        of.within(DateMention.LAYER, DateMention::span, span).stream()
            .filter(date -> kept.stream().noneMatch(m -> m.span().contains(date.span())))
            .toList();
    List<Span> taken =
        Stream.concat(kept.stream().map(Mention::span), outside.stream().map(DateMention::span))
            .toList();
    List<Figure> numbers = Figure.in(this, taken);
    return new TextView(of, span, first, end, kept, outside, numbers, clauses, parts);
  }

  Language language() {
    return of.language();
  }

  Tokens tokens() {
    return of.tokens();
  }

  /** The whole text. */
  String text() {
    return of.text();
  }

  /** The word, as phrases are looked up; empty outside of this part of the text. */
  String word(int at) {
    return at < first || at >= end ? "" : tokens().get(at).word();
  }

  /** The number of the word that stands at or behind this offset. */
  int wordAt(int offset) {
    int at = tokens().indexAt(offset);
    return at > 0 && tokens().get(at - 1).end() > offset ? at - 1 : at;
  }

  /** What stands between this word and the one before it. */
  String before(int word) {
    int from = word <= first ? span.start() : tokens().get(word - 1).end();
    return text().substring(from, tokens().get(word).start());
  }

  /** True if any of these characters stands between two words. */
  boolean isCut(int from, int to, String characters) {
    for (int i = from + 1; i <= to; i++) {
      if (before(i).chars().anyMatch(c -> characters.indexOf(c) >= 0)) {
        return true;
      }
    }
    return false;
  }

  /** True if it names what the mention of another text does. */
  boolean names(Mention other) {
    return mentions.stream().anyMatch(mention -> mention.entity().equals(other.entity()));
  }

  /** The persons it names, by the shape of their names. */
  List<PersonName> people() {
    return of.within(PersonName.LAYER, PersonName::name, span);
  }

  /** Where it gives ranks and offices of persons. */
  List<Span> offices() {
    return people().stream().flatMap(TextView::offices).toList();
  }

  /** The rank and office before a name, and the office behind it. */
  static Stream<Span> offices(PersonName name) {
    return Stream.concat(Stream.ofNullable(name.title()), Stream.ofNullable(name.office()));
  }

  /** The clause that overlaps a place; the place itself when none does. */
  Span clause(Span place) {
    return first(clauses, place);
  }

  /** The same of the parts. */
  Span part(Span place) {
    return first(parts, place);
  }

  private static Span first(List<Span> all, Span place) {
    return all.stream().filter(part -> part.overlaps(place)).findFirst().orElse(place);
  }

  private List<Span> cut(boolean parts) {
    List<Span> found = new ArrayList<>();
    int from = first;
    for (int i = first + 1; i <= end; i++) {
      if (i == end || isCut(i, parts)) {
        found.add(tokens().span(from, i - 1));
        from = i;
      }
    }
    return List.copyOf(found);
  }

  private boolean isCut(int word, boolean parts) {
    String before = before(word);
    boolean comma = before.indexOf(',') >= 0;
    int start = tokens().get(word).start();
    return before.chars().anyMatch(c -> ENDS_CLAUSE.indexOf(c) >= 0)
        || of.sentences().stream().anyMatch(s -> s.span().start() == start)
        || is(word, "clause")
        || (comma && is(word, "relative"))
        || (parts && (comma || GRAMMAR.is(word(word), "and")));
  }

  /** True if a phrase with this label begins with the word. */
  private boolean is(int word, String label) {
    String two = word + 1 < end ? word(word) + " " + word(word + 1) : "";
    return GRAMMAR.is(word(word), label) || GRAMMAR.is(two, label);
  }
}
