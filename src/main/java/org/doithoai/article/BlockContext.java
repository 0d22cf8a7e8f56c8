package org.doithoai.article;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.doithoai.article.format.Markup;

/**
 * What the blocks around a block say of it, once each has been weighed by itself: whether it stands
 * among the article's, behind the heading of something else, in a list that the article opened, and
 * whether it speaks of the same things. Linear in the page.
 */
final class BlockContext {

  /** The names, in the order of the values. */
  static final List<String> NAMES =
      List.of(
          "bias",
          "self",
          "previous",
          "next",
          "previous but one",
          "next but one",
          "before",
          "behind",
          "most before",
          "most behind",
          "enclosed",
          "gap before",
          "gap behind",
          "broken off",
          "broken off and short",
          "in list",
          "in list enclosed",
          "shared words",
          "shared words behind break",
          "shared words of short",
          "names",
          "short",
          "self and short",
          "few sure",
          "enclosed and short",
          "first sure",
          "outlying",
          "short and first",
          "short and outlying",
          "other section",
          "shared with sections before",
          "names of sections before",
          "clean run enclosed",
          "length of clean run",
          "run among cues",
          "elsewhere behind all",
          "elsewhere and shared",
          "elsewhere enclosed");

  private static final double SURE = 1;
  private static final double LIMIT = 6;
  private static final int WINDOW = 5;
  private static final int LONGEST_LIST = 25;
  private static final int SHORT = 13;
  private static final int FEW = 3;
  private static final int LONGEST_RUN = 40;

  private final List<PageBlock> blocks;
  private final double[] self;
  private final int n;
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<Set<String>> words;
  private int sure;

  /**
   * The blocks of a page.
   *
   * @param odds of each, the logarithm of its odds by itself
   */
  BlockContext(List<PageBlock> blocks, double[] odds) {
    this.blocks = blocks;
    this.n = blocks.size();
    this.self = new double[n];
    this.words = blocks.stream().map(block -> Vocabulary.words(block.text())).toList();
    for (int i = 0; i < n; i++) {
      self[i] = Math.max(-LIMIT, Math.min(LIMIT, odds[i]));
      if (self[i] > SURE) {
        sure++;
        words.get(i).forEach(word -> counts.merge(word, 1, Integer::sum));
      }
    }
  }

  /** The features of each block. */
  double[][] features() {
    double[] before = running(true);
    double[] behind = running(false);
    double[][] rows = new double[n][];
    int lastSure = -1;
    int firstSure = n;
    for (int i = n - 1; i >= 0; i--) {
      firstSure = self[i] > SURE ? i : firstSure;
    }
    double[] most = BlockFeatures.most(blocks);
    Section[] sections = sections();
    int[] runs = runs();
    boolean broken = false;
    int listed = -1;
    int[] next = nextSure();
    for (int i = 0; i < n; i++) {
      PageBlock block = blocks.get(i);
      broken |= isBreak(blocks, i);
      boolean few = isFew(block);
      listed = inList(i, listed, few);
      double shared = shared(i);
      double enclosed = Math.min(before[i], behind[i]);
      BlockFeatures.Row row = new BlockFeatures.Row(NAMES.size());
      row.put(1);
      row.put(self[i]);
      row.put(at(i - 1));
      row.put(at(i + 1));
      row.put(at(i - 2));
      row.put(at(i + 2));
      row.put(mean(i - WINDOW, i));
      row.put(mean(i + 1, i + 1 + WINDOW));
      row.put(before[i]);
      row.put(behind[i]);
      row.put(enclosed);
      row.put(lastSure < 0 ? 3 : Math.log(i - lastSure));
      row.put(next[i] < 0 ? 3 : Math.log1p(next[i] - i));
      row.put(broken);
      row.put(broken && few);
      row.put(listed > 0);
      row.put(listed > 0 ? enclosed : 0);
      row.put(shared);
      row.put(broken ? shared : 0);
      row.put(few ? shared : 0);
      row.put(Math.min(3, named(i)));
      row.put(few);
      row.put(few ? self[i] : 0);
      row.put(sure < FEW);
      row.put(few ? enclosed : 0);
      row.put(i < firstSure);
      row.put(next[i] < 0 && lastSure >= 0);
      row.put(few && i < firstSure);
      row.put(few && next[i] < 0 && lastSure >= 0);
      Section section = sections[i];
      row.put(section.other());
      row.put(section.other() ? section.shared() : 0);
      row.put(section.other() ? Math.min(3, section.names()) : 0);
      row.put(runs[i] > 0 && !broken ? enclosed : 0);
      row.put(broken ? 0 : Math.log1p(Math.max(0, runs[i])));
      row.put(runs[i] < 0);
      boolean elsewhere = BlockFeatures.isElsewhere(block.markup(), most);
      row.put(elsewhere && next[i] < 0);
      row.put(elsewhere ? shared : 0);
      row.put(elsewhere ? enclosed : 0);
      rows[i] = row.values;
      if (self[i] > SURE) {
        lastSure = i;
        broken = block.signature().isEnd();
      }
    }
    return rows;
  }

