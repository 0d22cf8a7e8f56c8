package org.doithoai.article.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.text.Folding;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Names of fields that hold the same, in JSON and in front matter: {@code publishedAt}, {@code
 * date_published} and {@code Ngày đăng}. Names are compared by their words, without case, marks and
 * order, and without words that say no more, as in {@code articleTitle}. Immutable.
 */
public final class FieldNames {

  private static final int LONGEST = 60;
  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9@#$]+");
  private static final Set<String> ASIDE =
      WordLists.NAMES.of("json-aside").stream()
          .map(Folding::fold)
          .collect(Collectors.toUnmodifiableSet());

  /** The headline. */
  public static final FieldNames TITLE = new FieldNames("json-title");

  /** The day it appeared. */
  public static final FieldNames PUBLISHED = new FieldNames("json-published");

  /** Who published it. */
  public static final FieldNames OUTLET = new FieldNames("json-outlet");

  /** Who wrote it. */
  public static final FieldNames AUTHOR = new FieldNames("json-author");

  /** Where it stands on the web. */
  public static final FieldNames ADDRESS = new FieldNames("json-address");

  /** Its language. */
  public static final FieldNames LANGUAGE = new FieldNames("json-language");

  /** A day of which the name does not say what happened on it. */
  public static final FieldNames DATE = new FieldNames("json-date");

  static final FieldNames EVENT = new FieldNames("json-event");

  /** The text. */
  public static final FieldNames TEXT = new FieldNames("json-text");

  static final FieldNames SUMMARY = new FieldNames("json-summary");
  static final FieldNames VALUE = new FieldNames("json-value");
  static final FieldNames ABOUT = new FieldNames("json-about");

  /** What may stand in front matter beside all that is read of it. */
  public static final FieldNames OTHER = new FieldNames("front-other");

  /** The place of each form of a name in the list. */
  private final Map<String, Integer> ranks = new HashMap<>();

  private FieldNames(String list) {
    for (String name : WordLists.NAMES.of(list)) {
      int rank = ranks.size();
      forms(name).forEach(form -> ranks.putIfAbsent(form, rank));
    }
  }

  /** Whether a field of this name holds it. */
  public boolean isOne(String name) {
    return rank(name) < Integer.MAX_VALUE;
  }

  /** Those of the names under which it stands, the surest first. */
  public List<String> in(Iterable<String> names) {
    List<String> found = new ArrayList<>();
    names.forEach(
        name -> {
          if (isOne(name)) {
            found.add(name);
          }
        });
    found.sort(Comparator.comparingInt(this::rank));
    return found;
  }

  /** The value of the surest of these that says something, without mark-up; null for none. */
  public @Nullable String firstOf(Map<String, String> values) {
    return in(values.keySet()).stream()
        .map(name -> Jsoup.parse(values.getOrDefault(name, "")).text())
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElse(null);
  }

  private int rank(String name) {
    return name.length() > LONGEST
        ? Integer.MAX_VALUE
        : forms(name)
            .mapToInt(form -> ranks.getOrDefault(form, Integer.MAX_VALUE))
            .min()
            .orElse(Integer.MAX_VALUE);
  }

  /** A name as one word, and its words in the order of the alphabet without those that say less. */
  private static Stream<String> forms(String name) {
    String spaced = Folding.fold(CAMEL.matcher(Folding.nfc(name)).replaceAll(" "));
    List<String> words =
        Arrays.stream(BETWEEN.split(spaced, -1)).filter(word -> !word.isEmpty()).toList();
    List<String> telling = words.stream().filter(word -> !ASIDE.contains(word)).toList();
    return Stream.of(
        String.join("", words),
        (telling.isEmpty() ? words : telling).stream().sorted().collect(Collectors.joining(" ")));
  }
}
