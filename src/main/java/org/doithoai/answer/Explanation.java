package org.doithoai.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.doithoai.evidence.AnswerabilityClassifier;
import org.doithoai.evidence.Evidence;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.question.Query;
import org.doithoai.question.Subject;
import org.doithoai.retrieval.ExpandedTerm;
import org.doithoai.retrieval.RetrievedPassages;
import org.doithoai.retrieval.TermVariant;
import org.doithoai.text.Language;

/**
 * How a question was understood and what was weighed for it, for the person who asks why.
 *
 * @param lines one thing each, in the order of the pipeline
 */
public record Explanation(List<String> lines) {

  /** Sentences shown. */
  private static final int EVIDENCE = 6;

  /** Forms shown of each term. */
  private static final int ALTERNATIVES = 6;

  public Explanation {
    lines = List.copyOf(lines);
  }

  static Explanation of(
      Query query, List<Subject> covered, RetrievedPassages found, EvidenceFinder finder) {
    List<String> lines = new ArrayList<>();
    lines.add("question  " + query.text());
    lines.add(
        "language  " + query.language().code() + ", answered in " + query.answerLanguage().code());
    lines.add("asks for  " + (query.kinds().isEmpty() ? "a subject" : query.kinds()));
    for (Subject subject : query.subjects()) {
      String state = covered.contains(subject) ? "" : " (no article)";
      lines.add(
          "meeting   " + Refusals.meeting(subject, Wording.in(query.answerLanguage())) + state);
    }
    query
        .mentions()
        .forEach(
            mention ->
                lines.add(
                    "entity    "
                        + mention.span().of(query.text())
                        + " = "
                        + mention.entity().id()));
    found.found().expansion().forEach(term -> lines.add("term      " + words(term)));
    for (Language language : Language.values()) {
      finder
          .weights(language)
          .forEach(
              (label, weight) ->
                  lines.add("requires  (" + language.code() + ") " + number(weight) + " " + label));
    }
    for (Evidence e : finder.find().stream().limit(EVIDENCE).toList()) {
      lines.add(
          "evidence  %s covers %s, core %s, score %s, answers with probability %s: %s"
              .formatted(
                  e.article().indexed().article().source(),
                  number(e.coverage()),
                  number(e.core()),
                  number(e.score()),
                  number(AnswerabilityClassifier.probability(e, finder)),
                  e.sentence().sentence().text()));
    }
    return new Explanation(lines);
  }

  /** One after the other, what was said before left out. */
  static Explanation joined(List<Explanation> explanations) {
    return new Explanation(
        explanations.stream().flatMap(e -> e.lines().stream()).distinct().toList());
  }

  private static String words(ExpandedTerm term) {
    return term.source()
        + " ("
        + term.target().code()
        + ") "
        + term.alternatives().stream()
            .limit(ALTERNATIVES)
            .map(Explanation::words)
            .collect(Collectors.joining(", "));
  }

  private static String words(TermVariant variant) {
    return "%s %s %s"
        .formatted(
            variant.term(),
            number(variant.weight()),
            variant.origin().name().toLowerCase(Locale.ROOT));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
