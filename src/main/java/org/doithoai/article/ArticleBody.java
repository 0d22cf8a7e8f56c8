package org.doithoai.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines of a page that are the article's body: from its first paragraph to its last,
 * without what stands between them. Behind headings known to begin a list of other articles, and
 * behind three lines without the end of a sentence, the article is over unless text follows that is
 * as dense as an article and speaks of the same things.
 */
final class ArticleBody {

  /** So many lines in a row that are no text break an article off. */
  private static final int BREAK = 3;

  private static final int FARTHEST_RESUMPTION = 30;

  /** How many lines of text are looked at to tell whether they are the article's. */
  private static final int LONGEST_BLOCK = 12;

  private static final double COHESION = 0.3;
  private static final double COHESION_OF_ONE = 0.4;

  private final List<PageLine> lines;
  private final List<Integer> kept = new ArrayList<>();
  private final Vocabulary vocabulary = new Vocabulary();

  /** So many of the lines kept have been read for their words. */
  private int read;

  private @Nullable String outlet;

  private ArticleBody(List<PageLine> lines) {
    this.lines = lines;
  }

  /**
   * The body's lines in order.
   *
   * @param start index of the first; the number of lines when there is no body
   * @param end index behind the last
   * @param outlet of a signature behind the last sentence
   */
  record Found(List<Integer> kept, int start, int end, @Nullable String outlet) {}

  static Found in(List<PageLine> lines) {
    ArticleBody body = new ArticleBody(lines);
    int start = body.firstText();
    int end = start < lines.size() ? body.walk(start) : start;
    return new Found(List.copyOf(body.kept), start, end, body.outlet);
  }

  private int firstText() {
    int first = 0;
    while (first < lines.size() && !isOpening(first)) {
      first++;
    }
    if (first == lines.size()) {
      first = 0;
      while (first < lines.size() && kind(first) != LineKind.SENTENCE) {
        first++;
      }
    }
    while (first > 0
        && first < lines.size()
        && kind(first - 1) == LineKind.SENTENCE
        && lines.get(first - 1).endsSentence()) {
      first--;
    }
    return first;
  }

  /** Text, unless it is a headline that asks or exclaims and has text behind it. */
  private boolean isOpening(int index) {
    if (kind(index) != LineKind.PROSE) {
      return false;
    }
    String text = lines.get(index).text();
    boolean headline =
        index < 6
            && (text.endsWith("?") || text.endsWith("!"))
            && lines.get(index).words() <= 30
            && text.indexOf(". ") < 0;
    return !headline || index + 1 == lines.size() || nextText(index + 1) == lines.size();
  }

  /** Takes lines from the first on; the index behind the last one taken. */
  private int walk(int start) {
    int index = start;
    while (index < lines.size()) {
      if (isBody(index)) {
        Outlets.Signature signature = lines.get(index).signature();
        boolean goesOn = !signature.isMarked() && textGoesOn(index + 1);
        if (!goesOn || !LineClassifier.isCreditedCaption(lines.get(index))) {
          kept.add(index);
        }
        if (signature.isEnd() && !goesOn) {
          outlet = signature.outlet();
          return index + 1;
        }
        index++;
        continue;
      }
      int next = resumption(index);
      if (next < 0) {
        break;
      }
      keepSubheading(index, next);
      index = next;
    }
    return kept.getLast() + 1;
  }

  /** Takes the words of what is kept into account, which only a break in the text needs. */
  private void readWords() {
    for (; read < kept.size(); read++) {
      vocabulary.add(lines.get(kept.get(read)).text());
    }
  }

  private boolean isBody(int index) {
    PageLine line = lines.get(index);
    if (line.kind().isText()) {
      return true;
    }
    String before = kept.isEmpty() ? "" : lines.get(kept.getLast()).text();
    boolean inList =
        !kept.isEmpty()
            && kept.getLast() == index - 1
            && (before.endsWith(":")
                || before.endsWith(";")
                || kind(index - 1) == LineKind.ITEM
                || before.endsWith(","));
    if (line.kind() == LineKind.ITEM) {
      return inList || line.endsSentence() || line.text().endsWith(";");
    }
    boolean listGoesOn = inList && (before.endsWith(":") || kind(index - 1) == LineKind.SHORT);
    return line.kind() == LineKind.SHORT && listGoesOn && textFollowsList(index);
  }

