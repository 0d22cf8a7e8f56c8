package org.doithoai.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.evidence.EvidenceConstraint;
import org.doithoai.facts.Fact;
import org.doithoai.facts.Sentence;
import org.doithoai.question.Query;
import org.doithoai.question.QuestionType;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Person;
import org.doithoai.registry.Place;
import org.doithoai.registry.Registry;
import org.doithoai.text.DateMention;
import org.doithoai.text.FigureAnnotator;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what a question takes for granted of a meeting and its report says otherwise: the place
 * and the day.
 */
final class PresuppositionCheck {

  private static final Pattern AT = Sentence.words("in|at|tại|ở|tai|o");

  /** How meetings are spoken of when their place is given. */
  private static final Pattern MEETING =
      Sentence.words(
          "met|meet|held|hosted|dialogue|dialogues|talks|meeting|exchange|took place|round|đối"
              + " thoại|hội đàm|gặp|gặp nhau|diễn ra|tổ chức|họp|giao lưu|doi thoai|hoi"
              + " dam|gap|dien ra|to chuc|hop|giao luu");

  private static final Pattern LED =
      Sentence.words(
          "co-?chair(?:ed|s)?|chair(?:ed|s)?|led|headed|hosted|đồng chủ trì|chủ trì|dẫn đầu|chu"
              + " tri|dan dau");

  private static final int REACH = 40;

  private final Registry registry;

  PresuppositionCheck(Registry registry) {
    this.registry = registry;
  }

  /** States the correction; whether there was anything to correct. */
  boolean correct(Query query, AnnotatedArticle article, AnswerDraft draft) {
    return correctPlace(query, article, draft)
        || correctDate(query, article, draft)
        || correctLeader(query, article, draft);
  }

  private boolean correctPlace(Query query, AnnotatedArticle article, AnswerDraft draft) {
    Optional<Fact> place = article.indexed().fact(Fact.Kind.PLACE);
    if (place.isEmpty()) {
      return false;
    }
    for (Mention mention : query.mentions()) {
      boolean wrong =
          mention.entity() instanceof Place asked
              && !asked.id().equals(place.get().value())
              && stands(AT, query.text().substring(0, mention.span().start()))
              && isOfMeeting(query.text().substring(0, mention.span().start()))
              && article.sentences().stream().noneMatch(s -> names(s, asked));
      if (wrong) {
        String actual =
            registry
                .find(place.get().value())
                .map(entity -> entity.name(draft.language()))
                .orElse(place.get().value());
        String text =
            draft.wording().say("not.where", mention.entity().name(draft.language()), actual);
        draft.state(text, article.indexed(), List.of(place.get().span()));
        return true;
      }
    }
    return false;
  }

  private static boolean names(AnnotatedArticle.ReadSentence sentence, Place place) {
    return sentence.sentence().mentions().stream().anyMatch(m -> m.entity().equals(place));
  }

  /** Whether a meeting is spoken of right before. */
  private static boolean isOfMeeting(String before) {
    return MEETING.matcher(before.substring(Math.max(0, before.length() - REACH))).find();
  }

  /** Whether the text ends with such a word. */
  private static boolean stands(Pattern words, String text) {
    var matcher = words.matcher(text.stripTrailing());
    int end = -1;
    while (matcher.find()) {
      end = matcher.end();
    }
    return end == text.stripTrailing().length() && end > 0;
  }

  /** Somebody who is said to have led the meeting, and whom its report does not name at all. */
  private static boolean correctLeader(Query query, AnnotatedArticle article, AnswerDraft draft) {
    List<Fact> chairs = article.indexed().facts(Fact.Kind.CHAIR).toList();
    if (chairs.isEmpty() || query.asks(QuestionType.WHO) || !LED.matcher(query.text()).find()) {
      return false;
    }
    for (Person person : query.entities(Person.class).toList()) {
      EvidenceConstraint.Named named = new EvidenceConstraint.Named(person);
      if (article.sentences().stream().allMatch(s -> named.in(s) == 0)) {
        String text =
            draft
                .wording()
                .say(
                    "not.who", person.name(draft.language()), MeetingAnswers.people(chairs, draft));
        draft.state(text, article.indexed(), chairs.stream().map(Fact::span).toList());
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence has the date, be it without its year or in the name of an event. */
  private static boolean mentions(AnnotatedArticle.ReadSentence sentence, DateMention asked) {
    return FigureAnnotator.dates(sentence.sentence().text()).stream()
        .anyMatch(
            said ->
                agree(asked.year(), said.year())
                    && agree(asked.month(), said.month())
                    && agree(asked.day(), said.day()));
  }

  private static boolean agree(@Nullable Integer asked, @Nullable Integer said) {
    return asked == null || said == null || asked.equals(said);
  }

  private static boolean correctDate(Query query, AnnotatedArticle article, AnswerDraft draft) {
    Optional<Fact> date = article.indexed().fact(Fact.Kind.DATE);
    if (date.isEmpty()) {
      return false;
    }
    for (DateMention asked : query.dates()) {
      EvidenceConstraint.Dated required = new EvidenceConstraint.Dated(asked);
      boolean said =
          required.settledBy(article) == 1
              || article.sentences().stream().anyMatch(s -> mentions(s, asked));
      boolean comparable = asked.month() != null || !date.get().value().startsWith("--");
      if (!said && comparable) {
        String words = asked.span().of(query.text());
        String text =
            draft.wording().say("not.when", words, draft.wording().date(date.get().value()));
        draft.state(text, article.indexed(), List.of(date.get().span()));
        return true;
      }
    }
    return false;
  }
}
