package org.doithoai.subscription;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.Folding;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A request while it is read: words that have been understood are taken out of it, and what is left
 * at the end has not been. For one thread.
 */
final class RequestText {

  /**
   * Words that look like a phrase.
   *
   * @param first the first of them
   * @param end one past the last
   * @param value the phrase's value
   * @param match in the line of words
   */
  record Hit(int first, int end, int value, MatchResult match) {}

  /** Longer than any request, in UTF-16 code units; the rest is not read. */
  private static final int LONGEST = 1_000;

  /** Stands in the place of a word that is taken; no such character is in a cleaned text. */
  private static final char TAKEN = '\uE000';

  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\s]+");
  private static final Pattern INVISIBLE = Pattern.compile("[ '’]+");

  private final Tokens tokens;
  private final BitSet taken = new BitSet();
  private final int[] starts;
  private String line = "";

  /** A request of which nothing is understood yet. */
  RequestText(Tokens tokens) {
    this.tokens = tokens;
    this.starts = new int[tokens.size()];
    render();
  }

  /** What was typed, cut to what is read, in normalization form C, with single spaces. */
  static String cleaned(String sentence) {
    String cut = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence;
    String seen = CONTROL.matcher(UNSEEN.matcher(cut).replaceAll("")).replaceAll(" ");
    return Folding.nfc(seen).strip();
  }

  Tokens tokens() {
    return tokens;
  }

  /**
   * The words that are left in lower case, a space before each, and what stands between them but
   * spaces and apostrophes: {@code " send me japan, korea"}.
   */
  String line() {
    return line;
  }

  private void render() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < starts.length; i++) {
      words.append(visible(gap(i)));
      starts[i] = words.length();
      words.append(taken.get(i) ? TAKEN : ' ').append(taken.get(i) ? "" : tokens.get(i).word());
    }
    line = words.append(visible(gap(starts.length))).toString();
  }

  private static String visible(String gap) {
    return INVISIBLE.matcher(gap).replaceAll("");
  }

  /** What stands before a word and behind the one before it. */
  String gap(int word) {
    int from = word == 0 ? 0 : tokens.get(word - 1).end();
    int to = word == tokens.size() ? tokens.text().length() : tokens.get(word).start();
    return tokens.text().substring(from, to);
  }

  /** The same line from the end of a span to the start of another, as if nothing were taken. */
  String between(Span before, Span behind) {
    StringBuilder words = new StringBuilder();
    int end = tokens.indexAt(behind.start());
    for (int i = tokens.indexAt(before.end()); i < end; i++) {
      words.append(visible(gap(i))).append(' ').append(tokens.get(i).word());
    }
    return words.append(visible(gap(end))).toString();
  }

  /** True if something that is left is such a phrase. */
  boolean has(RequestPhrase phrase) {
    return find(phrase) != null;
  }

  /** The first such phrase that is left, of several there the longest; null for none. */
  @Nullable Hit find(RequestPhrase phrase) {
    return findFrom(0, phrase);
  }

  private @Nullable Hit findFrom(int offset, RequestPhrase phrase) {
    Hit best = null;
    for (RequestGrammar.Phrase each : RequestGrammar.get().phrases(phrase)) {
      Matcher matcher = each.pattern().matcher(line);
      boolean found = matcher.find(offset);
      while (found && matcher.end() == matcher.start()) {
        found = matcher.find();
      }
      if (found && (best == null || isBefore(matcher, best.match()))) {
        best = hit(matcher.toMatchResult(), each.value());
      }
    }
    return best;
  }

  private static boolean isBefore(MatchResult match, MatchResult other) {
    return match.start() < other.start()
        || (match.start() == other.start() && match.end() > other.end());
  }

  /** All such phrases that are left; none overlaps another. */
  List<Hit> all(RequestPhrase phrase) {
    List<Hit> all = new ArrayList<>();
    int offset = 0;
    for (Hit hit = find(phrase); hit != null; hit = findFrom(offset, phrase)) {
      all.add(hit);
      offset = hit.match().end();
      if (offset >= line.length()) {
        break;
      }
    }
    return all;
  }

  /** Such a phrase that begins with this word; null for none. */
  @Nullable Hit at(int word, RequestPhrase phrase) {
    return all(phrase).stream().filter(hit -> hit.first() == word).findFirst().orElse(null);
  }

  /** The first word behind a phrase that may begin with this one. */
  int behind(int word, RequestPhrase phrase) {
    Hit hit = at(word, phrase);
    return hit == null ? word : hit.end();
  }

  /** The first word of a phrase that may end before this one. */
  int before(int word, RequestPhrase phrase) {
    return all(phrase).stream()
        .filter(hit -> hit.end() == word)
        .mapToInt(Hit::first)
        .findFirst()
        .orElse(word);
  }

  /** Where a pattern over the line is found, from there on. */
  List<Hit> all(Pattern pattern) {
    return pattern.matcher(line).results().map(match -> hit(match, 0)).toList();
  }

  private Hit hit(MatchResult match, int value) {
    return new Hit(word(match.start()), word(match.end()), value, match);
  }

  private int word(int offset) {
    int word = 0;
    while (word < starts.length && starts[word] < offset) {
      word++;
    }
    return word;
  }

  /** Takes all such phrases; gives them. */
  List<Hit> take(RequestPhrase phrase) {
    return take(all(phrase));
  }

  /** Takes what was found; gives it. */
  List<Hit> take(List<Hit> hits) {
    hits.forEach(hit -> taken.set(hit.first(), hit.end()));
    render();
    return hits;
  }

  /** Takes words from the first to the one before the end. */
  void take(int first, int end) {
    taken.set(first, end);
    render();
  }

  /** Takes the words of these places. */
  void take(Collection<Span> spans) {
    spans.forEach(span -> taken.set(tokens.indexAt(span.start()), tokens.indexAt(span.end())));
    render();
  }

  /** True if none of the words of a place is taken. */
  boolean isFree(Span span) {
    int next = taken.nextSetBit(tokens.indexAt(span.start()));
    return next < 0 || next >= tokens.indexAt(span.end());
  }

  boolean isFree(int word) {
    return !taken.get(word);
  }

  /** True if one of these characters stands before the word. */
  boolean isBehind(int word, String characters) {
    return gap(word).chars().anyMatch(c -> characters.indexOf(c) >= 0);
  }

  /** Runs of words that are left, cut at these words and where one of the characters stands. */
  List<Run> runs(int first, int end, String characters, List<Hit> cuts) {
    BitSet out = (BitSet) taken.clone();
    cuts.forEach(cut -> out.set(cut.first(), cut.end()));
    List<Run> runs = new ArrayList<>();
    int from = first;
    for (int i = first; i <= end; i++) {
      boolean cut = i == end || out.get(i) || isBehind(i, characters);
      if (cut && i > from) {
        runs.add(new Run(from, i));
      }
      if (cut) {
        from = out.get(i) ? i + 1 : i;
      }
    }
    return runs;
  }

  /** Neighbouring words, from the first to the one before the end. */
  record Run(int first, int end) {}

  /** The run without words that say nothing at its ends; null when nothing is left of it. */
  @Nullable Span strip(Run run) {
    int first = run.first();
    int last = run.end() - 1;
    while (first <= last && isFiller(first)) {
      first++;
    }
    while (last >= first && isFiller(last)) {
      last--;
    }
    return first > last ? null : tokens.span(first, last);
  }

  private boolean isFiller(int word) {
    Token token = tokens.get(word);
    return RequestGrammar.get().isFiller(token);
  }
}
