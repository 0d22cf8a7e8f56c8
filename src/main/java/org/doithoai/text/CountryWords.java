package org.doithoai.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of countries as they stand inside titles: {@code Bộ trưởng Quốc phòng Hàn Quốc}. */
final class CountryWords {

  /** What the Unicode CLDR does not have, or has under a longer name. */
  private static final List<String> MORE =
      List.of(
          "Mỹ", "Anh", "Úc", "Việt Nam", "Viet Nam", "Liên bang Nga", "LB Nga", "Liên bang Đức",
          "CHLB Đức", "CHDCND Lào", "CHDCND Triều Tiên", "Nhật", "Hàn", "Ukraine", "US", "U.S.",
          "UK", "RoK", "ROK", "Republic of Korea", "ASEAN", "EU", "Cộng hòa Séc", "Czech Republic",
          "Ý", "Turkey", "UAE", "Russian Federation", "Lao PDR", "Hoàng gia Campuchia",
          "Vương quốc Campuchia", "Hoàng gia Thái Lan", "Liên hợp quốc", "United Nations", "UN");

  /** Names of countries that are given names of persons as well. */
  private static final Set<String> GIVEN_NAMES =
      Set.of("đức", "anh", "mỹ", "nga", "pháp", "nhật", "duc", "my", "phap", "nhat");

  private static final Map<String, Map<Integer, List<Tokens>>> BY_FIRST = new HashMap<>();

  static {
    for (String code : Locale.getISOCountries()) {
      for (Language language : Language.values()) {
        add(Folding.nfc(Locale.of("", code).getDisplayCountry(language.locale())));
      }
    }
    MORE.forEach(CountryWords::add);
  }

  private CountryWords() {}

  /** The last word of the country's name that begins with this one, the longest; -1 if none. */
  static int last(Tokens tokens, int first) {
    if (!tokens.get(first).isCapitalised()) {
      return -1;
    }
    Map<Integer, List<Tokens>> names =
        BY_FIRST.getOrDefault(tokens.get(first).folded(), Map.of());
    int longest = -1;
    for (Map.Entry<Integer, List<Tokens>> entry : names.entrySet()) {
      int last = first + entry.getKey() - 1;
      if (last > longest && entry.getValue().stream().anyMatch(n -> stands(n, tokens, first))) {
        longest = last;
      }
    }
    return longest;
  }

  private static boolean stands(Tokens name, Tokens tokens, int first) {
    if (first + name.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < name.size(); i++) {
      Token token = tokens.get(first + i);
      boolean plain = token.isPlain() && token.folded().equals(name.get(i).folded());
      if ((i > 0 && tokens.gapBefore(first + i) != Tokens.Gap.JOINED)
          || (!plain && !token.word().equals(name.get(i).word()))) {
        return false;
      }
    }
    return true;
  }

  /** Whether behind a family name the word is rather a person's: {@code Mạc Đức Trọng}. */
  static boolean isGivenName(Token token) {
    return GIVEN_NAMES.contains(token.word());
  }

  private static void add(String name) {
    Tokens words = Tokens.of(name);
    BY_FIRST
        .computeIfAbsent(words.get(0).folded(), w -> new HashMap<>())
        .computeIfAbsent(words.size(), s -> new ArrayList<>())
        .add(words);
  }
}
