package org.doithoai.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.doithoai.answer.Answerer;
import org.doithoai.answer.Outcome;
import org.doithoai.app.Installation;
import org.doithoai.app.Settings;
import org.doithoai.app.Wiring;
import org.doithoai.index.ArticleIndex;
import org.doithoai.lexicon.Glossary;
import org.doithoai.question.Question;
import org.doithoai.registry.KnowledgeAnnotator;
import org.doithoai.registry.RegistryReader;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Language;
import org.doithoai.text.TextAnnotator;

/**
 * The program as the benchmarks inside its process see it, and the only place where they name its
 * classes: one index in one data folder.
 */
public final class BenchmarkedProgram implements AutoCloseable {

  private final Wiring wiring;
  private final TextAnnotator annotator;
  private ArticleIndex index;
  private Answerer answerer;

  /**
   * Indexes the articles of these folders.
   *
   * @param data where the index goes
   */
  public BenchmarkedProgram(List<Path> articles, Path data) throws IOException {
    wiring = new Wiring(Settings.load(null, Map.of()).in(articles, data));
    annotator =
        KnowledgeAnnotator.of(
            RegistryReader.read(Installation.knowledgeFile("dialogues.yaml")),
            Glossary.load(Installation.knowledgeFile("glossary.tsv")));
    wiring.folder().update(false, (files, of) -> {});
    index = wiring.folder().index();
    answerer = wiring.answerer(index);
  }

  /** Makes the index anew. */
  public void rebuild() throws IOException {
    index.close();
    wiring.folder().update(true, (files, of) -> {});
    index = wiring.folder().index();
    answerer = wiring.answerer(index);
  }

  /**
   * Finds in a text what is found in an article's when it is indexed.
   *
   * @param language its code
   */
  public AnnotatedText annotate(String text, String language) {
    return annotator.annotate(text, Language.ofCode(language).orElseThrow());
  }

  /**
   * Answers a question in its own language.
   *
   * @param history the questions before it
   */
  public Outcome ask(String question, List<String> history) {
    return answerer.answer(new Question(question, null, history));
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
