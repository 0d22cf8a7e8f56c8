package org.doithoai.registry;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.doithoai.text.KnowledgeFileException;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/** Reads the registry's YAML file and checks its shape entry by entry. */
public final class RegistryReader {

  /** Largest file that is read, in bytes; the shipped one has about a hundredth of that. */
  private static final int LARGEST = 8 << 20;

  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

  private final List<Entity> entities = new ArrayList<>();
  private final Set<String> partnerIds = new HashSet<>();
  private final YamlEntry root;

  private RegistryReader(Object document) {
    this.root =
        YamlEntry.of(
            "the file",
            document,
            Set.of("partners", "territories", "series", "people", "places", "terms"));
  }

  /**
   * The registry in this YAML file; the file itself describes its format.
   *
   * @throws KnowledgeFileException when the file cannot be read, is not YAML or has a wrong shape;
   *     the message is one line with the file, the entry and what is wrong with it
   */
  public static Registry read(Path file) {
    try {
      return new RegistryReader(parse(file)).registry();
    } catch (KnowledgeFileException e) {
      throw new KnowledgeFileException(file.getFileName() + ": " + e.getMessage());
    }
  }

  private static Object parse(Path file) {
    Object document = Yaml.load(file, LARGEST, null);
    if (document == null) {
      throw new KnowledgeFileException("empty");
    }
    return document;
  }

  private Registry registry() {
    each("partners", Set.of("id", "country", "home", "en", "vi"), this::partner);
    unlistedCountries();
    each("series", Set.of("id", "level", "partners", "en", "vi"), this::series);
    each("people", Set.of("id", "partner", "offices", "en", "vi"), this::person);
    each("places", Set.of("id", "country", "capital", "en", "vi"), this::place);
    each("terms", Set.of("id", "en", "vi"), (id, e) -> new Topic(id, names(e)));
    return new Registry(entities);
  }

  private void each(String section, Set<String> keys, BiFunction<String, YamlEntry, Entity> read) {
    int number = 0;
    for (Object item : root.list(section)) {
      number++;
      YamlEntry entry = YamlEntry.of(section + ", entry " + number, item, keys);
      String id = entry.optionalText("id").orElseGet(() -> lower(entry.text("country")));
      if (!id.matches(ID)) {
        throw entry.wrong("'" + id + "' is no id: lower-case letters, digits, hyphens");
      }
      entities.add(read.apply(id, entry.named(section + ", entry '" + id + "'")));
    }
  }

  private Entity partner(String id, YamlEntry entry) {
    partnerIds.add(id);
    Optional<String> country = entry.optionalText("country");
    country.ifPresent(code -> checkCountry(entry, code));
    List<Name> names = new ArrayList<>();
    for (Language language : Language.values()) {
      List<Name> listed = NameReader.read(entry, language);
      country.ifPresent(code -> addOfficial(listed, CountryNames.of(code, language)));
      names.addAll(listed);
    }
    requireBoth(entry, names);
    return new Partner(id, names, country.orElse(null), entry.flag("home"));
  }

  /** Puts the country's names first, each with the guard that the file gives it, if it does. */
  private static void addOfficial(List<Name> listed, List<Name> official) {
    for (Name name : official.reversed()) {
      Name own = listed.stream().filter(n -> n.text().equals(name.text())).findFirst().orElse(name);
      listed.remove(own);
      listed.addFirst(own);
    }
  }

  private void unlistedCountries() {
    Set<String> territories = root.textSet("territories");
    for (String code : Locale.getISOCountries()) {
      if (!territories.contains(code) && !partnerIds.contains(lower(code))) {
        List<Name> names = new ArrayList<>();
        for (Language language : Language.values()) {
          names.addAll(CountryNames.of(code, language));
        }
        partnerIds.add(lower(code));
        entities.add(new Partner(lower(code), names, code, false));
      }
    }
  }

  private Entity series(String id, YamlEntry entry) {
    List<String> partners = entry.texts("partners");
    partners.forEach(partner -> checkPartner(entry, partner));
    return new Series(id, names(entry), level(entry), partners);
  }

  private static Series.Level level(YamlEntry entry) {
    String name = entry.text("level");
    for (Series.Level level : Series.Level.values()) {
      if (lower(level.name()).replace('_', '-').equals(name)) {
        return level;
      }
    }
    throw entry.wrong("'" + name + "' is no level");
  }

  private Entity person(String id, YamlEntry entry) {
    String partner = entry.text("partner");
    checkPartner(entry, partner);
    List<Person.Office> offices = new ArrayList<>();
    for (Object item : entry.list("offices")) {
      YamlEntry office =
          YamlEntry.of("people, office of '" + id + "'", item, Set.of("en", "vi", "from", "to"));
      offices.add(
          new Person.Office(
              office.text("en"), office.text("vi"), month(office, "from"), month(office, "to")));
    }
    return new Person(id, namesOfBoth(entry), partner, offices);
  }

  private static @Nullable YearMonth month(YamlEntry entry, String key) {
    Optional<String> text = entry.optionalText(key);
    try {
      return text.map(YearMonth::parse).orElse(null);
    } catch (DateTimeParseException e) {
      throw entry.wrong("'" + key + "' is a month such as 2024-02, not '" + text.get() + "'");
    }
  }

  private Entity place(String id, YamlEntry entry) {
    Optional<String> country = entry.optionalText("country");
    country.ifPresent(code -> checkCountry(entry, code));
    return new Place(id, namesOfBoth(entry), country.orElse(null), entry.flag("capital"));
  }

  /** As {@link #names}; where no Vietnamese name is given, the English ones are used there too. */
  private static List<Name> namesOfBoth(YamlEntry entry) {
    if (!entry.list(Language.VIETNAMESE.code()).isEmpty()) {
      return names(entry);
    }
    List<Name> names = NameReader.read(entry, Language.ENGLISH);
    names.stream().map(n -> n.in(Language.VIETNAMESE)).toList().forEach(names::add);
    requireBoth(entry, names);
    return names;
  }

  private static List<Name> names(YamlEntry entry) {
    List<Name> names = new ArrayList<>();
    for (Language language : Language.values()) {
      names.addAll(NameReader.read(entry, language));
    }
    requireBoth(entry, names);
    return names;
  }

  private static void requireBoth(YamlEntry entry, List<Name> names) {
    for (Language language : Language.values()) {
      if (names.stream().noneMatch(name -> name.language() == language)) {
        throw entry.wrong("no name in '" + language.code() + "'");
      }
    }
  }

  private static void checkCountry(YamlEntry entry, String code) {
    if (!CountryNames.isCountry(code)) {
      throw entry.wrong("'" + code + "' is no ISO 3166 code of two capitals");
    }
  }

  private void checkPartner(YamlEntry entry, String id) {
    if (!partnerIds.contains(id)) {
      throw entry.wrong("no partner '" + id + "'");
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
