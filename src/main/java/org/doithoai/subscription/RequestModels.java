package org.doithoai.subscription;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.doithoai.subscription.DigestRequest.Kind;
import org.doithoai.text.MaxentModel;
import org.doithoai.text.MaxentWeights;
import org.doithoai.text.ProgramFile;
import org.jspecify.annotations.Nullable;

/** What is learned of digest requests, from {@code request-weights.tsv.gz}. Immutable. */
public record RequestModels(
    MaxentModel kinds,
    MaxentModel roles,
    MaxentModel words,
    Map<RequestModels.Flag, MaxentModel> flags) {

  /** What a request may say as a whole. */
  public enum Flag {
    /** That each article is to be told as it comes. */
    AT_ONCE,
    /** That all of the digests are meant. */
    ALL,
    /** That what is named comes to what was. */
    ADD,
    /** That it is to come a single time. */
    ONCE,
    /** That word is to be sent even when nothing is new. */
    EVEN_EMPTY,
    /** That nothing is to be sent then. */
    NEVER_EMPTY
  }

  /**
   * What a sentence asks for.
   *
   * @param kind the likeliest, if it asks for anything
   * @param probability that it does
   */
  record Asked(Kind kind, double probability) {}

  /** The names of the models in the file, beside those of the flags. */
  public static final String KIND = "kind";

  public static final String ROLE = "role";

  /** The words that people say beside what they want. */
  public static final String WORD = "word";

  private static final List<Kind> KIND_LABELS = List.of(Kind.values());
  private static final List<RequestRole> ROLE_LABELS = List.of(RequestRole.values());

  /** How many labels of kinds there are: 0 for no request, then one for each. */
  public static final int KINDS = 1 + KIND_LABELS.size();

  /** How many labels of roles there are. */
  public static final int ROLES = ROLE_LABELS.size();

  /** How many labels of a flag there are: 0 for no, 1 for yes. */
  public static final int ANSWERS = 2;

  /** The ones that ship with the program, read from their file. */
  public static RequestModels shipped() {
    List<String[]> rows = ProgramFile.rows(RequestModels.class, "request-weights.tsv.gz");
    return of(name -> MaxentWeights.read(name, labels(name), rows).model());
  }

  /**
   * Those of the models by their names.
   *
   * @throws IllegalArgumentException if one tells other labels apart
   */
  public static RequestModels of(Function<String, MaxentModel> named) {
    Map<Flag, MaxentModel> flags = new EnumMap<>(Flag.class);
    for (Flag flag : Flag.values()) {
      flags.put(flag, named.apply(flag.name()).of(ANSWERS));
    }
    return new RequestModels(
        named.apply(KIND).of(KINDS),
        named.apply(ROLE).of(ROLES),
        named.apply(WORD).of(ANSWERS),
        flags);
  }

  private static int labels(String name) {
    return name.equals(KIND) ? KINDS : name.equals(ROLE) ? ROLES : ANSWERS;
  }

  /** The models by their names. */
  public Map<String, MaxentModel> byName() {
    Map<String, MaxentModel> named = new LinkedHashMap<>();
    named.put(KIND, kinds);
    named.put(ROLE, roles);
    named.put(WORD, words);
    flags.forEach((flag, model) -> named.put(flag.name(), model));
    return named;
  }

  /** The label of a kind of request; null for no request. */
  public static int label(@Nullable Kind kind) {
    return kind == null ? 0 : 1 + KIND_LABELS.indexOf(kind);
  }

  /** The label of a role. */
  public static int label(RequestRole role) {
    return ROLE_LABELS.indexOf(role);
  }

  /** What a sentence asks for. */
  Asked asked(RequestFeatures features) {
    double[] probabilities = kinds.probabilities(features.whole());
    int best = 1;
    for (int i = 2; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return new Asked(KIND_LABELS.get(best - 1), 1 - probabilities[0]);
  }

  /** What a request of a kind says as a whole. */
  Set<Flag> said(RequestFeatures features, Kind kind) {
    List<String> names = features.of(kind);
    Set<Flag> said = EnumSet.noneOf(Flag.class);
    flags.forEach(
        (flag, model) -> {
          double[] probabilities = model.probabilities(names);
          if (probabilities[1] > probabilities[0]) {
            said.add(flag);
          }
        });
    return said;
  }

  /** The likeliest roles of a request's words. */
  List<RequestRole> roles(RequestFeatures features, Kind kind) {
    RoleFeatures of = new RoleFeatures(features);
    return roles.tag(ROLE_LABELS, features.size(), (word, before) -> of.of(word, kind, before));
  }

  /** True of a word, without its marks, that people say beside what they want. */
  boolean knows(String word) {
    return words.knows(word);
  }
}
