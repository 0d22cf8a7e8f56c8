package org.doithoai.article.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jsoup.nodes.Element;

/** A sum over the pieces in each element of a page. */
final class ElementWeights {

  private final Map<Element, Double> sums = new LinkedHashMap<>();
  private double total;

  /** Of each piece, what it weighs. */
  static ElementWeights of(List<HtmlTextRun> pieces, ToDoubleFunction<HtmlTextRun> weight) {
    ElementWeights weights = new ElementWeights();
    for (HtmlTextRun piece : pieces) {
      double value = weight.applyAsDouble(piece);
      if (value > 0) {
        weights.total += value;
        for (Element at = piece.box(); at != null; at = at.parent()) {
          weights.sums.merge(at, value, Double::sum);
        }
      }
    }
    return weights;
  }

  double in(Element element) {
    return sums.getOrDefault(element, 0.0);
  }

  /** The share of the whole that stands in the element, 0 to 1. */
  double share(Element element) {
    return total == 0 ? 0 : in(element) / total;
  }

  double total() {
    return total;
  }
}
