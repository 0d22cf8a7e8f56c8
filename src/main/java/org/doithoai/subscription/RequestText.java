package org.doithoai.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.Folding;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

/**
 * A sentence while it is read: what has been understood is taken out of it, and what is left at the
 * end has not been. For one thread.
 */
final class RequestText {

  /** Longer than any wish, in UTF-16 code units; the rest is not read. */
  private static final int LONGEST = 1_000;

  /** Stands in the place of what is taken; no such character is in a cleaned text. */
  static final char TAKEN = '\uE000';

  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\s]+");
  private static final Pattern ACCENTED_WORD =
      Pattern.compile("(?<!\\\\)\\p{L}*[\\p{L}&&[^\\p{ASCII}]]\\p{L}*");

  private final String text;
  private final StringBuilder left;

  private RequestText(String text) {
    this.text = text;
    this.left = new StringBuilder(text.toLowerCase(Locale.ROOT));
    if (left.length() != text.length()) {
      left.replace(0, left.length(), text);
    }
    for (Token token : Tokens.of(text).words()) {
      String word = token.word();
      if (word.length() == token.end() - token.start()) {
        left.replace(token.start(), token.end(), word);
      }
    }
  }

  /** A sentence of which nothing is understood yet. */
  static RequestText of(String sentence) {
    String cut = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence;
    String seen = CONTROL.matcher(UNSEEN.matcher(cut).replaceAll("")).replaceAll(" ");
    return new RequestText(Folding.nfc(seen).strip());
  }

  /**
   * A pattern of whole words in lower case. A Vietnamese word with diacritics also stands for the
   * same typed without any; one that is typed with diacritics has to have these.
   */
  static Pattern words(String regex) {
    String open =
        ACCENTED_WORD
            .matcher(regex)
            .replaceAll(word -> "(?:" + word.group() + "|" + Folding.fold(word.group()) + ")");
    return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + open + ")(?![\\p{L}\\p{N}])");
  }

  /** The sentence as it was typed, in normalization form C. */
  String text() {
    return text;
  }

  /** What is left, in lower case, with {@link #TAKEN} for the rest; of the length of the text. */
  String left() {
    return left.toString();
  }

  /** Whether something that is left looks so. */
  boolean has(Pattern pattern) {
    return pattern.matcher(left).find();
  }

  /** The first place that looks so, which stays. */
  Optional<MatchResult> find(Pattern pattern) {
    Matcher matcher = pattern.matcher(left());
    return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  /** Takes all places that look so. */
  List<MatchResult> take(Pattern pattern) {
    List<MatchResult> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(left());
    while (matcher.find()) {
      if (matcher.end() > matcher.start()) {
        found.add(matcher.toMatchResult());
      }
    }
    found.forEach(match -> take(new Span(match.start(), match.end())));
    return found;
  }

  /** Takes a place. */
  void take(Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      left.setCharAt(i, TAKEN);
    }
  }

  /** Whether nothing of a place is taken. */
  boolean isFree(Span span) {
    return span.of(left).indexOf(TAKEN) < 0;
  }
}
