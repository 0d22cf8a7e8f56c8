package org.doithoai.lexicon;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.doithoai.text.EnglishInflection;
import org.doithoai.text.Folding;
import org.doithoai.text.KnowledgeFileException;
import org.doithoai.text.Language;
import org.doithoai.text.PhraseTrie;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

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

  private record Candidate(GlossaryEntry entry, Tokens words) {}

  private static final int COLUMNS = 3;

  private final List<GlossaryEntry> entries;
  private final Map<Language, PhraseTrie<Candidate>> phrases = new ConcurrentHashMap<>();

  /** A glossary of these entries. */
  public Glossary(List<GlossaryEntry> entries) {
    this.entries = List.copyOf(entries);
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
   * The terms of that language which the text uses, in the order of the text; the longest wins, and
   * none overlaps another with a different span. Where one spelling belongs to several entries,
   * each is given.
   *
   * <p>English plurals and regular verb forms count, and so do British and American spellings; an
   * English term of one word that the file begins with a capital ({@code General}) needs one in the
   * text. A Vietnamese syllable with diacritics must carry exactly those of the term; one without
   * any stands for each of its accented forms, but in a text that is otherwise accented only inside
   * a term of several syllables of which one is accented.
   *
   * @param text in normalization form C
   */
  public List<Match> find(String text, Language language) {
    Tokens tokens = Tokens.of(text);
    boolean plain = tokens.words().stream().allMatch(Token::isPlain);
    PhraseTrie<Candidate> terms = phrases.computeIfAbsent(language, this::phrases);
    List<Match> matches = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int last = at - 1;
      List<PhraseTrie.Found<Candidate>> proposed = terms.startingAt(tokens, at);
      Set<GlossaryEntry> seen = proposed.isEmpty() ? Set.of() : new HashSet<>();
      for (PhraseTrie.Found<Candidate> found : proposed) {
        if (found.last() < last) {
          break;
        }
        Candidate candidate = found.value();
        if (spelt(tokens, at, candidate.words(), plain || language == Language.ENGLISH)
            && !isOrdinaryWord(tokens.get(at), candidate.words(), language)
            && seen.add(candidate.entry())) {
          last = found.last();
          matches.add(new Match(candidate.entry(), tokens.span(at, last)));
        }
      }
      at = Math.max(at, last) + 1;
    }
    return List.copyOf(matches);
  }

  /** The terms of a language, made when it is first asked for. */
  private PhraseTrie<Candidate> phrases(Language language) {
    PhraseTrie<Candidate> terms =
        new PhraseTrie<>(language == Language.ENGLISH ? EnglishInflection::bases : List::of);
    for (GlossaryEntry entry : entries) {
      for (String term : entry.terms(language)) {
        terms.add(term, new Candidate(entry, Tokens.of(term)));
      }
    }
    return terms;
  }

  /** Whether each syllable is the term's own or, without diacritics, may stand for it. */
  private static boolean spelt(Tokens tokens, int first, Tokens term, boolean plain) {
    boolean exactSomewhere = plain;
    boolean plainSomewhere = false;
    for (int i = 0; i < term.size(); i++) {
      Token token = tokens.get(first + i);
      if (!token.isPlain() && !token.word().equals(term.get(i).word())) {
        return false;
      }
      exactSomewhere |= !token.isPlain();
      plainSomewhere |= token.isPlain() && !term.get(i).isPlain();
    }
    return exactSomewhere || !plainSomewhere;
  }

  /** Whether an English title of one word ({@code General}, {@code Maj.}) is not written as one. */
  private static boolean isOrdinaryWord(Token written, Tokens term, Language language) {
    Token own = term.get(0);
    return language == Language.ENGLISH
        && term.size() == 1
        && own.isCapitalised()
        && !own.text().equals(own.text().toUpperCase(Locale.ROOT))
        && !written.isCapitalised();
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
