package org.doithoai.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doithoai.evidence.Evidence;
import org.doithoai.facts.Fact;
import org.doithoai.index.ArticleIndex.Holdings;
import org.doithoai.index.IndexedArticle;
import org.doithoai.question.AnswerType;
import org.doithoai.question.QuestionFrame;
import org.doithoai.question.Subject;
import org.doithoai.registry.Partner;
import org.doithoai.retrieval.Retriever;
import org.doithoai.text.Cue;
import org.doithoai.text.Language;

/** Words a refusal: what is missing, what is nearest, and what was searched. */
final class Refusals {

  /** Reports of other editions that a refusal looks at. */
  private static final int EDITIONS = 100;

  private final QuestionFrame frame;
  private final Wording wording;
  private final Holdings searched;

  Refusals(QuestionFrame frame, Holdings searched) {
    this.frame = frame;
    this.wording = Wording.in(frame.answerLanguage());
    this.searched = searched;
  }

  /** There is nothing to look for in the question. */
  Outcome empty() {
    return notFound(wording.say("refuse.empty"), "");
  }

  /** It is no question: a friendly word, and what the bot is for. */
  Outcome smallTalk() {
    return new Outcome.NotFound(
        frame.answerLanguage(),
        searched,
        wording.say("small.talk"),
        wording.say("refuse.empty"),
        "");
  }

  /** It is in neither of the two languages: says so in both. */
  Outcome foreign() {
    String own = Wording.in(Language.ENGLISH).say("refuse.foreign");
    String other = Wording.in(Language.VIETNAMESE).say("refuse.foreign");
    return new Outcome.NotFound(frame.answerLanguage(), searched, own + " / " + other, "", "");
  }

  /** There is no answer, for this reason. */
  Outcome because(String reason) {
    return notFound(reason, "");
  }

  /** There is a report of the meeting, and it does not say when, or where, it was. */
  static String untold(Subject meeting, QuestionFrame frame, Wording wording) {
    return wording.say(key(frame), meeting(meeting, wording));
  }

  /** The articles do not say it: of which meeting, and what there is instead. */
  Outcome detail(Evidence evidence, Retriever retriever) throws IOException {
    Optional<Subject> subject =
        frame.subjects().stream().filter(s -> s.partner() != null).findFirst();
    String near =
        evidence
            .best()
            .map(w -> wording.say("nearest.article", w.article().indexed().article().heading()))
            .orElse("");
    if (subject.isEmpty() || !frame.read().cues().has(Cue.MEETING)) {
      return notFound(wording.say("refuse.nothing"), near);
    }
    Partner partner = Objects.requireNonNull(subject.get().partner());
    Subject anyEdition = new Subject(partner, null);
    if (!retriever.covers(anyEdition)) {
      return notFound(wording.say("refuse.partner", wording.inSentence(partner)), near);
    }
    if (!retriever.covers(subject.get())) {
      String editions = editions(retriever.articles(anyEdition, EDITIONS));
      return notFound(
          wording.say("refuse.edition", meeting(subject.get(), wording)),
          editions.isEmpty() ? near : editions);
    }
    return notFound(wording.say(key(frame), meeting(subject.get(), wording)), near);
  }

  private static String key(QuestionFrame frame) {
    return frame.types().equals(Set.of(AnswerType.DATE))
        ? "refuse.when"
        : frame.types().equals(Set.of(AnswerType.PLACE)) ? "refuse.where" : "refuse.detail";
  }

  /** The meeting in words: "10th dialogue with Japan". */
  static String meeting(Subject subject, Wording wording) {
    Partner partner = subject.partner();
    Integer edition = subject.edition();
    if (partner == null) {
      return wording.say("meeting.number", wording.edition(Objects.requireNonNull(edition)));
    }
    String name = wording.inSentence(partner);
    return edition == null
        ? wording.say("meeting.partner", name)
        : wording.say("meeting.edition", wording.edition(edition), name);
  }

  private String editions(List<IndexedArticle> articles) {
    List<String> known = new ArrayList<>();
    for (IndexedArticle article : articles) {
      article
          .fact(Fact.Kind.EDITION)
          .ifPresent(
              edition -> {
                String number = wording.edition(Integer.parseInt(edition.value()));
                String when =
                    article
                        .fact(Fact.Kind.DATE)
                        .map(d -> " (" + wording.date(d.value()) + ")")
                        .orElse("");
                known.add(number + when);
              });
    }
    return known.isEmpty()
        ? ""
        : wording.say(
            "nearest.editions", known.stream().distinct().collect(Collectors.joining(", ")));
  }

  private Outcome notFound(String reason, String nearest) {
    return new Outcome.NotFound(frame.answerLanguage(), searched, reason, nearest, scope());
  }

  private String scope() {
    String english = articles(Language.ENGLISH);
    String vietnamese = articles(Language.VIETNAMESE);
    return searched.newest() == null
        ? wording.say("scope", english, vietnamese)
        : wording.say("scope.newest", english, vietnamese, wording.date(searched.newest()));
  }

  private String articles(Language language) {
    return wording.say("scope.articles", searched.articles().getOrDefault(language, 0));
  }
}
