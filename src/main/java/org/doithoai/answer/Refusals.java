package org.doithoai.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doithoai.facts.Fact;
import org.doithoai.index.ArticleIndex.Holdings;
import org.doithoai.index.IndexedArticle;
import org.doithoai.question.Query;
import org.doithoai.question.QuestionType;
import org.doithoai.question.Subject;
import org.doithoai.registry.Partner;
import org.doithoai.text.Language;

/** Words a refusal: what is missing, what is nearest, and what was searched. */
final class Refusals {

  private final Query query;
  private final Wording wording;
  private final Holdings searched;

  Refusals(Query query, Holdings searched) {
    this.query = query;
    this.wording = Wording.in(query.answerLanguage());
    this.searched = searched;
  }

  /** There is nothing to look for in the question. */
  Outcome empty() {
    return notFound(wording.say("refuse.empty"), "");
  }

  /** No article is of that time or later. */
  Outcome nothingNew() {
    return notFound(wording.say("refuse.new"), "");
  }

  /** No article reports a meeting with this partner. */
  Outcome partner(Partner partner) {
    return notFound(wording.say("refuse.partner", partner.name(query.answerLanguage())), "");
  }

  /**
   * No article reports this edition.
   *
   * @param others reports of meetings with the same partner
   */
  Outcome edition(Subject subject, List<IndexedArticle> others) {
    return notFound(wording.say("refuse.edition", meeting(subject, wording)), editions(others));
  }

  /** The articles report the meeting, but not what was asked of it. */
  Outcome detail(Optional<Subject> subject, Optional<IndexedArticle> nearest) {
    String near =
        nearest
            .map(article -> wording.say("nearest.article", article.article().heading()))
            .orElse("");
    if (subject.isEmpty()) {
      return notFound(wording.say("refuse.nothing"), "");
    }
    String key =
        query.kinds().equals(Set.of(QuestionType.WHEN))
            ? "refuse.when"
            : query.kinds().equals(Set.of(QuestionType.WHERE)) ? "refuse.where" : "refuse.detail";
    return notFound(wording.say(key, meeting(subject.get(), wording)), near);
  }

  /** The meeting in words: "10th dialogue with Japan". */
  static String meeting(Subject subject, Wording wording) {
    Partner partner = subject.partner();
    Integer edition = subject.edition();
    if (partner == null) {
      return wording.say("meeting.number", wording.edition(Objects.requireNonNull(edition)));
    }
    String name = partner.name(wording.language());
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
    return new Outcome.NotFound(query.answerLanguage(), searched, reason, nearest, scope());
  }

  private String scope() {
    String english = articles(Language.ENGLISH);
    String vietnamese = articles(Language.VIETNAMESE);
    LocalDate newest = searched.newest();
    return newest == null
        ? wording.say("scope", english, vietnamese)
        : wording.say("scope.newest", english, vietnamese, wording.date(newest));
  }

  private String articles(Language language) {
    return wording.say("scope.articles", searched.articles().getOrDefault(language, 0));
  }
}
