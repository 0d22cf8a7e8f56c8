package org.doithoai.subscription;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.doithoai.subscription.DigestRequest.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the role of a word depends on. What a digest is about may be any word, so that of one that
 * was never seen in a request its ending tells, and how often texts have it. For one request and
 * thread.
 */
public final class RoleFeatures {

  /** Words that begin a part in which others play another role. */
  private static final Set<RequestWord> TURNS =
      EnumSet.of(
          RequestWord.ABOUT,
          RequestWord.EXCEPT,
          RequestWord.STOP,
          RequestWord.SKIP,
          RequestWord.SWAP,
          RequestWord.SWAP_WITH,
          RequestWord.ADD,
          RequestWord.CHANGE,
          RequestWord.QUIET,
          RequestWord.RANGE,
          RequestWord.ASK,
          RequestWord.DIGEST,
          RequestWord.NEWS);

  private final RequestFeatures request;
  private final int size;

  public RoleFeatures(RequestFeatures request) {
    this.request = request;
    this.size = request.size();
  }

  /**
   * What the role of a word depends on.
   *
   * @param kind of the request; null for none
   * @param roles of the words before it
   */
  public List<String> of(int at, @Nullable Kind kind, List<RequestRole> roles) {
    List<String> features = new ArrayList<>();
    features.add("bias");
    addWords(at, features);
    addRoles(at, kind, roles, features);
    String own = request.kind(at);
    if (isFigure(own)) {
      features.add("n " + own + " " + count(at) + " " + kind);
      features.add("n " + own + " " + count(at) + " " + turn(at));
    }
    return features;
  }

  /** The words about it, and their classes. */
  private void addWords(int at, List<String> features) {
    String own = request.kind(at);
    features.add("w " + word(at));
    String often = request.often(at);
    features.add("e " + ending(at) + " " + own);
    features.add("e-1 " + word(at - 1) + " " + ending(at));
    features.add("o " + often);
    features.add("o " + often + " " + own);
    features.add("o-1 " + word(at - 1) + " " + often);
    features.add("oo " + often(at - 1) + " " + often + " " + often(at + 1));
    features.add("w-1 " + word(at - 1));
    features.add("w-2 " + word(at - 2) + " " + word(at - 1));
    features.add("w+1 " + word(at + 1));
    features.add("w+2 " + word(at + 1) + " " + word(at + 2));
    features.add("c " + own);
    features.add("c-1 " + request.kind(at - 1) + " " + own);
    features.add("c+1 " + own + " " + request.kind(at + 1));
    features.add("c-2 " + request.kind(at - 2) + " " + request.kind(at - 1) + " " + own);
    features.add("c+2 " + own + " " + request.kind(at + 1) + " " + request.kind(at + 2));
    features.add("w-1 c " + word(at - 1) + " " + own);
    features.add("w+1 c " + word(at + 1) + " " + own);
    features.add("s " + request.sign(at) + " " + own + " " + request.sign(at + 1));
  }

  /** The roles before it, and what gives its part of the sentence one. */
  private void addRoles(
      int at, @Nullable Kind kind, List<RequestRole> roles, List<String> features) {
    String own = request.kind(at);
    String role = at == 0 ? "START" : roles.get(at - 1).name();
    String earlier = at < 2 ? "START" : roles.get(at - 2).name();
    String turn = turn(at);
    String sign = request.sign(at);
    features.add("r " + role + " " + sign);
    features.add("r " + role + " " + own + " " + sign);
    features.add("rr " + earlier + " " + role + " " + own);
    features.add("r w " + role + " " + word(at));
    String last = last(at, roles);
    features.add("l " + last + " " + own);
    features.add("l " + last + " " + word(at - 1) + " " + sign);
    features.add("l " + last + " " + turn + " " + own);
    features.add("t " + turn + " " + own);
    features.add("t " + turn + " " + own + " " + role);
    features.add("k " + kind + " " + own);
    features.add("k " + kind + " " + turn + " " + own);
    features.add("in " + request.setting() + " " + own);
    if (!request.begins(at)) {
      features.add("inside " + role);
    }
  }

  /** The end of a word, by which English shows what it is. */
  private String ending(int at) {
    String word = request.word(at);
    return word.length() > 4 ? word.substring(word.length() - 3) : "short";
  }

  private String often(int at) {
    return at < 0 || at >= size ? "-" : request.often(at);
  }

  private String word(int at) {
    return request.word(at);
  }

  /** The last role before that is one, and whether a sentence has ended since. */
  private String last(int at, List<RequestRole> roles) {
    for (int i = at - 1; i >= 0; i--) {
      if (request.sign(i + 1).equals(RequestWord.STOP_SIGN.name())) {
        return "STOP_SIGN";
      }
      if (roles.get(i) != RequestRole.OTHER) {
        return roles.get(i).name();
      }
    }
    return "START";
  }

  private static boolean isFigure(String kind) {
    return switch (kind) {
      case "TIME", "NUMBER", "WEEKDAY", "RECUR", "REFERENCE" -> true;
      default -> false;
    };
  }

  /** Which of how many of its class. */
  private String count(int at) {
    int before = 0;
    int all = 0;
    for (int i = 0; i < size; i++) {
      boolean begins = request.kind(i).equals(request.kind(at)) && request.begins(i);
      all += begins ? 1 : 0;
      before += begins && i <= at ? 1 : 0;
    }
    return Math.min(before, 3) + "/" + Math.min(all, 3);
  }

  /** The last word before that gives a part another role. */
  private String turn(int at) {
    for (int i = at - 1; i >= 0; i--) {
      RequestAtom atom = request.atom(i);
      if (request.sign(i + 1).equals(RequestWord.STOP_SIGN.name())) {
        return "STOP_SIGN";
      }
      if (atom != null && TURNS.contains(atom.word())) {
        return request.kind(i);
      }
    }
    return "START";
  }
}
