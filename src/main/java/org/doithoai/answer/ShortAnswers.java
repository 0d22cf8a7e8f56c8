package org.doithoai.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.evidence.AnswerSpan;
import org.doithoai.evidence.Window;
import org.doithoai.lexicon.Glossary;
import org.doithoai.question.AnswerType;
import org.doithoai.question.QuestionFrame;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Person;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.DateMention;
import org.doithoai.text.Language;
import org.doithoai.text.Ordinal;
import org.doithoai.text.PersonName;
import org.doithoai.text.Quantity;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The very thing asked for, out of the window that has it, in the asker's language: names as the
 * registry spells them, dates and numbers as the language writes them.
 */
final class ShortAnswers {

  /**
   * From this nearness on, five of six are the thing asked for, of 166 that were looked at; below,
   * one of two.
   */
  private static final double NEAR = 0.25;

  /** The same for sorts of things of which a sentence seldom has several. */
  private static final double FAR = 0.15;

  private static final double BILLION = 1e9;
  private static final double MILLION = 1e6;

  private final Glossary glossary;

  ShortAnswers(Glossary glossary) {
    this.glossary = glossary;
  }

  /** The things asked for, one for each type that the window has; empty where none is sure. */
  List<String> of(QuestionFrame frame, Window window, Wording wording) {
    List<String> answers = new ArrayList<>();
    for (AnswerType type : AnswerType.values()) {
      if (frame.asks(type)) {
        chosen(frame, window, type).stream()
            .map(span -> rendered(span, window.article(), wording))
            .flatMap(Optional::stream)
            .distinct()
            .forEach(answers::add);
      }
    }
    return answers.stream().distinct().toList();
  }

  /** The likeliest span of a type, and those beside it that are as likely. */
  private static List<AnswerSpan> chosen(QuestionFrame frame, Window window, AnswerType type) {
    Optional<AnswerSpan> best =
        window.answers().stream()
            .filter(span -> span.type() == type)
            .max(Comparator.comparingDouble(AnswerSpan::likelihood));
    return best.filter(span -> isSure(span, frame)).stream().toList();
  }

  /**
   * Whether it stands near enough to the question's terms to be the thing asked for, and a number
   * beside what is counted.
   */
  private static boolean isSure(AnswerSpan span, QuestionFrame frame) {
    return switch (span.type()) {
      case COUNT -> span.nearness() >= NEAR && (span.focused() || frame.focus().isEmpty());
      case DATE, DURATION, SHARE, EDITION, OFFICE -> span.nearness() >= FAR;
      default -> span.nearness() >= NEAR;
    };
  }

  private Optional<String> rendered(AnswerSpan answer, AnnotatedArticle article, Wording wording) {
    AnnotatedText text = article.sentences().getFirst().sentence().of();
    Span span = answer.span();
    return switch (answer.type()) {
      case PERSON -> Optional.of(person(span, text, wording.language()));
      case OFFICE -> office(span, text, wording);
      case DATE ->
          text.within(DateMention.LAYER, DateMention::span, span).stream()
              .findFirst()
              .map(wording::date)
              .filter(words -> !words.isEmpty());
      case PLACE -> Optional.of(entity(span, text, wording.language()));
      case COUNT, MONEY, SHARE, DURATION ->
          text.within(Quantity.LAYER, Quantity::span, span).stream()
              .findFirst()
              .map(quantity -> quantity(quantity, text, wording));
      case EDITION ->
          text.within(Ordinal.LAYER, Ordinal::span, span).stream()
              .findFirst()
              .map(ordinal -> wording.edition(ordinal.value()));
      default -> Optional.empty();
    };
  }

  private static String entity(Span span, AnnotatedText text, Language language) {
    return text.within(EntityLinker.MENTIONS, Mention::span, span).stream()
        .findFirst()
        .map(mention -> mention.entity().name(language))
        .orElse(span.of(text.text()));
  }

  /** The name, with rank and office where they are written in the asker's language or known. */
  private String person(Span span, AnnotatedText text, Language language) {
    String written = span.of(text.text());
    String name =
        text.within(EntityLinker.MENTIONS, Mention::span, span).stream()
            .filter(mention -> mention.entity() instanceof Person)
            .findFirst()
            .map(mention -> mention.entity().name(language))
            .orElse(written);
    if (!name.equals(written) && text.language() == language) {
      name = written;
    }
    Span office = officeOf(span, text);
    return office == null
        ? name
        : translated(office.of(text.text()), text.language(), language)
            .map(words -> Wording.in(language).say("person.office", span.of(text.text()), words))
            .orElse(name);
  }

  private static @Nullable Span officeOf(Span span, AnnotatedText text) {
    return text.layer(PersonName.LAYER).stream()
        .filter(person -> person.name().overlaps(span))
        .map(person -> person.rank(text))
        .filter(office -> office != null)
        .findFirst()
        .orElse(null);
  }

  private Optional<String> office(Span span, AnnotatedText text, Wording wording) {
    Span office = officeOf(span, text);
    return office == null
        ? Optional.empty()
        : translated(office.of(text.text()), text.language(), wording.language())
            .map(words -> wording.say("person.is", span.of(text.text()), words));
  }

  /** The words themselves, or their translation where the glossary has all of them. */
  private Optional<String> translated(String words, Language from, Language to) {
    if (from == to) {
      return Optional.of(words.strip());
    }
    return glossary.find(words, from).stream()
        .filter(match -> match.span().length() == words.length())
        .findFirst()
        .map(match -> match.entry().terms(to).getFirst());
  }

  private String quantity(Quantity quantity, AnnotatedText text, Wording wording) {
    String unit = quantity.unit();
    return switch (quantity.kind()) {
      case MONEY -> money(quantity.value(), unit == null ? "" : unit, wording);
      case PERCENT -> wording.say("share", wording.number(quantity.value()));
      case MEASURE -> measure(quantity, unit, text, wording);
      case COUNT -> count(quantity, text, wording);
    };
  }

  private static String money(double value, String currency, Wording wording) {
    if (value >= MILLION) {
      boolean billions = value >= BILLION;
      String number = wording.number(value / (billions ? BILLION : MILLION));
      return wording.say(
          "money.scaled", number, wording.say(billions ? "scale.9" : "scale.6"), currency);
    }
    return wording.say("money", wording.number(value), currency);
  }

  private static String measure(
      Quantity quantity, @Nullable String unit, AnnotatedText text, Wording wording) {
    try {
      return unit == null
          ? quantity.span().of(text.text())
          : wording.say("unit." + unit, wording.number(quantity.value()));
    } catch (MissingResourceException unknown) {
      return quantity.span().of(text.text());
    }
  }

  private String count(Quantity quantity, AnnotatedText text, Wording wording) {
    Span counted = quantity.counted();
    if (text.language() == wording.language()) {
      int end =
          counted == null ? quantity.span().end() : Math.max(counted.end(), quantity.span().end());
      return text.text().substring(quantity.span().start(), end);
    }
    return wording.number(quantity.value());
  }
}
