package org.doithoai.question;

import java.util.List;
import java.util.Locale;
import org.doithoai.article.Outlets;
import org.doithoai.lexicon.TermMatch;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.DateMention;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The sorts of a question's words as what is learned of questions sees them: of a partner, a place
 * or any other entity by its class, of a date, an outlet, an abbreviation, another name, or a mere
 * word. For one question and thread.
 */
final class WordSorts {

  /** Words of the longest name of an outlet. */
  private static final int LONGEST_OUTLET = 5;

  private final Tokens tokens;
  private final List<Mention> mentions;
  private final List<DateMention> dates;
  private final @Nullable Span outlet;

  /** True of capitals alone, which then say nothing. */
  private final boolean shouted;

  /**
   * Those of a question.
   *
   * @param mentions the entities it names
   * @param dates the dates it says
   */
  WordSorts(AnnotatedText read, List<Mention> mentions, List<DateMention> dates) {
    this.tokens = read.tokens();
    this.mentions = mentions;
    this.dates = dates;
    this.outlet = outlet(read);
    this.shouted = read.text().equals(read.text().toUpperCase(Locale.ROOT));
  }

  /** Where the first outlet stands by a name with a capital that is no term; null for none. */
  private static @Nullable Span outlet(AnnotatedText read) {
    Tokens tokens = read.tokens();
    List<TermMatch> terms = read.layer(TermMatch.LAYER);
    for (int first = 0; first < tokens.size(); first++) {
      boolean capital = tokens.get(first).isCapitalised();
      for (int last = Math.min(tokens.size(), first + LONGEST_OUTLET) - 1;
          capital && last >= first;
          last--) {
        Span span = tokens.span(first, last);
        if (Outlets.meant(span.of(read.text())).isPresent()
            && terms.stream().noneMatch(term -> term.span().overlaps(span))) {
          return span;
        }
      }
    }
    return null;
  }

  /** The sort of a word. */
  String of(int word) {
    Token token = tokens.get(word);
    Span span = token.span();
    for (Mention mention : mentions) {
      if (mention.span().overlaps(span)) {
        boolean home = mention.entity() instanceof Partner partner && partner.home();
        return home ? "HOME" : mention.entity().getClass().getSimpleName().toUpperCase(Locale.ROOT);
      }
    }
    if (dates.stream().anyMatch(date -> date.span().overlaps(span))) {
      return "DATE";
    }
    if (outlet != null && outlet.overlaps(span)) {
      return "OUTLET";
    }
    if (token.isNumber()) {
      return "NUMBER";
    }
    if (shouted) {
      return "WORD";
    }
    if (token.isAcronym()) {
      return "ACRONYM";
    }
    boolean name = token.isCapitalised() && !tokens.isFirstInSentence(word);
    return name ? "NAME" : "WORD";
  }
}
