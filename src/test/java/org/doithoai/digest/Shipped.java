package org.doithoai.digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.doithoai.knowledge.EntityFinder;
import org.doithoai.knowledge.Glossary;
import org.doithoai.knowledge.Registry;
import org.doithoai.language.Lexicon;

/** The knowledge that the project ships, loaded once. */
final class Shipped {

  static final Registry REGISTRY = Registry.load(Path.of("knowledge/dialogues.yaml"));
  static final EntityFinder ENTITIES = new EntityFinder(REGISTRY);
  static final Glossary GLOSSARY = Glossary.load(Path.of("knowledge/glossary.tsv"));
  static final Glossary RELATED = Glossary.load(Path.of("knowledge/related.tsv"));
  static final Lexicon LEXICON = lexicon();

  private Shipped() {}

  static WishReader wishes() {
    return new SentenceWishReader(REGISTRY, ENTITIES, GLOSSARY, LEXICON);
  }

  private static Lexicon lexicon() {
    try {
      return Lexicon.load(Path.of("knowledge/lexicon.tsv.gz"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
