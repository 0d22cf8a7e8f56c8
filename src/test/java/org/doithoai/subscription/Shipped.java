package org.doithoai.subscription;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Registry;

/** The knowledge that the project ships, loaded once. */
public final class Shipped {

  public static final Registry REGISTRY = Registry.load(Path.of("knowledge/dialogues.yaml"));
  public static final EntityLinker ENTITIES = new EntityLinker(REGISTRY);
  public static final Glossary GLOSSARY = Glossary.load(Path.of("knowledge/glossary.tsv"));
  public static final Glossary RELATED = Glossary.load(Path.of("knowledge/related.tsv"));
  public static final Lexicon LEXICON = lexicon();

  private Shipped() {}

  static DigestRequestReader wishes() {
    return new DigestRequestParser(REGISTRY, ENTITIES, GLOSSARY, LEXICON);
  }

  private static Lexicon lexicon() {
    try {
      return Lexicon.load(Path.of("knowledge/lexicon.tsv.gz"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
