package org.doithoai.index;

import java.util.Optional;
import org.doithoai.article.Article;
import org.doithoai.index.Link.Kind;

/**
 * Tells how two articles belong together. What the two say of the event comes first: where partner,
 * series, edition or day differ there is no link, however alike the words are, since reports of one
 * series are written after one another.
 */
final class LinkClassifier {

  /** Least resemblance of a copy. Reports of one event in words of their own have 0.23 at most. */
  static final double COPY = 0.6;

  /** Least resemblance of a copy that is shorter, when nearly all of it stands in the longer. */
  static final double SHORTENED = 0.35;

  private static final double NEARLY_ALL = 0.9;

  /** Least share of common anchors of a report and its translation: 0.82 to 0.91 were measured. */
  private static final double TRANSLATION = 0.72;

  /** The same for anchors in order: 0.70 to 0.82 were measured, of unrelated reports 0.37. */
  private static final double TRANSLATION_IN_ORDER = 0.55;

  /** How much longer the one may be than the other. */
  private static final double LENGTHS = 1.7;

  /** Least share of anchors of two reports whose facts say already that they are of one event. */
  private static final double AGREED = 0.2;

  /** The same when only partner and day agree, of the same year perhaps. */
  private static final double DAY_AGREED = 0.45;

  /** Least share of anchors where the facts do not tell. Reports of two editions have 0.43. */
  private static final double UNTOLD = 0.65;

  /** Fewer anchors tell nothing by themselves. */
  private static final int ENOUGH = 8;

  /** What a translation that was found can not reach: one that is marked goes first. */
  private static final double DECLARED_ABOVE = 0.99;

  private LinkClassifier() {}

  /** The link of these two; empty when they are of different events, or there is no telling. */
  static Optional<Link> judge(LinkProfile one, LinkProfile other) {
    if (isDeclared(one.article(), other.article())) {
      return link(one, other, Kind.TRANSLATION, 1);
    }
    if (one.facts().contradicts(other.facts())) {
      return Optional.empty();
    }
    boolean sameLanguage = one.article().language() == other.article().language();
    if (sameLanguage) {
      double resemblance = one.shingles().resemblance(other.shingles());
      if (isCopy(one, other, resemblance)) {
        return link(one, other, Kind.COPY, resemblance);
      }
    }
    double shared = one.anchors().shared(other.anchors());
    boolean enough = Math.min(one.anchors().size(), other.anchors().size()) >= ENOUGH;
    if (!sameLanguage && enough && isTranslation(one, other, shared)) {
      return link(one, other, Kind.TRANSLATION, Math.min(shared, DECLARED_ABOVE));
    }
    boolean same =
        (one.facts().agrees(other.facts()) && shared >= AGREED)
            || (one.facts().agreesOnDay(other.facts()) && shared >= DAY_AGREED)
            || (enough && shared >= UNTOLD);
    return same ? link(one, other, Kind.SAME_EVENT, shared) : Optional.empty();
  }

  private static Optional<Link> link(
      LinkProfile one, LinkProfile other, Kind kind, double strength) {
    return Optional.of(Link.of(one.key(), other.key(), kind, strength));
  }

  /** Whether the one is marked as the translation of the other. */
  private static boolean isDeclared(Article one, Article other) {
    return one.language() != other.language()
        && (ArticleFields.name(other).equals(one.translationOf())
            || ArticleFields.name(one).equals(other.translationOf()));
  }

  private static boolean isCopy(LinkProfile one, LinkProfile other, double resemblance) {
    if (resemblance >= COPY) {
      return true;
    }
    return resemblance >= SHORTENED
        && Math.max(
                one.shingles().containedIn(other.shingles()),
                other.shingles().containedIn(one.shingles()))
            >= NEARLY_ALL;
  }

  private static boolean isTranslation(LinkProfile one, LinkProfile other, double shared) {
    double lengths = (double) one.article().text().length() / other.article().text().length();
    return shared >= TRANSLATION
        && lengths < LENGTHS
        && lengths > 1 / LENGTHS
        && one.anchors().sharedInOrder(other.anchors()) >= TRANSLATION_IN_ORDER;
  }
}
