package org.doithoai.lexicon;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.doithoai.text.CueLexicon;
import org.doithoai.text.Folding;
import org.doithoai.text.KnowledgeFileException;
import org.doithoai.text.Language;
import org.doithoai.text.PhraseSource;
import org.doithoai.text.PhraseTrie;
import org.doithoai.text.Span;
import org.doithoai.text.TextAnnotator;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The field's terms in both languages, and where a text uses them. Immutable; any number of threads
 * may use one.
 *
 * <p>The file has one notion a line: English terms, Vietnamese terms, field, separated by tabs; the
 * terms of one language by {@code |} between spaces, the preferred one first. Lines that begin with
 * {@code #} and empty lines are left out.
 */
public final class Glossary {

  /** Where a text uses a term of an entry, in UTF-16 offsets into that text. */
  public record Match(GlossaryEntry entry, Span span) {}

  private static final int COLUMNS = 3;

  /** What the terms of a glossary are in a trie of phrases. */
  public static final Map<Language, PhraseSource> TERMS =
      Map.of(
          Language.ENGLISH,
          PhraseSource.ENGLISH_TERM,
          Language.VIETNAMESE,
          PhraseSource.VIETNAMESE_TERM);

  /** What words that are only related are there. */
  public static final Map<Language, PhraseSource> RELATED_WORDS =
      Map.of(
          Language.ENGLISH,
          PhraseSource.ENGLISH_RELATED_WORD,
          Language.VIETNAMESE,
          PhraseSource.VIETNAMESE_RELATED_WORD);

  private final List<GlossaryEntry> entries;
  private final GlossaryMatcher matcher;
  private @Nullable TextAnnotator annotator;

  /** A glossary of these entries. */
  public Glossary(List<GlossaryEntry> entries) {
    this(entries, TERMS, null);
  }

  private Glossary(
      List<GlossaryEntry> entries,
      Map<Language, PhraseSource> sources,
      @Nullable TextAnnotator annotator) {
    this.entries = entries instanceof PackedEntries ? entries : List.copyOf(entries);
    this.matcher = new GlossaryMatcher(this.entries, sources);
    this.annotator = annotator;
  }

  /**
   * The same entries, found by a trie of phrases that has them.
   *
   * @param sources what they are there
   */
  public Glossary within(PhraseTrie phrases, Map<Language, PhraseSource> sources) {
    return new Glossary(entries, sources, new TextAnnotator(phrases, CueLexicon.get(), List.of()));
  }

  /** Adds its terms to a trie of phrases, as these. */
  public void addTo(PhraseTrie.Builder trie, Map<Language, PhraseSource> sources) {
    new GlossaryMatcher(entries, sources).addTo(trie);
  }

  /**
   * The glossary that {@link #toBytes} gave the bytes of; an entry is made when it is first asked
   * for.
   *
   * @throws RuntimeException if they are of something else
   */
  public static Glossary of(ByteBuffer bytes) {
    return new Glossary(new PackedEntries(bytes));
  }

  /** The glossary as {@link #of} takes it: the same entries give the same bytes. */
  public ByteBuffer toBytes() {
    return PackedEntries.pack(entries);
  }

  /**
   * The glossary in this file.
   *
   * @throws KnowledgeFileException when the file cannot be read or a line is malformed; the message
   *     is one line with the file, the line's number and what is wrong with it
   */
  public static Glossary load(Path file) {
    List<GlossaryEntry> entries = new ArrayList<>();
    int number = 0;
    try {
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          entries.add(entry(Folding.nfc(line)));
        }
      }
      return new Glossary(entries);
    } catch (CharacterCodingException e) {
      throw new KnowledgeFileException(file.getFileName() + ": not UTF-8");
    } catch (IOException e) {
      throw new KnowledgeFileException(file.getFileName() + ": cannot be read");
    } catch (KnowledgeFileException e) {
      throw new KnowledgeFileException(
          file.getFileName() + ", line " + number + ": " + e.getMessage());
    }
  }

  /** All entries in the order of the file. */
  public List<GlossaryEntry> entries() {
    return entries;
  }

  /**
   * The terms of that language which a short text uses, such as a part of a question; see {@link
   * GlossaryMatcher}, which finds those of a whole text.
   *
   * @param text in normalization form C
   */
  public List<Match> find(String text, Language language) {
    return matcher.find(annotator().parse(text, language), language).stream()
        .map(match -> new Match(entries.get(match.entry()), match.span()))
        .toList();
  }

  private synchronized TextAnnotator annotator() {
    if (annotator == null) {
      PhraseTrie.Builder phrases = new PhraseTrie.Builder();
      matcher.addTo(phrases);
      annotator = new TextAnnotator(phrases.build(), CueLexicon.get(), List.of());
    }
    return annotator;
  }

  private static GlossaryEntry entry(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new KnowledgeFileException(
          "three columns with tabs between expected, not " + columns.length);
    }
    String field = columns[2].strip();
    if (field.isEmpty()) {
      throw new KnowledgeFileException("the field is missing");
    }
    return new GlossaryEntry(
        terms(columns[0], Language.ENGLISH), terms(columns[1], Language.VIETNAMESE), field);
  }

  private static List<String> terms(String column, Language language) {
    List<String> terms = Arrays.stream(column.split("\\|", -1)).map(String::strip).toList();
    if (terms.stream().anyMatch(term -> Tokens.of(term).size() == 0)) {
      throw new KnowledgeFileException("an empty term in the column '" + language.code() + "'");
    }
    return terms;
  }
}
