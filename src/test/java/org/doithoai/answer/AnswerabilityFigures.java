package org.doithoai.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.evidence.AnnotatedArticleCache;
import org.doithoai.evidence.AnswerabilityClassifier;
import org.doithoai.evidence.Evidence;
import org.doithoai.evidence.EvidenceConstraint;
import org.doithoai.evidence.EvidenceConstraints;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.LanguageDetector;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.lexicon.LexiconException;
import org.doithoai.question.Query;
import org.doithoai.question.QueryAnalyzer;
import org.doithoai.question.Question;
import org.doithoai.registry.KnowledgeAnnotator;
import org.doithoai.registry.Registry;
import org.doithoai.retrieval.RetrievedPassages;
import org.doithoai.text.Language;
import org.doithoai.text.TextAnnotator;

/**
 * How well {@link AnswerabilityClassifier} tells answers from near misses: each question of XQuAD
 * is asked of the paragraphs of one language, with the one that answers it and without. Not a test;
 * it prints a line for each direction, and with a third argument writes what the weights are fitted
 * on.
 *
 * <pre>{@code
 * mvn package
 * java -cp "target/test-classes:target/classes:target/lib/*" \
 *     org.doithoai.answer.AnswerabilityFigures ../shared/eval/xquad 2
 * }</pre>
 *
 * <p>The arguments: the folder with {@code passages.jsonl} and {@code queries.jsonl}; of how many
 * questions one is asked; a file.
 */
final class AnswerabilityFigures {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Lexicon lexicon;
  private final TextAnnotator annotator =
      KnowledgeAnnotator.of(
          Registry.load(Path.of("knowledge/dialogues.yaml")),
          Glossary.load(Path.of("knowledge/glossary.tsv")));
  private final QueryAnalyzer analyzer;
  private final Map<Language, Answering> of = new EnumMap<>(Language.class);
  private final Map<String, int[]> counts = new TreeMap<>();
  private final List<String> data = new ArrayList<>();

  private AnswerabilityFigures() throws IOException, LexiconException {
    lexicon = Lexicon.load(Path.of("knowledge/lexicon.tsv.gz"));
    analyzer = new QueryAnalyzer(annotator, new LanguageDetector(lexicon)::detect);
  }

  public static void main(String[] args) throws IOException, LexiconException {
    Path xquad = Path.of(args[0]);
    AnswerabilityFigures figures = new AnswerabilityFigures();
    figures.index(xquad.resolve("passages.jsonl"));
    List<String> lines = Files.readAllLines(xquad.resolve("queries.jsonl"));
    for (int i = 0; i < lines.size(); i += Integer.parseInt(args[1])) {
      figures.ask(JSON.readTree(lines.get(i)));
    }
    figures.counts.forEach(AnswerabilityFigures::print);
    if (args.length > 2) {
      Files.write(Path.of(args[2]), figures.data);
    }
  }

  private void index(Path passages) throws IOException {
    Path folder = Files.createTempDirectory("sufficiency");
    for (String line : Files.readAllLines(passages)) {
      JsonNode passage = JSON.readTree(line);
      Path articles = Files.createDirectories(folder.resolve(passage.get("lang").asText()));
      Files.writeString(
          articles.resolve(passage.get("id").asText() + ".md"),
          "---\ntitle: %s\nlanguage: %s\n---\n%s\n"
              .formatted(
                  passage.get("title"),
                  passage.get("lang").asText(),
                  passage.get("text").asText()));
    }
    for (Language language : Language.values()) {
      of.put(
          language,
          Answering.on(
              folder.resolve("index-" + language.code()), folder.resolve(language.code())));
    }
  }

  private void ask(JsonNode asked) throws IOException {
    Query query = analyzer.analyze(Question.of(asked.get("question").asText()));
    for (Map.Entry<Language, Answering> each : of.entrySet()) {
      boolean own = asked.get("lang").asText().equals(each.getKey().code());
      String gold =
          asked.at("/gold/" + (own ? "same" : "other") + "_language_passage_id").asText() + ".md";
      String answer = asked.at("/answers/" + each.getKey().code()).asText();
      RetrievedPassages found = each.getValue().retriever().search(query, List.of());
      AnnotatedArticleCache cache =
          new AnnotatedArticleCache(each.getValue().retriever(), annotator, lexicon);
      String direction = asked.get("lang").asText() + ">" + each.getKey().code();
      judge(direction + " with", query, cache, found, gold, answer, true);
      judge(direction + " without", query, cache, found, gold, answer, false);
    }
  }

  private void judge(
      String direction,
      Query query,
      AnnotatedArticleCache cache,
      RetrievedPassages found,
      String gold,
      String answer,
      boolean with) {
    List<RetrievedPassages.Hit> left =
        found.hits().stream()
            .filter(hit -> with || !hit.article().article().source().equals(gold))
            .toList();
    List<AnnotatedArticle> articles =
        cache.of(new RetrievedPassages(left, found.terms(), found.found()));
    List<EvidenceConstraint> required = EvidenceConstraints.of(query, List.of(), found.terms());
    EvidenceFinder finder = new EvidenceFinder(query, required, articles, false);
    Optional<Evidence> best = SentenceAnswers.likeliest(finder);
    boolean right =
        best.isPresent()
            && best.get().article().indexed().article().source().equals(gold)
            && best.get().sentence().sentence().text().contains(answer);
    boolean shown = SentenceAnswers.best(finder).isPresent();
    int[] count = counts.computeIfAbsent(direction, key -> new int[3]);
    count[0]++;
    count[1] += shown ? 1 : 0;
    count[2] += shown && right ? 1 : 0;
    best.ifPresent(
        e ->
            data.add(
                String.format(
                    Locale.ROOT,
                    "%s\t%b\t%.3f\t%.3f\t%d\t%d\t%.3f",
                    direction,
                    right,
                    e.coverage(),
                    e.core(),
                    e.article().rank(),
                    required.size(),
                    AnswerabilityClassifier.probability(e, finder))));
  }

  private static void print(String direction, int[] count) {
    System.out.printf(
        Locale.ROOT,
        "%-14s asked %d, answered %.3f, with the sentence that answers %.3f%n",
        direction,
        count[0],
        (double) count[1] / count[0],
        (double) count[2] / count[0]);
  }
}
