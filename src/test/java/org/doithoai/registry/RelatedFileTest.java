package org.doithoai.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.GlossaryEntry;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.TextAnnotator;
import org.junit.jupiter.api.Test;

/** The file of words near in meaning that ships. */
class RelatedFileTest {

  private static final Path FILE = Path.of("knowledge/related.tsv");
  private static final Glossary RELATED = Glossary.load(FILE);

  @Test
  void isInNormalizationFormC() throws IOException {
    String text = Files.readString(FILE);
    assertEquals(Folding.nfc(text), text);
  }

  @Test
  void eachLineHasSeveralWordsOfBothLanguagesOnce() {
    assertTrue(RELATED.entries().size() >= 900, RELATED.entries().size() + " lines");
    List<String> wrong = new ArrayList<>();
    for (GlossaryEntry line : RELATED.entries()) {
      for (Language language : Language.values()) {
        List<String> terms = line.terms(language);
        boolean once = new HashSet<>(terms).size() == terms.size();
        boolean lower = terms.stream().allMatch(t -> t.equals(t.toLowerCase(Locale.ROOT)));
        if (terms.size() < 3 || !once || !lower) {
          wrong.add(line.english().getFirst() + ": " + terms);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** A country is near to no other; Vietnam is its own side, under whatever name. */
  @Test
  void noLineHasNames() {
    TextAnnotator annotator =
        KnowledgeAnnotator.of(
            RegistryReader.read(Path.of("knowledge/dialogues.yaml")), new Glossary(List.of()));
    List<String> names = new ArrayList<>();
    for (GlossaryEntry line : RELATED.entries()) {
      for (Language language : Language.values()) {
        for (String term : line.terms(language)) {
          annotator.annotate(term, language).layer(EntityLinker.MENTIONS).stream()
              .map(Mention::entity)
              .filter(e -> e instanceof Partner partner && partner.country() != null)
              .filter(e -> !((Partner) e).home())
              .forEach(e -> names.add(term + " = " + e.id()));
        }
      }
    }
    assertEquals(List.of(), names);
  }
}
