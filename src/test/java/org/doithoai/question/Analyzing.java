package org.doithoai.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.doithoai.lexicon.LanguageDetector;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.registry.KnowledgeAnnotator;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Registry;

/** The analyzer of questions with the knowledge that ships. */
final class Analyzing {

  private static final LanguageDetector DETECTOR = detector();
  static final QueryAnalyzer ANALYZER =
      new QueryAnalyzer(
          KnowledgeAnnotator.of(Registry.load(Path.of("knowledge/dialogues.yaml"))),
          DETECTOR::detect);

  private Analyzing() {}

  private static LanguageDetector detector() {
    try {
      return new LanguageDetector(Lexicon.load(Path.of("knowledge/lexicon.tsv.gz")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last of these questions, the others being those before it. */
  static Query query(String... questions) {
    List<String> all = List.of(questions);
    return ANALYZER.analyze(new Question(all.getLast(), null, all.subList(0, all.size() - 1)));
  }

  /** Partner and edition of each subject: {@code jp 10, sg -}. */
  static String subjects(Query query) {
    return query.subjects().stream()
        .map(
            subject ->
                subject.withPartner().map(Partner::id).orElse("-")
                    + " "
                    + (subject.edition() == null ? "-" : subject.edition()))
        .collect(Collectors.joining(", "));
  }
}
