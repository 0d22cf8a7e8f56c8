package org.doithoai.registry;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.doithoai.text.KnowledgeFileException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** YAML as people write it: read within bounds, and what is wrong with it said in one line. */
public final class Yaml {

  private Yaml() {}

  /**
   * Where and why a text is no YAML.
   *
   * @param line from 1; 0 where the parser does not say
   * @param problem one line in the parser's words
   */
  public record Mistake(int line, String problem) {

    /** What the parser complains of. */
    public static Mistake of(YamlEngineException e) {
      return e instanceof MarkedYamlEngineException marked
          ? new Mistake(line(marked.getProblemMark()), firstLine(marked.getProblem()))
          : new Mistake(0, firstLine(e.getMessage()));
    }

    private static int line(Optional<Mark> mark) {
      return mark.map(m -> m.getLine() + 1).orElse(0);
    }

    private static String firstLine(@Nullable String text) {
      return text == null ? "broken" : text.strip().lines().findFirst().orElse("broken");
    }
  }

  /** How deep mappings and lists may be nested, and how many aliases there may be. */
  public record Bounds(int depth, int aliases) {

    /** Walks the events, which needs no stack, so that composing the text cannot overflow it. */
    public Optional<Mistake> exceeded(LoadSettings settings, String text) {
      int deep = 0;
      int seen = 0;
      for (Event event : new Parse(settings).parseString(text)) {
        switch (event.getEventId()) {
          case MappingStart, SequenceStart -> deep++;
          case MappingEnd, SequenceEnd -> deep--;
          case Alias -> seen++;
          default -> {}
        }
        if (deep > depth || seen > aliases) {
          String problem = deep > depth ? "nested too deep" : tooMany();
          return Optional.of(new Mistake(Mistake.line(event.getStartMark()), problem));
        }
      }
      return Optional.empty();
    }

    private String tooMany() {
      return aliases == 0 ? "has aliases, which are not taken" : "too many aliases";
    }
  }

  /**
   * What a file holds; null when that is nothing. No key may stand twice in a mapping.
   *
   * @param largest bytes
   * @param bounds null for none
   * @throws KnowledgeFileException when the file is larger, out of bounds or no YAML
   */
  public static @Nullable Object load(Path file, int largest, @Nullable Bounds bounds) {
    LoadSettings settings =
        LoadSettings.builder().setAllowDuplicateKeys(false).setCodePointLimit(largest).build();
    try {
      if (Files.size(file) > largest) {
        throw new KnowledgeFileException("larger than " + (largest >> 20) + " MB");
      }
      String text = Files.readString(file);
      Optional<Mistake> exceeded =
          bounds == null ? Optional.empty() : bounds.exceeded(settings, text);
      if (exceeded.isPresent()) {
        throw new KnowledgeFileException(exceeded.get().problem());
      }
      return new Load(settings).loadFromString(text);
    } catch (CharacterCodingException e) {
      throw new KnowledgeFileException("not UTF-8");
    } catch (IOException e) {
      throw new KnowledgeFileException("cannot be read");
    } catch (YamlEngineException e) {
      Mistake mistake = Mistake.of(e);
      String line = mistake.line() == 0 ? "" : "line " + mistake.line() + ": ";
      throw new KnowledgeFileException(line + "not YAML: " + mistake.problem());
    }
  }
}
