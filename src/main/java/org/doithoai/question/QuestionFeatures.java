package org.doithoai.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.doithoai.lexicon.TermMatch;
import org.doithoai.question.AskingWords.Found;
import org.doithoai.registry.Mention;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.CueMention;
import org.doithoai.text.DateMention;
import org.doithoai.text.FunctionWords;
import org.doithoai.text.Tokens;

/**
 * A question as what is learned sees it: names of what is there, for the whole and for each of its
 * words. What may be any name or number is no word but its sort, so that what is learned from one
 * holds for another. For one question and thread.
 */
public final class QuestionFeatures {

  private static final String NONE = "-";

  private final AnnotatedText read;
  private final Tokens tokens;

  /** For each word itself without its marks, or the sort of name or number it belongs to. */
  private final String[] words;

  /** For each word whether it is in a name, a date, an abbreviation or anything else. */
  private final String[] sorts;

  /** For each word the longest phrase of asking that it belongs to. */
  private final String[] asking;

  /** For each word the class of what is told of a meeting. */
  private final String[] cues;

  /** For each word whether it belongs to a term, or only joins others. */
  private final String[] weights;

  private final List<Found> found;
  private final List<Found> foreign;

  /**
   * Those of a question.
   *
   * @param words its words of asking
   * @param other those that stand in it in the other language
   * @param mentions the entities it names
   * @param dates the dates it says
   */
  QuestionFeatures(
      AskingWords words,
      AskingWords other,
      AnnotatedText read,
      List<Mention> mentions,
      List<DateMention> dates) {
    this.read = read;
    this.tokens = read.tokens();
    int size = tokens.size();
    this.words = new String[size];
    this.sorts = new String[size];
    this.asking = new String[size];
    this.cues = new String[size];
    this.weights = new String[size];
    Arrays.fill(asking, NONE);
    Arrays.fill(cues, NONE);
    WordSorts sorted = new WordSorts(read, mentions, dates);
    for (int i = 0; i < size; i++) {
      boolean joins = FunctionWords.contains(tokens.get(i).lower(), read.language());
      weights[i] = joins ? "JOINS" : NONE;
      sorts[i] = sorted.of(i);
      boolean any = sorts[i].equals("WORD") || sorts[i].equals("NAME");
      this.words[i] = any ? tokens.get(i).folded() : sorts[i];
    }
    for (TermMatch term : read.layer(TermMatch.LAYER)) {
      int first = tokens.indexAt(term.span().start());
      int end = tokens.indexAt(term.span().end());
      if (end - first > 1) {
        Arrays.fill(weights, first, end, "TERM");
      }
    }
    List<Found> longest = new ArrayList<>();
    for (Asking.Group group : Asking.Group.values()) {
      words.all(group).forEach(longest::add);
    }
    longest.sort(Comparator.comparingInt(f -> f.last() - f.first()));
    for (Found each : longest) {
      Arrays.fill(asking, each.first(), each.last() + 1, each.asking().name());
    }
    this.found =
        longest.stream()
            .filter(f -> asking[f.first()].equals(f.asking().name()))
            .sorted(AskingWords.IN_ORDER)
            .toList();
    this.foreign = other.all(Asking.Group.LOOKING_UP).toList();
    for (CueMention cue : read.cues().all()) {
      Arrays.fill(cues, cue.first(), cue.last() + 1, cue.cue().name());
    }
  }

  /** Of how many words it is. */
  public int size() {
    return words.length;
  }

  /** True of a word in the name of something known, in a date, and of a number. */
  boolean isNamed(int word) {
    return switch (sorts[word]) {
      case "WORD", "NAME", "ACRONYM", "OUTLET" -> false;
      default -> true;
    };
  }

  /** True of a word with a capital that neither asks nor joins. */
  boolean isPlainName(int word) {
    return tokens.get(word).isCapitalised() && !asksOrJoins(word) && weights[word].equals(NONE);
  }

  /** True of a word of a phrase of asking and of a function word. */
  boolean asksOrJoins(int word) {
    return !asking[word].equals(NONE) || weights[word].equals("JOINS");
  }

  /** True of a word in the name of a person who is known. */
  boolean isPerson(int word) {
    return sorts[word].equals("PERSON");
  }

  /** True of a word in a term of several. */
  boolean isInTerm(int word) {
    return weights[word].equals("TERM");
  }

  /** The same where it has no word of asking in its place. */
  boolean isTerm(int word) {
    return isInTerm(word) && asking[word].equals(NONE);
  }

  /** True if it names anything known, a date or a number. */
  boolean names() {
    return IntStream.range(0, sorts.length).anyMatch(this::isNamed);
  }

  /** The words. */
  public Tokens tokens() {
    return tokens;
  }

