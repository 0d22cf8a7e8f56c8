package org.doithoai.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.doithoai.text.KnowledgeFileException;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryTest {

  private static final String HOME = "partners: [{country: VN, home: true}]\n";

  @TempDir Path folder;

  private Registry load(String yaml) throws IOException {
    return RegistryReader.read(Files.writeString(folder.resolve("test.yaml"), yaml));
  }

  private static <E extends Entity> E find(Registry registry, String id, Class<E> kind) {
    return kind.cast(registry.find(id).orElseThrow());
  }

  @Test
  void knowsEveryCountryByItsClDrNames() throws IOException {
    Registry registry = load(HOME);
    Entity japan = registry.find("jp").orElseThrow();
    assertEquals("Japan", japan.name(Language.ENGLISH));
    assertEquals("Nhật Bản", japan.name(Language.VIETNAMESE));
    assertTrue(registry.partners().size() > 190);
    assertEquals("vn", registry.home().id());
  }

  @Test
  void leavesOutTerritories() throws IOException {
    Registry registry = load(HOME + "territories: [JE]\n");
    assertFalse(registry.find("je").isPresent());
  }

  @Test
  void readsEachKindOfEntity() throws IOException {
    Registry registry =
        load(
            HOME
                + """
                series:
                  - {id: dpd, level: deputy-minister, partners: [jp], en: [A dialogue], vi: [Đối thoại]}
                people:
                  - {id: someone, partner: jp, en: [Some One], vi: [Some One],
                     offices: [{en: Minister, vi: Bộ trưởng, from: 2021-04, to: 2022-01}]}
                places: [{id: tokyo, country: JP, en: [Tokyo], vi: [Tô-ky-ô]}]
                terms: [{id: east-sea, en: [East Sea], vi: [Biển Đông]}]
                """);
    assertEquals(Series.Level.DEPUTY_MINISTER, find(registry, "dpd", Series.class).level());
    assertEquals(
        new Person.Office("Minister", "Bộ trưởng", YearMonth.of(2021, 4), YearMonth.of(2022, 1)),
        registry.people().getFirst().offices().getFirst());
    assertEquals("JP", find(registry, "tokyo", Place.class).country());
    assertEquals("Biển Đông", find(registry, "east-sea", Topic.class).name(Language.VIETNAMESE));
  }

  @Test
  void anAliasMayCarryAGuard() throws IOException {
    Registry registry =
        load(
            "partners: [{country: VN, home: true}, {country: RU, vi: [{name: Nga, guard:"
                + " strict}]}]");
    Name name =
        registry.find("ru").orElseThrow().names().stream()
            .filter(n -> n.text().equals("Nga"))
            .findFirst()
            .orElseThrow();
    assertEquals(NameGuard.STRICT, name.guard());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          partners: [                                              | line 1: not YAML
          just text                                                | 'key: value' pairs expected
          partnerz: []                                             | unknown key 'partnerz'
          partners: {a: b}                                         | 'partners' is a list
          partners: [a]                                            | partners, entry 1: 'key: value'
          partners: [{}]                                           | 'country' is missing
          partners: [{country: XX}]                                | 'XX' is no ISO 3166 code
          partners: [{id: Not an id}]                              | 'Not an id' is no id
          partners: [{id: asean, en: [ASEAN]}]                     | entry 'asean': no name in 'vi'
          partners: [{id: a, en: [[A]], vi: [A]}]                  | 'en' is text, not a list
          partners: [{id: a, en: [''], vi: [A]}]                   | 'en' is empty
          partners: [{id: a, en: [{name: A, guard: b}], vi: [A]}]  | 'b' is no guard
          partners: [{country: VN}]                                | one partner must have 'home: true'
          partners: [{country: VN, home: maybe}]                   | 'home' is true or false
          partners: [{country: VN}, {country: VN}]                 | two entries have the id 'vn'
          series: [{id: a, level: top, en: [A], vi: [A]}]          | 'top' is no level
          people: [{id: a, partner: zz, en: [A], vi: [A]}]         | no partner 'zz'
          people: [{id: a, partner: jp, offices: [{en: A, vi: A, from: '20'}], en: [A], vi: [A]}] | 2024-02
          """)
  void saysInOneLineWhatIsWrong(String yaml, String expected) {
    KnowledgeFileException e = assertThrows(KnowledgeFileException.class, () -> load(yaml));
    assertTrue(e.getMessage().contains(expected), e.getMessage());
    assertTrue(e.getMessage().startsWith("test.yaml: "), e.getMessage());
    assertEquals(1, e.getMessage().lines().count());
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    Path file = folder.resolve("test.yaml");
    assertThrows(KnowledgeFileException.class, () -> RegistryReader.read(file));
    Files.write(file, "partners: [Việt]".getBytes(StandardCharsets.UTF_16));
    assertThrows(KnowledgeFileException.class, () -> RegistryReader.read(file));
    Files.write(file, new byte[9 << 20]);
    assertThrows(KnowledgeFileException.class, () -> RegistryReader.read(file));
  }

  @Test
  void refusesAnAliasBomb() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append(
          "a%d: &a%d [%s*a%d]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(8), i - 1));
    }
    KnowledgeFileException e =
        assertThrows(KnowledgeFileException.class, () -> load(bomb.toString()));
    assertEquals(1, e.getMessage().lines().count());
  }
}
