package org.doithoai.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.doithoai.lexicon.AccentedReading;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.LanguageDetector;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.registry.KnowledgeAnnotator;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Registry;
import org.doithoai.registry.RegistryReader;
import org.doithoai.text.Span;

/** The reader of questions with the knowledge that ships. */
final class Reading {

  static final QuestionReader READER = reader();

  private Reading() {}

  private static QuestionReader reader() {
    try {
      Registry registry = RegistryReader.read(Path.of("knowledge/dialogues.yaml"));
      Glossary glossary = Glossary.load(Path.of("knowledge/glossary.tsv"));
      Lexicon lexicon = Lexicon.load(Path.of("knowledge/lexicon.tsv.gz"));
      return new QuestionReader(
          KnowledgeAnnotator.of(registry, glossary),
          new LanguageDetector(lexicon)::detect,
          new AccentedReading(lexicon, glossary),
          new NameCorrector(registry, lexicon),
          QuestionModels.shipped(),
          Clock.fixed(Instant.parse("2024-09-15T05:00:00Z"), ZoneOffset.UTC));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last of these questions, the others being those before it. */
  static QuestionFrame frame(String... questions) {
    List<String> all = List.of(questions);
    return READER.read(new Question(all.getLast(), null, all.subList(0, all.size() - 1)));
  }

  /** What it asks for, in the order of the alphabet: {@code DATE PLACE}. */
  static String types(QuestionFrame frame) {
    return frame.types().stream().map(AnswerType::name).sorted().collect(Collectors.joining(" "));
  }

  /** Partner and edition of each subject: {@code jp 10, sg -}. */
  static String subjects(QuestionFrame frame) {
    return frame.subjects().stream()
        .map(
            subject ->
                subject.withPartner().map(Partner::id).orElse("-")
                    + " "
                    + (subject.edition() == null ? "-" : subject.edition()))
        .collect(Collectors.joining(", "));
  }

  /** The words of some spans: {@code fields, new areas}. */
  static String words(List<Span> spans, QuestionFrame frame) {
    return spans.stream()
        .map(span -> span.of(frame.read().text()))
        .collect(Collectors.joining(", "));
  }

  /** The words that say something of their own. */
  static String content(QuestionFrame frame) {
    return frame.contentWords().stream()
        .map(word -> word.text().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
