package org.doithoai.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;

/** The ordinary names of countries, from the Unicode CLDR that comes with the Java runtime. */
final class CountryNames {

  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  private CountryNames() {}

  static boolean isCountry(String code) {
    return CODES.contains(code);
  }

  /**
   * The country's name, and its other form where CLDR's has an ampersand ({@code Bosnia &
   * Herzegovina}, {@code … and …}) or a second name in brackets ({@code Myanmar (Burma)}).
   */
  static List<Name> of(String code, Language language) {
    String name = Folding.nfc(Locale.of("", code).getDisplayCountry(language.locale()));
    List<Name> names = new ArrayList<>();
    int bracket = name.indexOf(" (");
    if (bracket > 0 && name.endsWith(")")) {
      names.add(Name.of(name.substring(0, bracket), language));
      names.add(Name.of(name.substring(bracket + 2, name.length() - 1), language));
    } else {
      names.add(Name.of(name, language));
      if (name.contains(" & ")) {
        names.add(Name.of(name.replace(" & ", " and "), language));
      }
    }
    return names;
  }
}