  /** Whether text stands in one of the next two lines, and no list of other articles before it. */
  private boolean textGoesOn(int from) {
    for (int i = from; i < Math.min(lines.size(), from + 2); i++) {
      if (kind(i).isText()) {
        return true;
      }
      if (kind(i) == LineKind.LIST_HEADING
          || kind(i) == LineKind.STOP
          || kind(i) == LineKind.SIGNATURE) {
        return false;
      }
    }
    return false;
  }

  private boolean textFollowsList(int index) {
    int next = index;
    while (next < lines.size() && kind(next) == LineKind.SHORT && next - index < 12) {
      next++;
    }
    return next < lines.size() && kind(next).isText();
  }

  /** Where the body goes on behind lines that are not its own; -1 where it does not. */
  private int resumption(int from) {
    int shorts = 0;
    boolean broken = false;
    boolean afterSignature = false;
    for (int i = from; i < lines.size() && i - from < FARTHEST_RESUMPTION; i++) {
      LineKind kind = kind(i);
      if (kind == LineKind.STOP) {
        return -1;
      }
      broken |= kind == LineKind.LIST_HEADING || kind == LineKind.SIGNATURE;
      afterSignature |= kind == LineKind.SIGNATURE;
      if (isBody(i) || (kind == LineKind.ITEM && lines.get(i).endsSentence())) {
        if (!broken && shorts < BREAK) {
          return i;
        }
        if (goesOn(i, afterSignature)) {
          return i;
        }
        broken = true;
      } else if (kind == LineKind.SHORT || kind == LineKind.BOILERPLATE || kind == LineKind.ITEM) {
        shorts++;
      }
    }
    return -1;
  }

  /** Whether a block of text behind a break is the article's, by its density and its words. */
  private boolean goesOn(int from, boolean afterSignature) {
    int paragraphs = 0;
    boolean ended = false;
    Vocabulary block = new Vocabulary();
    int index = from;
    while (index < lines.size()
        && index - from < LONGEST_BLOCK
        && !ended
        && (kind(index).isText() || isPassedOver(index))) {
      if (kind(index).isText()) {
        paragraphs += kind(index) == LineKind.PROSE ? 1 : 0;
        block.add(lines.get(index).text());
        ended = lines.get(index).signature().isEnd();
      }
      index++;
    }
    LineKind behind = index < lines.size() ? kind(index) : LineKind.STOP;
    boolean clearEnd =
        ended
            || behind == LineKind.STOP
            || behind == LineKind.LIST_HEADING
            || behind == LineKind.SIGNATURE;
    readWords();
    double cohesion = vocabulary.shareOf(block, 1);
    int shared = vocabulary.namesOf(block);
    if (paragraphs >= 2) {
      return afterSignature ? cohesion >= COHESION_OF_ONE : shared > 0 || cohesion >= COHESION;
    }
    return paragraphs == 1
        && clearEnd
        && !afterSignature
        && (shared > 1 || cohesion >= COHESION_OF_ONE);
  }

  private boolean isPassedOver(int index) {
    LineKind kind = kind(index);
    return kind == LineKind.CAPTION
        || kind == LineKind.PICTURE
        || kind == LineKind.ITEM
        || kind == LineKind.HEADING;
  }

  /** Headings stay by their mark-up, or as a few words alone between two paragraphs. */
  private void keepSubheading(int from, int next) {
    int last = next - 1;
    LineKind kind = kind(last);
    boolean few =
        kind == LineKind.SHORT
            && last == from
            && lines.get(last).words() <= 6
            && kept.getLast() == from - 1
            && kind(next) == LineKind.PROSE;
    if (kind == LineKind.HEADING || few) {
      kept.add(last);
    }
  }

  private int nextText(int from) {
    int next = from;
    while (next < lines.size() && kind(next) != LineKind.PROSE) {
      next++;
    }
    return next;
  }

  private LineKind kind(int index) {
    return lines.get(index).kind();
  }
}
