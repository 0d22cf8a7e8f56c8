package org.doithoai.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.facts.Fact;
import org.doithoai.registry.Place;
import org.doithoai.text.DateMention;

/**
 * Where reports of one meeting say different things of its day or its place. Both are shown: which
 * of them is right is not for us to say.
 */
final class Conflicts {

  private Conflicts() {}

  /** States, after what the first report says of it, what others say instead. */
  static void state(
      Fact.Kind kind,
      AnnotatedArticle first,
      List<AnnotatedArticle> articles,
      MeetingAnswers meetings,
      AnswerDraft draft) {
    Optional<Fact> said = first.indexed().fact(kind);
    List<String> told = new ArrayList<>();
    for (AnnotatedArticle other : articles) {
      Optional<Fact> instead = other.indexed().fact(kind);
      if (said.isPresent()
          && instead.isPresent()
          && isSameMeeting(first, other)
          && !knows(first, instead.get())
          && !knows(other, said.get())
          && !told.contains(instead.get().value())) {
        told.add(instead.get().value());
        String text =
            kind == Fact.Kind.DATE
                ? draft.wording().date(instead.get().value())
                : meetings.place(instead.get(), draft.language());
        draft.state(
            draft.wording().say("conflict", text), other.indexed(), List.of(instead.get().span()));
      }
    }
  }

  /** By partner and edition, or because the reports are linked. */
  private static boolean isSameMeeting(AnnotatedArticle one, AnnotatedArticle other) {
    Optional<String> edition = one.indexed().fact(Fact.Kind.EDITION).map(Fact::value);
    boolean sameEdition =
        edition.isPresent()
            && other.indexed().says(Fact.Kind.EDITION, edition.get())
            && one.indexed()
                .facts(Fact.Kind.PARTNER)
                .anyMatch(p -> other.indexed().says(Fact.Kind.PARTNER, p.value()));
    return sameEdition || one.event().equals(other.event());
  }

  /** Whether an article says the same anywhere, if only in part: a day without its year. */
  private static boolean knows(AnnotatedArticle article, Fact fact) {
    return article.sentences().stream()
        .anyMatch(
            sentence ->
                fact.kind() == Fact.Kind.DATE
                    ? sentence.dates().stream().anyMatch(date -> isDay(date, fact.value()))
                    : sentence
                        .sentence()
                        .mentionsOf(Place.class)
                        .anyMatch(m -> m.entity().id().equals(fact.value())));
  }

  private static boolean isDay(DateMention date, String value) {
    String monthDay = value.substring(value.length() - "MM-dd".length());
    return date.month() != null
        && date.day() != null
        && monthDay.equals(String.format(Locale.ROOT, "%02d-%02d", date.month(), date.day()));
  }
}
