package org.doithoai.subscription;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Person;
import org.doithoai.subscription.DigestRequest.Kind;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A request as what is learned sees it: names of what is there, for each of its words and for the
 * whole. For one request and thread.
 */
public final class RequestFeatures {

  /** Where a sentence was said. */
  public enum Setting {
    /** In a private chat, where it may be anything. */
    CHAT,
    /** Behind the command. */
    COMMAND,
    /** As an answer to a digest, or to what was said about one. */
    REPLY
  }

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

  private static final String NONE = "-";

  private final RequestAnnotator.Row row;
  private final Setting setting;
  private final boolean marked;
  private final boolean numbered;
  private final String[] classes;
  private final String[] signs;
  private final @Nullable RequestAtom[] atoms;
  private final List<String> flags;
  private final List<String> whole;

  /**
   * @param sentence as typed
   * @param numbers of digests that it names by a sign
   */
  RequestFeatures(
      RequestAnnotator.Row row, String sentence, List<Integer> numbers, Setting setting) {
    this.row = row;
    this.numbered = !numbers.isEmpty();
    this.setting = setting;
    this.marked = sentence.strip().endsWith("?");
    int size = row.tokens().size();
    this.classes = new String[size];
    this.signs = new String[size];
    this.atoms = new RequestAtom[size];
    for (RequestAtom atom : row.all()) {
      for (int i = atom.first(); i < atom.end(); i++) {
        atoms[i] = atom;
      }
    }
    for (int i = 0; i < size; i++) {
      classes[i] = atoms[i] == null ? "STOP" : kind(atoms[i], i);
      signs[i] = NONE;
    }
    row.atoms().stream()
        .filter(atom -> atom.first() == atom.end() && atom.first() < size)
        .forEach(atom -> signs[atom.first()] = atom.word().name());
    this.flags = findFlags();
    this.whole = findWhole();
  }

  private String kind(RequestAtom atom, int token) {
    return switch (atom.word()) {
      case ITEM ->
          switch (atom.thing()) {
            case Partner _ -> "PARTNER";
            case Person _ -> "PERSON";
            case String _ -> "QUOTED";
            case null, default -> "TERM";
          };
      case OUTLET -> "OUTLET";
      case UNKNOWN -> row.tokens().get(token).isCapitalised() ? "NAME" : "WORD";
      case LIST, ADD, DIGEST, ASK, WHEN, EVEN, SWAP_WITH, RANGE, AND ->
          atom.word().name() + atom.value();
      default -> atom.word().name();
    };
  }

  /** Of how many words it is. */
  public int size() {
    return classes.length;
  }

  /** The sentence that was read, its spelling put right. */
  public String text() {
    return row.tokens().text();
  }

  /** What a word says; null where it says nothing by itself. */
  public @Nullable RequestAtom atom(int word) {
    return atoms[word];
  }

  /** What the kind of the request depends on. */
  public List<String> whole() {
    return whole;
  }

  private List<String> findWhole() {
    Set<String> features = new LinkedHashSet<>(List.of("bias", "in " + setting));
    Tokens tokens = row.tokens();
    String before = "START";
    for (int i = 0; i < classes.length; i++) {
      String word = word(i);
      features.add("w " + word);
      features.add("ww " + word(i - 1) + " " + word);
      boolean says = !classes[i].equals("STOP") && !classes[i].equals("FILLER");
      if (says && begins(i)) {
        features.add("c " + classes[i]);
        features.add("c " + setting + " " + classes[i]);
        features.add("cc " + before + " " + classes[i]);
        features.add("cc " + before + " .. " + (i + 1 < classes.length ? classes[i + 1] : "END"));
        before = classes[i];
      }
    }
    features.add("cc " + before + " END");
    if (tokens.size() > 0) {
      features.add("first " + word(0));
      features.add("first " + word(0) + " " + word(1));
      features.add("first c " + classes[0]);
    }
    if (marked) {
      features.add("?");
      features.add("? " + before);
      features.add("? " + word(0));
    }
    features.add("long " + Math.min(tokens.size() / 4, 6));
    for (String one : flags) {
      flags.stream()
          .filter(other -> one.compareTo(other) < 0)
          .forEach(other -> features.add("and " + one + " " + other));
    }
    return List.copyOf(features);
  }

