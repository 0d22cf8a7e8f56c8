package org.doithoai.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.Cue;
import org.doithoai.text.CueMention;
import org.doithoai.text.Language;
import org.doithoai.text.StopWords;
import org.doithoai.text.Tokens;

/** What the two sides agreed on, signed and invited each other to, by the verbs that say so. */
final class AgreementFacts {

  private static final Pattern LIST_BEGINS =
      Pattern.compile(
          ": |\\b(?:such as|including|includ(?:es|ed)|areas? of|fields? of|focus(?:ing)? on|focus"
              + " is on|with a focus on|joint work in|co-?operation in|partnerships? in|training"
              + " in)\\b|(?:gồm|bao gồm|như|hợp tác trong|trọng tâm là|trên các lĩnh vực|các lĩnh"
              + " vực|về các lĩnh vực|một số lĩnh vực,? gồm)(?=[:\\s])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Where the list is over and the sentence goes on. */
  private static final Pattern CLAUSE =
      Sentence.words(
          "while|whereas|in order to|so as to|thereby|, with|, which|đồng thời|nhằm|để|qua đó|góp"
              + " phần");

  /** The last two items when no comma parts them, each short. */
  private static final Pattern LAST_AND =
      Pattern.compile("((?:[^\\s]+ ){0,3}[^\\s]+) (?:and|và) ((?:[^\\s]+ ){0,8}[^\\s]+)");

  /** Fewest items that make a list. */
  private static final int LIST = 3;

  /** Longest item, in UTF-16 code units: what is longer is a clause of its own. */
  private static final int LONGEST = 140;

  private AgreementFacts() {}

  static List<Fact> find(List<Sentence> sentences) {
    List<Fact> facts = new ArrayList<>();
    boolean agreed = false;
    for (Sentence sentence : sentences) {
      if (!sentence.body()) {
        continue;
      }
      boolean goesOn = agreed && sentence.has(Cue.FIELD) && !sentence.has(Cue.SAYING);
      agreed = sentence.has(Cue.AGREEING);
      if (agreed || goesOn) {
        items(sentence).forEach(item -> facts.add(sentence.says(Fact.Kind.FIELD, item)));
      }
      if (sentence.has(Cue.SIGNING) && sentence.has(Cue.DOCUMENT) && !isEarlier(sentence)) {
        facts.add(sentence.says(Fact.Kind.DOCUMENT, from(Cue.DOCUMENT, sentence)));
      }
      if (sentence.has(Cue.INVITING)) {
        facts.add(sentence.says(Fact.Kind.INVITATION, from(Cue.INVITING, sentence)));
      }
    }
    return facts;
  }

  /** True if the signing is of another day: such are told with month and year. */
  private static boolean isEarlier(Sentence sentence) {
    return sentence.has(Cue.EARLIER)
        || sentence.dates().stream()
            .anyMatch(date -> date.year() != null && date.month() != null && date.day() == null);
  }

  /** From the first cue to the sentence's end, without its full stop. */
  private static String from(Cue cue, Sentence sentence) {
    CueMention first = sentence.first(cue);
    int start =
        first == null
            ? sentence.span().start()
            : sentence.of().tokens().get(nounOf(first, sentence)).start();
    String rest = sentence.of().text().substring(start, sentence.span().end());
    return rest.strip().replaceFirst("[.;:,]+$", "");
  }

  /** Where the noun phrase begins whose head a document is: English has what tells of it before. */
  private static int nounOf(CueMention document, Sentence sentence) {
    Tokens tokens = sentence.of().tokens();
    int first = document.first();
    boolean before = document.cue() == Cue.DOCUMENT && sentence.language() == Language.ENGLISH;
    while (before
        && first > 0
        && tokens.get(first - 1).start() >= sentence.span().start()
        && tokens.gapBefore(first) == Tokens.Gap.JOINED
        && !StopWords.contains(tokens.get(first - 1).lower(), Language.ENGLISH, true)
        && !isOf(Cue.SIGNING, first - 1, sentence)) {
      first--;
    }
    return first;
  }

  private static boolean isOf(Cue cue, int word, Sentence sentence) {
    return sentence.all(cue).stream().anyMatch(c -> c.first() <= word && word <= c.last());
  }

  /** The items of the sentence's list, as written; empty when it has none. */
  static List<String> items(Sentence sentence) {
    Matcher begins = LIST_BEGINS.matcher(sentence.text());
    List<String> longest = List.of();
    while (begins.find()) {
      String list = sentence.text().substring(begins.end(), clause(begins.end(), sentence));
      List<String> items = split(list);
      if (items.size() >= Math.max(LIST, longest.size())) {
        longest = items;
      }
    }
    return longest;
  }

  /** Where in the sentence a list that begins there ends, as somebody agrees or says more. */
  private static int clause(int begins, Sentence sentence) {
    int end = sentence.text().length();
    for (Cue verb : new Cue[] {Cue.AGREEING, Cue.SAYING}) {
      for (CueMention mention : sentence.all(verb)) {
        int at = sentence.of().tokens().get(mention.first()).start() - sentence.span().start();
        end = at > begins ? Math.min(end, at) : end;
      }
    }
    return end;
  }

  private static List<String> split(String list) {
    String text =
        CLAUSE.split(list, 2)[0].strip().replaceFirst("[.;:,]+$", "").replaceFirst("^[:,]\\s*", "");
    String separator = text.chars().filter(c -> c == ';').count() >= 2 ? ";" : ",";
    List<String> items = new ArrayList<>();
    for (String part : text.split(separator, -1)) {
      String item = part.strip().replaceFirst("^(?:and|và|cũng như|as well as)\\s+", "");
      if (item.length() > LONGEST) {
        break;
      }
      if (!item.isEmpty()) {
        items.add(item);
      }
    }
    if (separator.equals(",")) {
      splitLast(items);
    }
    return List.copyOf(items);
  }

  /** "a, b, c and d" has four items, not three. */
  private static void splitLast(List<String> items) {
    if (items.size() >= LIST - 1) {
      Matcher and = LAST_AND.matcher(items.getLast());
      if (and.matches()) {
        items.set(items.size() - 1, and.group(1));
        items.add(and.group(2));
      }
    }
  }
}
