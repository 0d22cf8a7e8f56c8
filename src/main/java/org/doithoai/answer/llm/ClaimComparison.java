package org.doithoai.answer.llm;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.doithoai.answer.llm.ClaimAlignment.Anchor;
import org.doithoai.answer.llm.ClaimAlignment.Place;
import org.doithoai.text.FunctionWords;
import org.doithoai.text.Span;

/** A claim compared with the sentences quoted for it. For one thread. */
final class ClaimComparison {

  private static final double STANDS = 0.5;

  /** The weight of a word that says little. */
  private static final double LITTLE = 0.2;

  private static final double MOST_FROM_CONTEXT = 3;

  private final Proposition claim;
  private final List<Proposition> sentences;
  private final ClaimContext context;
  private final ClaimAlignment alignment;
  private final Map<ClaimFeature, Double> values = new EnumMap<>(ClaimFeature.class);
  private final Set<Contradiction> contradictions = EnumSet.noneOf(Contradiction.class);
  private final Set<Span> added = new LinkedHashSet<>();
  private boolean proven = true;

  /**
   * A comparison.
   *
   * @param sentences those quoted, of one article, at least one
   * @param fields the field of an entry of the glossary
   * @param context what else of the article a claim may take names and days from
   */
  ClaimComparison(
      Proposition claim,
      List<Proposition> sentences,
      ClaimContext context,
      WordSimilarity similarity,
      IntFunction<String> fields) {
    this.claim = claim;
    this.sentences = sentences;
    this.context = context;
    this.alignment = new ClaimAlignment(claim, sentences, similarity);
    contradictions.addAll(new ContrastCheck(claim, sentences, alignment, fields).found());
    if (new NeighbourCheck(claim, alignment).worst() > LITTLE) {
      contradictions.add(Contradiction.NEIGHBOUR);
    }
    NameOrder order = new NameOrder(claim, sentences);
    if (order.isActTurned()) {
      contradictions.add(Contradiction.ROLES);
    }
    set(ClaimFeature.NAMES_TURNED, order.turned());
    words();
    names();
    figures();
    values.put(ClaimFeature.OPEN_LOST, openLost());
    set(ClaimFeature.CONTRADICTED, contradictions.size());
    set(ClaimFeature.CONTRADICTED_TWICE, contradictions.size() - 1.0);
  }

  /** False if a name or figure of the claim stands nowhere in its evidence. */
  boolean hasNamesAndFigures() {
    return proven;
  }

  /** The features, in their order. */
  double[] features() {
    return Arrays.stream(ClaimFeature.values())
        .mapToDouble(feature -> values.getOrDefault(feature, 0.0))
        .toArray();
  }

  /** Sentences that a part of the claim rests on beside those quoted. */
  Set<Span> added() {
    return added;
  }

  private void set(ClaimFeature feature, double value) {
    values.put(feature, Math.clamp(value, 0, 1));
  }

  private void words() {
    double all = 0;
    double covered = 0;
    double most = 0;
    for (Anchor word : alignment.words()) {
      all += word.weight();
      covered += word.weight() * word.strength();
      most = Math.max(most, word.weight() * (1 - word.strength()));
    }
    double share = all == 0 ? 1 : covered / all;
    set(ClaimFeature.COVERED, share);
    set(ClaimFeature.MISSING_MOST, Math.log1p(most / LITTLE) / Math.log1p(1 / LITTLE));
    set(ClaimFeature.TOLD, alignment.told(STANDS, false));
    set(ClaimFeature.TOLD_BETWEEN, alignment.told(STANDS, true));
    long anchors =
        claim.names().stream().filter(name -> name.isCertain() && isThere(name)).count()
            + claim.figures().stream()
                .filter(f -> sentences.stream().anyMatch(s -> says(s, f)))
                .count();
    set(ClaimFeature.ANCHORED, anchors / 6.0);
    set(ClaimFeature.LENGTH, alignment.words().size() / 16.0);
  }

  private void names() {
    for (Name name : claim.names()) {
      if (isThere(name)) {
        continue;
      }
      boolean named = name.isCertain() || name.kind() == Name.Kind.TOPIC;
      if (named && hasRival(name)) {
        contradictions.add(Contradiction.RIVAL);
      }
      if (name.isCertain()) {
        boolean placed = isElsewhere(context.names(name));
        proven &= placed;
        if (name.kind() == Name.Kind.PERSON && !context.isNearest(name)) {
          contradictions.add(Contradiction.OTHER_MEANT);
        }
      }
    }
  }

  /** Counts what stands outside the sentences, and notes the sentence that it stands in. */
  private boolean isElsewhere(Optional<Span> place) {
    place.filter(span -> !span.equals(ClaimContext.HEAD)).ifPresent(added::add);
    set(
        ClaimFeature.FROM_CONTEXT,
        values.getOrDefault(ClaimFeature.FROM_CONTEXT, 0.0) + 1 / MOST_FROM_CONTEXT);
    return place.isPresent();
  }

  /** True if the sentences name another one of its sort, which the claim does not. */
  private boolean hasRival(Name name) {
    return sentences.stream()
        .flatMap(each -> each.names().stream())
        .anyMatch(
            there ->
                there.kind() == name.kind() && claim.names().stream().noneMatch(there::isSame));
  }

  private boolean isThere(Name name) {
    return sentences.stream().anyMatch(s -> s.indexOf(name) >= 0)
        || (!name.isCertain() && (isLittle(name) || isCovered(name)));
  }

  private boolean isLittle(Name name) {
    return FunctionWords.contains(name.parts().getFirst(), claim.language());
  }

  private boolean isCovered(Name name) {
    boolean known =
        alignment.words().stream()
            .anyMatch(w -> name.span().overlaps(claim.text().tokens().get(w.token()).span()));
    return known && alignment.isCovered(claim, name.span(), STANDS);
  }

  private void figures() {
    for (Figure figure : claim.figures()) {
      if (sentences.stream().noneMatch(s -> says(s, figure))) {
        boolean another =
            sentences.stream().anyMatch(s -> s.figures().stream().anyMatch(figure::isLike));
        proven &= isElsewhere(context.says(figure)) || (figure.isSmallCount() && !another);
        if (another) {
          contradictions.add(Contradiction.RIVAL);
        }
      }
    }
  }

  private static boolean says(Proposition sentence, Figure figure) {
    return sentence.figures().stream().anyMatch(figure::isSaidBy)
        || (figure.year() > 0
            && sentence.indexOf(List.of(Integer.toString(figure.year()))) >= 0
            && sentence.figures().stream().anyMatch(figure.withoutYear()::isSaidBy));
  }

  /** The share of the claim's words that are only to be where they stand, and not in the claim. */
  private double openLost() {
    double all = 0;
    double lost = 0;
    for (Anchor word : alignment.words()) {
      List<Place> places = word.places().stream().filter(p -> p.strength() >= STANDS).toList();
      if (!places.isEmpty()) {
        boolean open = places.stream().allMatch(p -> alignment.sentence(p).isOpen(p.token()));
        all += word.weight();
        lost += open && !claim.isOpen(word.token()) ? word.weight() : 0;
      }
    }
    return all == 0 ? 0 : lost / all;
  }
}
