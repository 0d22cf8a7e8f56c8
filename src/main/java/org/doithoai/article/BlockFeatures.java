package org.doithoai.article;

import java.util.List;
import org.doithoai.article.format.Markup;
import org.jspecify.annotations.Nullable;

/**
 * What is weighed of each block of a page: its own form, words and mark-up, and those of its
 * neighbours. Files of any format give the same features; what a format does not know is 0.
 */
final class BlockFeatures {

  /** The names, in the order of the values. */
  static final List<String> NAMES =
      List.of(
          "bias",
          "log words",
          "few words",
          "many words",
          "ends sentence",
          "sentence inside",
          "ends open",
          "item",
          "heading",
          "lower case first",
          "capitals",
          "digits",
          "sourced",
          "rule",
          "stop",
          "list heading",
          "credit",
          "caption",
          "notice",
          "label",
          "date",
          "signature",
          "marked up",
          "linked",
          "linked sentence",
          "clutter",
          "perhaps clutter",
          "hidden",
          "beneath picture",
          "share",
          "share of best",
          "little of best",
          "alike",
          "alike of best",
          "apart",
          "far apart",
          "before headline",
          "is headline",
          "joint",
          "other article",
          "other heading",
          "words before",
          "words behind",
          "sentence before",
          "sentence behind",
          "open before",
          "links around",
          "cues around",
          "first",
          "text of page",
          "short in text",
          "outer menu",
          "heading before",
          "few and marked up",
          "names a value",
          "elsewhere");

  private static final int NEAR = 2;
  private static final double FAR = 2;
  private static final double LITTLE = 0.25;

  private BlockFeatures() {}

  /** The features of each block. */
  static double[][] of(List<PageBlock> blocks) {
    int n = blocks.size();
    double[] words = new double[n];
    double[] linked = new double[n];
    double[] cued = new double[n];
    double all = 1;
    double ended = 0;
    double[] most = most(blocks);
    for (int i = 0; i < n; i++) {
      PageBlock block = blocks.get(i);
      Markup markup = block.markup();
      words[i] = Math.log1p(block.words());
      linked[i] = markup == null ? 0 : markup.linked();
      cued[i] = block.cue() == BlockCue.NONE ? 0 : 1;
      all += block.words();
      ended += block.isText() ? block.words() : 0;
    }
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      Row row = new Row();
      own(blocks.get(i), words[i], most, row);
      row.put(i == 0 ? 0 : words[i - 1]);
      row.put(i + 1 == n ? 0 : words[i + 1]);
      row.put(i > 0 && blocks.get(i - 1).isText());
      row.put(i + 1 < n && blocks.get(i + 1).isText());
      row.put(i > 0 && BlockCues.isOpen(blocks.get(i - 1)));
      row.put(around(linked, i));
      row.put(around(cued, i));
      row.put(i == 0);
      row.put(ended / all);
      boolean few = words[i] < Math.log1p(8) && !blocks.get(i).isText();
      row.put(few ? ended / all : 0);
      row.put(few ? around(linked, i) : 0);
      row.put(i > 0 && blocks.get(i - 1).isHeading());
      row.put(few && blocks.get(i).markup() != null);
      row.put(few && blocks.get(i).text().indexOf(": ") > 0);
      row.put(isElsewhere(blocks.get(i).markup(), most));
      rows[i] = row.values;
    }
    return rows;
  }

  /** Whether neither the element nor the kind of element is one that the page's text stands in. */
  static boolean isElsewhere(@Nullable Markup markup, double[] most) {
    return markup != null && markup.share() < LITTLE * most[0] && markup.alike() < LITTLE * most[1];
  }

  /** The highest share of the page's text in one element, and in one kind of elements. */
  static double[] most(List<PageBlock> blocks) {
    double[] most = {1e-9, 1e-9};
    for (PageBlock block : blocks) {
      Markup markup = block.markup();
      most[0] = Math.max(most[0], markup == null ? 0 : markup.share());
      most[1] = Math.max(most[1], markup == null ? 0 : markup.alike());
    }
    return most;
  }

  private static void own(PageBlock block, double words, double[] most, Row row) {
    String text = block.text();
    boolean text1 = block.endsSentence();
    row.put(1);
    row.put(words);
    row.put(block.words() <= 3);
    row.put(block.words() >= 20);
    row.put(text1);
    row.put(BlockCues.holdsSentence(text));
    row.put(BlockCues.isOpen(block));
    row.put(block.isItem());
    row.put(block.isHeading());
    row.put(!text.isEmpty() && Character.isLowerCase(text.charAt(0)));
    row.put(share(text, true));
    row.put(share(text, false));
    row.put(BlockCues.isSourced(block));
    for (BlockCue cue : BlockCue.values()) {
      if (cue != BlockCue.NONE) {
        row.put(block.cue() == cue);
      }
    }
    Markup markup = block.markup();
    row.put(markup != null);
    row.put(markup == null ? 0 : markup.linked());
    row.put(markup != null && text1 ? markup.linked() : 0);
    row.put(markup != null && markup.clutter() == 2);
    row.put(markup != null && markup.clutter() == 1);
    row.put(markup != null && markup.hidden());
    row.put(markup != null && markup.caption());
    row.put(markup == null ? 0 : markup.share());
    row.put(markup == null ? 0 : markup.share() / most[0]);
    row.put(markup != null && markup.share() < LITTLE * most[0]);
    row.put(markup == null ? 0 : markup.alike());
    row.put(markup == null ? 0 : markup.alike() / most[1]);
    row.put(markup == null ? 0 : Math.min(6, markup.levels()));
    row.put(markup != null && markup.levels() > FAR);
    row.put(markup != null && markup.headline() < 0);
    row.put(markup != null && markup.headline() == 0);
    row.put(markup == null ? 0 : markup.joint());
    row.put(markup != null && markup.otherArticle());
    row.put(markup != null && markup.otherHeading());
  }

  /** The share of capital letters, or of digits, among a text's first letters and digits. */
  private static double share(String text, boolean capitals) {
    int found = 0;
    int of = 1;
    for (int i = 0; i < Math.min(text.length(), 300); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        of++;
        found += (capitals ? Character.isUpperCase(c) : Character.isDigit(c)) ? 1 : 0;
      }
    }
    return (double) found / of;
  }

  /** The mean of the neighbours' values. */
  private static double around(double[] values, int at) {
    double sum = 0;
    int count = 0;
    for (int i = Math.max(0, at - NEAR); i <= Math.min(values.length - 1, at + NEAR); i++) {
      sum += i == at ? 0 : values[i];
      count += i == at ? 0 : 1;
    }
    return count == 0 ? 0 : sum / count;
  }

  /** Values put down one behind the other. */
  static final class Row {
    final double[] values;
    private int next;

    Row() {
      this(NAMES.size());
    }

    Row(int size) {
      values = new double[size];
    }

    void put(double value) {
      values[next++] = value;
    }

    void put(boolean is) {
      put(is ? 1 : 0);
    }
  }
}
