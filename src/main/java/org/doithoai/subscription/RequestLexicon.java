package org.doithoai.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.text.Language;
import org.doithoai.text.PhraseSource;
import org.doithoai.text.PhraseTrie;
import org.doithoai.text.ProgramFile;
import org.doithoai.text.StopWords;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

/**
 * The words of digest requests in both languages, from {@code requests.en.tsv} and {@code
 * requests.vi.tsv}: class, value, phrases. Vietnamese phrases are understood without their
 * diacritics too. Immutable.
 */
final class RequestLexicon {

  /**
   * A phrase in a text.
   *
   * @param first its first word
   * @param end one past its last word
   */
  record Hit(RequestWord word, int value, int first, int end) {}

  private record Entry(RequestWord word, int value, Tokens phrase) {

    /** True for {@code thu}, {@code mon} and the like, which are Vietnamese syllables as well. */
    private boolean isShort() {
      return word == RequestWord.WEEKDAY && phrase.text().length() <= 3;
    }
  }

  private static final Pattern BAR = Pattern.compile(" \\| ");
  private static final RequestLexicon OF_THE_PROJECT = new RequestLexicon();

  private final List<Entry> entries = new ArrayList<>();
  private final List<Language> languages = new ArrayList<>();
  private final Set<String> everywhere;
  private final PhraseTrie trie;

  private RequestLexicon() {
    PhraseTrie.Builder phrases = new PhraseTrie.Builder();
    List<String> terms = new ArrayList<>();
    for (Language language : Language.values()) {
      for (String[] columns :
          ProgramFile.rows(RequestLexicon.class, "requests." + language.code() + ".tsv")) {
        if (columns[0].equals("EVERYWHERE")) {
          terms.addAll(BAR.splitAsStream(columns[2]).toList());
          continue;
        }
        RequestWord word = RequestWord.valueOf(columns[0]);
        int value = Integer.parseInt(columns[1]);
        for (String phrase : BAR.split(columns[2], -1)) {
          phrases.add(source(language), entries.size(), phrase);
          entries.add(new Entry(word, value, Tokens.of(phrase)));
          languages.add(language);
        }
      }
    }
    this.everywhere = Set.copyOf(terms);
    this.trie = phrases.build();
  }

  private static PhraseSource source(Language language) {
    return language == Language.ENGLISH ? PhraseSource.ENGLISH_CUE : PhraseSource.VIETNAMESE_CUE;
  }

  /** The words that ship with the program. */
  static RequestLexicon get() {
    return OF_THE_PROJECT;
  }

  /** Keys of the glossary's terms that every article is about. */
  Set<String> everywhere() {
    return everywhere;
  }

  /** The words of the English phrases, which misspelt ones may be meant for. */
  Set<String> english() {
    return words(Language.ENGLISH).map(Token::lower).collect(Collectors.toSet());
  }

  private Stream<Token> words(Language language) {
    return Stream.iterate(0, i -> i < entries.size(), i -> i + 1)
        .filter(i -> languages.get(i) == language)
        .flatMap(i -> entries.get(i).phrase().words().stream());
  }

  /** All phrases in a text, in the order of their first words. */
  List<Hit> find(Tokens text, Language language) {
    List<Hit> hits = new ArrayList<>();
    boolean marked = text.words().stream().anyMatch(word -> !word.isPlain());
    boolean foreign = marked && language == Language.VIETNAMESE;
    var found = trie.find(text);
    for (Language of : Language.values()) {
      found.visit(
          source(of),
          (number, first, last) -> {
            Entry entry = entries.get(number);
            boolean plain = of == Language.VIETNAMESE && (language == of || last > first);
            boolean syllable = of == Language.ENGLISH && foreign && entry.isShort();
            if (!syllable && isSpelt(text, first, entry.phrase(), plain)) {
              hits.add(new Hit(entry.word(), entry.value(), first, last + 1));
            }
          });
    }
    return hits;
  }

  /** True if each word is the phrase's own, or each is written without diacritics. */
  private static boolean isSpelt(Tokens text, int first, Tokens phrase, boolean plain) {
    boolean same = true;
    boolean bare = plain;
    for (int i = 0; i < phrase.size(); i++) {
      Token written = text.get(first + i);
      same &= written.word().equals(phrase.get(i).word());
      bare &= written.isPlain();
    }
    return same || bare;
  }

  /** True if the word says nothing by itself; a capital in the other language's may be a name. */
  static boolean isStopWord(Token word, Language language) {
    boolean english = language == Language.ENGLISH || !word.isCapitalised();
    return (english && StopWords.contains(word.word(), Language.ENGLISH, true))
        || StopWords.contains(word.word(), Language.VIETNAMESE, !word.isPlain());
  }
}
