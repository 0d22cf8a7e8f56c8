package org.doithoai.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads single keys: the environment first, then the file, then the default. Each is checked by the
 * {@link SettingsTable} when it is read; {@link #rejectUnknown()} names what is no setting.
 */
public final class SettingsReader {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})\\s*(ms|s|m|h|d)");

  /** Variables that are not settings but the launcher's. */
  private static final List<String> NOT_SETTINGS =
      List.of("DOITHOAI_OPTS", "DOITHOAI_HOME", "DOITHOAI_CACHE");

  /** What orchestrators set for a service or container of that name, such as {@code tcp://…}. */
  private static final Pattern INJECTED =
      Pattern.compile(SettingsTable.PREFIX + "(.*_)?(SERVICE_(HOST|PORT)(_.*)?|PORT(_\\d+_.*)?)");

  private final Map<String, String> file;
  private final Map<String, String> environment = new TreeMap<>();
  private final TreeSet<String> asked = new TreeSet<>();
  private final SettingsTable table = SettingsTable.SHIPPED;

  /**
   * @param file the file's keys, see {@link SettingsFile}
   * @param environment the process's variables; only those that begin with {@code DOITHOAI_} count
   */
  public SettingsReader(Map<String, String> file, Map<String, String> environment) {
    this.file = Map.copyOf(file);
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(SettingsTable.PREFIX) && !NOT_SETTINGS.contains(name)) {
            this.environment.put(name, value);
          }
        });
  }

  private Optional<String> find(String key) {
    return value(key).map(String::strip);
  }

  /** The environment's value or else the file's; an empty one is none. */
  private Optional<String> value(String key) {
    asked.add(key);
    String set = environment.get(SettingsTable.variable(key));
    return Optional.ofNullable(set == null ? file.get(key) : set).filter(text -> !text.isEmpty());
  }

  String text(String key) {
    return valueOf(table.row(key, "text"));
  }

  private String valueOf(SettingsTable.Row row) {
    return find(row.key()).orElse(row.value());
  }

  /**
   * A secret: from the environment, or from the file that {@code key-file} names; empty if neither.
   *
   * @throws SettingsException when it stands in the settings file itself
   */
  Optional<String> secret(String key) {
    String named = table.row(key, "secret").fileKey();
    if (file.containsKey(key)) {
      throw new SettingsException(
          key
              + " is a secret and must not stand in the file: set "
              + SettingsTable.variable(key)
              + ", or name a file that holds it in "
              + named);
    }
    Optional<String> path = find(named);
    Optional<String> direct = find(key);
    if (direct.isPresent() || path.isEmpty()) {
      return direct;
    }
    try {
      String secret = Files.readString(Path.of(path.get())).strip();
      if (secret.isEmpty()) {
        throw new SettingsException(named + " names " + path.get() + ", which is empty");
      }
      return Optional.of(secret);
    } catch (IOException | InvalidPathException e) {
      throw new SettingsException(named + " names " + path.get() + ", which cannot be read");
    }
  }

  List<String> list(String key) {
    List<String> otherwise = items(table.row(key, "list").value());
    Optional<String> text = value(key);
    if (text.isEmpty() && file.containsKey(key) && !inEnvironment(key)) {
      return List.of();
    }
    List<String> items = text.map(SettingsReader::items).orElse(List.of());
    return items.isEmpty() ? otherwise : items;
  }

  /** What stands between commas; a backslash takes the character after it as it is. */
  private static List<String> items(String text) {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ',') {
        items.add(item.toString());
        item.setLength(0);
      } else if (text.charAt(i) != '\\') {
        item.append(text.charAt(i));
      } else if (++i < text.length()) {
        item.append(text.charAt(i));
      } else {
        i--;
      }
    }
    items.removeIf(String::isEmpty);
    return List.copyOf(items);
  }

  int number(String key) {
    SettingsTable.Row row = table.row(key, "number");
    String[] ends = row.range().split("-", -1);
    String text = valueOf(row);
    if (text.matches("\\d{1,10}")) {
      long number = Long.parseLong(text);
      if (number >= Long.parseLong(ends[0]) && number <= Long.parseLong(ends[1])) {
        return (int) number;
      }
    }
    throw wrong(key, text, "a whole number from " + ends[0] + " to " + ends[1]);
  }

  Duration duration(String key) {
    SettingsTable.Row row = table.row(key, "duration");
    String[] ends = row.range().split("-", -1);
    String text = valueOf(row);
    Matcher form = DURATION.matcher(text);
    if (form.matches()) {
      Duration duration = duration(form);
      boolean tooShort = duration.compareTo(duration(matched(ends[0]))) < 0;
      if (!tooShort && duration.compareTo(duration(matched(ends[1]))) <= 0) {
        return duration;
      }
    }
    String range = ends[0] + " to " + ends[1];
    throw wrong(key, text, "a duration from " + range + ", such as 30s, 15m, 2h, 30d");
  }

  private static Matcher matched(String text) {
    Matcher form = DURATION.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(text);
    }
    return form;
  }

  private static Duration duration(Matcher form) {
    long count = Long.parseLong(form.group(1));
    return switch (form.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  boolean yesOrNo(String key) {
    String value = valueOf(table.row(key, "yes-no"));
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(key, value, "true or false");
    };
  }

  String oneOf(String key) {
    SettingsTable.Row row = table.row(key, "one-of");
    List<String> allowed = List.of(row.range().split("\\|", -1));
    String value = valueOf(row);
    if (!allowed.contains(value)) {
      throw wrong(key, value, String.join(" or ", allowed));
    }
    return value;
  }

  /** True if neither the environment nor the file nor a default gives an address of a server. */
  boolean isUnset(String key) {
    return valueOf(table.row(key, "server")).isEmpty();
  }

  /** An address of a server, without a path. */
  URI server(String key) {
    String text = valueOf(table.row(key, "server"));
    return web(text.replaceFirst("/$", ""))
        .filter(uri -> uri.getRawPath().isEmpty())
        .orElseThrow(() -> wrong(key, text, "http:// or https://, a host and perhaps a port"));
  }

  /**
   * What names are appended to: an address of a server with a path, which is {@code /api/} when
   * none is given. It ends with a slash.
   */
  URI prefix(String key) {
    String text = valueOf(table.row(key, "prefix"));
    URI uri =
        web(text)
            .filter(address -> address.getFragment() == null)
            .orElseThrow(
                () -> wrong(key, text, "http:// or https://, a host, perhaps a port and a path"));
    String path = uri.getRawPath();
    return uri.resolve(
        path.isEmpty() || path.equals("/") ? "/api/" : path.endsWith("/") ? path : path + "/");
  }

  /** An address of the web with a host and without a query; empty for anything else. */
  private static Optional<URI> web(String text) {
    try {
      URI uri = URI.create(text);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return Optional.of(uri).filter(u -> web && u.getHost() != null && u.getQuery() == null);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A folder or file by its name, which need not exist. */
  Path path(String key, String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw wrong(key, name, "the name of a folder");
    }
  }

  static SettingsException wrong(String key, String value, String allowed) {
    return new SettingsException(key + " is '" + value + "' but must be " + allowed);
  }

  /** Says which key of the file or the environment means nothing. */
  void rejectUnknown() {
    TreeSet<String> known = new TreeSet<>(table.keys());
    known.addAll(table.fileKeys());
    for (String key : file.keySet()) {
      if (!known.contains(key)) {
        throw new SettingsException(
            "unknown key " + key + "; near it: " + String.join(", ", near(key, known)));
      }
    }
    for (String name : environment.keySet()) {
      boolean injected = INJECTED.matcher(name).matches();
      if (!injected && known.stream().map(SettingsTable::variable).noneMatch(name::equals)) {
        throw new SettingsException("the environment has " + name + ", which is no setting");
      }
    }
  }

  /** Every key that is asked for. */
  static Set<String> keysReadBy(Consumer<SettingsReader> reading) {
    SettingsReader reader = new SettingsReader(Map.of(), Map.of());
    reading.accept(reader);
    return Set.copyOf(reader.asked);
  }

  /** The keys of the same group, or else the groups. */
  private static List<String> near(String key, Set<String> known) {
    int dot = key.indexOf('.');
    List<String> group =
        known.stream().filter(k -> dot > 0 && k.startsWith(key.substring(0, dot + 1))).toList();
    return group.isEmpty()
        ? known.stream().map(k -> k.replaceFirst("\\..*", "")).distinct().toList()
        : group;
  }

  private boolean inEnvironment(String key) {
    return environment.containsKey(SettingsTable.variable(key));
  }
}
