package org.doithoai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.doithoai.answer.ExtractiveAnswerer;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.IndexChanges;
import org.doithoai.index.IndexUpdate;
import org.doithoai.knowledge.ArticleReader;
import org.doithoai.knowledge.EntityFinder;
import org.doithoai.knowledge.FactFinder;
import org.doithoai.knowledge.Glossary;
import org.doithoai.knowledge.Registry;
import org.doithoai.language.Language;
import org.doithoai.language.LanguageDetector;
import org.doithoai.language.Lexicon;
import org.doithoai.retrieval.ContentTerms;
import org.doithoai.retrieval.LexicalRanker;
import org.doithoai.retrieval.Part;
import org.doithoai.retrieval.PassageSearch;
import org.doithoai.retrieval.QueryAnalyzer;
import org.doithoai.retrieval.QuestionExpander;
import org.doithoai.retrieval.Retriever;

/** Puts the parts together as the options say. */
final class Wiring {

  private final Path home;
  private final GlobalOptions options;
  private final Registry registry;
  private final EntityFinder entities;
  private final Glossary glossary;
  private final Lexicon lexicon;
  private final LanguageDetector detector;

  /**
   * Loads what the bot knows.
   *
   * @throws IOException with one line for people when a file of it is missing or broken
   */
  Wiring(GlobalOptions options) throws IOException {
    this.options = options;
    this.home = Path.of(System.getProperty("doithoai.home", ""));
    this.registry = Registry.load(knowledge("dialogues.yaml"));
    this.entities = new EntityFinder(registry);
    this.glossary = Glossary.load(knowledge("glossary.tsv"));
    this.lexicon = Lexicon.load(knowledge("lexicon.tsv.gz"));
    this.detector = new LanguageDetector(lexicon);
  }

  private Path knowledge(String file) {
    return home.resolve("knowledge").resolve(file);
  }

  /** The folders of articles. */
  List<Path> folders() {
    return options.knowledge.isEmpty() ? List.of(knowledge("articles")) : options.knowledge;
  }

  private Path indexFolder() {
    Path data = options.data;
    if (data == null) {
      String set = System.getenv("DOITHOAI_DATA");
      data = set == null || set.isBlank() ? home.resolve("data") : Path.of(set);
    }
    return data.resolve("index");
  }

  /** English is what a text is taken for that shows neither language, such as a number. */
  private Language languageOf(String text) {
    return detector.detect(text, Language.ENGLISH);
  }

  /** Brings the index up to date with the folders. */
  IndexChanges update(boolean anew, IndexUpdate.Progress progress) throws IOException {
    IndexUpdate update =
        new IndexUpdate(
            indexFolder(),
            new ArticleReader(this::languageOf),
            new FactFinder(entities),
            fingerprint());
    return update.run(folders(), anew, progress);
  }

  /** Changes when the facts that are found in an article may change. */
  private String fingerprint() throws IOException {
    CRC32 sum = new CRC32();
    sum.update(Files.readAllBytes(knowledge("dialogues.yaml")));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }

  /** The index as it is on disk. */
  Optional<ArticleIndex> index() throws IOException {
    return ArticleIndex.open(indexFolder());
  }

  /** Answers from this index. */
  ExtractiveAnswerer answerer(ArticleIndex index) {
    EnumSet<Part> parts = EnumSet.allOf(Part.class);
    PassageSearch search =
        new PassageSearch(
            new QuestionExpander(lexicon, glossary, parts), List.of(new LexicalRanker(parts)));
    return new ExtractiveAnswerer(
        new QueryAnalyzer(entities, this::languageOf),
        new Retriever(index, search, new ContentTerms(lexicon, glossary)),
        registry,
        entities,
        glossary,
        lexicon);
  }
}
