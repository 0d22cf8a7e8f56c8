package org.doithoai.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.doithoai.article.format.WebDate;
import org.doithoai.registry.Yaml;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * What a file says of itself between two lines of three hyphens at its beginning, in YAML. Keys
 * that are not known, and values that are not of the kind looked for, are passed over: other
 * programs write front matter too, and mean by {@code date} the day of publication, with its time.
 * Only plain mappings and scalars are looked at: no type of YAML is constructed, and size, nesting
 * and aliases are bounded.
 *
 * @param outlet from {@code source.outlet}
 * @param url from {@code source.url}
 * @param end offset in the file's text behind the closing line
 */
record FrontMatter(
    @Nullable String title,
    @Nullable Language language,
    @Nullable LocalDate date,
    @Nullable LocalDate published,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String translationOf,
    int end) {

  /** Of a file that has none. */
  static final FrontMatter NONE = new FrontMatter(null, null, null, null, null, null, null, 0);

  private static final int MAX_SIZE = 16_384;
  private static final Yaml.Bounds BOUNDS = new Yaml.Bounds(8, 10);
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(MAX_SIZE).setMaxAliasesForCollections(1).build();

  /** The front matter is there but broken; the message says where and how, in one line. */
  static final class BrokenException extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenException(int line, String problem) {
      super("broken front matter, line " + line + ": " + problem);
    }
  }

  /**
   * The front matter of a text that begins with some; empty for a text that does not.
   *
   * @param text with {@code \n} line ends
   */
  static Optional<FrontMatter> of(String text) throws BrokenException {
    int yamlStart = startOfYaml(text);
    if (yamlStart < 0) {
      return Optional.empty();
    }
    int close = closingLine(text, yamlStart);
    if (close < 0) {
      if (!looksLikeKeys(text, yamlStart)) {
        return Optional.empty();
      }
      throw new BrokenException(1, "no closing line ---");
    }
    if (close - yamlStart > MAX_SIZE) {
      throw new BrokenException(1, "longer than " + MAX_SIZE + " characters");
    }
    Map<String, Node> fields = fields(text.substring(yamlStart, close));
    int lineEnd = text.indexOf('\n', close);
    return Optional.of(build(fields, lineEnd < 0 ? text.length() : lineEnd + 1));
  }

  private static FrontMatter build(Map<String, Node> fields, int end) throws BrokenException {
    Map<String, Node> source = new HashMap<>();
    Node sourceNode = fields.get("source");
    if (sourceNode instanceof MappingNode mapping) {
      source.putAll(entries(mapping));
    } else if (sourceNode != null && scalar(sourceNode, "source") != null) {
      source.put("outlet", sourceNode);
    }
    LocalDate event = date(fields, "date");
    LocalDate published = webDate(fields, "published");
    return new FrontMatter(
        string(fields, "title"),
        language(fields),
        event,
        event == null && published == null ? webDate(fields, "date") : published,
        string(source, "outlet"),
        string(source, "url"),
        string(fields, "translation_of"),
        end);
  }

  private static int startOfYaml(String text) {
    int lineEnd = text.indexOf('\n');
    boolean opens = lineEnd >= 0 && text.substring(0, lineEnd).stripTrailing().equals("---");
    return opens ? lineEnd + 1 : -1;
  }

  /** Where the line begins that closes the front matter; -1 for none. */
  private static int closingLine(String text, int from) {
    for (int start = from; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end - start < 80
          && text.startsWith("---", start)
          && text.substring(start, end).stripTrailing().equals("---")) {
        return start;
      }
      start = end + 1;
    }
    return -1;
  }

  /** Whether the first line is {@code key: value}; else the hyphens were only a rule. */
  private static boolean looksLikeKeys(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    return end > from && end < text.length() && text.charAt(end) == ':';
  }

  private static Map<String, Node> fields(String yaml) throws BrokenException {
    try {
      checkBounds(yaml);
      Node root = new Compose(SETTINGS).composeString(yaml).orElse(null);
      if (root == null) {
        return Map.of();
      }
      if (!(root instanceof MappingNode mapping)) {
        throw new BrokenException(line(root), "not lines of the form \"key: value\"");
      }
      return entries(mapping);
    } catch (YamlEngineException e) {
      throw broken(Yaml.Mistake.of(e));
    }
  }

  private static void checkBounds(String yaml) throws BrokenException {
    Optional<Yaml.Mistake> exceeded = BOUNDS.exceeded(SETTINGS, yaml);
    if (exceeded.isPresent()) {
      throw broken(exceeded.get());
    }
  }

  /** In the file, whose first line stands before the YAML. */
  private static BrokenException broken(Yaml.Mistake mistake) {
    return new BrokenException(mistake.line() + 1, oneLine(mistake.problem()));
  }

  private static Map<String, Node> entries(MappingNode mapping) throws BrokenException {
    Map<String, Node> entries = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key
          && entries.put(key.getValue(), tuple.getValueNode()) != null) {
        throw new BrokenException(line(key), "\"" + oneLine(key.getValue()) + "\" stands twice");
      }
    }
    return entries;
  }

  private static @Nullable String scalar(Node node, String key) throws BrokenException {
    if (!(node instanceof ScalarNode scalar)) {
      throw new BrokenException(line(node), "\"" + key + "\" is not a plain value");
    }
    String value = scalar.getValue().replaceAll("\\s{1,1000}", " ").strip();
    return value.isEmpty() || scalar.getTag().equals(Tag.NULL) ? null : value;
  }

  private static @Nullable String string(Map<String, Node> fields, String key)
      throws BrokenException {
    Node node = fields.get(key);
    return node == null ? null : scalar(node, key);
  }

  /** A day as this project writes it: that of the event. Null for any other form. */
  private static @Nullable LocalDate date(Map<String, Node> fields, String key)
      throws BrokenException {
    String value = string(fields, key);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException otherForm) {
      return null;
    }
  }

  /** A day in whichever form the web has; null where it is none. */
  private static @Nullable LocalDate webDate(Map<String, Node> fields, String key)
      throws BrokenException {
    return WebDate.of(string(fields, key)).map(WebDate::day).orElse(null);
  }

  private static @Nullable Language language(Map<String, Node> fields) throws BrokenException {
    String value = string(fields, "language");
    return value == null ? null : Language.ofCode(value).orElse(null);
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 2;
  }

  private static String oneLine(String message) {
    String line = message.strip().lines().findFirst().orElse("");
    return line.length() > 120 ? line.substring(0, 120) + "…" : line;
  }
}
