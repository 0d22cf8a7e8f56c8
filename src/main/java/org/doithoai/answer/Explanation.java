package org.doithoai.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doithoai.evidence.Evidence;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.evidence.Feature;
import org.doithoai.evidence.Window;
import org.doithoai.question.QuestionFrame;
import org.doithoai.registry.Mention;
import org.doithoai.retrieval.SoughtTerm;
import org.jspecify.annotations.Nullable;

/**
 * How a question was understood and what was weighed for it, for the person who asks why.
 *
 * @param frame the question
 * @param evidence what was weighed; null where the answer needed none
 * @param features of the best window, those that decided most first
 */
public record Explanation(
    QuestionFrame frame, @Nullable Evidence evidence, List<Contribution> features) {

  /** Sentences shown. */
  private static final int WINDOWS = 6;

  /** Forms shown of each term. */
  private static final int FORMS = 8;

  public Explanation {
    features = List.copyOf(features);
  }

  /**
   * What one feature of the best window did.
   *
   * @param value of the feature
   * @param adds what it adds to the window's score
   */
  public record Contribution(Feature feature, double value, double adds) {}

  static Explanation of(QuestionFrame frame, @Nullable Evidence evidence, EvidenceFinder finder) {
    List<Contribution> features = new ArrayList<>();
    Optional.ofNullable(evidence)
        .flatMap(Evidence::best)
        .ifPresent(
            best -> {
              for (Feature feature : Feature.values()) {
                features.add(
                    new Contribution(feature, best.value(feature), finder.part(best, feature)));
              }
            });
    features.sort(Comparator.comparingDouble(each -> -Math.abs(each.adds())));
    return new Explanation(frame, evidence, features);
  }

  /** The likeliest windows. */
  public List<Window> windows() {
    return evidence == null ? List.of() : evidence.windows().stream().limit(WINDOWS).toList();
  }

  /** All of it in words, one thing a line, in the order of the pipeline. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("question   " + frame.text());
    lines.add("read as    " + frame.read().text());
    lines.add(
        "language   " + frame.language().code() + ", answered in " + frame.answerLanguage().code());
    lines.add("asks for   " + (frame.types().isEmpty() ? "a subject" : frame.types()));
    frame.focus().forEach(span -> lines.add("focus      " + span.of(frame.read().text())));
    Wording wording = Wording.in(frame.answerLanguage());
    frame.subjects().forEach(s -> lines.add("meeting    " + Refusals.meeting(s, wording)));
    frame.mentions().forEach(m -> lines.add("entity     " + words(m)));
    frame.before().forEach(before -> lines.add("leans on   " + before.text()));
    frame.parts().forEach(part -> lines.add("part       " + part.text()));
    if (evidence != null) {
      add(evidence, lines);
    }
    return lines;
  }

  private String words(Mention mention) {
    return mention.span().of(frame.text()) + " = " + mention.entity().id();
  }

  private void add(Evidence weighed, List<String> lines) {
    weighed.found().terms().forEach(term -> lines.add("seeks      " + words(term)));
    lines.add(
        "answers    with probability %s, which is %s"
            .formatted(
                number(weighed.probability()), weighed.sufficient() ? "enough" : "too little"));
    for (Window window : windows()) {
      lines.add(
          "evidence   %s %s: %s"
              .formatted(
                  number(window.score()),
                  window.article().indexed().article().source(),
                  window.sentence().sentence().text()));
    }
    for (Contribution each : features) {
      String name = each.feature().name().toLowerCase(Locale.ROOT);
      lines.add(
          "feature    %s %s adds %s".formatted(name, number(each.value()), number(each.adds())));
    }
  }

  private static String words(SoughtTerm term) {
    return "%s (%s, %s%s) %s"
        .formatted(
            term.term().source(),
            term.sort().name().toLowerCase(Locale.ROOT),
            number(term.weight()),
            term.carried() ? ", from before" : "",
            term.term().forms().values().stream()
                .flatMap(List::stream)
                .limit(FORMS)
                .map(form -> String.join(" ", form.terms()) + " " + number(form.strength()))
                .collect(Collectors.joining(", ")));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
