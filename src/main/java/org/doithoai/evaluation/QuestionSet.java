package org.doithoai.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;

/**
 * Questions with the passages that answer them.
 *
 * @param passages by their ids, in the order of the file
 * @param questions in the order of the file
 */
public record QuestionSet(Map<String, Passage> passages, List<AskedQuestion> questions) {

  /**
   * One passage.
   *
   * @param text in normalization form C
   */
  public record Passage(String id, Language language, String text) {}

  /**
   * One question.
   *
   * @param text as it is asked
   * @param gold the ids of the passages that answer it, in either language, at least one
   */
  public record AskedQuestion(String id, Language language, String text, Set<String> gold) {
    public AskedQuestion {
      gold = Set.copyOf(gold);
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  public QuestionSet {
    passages = Collections.unmodifiableMap(new LinkedHashMap<>(passages));
    questions = List.copyOf(questions);
  }

  /**
   * Reads a set from two files of one JSON object a line: passages {@code {id, lang, text}} and
   * questions {@code {id, lang, question, gold}}, where {@code gold} is a list of ids or an object
   * with {@code same_language_passage_id} and {@code other_language_passage_id}.
   *
   * @throws QuestionSetException when a file cannot be read, or naming the first line that is not
   *     as it should be
   */
  public static QuestionSet read(Path passageFile, Path questionFile) throws QuestionSetException {
    Map<String, Passage> passages = new LinkedHashMap<>();
    read(
        passageFile,
        node -> {
          Passage passage =
              new Passage(text(node, "id"), language(node), Folding.nfc(text(node, "text")));
          if (passages.put(passage.id(), passage) != null) {
            throw new QuestionSetException("the id " + passage.id() + " is used twice");
          }
        });
    List<AskedQuestion> questions = new ArrayList<>();
    read(
        questionFile,
        node ->
            questions.add(
                new AskedQuestion(
                    text(node, "id"),
                    language(node),
                    text(node, "question"),
                    gold(node.path("gold"), passages))));
    return new QuestionSet(passages, questions);
  }

  /** The same set with the Vietnamese questions as one types them without diacritics. */
  public QuestionSet withoutDiacritics() {
    List<AskedQuestion> plain =
        questions.stream()
            .map(
                q ->
                    q.language() == Language.VIETNAMESE
                        ? new AskedQuestion(
                            q.id(), q.language(), Folding.withoutDiacritics(q.text()), q.gold())
                        : q)
            .toList();
    return new QuestionSet(passages, plain);
  }

  @FunctionalInterface
  private interface LineReader {
    void read(JsonNode node) throws QuestionSetException;
  }

  private static void read(Path file, LineReader reader) throws QuestionSetException {
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          reader.read(JSON.readTree(line));
        }
      }
    } catch (NoSuchFileException e) {
      throw new QuestionSetException(file + " does not exist", e);
    } catch (JsonProcessingException e) {
      throw new QuestionSetException(file + ", line " + number + ": not JSON", e);
    } catch (CharacterCodingException e) {
      throw new QuestionSetException(file + ", after line " + number + ": not UTF-8", e);
    } catch (IOException e) {
      throw new QuestionSetException(file + " cannot be read", e);
    } catch (QuestionSetException e) {
      throw new QuestionSetException(file + ", line " + number + ": " + e.getMessage(), e);
    }
    if (number == 0) {
      throw new QuestionSetException(file + " is empty");
    }
  }

  private static String text(JsonNode node, String key) throws QuestionSetException {
    JsonNode value = node.path(key);
    if (!value.isTextual()) {
      throw new QuestionSetException("no text \"" + key + "\"");
    }
    return value.textValue();
  }

  private static Language language(JsonNode node) throws QuestionSetException {
    String code = text(node, "lang");
    return Language.ofCode(code)
        .orElseThrow(() -> new QuestionSetException("the language \"" + code + "\" is not known"));
  }

  private static Set<String> gold(JsonNode node, Map<String, Passage> passages)
      throws QuestionSetException {
    Set<String> ids = new LinkedHashSet<>();
    for (JsonNode id : node) {
      if (!id.isTextual()) {
        throw new QuestionSetException("\"gold\" holds something that is no id");
      }
      ids.add(id.textValue());
    }
    if (ids.isEmpty()) {
      throw new QuestionSetException("no passage in \"gold\"");
    }
    for (String id : ids) {
      if (!passages.containsKey(id)) {
        throw new QuestionSetException("the gold passage " + id + " is not among the passages");
      }
    }
    return ids;
  }
}
