package org.doithoai.subscription;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doithoai.subscription.DigestRequest.Kind;
import org.jspecify.annotations.Nullable;

/** What is learned of digest requests, from {@code request-weights.tsv}. Immutable. */
public record RequestModels(
    RequestModel<RequestModels.Outcome> kinds,
    RequestModel<RequestRole> roles,
    Map<RequestModels.Flag, RequestModel<RequestModels.Answer>> flags) {

  /** What a sentence may be. */
  public enum Outcome {
    NONE,
    SUBSCRIBE,
    CHANGE,
    PAUSE,
    RESUME,
    SKIP,
    REMOVE,
    LIST,
    PREVIEW,
    LOOK_BACK;

    /** The one of a kind of request; null for no request. */
    public static Outcome of(@Nullable Kind kind) {
      return kind == null ? NONE : valueOf(kind.name());
    }
  }

  /** What a request may say as a whole. */
  public enum Flag {
    /** That each article is to be told as it comes. */
    AT_ONCE,
    /** That all of the digests are meant. */
    ALL,
    /** That what is named comes to what was. */
    ADD
  }

  /** Whether it does. */
  public enum Answer {
    NO,
    YES
  }

  public static final List<Answer> ANSWERS = List.of(Answer.values());
  public static final List<Outcome> OUTCOMES = List.of(Outcome.values());
  public static final List<RequestRole> ROLES = List.of(RequestRole.values());

  /** How many ways to read the words so far are kept. */
  private static final int WIDTH = 4;

  private static final RequestModels OF_THE_PROJECT = read();

  private static RequestModels read() {
    List<String[]> rows = RequestLexicon.rows("request-weights.tsv");
    Map<Flag, RequestModel<Answer>> flags = new EnumMap<>(Flag.class);
    for (Flag flag : Flag.values()) {
      flags.put(flag, RequestModel.read(flag.name(), ANSWERS, rows));
    }
    return new RequestModels(
        RequestModel.read("kind", OUTCOMES, rows), RequestModel.read("role", ROLES, rows), flags);
  }

  /** The ones that ship with the program. */
  static RequestModels get() {
    return OF_THE_PROJECT;
  }

  /** How probable it is that a sentence asks for anything of a digest. */
  double probability(RequestFeatures features) {
    return 1 - kinds.probabilities(features.whole())[OUTCOMES.indexOf(Outcome.NONE)];
  }

  /** The likeliest kind of a request, if it is one. */
  public Kind kind(RequestFeatures features) {
    double[] probabilities = kinds.probabilities(features.whole());
    int best = 1;
    for (int i = 2; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return Kind.valueOf(OUTCOMES.get(best).name());
  }

  /** Whether a request says something. */
  boolean says(Flag flag, RequestFeatures features, Kind kind) {
    return Objects.requireNonNull(flags.get(flag)).best(features.of(kind)) == Answer.YES;
  }

  /** The likeliest roles of a request's words, of those that a beam of a few keeps in view. */
  public List<RequestRole> roles(RequestFeatures features, Kind kind) {
    List<Way> ways = List.of(new Way(List.of(), 0));
    for (int i = 0; i < features.size(); i++) {
      List<Way> longer = new ArrayList<>();
      for (Way way : ways) {
        double[] probabilities = roles.probabilities(features.word(i, kind, way.roles()));
        for (int role = 0; role < probabilities.length; role++) {
          longer.add(way.and(ROLES.get(role), probabilities[role]));
        }
      }
      longer.sort(Comparator.comparingDouble(Way::surprise));
      ways = longer.subList(0, Math.min(WIDTH, longer.size()));
    }
    return ways.getFirst().roles();
  }

  /** Roles of the first words, and how surprising they are. */
  private record Way(List<RequestRole> roles, double surprise) {
    private Way and(RequestRole role, double probability) {
      List<RequestRole> longer = new ArrayList<>(roles);
      longer.add(role);
      return new Way(longer, surprise - StrictMath.log(probability + 1e-12));
    }
  }

  /** True of a word, without its marks, that people say beside what they want. */
  boolean knows(String word) {
    return roles.knows("w " + word);
  }

  /** The lines of the file. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(kinds.lines("kind"));
    lines.addAll(roles.lines("role"));
    flags.forEach((flag, model) -> lines.addAll(model.lines(flag.name())));
    return lines;
  }
}
