package org.doithoai.index;

import java.util.Optional;
import java.util.function.Function;
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

  /** Estimated resemblance below which no copy is looked for: 3.5 standard errors lower. */
  private static final double NO_COPY = 0.2;

  /** Gives the runs of an article's body, by its key. */
  private final Function<String, Shingles> shingles;

  LinkClassifier(Function<String, Shingles> shingles) {
    this.shingles = shingles;
  }

  /** The link of these two; empty when they are of different events, or there is no telling. */
  Optional<Link> classify(LinkProfile one, LinkProfile other) {
    if (isDeclared(one, other)) {
      return link(one, other, Kind.TRANSLATION, 1);
    }
    if (one.facts().contradicts(other.facts())) {
      return Optional.empty();
    }
    boolean sameLanguage = one.language() == other.language();
    if (sameLanguage && one.signature().resemblance(other.signature()) >= NO_COPY) {
      Shingles runs = shingles.apply(one.key());
      Shingles others = shingles.apply(other.key());
      double resemblance = runs.resemblance(others);
      if (isCopy(runs, others, resemblance)) {
        return link(one, other, Kind.COPY, resemblance);
      }
    }
    double shared = one.features().shared(other.features());
    boolean enough = Math.min(one.features().size(), other.features().size()) >= ENOUGH;
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

  /** True if the one is marked as the translation of the other. */
  private static boolean isDeclared(LinkProfile one, LinkProfile other) {
    return one.language() != other.language()
        && (other.name().equals(one.translationOf()) || one.name().equals(other.translationOf()));
  }

  private static boolean isCopy(Shingles one, Shingles other, double resemblance) {
    if (resemblance >= COPY) {
      return true;
    }
    return resemblance >= SHORTENED
        && Math.max(one.containedIn(other), other.containedIn(one)) >= NEARLY_ALL;
  }

  private static boolean isTranslation(LinkProfile one, LinkProfile other, double shared) {
    double lengths = (double) one.length() / other.length();
    return shared >= TRANSLATION
        && lengths < LENGTHS
        && lengths > 1 / LENGTHS
        && one.features().sharedInOrder(other.features()) >= TRANSLATION_IN_ORDER;
  }
}
