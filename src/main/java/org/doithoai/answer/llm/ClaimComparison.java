package org.doithoai.answer.llm;

import java.util.Arrays;
import java.util.EnumMap;
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

  private final Proposition claim;
  private final List<Proposition> sentences;
  private final ClaimContext context;
  private final ClaimAlignment alignment;
  private final Map<ClaimFeature, Double> values = new EnumMap<>(ClaimFeature.class);
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
    words();
    names();
    figures();
    ContrastCheck contrasts = new ContrastCheck(claim, sentences, alignment, fields);
    contrasts.values().forEach(this::set);
    values.put(ClaimFeature.NEIGHBOUR_OTHER, new NeighbourCheck(claim, alignment).worst());
    roles();
    modality();
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
    values.put(feature, Math.clamp(value, -1, 1));
  }

  private void set(ClaimFeature feature, boolean value) {
    set(feature, value ? 1 : 0);
  }

  private boolean isAcross() {
    return claim.language() != sentences.getFirst().language();
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
    set(ClaimFeature.MISSING_MOST, most);
    set(ClaimFeature.TOLD, alignment.told(STANDS));
    long anchors =
        claim.names().stream().filter(name -> name.isCertain() && isThere(name)).count()
            + claim.figures().stream()
                .filter(f -> sentences.stream().anyMatch(s -> says(s, f)))
                .count();
    set(ClaimFeature.ANCHORED, anchors / 6.0);
    set(ClaimFeature.ACROSS, isAcross());
    set(ClaimFeature.LENGTH, alignment.words().size() / 16.0);
  }

  private void names() {
    int elsewhere = 0;
    boolean rival = false;
    boolean unlikely = false;
    for (Name name : claim.names()) {
      if (isThere(name)) {
        continue;
      }
      if (!name.isCertain()) {
        rival |= name.kind() == Name.Kind.TOPIC && hasRival(name);
        continue;
      }
      Optional<Span> place = context.names(name);
      place.filter(span -> !span.equals(ClaimContext.HEAD)).ifPresent(added::add);
      proven &= place.isPresent();
      elsewhere++;
      rival |= hasRival(name);
      unlikely |= name.kind() == Name.Kind.PERSON && !context.isNearest(name);
    }
    set(ClaimFeature.OTHER_MEANT, unlikely);
    set(ClaimFeature.CONTEXT_RIVAL, rival);
    set(ClaimFeature.FROM_CONTEXT, elsewhere / 3.0);
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
    List<Anchor> words =
        alignment.words().stream()
            .filter(w -> name.span().overlaps(claim.text().tokens().get(w.token()).span()))
            .toList();
    return !words.isEmpty() && words.stream().allMatch(word -> word.strength() >= STANDS);
  }

  private void figures() {
    int elsewhere = 0;
    boolean rival = false;
    boolean uncounted = false;
    for (Figure figure : claim.figures()) {
      if (sentences.stream().noneMatch(s -> says(s, figure))) {
        Optional<Span> place = context.says(figure);
        boolean another =
            sentences.stream().anyMatch(s -> s.figures().stream().anyMatch(figure::isLike));
        place.filter(span -> !span.equals(ClaimContext.HEAD)).ifPresent(added::add);
        boolean counts = place.isEmpty() && figure.isSmallCount() && !another;
        uncounted |= counts;
        proven &= place.isPresent() || counts;
        elsewhere++;
        rival |= another;
      }
    }
    if (rival) {
      set(ClaimFeature.CONTEXT_RIVAL, true);
    }
    set(ClaimFeature.UNCOUNTED, uncounted);
    double before = values.getOrDefault(ClaimFeature.FROM_CONTEXT, 0.0);
    set(ClaimFeature.FROM_CONTEXT, before + elsewhere / 3.0);
  }

  private static boolean says(Proposition sentence, Figure figure) {
    return sentence.figures().stream().anyMatch(figure::isSaidBy)
        || (figure.year() > 0
            && sentence.indexOf(List.of(Integer.toString(figure.year()))) >= 0
            && sentence.figures().stream().anyMatch(figure.withoutYear()::isSaidBy));
  }

  private void roles() {
    Roles roles = Roles.of(claim, sentences);
    set(ClaimFeature.OTHER_ACTS, roles.isOther());
    set(ClaimFeature.ROLES_REVERSED, roles.isReversed());
    set(ClaimFeature.ACT_OPEN_LOST, roles.isOpenLost());
    set(ClaimFeature.ACT_OPEN_ADDED, roles.isOpenAdded());
  }

  private void modality() {
    double all = 0;
    double lost = 0;
    double denied = 0;
    for (Anchor word : alignment.words()) {
      List<Place> places = word.places().stream().filter(p -> p.strength() >= STANDS).toList();
      if (places.isEmpty()) {
        continue;
      }
      all += word.weight();
      boolean open = claim.isOpen(word.token());
      boolean deny = claim.isDenied(word.token());
      boolean allOpen = places.stream().allMatch(p -> alignment.sentence(p).isOpen(p.token()));
      boolean noneSo =
          places.stream().noneMatch(p -> alignment.sentence(p).isDenied(p.token()) == deny);
      lost += allOpen && !open ? word.weight() : 0;
      denied += noneSo ? word.weight() : 0;
    }
    set(ClaimFeature.OPEN_LOST, all == 0 ? 0 : lost / all);
    set(ClaimFeature.DENIED_OTHERWISE, all == 0 ? 0 : denied / all);
    boolean denies = claim.phrases().stream().anyMatch(p -> p.is("denial"));
    boolean denied2 =
        sentences.stream().anyMatch(s -> s.phrases().stream().anyMatch(p -> p.is("denial")));
    set(ClaimFeature.DENIAL, denies != denied2);
  }
}
