package org.doithoai.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.question.QuestionType;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Registry;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/** Short statements on a meeting as such, from the facts of the article that reports it. */
final class MeetingAnswers {

  private final Registry registry;

  MeetingAnswers(Registry registry) {
    this.registry = registry;
  }

  /** Says when, where or of which edition it was; whether the article tells all that was asked. */
  boolean stateEvent(IndexedArticle article, AnswerDraft draft) {
    Optional<Fact> date = article.fact(Fact.Kind.DATE);
    Optional<Fact> place = article.fact(Fact.Kind.PLACE);
    boolean when = draft.query().asks(QuestionType.WHEN);
    boolean where = draft.query().asks(QuestionType.WHERE);
    Wording wording = draft.wording();
    if (when && where && date.isPresent() && place.isPresent()) {
      String text =
          wording.say(
              "event.when.where",
              place(place.get(), draft.language()),
              wording.date(date.get().value()));
      draft.state(text, article, List.of(date.get().span(), place.get().span()));
      return true;
    }
    if (when && date.isPresent()) {
      draft.state(
          wording.say("event.when", wording.date(date.get().value())),
          article,
          List.of(date.get().span()));
    }
    if (where && place.isPresent()) {
      draft.state(
          wording.say("event.where", place(place.get(), draft.language())),
          article,
          List.of(place.get().span()));
    }
    Optional<Fact> edition = article.fact(Fact.Kind.EDITION);
    if (draft.query().asks(QuestionType.WHICH_EDITION) && edition.isPresent()) {
      String number = wording.edition(Integer.parseInt(edition.get().value()));
      draft.state(wording.say("event.edition", number), article, List.of(edition.get().span()));
    }
    return !draft.isEmpty();
  }

  /** Says who led it, of one side if the question names one; whether the article tells. */
  boolean stateLeaders(IndexedArticle article, Optional<Partner> side, AnswerDraft draft) {
    List<Fact> chairs = article.facts(Fact.Kind.CHAIR).toList();
    if (side.isPresent()) {
      List<Fact> theirs = ofSide(chairs, side.get());
      if (theirs.isEmpty()) {
        theirs = ofSide(article.facts(Fact.Kind.PERSON).limit(2).toList(), side.get());
      }
      if (theirs.size() == 1) {
        String text =
            draft
                .wording()
                .say("who.side", side.get().name(draft.language()), people(theirs, draft));
        draft.state(text, article, spans(theirs));
        return true;
      }
    }
    if (chairs.isEmpty()) {
      return false;
    }
    draft.state(draft.wording().say("who.chaired", people(chairs, draft)), article, spans(chairs));
    return true;
  }

  /** Says whom the article names at all, when it does not say who did what was asked. */
  boolean stateNamed(IndexedArticle article, AnswerDraft draft) {
    List<Fact> people = new ArrayList<>(article.facts(Fact.Kind.CHAIR).toList());
    article.facts(Fact.Kind.PERSON).filter(person -> people.size() < 4).forEach(people::add);
    if (people.isEmpty()) {
      return false;
    }
    draft.state(draft.wording().say("who.named", people(people, draft)), article, spans(people));
    return true;
  }

  private static List<Fact> ofSide(List<Fact> people, Partner side) {
    List<Fact> theirs = people.stream().filter(person -> side.id().equals(person.party())).toList();
    if (!theirs.isEmpty() || side.home()) {
      return theirs;
    }
    return people.stream().filter(person -> person.party() == null).toList();
  }

  /** The place's name in the asker's language. */
  String place(Fact place, Language language) {
    return registry.find(place.value()).map(entity -> entity.name(language)).orElse(place.value());
  }

  static String people(List<Fact> people, AnswerDraft draft) {
    return people.stream()
        .map(
            person -> {
              String office = person.detail();
              return office == null || office.isBlank()
                  ? person.value()
                  : draft.wording().say("person.office", person.value(), office.strip());
            })
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static List<Span> spans(List<Fact> facts) {
    return facts.stream().map(Fact::span).distinct().toList();
  }
}
