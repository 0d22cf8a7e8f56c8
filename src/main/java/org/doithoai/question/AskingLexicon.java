package org.doithoai.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.Language;
import org.doithoai.text.ProgramFile;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The words and phrases of asking, from {@code asking.en.tsv} and {@code asking.vi.tsv}: class,
 * tab, phrases with {@code |} between. A phrase may have slots, {@code {me}}, or {@code {me?}}
 * where nothing may stand as well; what may stand there is told by {@code SLOT}: {@code me=me,us}.
 * Short forms stand there too, as {@code SHORT}, each with what it is written out as: {@code
 * wat=what}. Any number of threads may use one.
 */
final class AskingLexicon {

  /** A phrase with its class. There are thousands, of which a question needs a few. */
  static final class Phrase {

    private final Asking asking;
    private final String text;
    private volatile @Nullable Tokens words;

    private Phrase(Asking asking, String text) {
      this.asking = asking;
      this.text = text;
    }

    Asking asking() {
      return asking;
    }

    /** Its words, with the diacritics they are written with. */
    Tokens words() {
      Tokens known = words;
      if (known == null) {
        known = Tokens.of(text);
        words = known;
      }
      return known;
    }

    private int length() {
      return text.length();
    }
  }

  private static final Pattern OPEN = Pattern.compile("\\{(\\w+)(\\??)}");
  private static final String SLOT = "SLOT";
  private static final String SHORT = "SHORT";
  private static final AskingLexicon OF_THE_PROJECT = new AskingLexicon();

  private final Map<Language, Map<String, List<Phrase>>> byFirstWord =
      new EnumMap<>(Language.class);
  private final Map<String, String> shortForms = new HashMap<>();

  private AskingLexicon() {
    for (Language language : Language.values()) {
      Map<String, List<Phrase>> phrases = new HashMap<>();
      Map<String, List<String>> slots = new HashMap<>();
      String name = "asking." + language.code() + ".tsv";
      for (String line : ProgramFile.lines(AskingLexicon.class, name)) {
        int tab = line.indexOf('\t');
        add(line.substring(0, tab), line.substring(tab + 1), slots, phrases);
      }
      phrases
          .values()
          .forEach(list -> list.sort(Comparator.comparingInt(phrase -> -phrase.length())));
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

  private void add(
      String name,
      String listed,
      Map<String, List<String>> slots,
      Map<String, List<Phrase>> phrases) {
    for (String each : listed.split("\\|", -1)) {
      String phrase = each.strip();
      int equals = phrase.indexOf('=');
      if (name.equals(SHORT)) {
        shortForms.put(phrase.substring(0, equals), phrase.substring(equals + 1));
      } else if (name.equals(SLOT)) {
        slots.put(
            phrase.substring(0, equals), List.of(phrase.substring(equals + 1).split(",", -1)));
      } else {
        written(phrase, slots).forEach(written -> add(Asking.valueOf(name), written, phrases));
      }
    }
  }

  private static void add(Asking asking, String written, Map<String, List<Phrase>> phrases) {
    String first = Tokens.of(written.substring(0, firstWord(written))).get(0).folded();
    phrases.computeIfAbsent(first, _ -> new ArrayList<>()).add(new Phrase(asking, written));
  }

  private static int firstWord(String phrase) {
    int space = phrase.indexOf(' ');
    return space < 0 ? phrase.length() : space;
  }

  /** The phrase with every choice for each of its slots. */
  private static List<String> written(String phrase, Map<String, List<String>> slots) {
    Matcher slot = OPEN.matcher(phrase);
    if (!slot.find()) {
      return List.of(phrase.strip().replaceAll(" {2,}", " "));
    }
    List<String> choices = new ArrayList<>(slots.getOrDefault(slot.group(1), List.of()));
    if (!slot.group(2).isEmpty()) {
      choices.add("");
    }
    List<String> written = new ArrayList<>();
    for (String choice : choices) {
      written.addAll(
          written(
              phrase.substring(0, slot.start()) + choice + phrase.substring(slot.end()), slots));
    }
    return written;
  }
}
