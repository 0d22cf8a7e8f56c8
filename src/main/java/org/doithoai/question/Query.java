package org.doithoai.question;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Mention;
import org.doithoai.text.DateMention;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/**
 * A question understood: what it asks for, of which meetings, with which words.
 *
 * @param text the question, with what a follow-up leaves open filled in from the conversation; in
 *     normalization form C; all spans count its UTF-16 code units
 * @param language the language of the text
 * @param answerLanguage the language to answer in
 * @param kinds what it asks for; empty when it only names a subject
 * @param subjects the meetings it is about; empty when it names none
 * @param mentions the entities it names
 * @param dates the dates it names
 * @param scaffolding where interrogative words, editions and the openers of a follow-up stand:
 *     nothing that an article need contain
 */
public record Query(
    String text,
    Language language,
    Language answerLanguage,
    Set<QuestionType> kinds,
    List<Subject> subjects,
    List<Mention> mentions,
    List<DateMention> dates,
    List<Span> scaffolding) {

  public Query {
    kinds = Set.copyOf(kinds);
    subjects = List.copyOf(subjects);
    mentions = List.copyOf(mentions);
    dates = List.copyOf(dates);
    scaffolding = List.copyOf(scaffolding);
  }

  /** Whether it asks for this, alone or among others. */
  public boolean asks(QuestionType type) {
    return kinds.contains(type);
  }

  /** Whether there is nothing in it to look for: a greeting, a row of dots. */
  public boolean isEmpty() {
    return kinds.isEmpty()
        && subjects.isEmpty()
        && without(scaffolding.stream()).chars().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether a word of it, in lower case, stands outside the scaffolding and the names. */
  public boolean isContent(String word) {
    Stream<Span> others = Stream.concat(scaffolding.stream(), mentions.stream().map(Mention::span));
    return without(others).toLowerCase(Locale.ROOT).contains(word);
  }

  private String without(Stream<Span> spans) {
    StringBuilder rest = new StringBuilder(text);
    spans.forEach(span -> rest.replace(span.start(), span.end(), " ".repeat(span.length())));
    return rest.toString();
  }

  /** The entities of one sort that it names, each once, in order. */
  public <E extends Entity> Stream<E> entities(Class<E> sort) {
    return mentions.stream()
        .map(Mention::entity)
        .filter(sort::isInstance)
        .map(sort::cast)
        .distinct();
  }

  /**
   * Whether a term is what the question asks for one of: "treaty" in "which military treaty", "văn
   * kiện" in "văn kiện nào".
   *
   * @param term in lower case, as it stands in the text
   */
  public boolean asksForOneOf(String term) {
    String quoted = Pattern.quote(term);
    String words =
        switch (language) {
          case ENGLISH ->
              "\\b(?:which|what) (?!(?:is|was|were|are|did|does|do|has|have|had|will|would|can"
                  + "|could|should|may|might|about|else) )(?:[\\p{L}-]+ ){0,2}?"
                  + quoted
                  + "\\b";
          case VIETNAMESE -> quoted + " (?:nào|gì|nao|gi)(?!\\p{L})";
        };
    return Pattern.compile(words).matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  /**
   * Whether a term is what the question counts: "warships" in "how many warships", "sĩ quan" in
   * "bao nhiêu sĩ quan".
   *
   * @param term in lower case, as it stands in the text
   */
  public boolean countsThings(String term) {
    String words =
        switch (language) {
          case ENGLISH ->
              "\\b(?:how many|number of) (?!(?:have|has|had|are|were|is|was|did|do|does|will|of) )"
                  + "(?:[\\p{L}-]+ ){0,2}?";
          case VIETNAMESE -> "(?:bao nhiêu|bao nhieu|mấy|may) (?:\\p{L}+ )??";
        };
    return Pattern.compile(words + Pattern.quote(term) + "(?!\\p{L})")
        .matcher(text.toLowerCase(Locale.ROOT))
        .find();
  }

  /** Whether its text carries Vietnamese diacritics, or is English. */
  public boolean isAccented() {
    return language == Language.ENGLISH
        || !Folding.fold(text).equals(text.toLowerCase(Locale.ROOT));
  }
}
