package org.doithoai.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.article.format.FieldNames;
import org.doithoai.registry.Yaml;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The keys and values at the beginning of a file: between two lines of three hyphens in YAML or of
 * three plus signs in TOML, in a JSON object, or in lines of known keys that end at an empty line.
 * No type of YAML is constructed, and size, nesting and aliases are bounded; what is broken is read
 * line by line.
 *
 * @param values the plain ones by key; those of a mapping under {@code key.key}
 * @param end offset in the file's text behind them
 * @param notice what is odd about them, one line; null for nothing
 */
record FrontMatterFields(Map<String, String> values, int end, @Nullable String notice) {

  private static final int MAX_SIZE = 16_384;
  private static final Yaml.Bounds BOUNDS = new Yaml.Bounds(8, 10);
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setCodePointLimit(MAX_SIZE)
          .setMaxAliasesForCollections(1)
          .setAllowDuplicateKeys(true)
          .build();

  private static final String KEY =
      "([\\p{L}_][\\p{L}\\d_-]{0,40}(?: [\\p{L}\\d_-]{1,20}){0,3})\\s{0,8}[:=]";
  private static final Pattern BEGINS = Pattern.compile(KEY);
  private static final Pattern LINE =
      Pattern.compile("(?m)^" + KEY + "[^\\S\\n]{0,8}(\\S.{0,1000})$");
  private static final Pattern JSON = Pattern.compile("\\{\\s{0,80}\"[^\"\\n]{1,60}\"\\s{0,8}:");

  /** What front matter may hold without a fence around it. */
  private static final List<FieldNames> KNOWN =
      List.of(
          FieldNames.TITLE,
          FieldNames.PUBLISHED,
          FieldNames.DATE,
          FieldNames.OUTLET,
          FieldNames.AUTHOR,
          FieldNames.ADDRESS,
          FieldNames.LANGUAGE,
          FieldNames.OTHER);

  /** The most lines of keys without a fence. */
  private static final int MOST_LINES = 30;

  /**
   * The front matter of a text; null for a text without.
   *
   * @param text with {@code \n} line ends
   */
  static @Nullable FrontMatterFields of(String text) {
    int start = text.indexOf('\n') + 1;
    String fence = start == 0 ? "" : text.substring(0, start).stripTrailing();
    boolean toml = fence.equals("+++");
    if (!toml && !fence.equals("---")) {
      return JSON.matcher(text).lookingAt() ? json(text) : bare(text);
    }
    if (key(firstLine(text, start)) == null) {
      return null;
    }
    int close = closingLine(text, start, fence);
    if (close < 0) {
      // no end: the lines of keys are it
      close = start;
      for (String line = firstLine(text, close);
          key(line) != null && close < text.length();
          line = firstLine(text, close)) {
        close = Math.min(text.length(), close + line.length() + 1);
      }
      return new FrontMatterFields(
          lines(text.substring(start, close)), close, "front matter without its end");
    }
    String fields = text.substring(start, close);
    int end = behindLine(text, close);
    return toml ? new FrontMatterFields(lines(fields), end, null) : ofYaml(fields, end);
  }

  private static FrontMatterFields ofYaml(String fields, int end) {
    return yaml(fields)
        .map(values -> new FrontMatterFields(values, end, null))
        .orElseGet(
            () ->
                new FrontMatterFields(
                    lines(fields), end, "broken front matter, read as far as it goes"));
  }

  /** An object before a text that is no JSON; one that holds a text is an article by itself. */
  private static @Nullable FrontMatterFields json(String text) {
    int close = firstLine(text, 0).stripTrailing().endsWith("}") ? 0 : closingLine(text, 0, "}");
    int end = close < 0 ? text.length() : behindLine(text, close);
    String rest = text.substring(end).stripLeading();
    if (rest.isEmpty() || rest.startsWith("{") || rest.startsWith("[")) {
      return null;
    }
    boolean article =
        yaml(text.substring(0, end)).stream()
            .anyMatch(values -> values.keySet().stream().anyMatch(FieldNames.TEXT::isOne));
    return article ? null : ofYaml(text.substring(0, end), end);
  }

  /** Lines of known keys, a title among them, and an empty line before the text. */
  private static @Nullable FrontMatterFields bare(String text) {
    int end = 0;
    boolean titled = false;
    for (int lines = 0; lines < MOST_LINES && end < text.length(); lines++) {
      String line = firstLine(text, end);
      if (line.isBlank()) {
        return titled && lines > 1 && !text.substring(end).isBlank()
            ? new FrontMatterFields(lines(text.substring(0, end)), end, null)
            : null;
      }
      String key = key(line);
      if (key == null || KNOWN.stream().noneMatch(names -> names.isOne(key))) {
        return null;
      }
      titled |= FieldNames.TITLE.isOne(key);
      end = behindLine(text, end);
    }
    return null;
  }

  /** The key that a line begins with; one of several words is known, or it is none. */
  private static @Nullable String key(String line) {
    Matcher matcher = BEGINS.matcher(line);
    if (!matcher.lookingAt()) {
      return null;
    }
    String key = matcher.group(1);
    boolean known = KNOWN.stream().anyMatch(names -> names.isOne(key));
    return known || key.indexOf(' ') < 0 ? key : null;
  }

  private static int behindLine(String text, int line) {
    int end = text.indexOf('\n', line);
    return end < 0 ? text.length() : end + 1;
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
    Map<String, String> values = new LinkedHashMap<>();
    Matcher line = LINE.matcher(fields.substring(0, Math.min(MAX_SIZE, fields.length())));
    while (line.find()) {
      String value = line.group(2).strip().replaceFirst("^([\"'])(.*)\\1$", "$2");
      values.putIfAbsent(line.group(1), value);
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
        Map<String, String> values = new LinkedHashMap<>();
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
                  tuple.getKeyNode() instanceof ScalarNode name ? prefix + name.getValue() : "";
              Node value = tuple.getValueNode();
              if (value instanceof MappingNode inner && prefix.isEmpty()) {
                put(inner, key + ".", values);
              } else if (value instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
                values.putIfAbsent(key, scalar.getValue().replaceAll("\\s+", " ").strip());
              }
            });
  }
}
