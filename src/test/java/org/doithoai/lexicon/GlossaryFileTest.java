package org.doithoai.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.junit.jupiter.api.Test;

/** The glossary that ships. */
class GlossaryFileTest {

  private static final Path FILE = Path.of("knowledge/glossary.tsv");
  private static final Glossary GLOSSARY = Glossary.load(FILE);

  /** Words of other languages and abbreviations that Vietnamese writes as they are. */
  private static final Set<String> BORROWED =
      Set.of(
          "adn", "bqp", "chqs", "coc", "covid", "dioxin", "doc", "frigate", "gghb", "hadr", "ii",
          "iuu", "km", "lhq", "malacca", "mekong", "paris", "qđnd", "radar", "uav", "ubnd",
          "unclos", "asean");

  @Test
  void hasTermsEnough() {
    assertTrue(GLOSSARY.entries().size() >= 1600, GLOSSARY.entries().size() + " entries");
  }

  @Test
  void isInNormalizationFormC() throws IOException {
    String text = Files.readString(FILE);
    assertEquals(Folding.nfc(text), text);
  }

  @Test
  void noTermStandsTwice() {
    for (Language language : Language.values()) {
      Map<String, GlossaryEntry> lines = new HashMap<>();
      List<String> twice = new ArrayList<>();
      for (GlossaryEntry entry : GLOSSARY.entries()) {
        Set<String> own = new HashSet<>();
        for (String term : entry.terms(language)) {
          assertEquals(term.strip(), term);
          assertFalse(term.contains("  "), term);
          if (!own.add(term)) {
            twice.add(term);
          }
        }
        for (String key : keys(entry, language)) {
          if (lines.put(key, entry) != null) {
            twice.add(key);
          }
        }
      }
      assertEquals(List.of(), twice, language.code());
    }
  }

  /** The terms without what finding them leaves out: case, signs, British or American spelling. */
  private static Set<String> keys(GlossaryEntry entry, Language language) {
    Set<String> keys = new HashSet<>();
    for (String term : entry.terms(language)) {
      StringBuilder key = new StringBuilder();
      for (Token token : Tokens.of(term).words()) {
        key.append(language == Language.ENGLISH ? token.key() : token.word()).append(' ');
      }
      keys.add(key.toString());
    }
    return keys;
  }

  @Test
  void everyVietnameseSyllableIsWellFormed() {
    Set<String> wrong = new HashSet<>();
    for (GlossaryEntry entry : GLOSSARY.entries()) {
      for (String term : entry.vietnamese()) {
        for (Token token : Tokens.of(term).words()) {
          String word = token.text().toLowerCase(Locale.ROOT);
          if (!token.isNumber() && !VietnameseSyllable.isWellFormed(word)) {
            wrong.add(word);
          }
        }
      }
    }
    wrong.removeAll(BORROWED);
    assertEquals(Set.of(), wrong);
  }

  @Test
  void theSyllableCheckCatchesSlips() {
    for (String slip : List.of("hoà", "uỷ", "qúy", "thỏaa", "đốí", "phòg", "tac", "bàt")) {
      assertFalse(VietnameseSyllable.isWellFormed(slip), slip);
    }
    for (String word : List.of("hòa", "ủy", "quý", "nghiêng", "giếng", "quyết", "khuỷu", "giữ")) {
      assertTrue(VietnameseSyllable.isWellFormed(word), word);
    }
  }

  @Test
  void everyTermIsFoundByItself() {
    List<String> missed = new ArrayList<>();
    for (Language language : Language.values()) {
      for (GlossaryEntry entry : GLOSSARY.entries()) {
        for (String term : entry.terms(language)) {
          boolean found =
              GLOSSARY.find(term, language).stream().anyMatch(m -> m.entry().equals(entry));
          if (!found) {
            missed.add(term);
          }
        }
      }
    }
    assertEquals(List.of(), missed);
  }
}
