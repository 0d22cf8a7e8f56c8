package org.doithoai.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.AnnotationInput;
import org.doithoai.text.AnnotationOutput;
import org.doithoai.text.DateMention;
import org.doithoai.text.Ordinal;
import org.doithoai.text.PartialDate;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * What of an article's body reads the same in both languages: the entities named (Vietnam aside),
 * dates, ordinals, numbers and acronyms. Reports of one event share most of them, a report and its
 * translation nearly all, in nearly the same order. Immutable.
 */
final class LinkFeatures {

  /** What lies behind adds nothing to the judgement but time. */
  static final int MOST = 300;

  private final List<String> sequence;
  private final int[] hashes;
  private final int[] sorted;

  /**
   * These features.
   *
   * @param words each as one word without spaces, in the order of the text; what goes beyond {@link
   *     #MOST} is left out
   */
  LinkFeatures(List<String> words) {
    sequence = List.copyOf(words.subList(0, Math.min(MOST, words.size())));
    hashes = sequence.stream().mapToInt(String::hashCode).toArray();
    sorted = hashes.clone();
    Arrays.sort(sorted);
  }

  /**
   * The features of an annotated article.
   *
   * @param bodyStart where its body begins
   */
  static LinkFeatures of(AnnotatedText text, int bodyStart) {
    Collected found = new Collected(bodyStart);
    for (Mention mention : text.layer(EntityLinker.MENTIONS)) {
      boolean home = mention.entity() instanceof Partner partner && partner.home();
      found.add(mention.span(), home ? "" : "e:" + mention.entity().id());
    }
    for (DateMention date : text.dates()) {
      found.add(date.span(), "d:" + written(date.from()) + written(date.until()));
    }
    for (Ordinal ordinal : text.layer(Ordinal.LAYER)) {
      found.add(ordinal.span(), "n:" + ordinal.value());
    }
    for (Token token : text.tokens().words()) {
      if (token.isNumber() || token.isAcronym()) {
        found.add(token.span(), "n:" + token.folded());
      }
    }
    return new LinkFeatures(found.inOrder());
  }

  /** Features by where they stand; of two that overlap the first one added stays. */
  private static final class Collected {
    private final int from;
    private final TreeMap<Integer, Span> taken = new TreeMap<>();
    private final TreeMap<Integer, String> words = new TreeMap<>();

    Collected(int from) {
      this.from = from;
    }

    void add(Span span, String word) {
      if (span.start() < from) {
        return;
      }
      Map.Entry<Integer, Span> before = taken.lowerEntry(span.end());
      if (before == null || !before.getValue().overlaps(span)) {
        taken.put(span.start(), span);
        if (!word.isEmpty()) {
          words.put(span.start(), word);
        }
      }
    }

    List<String> inOrder() {
      return new ArrayList<>(words.values());
    }
  }

  private static String written(@Nullable PartialDate date) {
    return date == null ? "" : part(date.year()) + part(date.month()) + part(date.day());
  }

  private static String part(@Nullable Integer number) {
    return number == null ? "-" : "-" + number;
  }

  void write(AnnotationOutput out) {
    out.number(sequence.size());
    sequence.forEach(out::string);
  }

  static LinkFeatures read(AnnotationInput in) {
    int count = in.number();
    List<String> sequence = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      sequence.add(in.string());
    }
    return new LinkFeatures(sequence);
  }

  int size() {
    return sequence.size();
  }

  /** Each feature as one word, in the order of the text. */
  List<String> sequence() {
    return sequence;
  }

  /** Share of the features of both that the two have in common, as bags: Dice's coefficient. */
  double shared(LinkFeatures other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.length && j < other.sorted.length) {
      int order = Integer.compare(sorted[i], other.sorted[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return ofBoth(common, other);
  }

  /** The same of those that follow each other alike: their longest common subsequence. */
  double sharedInOrder(LinkFeatures other) {
    int[] before = new int[other.hashes.length + 1];
    for (int feature : hashes) {
      int[] row = new int[before.length];
      for (int j = 1; j < row.length; j++) {
        boolean same = feature == other.hashes[j - 1];
        row[j] = same ? before[j - 1] + 1 : Math.max(before[j], row[j - 1]);
      }
      before = row;
    }
    return ofBoth(before[before.length - 1], other);
  }

  private double ofBoth(int common, LinkFeatures other) {
    int all = size() + other.size();
    return all == 0 ? 0 : 2.0 * common / all;
  }
}
