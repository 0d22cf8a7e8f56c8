package org.doithoai.article;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doithoai.article.format.WordLists;
import org.doithoai.text.Folding;

/**
 * The words and phrases of {@code phrases.tsv}, and which of them a line of a page is, begins with
 * or holds.
 */
final class BoilerplatePhrases {

  /** All of them by class. */
  static final WordLists ALL = WordLists.beside(BoilerplatePhrases.class, "phrases.tsv");

  /** More words than this no heading of a list has, with a number behind it. */
  private static final int LONGEST_HEADING = 12;

  /** Longest phrase of a menu, in words. */
  private static final int LONGEST = 5;

  /** From this many words on a line that ends as a sentence is no notice by its beginning alone. */
  private static final int LONG = 25;

  private static final int HEAD = 400;
  private static final int TAIL = 100;

  private static final int BEGINS_BY_WORD = 1;
  private static final int BEGINS_BY_MARK = 2;
  private static final int CONTAINS = 1;
  private static final int PICTURE = 2;

  private static final Set<String> STOP = words("stop");
  private static final Set<String> LIST_HEADING = words("list-heading");
  private static final Set<String> MENU = words("menu");
  private static final Set<String> DATE_LABEL = words("date-label");
  private static final PhraseTree CREDIT = new PhraseTree();
  private static final PhraseTree BEGINNINGS = new PhraseTree();
  private static final PhraseTree INSIDE = new PhraseTree();
  private static final Pattern BULLETS = Pattern.compile("^[*•·+(–—-]{1,3}\\s?");

  static {
    words("credit").forEach(phrase -> CREDIT.add(phrase + " ", 1));
    for (String phrase : ALL.of("notice-begins")) {
      boolean word = Character.isLetter(phrase.charAt(phrase.length() - 1));
      BEGINNINGS.add(Folding.fold(phrase), word ? BEGINS_BY_WORD : BEGINS_BY_MARK);
    }
    ALL.of("notice-contains").forEach(phrase -> INSIDE.add(Folding.fold(phrase), CONTAINS));
    for (String name : new String[] {"bracket", "by", "colon", "agency"}) {
      ALL.of("picture-" + name).forEach(word -> INSIDE.add(Folding.fold(word), PICTURE));
    }
  }

  private BoilerplatePhrases() {}

  /** Whether the line heads a list of other articles. */
  static boolean isListHeading(PageBlock line) {
    return line.words() <= LONGEST_HEADING && LIST_HEADING.contains(line.foldedHead());
  }

  /** Whether the line heads something behind which no article goes on, with or without a number. */
  static boolean isStop(PageBlock line) {
    if (line.words() > LONGEST_HEADING) {
      return false;
    }
    String folded = line.foldedHead();
    int end = folded.length();
    int least = Math.max(0, end - 10);
    while (end > least && "0123456789 ".indexOf(folded.charAt(end - 1)) >= 0) {
      end--;
    }
    return STOP.contains(folded.substring(0, end));
  }

  /** Whether the line is made of nothing but the words of menus, buttons and forms. */
  static boolean isMenu(PageBlock line) {
    String[] words = line.foldedHead().split(" ", -1);
    if (words.length > 60) {
      return false;
    }
    int covered = 0;
    for (int i = 0; i < words.length; ) {
      int length = phraseAt(words, i);
      covered += length;
      i += Math.max(1, length);
    }
    return covered * 5 >= words.length * 4;
  }

  private static int phraseAt(String[] words, int from) {
    int longest = 0;
    String phrase = "";
    for (int i = from; i < Math.min(words.length, from + LONGEST); i++) {
      phrase = i == from ? words[i] : phrase + " " + words[i];
      longest = MENU.contains(phrase) ? i + 1 - from : longest;
    }
    return longest;
  }

  /** Whether the line is a notice, a label or a link by how it begins or what it holds. */
  static boolean isNotice(PageBlock line, boolean sentence) {
    String text = line.text();
    boolean shorter = line.words() <= 60;
    String head = Folding.fold(text.substring(0, Math.min(text.length(), shorter ? HEAD : TAIL)));
    int begins = BEGINNINGS.at(head, 0);
    if (BULLETS.matcher(head).find()) {
      begins |= BEGINNINGS.at(BULLETS.matcher(head).replaceFirst(""), 0);
    }
    return begins >= BEGINS_BY_MARK
        || (begins == BEGINS_BY_WORD && (!sentence || line.words() < LONG))
        || (shorter && (INSIDE.in(head) & CONTAINS) != 0);
  }

  /** Whether a word stands near the line's end with which pictures are credited. */
  static boolean namesPicture(String end) {
    return (INSIDE.in(Folding.fold(end)) & PICTURE) != 0;
  }

  /** Whether the line names who wrote, edited or photographed what stands above it. */
  static boolean isCredit(PageBlock line) {
    return CREDIT.at(line.foldedHead() + " ", 0) != 0;
  }

  /** Whether the word, folded, may stand beside the day an article appeared. */
  static boolean isDateLabel(String word) {
    return DATE_LABEL.contains(word);
  }

  private static Set<String> words(String name) {
    return ALL.of(name).stream()
        .map(PageBlock::folded)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
