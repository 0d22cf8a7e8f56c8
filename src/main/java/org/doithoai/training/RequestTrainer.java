package org.doithoai.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doithoai.subscription.DigestRequest.Kind;
import org.doithoai.subscription.DigestRequestParser;
import org.doithoai.subscription.RequestModels;
import org.doithoai.subscription.RequestModels.Flag;
import org.doithoai.subscription.RequestRole;
import org.doithoai.subscription.RoleFeatures;
import org.doithoai.text.MaxentWeights;
import org.doithoai.training.MaxentTrainer.Row;

/**
 * Learns what digest requests ask for from sentences of which that is known: see {@link
 * MaxentTrainer}. The same sentences give the same weights.
 */
public final class RequestTrainer {

  /** What the sets of questions call a question for what came in last. */
  private static final String NEWS = "news";

  private static final int ROUNDS = 20;
  private static final double KIND_PENALTY = 1e-3;
  private static final double ROLE_PENALTY = 1e-2;

  /** A word is usual from so many uses on that play no role, and such a share of its uses. */
  private static final int LEAST_USES = 2;

  private static final double LEAST_SHARE = 0.2;

  private final List<RequestExample> examples = new ArrayList<>();
  private final List<RequestExample> variants = new ArrayList<>();

  /**
   * Reads a set of sentences.
   *
   * @throws TrainingException if it cannot be read
   */
  public void read(Path set, DigestRequestParser parser) throws TrainingException {
    List<JsonNode> lines =
        TrainingFile.jsonLines(set).stream().filter(line -> !asksForNews(line)).toList();
    lines.forEach(line -> examples.add(RequestExample.of(line, parser)));
    RequestVariants.of(lines).forEach(line -> variants.add(RequestExample.of(line, parser)));
  }

  /** True of a question for what is new, which may be meant for once or for each day. */
  private static boolean asksForNews(JsonNode line) {
    for (JsonNode kind : line.path("kinds")) {
      if (kind.asText().equals(NEWS)) {
        return true;
      }
    }
    return false;
  }

  /** The weights of the models of what was read, by their names. */
  public Map<String, MaxentWeights> train() {
    List<Row> kinds = new ArrayList<>();
    List<Row> roles = new ArrayList<>();
    for (RequestExample example : examples) {
      kinds.add(new Row(example.features().whole(), RequestModels.label(example.kind())));
      addRoles(example, roles);
    }
    int first = roles.size();
    variants.forEach(example -> addRoles(example, roles));
    Map<String, MaxentWeights> weights = new LinkedHashMap<>();
    weights.put(
        RequestModels.KIND,
        MaxentTrainer.learn(kinds, kinds.size(), RequestModels.KINDS, KIND_PENALTY, ROUNDS));
    weights.put(
        RequestModels.ROLE,
        MaxentTrainer.learn(roles, first, RequestModels.ROLES, ROLE_PENALTY, ROUNDS));
    weights.put(RequestModels.WORD, new MaxentWeights(RequestModels.ANSWERS, usual()));
    for (Flag flag : Flag.values()) {
      List<Row> rows = new ArrayList<>();
      for (RequestExample example : examples) {
        Kind kind = example.kind();
        if (kind != null) {
          rows.add(new Row(example.features().of(kind), example.flags().contains(flag) ? 1 : 0));
        }
      }
      weights.put(
          flag.name(),
          MaxentTrainer.learn(rows, rows.size(), RequestModels.ANSWERS, KIND_PENALTY, ROUNDS));
    }
    return weights;
  }

  /** The words that are often enough no part of anything that is asked for. */
  private Map<String, double[]> usual() {
    Map<String, int[]> counts = new HashMap<>();
    for (RequestExample example : examples) {
      for (int i = 0; i < example.roles().size(); i++) {
        boolean other = example.roles().get(i) == RequestRole.OTHER;
        int[] uses = counts.computeIfAbsent(example.features().word(i), _ -> new int[2]);
        uses[other ? 1 : 0]++;
      }
    }
    Map<String, double[]> usual = new HashMap<>();
    counts.forEach(
        (word, uses) -> {
          if (uses[1] >= LEAST_USES && uses[1] >= LEAST_SHARE * (uses[0] + uses[1])) {
            usual.put(word, new double[] {0, 1});
          }
        });
    return usual;
  }

  private static void addRoles(RequestExample example, List<Row> rows) {
    RoleFeatures of = new RoleFeatures(example.features());
    for (int i = 0; i < example.roles().size(); i++) {
      List<String> features = of.of(i, example.kind(), example.roles());
      rows.add(new Row(features, RequestModels.label(example.roles().get(i))));
    }
  }

  /** How many sentences were read. */
  public int size() {
    return examples.size();
  }
}
