package org.doithoai.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    List<JsonNode> lines = RequestExample.lines(set);
    lines.forEach(line -> examples.add(RequestExample.of(line, parser)));
    RequestVariants.of(lines).forEach(line -> variants.add(RequestExample.of(line, parser)));
  }

  /** The models of what was read. */
  public RequestModels train() {
    List<Row> kinds = new ArrayList<>();
    List<Row> roles = new ArrayList<>();
    for (RequestExample example : examples) {
      RequestModels.Outcome outcome = RequestModels.Outcome.of(example.kind());
      kinds.add(new Row(example.features().whole(), RequestModels.OUTCOMES.indexOf(outcome)));
      addRoles(example, roles);
    }
    int first = roles.size();
    variants.forEach(example -> addRoles(example, roles));
    Map<Flag, RequestModel<RequestModels.Answer>> flags = new EnumMap<>(Flag.class);
    for (Flag flag : Flag.values()) {
      List<Row> rows = new ArrayList<>();
      for (RequestExample example : examples) {
        Kind kind = example.kind();
        if (kind != null) {
          rows.add(new Row(example.features().of(kind), example.flags().contains(flag) ? 1 : 0));
        }
      }
      flags.put(
          flag,
          new RequestModel<>(RequestModels.ANSWERS, learn(rows, rows.size(), 2, KIND_PENALTY)));
    }
    return new RequestModels(
        new RequestModel<>(
            RequestModels.OUTCOMES,
            learn(kinds, kinds.size(), RequestModels.OUTCOMES.size(), KIND_PENALTY)),
        new RequestModel<>(
            RequestModels.ROLES, learn(roles, first, RequestModels.ROLES.size(), ROLE_PENALTY)),
        flags);
  }

  private static void addRoles(RequestExample example, List<Row> rows) {
    for (int i = 0; i < example.roles().size(); i++) {
      List<String> features = example.features().word(i, example.kind(), example.roles());
      rows.add(new Row(features, RequestModels.ROLES.indexOf(example.roles().get(i))));
    }
  }

  private static Map<String, double[]> learn(
      List<Row> rows, int counted, int labels, double penalty) {
    Map<String, Integer> uses = new HashMap<>();
    rows.subList(0, counted)
        .forEach(row -> row.features().forEach(feature -> uses.merge(feature, 1, Integer::sum)));
    List<Row> shuffled = new ArrayList<>(rows);
    Map<String, double[]> weights = new LinkedHashMap<>();
    Map<String, double[]> moved = new HashMap<>();
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(shuffled, random);
      for (Row row : shuffled) {
        List<String> known =
            row.features().stream().filter(each -> uses.getOrDefault(each, 0) >= LEAST).toList();
        double[] sums = new double[labels];
        for (String feature : known) {
          double[] weight = weights.computeIfAbsent(feature, _ -> new double[labels]);
          for (int i = 0; i < labels; i++) {
            sums[i] += weight[i];
          }
        }
        double[] slopes = RequestModel.softmax(sums);
        slopes[row.label()] -= 1;
        for (String feature : known) {
          double[] weight = weights.computeIfAbsent(feature, _ -> new double[labels]);
          step(weight, moved.computeIfAbsent(feature, _ -> new double[labels]), slopes, penalty);
        }
      }
    }
    return weights;
  }

  private static void step(double[] weight, double[] moved, double[] slopes, double penalty) {
    for (int i = 0; i < weight.length; i++) {
      moved[i] += slopes[i] * slopes[i];
      double length = STEP / Math.sqrt(1e-8 + moved[i]);
      double next = weight[i] - length * slopes[i];
      weight[i] = Math.signum(next) * Math.max(0, Math.abs(next) - length * penalty);
    }
  }

  /** How many sentences were read. */
  public int size() {
    return examples.size();
  }
}