  private static boolean isFew(PageBlock block) {
    return block.words() < SHORT && !block.endsSentence();
  }

  /**
   * What stands between two headings of other things.
   *
   * @param other whether text of an article stands before it
   * @param shared the share of its words that stand in the sections before
   * @param names how many of its names do
   */
  private record Section(boolean other, double shared, int names) {}

  /** Of each block, the section that it stands in. */
  private Section[] sections() {
    Section[] sections = new Section[n];
    Set<String> before = new HashSet<>();
    for (int start = 0; start < n; ) {
      Set<String> own = new HashSet<>();
      Set<String> names = new HashSet<>();
      int end = start;
      do {
        if (self[end] > -SURE) {
          own.addAll(words.get(end));
          Vocabulary.names(blocks.get(end).text()).stream()
              .map(name -> name.toLowerCase(Locale.ROOT))
              .forEach(names::add);
        }
        end++;
      } while (end < n
          && !isBreak(blocks, end)
          && !blocks.get(end).isHeading()
          && !(self[end - 1] > SURE && blocks.get(end - 1).signature().isEnd()));
      names.retainAll(before);
      Section section =
          new Section(!before.isEmpty(), Vocabulary.shareOf(own, before, 3), names.size());
      while (start < end) {
        before.addAll(self[start] > SURE ? words.get(start) : Set.of());
        sections[start++] = section;
      }
    }
    return sections;
  }

  /**
   * How many short blocks in a row a block is one of, where no cue and no link stands among them;
   * below 0 where one does; 0 for a block that is not short.
   */
  private int[] runs() {
    int[] runs = new int[n];
    for (int start = 0; start < n; start++) {
      int end = start;
      boolean clean = true;
      while (end < n && end - start < LONGEST_RUN && isFew(blocks.get(end))) {
        Markup markup = blocks.get(end).markup();
        clean &=
            blocks.get(end).cue() == BlockCue.NONE && (markup == null || markup.linked() < 0.5);
        end++;
      }
      if (end > start) {
        Arrays.fill(runs, start, end, clean ? end - start : -1);
        start = end - 1;
      }
    }
    return runs;
  }

  /** Whether something else than the article begins; a list of others does not begin with prose. */
  static boolean isBreak(List<PageBlock> blocks, int at) {
    return switch (blocks.get(at).cue()) {
      case LIST_HEADING -> at + 1 == blocks.size() || !blocks.get(at + 1).isProse();
      case STOP, CREDIT, SIGNATURE -> true;
      default -> false;
    };
  }

  /** How many members a list has up to this block, from the colon that opened it; 0 for none. */
  private int inList(int at, int before, boolean few) {
    if (at == 0) {
      return 0;
    }
    String opener = blocks.get(at - 1).text();
    boolean opened = opener.endsWith(":") && self[at - 1] > -SURE;
    boolean member = few || blocks.get(at).isItem();
    boolean goesOn = before > 0 && before < LONGEST_LIST;
    return member && (opened || goesOn) ? Math.max(0, opened ? 0 : before) + 1 : 0;
  }

  private double at(int index) {
    return index < 0 || index >= n ? -LIMIT : self[index];
  }

  private double mean(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += at(i);
    }
    return sum / (to - from);
  }

  /** The highest odds so far before, or behind, each block. */
  private double[] running(boolean forward) {
    double[] most = new double[n];
    double best = -LIMIT;
    for (int k = 0; k < n; k++) {
      int i = forward ? k : n - 1 - k;
      most[i] = best;
      best = Math.max(best, self[i]);
    }
    return most;
  }

  private int[] nextSure() {
    int[] next = new int[n];
    int last = -1;
    for (int i = n - 1; i >= 0; i--) {
      next[i] = last;
      last = self[i] > SURE ? i : last;
    }
    return next;
  }

  /** The share of a block's words that sure ones have, itself apart. */
  private double shared(int at) {
    Set<String> own = words.get(at);
    int least = self[at] > SURE ? 2 : 1;
    int found = 0;
    for (String word : own) {
      found += counts.getOrDefault(word, 0) >= least ? 1 : 0;
    }
    return (double) found / Math.max(3, own.size());
  }

  /** How many of a block's names sure ones have, itself apart. */
  private int named(int at) {
    int least = self[at] > SURE ? 2 : 1;
    int found = 0;
    for (String name : Vocabulary.names(blocks.get(at).text())) {
      found += counts.getOrDefault(name.toLowerCase(Locale.ROOT), 0) >= least ? 1 : 0;
    }
    return found;
  }
}
