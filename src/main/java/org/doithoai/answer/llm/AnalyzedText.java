package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.text.DateFinder;
import org.doithoai.text.DateMention;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;

/**
 * A claim or a sentence with what can be tested of it. All spans count the UTF-16 code units of the
 * text.
 *
 * @param text in normalization form C
 * @param mentions the registry's entities
 * @param dates all dates, those in names of treaties too
 * @param numerals the other numbers
 */
record AnalyzedText(
    String text,
    Language language,
    Tokens tokens,
    List<Mention> mentions,
    List<DateMention> dates,
    List<Numeral> numerals) {

  private static final Pattern CLAUSE_END =
      Pattern.compile(
          "[;:!?\\n]|\\.(?=\\s|$)"
              + "|(?iu)(?<=[\\s,])(?:but|while|whereas|nhưng|trong khi|còn)(?=\\s)"
              + "|(?iu)(?<=, )(?:when|where|which|who|in which|trong đó|khi)(?=\\s)");

  private static final Pattern PART_END =
      Pattern.compile(CLAUSE_END.pattern() + "|,(?=\\s)|(?iu)(?<=\\s)(?:and|và)(?=\\s)");

  AnalyzedText {
    mentions = List.copyOf(mentions);
    dates = List.copyOf(dates);
    numerals = List.copyOf(numerals);
  }

  static AnalyzedText of(String text, Language language, EntityLinker entities) {
    return of(text, language, entities.find(text));
  }

  /** The same text, these of its mentions read as ordinary words. */
  AnalyzedText without(Predicate<Mention> left) {
    return of(text, language, mentions.stream().filter(left.negate()).toList());
  }

  private static AnalyzedText of(String text, Language language, List<Mention> mentions) {
    Tokens tokens = Tokens.of(text);
    List<DateMention> dates =
        DateFinder.find(text).stream()
            .filter(date -> mentions.stream().noneMatch(m -> m.span().contains(date.span())))
            .toList();
    List<Span> taken =
        Stream.concat(mentions.stream().map(Mention::span), dates.stream().map(DateMention::span))
            .toList();
    return new AnalyzedText(
        text, language, tokens, mentions, dates, NumeralFinder.find(tokens, language, taken));
  }

  /** The parts that each state something for themselves; none overlaps another. */
  List<Span> clauses() {
    return cut(CLAUSE_END);
  }

  /** The clauses cut at their commas and at "and" too. */
  List<Span> parts() {
    return cut(PART_END);
  }

  private List<Span> cut(Pattern end) {
    List<Span> clauses = new ArrayList<>();
    Matcher matcher = end.matcher(text);
    int start = 0;
    while (matcher.find()) {
      addClause(start, matcher.start(), clauses);
      start = matcher.start();
    }
    addClause(start, text.length(), clauses);
    return List.copyOf(clauses);
  }

  private void addClause(int start, int end, List<Span> clauses) {
    if (text.substring(start, end).chars().anyMatch(Character::isLetter)) {
      clauses.add(new Span(start, end));
    }
  }

  /** Whether these words stand in it. */
  boolean has(Pattern words) {
    return words.matcher(text).find();
  }

  /** The place, among the words, of the one that stands at or behind this offset. */
  int wordAt(int offset) {
    int at = 0;
    while (at < tokens.size() && tokens.get(at).end() <= offset) {
      at++;
    }
    return at;
  }
}
