package org.doithoai.article;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.doithoai.registry.Yaml;
import org.doithoai.registry.YamlEntry;
import org.doithoai.text.Folding;
import org.doithoai.text.KnowledgeFileException;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What people have put right of the articles of one folder: the file {@value #FILE} in it, an entry
 * for each article under its {@link Article#source}, which outlives every new reading of the
 * article itself. A key of an entry replaces what was read; {@code null} takes it away.
 *
 * <p>A wrong entry is passed over and said; of a file that is no YAML at all nothing is taken, and
 * what was corrected before stays so. Immutable.
 */
public final class Corrections {

  /** The name of the file, in the folder's own top level. */
  public static final String FILE = "corrections.yaml";

  private static final int LARGEST = 1 << 20;
  private static final Yaml.Bounds BOUNDS = new Yaml.Bounds(3, 0);
  private static final Set<String> KEYS =
      Set.of("title", "language", "date", "published", "outlet", "url", "author", "translation_of");

  /** Between a file's hash and that of its correction. */
  private static final String AND = "+";

  private final Map<String, YamlEntry> entries = new HashMap<>();
  private final List<String> mistakes = new ArrayList<>();
  private boolean readable = true;

  private Corrections() {}

  /** Those of a folder; none where there is no such file. */
  public static Corrections of(Path folder) {
    Corrections corrections = new Corrections();
    Path file = folder.resolve(FILE);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      try {
        corrections.take(parse(file));
      } catch (KnowledgeFileException broken) {
        corrections.readable = false;
        corrections.mistakes.add(broken.getMessage());
      }
    }
    return corrections;
  }

  private static Map<?, ?> parse(Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || file.toFile().length() > LARGEST) {
      throw new KnowledgeFileException("no file of at most " + (LARGEST >> 20) + " MB");
    }
    return switch (Yaml.load(file, LARGEST, BOUNDS)) {
      case null -> Map.of();
      case Map<?, ?> map -> map;
      default -> throw new KnowledgeFileException("not lines of the form 'file: …'");
    };
  }

  private void take(Map<?, ?> map) {
    map.forEach(
        (key, value) -> {
          String source = String.valueOf(key);
          try {
            YamlEntry entry = YamlEntry.of("'" + source + "'", value, KEYS);
            check(entry);
            entries.put(Folding.nfc(source), entry);
          } catch (KnowledgeFileException wrong) {
            mistakes.add(wrong.getMessage());
          }
        });
  }

  private static void check(YamlEntry entry) {
    LocalDate _ = date(entry, "date", null);
    LocalDate _ = date(entry, "published", null);
    Language _ = language(entry, Language.ENGLISH);
    for (String key : List.of("title", "outlet", "url", "author", "translation_of")) {
      entry
          .optionalText(key)
          .ifPresent(
              text -> {
                if (text.contains("\n")) {
                  throw entry.wrong("'" + key + "' is more than one line");
                }
              });
    }
  }

  /**
   * What is wrong, a line each.
   *
   * @param sources of all files in the folder; a correction of anything else is a mistake
   */
  public List<ReadResult.Refused> mistakes(Set<String> sources) {
    Set<String> composed = sources.stream().map(Folding::nfc).collect(Collectors.toSet());
    List<String> all = new ArrayList<>(mistakes);
    entries.keySet().stream()
        .filter(source -> !composed.contains(source))
        .sorted()
        .forEach(source -> all.add("'" + source + "': there is no such file in the folder"));
    return all.stream().map(line -> new ReadResult.Refused(FILE, line)).toList();
  }

  /**
   * The file with a hash that changes with its correction too.
   *
   * @param before the hash it was last read with; null when it was not
   */
  public ArticleFile stamp(ArticleFile file, @Nullable String before) {
    YamlEntry entry = entries.get(Folding.nfc(file.source()));
    if (!readable && before != null && before.startsWith(file.hash() + AND)) {
      return file.withHash(before);
    }
    if (entry == null) {
      return file;
    }
    CRC32 sum = new CRC32();
    sum.update(entry.content().getBytes(StandardCharsets.UTF_8));
    return file.withHash(file.hash() + AND + HexFormat.of().toHexDigits((int) sum.getValue()));
  }

  /** The article with what was put right. */
  public Article apply(Article article) {
    YamlEntry entry = entries.get(Folding.nfc(article.source()));
    if (entry == null) {
      return article;
    }
    String title = text(entry, "title", article.title());
    String body = article.text().substring(article.bodyStart());
    String text = title == null ? body : title + "\n\n" + body;
    SourceRuns runs = article.sourceRuns();
    return new Article(
        article.source(),
        text,
        title,
        language(entry, article.language()),
        date(entry, "date", article.date()),
        date(entry, "published", article.published()),
        text(entry, "outlet", article.outlet()),
        text(entry, "url", article.url()),
        text(entry, "translation_of", article.translationOf()),
        text(entry, "author", article.author()),
        text.equals(article.text())
            ? runs
            : runs.moved(article.bodyStart(), text.length() - body.length()));
  }

  private static @Nullable String text(YamlEntry entry, String key, @Nullable String otherwise) {
    return value(entry, key, otherwise, Function.identity());
  }

  private static @Nullable LocalDate date(
      YamlEntry entry, String key, @Nullable LocalDate otherwise) {
    return value(
        entry,
        key,
        otherwise,
        text -> {
          try {
            return LocalDate.parse(text);
          } catch (DateTimeException wrong) {
            throw entry.wrong("'" + key + "' is '" + text + "', not a date like 2024-02-27");
          }
        });
  }

  private static Language language(YamlEntry entry, Language otherwise) {
    return entry
        .optionalText("language")
        .map(
            code ->
                Language.ofCode(code)
                    .orElseThrow(() -> entry.wrong("'language' is '" + code + "', not en or vi")))
        .orElse(otherwise);
  }

  private static <T> @Nullable T value(
      YamlEntry entry, String key, @Nullable T otherwise, Function<String, @Nullable T> of) {
    if (!entry.has(key)) {
      return otherwise;
    }
    Optional<String> text = entry.optionalText(key);
    return text.isEmpty() ? null : of.apply(text.get());
  }
}
