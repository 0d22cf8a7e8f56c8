package org.doithoai.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The cue phrases of both languages, from {@code cues.en.tsv} and {@code cues.vi.tsv}: class,
 * phrase, and for some classes a value, with tabs between. A Vietnamese phrase is written with its
 * diacritics; the form without them is understood in a text that carries none.
 *
 * <p>Immutable.
 */
public final class CueLexicon {

  /**
   * A phrase with its class.
   *
   * @param value its value in the class; 0 for none
   */
  public record Entry(Cue cue, int value, Tokens words) {}

  /** Hears of one phrase after the other. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Hears of a phrase.
     *
     * @param first its first word in the text
     * @param last its last word
     */
    void cue(Entry entry, int first, int last);
  }

  private static final CueLexicon OF_THE_PROJECT = load();

  private final Map<Language, List<Entry>> entries;

  private CueLexicon(Map<Language, List<Entry>> entries) {
    this.entries = entries;
  }

  /** The cues that ship with the program. */
  public static CueLexicon get() {
    return OF_THE_PROJECT;
  }

  /** Adds all phrases to a trie. */
  public void addTo(PhraseTrie.Builder trie) {
    for (Language language : Language.values()) {
      List<Entry> own = of(language);
      for (int i = 0; i < own.size(); i++) {
        trie.add(source(language), i, own.get(i).words().text());
      }
    }
  }

  /**
   * Tells the visitor of every cue of a language that may stand in the text, whatever the text's
   * own language: whoever asks decides whether its spelling and what stands between its words will
   * do.
   */
  public void propose(AnnotatedText.Builder text, Language language, Visitor visitor) {
    List<Entry> own = of(language);
    text.phrases()
        .visit(
            source(language),
            (number, first, last) -> {
              Entry entry = own.get(number);
              visitor.cue(entry, first, last);
            });
  }

  /** The cues of the text's own language. */
  List<CueMention> find(AnnotatedText.Builder text) {
    List<Entry> own = of(text.language());
    List<CueMention> mentions = new ArrayList<>();
    text.phrases()
        .visit(
            source(text.language()),
            (number, first, last) -> {
              Entry entry = own.get(number);
              if (isSpelt(text, first, entry.words())) {
                mentions.add(new CueMention(entry.cue(), entry.value(), first, last));
              }
            });
    return mentions;
  }

  /** True if each word is the phrase's own, or may stand for it in a text without diacritics. */
  private static boolean isSpelt(AnnotatedText.Builder text, int first, Tokens phrase) {
    for (int i = 0; i < phrase.size(); i++) {
      Token written = text.tokens().get(first + i);
      boolean same = written.word().equals(phrase.get(i).word());
      boolean english = text.language() == Language.ENGLISH;
      if (!same && !english && (text.isMarked() || !written.isPlain())) {
        return false;
      }
    }
    return true;
  }

  private List<Entry> of(Language language) {
    return entries.getOrDefault(language, List.of());
  }

  private static PhraseSource source(Language language) {
    return language == Language.ENGLISH ? PhraseSource.ENGLISH_CUE : PhraseSource.VIETNAMESE_CUE;
  }

  private static CueLexicon load() {
    Map<Language, List<Entry>> entries = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      entries.put(language, read(language));
    }
    return new CueLexicon(entries);
  }

  /** The lines of the cues and of the classes of words of a language. */
  static List<String> lines(Language language) {
    return ProgramFile.lines(CueLexicon.class, "cues." + language.code() + ".tsv");
  }

  private static List<Entry> read(Language language) {
    return lines(language).stream()
        .filter(line -> !WordClass.isName(classOf(line)))
        .map(CueLexicon::entry)
        .toList();
  }

  private static String classOf(String line) {
    int tab = line.indexOf('\t');
    return tab < 0 ? line : line.substring(0, tab);
  }

  private static Entry entry(String line) {
    String[] columns = line.split("\t", -1);
    Cue cue = Cue.valueOf(columns[0]);
    int value = columns.length > 2 ? Integer.parseInt(columns[2]) : 0;
    return new Entry(cue, value, Tokens.of(columns[1]));
  }
}
