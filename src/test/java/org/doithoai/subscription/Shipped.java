package org.doithoai.subscription;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.doithoai.lexicon.AccentedReading;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.LanguageDetector;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.question.NameCorrector;
import org.doithoai.question.QuestionModels;
import org.doithoai.question.QuestionReader;
import org.doithoai.registry.KnowledgeAnnotator;
import org.doithoai.registry.Registry;
import org.doithoai.registry.RegistryReader;
import org.doithoai.text.TextAnnotator;

/** The knowledge that the project ships, loaded once. */
public final class Shipped {

  public static final Registry REGISTRY = RegistryReader.read(Path.of("knowledge/dialogues.yaml"));
  public static final Glossary GLOSSARY = Glossary.load(Path.of("knowledge/glossary.tsv"));
  public static final TextAnnotator ANNOTATOR = KnowledgeAnnotator.of(REGISTRY, GLOSSARY);
  public static final Glossary RELATED = Glossary.load(Path.of("knowledge/related.tsv"));
  public static final Lexicon LEXICON = lexicon();

  /** Reads questions as if they were asked in September 2024. */
  public static final QuestionReader READER = reader("2024-09-15T05:00:00Z");

  private Shipped() {}

  /** Reads questions as if they were asked at this instant. */
  public static QuestionReader reader(String asked) {
    return new QuestionReader(
        ANNOTATOR,
        new LanguageDetector(LEXICON)::detect,
        new AccentedReading(LEXICON, GLOSSARY),
        new NameCorrector(REGISTRY, LEXICON),
        QuestionModels.shipped(),
        Clock.fixed(Instant.parse(asked), ZoneOffset.UTC));
  }

  static DigestRequestReader wishes() {
    return new DigestRequestParser(REGISTRY, ANNOTATOR, GLOSSARY, LEXICON, RequestModels.shipped());
  }

  private static Lexicon lexicon() {
    try {
      return Lexicon.load(Path.of("knowledge/lexicon.tsv.gz"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
