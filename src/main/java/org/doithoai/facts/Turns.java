package org.doithoai.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doithoai.text.Cue;
import org.doithoai.text.Folding;
import org.doithoai.text.PersonName;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a transcript, each with a label ({@code THE PRESIDENT:}, {@code Q}), or of an
 * interview, in which lines with a dash ask and answer.
 */
final class Turns {

  /** A label in capitals with its colon; the question of a press conference has none. */
  private static final Pattern CAPITALS =
      Pattern.compile("(Q)[:.]?\\s|(\\p{Lu}[\\p{Lu}\\p{M}.’' -]{0,38}\\p{Lu}\\.?):\\s");

  private static final Pattern NAMED = Pattern.compile("([^:\\n\"“]{3,60}):\\s");

  private static final Pattern DASH = Pattern.compile("[-–—*•+]\\s");

  /** So many labels make a transcript, so many questions an interview. */
  private static final int FEWEST = 2;

  /** The last turn of an article has at most so many sentences. */
  private static final int LAST = 8;

  private final List<Sentence> sentences;
  private final Map<String, String> names;
  private final List<PersonName> inTitle;

  private Turns(List<Sentence> sentences, Map<String, String> names) {
    this.sentences = sentences;
    this.names = names;
    this.inTitle =
        sentences.stream()
            .filter(sentence -> !sentence.body())
            .flatMap(sentence -> sentence.people().stream())
            .toList();
  }

  /**
   * The turns of an article in order; none if it is neither transcript nor interview.
   *
   * @param names the words of people's names, each with the full name
   */
  static List<Utterance> of(List<Sentence> sentences, Map<String, String> names) {
    Turns turns = new Turns(sentences, names);
    List<Utterance> transcript = turns.transcript();
    return transcript.isEmpty() ? turns.interview() : transcript;
  }

  private List<Utterance> transcript() {
    TreeMap<Integer, String> labels = new TreeMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      int at = i;
      label(sentences.get(i)).ifPresent(label -> labels.put(at, label));
    }
    return labels.size() <= FEWEST ? List.of() : turns(labels, (at) -> speaker(labels.get(at)));
  }

  private static Optional<String> label(Sentence sentence) {
    Matcher capitals = CAPITALS.matcher(sentence.text());
    if (!sentence.body()) {
      return Optional.empty();
    }
    if (capitals.lookingAt()) {
      return Optional.of(capitals.group().replace(":", "").strip());
    }
    Matcher named = NAMED.matcher(sentence.text());
    if (!named.lookingAt()) {
      return Optional.empty();
    }
    int end = sentence.span().start() + named.end(1);
    boolean says =
        sentence.all(Cue.SAYING).stream()
            .anyMatch(verb -> sentence.of().tokens().get(verb.first()).start() < end);
    return sentence.people().stream()
        .map(PersonName::name)
        .filter(name -> !says && name.end() == end)
        .map(name -> name.of(sentence.of().text()))
        .findFirst();
  }

  /** Each turn goes on to the next. */
  private List<Utterance> turns(
      NavigableMap<Integer, String> starts, Function<Integer, @Nullable String> speaker) {
    List<Utterance> turns = new ArrayList<>();
    for (int first : starts.keySet()) {
      Integer next = starts.higherKey(first);
      int end = next == null ? Math.min(sentences.size(), first + LAST) : next;
      turns.add(new Utterance(first, end, true, speaker.apply(first), true));
    }
    return turns;
  }

  /** Whom a label names: by a name or the last part of one, or by an office told in the title. */
  private @Nullable String speaker(@Nullable String label) {
    if (label == null || label.length() < FEWEST) {
      return null;
    }
    String folded = Folding.fold(label.toLowerCase(Locale.ROOT));
    String last = folded.substring(folded.lastIndexOf(' ') + 1);
    String full = names.getOrDefault(last, "");
    if (!full.isEmpty()) {
      return label.indexOf(' ') > 0 && !isCapitals(label) ? label : full;
    }
    String text = sentences.getFirst().of().text();
    List<String> holders =
        inTitle.stream()
            .filter(person -> isTitled(person.title(), last, text))
            .map(person -> person.name().of(text))
            .distinct()
            .toList();
    return holders.size() == 1 ? holders.getFirst() : label;
  }

  private static boolean isCapitals(String label) {
    return label.equals(label.toUpperCase(Locale.ROOT));
  }

  private static boolean isTitled(@Nullable Span title, String word, String text) {
    return title != null && !word.isEmpty() && Folding.fold(title.of(text)).contains(word);
  }

  private List<Utterance> interview() {
    TreeMap<Integer, String> dashes = new TreeMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).body() && DASH.matcher(sentences.get(i).text()).lookingAt()) {
        dashes.put(i, "");
      }
    }
    List<Utterance> turns = turns(dashes, _ -> null);
    long questions = turns.stream().filter(this::asks).count();
    if (questions < FEWEST) {
      return List.of();
    }
    String answering = mostNamedBefore(turns.getFirst().first());
    return turns.stream()
        .map(t -> asks(t) ? t : new Utterance(t.first(), t.end(), true, answering, true))
        .toList();
  }

  private boolean asks(Utterance turn) {
    return asks(turn, sentences);
  }

  /** True for a turn that ends with a question mark. */
  static boolean asks(Utterance turn, List<Sentence> sentences) {
    return sentences.get(turn.end() - 1).text().strip().endsWith("?");
  }

  private @Nullable String mostNamedBefore(int end) {
    Sentence first = sentences.getFirst();
    int stop = sentences.get(end).span().start();
    Map<String, Long> counts =
        first.of().layer(PersonName.LAYER).stream()
            .filter(person -> person.name().end() <= stop)
            .map(person -> person.name().of(first.of().text()))
            .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    long most = counts.values().stream().mapToLong(count -> count).max().orElse(0);
    List<String> named =
        counts.entrySet().stream()
            .filter(e -> e.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    return named.size() == 1 ? named.getFirst() : null;
  }
}
