package org.doithoai.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doithoai.text.Language;
import org.doithoai.text.ProgramFile;
import org.doithoai.text.Tokens;

/**
 * The words and phrases of asking, from {@code asking.en.tsv} and {@code asking.vi.tsv}: class,
 * tab, phrases with {@code |} between. Short forms stand there too, as {@code SHORT}, each with
 * what it is written out as: {@code wat=what}. Immutable.
 */
final class AskingLexicon {

  /**
   * A phrase with its class.
   *
   * @param words with the diacritics they are written with
   */
  record Phrase(Asking asking, Tokens words) {}

  private static final String SHORT = "SHORT";
  private static final AskingLexicon OF_THE_PROJECT = new AskingLexicon();

  private final Map<Language, Map<String, List<Phrase>>> byFirstWord =
      new EnumMap<>(Language.class);
  private final Map<String, String> shortForms = new HashMap<>();

  private AskingLexicon() {
    for (Language language : Language.values()) {
      Map<String, List<Phrase>> phrases = new HashMap<>();
      String name = "asking." + language.code() + ".tsv";
      for (String line : ProgramFile.lines(AskingLexicon.class, name)) {
        int tab = line.indexOf('\t');
        add(line.substring(0, tab), line.substring(tab + 1), phrases);
      }
      phrases
          .values()
          .forEach(list -> list.sort(Comparator.comparingInt(phrase -> -phrase.words().size())));
      byFirstWord.put(language, phrases);
    }
  }

  /** The words that ship with the program. */
  static AskingLexicon get() {
    return OF_THE_PROJECT;
  }

  /**
   * The phrases of a language that begin with a word, longest first.
   *
   * @param folded the word in lower case without diacritics
   */
  List<Phrase> beginningWith(String folded, Language language) {
    return byFirstWord.getOrDefault(language, Map.of()).getOrDefault(folded, List.of());
  }

  /** What short forms are written out as. */
  Map<String, String> shortForms() {
    return shortForms;
  }

  private void add(String name, String listed, Map<String, List<Phrase>> phrases) {
    for (String each : listed.split("\\|", -1)) {
      String phrase = each.strip();
      if (name.equals(SHORT)) {
        int equals = phrase.indexOf('=');
        shortForms.put(phrase.substring(0, equals), phrase.substring(equals + 1));
      } else {
        Tokens words = Tokens.of(phrase);
        phrases
            .computeIfAbsent(words.get(0).folded(), _ -> new ArrayList<>())
            .add(new Phrase(Asking.valueOf(name), words));
      }
    }
  }
}
