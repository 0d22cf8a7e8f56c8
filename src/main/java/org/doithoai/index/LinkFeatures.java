package org.doithoai.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doithoai.article.Article;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.text.DateFinder;
import org.doithoai.text.DateMention;
import org.doithoai.text.Ordinals;
import org.doithoai.text.PartialDate;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What of an article's body reads the same in both languages: the entities named (Vietnam aside),
 * dates, ordinals, numbers and acronyms. Reports of one event share most of them, a report and its
 * translation nearly all, in nearly the same order.
 *
 * @param sequence each as one word without spaces, in the order of the text; at most {@link #MOST}
 */
record LinkFeatures(List<String> sequence) {

  /** What lies behind adds nothing to the judgement but time. */
  static final int MOST = 300;

  LinkFeatures {
    sequence = List.copyOf(sequence.subList(0, Math.min(MOST, sequence.size())));
  }

  static LinkFeatures of(Article article, EntityLinker entities) {
    String text = article.text().substring(article.bodyStart());
    Collected found = new Collected();
    for (Mention mention : entities.find(text)) {
      boolean home = mention.entity() instanceof Partner partner && partner.home();
      found.add(mention.span(), home ? "" : "e:" + mention.entity().id());
    }
    for (DateMention date : DateFinder.find(text)) {
      found.add(date.span(), "d:" + written(date.from()) + written(date.until()));
    }
    Ordinals.find(text).forEach(each -> found.add(each.span(), "n:" + each.value()));
    for (Token token : Tokens.of(text).words()) {
      if (token.isNumber() || token.isAcronym()) {
        found.add(token.span(), "n:" + token.folded());
      }
    }
    return new LinkFeatures(found.inOrder());
  }

  /** Anchors by where they stand; of two that overlap the first one added stays. */
  private static final class Collected {
    private final TreeMap<Integer, Span> taken = new TreeMap<>();
    private final TreeMap<Integer, String> words = new TreeMap<>();

    void add(Span span, String word) {
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

  int size() {
    return sequence.size();
  }

  /** Share of the anchors of both that the two have in common, as bags: Dice's coefficient. */
  double shared(LinkFeatures other) {
    Map<String, Integer> bag = new HashMap<>();
    sequence.forEach(anchor -> bag.merge(anchor, 1, Integer::sum));
    int common = 0;
    for (String anchor : other.sequence) {
      int left = bag.getOrDefault(anchor, 0);
      if (left > 0) {
        bag.put(anchor, left - 1);
        common++;
      }
    }
    return ofBoth(common, other);
  }

  /** The same of those that follow each other alike: their longest common subsequence. */
  double sharedInOrder(LinkFeatures other) {
    int[] before = new int[other.size() + 1];
    for (String anchor : sequence) {
      int[] row = new int[before.length];
      for (int j = 1; j < row.length; j++) {
        boolean same = anchor.equals(other.sequence.get(j - 1));
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
