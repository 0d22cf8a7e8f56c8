package org.doithoai.registry;

import java.util.List;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.GlossaryMatcher;
import org.doithoai.text.BodyNames;
import org.doithoai.text.CountryWords;
import org.doithoai.text.CueLexicon;
import org.doithoai.text.FigureAnnotator;
import org.doithoai.text.PersonNames;
import org.doithoai.text.PhraseTrie;
import org.doithoai.text.TextAnnotator;

/**
 * Makes the annotator of all that the project knows to find in a text: cues, figures, dates, names
 * of persons, the terms of the glossary and the entities of the registry.
 */
public final class KnowledgeAnnotator {

  private KnowledgeAnnotator() {}

  /** All phrases that texts are searched for, in one trie. */
  public static PhraseTrie phrases(Registry registry, Glossary glossary, Glossary related) {
    PhraseTrie.Builder phrases = new PhraseTrie.Builder();
    CueLexicon.get().addTo(phrases);
    CountryWords.get().addTo(phrases);
    glossary.addTo(phrases, Glossary.TERMS);
    related.addTo(phrases, Glossary.RELATED_WORDS);
    new EntityLinker(registry, CueLexicon.get()).addTo(phrases);
    return phrases.build();
  }

  /**
   * The annotator of this knowledge.
   *
   * @param phrases those of the same knowledge
   */
  public static TextAnnotator of(Registry registry, Glossary glossary, PhraseTrie phrases) {
    CueLexicon cues = CueLexicon.get();
    return new TextAnnotator(
        phrases,
        cues,
        List.of(
            new FigureAnnotator(),
            new PersonNames(cues, CountryWords.get()),
            new BodyNames(),
            new GlossaryMatcher(glossary.entries(), Glossary.TERMS),
            new EntityLinker(registry, cues)));
  }

  /** The annotator of a registry and a glossary. */
  public static TextAnnotator of(Registry registry, Glossary glossary) {
    return of(registry, glossary, phrases(registry, glossary, new Glossary(List.of())));
  }
}
