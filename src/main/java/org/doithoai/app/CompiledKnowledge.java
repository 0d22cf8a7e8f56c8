package org.doithoai.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.question.QuestionModels;
import org.doithoai.registry.KnowledgeAnnotator;
import org.doithoai.registry.Registry;
import org.doithoai.registry.RegistryBytes;
import org.doithoai.registry.RegistryReader;
import org.doithoai.subscription.RequestModels;
import org.doithoai.text.MaxentModel;
import org.doithoai.text.PhraseTrie;
import org.doithoai.text.ProgramFile;
import org.doithoai.text.TextAnnotator;

/**
 * What the bot knows beside articles: registry, glossary, related words, lexicon. They are compiled
 * from the files of the knowledge folder into one file that is mapped, so that nothing is parsed at
 * a start. Where that file is missing, damaged, or of other sources, another program or another
 * Java, it is made again by itself; where it cannot be written, all works from memory.
 *
 * <p>Its {@code version} is another one when any of the sources or of the program's own word lists
 * holds something else: what was found in articles with these is then found again.
 *
 * <p>A section more takes a line in {@link #compile} and one in {@link #of(SectionFile)}; whoever
 * changes what a section holds raises {@link #FORMAT}.
 */
public record CompiledKnowledge(
    Registry registry,
    Glossary glossary,
    Glossary related,
    Lexicon lexicon,
    PhraseTrie phrases,
    QuestionModels questions,
    RequestModels requests,
    String version) {

  /** The name of the compiled file. */
  static final String FILE = "doithoai.knowledge";

  /** To be raised when a section is added or holds something else. */
  private static final int FORMAT = 4;

  /** A source that was changed so shortly before may change again and show the same time. */
  private static final Duration GRANULARITY = Duration.ofSeconds(2);

  private static final String REGISTRY = "registry";
  private static final String GLOSSARY = "glossary";
  private static final String RELATED = "related";
  private static final String LEXICON = "lexicon";
  private static final String PHRASES = "phrases";

  /** Before the names of models. */
  private static final String QUESTION = "question ";

  private static final String REQUEST = "request ";
  private static final String VERSION = "version";

  /** The program's own word lists, by which articles are read and annotated. */
  static final List<String> RESOURCES =
      List.of(
          "article/block-weights.tsv",
          "article/outlets.tsv",
          "article/phrases.tsv",
          "article/format/legacy-vietnamese.tsv",
          "article/format/names.tsv",
          "registry/links.tsv",
          "text/abbreviations.txt",
          "text/countries.txt",
          "text/cues.en.tsv",
          "text/cues.vi.tsv",
          "text/function-words.tsv",
          "text/word-kinds.tsv");

  private static final List<String> SOURCES =
      List.of("dialogues.yaml", "glossary.tsv", "related.tsv", "lexicon.tsv.gz");

  /** A source as it was looked at; its time is that of its last change. */
  private record Source(String name, long size, FileTime time) {
    static Source of(Path file, String name) throws IOException {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return new Source(name, found.size(), found.lastModifiedTime());
    }
  }

  /**
   * What the sources say, from the first place where they are found compiled, or else compiled into
   * the first place that can be written to.
   *
   * @param sources the folder of the sources
   * @param places folders
   * @throws IOException with one line for people when a source is missing or broken
   */
  public static CompiledKnowledge of(Path sources, List<Path> places) throws IOException {
    Instant now = Instant.now();
    String stamp = stamp(sources, now);
    for (Path place : stamp.isEmpty() ? List.<Path>of() : places) {
      Optional<CompiledKnowledge> found =
          SectionFile.open(place.resolve(FILE))
              .filter(file -> file.stamp().equals(stamp))
              .flatMap(CompiledKnowledge::of);
      if (found.isPresent()) {
        return found.get();
      }
    }
    CompiledKnowledge compiled = compile(sources);
    if (!stamp.isEmpty()) {
      compiled.write(stamp, places);
    }
    return compiled;
  }

  /** What a compiled file is made from; empty if that cannot be told for certain. */
  private static String stamp(Path folder, Instant now) throws IOException {
    StringBuilder stamp =
        new StringBuilder().append(FORMAT).append(' ').append(Runtime.version()).append('\n');
    try {
      for (String name : SOURCES) {
        Source source = Source.of(folder.resolve(name), name);
        if (source.time().toInstant().plus(GRANULARITY).isAfter(now)) {
          return "";
        }
        stamp.append(source.name()).append(' ').append(source.size());
        stamp.append(' ').append(source.time().to(TimeUnit.NANOSECONDS)).append('\n');
      }
    } catch (IOException missing) {
      return "";
    }
    return stamp.append(Installation.program()).toString();
  }

  private static Optional<CompiledKnowledge> of(SectionFile file) {
    try {
      return Optional.of(
          together(
              RegistryBytes.read(file.section(REGISTRY)),
              Glossary.of(file.section(GLOSSARY)),
              Glossary.of(file.section(RELATED)),
              Lexicon.of(file.section(LEXICON)),
              PhraseTrie.of(file.section(PHRASES)),
              QuestionModels.of(name -> new MaxentModel(file.section(QUESTION + name))),
              RequestModels.of(name -> new MaxentModel(file.section(REQUEST + name))),
              StandardCharsets.UTF_8.decode(file.section(VERSION)).toString()));
    } catch (RuntimeException ofAnotherForm) {
      return Optional.empty();
    }
  }

  private static CompiledKnowledge compile(Path folder) throws IOException {
    Registry registry = RegistryReader.read(folder.resolve("dialogues.yaml"));
    Glossary glossary = Glossary.load(folder.resolve("glossary.tsv"));
    Glossary related = Glossary.load(folder.resolve("related.tsv"));
    return together(
        registry,
        glossary,
        related,
        Lexicon.load(folder.resolve("lexicon.tsv.gz")),
        KnowledgeAnnotator.phrases(registry, glossary, related),
        QuestionModels.shipped(),
        RequestModels.shipped(),
        version(folder));
  }

  /** A checksum of all that decides what is found in articles. */
  private static String version(Path folder) throws IOException {
    CRC32 sum = new CRC32();
    for (String source : SOURCES) {
      sum.update(Files.readAllBytes(folder.resolve(source)));
    }
    for (String resource : RESOURCES) {
      sum.update(ProgramFile.bytes(CompiledKnowledge.class, "/org/doithoai/" + resource));
    }
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }

  /** Glossary and related words are found by the one trie of phrases. */
  private static CompiledKnowledge together(
      Registry registry,
      Glossary glossary,
      Glossary related,
      Lexicon lexicon,
      PhraseTrie phrases,
      QuestionModels questions,
      RequestModels requests,
      String version) {
    return new CompiledKnowledge(
        registry,
        glossary.within(phrases, Glossary.TERMS),
        related.within(phrases, Glossary.RELATED_WORDS),
        lexicon,
        phrases,
        questions,
        requests,
        version);
  }

  /** The annotator of texts. */
  public TextAnnotator annotator() {
    return KnowledgeAnnotator.of(registry, glossary, phrases);
  }

  /** Keeps it in the first of the places that takes it; none is needed. */
  private void write(String stamp, List<Path> places) {
    Map<String, ByteBuffer> sections = new HashMap<>();
    sections.put(REGISTRY, RegistryBytes.write(registry));
    sections.put(GLOSSARY, glossary.toBytes());
    sections.put(RELATED, related.toBytes());
    sections.put(LEXICON, lexicon.toBytes());
    sections.put(PHRASES, phrases.toBytes());
    questions.byName().forEach((name, of) -> sections.put(QUESTION + name, of.toBytes()));
    requests.byName().forEach((name, of) -> sections.put(REQUEST + name, of.toBytes()));
    sections.put(VERSION, StandardCharsets.UTF_8.encode(version));
    SectionFile file = new SectionFile(stamp, sections);
    for (Path place : places) {
      if (isWritten(file, place)) {
        return;
      }
    }
  }

  private static boolean isWritten(SectionFile file, Path place) {
    try {
      file.write(place.resolve(FILE));
      return true;
    } catch (IOException unwritable) {
      return false;
    }
  }
}
