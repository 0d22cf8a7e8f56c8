package org.doithoai.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.doithoai.subscription.DigestRequest.Kind;
import org.doithoai.subscription.DigestRequestParser;
import org.doithoai.subscription.RequestModel;
import org.doithoai.subscription.RequestModels;
import org.doithoai.subscription.RequestModels.Flag;

/**
 * Learns what digest requests ask for from sentences of which that is known: maximum entropy by
 * stochastic gradient descent with steps by what each weight has moved before (Duchi, Hazan and
 * Singer 2011). The same sentences give the same weights.
 */
public final class RequestTrainer {

  private static final int ROUNDS = 20;
  private static final double STEP = 0.1;
  private static final double KIND_PENALTY = 1e-3;
  private static final double ROLE_PENALTY = 1e-2;
  private static final long SEED = 1;

  /** What fewer sentences have teaches nothing. */
  private static final int LEAST = 2;

  private final List<RequestExample> examples = new ArrayList<>();
  private final List<RequestExample> variants = new ArrayList<>();

  /** A row of features with its label. */
  private record Row(List<String> features, int label) {}

  /**
   * Reads a set of sentences.
   *
   * @throws TrainingException if it cannot be read
   */
  public void read(Path set, DigestRequestParser parser) throws TrainingException {
    List<JsonNode> lines = TrainingFile.jsonLines(set);
    lines.forEach(line -> examples.add(RequestExample.of(line, parser)));
    RequestVariants.of(lines).forEach(line -> variants.add(RequestExample.of(line, parser)));
  }

  /** The models of what was read. */
  public RequestModels train() {
    List<Row> kinds = new ArrayList<>();
    List<Row> roles = new ArrayList<>();
    for (RequestExample example : examples) {
      kinds.add(new Row(example.features().whole(), RequestModels.label(example.kind())));
      addRoles(example, roles);
    }
    int first = roles.size();
    variants.forEach(example -> addRoles(example, roles));
    Map<Flag, RequestModel> flags = new EnumMap<>(Flag.class);
    for (Flag flag : Flag.values()) {
      List<Row> rows = new ArrayList<>();
      for (RequestExample example : examples) {
        Kind kind = example.kind();
        if (kind != null) {
          rows.add(new Row(example.features().of(kind), example.flags().contains(flag) ? 1 : 0));
        }
      }
      flags.put(flag, learn(rows, rows.size(), RequestModels.ANSWERS, KIND_PENALTY));
    }
    return new RequestModels(
        learn(kinds, kinds.size(), RequestModels.KINDS, KIND_PENALTY),
        learn(roles, first, RequestModels.ROLES, ROLE_PENALTY),
        flags);
  }

  private static void addRoles(RequestExample example, List<Row> rows) {
    for (int i = 0; i < example.roles().size(); i++) {
      List<String> features = example.features().word(i, example.kind(), example.roles());
      rows.add(new Row(features, RequestModels.label(example.roles().get(i))));
    }
  }

  /** What is learned of a feature: its weights, and how far each has moved. */
  @SuppressWarnings("ArrayRecordComponent") // no two are ever compared
  private record Learned(double[] weights, double[] moved) {

    private void step(double[] slopes, double penalty) {
      for (int i = 0; i < weights.length; i++) {
        moved[i] += slopes[i] * slopes[i];
        double length = STEP / Math.sqrt(1e-8 + moved[i]);
        double next = weights[i] - length * slopes[i];
        weights[i] = Math.signum(next) * Math.max(0, Math.abs(next) - length * penalty);
      }
    }
  }

  /** A row of what is learned of its features, with its label. */
  private record LearnedRow(List<Learned> features, int label) {}

  private static RequestModel learn(List<Row> rows, int counted, int labels, double penalty) {
    Map<String, Learned> learned = features(rows.subList(0, counted), labels);
    List<LearnedRow> shuffled = new ArrayList<>();
    for (Row row : rows) {
      List<Learned> known =
          row.features().stream().map(learned::get).filter(Objects::nonNull).toList();
      shuffled.add(new LearnedRow(known, row.label()));
    }
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(shuffled, random);
      for (LearnedRow row : shuffled) {
        double[] slopes = new double[labels];
        for (Learned feature : row.features()) {
          for (int i = 0; i < labels; i++) {
            slopes[i] += feature.weights()[i];
          }
        }
        RequestModel.softmax(slopes);
        slopes[row.label()] -= 1;
        row.features().forEach(feature -> feature.step(slopes, penalty));
      }
    }
    Map<String, double[]> weights = new HashMap<>();
    learned.forEach((name, feature) -> weights.put(name, feature.weights()));
    return new RequestModel(labels, weights);
  }

  /** The features that stand in enough of the rows, with nothing learned of them yet. */
  private static Map<String, Learned> features(List<Row> rows, int labels) {
    Map<String, Integer> uses = new HashMap<>();
    rows.forEach(row -> row.features().forEach(feature -> uses.merge(feature, 1, Integer::sum)));
    Map<String, Learned> features = new HashMap<>();
    uses.forEach(
        (name, times) -> {
          if (times >= LEAST) {
            features.put(name, new Learned(new double[labels], new double[labels]));
          }
        });
    return features;
  }

  /** How many sentences were read. */
  public int size() {
    return examples.size();
  }
}
