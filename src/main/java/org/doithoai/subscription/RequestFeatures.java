package org.doithoai.subscription;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Person;
import org.doithoai.subscription.DigestRequest.Kind;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A request as what is learned sees it: names of what is there in the whole; of a word {@link
 * RoleFeatures}. For one request and thread.
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

  private static final String NONE = "-";

  private final RequestAnnotator.Row row;
  private final Setting setting;
  private final Lexicon lexicon;
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
      RequestAnnotator.Row row,
      String sentence,
      List<Integer> numbers,
      Setting setting,
      Lexicon lexicon) {
    this.row = row;
    this.lexicon = lexicon;
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

  /** The sign before a word. */
  String sign(int at) {
    return at < signs.length ? signs[at] : "END";
  }

  /** How often texts have a word, as far as matters. */
  String often(int at) {
    String word = row.tokens().get(at).lower();
    long count = lexicon.count(word, row.language());
    return String.valueOf(Long.SIZE - Long.numberOfLeadingZeros(count));
  }

  Setting setting() {
    return setting;
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

  /** True of the first word of what it is a part of. */
  boolean begins(int at) {
    RequestAtom atom = atoms[at];
    return atom == null || atom.first() == at;
  }

  /** The class of a word. */
  String kind(int at) {
    return at < 0 ? "START" : at >= classes.length ? "END" : classes[at];
  }

  /** A word without its marks; any figure is the same. */
  public String word(int at) {
    if (at < 0 || at >= classes.length) {
      return at < 0 ? "^" : "$";
    }
    return row.tokens().get(at).isNumber() ? "9" : row.tokens().get(at).folded();
  }
}
