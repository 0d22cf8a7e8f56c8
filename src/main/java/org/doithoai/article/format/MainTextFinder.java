package org.doithoai.article.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds an article's paragraphs, by a score that paragraphs give to what
 * they stand in: the nearer, the more, and the less of it is links, the more. After the idea of
 * Arc90's Readability (2010).
 */
@SuppressWarnings("ReferenceEquality") // an element is itself; others may look the same
final class MainTextFinder {

  /** How far up a paragraph counts. */
  private static final int LEVELS = 5;

  private static final int CANDIDATES = 200;

  /** What an element named as the article needs of the best score. */
  private static final double NAMED = 0.4;

  /** What a neighbour needs of the best score to be the article's as well. */
  private static final double NEIGHBOUR = 0.2;

  private static final String ARTICLE = "[itemprop=articleBody], article, main, [role=main]";

  private final Map<Element, Double> scores = new LinkedHashMap<>();

  /** Those of the highest scores, the highest first. */
  private final List<Element> best;

  private final ElementWeights letters;
  private final ElementWeights links;

  private MainTextFinder(List<HtmlTextRun> pieces) {
    this.letters = ElementWeights.of(pieces, piece -> piece.text().length());
    this.links = ElementWeights.of(pieces, piece -> piece.text().length() * piece.linked());
    for (HtmlTextRun piece : pieces) {
      add(piece);
    }
    this.best =
        scores.keySet().stream()
            .sorted(Comparator.comparingDouble(this::score).reversed())
            .limit(CANDIDATES)
            .toList();
  }

  private void add(HtmlTextRun piece) {
    if (!piece.isParagraph() || piece.isHeading()) {
      return;
    }
    long commas = piece.text().chars().filter(c -> c == ',' || c == '，').count();
    double score = 1 + Math.min(5, commas) + Math.min(5, piece.text().length() / 100.0);
    Element at = piece.own() ? piece.box().parent() : piece.box();
    for (int level = 1; at != null && level <= LEVELS; level++, at = at.parent()) {
      scores.merge(at, score / level, Double::sum);
    }
  }

  /**
   * The elements that hold the article, in no order; none when the page has no paragraph.
   *
   * @param headline where several elements are articles, the one with this in it is meant
   */
  static Set<Element> of(Element body, List<HtmlTextRun> pieces, @Nullable Element headline) {
    MainTextFinder text = new MainTextFinder(pieces);
    Set<Element> found = new LinkedHashSet<>();
    Element best = text.best(null);
    if (best == null) {
      return found;
    }
    Element named = text.named(body, best, headline);
    Element main = named == null ? best : text.best(named);
    if (main != null) {
      found.add(main);
      text.addNeighbours(main, pieces, headline, found);
    }
    return found;
  }

  /** The element of the highest score, within another or in all of the page. */
  private @Nullable Element best(@Nullable Element within) {
    return best.stream()
        .filter(element -> within == null || BoilerplateRemover.isIn(element, within))
        .findFirst()
        .orElse(null);
  }

  private double score(Element element) {
    double linked = links.in(element) / Math.max(1, letters.in(element));
    return scores.getOrDefault(element, 0.0) * (1 - linked);
  }

  private @Nullable Element named(Element body, Element best, @Nullable Element headline) {
    Element found = null;
    double most = 0;
    for (Element element : body.select(ARTICLE).stream().limit(CANDIDATES).toList()) {
      Element inside = best(element);
      double score = inside == null ? 0 : score(inside);
      boolean withHeadline = headline != null && BoilerplateRemover.isIn(headline, element);
      score *= withHeadline ? 2 : 1;
      if (score > most) {
        found = element;
        most = score;
      }
    }
    return most >= NAMED * score(best) ? found : null;
  }

  /** An article may go on beside its first part: behind an advertisement, a picture, a box. */
  private void addNeighbours(
      Element main, List<HtmlTextRun> pieces, @Nullable Element headline, Set<Element> found) {
    Element parent = main.parent();
    if (parent == null || main.nameIs("td") || main.nameIs("body")) {
      return;
    }
    double enough = NEIGHBOUR * score(main);
    List<Element> neighbours = new ArrayList<>();
    for (Element sibling : parent.children()) {
      boolean alike = !main.className().isEmpty() && sibling.className().equals(main.className());
      boolean holds = score(sibling) >= (alike ? enough / 2 : enough);
      if (sibling != main && holds && !isAnother(sibling, pieces)) {
        neighbours.add(sibling);
      }
    }
    found.addAll(neighbours);
    for (HtmlTextRun piece : pieces) {
      if (piece.box().parent() == parent
          && piece.box() != headline
          && piece.isParagraph()
          && !piece.isHeading()
          && piece.linked() < 0.25
          && !piece.box().nameIs("li")) {
        found.add(piece.box());
      }
    }
  }

  /** Whether it is an article of its own, or a list of beginnings of others. */
  private static boolean isAnother(Element neighbour, List<HtmlTextRun> pieces) {
    int paragraphs = 0;
    int headings = 0;
    for (HtmlTextRun piece : pieces) {
      if (BoilerplateRemover.isIn(piece.box(), neighbour)) {
        headings += piece.isHeading() || piece.linked() > 0.5 ? 1 : 0;
        paragraphs += piece.isParagraph() && !piece.isHeading() ? 1 : 0;
      }
    }
    return neighbour.nameIs("article")
        || neighbour.selectFirst("h1") != null
        || headings * 3 >= paragraphs;
  }
}
