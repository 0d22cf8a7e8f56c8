package org.doithoai.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.article.format.WebDate;
import org.doithoai.article.format.WordLists;
import org.doithoai.registry.Yaml;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * What a file says of itself at its beginning, between two lines of three hyphens in YAML, or of
 * three plus signs in TOML. It is read as far as it goes and never costs an article: other programs
 * write front matter too, with keys of their own, and mean by {@code date} the day of publication.
 * No type of YAML is constructed, and size, nesting and aliases are bounded; what is broken is read
 * line by line.
 *
 * @param outlet from {@code source.outlet}, or from {@code source} itself
 * @param url from {@code source.url}, or from a key of that name
 * @param end offset in the file's text behind the closing line
 * @param notice what is odd about it, one line; null for nothing
 */
record FrontMatter(
    @Nullable String title,
    @Nullable Language language,
    @Nullable LocalDate date,
    @Nullable LocalDate published,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String translationOf,
    int end,
    @Nullable String notice) {

  /** Of a file that has none. */
  static final FrontMatter NONE =
      new FrontMatter(null, null, null, null, null, null, null, 0, null);

  private static final int MAX_SIZE = 16_384;
  private static final Yaml.Bounds BOUNDS = new Yaml.Bounds(8, 10);
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setCodePointLimit(MAX_SIZE)
          .setMaxAliasesForCollections(1)
          .setAllowDuplicateKeys(true)
          .build();

  private static final WordLists NAMES = WordLists.beside(WordLists.class, "names.tsv");
  private static final Pattern LINE =
      Pattern.compile("(?m)^([\\p{L}_][\\p{L}\\d_-]{0,40})\\s{0,8}[:=]\\s{0,8}(\\S.{0,1000})$");
  private static final Pattern KEYS = Pattern.compile("[\\p{L}_][\\p{L}\\d_-]{0,40}\\s{0,8}[:=]");

  /**
   * The front matter of a text; {@link #NONE} for a text without.
   *
   * @param text with {@code \n} line ends
   */
  static FrontMatter of(String text) {
    int start = text.indexOf('\n') + 1;
    String fence = start == 0 ? "" : text.substring(0, start).stripTrailing();
    boolean toml = fence.equals("+++");
    if ((!toml && !fence.equals("---")) || !KEYS.matcher(firstLine(text, start)).lookingAt()) {
      return NONE;
    }
    int close = closingLine(text, start, fence);
    if (close < 0) {
      // no end: the lines of keys are it
      close = start;
      for (String line = firstLine(text, close);
          KEYS.matcher(line).lookingAt() && close < text.length();
          line = firstLine(text, close)) {
        close = Math.min(text.length(), close + line.length() + 1);
      }
      return build(lines(text.substring(start, close)), close, "front matter without its end");
    }
    String fields = text.substring(start, close);
    int lineEnd = text.indexOf('\n', close);
    int end = lineEnd < 0 ? text.length() : lineEnd + 1;
    Optional<Map<String, String>> read = toml ? Optional.of(lines(fields)) : yaml(fields);
    return read.map(values -> build(values, end, null))
        .orElseGet(() -> build(lines(fields), end, "broken front matter, read as far as it goes"));
  }

  private static String firstLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return text.substring(from, end < 0 ? text.length() : end);
  }

  private static int closingLine(String text, int from, String fence) {
    for (int start = from; start >= 0 && start < text.length(); ) {
      if (text.startsWith(fence, start) && firstLine(text, start).stripTrailing().equals(fence)) {
        return start;
      }
      int end = text.indexOf('\n', start);
      start = end < 0 ? -1 : end + 1;
    }
    return -1;
  }

  /** Keys and values that stand in one line each. */
  private static Map<String, String> lines(String fields) {
    Map<String, String> values = new HashMap<>();
    Matcher line = LINE.matcher(fields.substring(0, Math.min(MAX_SIZE, fields.length())));
    while (line.find()) {
      String value = line.group(2).strip().replaceFirst("^([\"'])(.*)\\1$", "$2");
      values.putIfAbsent(line.group(1).toLowerCase(Locale.ROOT), value);
    }
    return values;
  }

  /** The plain values; those of a mapping under {@code key.key}. Empty for broken YAML. */
  private static Optional<Map<String, String>> yaml(String fields) {
    try {
      if (fields.length() <= MAX_SIZE
          && BOUNDS.exceeded(SETTINGS, fields).isEmpty()
          && new Compose(SETTINGS).composeString(fields).orElse(null)
              instanceof MappingNode mapping) {
        Map<String, String> values = new HashMap<>();
        put(mapping, "", values);
        return Optional.of(values);
      }
    } catch (YamlEngineException broken) {
      // read line by line
    }
    return Optional.empty();
  }

  private static void put(MappingNode mapping, String prefix, Map<String, String> values) {
    mapping
        .getValue()
        .forEach(
            tuple -> {
              String key =
                  tuple.getKeyNode() instanceof ScalarNode name
                      ? prefix + name.getValue().toLowerCase(Locale.ROOT)
                      : "";
              Node value = tuple.getValueNode();
              if (value instanceof MappingNode inner && prefix.isEmpty()) {
                put(inner, key + ".", values);
              } else if (value instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
                values.putIfAbsent(key, scalar.getValue().replaceAll("\\s+", " ").strip());
              }
            });
  }

  private static FrontMatter build(Map<String, String> values, int end, @Nullable String notice) {
    LocalDate event = day(values.get("date"));
    LocalDate published = webDay(first(values, "json-published"));
    String url = values.getOrDefault("source.url", first(values, "json-address"));
    return new FrontMatter(
        blank(values.get("title")),
        Optional.ofNullable(first(values, "json-language"))
            .flatMap(code -> Language.ofCode(code.replaceFirst("[-_].*", "")))
            .orElse(null),
        event,
        event == null && published == null ? webDay(values.get("date")) : published,
        blank(values.getOrDefault("source.outlet", values.get("source"))),
        url != null && url.matches("https?://\\S{4,500}") ? url : null,
        blank(values.get("translation_of")),
        end,
        notice);
  }

  private static @Nullable String first(Map<String, String> values, String names) {
    Set<String> keys = NAMES.of(names);
    return keys.stream()
        .map(key -> values.get(key.toLowerCase(Locale.ROOT)))
        .filter(value -> blank(value) != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String blank(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  /** A day as this project writes it: that of the event. Null for any other form. */
  private static @Nullable LocalDate day(@Nullable String value) {
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException otherForm) {
      return null;
    }
  }

  /** A day in whichever form the web has; null where it is none. */
  private static @Nullable LocalDate webDay(@Nullable String value) {
    return WebDate.of(value).map(WebDate::day).orElse(null);
  }
}