  /** What else a request of a kind says depends on. */
  public List<String> of(Kind kind) {
    List<String> features = new ArrayList<>(whole);
    features.add("k " + kind);
    flags.forEach(flag -> features.add("k " + kind + " " + flag));
    return features;
  }

  /** What is there at all, in few words. */
  private List<String> findFlags() {
    Set<String> flags = new TreeSet<>();
    for (String each : classes) {
      switch (each) {
        case "TIME", "AT_ONCE", "NEWS", "QUESTION", "POLITE", "PAUSE", "RESUME", "SKIP", "CHANGE" ->
            flags.add(each);
        case "RECUR", "EVERY", "WEEKDAY", "WORKDAYS", "WEEKEND" -> flags.add("RECUR");
        case "PARTNER", "PERSON", "TERM", "QUOTED" -> flags.add("THING");
        case "DIGEST0", "ASK0", "ASK1", "ASK2", "WHEN0", "WHEN1", "STOP", "HOME", "ADD0", "ADD1" ->
            flags.add(each);
        default -> {}
      }
    }
    flags.add(marked ? "?" : ".");
    flags.add(numbered ? "#" : "no #");
    flags.add(setting.name());
    return List.copyOf(flags);
  }

  /**
   * What the role of a word depends on.
   *
   * @param kind of the request; null for none
   * @param roles of the words before it
   */
  public List<String> word(int at, @Nullable Kind kind, List<RequestRole> roles) {
    String own = classes[at];
    String role = at == 0 ? "START" : roles.get(at - 1).name();
    String earlier = at < 2 ? "START" : roles.get(at - 2).name();
    String turn = turn(at);
    String sign = signs[at];
    String behind = at + 1 < signs.length ? signs[at + 1] : "END";
    List<String> features = new ArrayList<>();
    features.add("bias");
    features.add("w " + word(at));
    features.add("w-1 " + word(at - 1));
    features.add("w-2 " + word(at - 2) + " " + word(at - 1));
    features.add("w+1 " + word(at + 1));
    features.add("w+2 " + word(at + 1) + " " + word(at + 2));
    features.add("c " + own);
    features.add("c-1 " + kind(at - 1) + " " + own);
    features.add("c+1 " + own + " " + kind(at + 1));
    features.add("c-2 " + kind(at - 2) + " " + kind(at - 1) + " " + own);
    features.add("c+2 " + own + " " + kind(at + 1) + " " + kind(at + 2));
    features.add("w-1 c " + word(at - 1) + " " + own);
    features.add("w+1 c " + word(at + 1) + " " + own);
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
    features.add("in " + setting + " " + own);
    features.add("s " + sign + " " + own + " " + behind);
    boolean inside = !begins(at);
    if (inside) {
      features.add("inside " + role);
    }
    if (isFigure(own)) {
      features.add("n " + own + " " + count(at) + " " + kind);
      features.add("n " + own + " " + count(at) + " " + turn);
    }
    return features;
  }

  /** True of the first word of what it is a part of. */
  private boolean begins(int at) {
    RequestAtom atom = atoms[at];
    return atom == null || atom.first() == at;
  }

  /** The last role before that is one, and whether a sentence has ended since. */
  private String last(int at, List<RequestRole> roles) {
    for (int i = at - 1; i >= 0; i--) {
      if (signs[i + 1].equals(RequestWord.STOP_SIGN.name())) {
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
    for (int i = 0; i < classes.length; i++) {
      boolean begins = classes[i].equals(classes[at]) && begins(i);
      all += begins ? 1 : 0;
      before += begins && i <= at ? 1 : 0;
    }
    return Math.min(before, 3) + "/" + Math.min(all, 3);
  }

  /** The last word before that gives a part another role. */
  private String turn(int at) {
    for (int i = at - 1; i >= 0; i--) {
      RequestAtom atom = atoms[i];
      if (signs[i + 1].equals(RequestWord.STOP_SIGN.name())) {
        return "STOP_SIGN";
      }
      if (atom != null && TURNS.contains(atom.word())) {
        return classes[i];
      }
    }
    return "START";
  }

  private String kind(int at) {
    return at < 0 ? "START" : at >= classes.length ? "END" : classes[at];
  }

  private String word(int at) {
    if (at < 0 || at >= classes.length) {
      return at < 0 ? "^" : "$";
    }
    return row.tokens().get(at).isNumber() ? "9" : row.tokens().get(at).folded();
  }
}
