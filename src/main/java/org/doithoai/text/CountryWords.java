package org.doithoai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The names of countries in both languages, from the Unicode CLDR that comes with the Java runtime
 * and from {@code countries.txt}; such as stand inside titles of office: {@code Bộ trưởng Quốc
 * phòng Hàn Quốc}.
 *
 * <p>Immutable.
 */
public final class CountryWords {

  private static final CountryWords ALL = new CountryWords();

  private @Nullable List<Tokens> names;

  private CountryWords() {}

  /** The names, put together when the first one is needed. */
  private List<Tokens> names() {
    List<Tokens> known = names;
    if (known == null) {
      known = load();
      names = known;
    }
    return known;
  }

  private static List<Tokens> load() {
    TreeSet<String> all = new TreeSet<>(WordList.read("countries.txt"));
    for (String code : Locale.getISOCountries()) {
      for (Language language : Language.values()) {
        all.add(Folding.nfc(Locale.of("", code).getDisplayCountry(language.locale())));
      }
    }
    List<Tokens> tokens = new ArrayList<>();
    all.forEach(name -> tokens.add(Tokens.of(name)));
    return List.copyOf(tokens);
  }

  /** All of them. */
  public static CountryWords get() {
    return ALL;
  }

  /** Adds all names to a trie. */
  public void addTo(PhraseTrie.Builder trie) {
    for (int i = 0; i < names().size(); i++) {
      trie.add(PhraseSource.COUNTRY_NAME, i, names().get(i).text());
    }
  }

  /**
   * For each word of the text, one past the last word of the longest name of a country that begins
   * with it; 0 where none does.
   */
  int[] ends(AnnotatedText.Builder text) {
    Tokens tokens = text.tokens();
    int[] ends = new int[tokens.size() + 1];
    text.phrases()
        .visit(
            PhraseSource.COUNTRY_NAME,
            (number, first, last) -> {
              if (ends[first] <= last && isWritten(names().get(number), tokens, first)) {
                ends[first] = last + 1;
              }
            });
    return ends;
  }

  /** True if it begins with a capital and is spelt as it should be, or without any diacritics. */
  private static boolean isWritten(Tokens name, Tokens tokens, int first) {
    if (!tokens.get(first).isCapitalised()) {
      return false;
    }
    for (int i = 0; i < name.size(); i++) {
      Token token = tokens.get(first + i);
      Token own = name.get(i);
      boolean plain = token.isPlain() && token.folded().equals(own.folded());
      if ((i > 0 && tokens.gapBefore(first + i) != Tokens.Gap.JOINED)
          || (!plain && !token.word().equals(own.word()))) {
        return false;
      }
    }
    return true;
  }
}
