package org.doithoai.training;

import java.util.List;
import java.util.Optional;
import org.doithoai.training.ClaimSet.LabelledClaim;
import org.jspecify.annotations.Nullable;

/**
 * A claim with what it was compared by.
 *
 * @param set the name of its set
 * @param across whether it is in another language than the sentence quoted for it
 * @param features a value for each {@link org.doithoai.answer.llm.ClaimFeature}; null if it is not
 *     shown whatever the weights are
 */
public record ClaimExample(
    String set, LabelledClaim claim, boolean across, @Nullable List<Double> features) {

  public ClaimExample {
    features = features == null ? null : List.copyOf(features);
  }

  /** The features as a row of numbers; empty if there are none. */
  Optional<double[]> row() {
    return Optional.ofNullable(features)
        .map(all -> all.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