  /** What the kind of answer depends on. */
  public List<String> whole() {
    Set<String> features = new LinkedHashSet<>();
    features.add("bias");
    features.add("bias " + read.language());
    for (int i = 0; i < words.length; i++) {
      features.add("w " + words[i]);
      if (sorts[i].equals("WORD")) {
        features.add("a " + tokens.get(i).lower());
      }
      features.add("ww " + word(i - 1) + " " + words[i]);
      features.add("www " + word(i - 2) + " " + word(i - 1) + " " + words[i]);
      if (!cues[i].equals(NONE)) {
        features.add("q " + cues[i]);
      }
    }
    features.add("ww " + word(words.length - 1) + " $");
    features.add("first " + word(0));
    features.add("first " + word(0) + " " + word(1));
    addAsking(features);
    addShape(features);
    return List.copyOf(features);
  }

  private void addAsking(Set<String> features) {
    foreign.forEach(each -> features.add("o " + each.asking()));
    String before = "^";
    for (Found each : found) {
      String name = each.asking().name();
      features.add("c " + name);
      features.add("cc " + before + " " + name);
      before = name;
    }
    features.add("cc " + before + " $");
    if (!found.isEmpty()) {
      features.add("first c " + found.getFirst().asking());
      if (found.getFirst().first() == 0) {
        features.add("begins c " + found.getFirst().asking());
      }
    }
  }

  private void addShape(Set<String> features) {
    String text = read.text();
    features.add(text.strip().endsWith("?") ? "?" : "no ?");
    features.add("long " + Math.min(words.length / 3, 6));
    boolean quoted = text.indexOf('“') >= 0 || text.indexOf('"') >= 0;
    if (quoted) {
      features.add("quoted");
    }
    for (String sort :
        List.of("PARTNER", "PERSON", "DATE", "ACRONYM", "NUMBER", "NAME", "OUTLET")) {
      if (Arrays.asList(sorts).contains(sort)) {
        features.add("has " + sort);
      }
    }
    features.add("begins " + sort(0) + " " + sort(1));
  }

  /**
   * What the role of a word depends on.
   *
   * @param kind of the question
   * @param roles of the words before it
   */
  public List<String> word(int at, String kind, List<WordRole> roles) {
    String own = asking[at];
    String role = at == 0 ? "START" : roles.get(at - 1).name();
    String earlier = at < 2 ? "START" : roles.get(at - 2).name();
    List<String> features = new ArrayList<>();
    features.add("bias");
    features.add("w " + words[at]);
    features.add("w-1 " + word(at - 1) + " " + words[at]);
    features.add("w+1 " + words[at] + " " + word(at + 1));
    features.add("w-2 " + word(at - 2) + " " + word(at - 1));
    features.add("w+2 " + word(at + 1) + " " + word(at + 2));
    features.add("p " + word(at - 1));
    features.add("n " + word(at + 1));
    features.add("c " + own);
    features.add("c-1 " + asking(at - 1) + " " + own);
    features.add("c+1 " + own + " " + asking(at + 1));
    features.add("c-2 " + asking(at - 2) + " " + asking(at - 1) + " " + own);
    features.add("c+2 " + own + " " + asking(at + 1) + " " + asking(at + 2));
    features.add("q " + cues[at]);
    features.add("q " + cues[at] + " " + own);
    features.add("g " + weights[at]);
    features.add("g " + weights[at] + " " + own);
    features.add("g " + weights[at] + " " + sorts[at] + " " + own);
    features.add("gk " + weights[at] + " " + kind);
    features.add("gr " + weights[at] + " " + role);
    features.add("s " + sorts[at]);
    features.add("s-1 " + sort(at - 1) + " " + sorts[at]);
    features.add("s+1 " + sorts[at] + " " + sort(at + 1));
    features.add("r " + role);
    features.add("r " + role + " " + own);
    features.add("r " + role + " " + sorts[at]);
    features.add("r w " + role + " " + words[at]);
    features.add("rr " + earlier + " " + role + " " + own);
    features.add("k " + kind + " " + own);
    features.add("k " + kind + " " + role + " " + own);
    features.add("k " + kind + " " + sorts[at]);
    features.add("k w " + kind + " " + words[at]);
    features.add("gap " + role + " " + gap(at));
    if (at + 1 == words.length) {
      features.add("last " + own);
    }
    return features;
  }

  private String gap(int at) {
    return at == 0 ? "START" : tokens.gapBefore(at).name();
  }

  private String asking(int at) {
    return at < 0 ? "^" : at >= asking.length ? "$" : asking[at];
  }

  private String sort(int at) {
    return at < 0 ? "^" : at >= sorts.length ? "$" : sorts[at];
  }

  private String word(int at) {
    return at < 0 ? "^" : at >= words.length ? "$" : words[at];
  }
}
