package org.doithoai.training;

import java.util.Arrays;
import java.util.List;

/**
 * The loss of a conditional logit model (McFadden 1974): the cross entropy between what each choice
 * should be and the softmax of its options' scores. A logistic regression is one whose every choice
 * is between a row and nothing.
 */
final class ConditionalLogit implements Newton.Loss {

  private final List<Choice> choices;

  ConditionalLogit(List<Choice> choices) {
    this.choices = List.copyOf(choices);
  }

  /** Options among which one is right, or several are to some degree. */
  static final class Choice {
    private final double[][] options;
    private final double[] right;
    private final double weight;

    /**
     * A choice.
     *
     * @param options the features of each
     * @param right how right each is; together 1
     * @param weight how much the choice counts
     */
    Choice(double[][] options, double[] right, double weight) {
      this.options = options.clone();
      this.right = right.clone();
      this.weight = weight;
    }

    /** Whether a case is positive, as a logistic regression has it. */
    static Choice binary(double[] features, boolean positive, double weight) {
      double[] right = positive ? new double[] {1, 0} : new double[] {0, 1};
      return new Choice(new double[][] {features, new double[features.length]}, right, weight);
    }

    /** The logarithms of the options' probabilities. */
    private double[] logarithms(double[] weights) {
      double[] scores =
          Arrays.stream(options).mapToDouble(option -> Newton.dot(option, weights)).toArray();
      double most = Arrays.stream(scores).max().orElse(0);
      double sum = Arrays.stream(scores).map(score -> StrictMath.exp(score - most)).sum();
      double whole = most + StrictMath.log(sum);
      return Arrays.stream(scores).map(score -> score - whole).toArray();
    }
  }

  @Override
  public double at(double[] weights) {
    double loss = 0;
    for (Choice choice : choices) {
      loss -= choice.weight * Newton.dot(choice.right, choice.logarithms(weights));
    }
    return loss;
  }

  @Override
  public void derive(double[] weights, double[] gradient, double[][] hessian) {
    for (Choice choice : choices) {
      double[] logarithms = choice.logarithms(weights);
      double[] mean = new double[weights.length];
      for (int i = 0; i < logarithms.length; i++) {
        double share = StrictMath.exp(logarithms[i]);
        Newton.add(mean, share, choice.options[i]);
        Newton.add(gradient, choice.weight * (share - choice.right[i]), choice.options[i]);
        Newton.addSquare(hessian, choice.weight * share, choice.options[i]);
      }
      Newton.addSquare(hessian, -choice.weight, mean);
    }
  }
}
